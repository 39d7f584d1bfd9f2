-- Bids that do not count, and bids that were never sent.

-- Bids of establishments that were suspended when bids closed (RULES B7): not marked, not ranked.
create or replace sql security invoker view bid_suspended as
  select b.id
    from bid b
    join admission a on a.id = b.admission
    join referral f on f.id = b.referral
    join category c on c.id = a.category
   where exists (select 1 from suspension x
                  where x.provider = a.provider and x.system = c.system
                        and (x.establishment is null or x.establishment = a.establishment)
                        and x.started_at <= f.closes_at
                        and (x.lifted_at is null or x.lifted_at > f.closes_at));

-- A draft stays its provider's own, and so does what it took back: after the opening too.
create or replace definer = dps_owner@localhost sql security definer view bid_seen as
  select b.*
    from bid b
   where exists (select 1 from admission a join here h on h.provider = a.provider where a.id = b.admission)
      or b.state = 'submitted'
         and exists (select 1 from opening o where o.referral = b.referral)
         and exists (select 1 from here h
                       join referral f on f.id = b.referral
                       join category c on c.id = f.category
                       join system y on y.id = c.system
                      where h.authority = f.authority and h.role in ('broker','evaluator','panel','approver','contracts','procurement','finance','auditor')
                         or h.authority = y.authority and h.role in ('procurement','auditor'));
