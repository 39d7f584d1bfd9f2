-- Which migrations the database has had.

-- name: migration_table
select count(*) as there
  from information_schema.tables
 where table_schema = database() and table_name = 'schema_version';

-- name: migration_list
select number, name, checksum from schema_version order by number;

-- name: migration_note
insert into schema_version (number, name, checksum) values (:number, :name, :checksum);

-- name: migration_last
select max(number) as number from schema_version;
