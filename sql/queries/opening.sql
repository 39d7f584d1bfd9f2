-- Opening the bids of a referral, and what its authority's people read afterwards.
-- Procurement officers and auditors of the lead authority act for the system (:lead).

-- name: opening_look
-- A referral whose bids can be opened one day: never how many there are before.
select f.id, f.reference, f.title, f.state, f.authority as authority_id, f.closes_at, f.children, f.unit, f.periods,
       f.needs_marks, f.features_marks, f.closes_at <= current_timestamp(6) as due,
       (select count(*) from invitation i
         where i.referral = f.id and i.standing = 'invited') as invited
  from referral f
  join category c on c.id = f.category
  join system s on s.id = c.system
 where f.id = :referral and f.published_at is not null
       and (f.authority = :authority or s.authority = :lead);

-- name: opening_wait
-- First of all: waits for a bid that was saved in time and is not committed yet.
select id from bid where referral = :referral for update;

-- name: opening_add
-- Opens them, if the deadline in force has passed: decided here, by this clock.
insert into opening (referral, deadline, closes_at, person, bids)
select f.id, f.deadline, f.closes_at, :person,
       (select count(*) from bid b where b.referral = f.id and b.state = 'submitted')
  from referral f
 where f.id = :referral and f.state = 'published' and f.closes_at <= current_timestamp(6);

-- name: opening_done
update referral set state = 'opened' where id = :referral and state = 'published';

-- name: opening_find
select o.opened_at, w.name as person, o.bids
  from opening o
  left join person w on w.id = o.person
 where o.referral = :referral;

-- name: opening_bids
-- count: opening_bids_count
-- The bids that were sent, without those named as evaluators who have still to declare.
select b.id, e.name as establishment, p.name as provider, b.total as `total:money`,
       b.starts_on, b.saved_at,
       (select coalesce(sum(n.marks), 0) from bid_need_seen t join need n on n.id = t.need
         where t.bid = b.id and t.met and n.kind = 'need') as needs_met,
       (select coalesce(sum(n.marks), 0) from bid_need_seen t join need n on n.id = t.need
         where t.bid = b.id and t.met and n.kind = 'feature') as features_met,
       (select count(*) from need n
          left join bid_need_seen t on t.need = n.id and t.bid = b.id
         where n.referral = b.referral and n.must <> 'desired'
               and coalesce(t.met, 0) = 0) as must_missed,
       exists (select 1 from bid_suspended x where x.id = b.id) as suspended
  from bid_seen b
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
  join provider p on p.id = a.provider
 where b.referral = :referral and b.state = 'submitted'
       and not exists (select 1 from declaration d
                        where d.referral = b.referral and d.person = :person
                              and d.clear is null)
 order by case :sort when 'establishment' then e.name when 'starts_on' then b.starts_on when 'saved_at' then b.saved_at end,
          case :sort when '-establishment' then e.name when '-starts_on' then b.starts_on when '-saved_at' then b.saved_at end desc,
          case :sort when 'total' then b.total when '-total' then -b.total when 'needs_met' then needs_met when '-needs_met' then -needs_met
                     when 'features_met' then features_met when '-features_met' then -features_met end,
          e.name
 limit :size offset :skip;

-- name: opening_silent
-- Who was invited and sent no bid.
select e.name as establishment, i.declined_at, z.name as reason, i.note
  from invitation i
  join admission a on a.id = i.admission
  join establishment e on e.id = a.establishment
  join opening o on o.referral = i.referral
  left join reason z on z.id = i.reason
 where i.referral = :referral and i.standing = 'invited'
       and not exists (select 1 from bid b
                        where b.referral = i.referral and b.admission = i.admission
                              and b.state = 'submitted')
 order by i.declined_at is null, e.name;
