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
select m.id, m.made_at, m.subject, m.body, m.state from message m where m.person = :person order by m.id desc limit 1000;

-- name: own_letters
select l.at, c.id as correspondence, c.record, record_reference('correspondence', c.id) as reference, l.body from letter l join correspondence c on c.id = l.correspondence where l.person = :person order by l.at desc limit 1000;

-- name: own_drafts
select d.path, d.saved_at, d.content from draft_seen d where d.person = :person order by d.saved_at desc;

-- name: own_events
select e.at, e.record, e.record_id, e.act
  from event e
 where e.person = :person
 order by e.at desc, e.id desc
 limit 5000;

-- name: own_events_named
-- The latest of them by name, and whether the record's page is open to whom the person acts for now.
select e.at, e.record, e.record_id, e.act,
       case e.record
         when 'answer' then (select concat(c.name, ', ', record_reference('application', a.application)) from answer a join criterion c on c.id = a.criterion where a.id = e.record_id)
         when 'establishment' then (select t.name from establishment t where t.id = e.record_id)
         when 'evidence' then (select v.kind from evidence v where v.id = e.record_id)
         when 'admission' then (select t.name from admission a join establishment t on t.id = a.establishment where a.id = e.record_id)
         when 'result' then (select f.reference from result x join referral f on f.id = x.referral where x.id = e.record_id)
         when 'suspension' then (select v.name from suspension x join provider v on v.id = x.provider where x.id = e.record_id)
         when 'joining' then (select v.name from joining j join provider v on v.id = j.provider where j.id = e.record_id)
         when 'provider' then (select v.name from provider v where v.id = e.record_id)
         when 'authority' then (select o.name from authority o where o.id = e.record_id)
         when 'person' then if(e.record_id = e.person, 'yours', (select p.name from person p where p.id = e.record_id))
         when 'retention' then (select t.kind from retention t where t.id = e.record_id)
         else record_reference(e.record, e.record_id)
       end as name,
       case e.record
         when 'application' then exists (select 1 from application p join establishment t on t.id = p.establishment join system s on s.id = p.system
                                          where p.id = e.record_id and (t.provider = :provider or s.authority = :authority and p.state not in ('draft', 'withdrawn')))
         when 'answer' then exists (select 1 from answer a join application p on p.id = a.application join establishment t on t.id = p.establishment
                                     where a.id = e.record_id and t.provider = :provider)
         when 'establishment' then exists (select 1 from establishment t where t.id = e.record_id and t.provider = :provider)
         when 'evidence' then exists (select 1 from evidence v where v.id = e.record_id and v.provider = :provider)
         when 'invitation' then exists (select 1 from invitation i join admission a on a.id = i.admission where i.id = e.record_id and a.provider = :provider)
         when 'bid' then exists (select 1 from bid b join admission a on a.id = b.admission where b.id = e.record_id and a.provider = :provider)
         when 'agreement' then exists (select 1 from agreement g join award w on w.id = g.award join admission a on a.id = g.admission
                                        where g.id = e.record_id and (a.provider = :provider and g.state <> 'draft' or w.authority = :authority))
         when 'referral' then exists (select 1 from referral f where f.id = e.record_id and f.authority = :authority)
         when 'award' then exists (select 1 from award w where w.id = e.record_id and w.authority = :authority)
         when 'notice' then exists (select 1 from notice n join system s on s.id = n.system where n.id = e.record_id and s.authority = :authority)
         when 'correspondence' then exists (select 1 from correspondence c where c.id = e.record_id and (c.provider = :provider or c.authority = :authority))
         when 'provider' then e.record_id = :provider or :authority is not null
         else 0
       end as opens
  from event e
 where e.person = :person
 order by e.at desc, e.id desc
 limit 100;

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
