-- Applications as the lead authority works on them: the queue, what each says, verdicts, marks, admission.

-- name: evaluation_queue
-- count: evaluation_count
-- Applications with the authority, by the day they are due; then those decided, the last first.
select p.id, application_reference(p.id) as reference, p.state, e.name as establishment,
       v.name as provider, s.reference as `system`, date(p.submitted_at) as submitted_on, p.due_on,
       (select group_concat(c.name order by length(c.number), c.number separator ', ')
          from entry n join category c on c.id = n.category where n.application = p.id) as categories,
       if(p.state = 'decided', (select count(*) from entry n where n.application = p.id and n.verdict = 'admitted'), null) as admitted,
       if(p.state = 'decided', (select count(*) from entry n where n.application = p.id and n.verdict = 'refused'), null) as refused,
       (select date(max(n.decided_at)) from entry n where n.application = p.id) as decided_on
  from application p
  join system s on s.id = p.system and s.authority = :authority
  join establishment e on e.id = p.establishment
  join provider v on v.id = e.provider
 where p.state in ('submitted', 'evaluating', 'clarifying', 'decided')
   and (:state is null or find_in_set(p.state, :state))
   and (:system is null or s.id = :system)
   and (:text is null or instr(e.name, :text) or instr(v.name, :text) or application_reference(p.id) = :text)
   and (:submitted_from is null or p.submitted_at >= :submitted_from)
   and (:submitted_to is null or p.submitted_at < :submitted_to + interval 1 day)
 order by case :sort when 'reference' then p.id when '-reference' then -p.id end,
          case :sort when 'due_on' then p.due_on when 'establishment' then e.name when 'submitted_on' then p.submitted_at when 'state' then p.state end,
          case :sort when '-due_on' then p.due_on when '-establishment' then e.name when '-submitted_on' then p.submitted_at when '-state' then p.state end desc,
          p.state = 'decided', if(p.state = 'decided', -p.id, 0), p.due_on, p.id
 limit :size offset :skip;

-- name: evaluation_sums
select count(*) as undecided, coalesce(sum(p.due_on < current_date), 0) as late
  from application p join system s on s.id = p.system and s.authority = :authority
 where p.state in ('submitted', 'evaluating', 'clarifying');

-- name: evaluation_systems
select id as value, reference as label from system where authority = :authority order by reference;

-- name: evaluation_application
select p.id, application_reference(p.id) as reference, p.kind, p.state, p.system, s.name as system_name,
       p.establishment, e.name as establishment_name, e.kind as establishment_kind, e.regulator, e.urn, e.postcode,
       e.places, e.provider, v.name as provider_name, v.company, v.charity, v.town, v.size, v.vcse,
       date(p.submitted_at) as submitted_on, w.name as submitted_by, p.due_on, p.late_reason
  from application p
  join system s on s.id = p.system and s.authority = :authority
  join establishment e on e.id = p.establishment
  join provider v on v.id = e.provider
  left join person w on w.id = p.submitted_by
 where p.id = :application and p.state not in ('draft', 'withdrawn');

-- name: evaluation_lock
-- Who judges or decides goes one at a time.
select p.id, p.state
  from application p
  join system s on s.id = p.system and s.authority = :authority
 where p.id = :application
   for update;

-- name: evaluation_begin
update application set state = 'evaluating' where id = :application and state = 'submitted';

-- name: evaluation_answers
-- Pass or fail, and what is only asked: each question once.
select a.id, c.code, c.name, c.question, c.kind, c.level, c.head, c.lookback, a.says, a.text, a.happened_on,
       a.cleansing, g.kind as evidence, g.detail as evidence_detail, g.expires_on,
       g.expires_on < current_date as expired, u.id as upload, u.name as file, u.size,
       a.verdict, a.verdict_reason, w.name as verdict_by, date(a.verdict_at) as verdict_on
  from answer a
  join answer_asked k on k.id = a.id
  join criterion c on c.id = a.criterion and c.kind <> 'statement'
  left join evidence g on g.id = a.evidence
  left join upload u on u.id = g.upload and u.state = 'clean'
  left join person w on w.id = a.verdict_by
 where a.application = :application
 order by c.position, c.id;

-- name: evaluation_statements
-- Written answers of the categories asked for, with how far their marking is. The marks of others stay out.
select a.id, c.category, k.name as category_name, c.name, c.weight,
       (select count(*) from mark m where m.answer = a.id and m.stage = 'alone') as marked,
       coalesce(r.evaluators, 2) as evaluators,
       (select m.mark from mark m where m.answer = a.id and m.stage = 'alone' and m.person = :person) as `mine:points`,
       (select m.mark from mark m where m.answer = a.id and m.stage = 'agreed' order by m.round desc limit 1) as `agreed:points`
  from answer a
  join criterion c on c.id = a.criterion and c.kind = 'statement'
  join entry n on n.application = a.application and n.category = c.category
  join category k on k.id = c.category
  left join rule r on r.id = (select x.id from rule x where x.category = c.category and x.starts_on <= current_date
                               order by x.edition desc limit 1)
 where a.application = :application
 order by length(k.number), k.number, c.position;

-- name: evaluation_entries
-- The categories asked for, with all that stands for or against admitting to each.
select n.category, c.number, c.name, n.verdict, n.reason, n.score as `score:points`,
       w.name as decided_by, date(n.decided_at) as decided_on,
       (select count(*) from answer a join criterion q on q.id = a.criterion and q.kind = 'pass'
         where a.application = n.application and (q.category is null or q.category = n.category)
           and a.verdict = 'fail') as failed,
       (select count(*) from answer a join criterion q on q.id = a.criterion and q.kind = 'pass'
         where a.application = n.application and (q.category is null or q.category = n.category)
           and a.verdict is null) as undecided,
       coalesce(r.pass_mark, 0) as `pass_mark:points`,
       (select sum(x.amount) from entry_cost x join cost_line l on l.id = x.cost_line and l.kind = 'core'
         where x.application = n.application and x.category = n.category) as `core:money`,
       (select min(l.unit) from cost_line l where l.category = n.category and l.kind = 'core') as unit,
       (select k.amount from cap k
         where k.category = n.category and k.authority is null
           and k.starts_on <= current_date and k.ends_on > current_date) as `cap:money`
  from entry n
  join category c on c.id = n.category
  left join person w on w.id = n.decided_by
  left join rule r on r.id = (select x.id from rule x where x.category = n.category and x.starts_on <= current_date
                               order by x.edition desc limit 1)
 where n.application = :application
 order by length(c.number), c.number;

-- name: evaluation_caps
-- What each council will pay at most in the categories asked for.
select k.category, c.name as category_name, a.name as authority, k.amount as `amount:money`, k.unit
  from entry n
  join cap k on k.category = n.category and k.authority is not null
   and k.starts_on <= current_date and k.ends_on > current_date
  join category c on c.id = k.category
  join authority a on a.id = k.authority
 where n.application = :application
 order by length(c.number), c.number, a.name;

-- name: evaluation_costs
select x.category, l.name, l.kind, l.unit, x.amount as `amount:money`
  from entry_cost x join cost_line l on l.id = x.cost_line
 where x.application = :application
 order by x.category, l.position;

-- name: evaluation_discounts
select category, basis, least, percent as `percent:percent`
  from entry_discount where application = :application
 order by category, basis, least;

-- name: evaluation_inspections
-- What regulators said of the establishment, the latest first.
select i.regulator, t.name as rating, t.standing, i.held_on, i.published_on
  from application p
  join inspection i on i.establishment = p.establishment and i.kind = 'regulator'
  join rating t on t.regulator = i.regulator and t.code = i.rating
 where p.id = :application
 order by coalesce(i.published_on, i.held_on) desc
 limit 3;

-- name: evaluation_suspensions
-- Earlier trouble in this system, of the provider or the establishment.
select u.started_at, u.lifted_at, coalesce(c.name, t.name) as ground
  from application p
  join establishment e on e.id = p.establishment
  join suspension u on u.provider = e.provider and u.system = p.system and (u.establishment is null or u.establishment = e.id)
  left join criterion c on c.id = u.criterion
  left join reason t on t.id = u.reason
 where p.id = :application
 order by u.started_at desc;

-- name: evaluation_extend
update application set due_on = :due_on, late_reason = :late_reason
 where id = :application and late_reason is null and state in ('submitted', 'evaluating', 'clarifying');

-- ---- conflicts of interest ----

-- name: evaluation_declaration
select says, detail, declared_at from declaration where application = :application and person = :person;

-- name: evaluation_declare
insert into declaration (person, application, says, detail, declared_at)
values (:person, :application, :says, :detail, current_timestamp)
on duplicate key update says = :says, detail = :detail, declared_at = current_timestamp;

-- ---- one answer ----

-- name: evaluation_answer
select a.id, a.application, application_reference(p.id) as reference, p.state, e.name as establishment_name,
       c.kind, c.name, c.question, c.guidance, c.weight, c.category, k.name as category_name, a.says, a.text,
       a.happened_on, a.cleansing, g.kind as evidence, g.detail as evidence_detail, g.expires_on,
       u.id as upload, u.name as file, u.size, a.verdict, a.verdict_reason, coalesce(r.evaluators, 2) as evaluators,
       cast(round(c.weight * r.competency_weight) as signed) as `brings:points`
  from answer a
  join application p on p.id = a.application and p.state not in ('draft', 'withdrawn')
  join system s on s.id = p.system and s.authority = :authority
  join establishment e on e.id = p.establishment
  join criterion c on c.id = a.criterion
  left join category k on k.id = c.category
  left join evidence g on g.id = a.evidence
  left join upload u on u.id = g.upload and u.state = 'clean'
  left join rule r on r.id = (select x.id from rule x where x.category = c.category and x.starts_on <= current_date
                               order by x.edition desc limit 1)
 where a.id = :answer;

-- name: evaluation_verdict
-- On this answer, and on the same one where another category asks alike.
update answer a
  join criterion c on c.id = a.criterion and c.kind = 'pass'
  join answer asked on asked.id = :answer and asked.application = a.application
  join criterion q on q.id = asked.criterion and q.name = c.name and q.question = c.question
  join application p on p.id = a.application and p.state = 'evaluating'
   set a.verdict = :verdict, a.verdict_reason = :verdict_reason, a.verdict_by = :person, a.verdict_at = current_timestamp;

-- name: evaluation_marks
-- Marks given alone, by whom.
select m.person, w.name, m.mark as `mark:points`, m.reason, m.made_at
  from mark m join person w on w.id = m.person
 where m.answer = :answer and m.stage = 'alone'
 order by m.made_at, m.id;

-- name: evaluation_agreed
select m.mark as `mark:points`, m.reason, w.name, m.made_at
  from mark m join person w on w.id = m.person
 where m.answer = :answer and m.stage = 'agreed'
 order by m.round desc limit 1;

-- name: evaluation_mark_find
select mark, reason from mark where answer = :answer and stage = 'alone' and person = :person;

-- name: evaluation_mark_add
insert into mark (answer, application, stage, person, mark, reason)
select a.id, a.application, :stage, :person, :mark, :reason
  from answer a join application p on p.id = a.application and p.state = 'evaluating'
 where a.id = :answer;

-- name: evaluation_mark_change
update mark set mark = :mark, reason = :reason where answer = :answer and stage = 'alone' and person = :person;

-- ---- deciding ----

-- name: evaluation_entry_decide
update entry set verdict = :verdict, score = :score, reason = :reason, decided_by = :person, decided_at = current_timestamp
 where application = :application and category = :category and verdict = 'asked';

-- name: evaluation_decide
update application set state = 'decided' where id = :application and state = 'evaluating';

-- name: evaluation_admit
-- The places that the entries give. One that was left or removed earlier is taken up again; a suspension that still
-- runs bites here too.
insert into admission (category, establishment, provider, application, state, score, easting, northing, since)
select n.category, e.id, e.provider, p.id,
       if(exists (select 1 from suspension u where u.provider = e.provider and u.system = p.system and u.lifted_at is null
                     and (u.establishment is null or u.establishment = e.id)), 'suspended', 'admitted'),
       n.score, e.easting, e.northing, current_date
  from entry n
  join application p on p.id = n.application
  join establishment e on e.id = p.establishment
 where n.application = :application and n.verdict = 'admitted'
    on duplicate key update application = values(application), state = values(state), score = values(score), since = values(since);

-- name: evaluation_admitted
select m.id, c.name as category_name
  from admission m join category c on c.id = m.category
 where m.application = :application
 order by m.id;

-- name: evaluation_core_costs
insert into core_cost (admission, cost_line, starts_on, amount)
select m.id, x.cost_line, current_date, x.amount
  from admission m
  join entry_cost x on x.application = m.application and x.category = m.category
 where m.application = :application
   and not exists (select 1 from core_cost o where o.admission = m.id and o.cost_line = x.cost_line and o.starts_on = current_date);

-- name: evaluation_discounts_copy
insert into discount (admission, basis, least, starts_on, percent)
select m.id, x.basis, x.least, current_date, x.percent
  from admission m
  join entry_discount x on x.application = m.application and x.category = m.category
 where m.application = :application
   and not exists (select 1 from discount o where o.admission = m.id and o.basis = x.basis and o.least = x.least and o.starts_on = current_date);

-- name: evaluation_upload
-- A file that an applicant to a system of this authority sent.
select u.id
  from upload u
  join evidence g on g.upload = u.id
  join answer a on a.evidence = g.id
  join application p on p.id = a.application and p.state <> 'draft'
  join system s on s.id = p.system and s.authority = :authority
 where u.id = :upload
 limit 1;
