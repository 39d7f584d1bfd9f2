-- Marking written answers: named evaluators declare, mark alone, then agree.  Marks of others
-- are selected only by marking_lone and marking_agreed, once all have marked.

-- name: marking_lock
-- One change of a referral's marking at a time.
select id from referral where id = :referral for update;

-- name: marking_round
-- The round of marking that a referral is in.
select coalesce(max(m.round), 1) as round from mark m where m.referral = :referral;

-- name: marking_facts
select f.id as referral, f.reference, f.title, f.state as word, f.authority as council,
       s.authority as lead, u.scale, u.evaluators as needed, f.outcomes_weight, o.opened_at,
       (select count(*) from declaration d
         where d.referral = f.id and d.says is null) as undeclared,
       (select count(*) from declaration d
         where d.referral = f.id and d.clear = 1) as clear,
       (select count(*) from bid b
         where b.referral = f.id and b.state = 'submitted'
               and not exists (select 1 from bid_suspended x where x.id = b.id)) as bids,
       (select count(*) from mark m
         where m.referral = f.id and m.stage = 'agreed' and m.round = :round) as agreed
  from referral f
  join category c on c.id = f.category
  join system s on s.id = c.system
  join rule u on u.id = f.rule
  join opening o on o.referral = f.id
 where f.id = :referral and (f.authority = :authority or s.authority = :lead_of);

-- name: marking_marked
-- How many marks each of the clear evaluators has given in a round.
select d.person,
       (select count(*) from mark m
         where m.referral = d.referral and m.person = d.person and m.stage = 'alone'
               and m.round = :round) as marks
  from declaration d
 where d.referral = :referral and d.clear = 1;

-- name: marking_mine
-- count: marking_mine_count
-- What a named evaluator has to mark, and how far it is, in the round that it is in.
select l.id, l.reference, l.title, l.opened_at, l.marked, l.bids,
       case when l.state <> 'opened' then 'over' when l.says is null then 'declare' when coalesce(l.clear, 0) = 0 then 'barred'
            when l.marked < l.bids then 'mark' when l.agreed >= l.bids then 'agreed'
            when l.undeclared = 0 and l.marks = l.bids * l.evaluators then 'agree' else 'others' end as stage
  from (select f.id, f.reference, f.title, f.state, o.opened_at, d.says, d.clear,
               (select count(*) from bid b
                 where b.referral = f.id and b.state = 'submitted'
                       and not exists (select 1 from bid_suspended x where x.id = b.id)) as bids,
               (select count(*) from mark m
                 where m.referral = f.id and m.person = d.person and m.stage = 'alone'
                       and m.round = (select max(k.round) from mark k where k.referral = f.id)) as marked,
               (select count(*) from declaration x
                 where x.referral = f.id and x.says is null) as undeclared,
               (select count(*) from mark m
                 where m.referral = f.id and m.stage = 'alone'
                       and m.round = (select max(k.round) from mark k where k.referral = f.id)) as marks,
               (select count(*) from declaration x where x.referral = f.id and x.clear = 1) as evaluators,
               (select count(*) from mark m
                 where m.referral = f.id and m.stage = 'agreed'
                       and m.round = (select max(k.round) from mark k where k.referral = f.id)) as agreed
          from declaration d
          join referral f on f.id = d.referral
          join opening o on o.referral = f.id
         where d.person = :person and f.authority = :authority
               and f.state in ('opened', 'scored', 'choosing', 'awarded')
               and (:text is null or instr(convert(f.reference using utf8mb4), :text) or instr(f.title, :text))) l
having (:stage is null or find_in_set(stage, :stage))
 order by case :sort when 'reference' then l.reference when 'opened_at' then l.opened_at end,
          case :sort when '-reference' then l.reference when '-opened_at' then l.opened_at end desc,
          case :sort when 'stage' then field(stage, 'declare', 'mark', 'agree', 'others', 'agreed', 'barred', 'over')
                     when '-stage' then -field(stage, 'declare', 'mark', 'agree', 'others', 'agreed', 'barred', 'over') end,
          l.opened_at desc, l.id
 limit :size offset :skip;

-- name: marking_people
-- The named evaluators and how far each is: never a mark.
select d.id, d.person, w.name, d.says, d.detail, d.remedy, d.clear, d.declared_at,
       (select count(*) from mark m
         where m.referral = d.referral and m.person = d.person and m.stage = 'alone'
               and m.round = :round) as marked
  from declaration d
  join person w on w.id = d.person
 where d.referral = :referral
 order by w.name;

-- name: marking_candidates
-- The authority's evaluators who are not named yet.
select w.id, w.name
  from role r
  join person w on w.id = r.person
 where r.authority = :council and r.role = 'evaluator' and w.state = 'active'
       and not exists (select 1 from declaration d
                        where d.referral = :referral and d.person = w.id)
 order by w.name;

-- name: marking_name
insert into declaration (person, referral)
select r.person, :referral
  from role r
 where r.person = :person and r.authority = :council and r.role = 'evaluator';

-- name: marking_declared
-- What this person declared, if they are named.
select d.id, d.says, d.detail, d.remedy, d.clear, d.declared_at
  from declaration d
 where d.referral = :referral and d.person = :person;

-- name: marking_declare
update declaration set says = :says, detail = :detail, declared_at = current_timestamp
 where referral = :referral and person = :person and says is null;

-- name: marking_bidders
-- Names alone, for declaring a conflict.
select e.name as establishment, p.name as provider
  from bid b
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
  join provider p on p.id = a.provider
  join opening o on o.referral = b.referral
 where b.referral = :referral and b.state = 'submitted'
       and not exists (select 1 from bid_suspended x where x.id = b.id)
 order by e.name;

-- name: marking_answers
-- What is marked: the written answer without its price; for those who are clear.  Of a round:
-- those without an agreed mark in it.
select b.id, e.name as establishment, b.method
  from bid_seen b
  join declaration d on d.referral = b.referral and d.person = :person and d.clear = 1
  join admission a on a.id = b.admission
  join establishment e on e.id = a.establishment
 where b.referral = :referral and b.state = 'submitted'
       and not exists (select 1 from bid_suspended x where x.id = b.id)
       and not exists (select 1 from mark m
                        where m.bid = b.id and m.stage = 'agreed' and m.round = :round)
 order by e.name;

-- name: marking_own
-- One's own marks of a round.
select m.bid, m.mark, m.reason
  from mark m
 where m.referral = :referral and m.person = :person and m.stage = 'alone' and m.round = :round;

-- name: marking_lone
-- Everybody's marks of a round, once everybody has marked: the page asks domain/marking first,
-- and this holds it too.
select m.bid, w.name as person, m.mark as `mark:points`, m.reason
  from mark m
  join person w on w.id = m.person
 where m.referral = :referral and m.stage = 'alone' and m.round = :round
       and not exists (select 1 from declaration d
                        where d.referral = m.referral and d.says is null)
       and not exists (select 1
                         from declaration d
                         join bid b on b.referral = d.referral and b.state = 'submitted'
                                   and not exists (select 1 from bid_suspended x where x.id = b.id)
                        where d.referral = m.referral and d.clear = 1
                              and not exists (select 1 from mark n
                                               where n.bid = b.id and n.person = d.person
                                                     and n.stage = 'alone' and n.round = :round))
 order by w.name;

-- name: marking_agreed
-- Agreed marks, of this round and those before.
select m.bid, m.round, w.name as person, m.mark as `mark:points`, m.reason, m.made_at
  from mark m
  join person w on w.id = m.person
 where m.referral = :referral and m.stage = 'agreed'
 order by m.round;

-- name: marking_change
update mark set mark = :mark, reason = :reason
 where bid = :bid and referral = :referral and person = :person and stage = 'alone'
       and round = :round;

-- name: marking_add
insert into mark (bid, referral, stage, round, person, mark, reason)
values (:bid, :referral, :stage, :round, :person, :mark, :reason);

-- name: marking_declaration
-- One evaluator's declaration, for the broker or, to record a remedy, for procurement.
select d.id, d.referral, d.person, w.name, d.says, d.detail, d.remedy, d.clear, d.declared_at,
       f.reference, f.title, f.state,
       exists (select 1 from mark m
                where m.referral = d.referral and m.person = d.person) as marked
  from declaration d
  join person w on w.id = d.person
  join referral f on f.id = d.referral
  join category c on c.id = f.category
  join system s on s.id = c.system
 where d.id = :declaration and (f.authority = :authority or s.authority = :lead_of);

-- name: marking_remedy
update declaration set remedy = :text
 where id = :declaration and says = 'conflict' and remedy is null;

-- name: marking_stand_down
-- Somebody who cannot mark, before they have.
update declaration set says = 'conflict', detail = :text, declared_at = current_timestamp
 where id = :declaration and remedy is null
       and not exists (select 1 from mark m
                        where m.referral = declaration.referral
                              and m.person = declaration.person);
