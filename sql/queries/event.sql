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
insert into message (person, subject, body, record, record_id)
values (:person, :subject, :body, :record, :record_id);

-- name: message_email
insert into message (email, subject, body, record, record_id)
values (:email, :subject, :body, :record, :record_id);

-- name: message_authority
insert into message (person, subject, body, record, record_id)
select distinct r.person, :subject, :body, :record, :record_id
  from role r join person p on p.id = r.person and p.state = 'active'
 where r.authority = :authority and r.role = :role;

-- name: message_provider
insert into message (person, subject, body, record, record_id)
select distinct r.person, :subject, :body, :record, :record_id
  from role r join person p on p.id = r.person and p.state = 'active'
 where r.provider = :provider;

-- name: counter_step
update counter set value = value + 1 where name = :name;

-- name: counter_add
insert into counter (name, value) values (:name, 1);

-- name: counter_value
select value from counter where name = :name;
