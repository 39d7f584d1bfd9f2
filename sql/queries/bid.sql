-- A bid: made and changed by its provider until the deadline, opened afterwards.
-- Content is read through the views bid_seen, bid_cost_seen and bid_need_seen alone.

-- name: bid_terms
-- What the invited provider bids on, and everything its price and its marks follow from.
select i.id as invitation, i.referral, i.admission, i.discount as discount_least,
       i.score as competency, i.distance,
       f.reference, f.children, f.periods, f.unit, f.needs_marks, f.features_marks,
       f.price_weight, f.outcomes_weight, f.needs_weight, f.features_weight,
       f.location_weight, f.competency_weight, f.incentive_weight,
       u.scale, u.band, u.location, e.kind like '%foster%' as carer,
       case when f.state = 'withdrawn' then 'withdrawn'
            when f.state <> 'published' or f.closes_at <= current_timestamp(6) then 'closed'
            when i.declined_at is not null then 'declined'
            when a.state <> 'admitted' then 'suspended'
       end as shut
  from invitation i
  join referral f on f.id = i.referral
  join rule u on u.id = f.rule
  join admission a on a.id = i.admission
  join establishment e on e.id = a.establishment
 where i.id = :invitation and a.provider = :provider
       and i.standing = 'invited' and f.published_at is not null;

-- name: bid_referral
-- The same for people to read: never a distance, which would help to find the home.
select f.id, i.id as invitation, f.reference, f.title, e.name as establishment,
       h.name as authority, f.closes_at, f.starts_on, f.children, f.unit, f.periods,
       f.incentive, u.scale, e.kind like '%foster%' as carer,
       (select count(*) from need n where n.referral = f.id and n.kind = 'outcome') as outcomes
  from invitation i
  join referral f on f.id = i.referral
  join authority h on h.id = f.authority
  join rule u on u.id = f.rule
  join admission a on a.id = i.admission
  join establishment e on e.id = a.establishment
 where i.id = :invitation and a.provider = :provider
       and i.standing = 'invited' and f.published_at is not null;

-- name: bid_find
-- The provider's bid as it was last saved.
select s.id, s.state as word, s.discount, s.needs_price, s.premium, s.method,
       s.subcontract, s.starts_on, s.postcode, s.easting, s.northing,
       lower(hex(s.digest)) as digest, s.saved_at
  from bid_seen s
  join admission a on a.id = s.admission
 where s.referral = :referral and s.admission = :admission and a.provider = :provider;

-- name: bid_lines
-- The admitted cost lines in the referral's unit, as in force when it was published (RULES
-- A21, A23), and what is offered on each.
select l.id as cost_line, l.name, l.kind, c.starts_on, c.amount as most, s.amount
  from invitation i
  join referral f on f.id = i.referral
  join core_cost c on c.admission = i.admission
  join cost_line l on l.id = c.cost_line
  left join bid b on b.referral = i.referral and b.admission = i.admission
  left join bid_cost_seen s on s.bid = b.id and s.cost_line = c.cost_line
 where i.id = :invitation and l.kind <> 'additional' and l.unit = f.unit
       and c.starts_on = (select max(x.starts_on)
                            from core_cost x
                           where x.admission = c.admission and x.cost_line = c.cost_line
                                 and x.starts_on <= date(f.published_at))
 order by l.position;

-- name: bid_needs
-- The needs and features to tick, and which are ticked.
select n.id as need, n.kind, n.text, n.must, n.marks, t.met
  from need n
  left join bid b on b.referral = n.referral and b.admission = :admission
  left join bid_need_seen t on t.bid = b.id and t.need = n.id
 where n.referral = :referral and n.kind <> 'outcome'
 order by n.kind = 'feature', n.position;

-- name: bid_outcomes
select n.id, n.text
  from need n
 where n.referral = :referral and n.kind = 'outcome'
 order by n.position;

-- name: bid_change
-- Saves the bid there is, if the referral still takes bids: decided here, by this clock.
update bid b
  join invitation i on i.referral = b.referral and i.admission = b.admission
  join referral f on f.id = b.referral
  join admission a on a.id = b.admission
   set b.deadline = f.deadline, b.closes_at = f.closes_at, b.state = :state,
       b.core_price = :core_price, b.discount = :discount, b.needs_price = :needs_price,
       b.total = :total, b.premium = :premium, b.method = :method,
       b.subcontract = :subcontract, b.starts_on = :starts_on, b.postcode = :postcode,
       b.easting = :easting, b.northing = :northing, b.digest = :digest,
       b.submitted_by = :submitted_by
 where i.id = :invitation and a.provider = :provider and a.state = 'admitted'
       and i.standing = 'invited' and i.declined_at is null and b.state = :was
       and f.state = 'published' and f.closes_at > current_timestamp(6);

-- name: bid_add
-- The same for a first bid.
insert into bid (referral, admission, deadline, closes_at, state, core_price, discount,
       discount_least, needs_price, total, premium, method, subcontract, starts_on,
       postcode, easting, northing, digest, submitted_by)
select f.id, a.id, f.deadline, f.closes_at, :state, :core_price, :discount, i.discount,
       :needs_price, :total, :premium, :method, :subcontract, :starts_on, :postcode,
       :easting, :northing, :digest, :submitted_by
  from invitation i
  join referral f on f.id = i.referral
  join admission a on a.id = i.admission
 where i.id = :invitation and a.provider = :provider and a.state = 'admitted'
       and i.standing = 'invited' and i.declined_at is null
       and f.state = 'published' and f.closes_at > current_timestamp(6);

-- name: bid_line_change
-- A line that was priced before. (One statement for both would need a right to update keys.)
update bid_cost set amount = :amount where bid = :bid and cost_line = :cost_line;

-- name: bid_line_add
insert into bid_cost (bid, cost_line, admission, starts_on, most, amount)
values (:bid, :cost_line, :admission, :starts_on, :most, :amount);

-- name: bid_need_change
update bid_need set met = :met where bid = :bid and need = :need;

-- name: bid_need_add
insert into bid_need (bid, need, referral, met) values (:bid, :need, :referral, :met);

-- name: bid_take_back
-- Withdraws it, by the same clock; a suspended establishment may do so too.
update bid b
  join invitation i on i.referral = b.referral and i.admission = b.admission
  join referral f on f.id = b.referral
  join admission a on a.id = b.admission
   set b.deadline = f.deadline, b.closes_at = f.closes_at, b.state = 'withdrawn'
 where i.id = :invitation and a.provider = :provider and b.state = :was
       and f.state = 'published' and f.closes_at > current_timestamp(6);

-- name: bid_place_of
-- Where a postcode lies.
select easting, northing from postcode where code = replace(:postcode, ' ', '');

-- name: bid_receipt
-- A bid as its own people see it, and, once the bids are opened, the authority's people who
-- are not still to declare that they have no conflict: sent bids alone.
select b.id, i.id as invitation, f.id as referral, f.reference, f.title, f.children, f.unit,
       f.periods, f.closes_at, e.name as establishment, p.name as provider,
       coalesce(a.provider = :provider, 0) as own, b.state, b.saved_at, b.core_price as `core_price:money`,
       b.discount as `discount:percent`, b.needs_price as `needs_price:money`,
       b.total as `total:money`, b.premium as `premium:money`, b.method, b.subcontract,
       b.starts_on, case when a.provider = :provider then b.postcode end as postcode,
       lower(hex(b.digest)) as digest, w.name as submitted_by,
       f.state = 'published' and f.closes_at > current_timestamp(6) as open,
       f.state as referral_state, o.opened_at,
       exists (select 1 from bid_suspended x where x.id = b.id) as suspended,
       case when a.provider = :provider and f.state = 'awarded' then k.bid <=> b.id end as won
  from bid_seen b
  join referral f on f.id = b.referral
  join invitation i on i.referral = b.referral and i.admission = b.admission
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
  join provider p on p.id = a.provider
  left join person w on w.id = b.submitted_by
  left join opening o on o.referral = b.referral
  left join award k on k.referral = f.id and k.state = 'made'
 where b.id = :bid
       and (a.provider = :provider
            or :authority is not null and b.state = 'submitted'
               and not exists (select 1 from declaration d
                                where d.referral = b.referral and d.person = :person
                                      and d.clear is null));

-- name: bid_receipt_lines
select l.name, s.most as `most:money`, s.amount as `amount:money`
  from bid_cost_seen s
  join cost_line l on l.id = s.cost_line
 where s.bid = :bid
 order by l.position;

-- name: bid_receipt_needs
select n.id, n.kind, n.text, n.must, n.marks, coalesce(t.met, 0) as met
  from bid_seen b
  join need n on n.referral = b.referral and n.kind <> 'outcome'
  left join bid_need_seen t on t.bid = b.id and t.need = n.id
 where b.id = :bid
 order by n.kind = 'feature', n.position;

-- name: bid_events
-- What has happened to a bid, by its digests.
select v.act, v.at, w.name as person, v.becomes as digest
  from event v
  left join person w on w.id = v.person
 where v.record = 'bid' and v.record_id = :bid
       and v.act in ('submitted', 'changed', 'withdrawn')
 order by v.position;
