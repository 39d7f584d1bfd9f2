-- Sessions and the forms sent in them.

-- name: session_who
-- Who is behind a cookie: a person acting for one body with all roles held there, or a family.
select s.person, p.name, s.role, s.referral, r.authority, r.provider, coalesce(a.name, v.name) as body,
       (select group_concat(x.role order by x.id) from role x where x.person = s.person and x.body = r.body) as roles,
       (select max(x.delegation) from role x where x.person = s.person and x.body = r.body) as delegation,
       (select count(distinct x.body) from role x where x.person = s.person) as bodies,
       s.seen_at < current_timestamp - interval 1 minute as stale,
       least(if(s.seen_at < current_timestamp - interval 1 minute, current_timestamp, s.seen_at) + interval :idle minute,
             s.expires_at) as ends_at,
       unix_timestamp(least(if(s.seen_at < current_timestamp - interval 1 minute, current_timestamp, s.seen_at)
                            + interval :idle minute, s.expires_at)) - unix_timestamp() as ends_in
  from session s
  left join person p on p.id = s.person
  left join role r on r.id = s.role
  left join authority a on a.id = r.authority
  left join provider v on v.id = r.provider
 where s.id = :session and s.expires_at > current_timestamp
   and s.seen_at > current_timestamp - interval :idle minute
   and (s.referral is not null or p.state = 'active');

-- name: session_seen
update session set seen_at = current_timestamp where id = :session;

-- name: session_add
insert into session (id, person, role, csrf, seen_at, expires_at)
values (:session, :person, :role, :csrf, current_timestamp, from_unixtime(unix_timestamp() + :hours * 3600));

-- name: session_role
-- Another role row of the same person.
update session s join role r on r.id = :role and r.person = s.person
   set s.role = r.id where s.id = :session;

-- name: session_remove
delete from session where id = :session;

-- name: once_add
insert into once (token, session) values (:token, :session);

-- name: once_led
update once set status = :status, location = :location where token = :token;

-- name: once_forget
delete from once where token = :token;

-- name: once_find
select location from once where token = :token and session = :session;
