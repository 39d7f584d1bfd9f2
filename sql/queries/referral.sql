-- Referrals, as the authority that makes them sees and changes them.

-- name: referral_find
-- One referral of this authority, with the rules it is drafted or published under.
select f.id, f.reference, f.title, f.summary, f.state, f.children, f.unit, f.weeks, f.periods,
       f.starts_on, f.ends_on, f.needed_on, f.radius as `radius:miles`, f.budget as `budget:money`,
       f.reason, z.name as reason_name,
       f.price_weight, f.outcomes_weight, f.needs_weight, f.features_weight,
       f.location_weight, f.competency_weight,
       f.published_at, f.deadline, f.closes_at, f.closes_at <= current_timestamp as closed,
       f.ended_at, f.ended_reason,
       f.category, c.name as category_name, c.referral_hint,
       s.id as system, s.reference as system_reference, s.name as system_name,
       s.state = 'open' and s.notice_number is not null as called, s.first_evaluation,
       f.rule, u.invites, u.location, u.choice, u.choice_gap as `choice_gap:points`, u.choice_most,
       u.band as `band:miles`, u.scale, u.evaluators, u.least_days, u.suitable,
       u.price_least, u.price_most, u.competency_most, u.location_most,
       u.id = (select n.id from rule n
                where n.category = f.category and n.starts_on <= current_date
                order by n.edition desc limit 1) as rule_in_force,
       (select count(*) from need n where n.referral = f.id and n.kind = 'outcome') as outcomes,
       (select count(*) from need n where n.referral = f.id and n.kind = 'need') as needs,
       (select count(*) from need n where n.referral = f.id and n.kind = 'feature') as features,
       (select count(*) from child k where k.referral = f.id) as known,
       (select k.age from child k where k.referral = f.id and k.position = 1) as age,
       exists (select 1 from home h where h.referral = f.id) as home
  from referral f
  join category c on c.id = f.category
  join system s on s.id = c.system
  join rule u on u.id = f.rule
  left join reason z on z.id = f.reason
 where f.id = :referral and f.authority = :authority;

-- name: referral_lock
-- What decides about a change of state, held until the transaction ends.
select state, closes_at <= current_timestamp as closed
  from referral
 where id = :referral and authority = :authority
   for update;

-- name: referral_categories
-- Categories in which this authority may buy today.
select c.id as value, c.name as label, c.referral_hint as hint, s.name as within,
       s.reference as system_reference
  from participant p
  join category c on c.id = p.category
  join system s on s.id = c.system
 where p.authority = :authority and (p.left_on is null or p.left_on > current_date)
   and s.state <> 'ended' and s.ends_on >= current_date
   and exists (select 1 from rule u where u.category = c.id and u.starts_on <= current_date)
   and (:category is null or c.id = :category)
 order by s.name, s.id, regexp_substr(c.number, '^[0-9]+') + 0, c.number;

-- name: referral_reasons
select z.id as value, z.name as label
  from reason z
  join category c on c.system = z.system
 where c.id = :category and z.kind = 'referral' and (z.ends_on is null or z.ends_on > current_date)
 order by z.id;

-- name: referral_insert
-- A draft under the rule in force, with that rule's usual weights, in the unit of the category's costs,
-- and for a beginning as far as distance earns marks.
insert into referral (reference, category, authority, rule,
       price_least, price_most, competency_most, location_most,
       title, summary, unit, radius,
       price_weight, outcomes_weight, needs_weight, features_weight,
       location_weight, competency_weight, incentive_weight, person)
select :reference, c.id, p.authority, u.id,
       u.price_least, u.price_most, u.competency_most, u.location_most,
       :title, :summary,
       coalesce((select l.unit from cost_line l
                  where l.category = c.id and l.kind in ('core', 'listed')
                  order by l.position limit 1), 'week'),
       case when u.invites = 'within_radius' then 5 * u.band end,
       u.price_weight, u.outcomes_weight, u.needs_weight, u.features_weight,
       u.location_weight, u.competency_weight, u.incentive_weight, :person
  from category c
  join system s on s.id = c.system and s.state <> 'ended' and s.ends_on >= current_date
  join participant p on p.category = c.id and p.authority = :authority
   and (p.left_on is null or p.left_on > current_date)
  join rule u on u.id = (select n.id from rule n
                          where n.category = c.id and n.starts_on <= current_date
                          order by n.edition desc limit 1)
 where c.id = :category;

-- name: referral_describe
update referral
   set title = :title, summary = :summary, reason = :reason
 where id = :referral and authority = :authority and state = 'draft';

-- name: referral_units
-- Bids are priced in the unit of the costs that were admitted.
select distinct l.unit as value
  from cost_line l
  join referral f on f.category = l.category
 where f.id = :referral and l.kind in ('core', 'listed')
 order by l.unit;

-- name: referral_set_terms
update referral
   set unit = :unit, weeks = :weeks, periods = :periods, starts_on = :starts_on, ends_on = :ends_on,
       needed_on = :needed_on, budget = :budget
 where id = :referral and authority = :authority and state = 'draft';

-- name: referral_weigh
-- Weights are given under the rule in force today, which brings its bounds with it.
update referral f
  join rule u on u.id = (select n.id from rule n
                          where n.category = f.category and n.starts_on <= current_date
                          order by n.edition desc limit 1)
   set f.rule = u.id, f.price_least = u.price_least, f.price_most = u.price_most,
       f.competency_most = u.competency_most, f.location_most = u.location_most,
       f.price_weight = :price_weight, f.outcomes_weight = :outcomes_weight,
       f.needs_weight = :needs_weight, f.features_weight = :features_weight,
       f.location_weight = :location_weight, f.competency_weight = :competency_weight,
       f.incentive_weight = 0
 where f.id = :referral and f.authority = :authority and f.state = 'draft';

-- name: rule_in_force
-- Bounds and usual weights of the edition in force for a referral's category.
select u.id, u.price_least, u.price_most, u.competency_most, u.location_most, u.location,
       u.price_weight, u.outcomes_weight, u.needs_weight, u.features_weight,
       u.location_weight, u.competency_weight
  from rule u
  join referral f on f.category = u.category
 where f.id = :referral and u.starts_on <= current_date
 order by u.edition desc
 limit 1;

-- name: referral_set_radius
update referral
   set radius = :radius
 where id = :referral and authority = :authority and state = 'draft';

-- name: referral_publish
-- The draft and its first deadline become one; triggers count the marks that are possible.
update referral f
  join deadline d on d.referral = f.id and d.position = 1
   set f.state = 'published', f.published_at = current_timestamp,
       f.deadline = d.position, f.closes_at = d.closes_at
 where f.id = :referral and f.authority = :authority and f.state = 'draft';

-- name: deadline_first
-- The first deadline of a draft that may be published: its call has its number, first applications are
-- decided, and bidders get the least number of whole days, unless all who are invited agreed to fewer.
insert into deadline (referral, position, closes_at, radius, reason, agreed, person)
select f.id, 1, :closes_at, f.radius, :reason, :agreed, :person
  from referral f
  join category c on c.id = f.category
  join system s on s.id = c.system
  join rule u on u.id = f.rule
 where f.id = :referral and f.authority = :authority and f.state = 'draft'
   and s.state = 'open' and s.notice_number is not null and s.first_evaluation = 'done'
   and :closes_at > current_timestamp
   and (:agreed or :closes_at >= current_timestamp + interval u.least_days day);

-- name: deadline_next
-- A later deadline while the one in force runs; one that invites more gives the full time (B16).
insert into deadline (referral, position, closes_at, radius, reason, person, prior_closes_at)
select f.id, f.deadline + 1, :closes_at, :radius, :reason, :person, f.closes_at
  from referral f
  join rule u on u.id = f.rule
 where f.id = :referral and f.authority = :authority and f.state = 'published'
   and f.closes_at > current_timestamp and :closes_at > f.closes_at
   and (not :widened or :closes_at >= current_timestamp + interval u.least_days day);

-- name: referral_extend
update referral f
  join deadline d on d.referral = f.id and d.position = f.deadline + 1
   set f.deadline = d.position, f.closes_at = d.closes_at, f.radius = d.radius
 where f.id = :referral and f.authority = :authority and f.state = 'published'
   and f.closes_at > current_timestamp;

-- name: referral_deadlines
select d.position, d.closes_at, d.radius as `radius:miles`, d.reason, d.agreed, d.made_at, p.name as person
  from deadline d
  left join person p on p.id = d.person
 where d.referral = :referral
 order by d.position;

-- name: referral_end
update referral
   set state = :state, ended_at = current_timestamp, ended_reason = :reason
 where id = :referral and authority = :authority and state = :was;

-- name: referral_forget_identity
-- A draft that is thrown away leaves nothing behind of whom it was about.
delete i
  from identity i
  join child k on k.id = i.child
  join referral f on f.id = k.referral
 where f.id = :referral and f.authority = :authority and f.state = 'withdrawn' and f.published_at is null;

-- name: referral_forget_home
delete h
  from home h
  join referral f on f.id = h.referral
 where f.id = :referral and f.authority = :authority and f.state = 'withdrawn' and f.published_at is null;

-- name: referral_hopeless
-- An opened referral may end without an award: nobody bid, the family refused all, or nobody is left who
-- could be awarded to.
select f.id
  from referral f
  join opening o on o.referral = f.id
 where f.id = :referral and f.authority = :authority and f.state in ('opened', 'scored', 'choosing')
   and not exists (select 1 from award w where w.referral = f.id and w.state <> 'cancelled')
   and (o.bids = 0
        or exists (select 1 from choice h
                    where h.referral = f.id and h.answered_at is not null and h.bid is null)
        or exists (select 1 from result t where t.referral = f.id)
           and not exists (select 1
                             from score x
                            where x.result = (select t.id from result t
                                               where t.referral = f.id order by t.run desc limit 1)
                              and x.standing = 'ranked'
                              and not exists (select 1 from award w where w.bid = x.bid and w.state = 'cancelled')));

-- name: referral_progress
-- How an advertised referral stands; of bids no more than how many there were when they were opened.
select sum(i.standing = 'invited') as invited, sum(i.standing <> 'invited') as left_out,
       sum(i.standing = 'invited' and i.seen_at is not null) as seen,
       sum(i.declined_at is not null) as declined,
       (select o.bids from opening o where o.referral = :referral) as bids,
       (select o.opened_at from opening o where o.referral = :referral) as opened_at,
       (select max(w.id) from award w where w.referral = :referral and w.state <> 'cancelled') as award
  from invitation i
 where i.referral = :referral;

-- name: referral_declined
select e.name as establishment, i.declined_at, z.name as reason, i.note
  from invitation i
  join admission a on a.id = i.admission
  join establishment e on e.id = a.establishment
  join reason z on z.id = i.reason
 where i.referral = :referral and i.declined_at is not null
 order by i.declined_at;

-- name: referral_list
-- count: referral_count
-- What an authority's people look for among their referrals.
select l.*
  from (select f.id, f.reference, f.title, c.name as category,
               (select min(k.age) from child k where k.referral = f.id) as age, f.children,
               case when f.state = 'published' and f.closes_at > current_timestamp then 'open'
                    when f.state = 'published' then 'closed'
                    when exists (select 1 from award w where w.referral = f.id and w.state = 'proposed') then 'award'
                    when f.state in ('opened', 'scored') then 'marking'
                    when f.state = 'choosing' then 'family'
                    when f.state in ('unsuccessful', 'withdrawn') then 'ended'
                    else f.state end as stage,
               case when f.state = 'published' then f.closes_at
                    when f.state = 'choosing'
                     and not exists (select 1 from award w where w.referral = f.id and w.state <> 'cancelled')
                    then (select h.answer_by from choice h where h.referral = f.id and h.answered_at is null)
                end as `next_at:short`,
               if(f.state = 'draft', null, (select count(*) from invitation i where i.referral = f.id and i.standing = 'invited')) as invited,
               f.published_at
          from referral f
          join category c on c.id = f.category
         where f.authority = :authority
           and (:category is null or find_in_set(f.category, :category))
           and (:who is null or f.person = :person)
           and (:q is null or instr(convert(f.reference using utf8mb4), :q) or instr(f.title, :q) or instr(f.summary, :q))) l
 where (:state is null or find_in_set(l.stage, :state))
 order by case when :sort = 'next_at' then l.`next_at:short` is null end,
          case :sort when 'next_at' then l.`next_at:short` when 'reference' then l.reference when 'category' then concat(l.category, lpad(coalesce(l.age, 0), 3, '0')) end,
          case :sort when '-next_at' then l.`next_at:short` when '-reference' then l.reference when '-category' then concat(l.category, lpad(coalesce(l.age, 0), 3, '0')) end desc,
          case :sort when 'stage' then field(l.stage, 'draft', 'open', 'closed', 'marking', 'family', 'award', 'awarded', 'ended')
                     when '-stage' then -field(l.stage, 'draft', 'open', 'closed', 'marking', 'family', 'award', 'awarded', 'ended')
                     when 'invited' then l.invited when '-invited' then -l.invited end,
          l.reference desc
 limit :size offset :skip;

-- name: referral_list_categories
-- The categories that an authority's referrals are in.
select c.id as value, c.name as label
  from category c
 where exists (select 1 from referral f where f.category = c.id and f.authority = :authority)
 order by c.name;
