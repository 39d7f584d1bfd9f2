-- The search box: references, providers, establishments, numbers of registers and postcodes, never a child. Each query
-- finds what its asker may open, by an index: :code is upper case without spaces ("SET-R-2026-00417", "SC900005"),
-- :words "+oak* +lodge*", :start "oak lodge%". Rows say why they are there, the surest reason first.

-- name: search_referrals
select f.id, f.reference as label, f.title as about, c.name as detail,
       substring(min(m.hit), 3) as why, f.reference = :code as exact
  from (select id, '1:reference' as hit from referral where authority = :authority and instr(reference, :code)
        union all select id, '2:title' from referral where match (title) against (:words in boolean mode) and authority = :authority) m
  join referral f on f.id = m.id
  join category c on c.id = f.category
 group by f.id
 order by exact desc, min(m.hit), f.id desc
 limit 11;

-- name: search_invitations
-- Referrals that a provider's establishments were invited to.
select i.id, f.reference as label, f.title as about, e.name as detail,
       if(instr(f.reference, :code), 'reference', 'title') as why, f.reference = :code as exact
  from admission a
  join invitation i on i.admission = a.id and i.standing = 'invited'
  join referral f on f.id = i.referral and f.state <> 'draft'
  join establishment e on e.id = a.establishment
 where a.provider = :provider and (instr(f.reference, :code) or instr(f.title, :q))
 order by exact desc, why, f.id desc, i.id
 limit 11;

-- name: search_applications_own
select p.id, application_reference(p.id) as label, e.name as about, s.name as detail,
       if(p.id = :number, 'reference', 'name') as why, p.id = :number and left(:code, 1) = 'A' as exact
  from establishment e
  join application p on p.establishment = e.id
  join system s on s.id = p.system
 where e.provider = :provider and (p.id = :number or instr(e.name, :q))
 order by exact desc, p.id desc
 limit 11;

-- name: search_applications
-- Those sent to a system that the authority leads.
select p.id, application_reference(p.id) as label, e.name as about, s.name as detail,
       substring(min(m.hit), 3) as why, p.id = :number and left(:code, 1) = 'A' as exact
  from (select id, '1:reference' as hit from application where id = :number
        union all select x.id, '2:name' from establishment n join application x on x.establishment = n.id
                   where match (n.name) against (:words in boolean mode)
        union all select x.id, '2:name' from establishment n join application x on x.establishment = n.id where n.name like :start) m
  join application p on p.id = m.id and p.state not in ('draft', 'withdrawn')
  join system s on s.id = p.system and s.authority = :authority
  join establishment e on e.id = p.establishment
 group by p.id
 order by exact desc, p.id desc
 limit 11;

-- name: search_providers
select v.id, v.name as label, v.town as about, case min(m.hit) when '1:company' then v.company when '1:charity' then v.charity when '2:postcode' then v.postcode end as detail,
       substring(min(m.hit), 3) as why, 0 as exact
  from (select id, '1:company' as hit from provider where company = :code
        union all select id, '1:charity' from provider where charity = :code
        union all select id, '2:postcode' from provider where postcode = :postcode
        union all select id, '2:postcode' from provider where postcode like :outward
        union all select id, '3:name' from provider where name like :start
        union all select id, '3:name' from provider where match (name) against (:words in boolean mode)) m
  join provider v on v.id = m.id
 group by v.id
 order by min(m.hit), v.name, v.id
 limit 11;

-- name: search_establishments
-- An officer reads of an establishment on its provider's page, whose id this is.
select e.provider as id, e.name as label, v.name as about, case min(m.hit) when '1:urn' then e.urn when '2:postcode' then e.postcode end as detail,
       substring(min(m.hit), 3) as why, 0 as exact
  from (select id, '1:urn' as hit from establishment where urn = :code
        union all select id, '2:postcode' from establishment where postcode = :postcode
        union all select id, '2:postcode' from establishment where postcode like :outward
        union all select id, '3:name' from establishment where name like :start
        union all select id, '3:name' from establishment where match (name) against (:words in boolean mode)) m
  join establishment e on e.id = m.id
  join provider v on v.id = e.provider
 group by e.id
 order by min(m.hit), e.name, e.id
 limit 11;

-- name: search_establishments_own
select id, name as label, kind as about, case why when 'urn' then urn when 'postcode' then postcode end as detail, why, 0 as exact
  from (select e.*, case when urn = :code then 'urn' when postcode = :postcode or postcode like :outward then 'postcode'
                         when instr(name, :q) then 'name' end as why
          from establishment e where provider = :provider) m
 where why is not null
 order by why = 'name', name, id
 limit 11;

-- name: search_agreements
-- Of an authority, or of a provider once issued; by its own number or its referral's.
select g.id, g.number as label, e.name as about, f.reference as detail,
       if(instr(g.number, :code), 'reference', if(instr(f.reference, :code), 'referral', 'name')) as why, g.number = :code as exact
  from (select w.id from award w where w.authority = :authority
        union select x.award from admission a join agreement x on x.admission = a.id and x.state <> 'draft' where a.provider = :provider) m
  join agreement g on g.award = m.id
  join award w on w.id = g.award
  join referral f on f.id = w.referral
  join admission a on a.id = g.admission
  join establishment e on e.id = a.establishment
 where (w.authority = :authority or a.provider = :provider and g.state <> 'draft')
   and (instr(g.number, :code) or instr(f.reference, :code) or instr(e.name, :q))
 order by exact desc, why = 'name', g.id desc
 limit 11;

-- name: search_systems
select s.id, s.name as label, a.name as about, s.reference as detail,
       if(s.reference = :code, 'reference', 'name') as why, 0 as exact
  from system s join authority a on a.id = s.authority
 where s.state <> 'draft' and (s.reference = :code or instr(s.name, :q))
 order by s.name
 limit 11;
