-- The tables of erase_person() by name: whoever owns it may not ask the server which keys there are.

delimiter //

-- What belongs to a person alone hangs on it by a key that cascades: all of that goes (a test compares). What the law
-- wants kept points at the number, which stays, without a name.
create or replace definer = dps_keeper@localhost procedure erase_person(in person_ bigint) modifies sql data
begin
  if exists (select 1 from role where person = person_) then
    signal sqlstate '45000' set message_text = 'person_here: somebody who holds a role is not erased';
  end if;
  delete from device where person = person_;
  delete from draft where person = person_;
  delete from joining where person = person_;
  delete from kept where person = person_;
  delete from letter_read where person = person_;
  delete from message where person = person_;
  delete from registration where person = person_;
  delete from session where person = person_;
  delete from token where person = person_;
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

delimiter ;
