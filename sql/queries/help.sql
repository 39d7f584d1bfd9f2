-- The rules behind the figures, as anybody may read them.

-- name: help_rule
-- One edition of a category's rule with the limits of its system: that of a referral, or by its number.
select r.id, r.edition, r.starts_on, k.number, k.name as category, s.id as system, s.name as system_name,
       r.invites, r.location, r.choice, r.choice_gap as `choice_gap:points`, r.choice_most,
       r.price_least, r.price_most, r.competency_most, r.location_most,
       r.price_weight, r.outcomes_weight, r.needs_weight, r.features_weight, r.location_weight, r.competency_weight,
       r.band as `band:miles`, r.scale, r.evaluators, r.least_days, r.suitable, r.negotiation, r.review_months,
       r.review_step as `review_step:points`, r.pass_mark as `pass_mark:points`,
       s.value_cap as `value_cap:money`, s.value_warning as `value_warning:money`, s.contract_gate as `contract_gate:money`,
       s.fee as `fee:percent`, s.panel, s.standstill, s.letters
  from rule r join category k on k.id = r.category join system s on s.id = k.system
 where r.id = coalesce((select f.rule from referral f where f.id = :referral), :rule) and s.state <> 'draft';

-- name: help_rules
-- The edition in force today in each category that can be joined.
select r.id, s.name as system_name, k.number, k.name as category
  from rule r join category k on k.id = r.category join system s on s.id = k.system
 where s.state <> 'draft'
   and r.edition = (select max(e.edition) from rule e where e.category = k.id and e.starts_on <= current_date)
 order by s.name, cast(regexp_substr(k.number, '^[0-9]+') as int), k.number;

-- name: help_caps
-- What councils pay at most for core costs in the category of a rule, today.
select a.name as authority, c.amount as `amount:money`, c.unit
  from cap c join rule r on r.category = c.category left join authority a on a.id = c.authority
 where r.id = :rule and c.starts_on <= current_date and c.ends_on > current_date
 order by a.name;

-- name: help_leads
-- Whom to ask about each system that has been called.
select s.id, s.name as system_name, a.name as authority, a.email, a.phone as `phone:phone`
  from system s join authority a on a.id = s.authority
 where s.state <> 'draft'
 order by s.name;

-- name: help_retention
select kind, years, begins, goes, basis from retention order by id;
