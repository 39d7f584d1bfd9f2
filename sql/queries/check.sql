-- What must be true of every database, for `dps check`: each query answers the rows that break the rule.

-- name: check_event_hash
-- Events whose hash is not that of their content.
select concat(record, ' ', record_id, ', event ', position, ': its hash is not that of its content') as broken
  from event
 where hash <> unhex(sha2(concat_ws('|', record, record_id, position, unix_timestamp(at), ifnull(person, '-'), act,
         ifnull(was, '-'), ifnull(becomes, '-'), ifnull(hex(prior_hash), '-'),
         concat('authority ', authority), concat('provider ', provider)), 256))
 limit 20;

-- name: check_event_chain
-- Events that do not follow the one before.
select concat(e.record, ' ', e.record_id, ', event ', e.position,
              if(p.id is null, concat(': follows none, event ', e.position - 1, ' is missing'),
                 concat(': does not fit event ', p.position, ', which was changed'))) as broken
  from event e
  left join event p on p.record = e.record and p.record_id = e.record_id and p.position = e.position - 1
 where e.position > 1 and (p.id is null or p.hash <> e.prior_hash)
 limit 20;

-- name: check_reserved
-- Agreements of made awards without their place in the ledger.
select g.number as broken
  from agreement g
  join award w on w.id = g.award and w.state = 'made'
 where g.state <> 'refused'
   and not exists (select 1 from commitment c where c.agreement = g.id and c.kind = 'award')
 limit 20;

-- name: check_released
-- Refused agreements that still hold their place in the ledger.
select g.number as broken
  from agreement g
 where g.state = 'refused'
   and (select sum(amount) from commitment c where c.agreement = g.id) <> 0
 limit 20;

-- name: check_shares
-- Made awards whose agreements are not worth what was awarded.
select f.reference as broken
  from award w
  join referral f on f.id = w.referral
  join agreement g on g.award = w.id
 where w.state = 'made'
 group by w.id, f.reference
having sum(g.value) <> max(w.value)
 limit 20;

-- name: check_invited
-- Published referrals whose ledger of invitations leaves out an admission of the category at that time.
select f.reference as broken
  from referral f
  join admission a on a.category = f.category and a.since <= date(f.published_at)
 where f.published_at is not null and f.kind <> 'direct'
   and not exists (select 1 from invitation i where i.referral = f.id and i.admission = a.id)
   and a.state = 'admitted'
 limit 20;

-- name: check_notice_items
-- Notices past their draft that list another number of awards than was selected.
select concat('notice ', n.id) as broken
  from notice n
 where n.state not in ('draft', 'rejected')
   and n.items <> (select count(*) from notice_item i where i.notice = n.id)
 limit 20;
