-- Tokens by which programs of an authority read pages as XML.

-- name: machine_who
-- Whose token this is, if it is still good, and what it may read.
select m.id, m.name, m.authority, a.name as body, group_concat(t.kind) as rights,
       m.used_at is null or m.used_at < current_timestamp - interval 1 minute as stale
  from machine m
  join authority a on a.id = m.authority
  join machine_right t on t.machine = m.id
 where m.hash = :token and m.revoked_at is null and m.ends_on >= current_date
 group by m.id;

-- name: machine_seen
update machine set used_at = current_timestamp where hash = :token;

-- name: machine_list
-- count: machine_count
select m.id, m.name, a.name as authority, p.name as made_by, m.made_at, m.ends_on, m.used_at,
       (select group_concat(t.kind order by t.kind separator ', ') from machine_right t where t.machine = m.id) as rights,
       case when m.revoked_at is not null then 'revoked' when m.ends_on < current_date then 'ended' else 'live' end as state
  from machine m
  join authority a on a.id = m.authority
  join person p on p.id = m.made_by
 where (:text is null or instr(m.name, :text) or instr(a.name, :text))
   and (:state is null or :state = case when m.revoked_at is not null then 'revoked' when m.ends_on < current_date then 'ended' else 'live' end)
 order by case :sort when 'name' then m.name when 'ends_on' then m.ends_on when 'used_at' then m.used_at end,
          case :sort when '-name' then m.name when '-ends_on' then m.ends_on when '-used_at' then m.used_at end desc,
          m.id desc
 limit :size offset :skip;

-- name: machine_find
select m.id, m.name, a.name as authority, p.name as made_by, m.made_at, m.ends_on, m.used_at, v.name as revoked_by, m.revoked_at,
       case when m.revoked_at is not null then 'revoked' when m.ends_on < current_date then 'ended' else 'live' end as state
  from machine m
  join authority a on a.id = m.authority
  join person p on p.id = m.made_by
  left join person v on v.id = m.revoked_by
 where m.id = :id;

-- name: machine_rights
select kind from machine_right where machine = :id order by kind;

-- name: machine_add
insert into machine (hash, authority, name, made_by, made_at, ends_on)
values (:token, :authority, :name, :made_by, current_timestamp, :ends_on);

-- name: machine_right_add
insert into machine_right (machine, kind) values (:machine, :kind);

-- name: machine_latest
-- The last day that a token made today may have.
select current_date + interval 1 year as latest;

-- name: machine_revoke
update machine set revoked_at = current_timestamp, revoked_by = :person where id = :id and revoked_at is null;
