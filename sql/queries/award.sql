-- Awards: what they rest on, what stands in their way, what they bring about.

-- name: award_referral
-- A referral of the authority that has a result, with the limits of its system.
select f.id, f.reference, f.title, f.state, f.authority, f.children, f.unit, f.weeks, f.periods, f.starts_on, f.ends_on,
       f.budget as `budget:money`, c.name as category, s.id as system, s.name as system_name,
       s.contract_gate as `contract_gate:money`, s.value_cap as `value_cap:money`, s.value_warning as `value_warning:money`, s.fee, s.panel,
       coalesce((select k.balance from commitment k where k.system = s.id order by k.position desc limit 1), 0) as `committed:money`,
       (select max(n.approved) from funding n where n.referral = f.id and n.state = 'approved') as `approved:money`,
       (select n.id from funding n where n.referral = f.id and n.state = 'approved' order by n.approved desc limit 1) as funding,
       (select max(r.id) from result r where r.referral = f.id) as result,
       h.referral is not null as asked,
       coalesce(h.answered_at is null and h.answer_by > current_timestamp, 0) as choice_waits,
       coalesce(h.answered_at is not null and h.bid is null, 0) as chose_none,
       (select w.id from award w where w.live = f.id) as award
  from referral f
  join category c on c.id = f.category
  join system s on s.id = c.system
  left join choice h on h.referral = f.id
 where f.id = :referral and f.authority = :authority;

-- name: award_bids
-- The ranked bids of the last result, who was chosen, who declined an award.
select x.bid as id, x.position, e.name as establishment, v.name as provider, b.admission, x.total as `total:money`,
       x.total_points as `points:points`, x.must_missed,
       exists (select 1 from choice h where h.referral = x.referral and h.bid = x.bid) as chosen,
       exists (select 1 from award w where w.bid = x.bid and w.state = 'cancelled' and w.made_at is not null) as declined,
       linked_value(x.referral, b.admission) as `linked:money`
  from score x
  join bid b on b.id = x.bid
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
  join provider v on v.id = a.provider
 where x.result = :result and x.standing = 'ranked'
 order by x.position;

-- name: award_add
insert into award (referral, authority, system, admission, route, result, bid, position, value, fee, funding, approved, decision, must_reason)
values (:referral, :authority, :system, :admission, :route, :result, :bid, :position, :value, :fee, :funding, :approved, :decision, :must_reason);

-- name: award_show
-- A proposed, made or cancelled award, for people of its authority.
select w.id, w.referral, w.state, w.route, w.position, w.bid, w.admission, w.system, w.value as `value:money`, w.linked as `linked:money`, w.gate as `gate:money`,
       w.fee as `fee:money`, w.budget as `budget:money`, w.approved as `approved:money`, w.panel, w.must_reason, w.made_at, m.name as made_by,
       d.taker, d.reference as decision_reference, d.title as decision_title, d.reason as decision_reason, d.decided_on, w.cabinet,
       f.reference, f.title, f.state as referral_state, f.children, f.unit, f.weeks, f.periods, f.starts_on, f.ends_on, f.authority,
       e.name as establishment, v.name as provider, c.name as category, s.name as system_name,
       s.value_cap as `value_cap:money`, s.value_warning as `value_warning:money`, x.must_missed, x.total_points as `points:points`,
       coalesce((select k.balance from commitment k where k.system = s.id order by k.position desc limit 1), 0) as `committed:money`
  from award w
  join referral f on f.id = w.referral
  join category c on c.id = f.category
  join system s on s.id = w.system
  join admission a on a.id = w.admission
  join establishment e on e.id = a.establishment
  join provider v on v.id = a.provider
  left join score x on x.result = w.result and x.bid = w.bid
  left join decision d on d.id = w.decision
  left join person m on m.id = w.made_by
 where w.id = :award and w.authority = :authority;

-- name: award_agreements
select id, number, state from agreement where award = :award order by number;

-- name: decision_add
insert into decision (authority, reference, taker, title, reason, decided_on, person)
values (:authority, :reference, :taker, :title, :reason, :decided_on, :person);

-- name: award_record
update award set decision = :decision where id = :award and state = 'proposed';

-- name: award_make
update award set state = 'made', made_by = :person, made_at = current_timestamp where id = :award and state = 'proposed';

-- name: award_cancel
update award set state = 'cancelled' where id = :award and state <> 'cancelled';

-- name: award_terms
-- What the agreements of a made award say: its bid, seen after the opening.
select w.system, w.authority, w.referral, w.admission, w.bid, b.core_price, b.discount, b.needs_price, b.starts_on as bid_starts_on,
       f.unit, f.weeks, f.periods, f.starts_on, f.ends_on, f.reference, f.title
  from award w
  join bid_seen b on b.id = w.bid
  join referral f on f.id = w.referral
 where w.id = :award;

-- name: award_children
select c.id from award w join child c on c.referral = w.referral where w.id = :award order by c.position;

-- name: agreement_add
insert into agreement (number, award, admission, child, starts_on, ends_on, unit, weeks, periods, price, needs_price, value)
values (:number, :award, :admission, :child, :starts_on, :ends_on, :unit, :weeks, :periods, :price, :needs_price, :value);

-- name: agreement_costs_add
insert into agreement_cost (agreement, cost_line, starts_on, amount)
select :agreement, c.cost_line, :starts_on, c.amount from bid_cost_seen c where c.bid = :bid;

-- name: agreement_outcomes_add
insert into outcome (agreement, tag, text, due_on)
select :agreement, n.tag, n.text, :due_on from need n where n.referral = :referral and n.kind = 'outcome' order by n.position;

-- name: commitment_last
-- The end of a system's ledger, locked.
select position, balance from commitment where system = :system order by position desc limit 1 for update;

-- name: commitment_add
insert into commitment (system, position, authority, agreement, kind, carried, amount, made_on)
values (:system, :position, :authority, :agreement, :kind, :carried, :amount, current_date);

-- name: referral_awarded
update referral set state = 'awarded' where id = :referral and state in ('scored', 'choosing');

-- name: award_bidders
-- Everybody who bid, to be told.
select b.id as bid, a.provider, b.id = w.bid as won
  from award w
  join bid b on b.referral = w.referral and b.state = 'submitted'
  join admission a on a.id = b.admission
 where w.id = :award;
