-- Audit events, messages, numbers of series.

-- name: event_last
-- The end of a record's chain, locked; `position` and `hash` in this order.
select position, hash from event
 where record = :record and record_id = :record_id
 order by position desc limit 1 for update;

-- name: event_add
insert into event (record, record_id, position, person, authority, provider, session, request, act, was, becomes, prior_hash)
values (:record, :record_id, :position, :person, :authority, :provider, :session, :request, :act, :was, :becomes, :prior_hash);

-- name: message_person
-- `named` is the record again if its reference belongs into the subject.
insert into message (person, kind, at_once, subject, body, record, record_id)
values (:person, :kind, :at_once, concat(:subject, coalesce(concat(': ', record_reference(:named, :record_id)), '')), :body, :record, :record_id);

-- name: message_email
insert into message (email, kind, at_once, subject, body, link)
values (:email, :kind, 1, :subject, :body, :link);

-- name: message_authority
insert into message (person, kind, at_once, subject, body, record, record_id)
select distinct r.person, :kind, :at_once, concat(:subject, coalesce(concat(': ', record_reference(:named, :record_id)), '')), :body, :record, :record_id
  from role r join person p on p.id = r.person and p.state = 'active'
 where r.authority = :authority and r.role = :role and r.person <> :actor;

-- name: message_provider
insert into message (person, kind, at_once, subject, body, record, record_id)
select distinct r.person, :kind, :at_once, concat(:subject, coalesce(concat(': ', record_reference(:named, :record_id)), '')), :body, :record, :record_id
  from role r join person p on p.id = r.person and p.state = 'active'
 where r.provider = :provider and r.person <> :actor;

-- name: counter_step
update counter set value = value + 1 where name = :name;

-- name: counter_add
insert into counter (name, value) values (:name, 1);

-- name: counter_value
select value from counter where name = :name;
