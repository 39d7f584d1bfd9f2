-- Records as they stood at a moment: their versions of that time. The first column, item, tells rows of a part apart.
-- Nothing here is of bids, of who a child is, or of a family's words; and what is somebody else's has days from the one
-- on which it was no draft any more (:own).

-- name: stood_referral
select '' as item, f.state, f.kind, c.name as category, f.title, f.summary, f.children, f.unit, f.weeks, f.periods, f.starts_on, f.ends_on, f.needed_on,
       f.radius as `radius:miles`, f.budget as `budget:money`, f.show_choice, f.price_weight, f.outcomes_weight, f.needs_weight, f.features_weight,
       f.location_weight, f.competency_weight, f.published_at, f.closes_at, f.ended_at, f.ended_reason
  from referral for system_time as of cast(:moment as datetime(6)) f
  join category c on c.id = f.category
 where f.id = :id;

-- name: stood_needs
select concat(n.kind, ' ', n.position) as item, n.text, n.must, n.marks
  from need for system_time as of cast(:moment as datetime(6)) n
 where n.referral = :id
 order by n.kind, n.position;

-- name: stood_deadlines
select d.position as item, d.closes_at, d.reason
  from deadline d
 where d.referral = :id and d.made_at <= cast(:moment as datetime(6))
 order by d.position;

-- name: stood_awards
select concat(e.name, ', ', w.id) as item, w.state, w.route, w.position, w.value as `value:money`, d.reference as decision, p.name as made_by, w.made_at, w.withheld
  from award for system_time as of cast(:moment as datetime(6)) w
  join admission a on a.id = w.admission
  join establishment e on e.id = a.establishment
  left join decision d on d.id = w.decision
  left join person p on p.id = w.made_by
 where w.referral = :id
 order by w.id;

-- name: stood_referral_agreements
select g.number as item, g.state, g.starts_on, g.ends_on, g.value as `value:money`, g.signed_on
  from agreement for system_time as of cast(:moment as datetime(6)) g
  join award w on w.id = g.award
 where w.referral = :id
 order by g.id;

-- name: stood_application
select '' as item, p.state, p.kind, e.name as establishment, p.submitted_at, w.name as submitted_by, p.due_on, p.late_reason, p.signed_at
  from application for system_time as of cast(:moment as datetime(6)) p
  join establishment e on e.id = p.establishment
  left join person w on w.id = p.submitted_by
 where p.id = :id;

-- name: stood_entries
select c.name as item, n.verdict, n.score as `score:points`, n.reason, p.name as decided_by, n.decided_at
  from entry for system_time as of cast(:moment as datetime(6)) n
  join category c on c.id = n.category
  left join person p on p.id = n.decided_by
 where n.application = :id
 order by c.id;

-- name: stood_answers
select concat(c.name, if(c.category is null, '', concat(', ', k.number))) as item, a.says, a.text, a.verdict, a.verdict_reason, p.name as verdict_by
  from answer for system_time as of cast(:moment as datetime(6)) a
  join criterion c on c.id = a.criterion
  left join category k on k.id = c.category
  left join person p on p.id = a.verdict_by
 where a.application = :id
 order by c.position, a.id;

-- name: stood_costs
select concat(c.name, ', ', l.name) as item, l.unit, x.amount as `amount:money`
  from entry_cost for system_time as of cast(:moment as datetime(6)) x
  join category c on c.id = x.category
  join cost_line l on l.id = x.cost_line
 where x.application = :id
 order by c.id, l.position;

-- name: stood_agreement
select '' as item, g.state, g.starts_on, g.ends_on, g.ended_on, g.unit, g.weeks, g.periods, g.price as `price:money`, g.needs_price as `needs_price:money`,
       g.value as `value:money`, g.issued_at, g.provider_signed_at, g.authority_signed_at, g.signed_on, g.refused_at, g.refused_reason
  from agreement for system_time as of cast(:moment as datetime(6)) g
 where g.id = :id;

-- name: stood_outcomes
select o.text as item, o.due_on, o.premium as `premium:money`, o.met_on, o.note
  from outcome for system_time as of cast(:moment as datetime(6)) o
 where o.agreement = :id
 order by o.id;

-- name: stood_system
select '' as item, s.name, s.state, s.summary, s.starts_on, s.ends_on, s.latest_on, s.notice_number, s.estimated_value as `estimated_value:money`,
       s.value_cap as `value_cap:money`, s.value_warning as `value_warning:money`, s.contract_gate as `contract_gate:money`, s.fee as `fee:percent`,
       s.panel, s.standstill, s.exclusions, s.first_evaluation
  from system for system_time as of cast(:moment as datetime(6)) s
 where s.id = :id;

-- name: stood_terms
select t.position as item, t.state, t.starts_on, t.ends_on
  from term for system_time as of cast(:moment as datetime(6)) t
 where t.system = :id
 order by t.position;

-- name: stood_categories
select c.number as item, c.name, c.cpv, c.summary, c.blocks
  from category for system_time as of cast(:moment as datetime(6)) c
 where c.system = :id
 order by length(c.number), c.number;

-- name: stood_participants
select concat('Category ', c.number, ', ', a.name) as item, p.kind, p.joined_on, p.left_on
  from participant for system_time as of cast(:moment as datetime(6)) p
  join category c on c.id = p.category
  join authority a on a.id = p.authority
 where c.system = :id
 order by length(c.number), c.number, a.name;

-- name: stood_caps
select concat('Category ', c.number, ', ', coalesce(a.name, 'all'), ', from ', date_format(k.starts_on, '%e %M %Y')) as item, k.amount as `amount:money`, k.unit, k.ends_on
  from cap for system_time as of cast(:moment as datetime(6)) k
  join category c on c.id = k.category
  left join authority a on a.id = k.authority
 where c.system = :id
 order by item;

-- name: stood_closures
select c.starts_on as item, c.ends_on, c.reason
  from closure for system_time as of cast(:moment as datetime(6)) c
 where c.system = :id
 order by c.starts_on;

-- name: stood_referral_days
-- Days on which one of its rows changed, the last first.
select distinct date(t.at) as day
  from (select f.row_start as at from referral for system_time all f where f.id = :id
        union select n.row_start from need for system_time all n where n.referral = :id
        union select n.row_end from need for system_time all n where n.referral = :id and n.row_end < current_timestamp
        union select w.row_start from award for system_time all w where w.referral = :id
        union select d.made_at from deadline d where d.referral = :id) t
 where :own = 1 or t.at >= (select min(f.row_start) from referral for system_time all f where f.id = :id and f.state <> 'draft')
 order by day desc
 limit 60;

-- name: stood_application_days
select distinct date(t.at) as day
  from (select p.row_start as at from application for system_time all p where p.id = :id
        union select n.row_start from entry for system_time all n where n.application = :id
        union select n.row_end from entry for system_time all n where n.application = :id and n.row_end < current_timestamp
        union select a.row_start from answer for system_time all a where a.application = :id
        union select x.row_start from entry_cost for system_time all x where x.application = :id) t
 where :own = 1 or t.at >= (select min(p.row_start) from application for system_time all p where p.id = :id and p.state <> 'draft')
 order by day desc
 limit 60;

-- name: stood_agreement_days
select distinct date(t.at) as day
  from (select g.row_start as at from agreement for system_time all g where g.id = :id
        union select o.row_start from outcome for system_time all o where o.agreement = :id) t
 order by day desc
 limit 60;

-- name: stood_system_days
select distinct date(t.at) as day
  from (select s.row_start as at from system for system_time all s where s.id = :id
        union select x.row_start from term for system_time all x where x.system = :id
        union select c.row_start from category for system_time all c where c.system = :id
        union select x.row_start from closure for system_time all x where x.system = :id
        union select p.row_start from participant for system_time all p join category c on c.id = p.category where c.system = :id
        union select k.row_start from cap for system_time all k join category c on c.id = k.category where c.system = :id) t
 where :own = 1 or t.at >= (select min(s.row_start) from system for system_time all s where s.id = :id and s.state <> 'draft')
 order by day desc
 limit 60;
