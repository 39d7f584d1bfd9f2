-- Who is invited to a referral, why others are not, and what an invited establishment sees.

-- name: invite_candidates
-- Every admission of the category with what decides whether it is invited; distances are squares in metres,
-- offsets tenths of a mile, shown to nobody but the referral's own authority.
select a.id as admission, a.state as admitted, a.score, a.provider,
       e.name as establishment, e.age_from, e.age_to, e.takes,
       distance_home_squared(f.id, a.easting, a.northing) as squared,
       home_offset(f.id, a.id, 'easting') as east, home_offset(f.id, a.id, 'northing') as north,
       o.amount, o.most,
       coalesce((select d.percent from discount d
                  where d.admission = a.id and d.basis = 'children' and d.least <= f.children
                    and d.starts_on <= current_date
                  order by d.least desc, d.starts_on desc limit 1), 0) as discount,
       z.started_at, coalesce(q.name, y.name) as ground,
       i.id as invitation, i.standing
  from referral f
  join admission a on a.category = f.category
  join establishment e on e.id = a.establishment
  left join over_cap o on o.admission = a.id and o.authority = f.authority
  left join suspension z on z.id = (select max(x.id) from suspension x
                                     where x.provider = a.provider and x.lifted_at is null
                                       and (x.establishment is null or x.establishment = a.establishment)
                                       and x.system = (select c.system from category c where c.id = f.category))
  left join criterion q on q.id = z.criterion
  left join reason y on y.id = z.reason
  left join invitation i on i.referral = f.id and i.admission = a.id
 where f.id = :referral and f.authority = :authority
 order by squared, e.name, a.id;

-- name: invitation_ledger
-- The list as it was frozen, with figures of that day.
select i.id as invitation, i.standing, i.admitted, i.distance, e.name as establishment,
       a.id as admission, e.age_from, e.age_to, e.takes,
       home_offset(i.referral, i.admission, 'easting') as east,
       home_offset(i.referral, i.admission, 'northing') as north
  from invitation i
  join referral f on f.id = i.referral
  join admission a on a.id = i.admission
  join establishment e on e.id = a.establishment
 where f.id = :referral and f.authority = :authority
 order by i.distance, e.name, a.id;

-- name: invitation_insert
insert into invitation (referral, admission, standing, distance, score, discount)
values (:referral, :admission, :standing, :distance, :score, :discount);

-- name: invitation_widen
-- Those whom a wider radius reaches, under the figures of the day of publication; who is suspended stays out.
update invitation i
  join referral f on f.id = i.referral and f.state = 'published'
  join admission a on a.id = i.admission and a.state = 'admitted'
   set i.standing = 'invited'
 where i.referral = :referral and f.authority = :authority and i.standing = 'too_far'
   and (:radius is null or i.distance <= :radius);

-- name: invitation_told
-- Whom to tell of what happens to a referral: every provider once, with one of its invitations.
select min(i.id) as invitation, a.provider
  from invitation i
  join admission a on a.id = i.admission
 where i.referral = :referral and i.standing = 'invited'
 group by a.provider;

-- name: invitation_find
-- A referral as one invited establishment of this provider may know it.
select i.id, i.referral, f.reference, f.title, f.summary, f.children, f.unit, f.weeks, f.periods,
       f.starts_on, f.ends_on, f.needed_on, f.budget as `budget:money`,
       f.price_weight, f.outcomes_weight, f.needs_weight, f.features_weight,
       f.location_weight, f.competency_weight, f.needs_marks, f.features_marks,
       f.state, f.published_at, f.closes_at, f.closes_at <= current_timestamp as closed,
       f.deadline, f.ended_at, f.ended_reason,
       c.name as category_name, h.name as authority_name,
       e.name as establishment, i.score as `score:points`, i.discount as `discount:percent`,
       u.location, u.choice, u.choice_gap as `choice_gap:points`, u.choice_most,
       u.band as `band:miles`, u.scale, u.evaluators,
       i.declined_at, z.name as declined_reason, i.note as declined_note,
       a.state as admitted,
       b.state as bid_state, b.id as bid,
       (select count(*) from invitation x where x.referral = f.id and x.standing = 'invited') as invited
  from invitation i
  join admission a on a.id = i.admission
  join establishment e on e.id = a.establishment
  join referral f on f.id = i.referral
  join category c on c.id = f.category
  join authority h on h.id = f.authority
  join rule u on u.id = f.rule
  left join reason z on z.id = i.reason
  left join bid b on b.referral = f.id and b.admission = a.id
 where i.id = :invitation and a.provider = :provider and i.standing = 'invited';

-- name: invitation_distance
-- For the band and the points held; never shown.
select i.distance
  from invitation i
  join admission a on a.id = i.admission
 where i.id = :invitation and a.provider = :provider;

-- name: invitation_seen
update invitation i
  join admission a on a.id = i.admission
   set i.seen_at = current_timestamp
 where i.id = :invitation and a.provider = :provider and i.standing = 'invited' and i.seen_at is null;

-- name: invitation_list
-- count: invitation_count
-- Referrals of all the provider's establishments: open ones first, the next to close before the others. Of those to which
-- an establishment was not invited no more than their number and why, for half a year.
select l.*
  from (select i.id, f.reference, if(i.standing = 'invited', f.title, null) as title, c.name as category, h.name as authority,
               e.name as establishment, if(i.standing = 'invited', f.closes_at, null) as `closes_at:short`, date(f.published_at) as published_on,
               if(i.standing = 'invited' and u.location <> 'none', i.distance, null) as distance, u.band,
               case when i.standing <> 'invited' then 'left_out'
                    when f.state = 'withdrawn' then 'withdrawn'
                    when f.state = 'unsuccessful' then 'unsuccessful'
                    when f.state = 'published' and f.closes_at > current_timestamp and i.declined_at is not null then 'declined'
                    when f.state = 'published' and f.closes_at > current_timestamp and b.state = 'submitted' then 'sent'
                    when f.state = 'published' and f.closes_at > current_timestamp and b.state = 'draft' then 'draft'
                    when f.state = 'published' and f.closes_at > current_timestamp and i.seen_at is null then 'new'
                    when f.state = 'published' and f.closes_at > current_timestamp then 'not_begun'
                    when i.declined_at is not null or b.state is null or b.state <> 'submitted' then 'no_bid'
                    when f.state = 'awarded' then 'outcome'
                    else 'looked_at' end as stage,
               b.id as bid, z.name as declined_reason, if(i.standing = 'invited', datediff(f.closes_at, current_timestamp), null) as `left`,
               i.standing, i.admitted, if(i.standing = 'too_far', f.radius, null) as `radius:miles`
          from admission a
          join invitation i on i.admission = a.id
          join referral f on f.id = i.referral and f.state <> 'draft'
          join category c on c.id = f.category
          join rule u on u.id = f.rule
          join authority h on h.id = f.authority
          join establishment e on e.id = a.establishment
          left join reason z on z.id = i.reason
          left join bid b on b.referral = f.id and b.admission = a.id and b.state <> 'withdrawn'
         where a.provider = :provider
           and (i.standing = 'invited' or f.published_at > current_timestamp - interval 6 month)
           and (:establishment is null or a.establishment = :establishment)
           and (:text is null or instr(convert(f.reference using utf8mb4), :text) or i.standing = 'invited' and instr(f.title, :text))) l
 where (:stage is null or find_in_set(l.stage, :stage))
 order by case :sort when 'reference' then l.reference when 'closes_at' then l.`closes_at:short` when 'establishment' then l.establishment end,
          case :sort when '-reference' then l.reference when '-closes_at' then l.`closes_at:short` when '-establishment' then l.establishment end desc,
          case :sort when 'stage' then field(l.stage, 'new', 'not_begun', 'draft', 'sent', 'declined', 'looked_at', 'outcome', 'no_bid', 'unsuccessful', 'withdrawn', 'left_out')
                     when '-stage' then -field(l.stage, 'new', 'not_begun', 'draft', 'sent', 'declined', 'looked_at', 'outcome', 'no_bid', 'unsuccessful', 'withdrawn', 'left_out') end,
          l.stage in ('new', 'not_begun', 'draft', 'sent', 'declined') desc, l.stage = 'declined',
          if(l.stage in ('new', 'not_begun', 'draft', 'sent', 'declined'), l.`closes_at:short`, null), l.published_on desc, l.id
 limit :size offset :skip;

-- name: invitation_decline_reasons
select z.id as value, z.name as label
  from reason z
  join category c on c.system = z.system
  join referral f on f.category = c.id
  join invitation i on i.referral = f.id
 where i.id = :invitation and z.kind = 'decline' and (z.ends_on is null or z.ends_on > current_date)
 order by z.id;

-- name: invitation_decline
-- While bids are taken, and only by those whose bid is not in.
update invitation i
  join admission a on a.id = i.admission
  join referral f on f.id = i.referral
   set i.declined_at = current_timestamp, i.reason = :reason, i.note = :note
 where i.id = :invitation and a.provider = :provider and i.standing = 'invited' and i.declined_at is null
   and f.state = 'published' and f.closes_at > current_timestamp
   and not exists (select 1 from bid b where b.referral = f.id and b.admission = a.id and b.state = 'submitted');

-- name: invitation_reconsider
update invitation i
  join admission a on a.id = i.admission
  join referral f on f.id = i.referral
   set i.declined_at = null, i.reason = null, i.note = null
 where i.id = :invitation and a.provider = :provider and i.declined_at is not null
   and f.state = 'published' and f.closes_at > current_timestamp;
