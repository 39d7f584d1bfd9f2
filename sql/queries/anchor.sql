-- Anchors: digests of all events of a time, chained. Times begin and end at midnight, an hour that the clocks never
-- change; the last hour is left to transactions that are still open.

-- name: anchor_next
-- What the next anchor covers; no row while there is nothing to cover.
select n.position, n.from_at, n.until_at
  from (select coalesce(max(a.position), 0) + 1 as position, coalesce(max(a.until_at), '2000-01-01') as from_at,
               timestamp(date(current_timestamp - interval 1 hour)) as until_at
          from anchor a) n
 where n.from_at < n.until_at;

-- name: anchor_digest
-- The next 10,000 events of a time, by number, and the digest of what came before with theirs.
select count(*) as events, max(t.id) as last,
       sha2(concat(:digest, group_concat(hex(t.hash) order by t.id separator '')), 256) as digest
  from (select e.id, e.hash
          from event e
         where e.at >= :from_at and e.at < :until_at and e.id > :last
         order by e.id
         limit 10000) t;

-- name: anchor_add
insert into anchor (position, from_at, until_at, events, digest, prior_until, prior_hash)
select :position, :from_at, :until_at, :events, unhex(:digest), a.until_at, a.hash
  from (select 1) one
  left join anchor a on a.position = :position - 1;

-- name: check_anchors
select position, from_at, until_at, events, lower(hex(digest)) as digest, lower(hex(hash)) as hash from anchor order by position;

-- name: check_anchor_chain
-- Anchors that do not follow the one before.
select concat('anchor ', a.position,
              case when p.id is null then concat(': follows none, anchor ', a.position - 1, ' is missing')
                   when p.hash <> a.prior_hash then concat(': anchor ', p.position, ' was changed')
                   else ': does not begin where the one before ends' end) as broken
  from anchor a
  left join anchor p on p.position = a.position - 1
 where a.position > 1 and (p.id is null or p.hash <> a.prior_hash or p.until_at <> a.from_at)
    or a.hash <> unhex(sha2(concat_ws('|', a.position, unix_timestamp(a.from_at), unix_timestamp(a.until_at), a.events, hex(a.digest),
                ifnull(hex(a.prior_hash), '-')), 256))
 order by a.position
 limit 20;

-- name: check_anchor_noted
-- An anchor whose hash was noted elsewhere.
select position, until_at from anchor where hash = unhex(:hash);

-- name: check_event_count
select count(*) as events, coalesce(sum(position = 1), 0) as chains from event;
