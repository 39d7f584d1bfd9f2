-- Accounts made by the command: `dps user add`.

-- name: user_find
select id, state from person where source = 'local' and subject = lower(:email);

-- name: user_add
insert into person (name, email, subject, password, state)
values (:name, lower(:email), lower(:email), :password, if(:password is null, 'invited', 'active'));

-- name: user_authority
select id from authority where code = :code;

-- name: user_provider
select id from provider where company = :code or charity = :code;

-- name: user_role
insert into role (person, role, authority, provider, delegation)
values (:person, :role, :authority, :provider, :delegation);

-- name: user_link
-- A link that is good once, for fourteen days.
insert into token (id, kind, person, email, expires_at)
select :token, 'invite', id, email, from_unixtime(unix_timestamp() + 14 * 86400) from person where id = :person;
