-- Whether the workers can do their work, and no more than that.

-- name: ready_unsealed
-- Privileges of the account in hand on the price of a bid: by column, by table, by schema or over all.
select (select count(*) from information_schema.column_privileges
         where table_schema = database() and table_name = 'bid' and column_name = 'total' and privilege_type = 'SELECT')
     + (select count(*) from information_schema.table_privileges
         where table_schema = database() and table_name = 'bid' and privilege_type = 'SELECT')
     + (select count(*) from information_schema.schema_privileges
         where table_schema = database() and privilege_type = 'SELECT')
     + (select count(*) from information_schema.user_privileges where privilege_type = 'SELECT') as readable;
