-- Purchasing systems, as anybody may read about them: what they buy, what they ask for, how they decide.

-- name: system_list
-- Systems that have been called, those that may be joined today first. entry: open, closed (until opens_on), later, over.
select s.id, s.reference, s.name, s.summary, a.name as authority, s.starts_on, s.ends_on, c.ends_on as opens_on,
       case when s.state = 'ended' or s.ends_on < current_date then 'over'
            when s.starts_on > current_date then 'later'
            when c.system is not null then 'closed' else 'open' end as entry,
       (select count(distinct d.establishment) from admission d join category k on k.id = d.category
         where k.system = s.id and d.state = 'admitted') as establishments
  from system s
  join authority a on a.id = s.authority
  left join closure c on c.system = s.id and c.starts_on <= current_date and c.ends_on > current_date
 where s.state <> 'draft'
 order by entry = 'open' desc, s.name;

-- name: system_list_categories
-- The categories one may join, of every system that has been called.
select k.system, k.number, k.name
  from category k join system s on s.id = k.system
 where s.state <> 'draft' and not exists (select 1 from category part where part.category = k.id)
 order by k.system, cast(regexp_substr(k.number, '^[0-9]+') as int), k.number;

-- name: system_published
-- One system that has been called, with whom to ask about joining.
select s.id, s.reference, s.name, s.summary, s.regime, s.features_text, s.notice_number, s.starts_on, s.ends_on, s.latest_on,
       s.estimated_value as `estimated_value:money`, s.contract_gate as `contract_gate:money`, s.fee as `fee:percent`,
       s.panel, s.letters, s.second_factor, a.name as authority, a.email, a.phone as `phone:phone`, a.address, a.town, a.postcode, a.url,
       c.ends_on as opens_on, c.reason as closed_because,
       case when s.state = 'ended' or s.ends_on < current_date then 'over'
            when s.starts_on > current_date then 'later'
            when c.system is not null then 'closed' else 'open' end as entry
  from system s
  join authority a on a.id = s.authority
  left join closure c on c.system = s.id and c.starts_on <= current_date and c.ends_on > current_date
 where s.id = :id and s.state <> 'draft';

-- name: system_terms
select t.position, t.starts_on, t.ends_on, t.state, d.title as decided, d.decided_on
  from term t left join decision d on d.id = t.decision
 where t.system = :id
 order by t.position;

-- name: system_closures
-- Days on which it takes no new application, now or to come.
select starts_on, ends_on, reason from closure where system = :id and ends_on > current_date order by starts_on;

-- name: system_categories
-- Its categories with the councils that buy in each and how many establishments are in.
select k.id, k.number, k.name, k.summary, k.category is not null as part,
       (select group_concat(a.name order by p.kind, a.name separator ', ')
          from participant p join authority a on a.id = p.authority
         where p.category = k.id and p.joined_on <= current_date and (p.left_on is null or p.left_on > current_date)) as councils,
       (select count(*) from admission d where d.category = k.id and d.state = 'admitted') as establishments,
       exists (select 1 from category part where part.category = k.id) as parts
  from category k
 where k.system = :id
 order by cast(regexp_substr(k.number, '^[0-9]+') as int), k.number;

-- name: system_cost_lines
select l.category, l.name, l.kind, l.applies, l.unit
  from cost_line l join category k on k.id = l.category
 where k.system = :id
 order by l.category, l.position;

-- name: system_caps
-- What the councils will pay at most for core costs, today.
select c.category, a.name as authority, c.amount as `amount:money`, c.unit
  from cap c join category k on k.id = c.category left join authority a on a.id = c.authority
 where k.system = :id and c.starts_on <= current_date and c.ends_on > current_date
 order by c.category, a.name;

-- name: system_criteria
-- What an applicant must show; what is asked alike in several categories stands once, with their numbers.
select x.kind, x.level, x.head, x.name, x.question, x.guidance, x.weight, x.optional, x.evidence, x.lookback, x.author,
       group_concat(k.number order by cast(regexp_substr(k.number, '^[0-9]+') as int), k.number separator ', ') as categories, count(k.id) as spread
  from criterion x left join category k on k.id = x.category
 where x.system = :id and (x.ends_on is null or x.ends_on > current_date)
 group by x.kind, x.level, x.head, x.name, x.question, x.guidance, x.weight, x.optional, x.evidence, x.lookback, x.author
 order by min(x.position), min(k.id);

-- name: system_rules
-- How bids are invited, scored and chosen between today; categories with the same rule stand together.
select group_concat(k.number order by cast(regexp_substr(k.number, '^[0-9]+') as int), k.number separator ', ') as categories,
       r.invites, r.location, r.choice, r.choice_gap as `choice_gap:points`, r.choice_most,
       r.price_least, r.price_most, r.competency_most, r.location_most,
       r.price_weight, r.outcomes_weight, r.needs_weight, r.features_weight, r.location_weight, r.competency_weight,
       r.band as `band:miles`, r.scale, r.evaluators, r.least_days, r.suitable, r.negotiation, r.review_months,
       r.review_step as `review_step:points`, r.pass_mark as `pass_mark:points`
  from rule r join category k on k.id = r.category
 where k.system = :id
   and r.edition = (select max(e.edition) from rule e where e.category = k.id and e.starts_on <= current_date)
 group by r.invites, r.location, r.choice, r.choice_gap, r.choice_most, r.price_least, r.price_most, r.competency_most,
       r.location_most, r.price_weight, r.outcomes_weight, r.needs_weight, r.features_weight, r.location_weight,
       r.competency_weight, r.band, r.scale, r.evaluators, r.least_days, r.suitable, r.negotiation, r.review_months,
       r.review_step, r.pass_mark
 order by min(k.id);

-- name: system_notices_published
-- count: system_notices_count
-- Notices that stand in a journal.
select n.title, s.name as `system`, a.name as authority, n.form, n.channel, n.quarter, n.publication, n.published_on, n.items
  from notice n join system s on s.id = n.system join authority a on a.id = n.authority
 where n.state = 'published'
   and (:system is null or n.system = :system)
   and (:text is null or instr(n.title, :text) or instr(convert(n.publication using utf8mb4), :text))
   and (:published_from is null or n.published_on >= :published_from)
   and (:published_to is null or n.published_on <= :published_to)
 order by case :sort when 'title' then n.title when 'system' then s.name when 'published_on' then n.published_on when 'publication' then n.publication end,
          case :sort when '-title' then n.title when '-system' then s.name when '-published_on' then n.published_on when '-publication' then n.publication end desc,
          case :sort when 'items' then n.items when '-items' then -n.items end,
          n.published_on desc, n.id desc
 limit :size offset :skip;

-- name: system_with_notices
select s.id as value, s.name as label
  from system s where exists (select 1 from notice n where n.system = s.id and n.state = 'published') order by s.name;
