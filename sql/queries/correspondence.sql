-- What a provider and an authority write to each other, kept on the record it is about.

-- name: correspondence_parties
-- Whom a record's correspondence is between, if who asks is one of them: `kind` and `record` as a path names them.
select 'application' as record, p.id as record_id, e.provider, s.authority
  from application p join establishment e on e.id = p.establishment join system s on s.id = p.system
 where :kind = 'application' and p.id = :record and p.state <> 'draft' and (e.provider = :provider or s.authority = :authority)
union all
select 'referral', i.referral, a.provider, f.authority
  from invitation i join admission a on a.id = i.admission join referral f on f.id = i.referral
 where :kind = 'invitation' and i.id = :record and i.standing = 'invited' and (a.provider = :provider or f.authority = :authority)
union all
select 'agreement', g.id, a.provider, w.authority
  from agreement g join award w on w.id = g.award join admission a on a.id = g.admission
 where :kind = 'agreement' and g.id = :record and g.state <> 'draft' and (a.provider = :provider or w.authority = :authority)
union all
select 'provider', v.id, v.id, :authority
  from provider v
 where :kind = 'provider' and v.id = :record and :authority is not null;

-- name: correspondence_head
-- Who it is between and what it is about, before or after the first letter.
select :record as record, :record_id as record_id, v.name as provider_name, o.name as authority_name, record_reference(:record, :record_id) as reference
  from provider v join authority o on o.id = :authority
 where v.id = :provider;

-- name: correspondence_between
select c.id,
       (select count(*) from letter l where l.correspondence = c.id) as count,
       (select count(*) from letter l
         where l.correspondence = c.id and l.person <> :person
           and l.position > coalesce((select x.position from letter_read x where x.correspondence = c.id and x.person = :person), 0)) as unread
  from correspondence c
 where c.record = :record and c.record_id = :record_id and c.provider = :provider and c.authority = :authority;

-- name: correspondence_counts
-- Of a referral, with all providers together.
select count(*) as count,
       count(if(l.person <> :person and l.position > coalesce((select x.position from letter_read x where x.correspondence = c.id and x.person = :person), 0), 1, null)) as unread
  from correspondence c join letter l on l.correspondence = c.id
 where c.record = 'referral' and c.record_id = :referral and c.authority = :authority;

-- name: correspondence_find
select c.id, c.record, c.record_id, c.provider, c.authority
  from correspondence c
 where c.id = :correspondence and (c.provider = :provider or c.authority = :authority);

-- name: correspondence_begin
insert ignore into correspondence (record, record_id, provider, authority) values (:record, :record_id, :provider, :authority);

-- name: correspondence_letters
select position, side, name, body, at from letter where correspondence = :correspondence order by position;

-- name: letter_add
insert into letter (correspondence, position, side, person, name, body)
select :correspondence, coalesce(max(position), 0) + 1, :side, :person, :name, :body from letter where correspondence = :correspondence;

-- name: letter_seen
insert into letter_read (correspondence, person, position)
select :correspondence, :person, max(position) from letter where correspondence = :correspondence having max(position) is not null
on duplicate key update position = greatest(letter_read.position, values(position));

-- name: letter_told
-- What told of it waits no longer.
update message set read_at = current_timestamp
 where person = :person and kind = 'letter' and record = 'correspondence' and record_id = :correspondence and read_at is null;

-- name: letter_tell_authority
-- Those whose work it is, those who wrote before, and brokers where nobody has that role; never who writes.
insert into message (person, kind, subject, body, record, record_id)
select distinct r.person, 'letter', concat('You have a message', coalesce(concat(': ', record_reference('correspondence', :correspondence)), '')), :body, 'correspondence', :correspondence
  from role r join person p on p.id = r.person and p.state = 'active'
 where r.authority = :authority and r.person <> :person
   and (r.role = :role
     or r.person in (select l.person from letter l where l.correspondence = :correspondence and l.side = 'authority')
     or r.role = 'broker' and not exists (select 1 from role x where x.authority = :authority and x.role = :role));

-- name: correspondence_list
-- count: correspondence_count
select c.id, coalesce(record_reference('correspondence', c.id), v.name) as reference, c.record, v.name as provider_name, o.name as authority_name,
       last.at as last_at, last.position as letters,
       if(exists (select 1 from letter l where l.correspondence = c.id and l.person <> :person
                     and l.position > coalesce((select x.position from letter_read x where x.correspondence = c.id and x.person = :person), 0)), 'new', 'read') as state
  from correspondence c
  join provider v on v.id = c.provider
  join authority o on o.id = c.authority
  join letter last on last.correspondence = c.id and last.position = (select max(l.position) from letter l where l.correspondence = c.id)
 where (c.provider = :provider or c.authority = :authority)
   and (:record is null or find_in_set(c.record, :record))
   and (:text is null or instr(v.name, :text) or instr(o.name, :text) or instr(record_reference('correspondence', c.id) collate utf8mb4_uca1400_ai_ci, :text)
     or exists (select 1 from letter l where l.correspondence = c.id and instr(l.body, :text)))
   and (:state is null or :state =
     if(exists (select 1 from letter l where l.correspondence = c.id and l.person <> :person
                   and l.position > coalesce((select x.position from letter_read x where x.correspondence = c.id and x.person = :person), 0)), 'new', 'read'))
 order by case :sort when 'last_at' then last.at when 'provider_name' then v.name when 'authority_name' then o.name end,
          case :sort when '-last_at' then last.at when '-provider_name' then v.name when '-authority_name' then o.name end desc,
          c.id desc
 limit :size offset :skip;

-- name: correspondence_invited
-- Of a referral's authority: whom it may write to about it, and what was written.
select i.id, v.name as provider_name, e.name as establishment,
       (select count(*) from letter l join correspondence c on c.id = l.correspondence
         where c.record = 'referral' and c.record_id = f.id and c.provider = a.provider and c.authority = f.authority) as letters
  from referral f
  join invitation i on i.referral = f.id and i.standing = 'invited'
  join admission a on a.id = i.admission
  join establishment e on e.id = a.establishment
  join provider v on v.id = a.provider
 where f.id = :referral and f.authority = :authority
 order by v.name, i.id;

-- name: correspondence_invitation
-- By which invitation a provider reads a referral.
select min(i.id) as id from invitation i join admission a on a.id = i.admission
 where i.referral = :referral and a.provider = :provider and i.standing = 'invited';

-- name: correspondence_awarded
-- Once awarded, the provider that won may know who the child is; no other letter may tell.
select 1 as awarded
  from referral f
  join award w on w.referral = f.id and w.state = 'made'
  join admission a on a.id = w.admission
 where f.id = :referral and f.state = 'awarded' and a.provider = :provider
 limit 1;

-- name: correspondence_referral
select reference, title from referral where id = :referral and authority = :authority;
