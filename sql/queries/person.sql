-- People, their invitations, and the bodies they act for.

-- name: person_by_email
-- An active person, and the role under which a session begins: the first given.
select p.id, p.password, (select min(r.id) from role r where r.person = p.id) as role
  from person p
 where p.source = 'local' and p.subject = lower(:email) and p.state = 'active';

-- name: person_bodies
-- One role row for each body of a person, to choose from.
select min(r.id) as value, coalesce(a.name, v.name, 'The installation') as label
  from role r
  left join authority a on a.id = r.authority
  left join provider v on v.id = r.provider
 where r.person = :person
 group by r.body
 order by label;

-- name: token_invitation
-- A one-time invitation that is still good.
select t.person, p.name, p.email, min(r.id) as role, coalesce(a.name, v.name, 'this service') as body
  from token t
  join person p on p.id = t.person
  left join role r on r.person = p.id
  left join authority a on a.id = r.authority
  left join provider v on v.id = r.provider
 where t.id = :token and t.kind = 'invite' and t.used_at is null and t.expires_at > current_timestamp
 group by t.id, t.person, p.name, p.email;

-- name: token_use
update token set used_at = current_timestamp
 where id = :token and used_at is null and expires_at > current_timestamp;

-- name: person_join
update person set name = :name, password = :password, state = 'active' where id = :person;

-- name: person_own
select name, email from person where id = :person;

-- name: person_roles_remove
-- At one body, or at all; the sessions that act for it go with them.
delete from role where person = :person and (:body is null or body = :body);

-- name: person_role_remove
delete from role where id = :role and person = :person and from_group is null;

-- name: person_session_moves
-- Before a role is taken away: whoever acts for its body goes on under another role held there, if there is one.
update session s
  join role o on o.id = :role and o.person = s.person
  join role n on n.person = o.person and n.body = o.body and n.id <> o.id
   set s.role = n.id
 where s.role = o.id;

-- name: person_joinings_end
update joining set state = 'withdrawn' where person = :person and state = 'open';

-- name: person_leave
-- Without a role and without a request that waits, somebody has left; the name stays for the records.
update person p
   set p.state = 'left', p.password = null, p.totp = null, p.totp_step = null
 where p.id = :person and p.state <> 'left'
   and not exists (select 1 from role r where r.person = p.id)
   and not exists (select 1 from joining j where j.person = p.id and j.state = 'open' and j.expires_at > current_timestamp);

-- name: person_sessions_end
delete from session where person = :person;

-- name: person_tokens_end
delete from token where person = :person;

-- name: person_devices_end
delete from device where person = :person;

-- name: person_drafts_end
delete from draft where person = :person;

-- name: person_messages_end
update message set state = 'none' where person = :person and state = 'waiting';
