-- What an administrator of the installation sees: people with their roles, and the outbox.

-- name: people_list
-- count: people_count
select p.id, p.name, p.email, p.state,
       (select group_concat(concat(r.role, ', ', coalesce(a.name, v.name, 'this installation')) order by r.id separator '; ')
          from role r
          left join authority a on a.id = r.authority
          left join provider v on v.id = r.provider
         where r.person = p.id) as roles
  from person p
 where (:state is null or p.state = :state)
   and (:text is null or instr(p.name, :text) or instr(p.email, :text))
 order by case :sort when 'name' then p.name when 'state' then p.state end,
          case :sort when '-name' then p.name when '-state' then p.state end desc,
          p.name, p.id
 limit :size offset :skip;

-- name: people_authorities
select id as value, name as label from authority order by name;

-- name: people_authority
select name from authority where id = :authority;

-- name: message_list
-- count: message_count
-- The outbox, newest first: the last 5,000. Nothing personal of a child is ever in it.
select m.id, coalesce(p.name, m.email) as recipient, coalesce(p.email, m.email) as email, m.subject, m.body, m.state, m.due_at, m.sent_at
  from message m
  left join person p on p.id = m.person
 where m.id > (select max(id) - 5000 from message)
   and (:state is null or m.state = :state)
   and (:text is null or instr(m.subject, :text) or instr(m.email, :text) or instr(p.email, :text))
   and (:due_from is null or m.due_at >= :due_from) and (:due_to is null or m.due_at < :due_to + interval 1 day)
 order by case :sort when 'recipient' then recipient when 'due_at' then m.due_at end,
          case :sort when '-recipient' then recipient when '-due_at' then m.due_at end desc,
          m.id desc
 limit :size offset :skip;
