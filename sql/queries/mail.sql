-- The outbox at work: what is due, who sends it, how it went.

-- name: mail_watch
-- For /ready: mail that is due and waits, its oldest in minutes, and what nobody has decided about yet.
select count(if(state = 'waiting' and due_at <= current_timestamp, 1, null)) as waiting,
       coalesce(timestampdiff(minute, min(if(state = 'waiting' and due_at <= current_timestamp, made_at, null)), current_timestamp), 0) as oldest,
       count(if(state = 'failed', 1, null)) as failed,
       count(if(state = 'uncertain', 1, null)) as uncertain
  from message
 where state in ('waiting', 'failed', 'uncertain');

-- name: mail_settle
-- A machine that died between claiming and noting: nobody knows whether the relay has it.
update message set state = 'uncertain', worker = null, leased_until = null, error = 'ended while it was being sent'
 where state = 'sending' and leased_until < current_timestamp;

-- name: mail_unwanted
-- Who left, who wants no mail, and what was read already.
update message m join person p on p.id = m.person
   set m.state = 'none'
 where m.state = 'waiting'
   and (p.state = 'left' or m.at_once = 0 and (p.mail = 'none' or m.read_at is not null));

-- name: mail_daily
update message m join person p on p.id = m.person
   set m.state = 'daily'
 where m.state = 'waiting' and m.at_once = 0 and p.mail = 'daily' and p.state = 'active';

-- name: digest_begin
-- From that hour on, once a day, for whoever has something new that they did not read.
insert ignore into message (person, kind, at_once, subject, body, once, read_at)
select distinct m.person, 'digest', 1, 'What waits for you', '', concat('digest:', m.person, ':', current_date), current_timestamp
  from message m
 where m.state = 'daily' and m.digest is null and m.read_at is null and hour(current_timestamp) >= :hour;

-- name: digest_gather
update message m join message d on d.once = concat('digest:', m.person, ':', current_date) and d.state = 'waiting' and d.attempts = 0
   set m.digest = d.id
 where m.state = 'daily' and m.digest is null and m.read_at is null;

-- name: mail_next
-- The next that is due; a link that somebody sits and waits for goes before a referral's many invitations.
-- Neither subject nor body: a mail is made of the kind and of the record's reference.
select m.id, m.kind, m.link, m.record, m.record_id, if(m.detail is null, record_reference(m.record, m.record_id), concat_ws(', ', record_reference(m.record, m.record_id), m.detail)) as reference, m.attempts,
       coalesce(p.email, m.email) as recipient, date_format(m.made_at, '%Y%m%d%H%i%s') as made
  from message m
  left join person p on p.id = m.person
 where m.state = 'waiting' and m.due_at <= current_timestamp
 order by m.at_once desc, m.due_at, m.id
 limit 1;

-- name: mail_claim
update message set state = 'sending', worker = :worker, leased_until = from_unixtime(unix_timestamp() + :seconds), attempts = least(attempts + 1, 100)
 where id = :message and state = 'waiting';

-- name: mail_gathered
-- What a daily mail lists.
select kind, record, record_id, if(detail is null, record_reference(record, record_id), concat_ws(', ', record_reference(record, record_id), detail)) as reference
  from message where digest = :message order by id limit 100;

-- name: mail_done
-- A link that was sent is forgotten, and the text that holds it.
update message set state = :state, error = :error, worker = null, leased_until = null,
       sent_at = if(:state = 'sent', current_timestamp, sent_at),
       body = if(:state = 'sent' and link is not null, replace(body, link, '(sent)'), body),
       link = if(:state = 'sent', null, link),
       due_at = from_unixtime(unix_timestamp() + coalesce(:seconds, 0))
 where id = :message and state = 'sending' and worker = :worker;

-- name: caught_add
insert into caught (message, recipient, subject, content) values (:message, :recipient, :subject, :content);
