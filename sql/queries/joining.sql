-- Somebody asks to act for an organisation that is here already; its administrators decide, or where it has none that
-- is active, procurement officers of the lead authority.

-- name: joining_add
-- Nothing if the person acts for it or asks already, has asked thrice within thirty days, or ten requests wait there.
insert into joining (person, provider, note, expires_at)
select :person, :provider, :note, from_unixtime(unix_timestamp() + 30 * 86400)
  from dual
 where not exists (select 1 from role r where r.person = :person and r.provider = :provider)
   and (select count(*) from joining j
         where j.person = :person and j.asked_at > from_unixtime(unix_timestamp() - 30 * 86400)) < 3
   and (select count(*) from joining j
         where j.provider = :provider and j.state = 'open' and j.expires_at > current_timestamp) < 10;

-- name: joining_tell
insert into message (person, kind, subject, body, record, record_id)
select r.person, 'joining_asked', :subject, :body, 'joining', :joining
  from role r join person p on p.id = r.person and p.state = 'active'
 where r.provider = :provider and r.role = 'admin'
union
select r.person, 'joining_asked', :subject, :body, 'joining', :joining
  from stand_in s
  join role r on r.authority = s.authority and r.role = 'procurement'
  join person p on p.id = r.person and p.state = 'active'
 where s.provider = :provider;

-- name: joining_own
-- What somebody has asked for, newest first.
select j.id, v.name as provider_name, j.asked_at, date(j.expires_at) as expires_at, j.reason,
       if(j.state = 'open' and j.expires_at <= current_timestamp, 'expired', j.state) as state,
       exists (select 1 from stand_in s where s.provider = j.provider) as stand_in
  from joining j
  join provider v on v.id = j.provider
 where j.person = :person
 order by j.id desc
 limit 20;

-- name: joining_open
-- What waits for the administrators of a provider.
select j.id, p.name, p.email, date(j.asked_at) as asked_at, date(j.expires_at) as expires_at
  from joining j
  join person p on p.id = j.person
 where j.provider = :provider and j.state = 'open' and j.expires_at > current_timestamp
 order by j.id;

-- name: joining_standing
-- The same for procurement officers, where they stand in.
select j.id, p.name, p.email, date(j.asked_at) as asked_at, date(j.expires_at) as expires_at
  from joining j
  join person p on p.id = j.person
 where j.provider = :provider and j.state = 'open' and j.expires_at > current_timestamp
   and exists (select 1 from stand_in s where s.provider = j.provider and s.authority = :authority)
 order by j.id;

-- name: joining_find
-- One request, for whoever may decide it: :provider is that of an administrator, :authority that of a procurement officer.
select j.id, j.person, j.provider, p.name, p.email, v.name as provider_name, j.note, j.asked_at,
       date(j.expires_at) as expires_at, j.reason, d.name as decided_name, j.decided_at,
       if(j.state = 'open' and j.expires_at <= current_timestamp, 'expired', j.state) as state
  from joining j
  join person p on p.id = j.person
  join provider v on v.id = j.provider
  left join person d on d.id = j.decided_by
 where j.id = :joining
   and (j.provider = :provider
        or exists (select 1 from stand_in s where s.provider = j.provider and s.authority = :authority));

-- name: joining_decide
-- Once, while it is open, and by whoever may at this moment.
update joining j
   set j.state = :state, j.reason = :reason, j.decided_by = :person, j.decided_at = current_timestamp
 where j.id = :joining and j.state = 'open' and j.expires_at > current_timestamp
   and (j.provider = :provider
        or exists (select 1 from stand_in s where s.provider = j.provider and s.authority = :authority));

-- name: joining_session
-- Whoever waits signed in goes on as what they became.
update session s join role r on r.person = s.person and r.provider = :provider
   set s.role = r.id
 where s.person = :person and s.role is null;

-- name: joining_withdraw
update joining set state = 'withdrawn' where id = :joining and person = :person and state = 'open';

-- name: joining_overdue
-- Before a request is made: what ran out no longer stands in its way.
update joining set state = 'expired'
 where person = :person and state = 'open' and expires_at <= current_timestamp;

-- name: joining_expired
-- Tells who waited for thirty days; once.
insert ignore into message (person, kind, subject, body, record, record_id, once)
select j.person, 'joining_expired', 'Nobody has answered your request to join',
       concat('Your request to act for ', v.name, ' has run out after 30 days. You can ask again, or talk to the organisation first.'),
       'joining', j.id, concat('joining-expired:', j.id)
  from joining j join provider v on v.id = j.provider
 where j.state = 'open' and j.expires_at <= current_timestamp;

-- name: joining_expire
update joining set state = 'expired' where state = 'open' and expires_at <= current_timestamp;
