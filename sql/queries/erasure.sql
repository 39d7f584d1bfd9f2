-- What is kept about a person, for that person; and erasing who somebody is.

-- name: own_account
select p.id, p.name, p.email, p.source, p.state, p.mail from person p where p.id = :person;

-- name: own_roles
-- Roles held now, and those of before.
select r.role, coalesce(a.name, v.name) as body, date(r.row_start) as since, if(r.row_end < current_timestamp, date(r.row_end), null) as until
  from role for system_time all r
  left join authority a on a.id = r.authority
  left join provider v on v.id = r.provider
 where r.person = :person
 order by r.row_start, r.id;

-- name: own_sessions
select s.made_at, s.seen_at, s.expires_at from session s where s.person = :person order by s.made_at;

-- name: own_messages
select m.made_at, m.subject, m.body, m.state from message m where m.person = :person order by m.id desc limit 1000;

-- name: own_letters
select l.at, c.record, l.body from letter l join correspondence c on c.id = l.correspondence where l.person = :person order by l.at desc limit 1000;

-- name: own_drafts
select d.path, d.saved_at, d.content from draft_seen d where d.person = :person order by d.saved_at desc;

-- name: own_events
select e.at, e.record, e.record_id, e.act
  from event e
 where e.person = :person
 order by e.at desc, e.id desc
 limit 5000;

-- name: own_event_count
select count(*) as events from event e where e.person = :person;

-- name: erase_whom
-- A person, and how many roles keep them from being erased.
select p.id, p.name, p.email, p.state, p.source = 'erased' as erased, (select count(*) from role r where r.person = p.id) as roles
  from person p
 where p.id = :id;

-- name: erase_person_lock
select p.id from person p where p.id = :id for update;

-- name: erase_person
call erase_person(:id);

-- name: erase_child
-- A referral of the authority, and what there still is of its children.
select f.id, f.reference, f.title, f.state,
       (select count(*) from child c join identity i on i.child = c.id where c.referral = f.id) as identities,
       exists (select 1 from home h where h.referral = f.id) as home
  from referral f
 where f.id = :id and f.authority = :authority;

-- name: erase_identity
call erase_identity(:id);

-- name: erasure_add
insert into erasure (record, record_id, asked_on, reason, person) values (:record, :id, :asked_on, :reason, :person);

-- name: erase_drafts
-- What anybody typed at its pages and has not sent.
delete from draft where path like concat('/referrals/', :id, '/%');

-- name: erase_kept
delete from kept where path like concat('/referrals/', :id, '/%');
