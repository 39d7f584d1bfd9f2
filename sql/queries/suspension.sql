-- Suspensions: a time without invitations, on a ground, told and liftable (RULES B7, B8).

-- name: suspension_list
select u.id, u.establishment, e.name as establishment_name, s.reference as system, coalesce(c.name, t.name) as ground,
       u.note, u.started_at, u.lifted_at, s.authority = :authority as ours
  from suspension u
  join system s on s.id = u.system
  left join establishment e on e.id = u.establishment
  left join criterion c on c.id = u.criterion
  left join reason t on t.id = u.reason
 where u.provider = :provider
 order by u.lifted_at is not null, u.started_at desc;

-- name: suspension_grounds
-- Criteria that may fail, and reasons that the contract terms give, of the authority's systems.
select * from (
  select concat('criterion:', min(c.id)) as value, concat(s.reference, ': ', c.name) as label,
         if(c.level = 'provider', 'The whole organisation', 'One establishment') as hint
    from criterion c join system s on s.id = c.system and s.authority = :authority
   where c.kind = 'pass' and (c.ends_on is null or c.ends_on > current_date)
   group by s.reference, c.name, c.level
  union all
  select concat('reason:', t.id), concat(s.reference, ': ', t.name), null
    from reason t join system s on s.id = t.system and s.authority = :authority
   where t.kind = 'suspension' and (t.ends_on is null or t.ends_on > current_date)
) g order by label;

-- name: suspension_ground
-- The system a ground belongs to, and at which level a criterion bites; of the authority's systems alone.
select c.system, c.level
  from criterion c join system s on s.id = c.system and s.authority = :authority
 where c.id = :criterion and c.kind = 'pass'
union all
select t.system, null
  from reason t join system s on s.id = t.system and s.authority = :authority
 where t.id = :reason and t.kind = 'suspension';

-- name: suspension_establishments
-- The whole organisation first: what is chosen unless somebody chooses one.
select '' as value, 'The whole organisation' as label, 0 as place
union all
select id, name, 1 from establishment where provider = :provider and state = 'open'
 order by place, label;

-- name: suspension_add
insert into suspension (provider, establishment, system, criterion, reason, note)
values (:provider, :establishment, :system, :criterion, :reason, :note);

-- name: suspension_bites
-- The places it takes away for a time.
select a.id
  from admission a join category c on c.id = a.category and c.system = :system
 where a.provider = :provider and (:establishment is null or a.establishment = :establishment) and a.state = 'admitted'
   for update;

-- name: suspension_find
select u.id, u.provider, u.establishment, u.system
  from suspension u join system s on s.id = u.system and s.authority = :authority
 where u.id = :suspension and u.lifted_at is null
   for update;

-- name: suspension_lift
update suspension set lifted_at = current_timestamp where id = :suspension and lifted_at is null;

-- name: suspension_frees
-- The places that no other suspension holds back any more.
select a.id
  from admission a join category c on c.id = a.category and c.system = :system
 where a.provider = :provider and (:establishment is null or a.establishment = :establishment) and a.state = 'suspended'
   and not exists (select 1 from suspension u where u.provider = a.provider and u.system = c.system and u.lifted_at is null
                      and (u.establishment is null or u.establishment = a.establishment))
   for update;

-- name: suspension_admission
update admission set state = :state where id = :admission;
