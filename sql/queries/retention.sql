-- How long records are kept, and what has run out.

-- name: retention_rules
select t.id, t.kind, t.years, t.least, t.fixed, t.begins, t.goes, t.basis from retention t order by t.id;

-- name: retention_rule
select t.id, t.kind, t.years, t.least, t.fixed, t.begins, t.goes, t.basis from retention t where t.id = :id;

-- name: retention_counts
-- How much of each kind has run out; earlier versions are not counted.
select d.rule as id, count(*) as due from retention_due d group by d.rule
union all
select t.id, count(*)
  from retention t join message m on m.made_at < current_timestamp - interval t.years year
 where t.kind = 'message'
 group by t.id;

-- name: retention_due_list
select d.kind, d.record_id, d.reference, cast(d.ended_on as date) as ended_on, cast(d.due_on as date) as due_on
  from retention_due d
 where :id is null or d.rule = :id
 order by d.due_on, d.record_id
 limit :most;

-- name: retention_due_count
select count(*) as due from retention_due d where d.rule = :id;

-- name: retention_due_messages
select count(*) as due
  from retention t join message m on m.made_at < current_timestamp - interval t.years year
 where t.kind = 'message' and t.id = :id;

-- name: retention_save
update retention set years = :years where id = :id and fixed = 0 and (:years is null or :years >= least);

-- name: retention_identity
call retention_identity(:id);

-- name: retention_placement
call retention_placement(:id);

-- name: retention_referral
call retention_referral(:id);

-- name: retention_application
call retention_application(:id);

-- name: retention_person
call retention_person(:id);

-- name: retention_letters
call retention_letters(:kind, :id);

-- name: retention_history
call retention_history();

-- name: retention_messages
delete m from message m join retention t on t.kind = 'message'
 where m.made_at < current_timestamp - interval t.years year;
