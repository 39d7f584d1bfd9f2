-- Timelines: a record that may be looked at, and what happened to it.

-- name: timeline_events
-- What happened to a record and what hangs on it, newest first. The parts are told here and not by a view: MariaDB
-- looks through a whole view when what it is asked for is a parameter, and would read every event with it. An event
-- from before bodies were kept shows the body of the person's first role. An application belongs to its provider and,
-- once sent, to those who decide on it at the lead of its system: whoever may open its own page
-- (evaluation_application), and nobody else.
select straight_join e.record, e.act, e.at, e.was, e.becomes, e.provider, p.name as person,
       coalesce(a.name, v.name, (select coalesce(x.name, y.name)
                                   from role r
                                   left join authority x on x.id = r.authority
                                   left join provider y on y.id = r.provider
                                  where r.person = e.person and e.authority is null and e.provider is null
                                  order by r.id limit 1)) as body
  from (select :kind as record, :id as record_id
        union all select 'invitation', i.id from invitation i where :kind = 'referral' and i.referral = :id
        union all select 'bid', b.id from bid b join opening o on o.referral = b.referral where :kind = 'referral' and b.referral = :id and b.state = 'submitted'
        union all select 'result', x.id from result x where :kind = 'referral' and x.referral = :id
        union all select 'award', w.id from award w where :kind = 'referral' and w.referral = :id
        union all select 'agreement', g.id from agreement g join award w on w.id = g.award where :kind = 'referral' and w.referral = :id
        union all select 'referral', i.referral from invitation i where :kind = 'invitation' and i.id = :id
        union all select 'bid', b.id from invitation i join bid b on b.referral = i.referral and b.admission = i.admission where :kind = 'invitation' and i.id = :id
        union all select 'agreement', g.id from invitation i join award w on w.referral = i.referral and w.admission = i.admission
                    join agreement g on g.award = w.id and g.state <> 'draft' where :kind = 'invitation' and i.id = :id
        union all select 'agreement', g.id from agreement g where :kind = 'award' and g.award = :id
        union all select 'answer', a.id from answer a where :kind = 'application' and a.application = :id
        union all select 'admission', a.id from admission a where :kind = 'application' and a.application = :id
        union all select 'establishment', e.id from establishment e where :kind = 'provider' and e.provider = :id
        union all select 'suspension', x.id from suspension x where :kind = 'provider' and x.provider = :id
        union all select 'admission', a.id from admission a where :kind = 'provider' and a.provider = :id
        union all select 'application', p.id from application p where :kind = 'establishment' and p.establishment = :id
        union all select 'admission', a.id from admission a where :kind = 'establishment' and a.establishment = :id
        union all select 'suspension', x.id from suspension x where :kind = 'establishment' and x.establishment = :id) t
  join event e force index (record_2) on e.record = t.record and e.record_id = t.record_id
  left join person p on p.id = e.person
  left join authority a on a.id = e.authority
  left join provider v on v.id = e.provider
 where (e.record <> 'application' or :provider is not null
        or :evaluates = 1 and exists (select 1 from application n join system s on s.id = n.system
                                       where n.id = e.record_id and s.authority = :authority and n.state not in ('draft', 'withdrawn')))
 order by e.at desc, e.id desc
 limit 5000;

-- name: timeline_person
select name from person where id = :person;

-- name: timeline_referral
-- Of its authority, or of the lead for those who oversee.
select f.id, f.reference, f.title, f.authority = :authority as own
  from referral f
  join category c on c.id = f.category
  join system s on s.id = c.system
 where f.id = :id and (f.authority = :authority or s.authority = :authority and :oversees = 1 and f.state <> 'draft');

-- name: timeline_invitation
select i.id, f.reference, f.title, 1 as own
  from invitation i
  join referral f on f.id = i.referral
  join admission a on a.id = i.admission
 where i.id = :id and a.provider = :provider and i.standing = 'invited';

-- name: timeline_bid
-- The provider's own; those of an opened referral for officers.
select b.id, f.reference, e.name as title, a.provider <=> :provider as own
  from bid_seen b
  join referral f on f.id = b.referral
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
 where b.id = :id;

-- name: timeline_award
select w.id, f.reference, f.title, w.authority = :authority as own
  from award w
  join referral f on f.id = w.referral
  join system s on s.id = w.system
 where w.id = :id and (w.authority = :authority or s.authority = :authority and :oversees = 1);

-- name: timeline_agreement
select g.id, g.number as reference, f.title, 1 as own
  from agreement g
  join award w on w.id = g.award
  join referral f on f.id = w.referral
  join system s on s.id = w.system
  join admission a on a.id = g.admission
 where g.id = :id
   and (w.authority = :authority or s.authority = :authority and :oversees = 1 or a.provider = :provider and g.state <> 'draft');

-- name: timeline_application
select p.id, application_reference(p.id) as reference, e.name as title, 1 as own
  from application p
  join establishment e on e.id = p.establishment
  join system s on s.id = p.system
 where p.id = :id and (e.provider = :provider or s.authority = :authority and p.state not in ('draft', 'withdrawn'));

-- name: timeline_notice
select n.id, s.reference, n.title, 1 as own
  from notice n
  join system s on s.id = n.system
 where n.id = :id and s.authority = :authority;

-- name: timeline_provider
select v.id, v.name as reference, v.town as title, 1 as own from provider v where v.id = :id and :authority is not null;

-- name: timeline_organisation
select v.id, v.name as reference, v.town as title, 1 as own from provider v where v.id = :provider;

-- name: timeline_establishment
select e.id, e.name as reference, v.name as title, e.provider <=> :provider as own
  from establishment e
  join provider v on v.id = e.provider
 where e.id = :id and (e.provider = :provider or :authority is not null);

-- name: timeline_system
select s.id, s.reference, s.name as title, s.authority = :authority as own
  from system s
 where s.id = :id
   and (s.authority = :authority or exists (select 1 from category c join participant p on p.category = c.id
                                             where c.system = s.id and p.authority = :authority));

-- name: timeline_account
select p.id, p.name as reference, p.email as title, 1 as own from person p where p.id = :id;
