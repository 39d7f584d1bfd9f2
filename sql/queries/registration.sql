-- A visitor on the way to an organisation: proof of the address, a name and a password, then the organisation.

-- name: registration_known
-- Always one row: the address as accounts go by it, and the account that has it, if any.
select lower(:email) as email, p.id, p.state
  from (select 1) one
  left join person p on p.source = 'local' and p.subject = lower(:email);

-- name: registration_add
-- Nothing once one place has begun thirty within the hour.
insert into registration (id, email, address, person, name, expires_at)
select :token, :email, :address, :person, :name, from_unixtime(unix_timestamp() + :hours * 3600)
  from dual
 where (select count(*) from registration g
         where g.address = :address and g.made_at > from_unixtime(unix_timestamp() - 3600)) < 30;

-- name: registration_mailed
-- How often this address was asked for within a day.
select count(*) as count from registration
 where email = :email and made_at > from_unixtime(unix_timestamp() - 86400);

-- name: registration_find
-- One that still counts, with the organisation that has one of its numbers.
select g.email, g.person, g.name, g.password, g.company, g.charity, g.sole_trader, v.id as provider, v.name as provider_name
  from registration g
  left join provider v on v.id = (select x.id from provider x
                                   where x.company = g.company or x.charity = g.charity
                                   order by x.company <=> g.company desc, x.id limit 1)
 where g.id = :token and g.used_at is null and g.expires_at > current_timestamp;

-- name: registration_name
update registration set name = :name, password = :password
 where id = :token and used_at is null and expires_at > current_timestamp;

-- name: registration_number
update registration set company = :company, charity = :charity, sole_trader = :sole_trader
 where id = :token and used_at is null and expires_at > current_timestamp;

-- name: registration_use
update registration set used_at = current_timestamp, password = null
 where id = :token and used_at is null and expires_at > current_timestamp;

-- name: registration_end
-- What else was begun with this address ends with the one that is used.
update registration set used_at = current_timestamp, password = null
 where email = :email and used_at is null and expires_at > current_timestamp;

-- name: registration_person
insert into person (name, email, subject, password, state)
values (:name, :email, :email, :password, 'active');

-- name: registration_return
-- Somebody who left comes back as somebody else's colleague, or on their own.
update person set name = :name, password = :password, state = 'active'
 where source = 'local' and subject = :email and state = 'left';

-- name: registration_provider
-- Nothing if an organisation with one of these numbers is here.
insert into provider (name, company, charity, address, town, postcode, country, nuts, size, vcse, sole_trader)
values (:name, :company, :charity, :address, :town, :postcode, :country, :nuts, :size, :vcse, :sole_trader);
