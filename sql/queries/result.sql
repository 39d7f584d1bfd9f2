-- Results: what they are worked out from, what was worked out, the choice, the letters.

-- name: result_referral
-- A referral of one's own authority, or, for its procurement officers and auditors, of a system it leads.
select f.id, f.reference, f.title, f.state, f.children, f.unit, f.weeks, f.periods, f.closes_at, f.budget as `budget:money`,
       c.name as category, a.name as authority, a.id as authority_id, y.name as system,
       o.opened_at, o.bids, u.choice
  from referral f
  join rule u on u.id = f.rule
  join category c on c.id = f.category
  join system y on y.id = c.system
  join authority a on a.id = f.authority
  left join opening o on o.referral = f.id
 where f.id = :referral and (f.authority = :authority or y.authority = :leads);

-- name: result_lock
select state from referral where id = :referral and authority = :authority for update;

-- name: result_last
-- The latest run as it is now, whatever this transaction has read before.
select run from result where referral = :referral order by run desc limit 1 for update;

-- name: result_competition
-- The frozen rules of a referral.
select f.price_weight, f.outcomes_weight, f.needs_weight, f.features_weight, f.location_weight, f.competency_weight, f.incentive_weight,
       u.band, u.scale, f.needs_marks, f.features_marks, u.choice, u.choice_gap, u.choice_most, f.budget
  from referral f join rule u on u.id = f.rule
 where f.id = :referral;

-- name: result_inputs
-- Every bid submitted, as it will be scored; agreed is null while marking it is not over.
select b.id as bid, e.name as establishment, b.total, g.mark as outcomes_mark,
       cast(coalesce(sum(n.marks * (n.kind = 'need') * t.met), 0) as signed) as needs_met,
       cast(coalesce(sum(n.marks * (n.kind = 'feature') * t.met), 0) as signed) as features_met,
       i.distance, if(b.easting is null, null, distance_home_squared(b.referral, b.easting, b.northing)) as squared,
       i.score as competency, null as draw,
       coalesce(max(n.must = 'must' and not coalesce(t.met, 0)), 0) as must_missed,
       coalesce(max(n.must = 'gate' and not coalesce(t.met, 0)), 0) as gate_missed,
       exists (select 1 from suspension s
                where s.system = c.system and s.provider = a.provider and (s.establishment is null or s.establishment = a.establishment)
                  and s.started_at <= f.closes_at and (s.lifted_at is null or s.lifted_at > f.closes_at)) as suspended
  from bid_seen b
  join referral f on f.id = b.referral
  join category c on c.id = f.category
  join invitation i on i.referral = b.referral and i.admission = b.admission
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
  left join need n on n.referral = b.referral and n.kind <> 'outcome'
  left join bid_need_seen t on t.bid = b.id and t.need = n.id
  left join mark g on g.bid = b.id and g.stage = 'agreed' and g.round = (select max(x.round) from mark x where x.bid = b.id)
 where b.referral = :referral and b.state = 'submitted'
 group by b.id
 order by b.id;

-- name: result_add
insert into result (referral, run, cause, reason, formula, version, band, scale, price_weight, outcomes_weight, needs_weight,
                    features_weight, location_weight, competency_weight, incentive_weight, needs_marks, features_marks, lowest, person)
select f.id, (select coalesce(max(x.run), 0) + 1 from result x where x.referral = f.id), :cause, :reason, u.formula, :version, u.band, u.scale,
       f.price_weight, f.outcomes_weight, f.needs_weight, f.features_weight, f.location_weight, f.competency_weight, f.incentive_weight,
       f.needs_marks, f.features_marks, :lowest, :person
  from referral f join rule u on u.id = f.rule
 where f.id = :referral;

-- name: score_add
insert into score (result, bid, referral, standing, reason, total, outcomes_mark, needs_met, features_met, distance, competency,
                   price_points, outcomes_points, needs_points, features_points, location_points, competency_points, incentive_points,
                   position, draw, must_missed)
values (:result, :bid, :referral, :standing, :reason, :total, :outcomes_mark, :needs_met, :features_met, :distance, :competency,
        :price_points, :outcomes_points, :needs_points, :features_points, :location_points, :competency_points, :incentive_points,
        :position, :draw, :must_missed);

-- name: draw_seed
select hex(random_bytes(32)) as seed;

-- name: draw_lot
-- What anybody can work out again from the published seed.
select sha2(concat(:seed, ':', :bid), 256) as lot;

-- name: draw_add
insert into draw (result, seed, person, witness) values (:result, unhex(:seed), :person, :witness);

-- name: draw_witnesses
select distinct p.id as value, p.name as label
  from role r join person p on p.id = r.person
 where r.authority = :authority and p.state = 'active' and p.id <> :person
 order by p.name;

-- name: result_runs
select r.id, r.run, r.cause, r.reason, r.computed_at, p.name as person,
       (select count(*) from score s where s.result = r.id) as bids
  from result r left join person p on p.id = r.person
 where r.referral = :referral
 order by r.run;

-- name: result_find
-- One run, the latest if none is asked for.
select r.id, r.run, r.cause, r.reason, r.formula, r.version, r.computed_at, p.name as person,
       r.band, r.scale, r.price_weight, r.outcomes_weight, r.needs_weight, r.features_weight, r.location_weight, r.competency_weight,
       r.incentive_weight, r.needs_marks, r.features_marks, r.lowest, u.choice, u.choice_gap, u.choice_most, f.budget,
       hex(d.seed) as seed, d.drawn_at, w.name as witness
  from result r
  join referral f on f.id = r.referral
  join rule u on u.id = f.rule
  left join person p on p.id = r.person
  left join draw d on d.result = r.id
  left join person w on w.id = d.witness
 where r.referral = :referral
   and r.run = coalesce(:run, (select max(x.run) from result x where x.referral = r.referral));

-- name: result_scores
select s.bid, s.standing, s.reason, s.total, s.outcomes_mark, s.needs_met, s.features_met, s.distance, s.competency, s.draw, s.must_missed,
       s.price_points, s.outcomes_points, s.needs_points, s.features_points, s.location_points, s.competency_points, s.incentive_points,
       s.quality_points, s.total_points, s.position, e.name as establishment, v.name as provider
  from score s
  join bid b on b.id = s.bid
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
  join provider v on v.id = a.provider
 where s.result = :result
 order by s.position is null, s.position, s.bid;

-- name: result_ranked
select s.bid as value, concat(s.position, '. ', e.name) as label
  from score s
  join bid b on b.id = s.bid
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
 where s.result = :result and s.position is not null
 order by s.position;

-- name: result_marks
-- What each evaluator gave alone, in the round that was agreed when the result was worked out.
select m.bid, m.mark
  from result r
  join mark m on m.referral = r.referral and m.stage = 'alone'
 where r.id = :result
   and m.round = (select max(g.round) from mark g where g.bid = m.bid and g.stage = 'agreed' and g.made_at <= r.computed_at)
 order by m.bid, m.mark, m.id;

-- name: result_missed
-- Must-haves and gates that a bid does not meet.
select b.id as bid, n.text, n.must
  from bid_seen b
  join need n on n.referral = b.referral and n.must <> 'desired' and n.kind <> 'outcome'
  left join bid_need_seen t on t.bid = b.id and t.need = n.id
 where b.referral = :referral and not coalesce(t.met, 0)
 order by b.id, n.kind, n.position;

-- name: result_state
update referral set state = :becomes where id = :referral and state = :was;

-- name: result_looked
-- Whether a fragile result was looked at again.
select e.becomes as why, e.at, p.name as person
  from event e left join person p on p.id = e.person
 where e.record = 'result' and e.record_id = :result and e.act = 'looked_at'
 order by e.position desc limit 1;

-- name: choice_find
select c.asked_at, c.answer_by, c.reason, c.answered_at, c.bid, c.words, c.told_by, p.name as person, e.name as establishment,
       c.answer_by < current_timestamp as passed
  from choice c
  left join person p on p.id = c.person
  left join bid b on b.id = c.bid
  left join admission a on a.id = b.admission
  left join establishment e on e.id = a.establishment
 where c.referral = :referral;

-- name: choice_offered
-- The bids on the shortlist, in the order by lot in which the family sees them.
select l.bid, l.position, e.name as establishment, v.name as provider, s.distance as `miles:miles`, s.total as `total:money`,
       s.total_points as `total_points:points`
  from shortlist l
  join score s on s.result = l.result and s.bid = l.bid
  join bid b on b.id = l.bid
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
  join provider v on v.id = a.provider
 where l.referral = :referral
 order by l.position;

-- name: choice_options
-- As a form asks for them: the offered bids in their order by lot, then none.
select * from (
  select l.bid as value, e.name as label, null as hint, l.position as place
    from shortlist l
    join bid b on b.id = l.bid
    join admission a on a.id = b.admission
    join establishment e on e.id = a.establishment
   where l.referral = :referral
   union all
  select 'none', 'None of them', 'Goes to the authority’s statutory route', 999) o
 order by o.place;

-- name: choice_for_family
-- Only what helps to choose: whole miles, what is met; no price, no points, no rank.
select l.bid, e.name as establishment, e.kind, e.age_from, e.age_to, e.takes, (s.distance + 50) div 100 as miles,
       (select count(*) from need n where n.referral = l.referral and n.kind = 'need') as needs
  from shortlist l
  join score s on s.result = l.result and s.bid = l.bid
  join bid b on b.id = l.bid
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
 where l.referral = :referral
 order by l.position;

-- name: choice_contact
select phone as `phone:phone` from authority where id = :authority;

-- name: choice_unmet
-- What an offered bid does not meet or have.
select l.bid, n.kind, n.text
  from shortlist l
  join need n on n.referral = l.referral and n.kind <> 'outcome'
  left join bid_need_seen t on t.bid = l.bid and t.need = n.id
 where l.referral = :referral and not coalesce(t.met, 0)
 order by l.bid, n.kind, n.position;

-- name: choice_clear
delete from shortlist where referral = :referral;

-- name: shortlist_lots
-- The same bids in an order by lot.
select s.bid from score s where s.result = :result and s.position is not null order by random_bytes(16);

-- name: shortlist_add
insert into shortlist (referral, bid, result, position, gap, gap_below, total, budget)
values (:referral, :bid, :result, :position, :gap, :gap_below, :total, :budget);

-- name: choice_add
insert into choice (referral, answer_by) values (:referral, :answer_by);

-- name: choice_answer
-- In time only: the statement decides.
update choice set answered_at = current_timestamp, bid = :bid, words = :words, told_by = 'officer', person = :person
 where referral = :referral and answered_at is null and answer_by >= current_timestamp;

-- name: choice_longer
update choice set answer_by = :answer_by, reason = :reason
 where referral = :referral and answered_at is null and answer_by < :answer_by;

-- name: outcome_bid
-- The outcome of a bid of one's own, once it is decided.
select b.id, b.referral, (select i.id from invitation i where i.referral = b.referral and i.admission = b.admission) as invitation,
       f.reference, f.title, f.state, c.name as category, t.name as authority, y.name as `system`, y.letters,
       f.children, f.unit, e.name as establishment, v.name as provider, w.bid as winner, w.route, cast(w.made_at as date) as made_on,
       x.id as result_id, x.run, s.standing, s.reason, s.position, s.total_points as `total_points:points`
  from bid_seen b
  join referral f on f.id = b.referral
  join category c on c.id = f.category
  join system y on y.id = c.system
  join authority t on t.id = f.authority
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
  join provider v on v.id = a.provider
  left join award w on w.referral = f.id and w.state = 'made'
  left join result x on x.referral = f.id and x.id = coalesce(w.result, (select max(z.id) from result z where z.referral = f.id))
  left join score s on s.bid = b.id and s.result = x.id
 where b.id = :bid and a.provider = :provider and b.state = 'submitted'
   and (f.state = 'awarded' and w.id is not null or f.state in ('unsuccessful', 'withdrawn'));

-- name: outcome_winner
select e.name as establishment, v.name as provider, s.position, s.total_points as `total_points:points`
  from score s
  join bid b on b.id = s.bid
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
  join provider v on v.id = a.provider
 where s.result = :result and s.bid = :bid;

-- name: outcome_mark
select reason from mark
 where bid = :bid and stage = 'agreed' order by round desc limit 1;

-- name: outcome_unmet
select n.kind, n.text, n.must
  from need n
  join bid_seen b on b.referral = n.referral and b.id = :bid
  left join bid_need_seen t on t.need = n.id and t.bid = b.id
 where n.kind <> 'outcome' and not coalesce(t.met, 0)
 order by n.kind, n.position;

-- name: outcome_close
-- Why a referral ended without an award.
select ended_reason as reason, ended_at as at
  from referral
 where id = :referral and state in ('unsuccessful', 'withdrawn') and ended_at is not null;
