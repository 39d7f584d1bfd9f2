-- Applications as the provider makes them: an establishment asks to join a system, for categories.

-- name: apply_categories
-- Categories of the systems that take applications (of one if :system is given), and what stands
-- in the way of this establishment's asking for each.
select c.id, c.number, c.name, c.summary, s.id as system, s.name as system_name,
       a.name as authority_name, k.ends_on as reopens_on, k.reason as closed_why,
       (select m.state from admission m
         where m.category = c.id and m.establishment = :establishment
           and m.state in ('admitted', 'suspended')) as admitted,
       o.id as under_way, application_reference(o.id) as reference,
       exists (select 1 from entry n where n.application = o.id and n.category = c.id) as asked
  from category c
  join system s on s.id = c.system
  join authority a on a.id = s.authority
  left join closure k on k.system = s.id and k.starts_on <= current_date and k.ends_on > current_date
  left join application o on o.system = s.id and o.open_one = :establishment
 where s.state = 'open' and s.starts_on <= current_date and s.ends_on >= current_date
   and (:system is null or s.id = :system)
   and not exists (select 1 from category x where x.category = c.id)
 order by s.name, regexp_substr(c.number, '^[0-9]+') + 0, c.number;

-- name: application_start
-- One open at a time; the answers come from the one before.
insert into application (system, establishment, copied_from)
select s.id, e.id,
       (select max(p.id) from application p join establishment x on x.id = p.establishment
         where x.provider = :provider)
  from system s
  join establishment e on e.id = :establishment and e.provider = :provider and e.state = 'open'
 where s.id = :system and s.state = 'open' and s.starts_on <= current_date
   and s.ends_on >= current_date;

-- name: application_under_way
select id from application where open_one = :establishment and system = :system;

-- name: entry_add
-- Asks for a category of the same system, unless the establishment is in it already.
insert into entry (application, category, system)
select p.id, c.id, p.system
  from application p
  join establishment e on e.id = p.establishment and e.provider = :provider
  join category c on c.system = p.system and c.id = :category
 where p.id = :application and p.state = 'draft'
   and not exists (select 1 from entry n where n.application = p.id and n.category = c.id)
   and not exists (select 1 from admission m
                    where m.category = c.id and m.establishment = e.id
                      and m.state in ('admitted', 'suspended'));

-- name: entry_remove
delete n from entry n
  join application p on p.id = n.application and p.state = 'draft'
  join establishment e on e.id = p.establishment and e.provider = :provider
 where n.application = :application and n.category = :category;

-- name: application_answers_add
-- An answer for each criterion that the entries call for and that has none yet.
insert into answer (application, criterion)
select p.id, c.id
  from application p
  join establishment e on e.id = p.establishment and e.provider = :provider
  join criterion c on c.system = p.system and (c.ends_on is null or c.ends_on > current_date)
  left join entry n on n.application = p.id and n.category = c.category
  left join answer y on y.application = p.id and y.criterion = c.id
 where p.id = :application and p.state = 'draft' and y.id is null
   and (c.category is null or n.category is not null);

-- name: application_answers_begin
-- The same question answered before, for the whole provider or for this establishment, starts with that
-- answer, and with its document unless that has run out (reg 59: not asked twice for what is held).
-- What was answered is looked up apart: as a correlated subquery of the insert it brought MariaDB 10.11 down.
update answer y
  join application p on p.id = y.application and p.state = 'draft'
  join criterion c on c.id = y.criterion
  join (select d.name, d.question, d.level, if(d.level = 'provider', 0, x.id) as place, max(a.id) as latest
          from establishment x
          join application q on q.establishment = x.id
          join answer a on a.application = q.id and (a.says is not null or a.text is not null)
          join criterion d on d.id = a.criterion and d.kind <> 'statement'
         where x.provider = :provider
         group by d.name, d.question, d.level, place) l
    on l.name = c.name and l.question = c.question and l.level = c.level
   and l.place = if(c.level = 'provider', 0, p.establishment)
  join answer b on b.id = l.latest
  left join evidence v on v.id = b.evidence and (v.expires_on is null or v.expires_on >= current_date)
   set y.says = b.says, y.text = b.text, y.happened_on = b.happened_on, y.cleansing = b.cleansing,
       y.evidence = v.id
 where y.application = :application and y.says is null and y.text is null;

-- name: application_list
-- count: application_count
select p.id, application_reference(p.id) as reference, p.state, e.name as establishment, s.name as `system`,
       (select group_concat(c.name order by c.number separator ', ')
          from entry n join category c on c.id = n.category where n.application = p.id) as categories,
       date(p.submitted_at) as submitted_on, p.due_on,
       (select count(*) from entry n where n.application = p.id and n.verdict = 'admitted') as admitted,
       (select count(*) from entry n where n.application = p.id and n.verdict = 'refused') as refused
  from application p
  join establishment e on e.id = p.establishment
  join system s on s.id = p.system
 where e.provider = :provider
   and (:state is null or find_in_set(p.state, :state))
   and (:establishment is null or e.id = :establishment)
   and (:submitted_from is null or p.submitted_at >= :submitted_from)
   and (:submitted_to is null or p.submitted_at < :submitted_to + interval 1 day)
 order by case :sort when 'reference' then p.id when '-reference' then -p.id end,
          case :sort when 'establishment' then e.name when 'due_on' then p.due_on when 'submitted_on' then p.submitted_at end,
          case :sort when '-establishment' then e.name when '-due_on' then p.due_on when '-submitted_on' then p.submitted_at end desc,
          case :sort when 'state' then field(p.state, 'draft', 'clarifying', 'submitted', 'evaluating', 'decided', 'withdrawn')
                     when '-state' then -field(p.state, 'draft', 'clarifying', 'submitted', 'evaluating', 'decided', 'withdrawn') end,
          p.id desc
 limit :size offset :skip;

-- name: application_sums
select sum(p.state = 'draft') as drafts, sum(p.state in ('submitted', 'evaluating', 'clarifying')) as undecided, count(*) as applications
  from application p join establishment e on e.id = p.establishment
 where e.provider = :provider;

-- name: application_own
select p.id, application_reference(p.id) as reference, p.kind, p.state, p.establishment,
       e.name as establishment_name, p.system, s.name as system_name, s.authority,
       a.name as authority_name, date(p.submitted_at) as submitted_on, p.due_on, p.late_reason,
       w.name as submitted_by_name, k.ends_on as reopens_on, k.reason as closed_why,
       (select x.name from application q join establishment x on x.id = q.establishment
         where q.id = p.copied_from) as copied_name
  from application p
  join establishment e on e.id = p.establishment
  join system s on s.id = p.system
  join authority a on a.id = s.authority
  left join person w on w.id = p.submitted_by
  left join closure k on k.system = s.id and k.starts_on <= current_date and k.ends_on > current_date
 where p.id = :application and e.provider = :provider;

-- name: application_lock
-- Who changes an application's state or answers goes one at a time.
select p.id, p.state
  from application p
  join establishment e on e.id = p.establishment and e.provider = :provider
 where p.id = :application
   for update;

-- name: application_tasks
-- Each question of an application, once, with what is needed to say whether it is answered.
select a.id, c.code, c.name, c.level, c.head, c.kind, c.category, c.weight, c.optional,
       c.evidence as asks, c.lookback, a.says, char_length(a.text) as written, a.happened_on,
       char_length(a.cleansing) as cleansed, a.evidence, v.kind as evidence_kind, v.expires_on,
       case when p.state = 'decided' then a.verdict end as verdict,
       case when p.state = 'decided' then a.verdict_reason end as verdict_reason,
       (select m.mark from mark m
         where p.state = 'decided' and m.answer = a.id and m.stage = 'agreed'
         order by m.round desc limit 1) as `mark:points`,
       (select m.reason from mark m
         where p.state = 'decided' and m.answer = a.id and m.stage = 'agreed'
         order by m.round desc limit 1) as mark_reason
  from answer a
  join answer_asked k on k.id = a.id
  join application p on p.id = a.application
  join establishment e on e.id = p.establishment and e.provider = :provider
  join criterion c on c.id = a.criterion
  left join evidence v on v.id = a.evidence
 where p.id = :application
 order by c.position, c.id;

-- name: application_answers
-- The same with what was said, for checking before it is sent.
select a.id, c.name, c.question, c.level, c.head, c.kind, c.category, c.weight, c.optional,
       c.evidence as asks, c.lookback, a.says, a.text, char_length(a.text) as written, a.happened_on,
       a.cleansing, char_length(a.cleansing) as cleansed, a.evidence, v.kind as evidence_kind,
       v.detail as evidence_detail, v.expires_on
  from answer a
  join answer_asked k on k.id = a.id
  join application p on p.id = a.application
  join establishment e on e.id = p.establishment and e.provider = :provider
  join criterion c on c.id = a.criterion
  left join evidence v on v.id = a.evidence
 where p.id = :application
 order by c.position, c.id;

-- name: application_entries
-- The categories asked for (or :category alone): what is stated of costs, and what was decided.
select n.category, c.number, c.name, n.verdict, n.reason, date(n.decided_at) as decided_on,
       n.score as `score:points`,
       cast(round(n.score * r.competency_weight / 100) as signed) as `brings:points`,
       r.competency_weight * 100 as `most:points`,
       (select count(*) from cost_line l where l.category = c.id and l.kind = 'core') as core_lines,
       (select count(*) from cost_line l where l.category = c.id and l.kind = 'listed') as listed_lines,
       (select count(*) from entry_cost x join cost_line l on l.id = x.cost_line and l.kind = 'core'
         where x.application = n.application and x.category = n.category) as core_stated,
       (select count(*) from entry_cost x join cost_line l on l.id = x.cost_line and l.kind = 'listed'
         where x.application = n.application and x.category = n.category) as listed_stated,
       (select sum(x.amount) from entry_cost x join cost_line l on l.id = x.cost_line and l.kind = 'core'
         where x.application = n.application and x.category = n.category) as `core:money`,
       c.discount,
       (select min(l.unit) from cost_line l where l.category = c.id and l.kind = 'core') as unit,
       (select k.amount from cap k
         where k.category = c.id and k.authority is null and k.starts_on <= current_date
           and k.ends_on > current_date) as `cap:money`,
       (select m.state from admission m
         where m.category = c.id and m.establishment = p.establishment) as admission
  from entry n
  join application p on p.id = n.application
  join establishment e on e.id = p.establishment and e.provider = :provider
  join category c on c.id = n.category
  left join rule r on r.id = (select x.id from rule x
                               where x.category = c.id and x.starts_on <= current_date
                               order by x.edition desc limit 1)
 where n.application = :application and (:category is null or n.category = :category)
 order by regexp_substr(c.number, '^[0-9]+') + 0, c.number;

-- name: application_cost_lines
-- The lines on which the entries ask for a cost, and what is stated so far.
select l.id, l.category, l.name, l.kind, l.applies, l.unit, x.amount as `amount:money`
  from entry n
  join application p on p.id = n.application
  join establishment e on e.id = p.establishment and e.provider = :provider
  join category c on c.id = n.category
  join cost_line l on l.category = n.category
  left join entry_cost x on x.application = n.application and x.category = n.category
   and x.cost_line = l.id
 where n.application = :application and (:category is null or n.category = :category)
 order by regexp_substr(c.number, '^[0-9]+') + 0, c.number, l.position;

-- name: application_discounts
select d.category, d.least, d.percent as `percent:percent`
  from entry_discount d
  join application p on p.id = d.application
  join establishment e on e.id = p.establishment and e.provider = :provider
 where d.application = :application and d.basis = 'children'
 order by d.category, d.least;

-- name: entry_cost_save
insert into entry_cost (application, category, cost_line, amount)
values (:application, :category, :line, :amount)
on duplicate key update amount = :amount;

-- name: entry_cost_remove
delete from entry_cost
 where application = :application and category = :category and cost_line = :line;

-- name: entry_discount_save
insert into entry_discount (application, category, basis, least, percent)
values (:application, :category, 'children', :least, :percent)
on duplicate key update percent = :percent;

-- name: entry_discount_remove
delete from entry_discount
 where application = :application and category = :category and basis = 'children' and least = :least;

-- name: application_submit
-- Sent while the system is open for entry: what is decided here, not before, is what counts.
update application p
  join system s on s.id = p.system
  join establishment e on e.id = p.establishment
   set p.state = 'submitted', p.submitted_at = current_timestamp, p.submitted_by = :person,
       p.due_on = :due_on
 where p.id = :application and e.provider = :provider and p.state = 'draft'
   and s.state = 'open' and s.ends_on >= current_date
   and not exists (select 1 from closure k
                    where k.system = p.system and k.starts_on <= current_date
                      and k.ends_on > current_date);

-- name: application_withdraw
update application p
  join establishment e on e.id = p.establishment
   set p.state = 'withdrawn'
 where p.id = :application and e.provider = :provider
   and p.state in ('draft', 'submitted', 'evaluating', 'clarifying');
