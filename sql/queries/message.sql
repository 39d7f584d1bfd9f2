-- The outbox as its administrator sees it, a demo's caught mail, and everybody's inbox.

-- name: message_list
-- The last 5,000. What a message tells is its reader's; of an invitation that was not sent the link is shown, to be handed over.
-- count: message_count
select m.id, coalesce(p.name, m.email) as recipient, p.email, m.subject,
       if(m.kind = 'invitation' and m.state <> 'sent', m.link, null) as link, m.state, m.attempts, m.due_at, m.error, m.sent_at
  from message m
  left join person p on p.id = m.person
 where m.id > (select max(id) - 5000 from message)
   and (:state is null or find_in_set(m.state, :state))
   and (:text is null or instr(m.subject, :text) or instr(m.email, :text) or instr(p.email, :text))
   and (:due_from is null or m.due_at >= :due_from) and (:due_to is null or m.due_at < :due_to + interval 1 day)
 order by case :sort when 'recipient' then recipient when 'due_at' then m.due_at when 'attempts' then m.attempts end,
          case :sort when '-recipient' then recipient when '-due_at' then m.due_at when '-attempts' then m.attempts end desc,
          m.id desc
 limit :size offset :skip;

-- name: message_summary
-- What wants a decision, and what waits.
select count(if(state = 'failed', 1, null)) as failed, count(if(state = 'uncertain', 1, null)) as uncertain,
       count(if(state = 'waiting' and due_at <= current_timestamp, 1, null)) as waiting
  from message where state in ('failed', 'uncertain', 'waiting');

-- name: message_find
select m.id, m.kind, coalesce(p.name, m.email) as recipient, coalesce(p.email, m.email) as email, m.subject,
       if(m.kind = 'invitation' and m.state <> 'sent', m.link, null) as link, m.state, m.attempts, m.made_at, m.due_at, m.sent_at,
       m.error, m.digest
  from message m
  left join person p on p.id = m.person
 where m.id = :message;

-- name: message_again
-- With the same Message-ID: a relay or a mailbox that has it already can tell.
update message set state = 'waiting', attempts = 0, error = null, due_at = current_timestamp
 where id = :message and state in ('failed', 'uncertain');

-- name: message_give_up
update message set state = 'none', link = null where id = :message and state in ('failed', 'uncertain', 'waiting');

-- name: caught_list
-- count: caught_count
select c.id, c.recipient, m.made_at, c.subject, c.content
  from caught c
  join message m on m.id = c.message
 where (:text is null or instr(c.recipient, :text) or instr(c.subject, :text) or instr(c.content, :text))
 order by case :sort when 'recipient' then c.recipient end, case :sort when '-recipient' then c.recipient end desc, c.message desc, c.id desc
 limit :size offset :skip;

-- name: inbox_list
-- What is new comes first.
-- count: inbox_count
select m.id, m.subject, if(m.read_at is null, 'new', 'read') as state, m.made_at
  from message m
 where m.person = :person and m.kind <> 'digest'
   and (:state is null or (m.read_at is null) = (:state = 'new'))
   and (:text is null or instr(m.subject, :text) or instr(m.body, :text))
   and (:made_from is null or m.made_at >= :made_from) and (:made_to is null or m.made_at < :made_to + interval 1 day)
 order by case :sort when 'made_at' then m.made_at end, case :sort when '-made_at' then m.made_at end desc,
          m.read_at is not null, m.id desc
 limit :size offset :skip;

-- name: inbox_find
select id, kind, subject, body, record, record_id, made_at, read_at from message where id = :message and person = :person;

-- name: inbox_read
update message set read_at = current_timestamp where id = :message and person = :person and read_at is null;

-- name: inbox_read_all
update message set read_at = current_timestamp where person = :person and read_at is null;
