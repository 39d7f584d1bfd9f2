-- What an administrator of the installation sees: people with their roles.

-- name: people_list
-- count: people_count
select p.id, p.name, p.email, p.state,
       (select group_concat(concat(case r.role when 'member' then 'provider' when 'admin' then 'provider administrator'
                                   when 'contracts' then 'contract manager' when 'procurement' then 'procurement officer'
                                   when 'panel' then 'panel member' else r.role end, ', ', coalesce(a.name, v.name, 'this installation')) order by r.id separator '; ')
          from role r
          left join authority a on a.id = r.authority
          left join provider v on v.id = r.provider
         where r.person = p.id) as roles,
       (select date(max(e.at)) from event e where e.person = p.id) as seen_at,
       (select date(max(t.expires_at)) from token t
         where t.person = p.id and t.kind = 'invite' and t.used_at is null and t.expires_at > current_timestamp and p.state = 'invited') as expires_at
  from person p
 where (:state is null or p.state = :state)
   and (:text is null or instr(p.name, :text) or instr(p.email, :text))
 order by case :sort when 'name' then p.name when 'state' then p.state when 'seen_at' then seen_at when 'expires_at' then expires_at end,
          case :sort when '-name' then p.name when '-state' then p.state when '-seen_at' then seen_at when '-expires_at' then expires_at end desc,
          p.name, p.id
 limit :size offset :skip;

-- name: people_authorities
select id as value, name as label from authority order by name;

-- name: people_authority
select name from authority where id = :authority;

-- name: person_find
-- One person, with when they were last here and how long an invitation is open.
select p.id, p.name, p.email, p.source, p.state,
       (select max(e.at) from event e where e.person = p.id) as `seen_at:moment`,
       (select max(t.expires_at) from token t
         where t.person = p.id and t.kind = 'invite' and t.used_at is null and t.expires_at > current_timestamp and p.state = 'invited') as expires_at,
       (select v.name from joining j join provider v on v.id = j.provider
         where j.person = p.id and j.state = 'open' and j.expires_at > current_timestamp limit 1) as asks
  from person p
 where p.id = :person;

-- name: person_roles
select r.id, r.role, coalesce(a.name, v.name) as body_name, r.authority, r.provider,
       r.delegation as `delegation:money`, r.since, r.from_group is not null as from_group
  from role r
  left join authority a on a.id = r.authority
  left join provider v on v.id = r.provider
 where r.person = :person
 order by r.provider is not null, body_name, r.id;

-- name: role_find
select r.id, r.person, r.role, coalesce(a.name, v.name) as body_name, r.delegation as `delegation:money`, p.name
  from role r
  join person p on p.id = r.person
  left join authority a on a.id = r.authority
  left join provider v on v.id = r.provider
 where r.id = :role and r.from_group is null;

-- name: role_delegation
-- As the form asks for it.
select delegation from role where id = :role;

-- name: role_delegate
update role set delegation = :delegation
 where id = :role and role in ('broker', 'approver') and from_group is null;
