-- What must be so before referrals may go out: the call is published, first applications are evaluated.

-- name: call_systems
-- count: call_systems_count
select s.id, s.name, s.reference, s.state, s.notice_number, s.first_evaluation, s.starts_on, s.ends_on,
       (select count(*) from application p where p.system = s.id and p.state in ('submitted', 'evaluating', 'clarifying')) as undecided
  from system s
 where s.authority = :authority
   and (:state is null or s.state = :state)
   and (:text is null or instr(s.name, :text) or instr(convert(s.reference using utf8mb4), :text))
 order by case :sort when 'name' then s.name when 'starts_on' then s.starts_on when 'state' then s.state end,
          case :sort when '-name' then s.name when '-starts_on' then s.starts_on when '-state' then s.state end desc,
          case :sort when 'undecided' then undecided when '-undecided' then -undecided end,
          s.name
 limit :size offset :skip;

-- name: call_system
select s.id, s.reference, s.name, s.state, s.notice_number, s.first_evaluation,
       (select count(*) from application p where p.system = s.id and p.state in ('submitted', 'evaluating', 'clarifying')) as open_applications
  from system s where s.id = :system and s.authority = :authority;

-- name: call_number
update system set notice_number = :notice_number, state = if(state = 'draft', 'open', state)
 where id = :system and authority = :authority and state <> 'ended';

-- name: call_evaluated
-- Decided in the statement: an application that came in meanwhile stops it.
update system s set s.first_evaluation = 'done'
 where s.id = :system and s.authority = :authority and s.first_evaluation = 'running'
   and not exists (select 1 from application p where p.system = s.id and p.state in ('submitted', 'evaluating', 'clarifying'));
