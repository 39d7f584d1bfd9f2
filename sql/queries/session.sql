-- Sessions and the forms sent in them.

-- name: session_who
-- Who is behind a cookie: a person acting for one body with all roles held there, or a family. `factor` is what the
-- session lacks; `proven` the seconds since the person last proved who they are, for whom we see to that.
select s.person, p.name, s.role, s.referral, r.authority, r.provider, coalesce(a.name, v.name) as body,
       (select group_concat(x.role order by x.id) from role x where x.person = s.person and x.body = r.body) as roles,
       (select max(x.delegation) from role x where x.person = s.person and x.body = r.body) as delegation,
       (select count(distinct x.body) from role x where x.person = s.person) as bodies,
       (select count(*) from message m where m.person = s.person and m.read_at is null and m.kind <> 'digest') as unread,
       (select count(distinct m.record_id) from message m where m.person = s.person and m.read_at is null and m.kind = 'letter') as letters,
       s.seen_at < current_timestamp - interval 1 minute as stale,
       least(if(s.seen_at < current_timestamp - interval 1 minute, current_timestamp, s.seen_at) + interval if(r.authority is not null or r.role = 'administrator', :idle_staff, :idle) minute,
             s.expires_at) as ends_at,
       unix_timestamp(least(if(s.seen_at < current_timestamp - interval 1 minute, current_timestamp, s.seen_at)
                            + interval if(r.authority is not null or r.role = 'administrator', :idle_staff, :idle) minute, s.expires_at)) - unix_timestamp() as ends_in,
       s.number, if(r.authority is not null or r.role = 'administrator', :idle_staff, :idle) as idle,
       if(p.source = 'local', timestampdiff(second, s.fresh_at, current_timestamp), 0) as proven,
       case when s.strong or s.person is null or :second_factor = 'no' then null
            when p.totp is not null then 'code'
            when exists (select 1 from factor_required q where q.person = s.person) then 'set_up' end as factor
  from session s
  left join person p on p.id = s.person
  left join role r on r.id = s.role
  left join authority a on a.id = r.authority
  left join provider v on v.id = r.provider
 where s.id = :session and s.expires_at > current_timestamp
   and s.seen_at > current_timestamp - interval if(r.authority is not null or r.role = 'administrator', :idle_staff, :idle) minute
   and (s.referral is not null or p.state = 'active');

-- name: session_seen
update session set seen_at = current_timestamp where id = :session;

-- name: session_add
insert into session (id, person, role, csrf, strong, seen_at, fresh_at, address, expires_at)
values (:session, :person, :role, :csrf, :strong, current_timestamp, current_timestamp, :address, from_unixtime(unix_timestamp() + :hours * 3600));

-- name: session_strengthen
-- The same session under a new cookie.
update session set id = :session, csrf = :csrf, strong = 1, fresh_at = current_timestamp where id = :before;

-- name: session_prove
update session set fresh_at = current_timestamp where id = :session;

-- name: session_remove_all
delete from session where person = :person and (:but is null or id <> :but);

-- name: device_add
insert into device (id, person, seen_at) values (:device, :person, current_timestamp)
on duplicate key update seen_at = current_timestamp;

-- name: device_find
select 1 as known from device where id = :device and person = :person;

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
