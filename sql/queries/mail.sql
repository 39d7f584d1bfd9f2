-- The outbox at work: what is due, who sends it, how it went.

-- name: mail_watch
-- For /ready: mail that is due and waits, its oldest in minutes, and what nobody has decided about yet.
select count(if(state = 'waiting' and due_at <= current_timestamp, 1, null)) as waiting,
       coalesce(timestampdiff(minute, min(if(state = 'waiting' and due_at <= current_timestamp, made_at, null)), current_timestamp), 0) as oldest,
       count(if(state = 'failed', 1, null)) as failed,
       count(if(state = 'uncertain', 1, null)) as uncertain
  from message
 where state in ('waiting', 'failed', 'uncertain');
