-- Providers as officers see them: all of them, one of them, and who is invited to join.

-- name: directory_list
-- count: directory_count
select v.id, v.name, v.town, v.company, v.charity, v.size, if(v.vcse = 1, 'yes', 'no') as vcse,
       (select count(*) from establishment e where e.provider = v.id and e.state = 'open') as establishments,
       (select count(*) from admission a where a.provider = v.id and a.state = 'admitted') as admitted,
       (select count(*) from admission a where a.provider = v.id and a.state = 'suspended') as suspended
  from provider v
 where (:q is null or instr(v.name, :q))
   and (:category is null or exists (select 1 from admission a where a.provider = v.id and a.category = :category))
   and (:state is null or exists (select 1 from admission a where a.provider = v.id and a.state = :state)
        or :state = 'none' and not exists (select 1 from admission a where a.provider = v.id))
 order by case :sort when 'name' then v.name when 'town' then v.town when 'size' then v.size end,
          case :sort when '-name' then v.name when '-town' then v.town when '-size' then v.size end desc,
          case :sort when 'establishments' then establishments when '-establishments' then -establishments
                     when 'admitted' then admitted when '-admitted' then -admitted
                     when 'suspended' then suspended when '-suspended' then -suspended end,
          v.name, v.id
 limit :size offset :skip;

-- name: directory_categories
-- Categories one may be in, of systems in which the authority takes part.
select c.id as value, concat(s.reference, ': ', c.name) as label
  from category c
  join system s on s.id = c.system
  join participant p on p.category = c.id and p.authority = :authority
 where not exists (select 1 from category x where x.category = c.id)
 order by s.reference, length(c.number), c.number;

-- name: directory_provider
select id, name, company, charity, address, town, postcode, size, vcse, sole_trader from provider where id = :provider;

-- name: directory_people
select p.name, p.email, p.state, group_concat(case r.role when 'admin' then 'administrator' else r.role end order by r.role separator ', ') as roles
  from role r join person p on p.id = r.person
 where r.provider = :provider and p.state <> 'left'
 group by p.id, p.name, p.email, p.state
 order by p.name;

-- name: directory_establishments
select e.id, e.name, e.kind, e.postcode, e.regulator, e.urn, e.state
  from establishment e where e.provider = :provider order by e.name;

-- name: directory_admissions
select a.id, a.establishment, c.name as category_name, s.reference as system, a.state, a.score as `score:points`, a.since
  from admission a join category c on c.id = a.category join system s on s.id = c.system
 where a.provider = :provider
 order by s.reference, length(c.number), c.number;

-- name: directory_regions
-- By the larger region.
select n.code as value, n.name as label, g.name as within
  from nuts n join nuts g on g.code = left(n.code, 3)
 where length(n.code) = 5 and n.code like 'UK%' and n.code not like '%ZZZ'
 order by within, n.name;

-- name: directory_add
insert into provider (name, company, town, nuts, size) values (:name, :company, :town, :nuts, :size);

-- name: directory_person
select id from person where source = 'local' and subject = lower(:email);
