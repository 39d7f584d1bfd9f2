-- Events as auditors search them, and what the records are called that they are about.

-- name: event_list
-- Newest first, whoever may search them: :scope is an authority, or 0 for the installation. Who has bid is nobody's
-- business before the bids are opened. `unopened`: its own page is not open to an officer (yet).
select e.id, e.at, concat(e.record, '.', e.act) as what, e.record, e.record_id, e.act,
       case e.record
         when 'referral' then (select f.reference from referral f where f.id = e.record_id)
         when 'invitation' then (select f.reference from invitation i join referral f on f.id = i.referral where i.id = e.record_id)
         when 'bid' then (select f.reference from bid b join referral f on f.id = b.referral where b.id = e.record_id)
         when 'result' then (select f.reference from result x join referral f on f.id = x.referral where x.id = e.record_id)
         when 'award' then (select f.reference from award w join referral f on f.id = w.referral where w.id = e.record_id)
         when 'agreement' then (select g.number from agreement g where g.id = e.record_id)
         when 'application' then application_reference(e.record_id)
         when 'answer' then (select application_reference(a.application) from answer a where a.id = e.record_id)
         when 'admission' then (select t.name from admission a join establishment t on t.id = a.establishment where a.id = e.record_id)
         when 'suspension' then (select v.name from suspension x join provider v on v.id = x.provider where x.id = e.record_id)
         when 'establishment' then (select t.name from establishment t where t.id = e.record_id)
         when 'provider' then (select v.name from provider v where v.id = e.record_id)
         when 'evidence' then (select v.name from evidence d join provider v on v.id = d.provider where d.id = e.record_id)
         when 'system' then (select s.reference from system s where s.id = e.record_id)
         when 'notice' then (select n.title from notice n where n.id = e.record_id)
         when 'authority' then (select a.name from authority a where a.id = e.record_id)
         when 'person' then (select p.name from person p where p.id = e.record_id)
         when 'retention' then (select t.kind from retention t where t.id = e.record_id)
       end as reference,
       case when e.record = 'application' and exists (select 1 from application n where n.id = e.record_id and n.state in ('draft', 'withdrawn'))
              or e.record = 'referral' and exists (select 1 from referral f where f.id = e.record_id and f.state = 'draft' and f.authority <> :scope)
            then 1 end as unopened,
       p.name as person, coalesce(a.name, v.name) as body, e.was, e.becomes,
       e.position, lower(hex(e.hash)) as hash
  from event e
  left join person p on p.id = e.person
  left join authority a on a.id = e.authority
  left join provider v on v.id = e.provider
 where exists (select 1 from event_authority s where s.event = e.id and s.authority in (:scope, -1))
   and (:at_from is null or e.at >= :at_from) and (:at_to is null or e.at < :at_to + interval 1 day)
   and (:who is null or e.person in (select x.id from person x where instr(x.name, :who) or x.email = :who))
   and (:record is null or e.record = :record)
   and (:act is null or e.record = substring_index(:act, '.', 1) and e.act = substring_index(:act, '.', -1))
   and (:reference is null or e.record = :about and e.record_id = :about_id)
   and not (e.record = 'bid' and exists (select 1 from bid b left join opening o on o.referral = b.referral
                                          where b.id = e.record_id and o.referral is null))
 order by e.id desc
 limit :size offset :skip;

-- name: event_count
-- No further than a list goes.
select count(*) as count
  from (select 1
          from event e
         where exists (select 1 from event_authority s where s.event = e.id and s.authority in (:scope, -1))
           and (:at_from is null or e.at >= :at_from) and (:at_to is null or e.at < :at_to + interval 1 day)
           and (:who is null or e.person in (select x.id from person x where instr(x.name, :who) or x.email = :who))
           and (:record is null or e.record = :record)
           and (:act is null or e.record = substring_index(:act, '.', 1) and e.act = substring_index(:act, '.', -1))
           and (:reference is null or e.record = :about and e.record_id = :about_id)
           and not (e.record = 'bid' and exists (select 1 from bid b left join opening o on o.referral = b.referral
                                                  where b.id = e.record_id and o.referral is null))
         limit 100000) found;

-- name: event_about
-- The record that people call so.
select 'referral' as record, f.id from referral f where f.reference = convert(:reference using ascii)
union all select 'agreement', g.id from agreement g where g.number = convert(:reference using ascii)
union all select 'system', s.id from system s where s.reference = convert(:reference using ascii)
union all select 'application', p.id from application p where p.id = if(:reference regexp '^A[0-9]+$', substring(:reference, 2), null)
limit 1;

-- name: event_anchor
-- The last anchor: how far the chains are held together.
select a.position, a.until_at, lower(hex(a.hash)) as hash from anchor a order by a.position desc limit 1;
