-- Erasing somebody reaches every table that hangs on them, also those that came later; letters go with their record.

delimiter //

-- What belongs to a person alone hangs on it by a key that cascades: all of that goes. What the law wants kept points
-- at the number, which stays, without a name.
create or replace definer = dps_keeper@localhost procedure erase_person(in person_ bigint) modifies sql data
begin
  declare table_, column_ varchar(64);
  declare done_ bool default false;
  declare hanging cursor for
    select k.table_name, k.column_name
      from information_schema.referential_constraints c
      join information_schema.key_column_usage k
        on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name and k.table_name = c.table_name
     where c.constraint_schema = database() and c.referenced_table_name = 'person' and c.delete_rule = 'CASCADE'
       and k.referenced_column_name = 'id'
     order by k.table_name;
  declare continue handler for not found set done_ = true;
  if exists (select 1 from role where person = person_) then
    signal sqlstate '45000' set message_text = 'person_here: somebody who holds a role is not erased';
  end if;
  open hanging;
  each_one: loop
    fetch hanging into table_, column_;
    if done_ then leave each_one; end if;
    execute immediate concat('delete from `', table_, '` where `', column_, '` = ', person_);
  end loop;
  close hanging;
  delete from message where email = (select email from person where id = person_);
  delete from token where email = (select email from person where id = person_);
  delete from registration where email = (select lower(email) from person where id = person_);
  delete from throttle where id = concat('account:', person_);
  update letter set name = concat('Erased person ', person_) where person = person_;
  update person
     set name = concat('Erased person ', id), email = concat('person-', id, '@erased.invalid'), source = 'erased',
         subject = concat('person-', id), password = null, totp = null, totp_step = null, state = 'left', mail = 'none'
   where id = person_;
end //

create or replace definer = dps_keeper@localhost procedure erase_letters(in record_ varchar(20) character set ascii, in id_ bigint) modifies sql data
begin
  delete r from letter_read r join correspondence c on c.id = r.correspondence where c.record = record_ and c.record_id = id_;
  delete l from letter l join correspondence c on c.id = l.correspondence where c.record = record_ and c.record_id = id_;
  delete from correspondence where record = record_ and record_id = id_;
end //

create or replace definer = dps_keeper@localhost procedure retention_letters(in record_ varchar(20) character set ascii, in id_ bigint) modifies sql data
begin
  call must_be_due(record_, id_);
  call erase_letters(record_, id_);
end //

delimiter ;
