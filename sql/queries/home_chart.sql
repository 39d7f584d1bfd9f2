-- The charts of the start page (include/core/chart.h): label and value, perhaps most; or day and value.

-- name: chart_stages
-- How many live referrals of the authority stand where, in the order of their lives.
select stage as label, count(*) as value
  from (select case when f.state = 'published' and f.closes_at > current_timestamp then 'open'
                    when f.state = 'published' then 'closed'
                    when f.state in ('opened', 'scored') then 'marking'
                    when f.state = 'choosing' then 'family'
                    when f.state = 'awarded' then 'agreement' else f.state end as stage
          from referral f
         where f.authority = :authority
           and (f.state in ('draft', 'published', 'opened', 'scored', 'choosing')
                or f.state = 'awarded' and exists (select 1 from award w join agreement g on g.award = w.id
                                                    where w.referral = f.id and g.state in ('draft', 'issued')))) live
 group by stage
 order by field(stage, 'draft', 'open', 'closed', 'marking', 'family', 'agreement');

-- name: chart_days_to_award
-- How many days passed from publishing to the award, on average of each month's awards.
select cast(date_format(w.made_at, '%Y-%m-01') as date) as day, cast(round(avg(timestampdiff(day, f.published_at, w.made_at))) as signed) as value
  from award w
  join referral f on f.id = w.referral and f.published_at is not null
 where w.authority = :authority and w.state = 'made' and w.made_at >= current_timestamp - interval 8 month
 group by day;

-- name: chart_bids
-- Referrals opened within a year, by how many bid.
select least(o.bids, 5) as label, count(*) as value
  from referral f
  join opening o on o.referral = f.id
 where f.authority = :authority and o.opened_at >= current_timestamp - interval 12 month
 group by least(o.bids, 5)
 order by label;

-- name: chart_marking
-- Live referrals to mark: how many of the bids this evaluator has marked in the round under way.
select f.reference as label, count(m.bid) as value, count(*) as most
  from declaration d
  join referral f on f.id = d.referral and f.authority = :authority and f.state = 'opened'
  join bid b on b.referral = f.id and b.state = 'submitted'
  left join mark m on m.bid = b.id and m.stage = 'alone' and m.person = :person
        and m.round = (select max(k.round) from mark k where k.referral = f.id)
 where d.person = :person and d.clear = 1
 group by f.id
 order by f.id
 limit 8;

-- name: chart_marked
-- What this evaluator marked each month, of bids and of applications: by what they were named for.
select cast(date_format(m.made_at, '%Y-%m-01') as date) as day, count(*) as value
  from declaration d
  straight_join mark m on m.referral = d.referral and m.person = d.person and m.clear = d.clear
 where d.person = :person and m.stage = 'alone' and m.made_at >= current_timestamp - interval 8 month
 group by day
union all
select cast(date_format(m.made_at, '%Y-%m-01') as date) as day, count(*) as value
  from declaration d
  straight_join mark m on m.application = d.application and m.person = d.person and m.clear = d.clear
 where d.person = :person and m.stage = 'alone' and m.made_at >= current_timestamp - interval 8 month
 group by day;

-- name: chart_awards
-- The whole-life value of each month's awards.
select cast(date_format(w.made_at, '%Y-%m-01') as date) as day, cast(sum(w.value) as signed) as value
  from award w
 where w.authority = :authority and w.state = 'made' and w.made_at >= current_timestamp - interval 8 month
 group by day;

-- name: chart_routes
-- A year's awards, by how the winner was found.
select w.route as label, count(*) as value
  from award w
 where w.authority = :authority and w.state = 'made' and w.made_at >= current_timestamp - interval 12 month
 group by w.route
 order by value desc, label;

-- name: chart_caps
-- What is committed of each system's cap.
select s.name as label, coalesce(c.balance, 0) as `value:money`, s.value_cap as `most:money`
  from system s
  left join commitment c on c.system = s.id and c.position = (select max(x.position) from commitment x where x.system = s.id)
 where s.authority = :authority and s.state = 'open' and s.value_cap is not null
 order by s.id;

-- name: chart_ends
-- Placements in force, by the month in which they end.
select cast(date_format(g.ends_on, '%Y-%m-01') as date) as day, count(*) as value
  from agreement g
  join award w on w.id = g.award and w.authority = :authority
 where g.state = 'active' and g.ends_on < current_date + interval 13 month
 group by day;

-- name: chart_agreements
select g.state as label, count(*) as value
  from agreement g
  join award w on w.id = g.award and w.authority = :authority
 where g.state in ('draft', 'issued', 'active')
 group by g.state
 order by field(g.state, 'draft', 'issued', 'active');

-- name: chart_admissions
-- Establishments admitted to each category of the authority's systems.
select k.name as label, count(*) as value
  from system s
  join category k on k.system = s.id
  join admission a on a.category = k.id and a.state = 'admitted'
 where s.authority = :authority and s.state = 'open'
 group by k.id
 order by value desc, label
 limit 8;

-- name: chart_applications
select p.state as label, count(*) as value
  from system s
  join application p on p.system = s.id and p.state in ('submitted', 'evaluating', 'clarifying')
 where s.authority = :authority
 group by p.state
 order by field(p.state, 'submitted', 'evaluating', 'clarifying');

-- name: chart_notices
-- Notices not yet sent, and quarters still without one, by the day they are due.
select n.label, n.day
  from (select x.title as label, x.due_on as day
          from notice x
          join system s on s.id = x.system and s.authority = :authority
         where x.state in ('draft', 'checked', 'released') and x.due_on is not null
        union
        select concat(s.reference, ', ', elt(quarter(g.signed_on), 'January to March ', 'April to June ', 'July to September ', 'October to December '), year(g.signed_on)),
               makedate(year(g.signed_on), 1) + interval quarter(g.signed_on) quarter + interval 29 day
          from agreement g
          join award w on w.id = g.award
          join system s on s.id = w.system and s.authority = :authority
          left join notice_item i on i.agreement = g.id and i.channel = 'journal' and i.standing = 1
         where g.signed_on >= current_date - interval 7 month and i.notice is null) n
 order by n.day, n.label
 limit 9;

-- name: chart_committed
-- What each quarter added to the ledger, less what it released.
select cast(makedate(year(c.made_on), 1) + interval quarter(c.made_on) - 1 quarter as date) as day, cast(greatest(sum(c.amount), 0) as signed) as value
  from commitment c
 where c.authority = :authority and c.made_on >= current_date - interval 18 month
 group by day;

-- name: chart_providers
-- To whom the value of agreements in force goes.
select v.name as label, cast(sum(g.value) as signed) as `value:money`
  from agreement g
  join award w on w.id = g.award and w.authority = :authority
  join admission a on a.id = g.admission
  join provider v on v.id = a.provider
 where g.state = 'active'
 group by v.id
 order by sum(g.value) desc, v.name
 limit 6;

-- name: chart_events
-- Events of the authority's records, by week; of bids nothing: that one came is sealed.
select cast(x.at as date) - interval weekday(x.at) day as day, count(*) as value
  from event_authority a
  join event x on x.id = a.event
 where a.authority = :authority and x.record <> 'bid'
   and a.event >= (select coalesce(min(e.id), 0) from event e where e.at >= current_timestamp - interval 8 week)
 group by day;

-- name: chart_sign_ins
select cast(x.at as date) as day, count(*) as value
  from event x
 where x.record = 'person' and x.act = 'signed_in' and x.at >= current_date - interval 13 day
 group by day;

-- name: chart_mail
select m.state as label, count(*) as value
  from message m
 where m.state in ('waiting', 'daily', 'sending', 'uncertain', 'failed')
 group by m.state
 order by field(m.state, 'waiting', 'daily', 'sending', 'uncertain', 'failed');

-- name: chart_jobs
-- How every job went that has run: a failure after the last good end, or no end within three times its time.
select j.name as label, if(j.failed_at > coalesce(j.finished_at, '1970-01-02'), 'failed', if(j.every > 0 and j.finished_at < current_timestamp - interval 3 * j.every second, 'overdue', 'went_well')) as state,
       j.finished_at as at
  from job j
 where j.finished_at is not null or j.failed_at is not null
 order by field(state, 'failed', 'overdue', 'went_well'), j.name;

-- name: chart_won
-- A provider's year: referrals it was invited to, bids it sent, referrals it won.
select 'invited' as label, count(*) as value
  from admission a
  join invitation i on i.admission = a.id and i.standing = 'invited' and i.made_at >= current_timestamp - interval 12 month
 where a.provider = :provider
union all
select 'bid', count(*)
  from admission a
  join invitation i on i.admission = a.id and i.standing = 'invited' and i.made_at >= current_timestamp - interval 12 month
  join bid b on b.referral = i.referral and b.admission = i.admission and b.state = 'submitted'
 where a.provider = :provider
union all
select 'won', count(*)
  from admission a
  join award w on w.admission = a.id and w.state = 'made' and w.made_at >= current_timestamp - interval 12 month
 where a.provider = :provider;

-- name: chart_invited
select cast(date_format(i.made_at, '%Y-%m-01') as date) as day, count(*) as value
  from admission a
  join invitation i on i.admission = a.id and i.standing = 'invited' and i.made_at >= current_timestamp - interval 8 month
 where a.provider = :provider
 group by day;
