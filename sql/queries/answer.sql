-- Answers to criteria, as the provider gives them.

-- name: answer_own
-- One answer with its question, and what its weight is worth in bids of its category.
select a.id, a.application, application_reference(p.id) as reference, p.state, p.establishment,
       e.name as establishment_name, s.name as system_name, c.code, c.name, c.question, c.guidance,
       c.justification, c.author, c.evaluator, c.level, c.head, c.kind, c.category,
       k.name as category_name, c.weight, c.optional, c.evidence as asks, c.document, c.lookback,
       r.competency_weight,
       cast(round(c.weight * r.competency_weight) as signed) as `worth:points`,
       r.evaluators, r.review_months, r.pass_mark as `pass_mark:points`,
       a.says, a.text, a.happened_on, a.cleansing, a.evidence,
       v.kind as evidence_kind, v.detail as evidence_detail, v.expires_on, v.expires_on < current_date as run_out,
       char_length(a.text) as written,
       case when a.text is not null then a.row_start end as `saved_at:short`, 
       case when p.state = 'decided' then a.verdict end as verdict,
       case when p.state = 'decided' then a.verdict_reason end as verdict_reason,
       (select m.mark from mark m
         where p.state = 'decided' and m.answer = a.id and m.stage = 'agreed'
         order by m.round desc limit 1) as `mark:points`,
       (select m.reason from mark m
         where p.state = 'decided' and m.answer = a.id and m.stage = 'agreed'
         order by m.round desc limit 1) as mark_reason,
       char_length(a.cleansing) as cleansed
  from answer a
  join application p on p.id = a.application
  join establishment e on e.id = p.establishment and e.provider = :provider
  join system s on s.id = p.system
  join criterion c on c.id = a.criterion
  left join category k on k.id = c.category
  left join evidence v on v.id = a.evidence
  left join rule r on r.id = (select x.id from rule x
                               where x.category = c.category and x.starts_on <= current_date
                               order by x.edition desc limit 1)
 where a.id = :answer;

-- name: answer_save
update answer a
  join application p on p.id = a.application and p.state in ('draft', 'clarifying')
  join establishment e on e.id = p.establishment and e.provider = :provider
   set a.says = :says, a.text = :text, a.happened_on = :happened_on, a.cleansing = :cleansing,
       a.evidence = :evidence
 where a.id = :answer;

-- name: answer_same_save
-- The same question asked for several categories is answered once.
update answer b
  join answer a on a.id = :answer and b.application = a.application and b.id <> a.id
  join application p on p.id = a.application and p.state in ('draft', 'clarifying')
  join establishment e on e.id = p.establishment and e.provider = :provider
  join criterion c on c.id = a.criterion and c.kind <> 'statement'
  join criterion d on d.id = b.criterion and d.name = c.name and d.question = c.question
   set b.says = a.says, b.text = a.text, b.happened_on = a.happened_on,
       b.cleansing = a.cleansing, b.evidence = a.evidence;

-- name: answer_siblings
-- The answers of the same kind and category, in their order: which of how many is this?
select b.id
  from answer a
  join application p on p.id = a.application
  join establishment e on e.id = p.establishment and e.provider = :provider
  join criterion c on c.id = a.criterion
  join answer b on b.application = a.application
  join criterion d on d.id = b.criterion and d.kind = c.kind and d.category <=> c.category
 where a.id = :answer
 order by d.position, d.id;

-- name: answer_earlier
-- What was written to the same question about this establishment for another category, or before.
select b.id, k.name as category_name, b.text, char_length(b.text) as written
  from answer a
  join application p on p.id = a.application
  join establishment e on e.id = p.establishment and e.provider = :provider
  join criterion c on c.id = a.criterion and c.kind = 'statement'
  join criterion d on d.name = c.name and d.question = c.question
  join answer b on b.criterion = d.id and b.id <> a.id and b.text is not null
  join application q on q.id = b.application and q.establishment = p.establishment
  join category k on k.id = d.category
 where a.id = :answer and a.text is null
 order by b.application = a.application desc, b.id desc
 limit 1;
