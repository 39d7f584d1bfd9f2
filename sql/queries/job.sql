-- Work without a visitor: scheduled jobs with their leases, and what each of them does.

-- name: job_register
-- A job that the database does not know yet is due at once; its interval is the program's.
insert into job (name, due_at, every) values (:name, current_timestamp, :every)
on duplicate key update every = :every;

-- name: job_take
-- One machine at a time: the lease runs out by itself should its holder die.
update job set worker = :worker, leased_until = from_unixtime(unix_timestamp() + :lease)
 where name = :name and due_at <= current_timestamp
   and (leased_until is null or leased_until < current_timestamp);

-- name: job_renew
update job set leased_until = from_unixtime(unix_timestamp() + :lease)
 where name = :name and worker = :worker;

-- name: job_done
update job set worker = null, leased_until = null, finished_at = current_timestamp, note = :note,
       due_at = from_unixtime(unix_timestamp() + :every)
 where name = :name and worker = :worker;

-- name: job_failed
-- Tried again in five minutes, or when it is due anyway; what it noted when it last went well stays.
update job set worker = null, leased_until = null, failed_at = current_timestamp, failure = :note,
       due_at = from_unixtime(unix_timestamp() + least(:every, 300))
 where name = :name and worker = :worker;

-- name: job_find
select due_at, worker, leased_until, finished_at, failed_at, note, failure from job where name = :name;

-- name: job_watch
-- For /ready. Late: it should have begun a quarter of an hour and one interval ago.
select name, every,
       case when leased_until > current_timestamp then 'running'
            when due_at < from_unixtime(unix_timestamp() - every - 900) then 'late'
            when failed_at > coalesce(finished_at, '1971-01-01') then 'failed'
            else 'ok' end as state,
       date_format(finished_at, '%Y-%m-%dT%H:%i:%s') as last_ok, date_format(due_at, '%Y-%m-%dT%H:%i:%s') as next
  from job
 order by name;

-- name: tidy_sessions
delete from session where expires_at < current_timestamp;

-- name: tidy_tokens
delete from token where expires_at < from_unixtime(unix_timestamp() - 86400) or used_at < from_unixtime(unix_timestamp() - 86400);

-- name: tidy_once
delete from once where at < from_unixtime(unix_timestamp() - 2 * 86400);

-- name: tidy_registrations
delete from registration where expires_at < from_unixtime(unix_timestamp() - 86400);

-- The messages of jobs: `kind` is a row of domain/message.c; `once` makes a job that is run twice tell once.

-- name: deadline_passed
-- Bids may be opened: each broker of the authority is told once.
insert ignore into message (person, kind, subject, body, record, record_id, once)
select r.person, 'bids_to_open', concat('Bids may be opened: ', f.reference), 'Its deadline has passed.', 'referral', f.id,
       concat('opening:', f.id, ':', f.deadline, ':', r.person)
  from referral f
  join role r on r.authority = f.authority and r.role = 'broker'
  join person p on p.id = r.person and p.state = 'active'
 where f.state = 'published' and f.closes_at <= current_timestamp;

-- name: deadline_near
-- A draft bid, or none, two days before the deadline: each person of the provider is told once.
insert ignore into message (person, kind, subject, body, record, record_id, once)
select r.person, 'deadline_near', concat('Bids close soon: ', f.reference), 'You have not submitted a bid for it.', 'invitation', i.id,
       concat('closes:', i.id, ':', f.deadline, ':', r.person)
  from referral f
  join invitation i on i.referral = f.id and i.standing = 'invited' and i.declined_at is null
  join admission a on a.id = i.admission and a.state = 'admitted'
  join role r on r.provider = a.provider
  join person p on p.id = r.person and p.state = 'active'
 where f.state = 'published' and f.closes_at > current_timestamp
   and f.closes_at <= from_unixtime(unix_timestamp() + 2 * 86400)
   and not exists (select 1 from bid b where b.referral = i.referral and b.admission = i.admission and b.state <> 'draft');

-- name: choice_overdue
-- The family did not answer in time: the award is decided without it, or it gets more time.
insert ignore into message (person, kind, subject, body, record, record_id, once)
select r.person, 'choice_overdue', concat('The time to choose has passed: ', f.reference), 'Give more time and say why, or decide the award.', 'referral', f.id,
       concat('choice:', f.id, ':', c.answer_by, ':', r.person)
  from choice c
  join referral f on f.id = c.referral and f.state = 'choosing'
  join role r on r.authority = f.authority and r.role = 'broker'
  join person p on p.id = r.person and p.state = 'active'
 where c.answered_at is null and c.answer_by <= current_timestamp;

-- name: application_due
-- To be decided within three days, or late already: procurement is told once for each day it is due on.
insert ignore into message (person, kind, subject, body, record, record_id, once)
select r.person, 'application_due', concat('Application to be decided soon: ', record_reference('application', a.id)),
       concat('It is due on ', date_format(a.due_on, '%e %M %Y'), '.'), 'application', a.id, concat('due:', a.id, ':', a.due_on, ':', r.person)
  from application a
  join system s on s.id = a.system
  join role r on r.authority = s.authority and r.role = 'procurement'
  join person p on p.id = r.person and p.state = 'active'
 where a.state in ('submitted', 'evaluating', 'clarifying') and a.due_on <= current_date + interval 3 day;

-- name: evidence_expires
-- A document that runs out within 30, 14 and 7 days: told at each of the three.
insert ignore into message (person, kind, subject, body, record, record_id, once)
select r.person, 'evidence_expires', 'A document runs out soon', concat('Replace it before ', date_format(v.expires_on, '%e %M %Y'), '.'), 'evidence', v.id,
       concat('evidence:', v.id, ':', v.expires_on, ':', d.days, ':', r.person)
  from evidence v
  join (select 30 as days union select 14 union select 7) d
  join role r on r.provider = v.provider
  join person p on p.id = r.person and p.state = 'active'
 where v.expires_on between current_date and current_date + interval 30 day
   and d.days = case when datediff(v.expires_on, current_date) <= 7 then 7 when datediff(v.expires_on, current_date) <= 14 then 14 else 30 end;

-- name: notice_falls_due
-- Agreements of a past quarter that no notice lists, ten days before it is due: of each quarter once.
insert ignore into message (person, kind, subject, body, detail, record, record_id, once)
select r.person, 'notice_due', concat('An award notice falls due: ', q.reference, ', ', q.months),
       concat('Agreements of ', q.months, ' in ', q.name, ' are not published yet. The notice is due on ',
              date_format(q.quarter + interval 3 month + interval 29 day, '%e %M %Y'), '.'),
       q.months, 'system', q.id, concat('notice:', q.id, ':', year(q.quarter), 'Q', quarter(q.quarter), ':', r.person)
  from (select distinct s.id, s.reference, s.name, s.authority,
               makedate(year(g.signed_on), 1) + interval quarter(g.signed_on) - 1 quarter as quarter,
               concat(elt(quarter(g.signed_on), 'January to March ', 'April to June ', 'July to September ', 'October to December '), year(g.signed_on)) as months
          from agreement g
          join award w on w.id = g.award
          join system s on s.id = w.system
         where g.signed_on >= current_date - interval 7 month
           and not exists (select 1 from notice_item i where i.agreement = g.id and i.channel = 'journal' and i.standing = 1)) q
  join role r on r.authority = q.authority and r.role = 'procurement'
  join person p on p.id = r.person and p.state = 'active'
 where current_date >= q.quarter + interval 3 month + interval 19 day;
