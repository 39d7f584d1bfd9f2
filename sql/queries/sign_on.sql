-- People whom the council's own sign-on vouches for: known by who vouches and by what name, never by address.

-- name: sign_on_account
select id, state, coalesce(vouched = :vouched, 0) as same
  from person where source = :source and subject = :subject;

-- name: sign_on_account_add
insert into person (name, email, source, subject, state, vouched)
values (:name, :email, :source, :subject, 'active', :vouched);

-- name: sign_on_account_change
update person set name = :name, email = :email, vouched = :vouched, state = 'active'
 where source = :source and subject = :subject;

-- name: sign_on_roles
-- Those that groups gave.
select r.id, r.role, r.from_group, a.code as authority
  from role r
  left join authority a on a.id = r.authority
 where r.person = :person and r.from_group is not null;

-- name: sign_on_role_remove
delete from role where id = :id and from_group is not null;

-- name: sign_on_role_change
update role set delegation = :delegation where id = :id and from_group is not null and not (delegation <=> :delegation);

-- name: sign_on_role_add
insert into role (person, role, authority, delegation, from_group)
select :person, :role, (select id from authority where code = :code), :delegation, :from_group
  from dual
 where :code is null or exists (select 1 from authority where code = :code);

-- name: sign_on_role
-- The role a session begins under: the first given.
select min(id) as role from role where person = :person;

-- name: sign_on_strong
-- The portal proved a second factor: ours is not asked for.
update session set strong = 1 where id = :session;

-- name: sign_on_take
-- The roles that an invitation was for go to the account that takes it up.
insert into role (person, role, authority, provider, delegation)
select :person, i.role, i.authority, i.provider, i.delegation
  from role i
 where i.person = :invited
   and not exists (select 1 from role h where h.person = :person and h.body = i.body and h.role = i.role);

-- name: sign_on_taken
delete from role where person = :invited;

-- name: sign_on_instead
-- The account that was only an invitation ends: it never had a password.
update person set state = 'left' where id = :invited and state = 'invited' and source = 'local';
