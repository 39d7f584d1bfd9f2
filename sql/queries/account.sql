-- A person's own account: password, address, second factor, recovery codes, sessions.

-- name: account_find
-- `bodies` are the names that no password may be made of; `second_factor` whether there is one, `required` whether there must be.
select p.id, p.name, p.email, p.source, p.mail, p.totp is not null as second_factor,
       exists (select 1 from factor_required q where q.person = p.id) as required,
       (select count(*) from token t where t.person = p.id and t.kind = 'recovery' and t.used_at is null and t.expires_at > current_timestamp) as recovery,
       (select group_concat(distinct coalesce(a.name, v.name) separator ' ')
          from role r
          left join authority a on a.id = r.authority
          left join provider v on v.id = r.provider
         where r.person = p.id) as bodies
  from person p
 where p.id = :person;

-- name: account_sessions
-- Those that are still good, the one in hand first.
select s.number as id, s.made_at, s.seen_at, s.address, s.number = :session as here
  from session s
 where s.person = :person and s.expires_at > current_timestamp and s.seen_at > current_timestamp - interval :idle minute
 order by here desc, s.seen_at desc, s.number;

-- name: account_session_end
delete from session where person = :person and number = :session;

-- name: account_name
update person set name = :name where id = :person;

-- name: account_mail
update person set mail = :mail where id = :person;

-- name: account_password
update person set password = :password where id = :person;

-- name: account_email
-- To an address that no other account has; the account goes by it.
update person p
   set p.email = :email, p.subject = if(p.source = 'local', lower(:email), p.subject)
 where p.id = :person and not exists (select 1 from (select id from person where source = 'local' and subject = lower(:email)) x where x.id <> :person);

-- name: account_email_taken
select 1 as taken from person where source = 'local' and subject = lower(:email);

-- name: account_forget_devices
delete from device where person = :person;

-- name: factor_find
-- The second factor of a person who has one; `totp` first.
select totp, totp_step, unix_timestamp() as now, email from person where id = :person and totp is not null;

-- name: factor_clock
select unix_timestamp() as now;

-- name: factor_use
-- A code counts once.
update person set totp_step = :step where id = :person and (totp_step is null or totp_step < :step);

-- name: factor_set
update person set totp = :totp, totp_step = :step where id = :person;

-- name: factor_remove
update person set totp = null, totp_step = null where id = :person;

-- name: recovery_add
insert into token (id, kind, person, expires_at) values (:token, 'recovery', :person, from_unixtime(least(unix_timestamp() + 9 * 365 * 86400, 2147400000)));

-- name: recovery_use
update token set used_at = current_timestamp where id = :token and kind = 'recovery' and person = :person and used_at is null;

-- name: recovery_remove
delete from token where kind = 'recovery' and person = :person;

-- name: reset_add
-- Of an address that nobody has, a token that opens nothing: both are written.
insert into token (id, kind, person, email, expires_at)
values (:token, 'reset', :person, :email, from_unixtime(unix_timestamp() + :minutes * 60));

-- name: reset_end
delete from token where kind = 'reset' and person = :person;

-- name: reset_find
select t.person, p.name, p.email
  from token t join person p on p.id = t.person and p.state = 'active' and p.source = 'local'
 where t.id = :token and t.kind = 'reset' and t.used_at is null and t.expires_at > current_timestamp;

-- name: email_add
insert into token (id, kind, person, email, expires_at)
values (:token, 'verify', :person, :email, from_unixtime(unix_timestamp() + :hours * 3600));

-- name: email_end
delete from token where kind = 'verify' and person = :person;

-- name: email_find
select t.person, p.email as was, t.email
  from token t join person p on p.id = t.person and p.state = 'active'
 where t.id = :token and t.kind = 'verify' and t.used_at is null and t.expires_at > current_timestamp;
