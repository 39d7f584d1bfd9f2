-- Individual placement agreements, from draft to conclusion.

-- name: agreement_list
-- count: agreement_count
-- For people of an authority, or of the provider once issued; newest first.
select g.id, g.number, g.state, f.reference, e.name as establishment, v.name as provider, o.name as authority,
       if(w.authority = :authority, v.name, o.name) as party, g.starts_on, g.ends_on, g.value as `value:money`, g.signed_on
  from (select id from award where authority = :authority
        union select x.award from admission y join agreement x on x.admission = y.id where y.provider = :provider) m
  join award w on w.id = m.id
  join agreement g on g.award = w.id
  join referral f on f.id = w.referral
  join authority o on o.id = w.authority
  join admission a on a.id = g.admission
  join establishment e on e.id = a.establishment
  join provider v on v.id = a.provider
 where (w.authority = :authority or a.provider = :provider and g.state <> 'draft')
   and (:state is null or find_in_set(g.state, :state))
   and (:starts_from is null or g.starts_on >= :starts_from) and (:starts_to is null or g.starts_on <= :starts_to)
   and (:text is null or instr(convert(g.number using utf8mb4), :text) or instr(convert(f.reference using utf8mb4), :text) or instr(e.name, :text) or instr(v.name, :text))
 order by case :sort when 'number' then g.number when 'establishment' then e.name when 'starts_on' then g.starts_on when 'state' then g.state end,
          case :sort when '-number' then g.number when '-establishment' then e.name when '-starts_on' then g.starts_on when '-state' then g.state end desc,
          case :sort when 'value' then g.value when '-value' then -g.value end,
          g.id desc
 limit :size offset :skip;

-- name: agreement_show
select g.id, g.number, g.state, g.award, g.admission, g.child, w.referral, w.system, w.authority, a.provider,
       f.reference, f.title, s.name as system_name, c.name as category, o.name as authority_name, e.name as establishment, v.name as provider_name,
       g.starts_on, g.ends_on, g.unit, g.weeks, g.periods, g.price as `price:money`, g.needs_price as `needs_price:money`, g.value as `value:money`,
       g.issued_at, g.provider_signed_at, p.name as provider_signed_by, g.authority_signed_at, u.name as authority_signed_by,
       g.signed_on, g.refused_at, x.name as refused_by, g.refused_reason
  from agreement g
  join award w on w.id = g.award
  join referral f on f.id = w.referral
  join category c on c.id = f.category
  join system s on s.id = w.system
  join authority o on o.id = w.authority
  join admission a on a.id = g.admission
  join establishment e on e.id = a.establishment
  join provider v on v.id = a.provider
  left join person p on p.id = g.provider_signed_by
  left join person u on u.id = g.authority_signed_by
  left join person x on x.id = g.refused_by
 where g.id = :agreement
   and (w.authority = :authority or s.authority = :lead or a.provider = :provider and g.state <> 'draft');

-- name: agreement_costs
select l.name, c.amount as `amount:money`
  from agreement_cost c join cost_line l on l.id = c.cost_line
 where c.agreement = :agreement order by l.position;

-- name: agreement_outcomes
select text, due_on from outcome where agreement = :agreement order by id;

-- name: agreement_child
-- Who the child is, for brokers and contract managers, and for the provider once the agreement is issued.
select i.name, i.born_on, i.case_reference, c.age, c.gender
  from agreement g
  join child c on c.id = g.child
  left join identity_seen i on i.child = c.id
 where g.id = :agreement;

-- name: agreement_issue
update agreement set state = 'issued', issued_at = current_timestamp where id = :agreement and state = 'draft';

-- name: agreement_accept_provider
update agreement set provider_signed_by = :person, provider_signed_at = current_timestamp
 where id = :agreement and state = 'issued' and provider_signed_at is null;

-- name: agreement_accept_authority
update agreement set authority_signed_by = :person, authority_signed_at = current_timestamp
 where id = :agreement and state = 'issued' and authority_signed_at is null;

-- name: agreement_conclude
-- The second acceptance concludes; the day is filled by the schema.
update agreement set state = 'active' where id = :agreement and state = 'issued' and signed_on is not null;

-- name: agreement_refuse
update agreement set state = 'refused', refused_by = :person, refused_at = current_timestamp, refused_reason = :reason
 where id = :agreement and state in ('draft', 'issued');

-- name: agreement_together
-- The agreements of an award that stand, locked: an acceptance at the same moment waits, or was first.
select id, value from agreement where award = :award and state <> 'refused' order by id for update;

-- name: referral_reopen
-- The award fell through: the next in rank may be asked.
update referral set state = 'scored' where id = :referral and state = 'awarded';
