-- What waits for each role. Every row: `what` (a word the sheet knows), the path's id, the reference people know it by,
-- what it is about, and by when (absent: no day). `dated` says what that day is, where it is not the act's own: a
-- placement `starts` or `ends`, a `decision` is needed. Whoever may not act on a row does not select it.

-- name: home_provider
select * from (
  select if(b.id is null, 'invitation', 'bid_draft') as what, i.id as id, f.reference, concat(f.title, ' for ', e.name) as about, f.closes_at as due_at, null as dated
    from invitation i
    join admission a on a.id = i.admission and a.provider = :provider
    join establishment e on e.id = a.establishment
    join referral f on f.id = i.referral and f.state = 'published' and f.closes_at > current_timestamp
    left join bid b on b.referral = i.referral and b.admission = i.admission
   where i.standing = 'invited' and i.declined_at is null and coalesce(b.state, 'draft') = 'draft'
  union all
  select 'agreement_accept', g.id, g.number, concat(f.title, ' at ', e.name), cast(g.starts_on as datetime), 'starts'
    from agreement g
    join admission a on a.id = g.admission and a.provider = :provider
    join establishment e on e.id = a.establishment
    join award w on w.id = g.award
    join referral f on f.id = w.referral
   where g.state = 'issued' and g.provider_signed_at is null
  union all
  select 'application_draft', p.id, s.reference, concat(e.name, ', ', s.name), null, null
    from application p
    join establishment e on e.id = p.establishment and e.provider = :provider
    join system s on s.id = p.system
   where p.state = 'draft'
  union all
  select 'evidence_expires', v.id, v.kind, coalesce(v.detail, v.kind), cast(v.expires_on as datetime), null
    from evidence v
   where v.provider = :provider and v.expires_on between current_date - interval 60 day and current_date + interval 30 day
  union all
  select 'joining', j.id, p.name, v.name, j.expires_at, null
    from joining j
    join person p on p.id = j.person
    join provider v on v.id = j.provider
   where j.provider = :provider and j.state = 'open' and j.expires_at > current_timestamp
     and exists (select 1 from role r where r.person = :person and r.provider = :provider and r.role = 'admin')
  union all
  select 'establishment_first', v.id, v.name, 'Then you apply for it, in as many categories as you like', null, null
    from provider v
   where v.id = :provider and not exists (select 1 from establishment e where e.provider = v.id)
) w order by due_at is null, due_at, what, id;

-- name: home_broker
select * from (
  select 'referral_draft' as what, f.id as id, f.reference, f.title as about, cast(coalesce(f.needed_on, f.starts_on) as datetime) as due_at,
         if(coalesce(f.needed_on, f.starts_on) is null, null, if(f.needed_on is null, 'starts', 'decision')) as dated
    from referral f where f.authority = :authority and f.state = 'draft'
  union all
  select 'opening', f.id, f.reference, f.title, f.closes_at, null
    from referral f where f.authority = :authority and f.state = 'published' and f.closes_at <= current_timestamp
  union all
  select if(not exists (select 1 from bid b where b.referral = f.id and b.state = 'submitted'
                           and not exists (select 1 from bid_suspended x where x.id = b.id)), 'no_bids',
         if(not exists (select 1 from declaration d where d.referral = f.id), 'evaluators', 
         if(exists (select 1 from bid b where b.referral = f.id and b.state = 'submitted'
                       and not exists (select 1 from bid_suspended x where x.id = b.id)
                       and not exists (select 1 from mark m
                                        where m.bid = b.id and m.stage = 'agreed'
                                          and m.round = (select max(k.round) from mark k where k.referral = f.id))),
            'marking_goes_on', 'result_due'))), f.id, f.reference, f.title,
         cast(coalesce(f.needed_on, f.starts_on) as datetime), if(f.needed_on is null, 'starts', 'decision')
    from referral f where f.authority = :authority and f.state = 'opened'
  union all
  select 'decide', f.id, f.reference, f.title, cast(coalesce(f.needed_on, f.starts_on) as datetime), if(f.needed_on is null, 'starts', 'decision')
    from referral f where f.authority = :authority and f.state = 'scored'
     and not exists (select 1 from award w where w.live = f.id)
  union all
  select if(c.answered_at is not null, 'choice_made', if(c.answer_by < current_timestamp, 'choice_late', 'choice_waits')), f.id, f.reference, f.title,
         if(c.answered_at is null, c.answer_by, cast(coalesce(f.needed_on, f.starts_on) as datetime)),
         if(c.answered_at is null, null, if(f.needed_on is null, 'starts', 'decision'))
    from referral f left join choice c on c.referral = f.id
   where f.authority = :authority and f.state = 'choosing' and not exists (select 1 from award w where w.live = f.id)
  union all
  select 'closes', f.id, f.reference, f.title, f.closes_at, null
    from referral f where f.authority = :authority and f.state = 'published' and f.closes_at > current_timestamp
) w order by due_at is null, due_at, what, id;

-- name: home_evaluator
-- What waits for this evaluator, in the round of marking that each referral is in, and written answers of
-- applications that the authority evaluates; what waits for others is left out.
select * from (
  select case when d.says is null then 'declare'
              when d.clear is null then 'conflict'
              when exists (select 1 from bid b
                            where b.referral = f.id and b.state = 'submitted'
                              and not exists (select 1 from bid_suspended x where x.id = b.id)
                              and not exists (select 1 from mark m
                                               where m.bid = b.id and m.stage = 'alone' and m.person = :person
                                                 and m.round = (select max(k.round) from mark k where k.referral = f.id)))
              then 'mark'
              when not exists (select 1 from declaration o where o.referral = f.id and o.says is null)
               and not exists (select 1 from declaration o
                                 join bid b on b.referral = o.referral and b.state = 'submitted'
                                where o.referral = f.id and o.clear = 1
                                  and not exists (select 1 from bid_suspended x where x.id = b.id)
                                  and not exists (select 1 from mark m
                                                   where m.bid = b.id and m.stage = 'alone' and m.person = o.person
                                                     and m.round = (select max(k.round) from mark k where k.referral = f.id)))
               and exists (select 1 from bid b
                            where b.referral = f.id and b.state = 'submitted'
                              and not exists (select 1 from bid_suspended x where x.id = b.id)
                              and not exists (select 1 from mark m
                                               where m.bid = b.id and m.stage = 'agreed'
                                                 and m.round = (select max(k.round) from mark k where k.referral = f.id)))
              then 'agree'
              else 'others' end as what,
         f.id as id, f.reference, f.title as about, cast(coalesce(f.needed_on, f.starts_on) as datetime) as due_at,
         if(f.needed_on is null, 'starts', 'decision') as dated
    from referral f
    straight_join declaration d on d.referral = f.id and d.person = :person
   where f.authority = :authority and f.state = 'opened'
  union all
  select 'mark_application', p.id, application_reference(p.id), e.name, cast(p.due_on as datetime), null
    from application p
    join system s on s.id = p.system and s.authority = :authority
    join establishment e on e.id = p.establishment
   where p.state = 'evaluating'
     and not exists (select 1 from declaration d where d.application = p.id and d.person = :person and d.says = 'conflict')
     and exists (select 1 from answer a join criterion c on c.id = a.criterion and c.kind = 'statement'
                   join entry n on n.application = a.application and n.category = c.category
                  where a.application = p.id
                    and not exists (select 1 from mark m where m.answer = a.id and (m.stage = 'agreed' or m.person = :person)))
) w
 where w.what <> 'others'
 order by due_at is null, due_at, id;

-- name: home_approver
select 'award' as what, w.id as id, f.reference, concat(f.title, ', ', e.name) as about, cast(coalesce(f.needed_on, f.starts_on) as datetime) as due_at,
       if(f.needed_on is null, 'starts', 'decision') as dated
  from award w
  join referral f on f.id = w.referral
  join admission a on a.id = w.admission
  join establishment e on e.id = a.establishment
 where w.authority = :authority and w.state = 'proposed'
 order by w.id;

-- name: home_panel
-- Awards that wait for an amount the resources panel approves.
select 'panel_waits' as what, w.id as id, f.reference, concat(f.title, ', ', e.name) as about, cast(coalesce(f.needed_on, f.starts_on) as datetime) as due_at,
       if(f.needed_on is null, 'starts', 'decision') as dated
  from award w
  join referral f on f.id = w.referral
  join admission a on a.id = w.admission
  join establishment e on e.id = a.establishment
 where w.authority = :authority and w.state = 'proposed' and w.panel = 1 and w.approved is null
 order by w.id;

-- name: home_contracts
select if(g.state = 'draft', 'agreement_issue', 'agreement_sign') as what, g.id as id, g.number as reference, concat(f.title, ', ', e.name) as about, cast(g.starts_on as datetime) as due_at, 'starts' as dated
  from agreement g
  join award w on w.id = g.award and w.authority = :authority and w.state = 'made'
  join referral f on f.id = w.referral
  join admission a on a.id = g.admission
  join establishment e on e.id = a.establishment
 where g.state = 'draft' or g.state = 'issued' and g.authority_signed_at is null
 order by g.id;

-- name: home_ending
-- Placements that end within six weeks.
select 'agreement_ends' as what, g.id as id, g.number as reference, concat(f.title, ', ', e.name) as about, cast(g.ends_on as datetime) as due_at, 'ends' as dated
  from agreement g
  join award w on w.id = g.award and w.authority = :authority
  join referral f on f.id = w.referral
  join admission a on a.id = g.admission
  join establishment e on e.id = a.establishment
 where g.state = 'active' and g.ends_on between current_date and current_date + interval 42 day
 order by g.ends_on, g.id;

-- name: home_caps
-- Systems whose committed value has passed the warning, or nine tenths of the cap.
select 'cap_near' as what, s.id as id, s.reference, s.name as about, null as due_at
  from system s
  join commitment c on c.system = s.id and c.position = (select max(x.position) from commitment x where x.system = s.id)
 where s.authority = :authority and s.state = 'open' and c.balance >= coalesce(s.value_warning, s.value_cap - s.value_cap div 10)
 order by s.id;

-- name: home_procurement
select * from (
  select 'application' as what, p.id as id, s.reference, e.name as about, cast(p.due_on as datetime) as due_at,
         null as quarter, null as months
    from application p
    join system s on s.id = p.system and s.authority = :authority
    join establishment e on e.id = p.establishment
   where p.state in ('submitted', 'evaluating')
  union all
  select if(n.state = 'checked', 'notice_release', if(n.state = 'draft', 'notice_draft', 'notice_publish')), n.id, s.reference, n.title, cast(n.due_on as datetime), null, null
    from notice n
    join system s on s.id = n.system and s.authority = :authority
   where n.state in ('draft', 'checked', 'released', 'sent')
  union all
  select distinct 'notice_due', s.id, s.reference, s.name,
         cast(makedate(year(g.signed_on), 1) + interval quarter(g.signed_on) quarter + interval 29 day as datetime),
         makedate(year(g.signed_on), 1) + interval quarter(g.signed_on) - 1 quarter,
         concat(elt(quarter(g.signed_on), 'January to March ', 'April to June ', 'July to September ', 'October to December '), year(g.signed_on))
    from agreement g
    join award w on w.id = g.award
    join system s on s.id = w.system and s.authority = :authority
    left join notice_item i on i.agreement = g.id and i.channel = 'journal' and i.standing = 1
   where g.signed_on >= current_date - interval 7 month and i.notice is null -- older ones were late long ago; the page of notices lists them
  union all
  select 'joining', j.id, p.name, v.name, j.expires_at, null, null
    from joining j
    join person p on p.id = j.person
    join provider v on v.id = j.provider
   where j.state = 'open' and j.expires_at > current_timestamp
     and exists (select 1 from stand_in s where s.provider = j.provider and s.authority = :authority)
) w order by due_at is null, due_at, what, id;

-- name: home_administrator
-- Mail that could not be sent or that no job has sent for an hour, jobs whose last run failed, people who have not taken up an invitation for a week.
select * from (
  select 'mail_failed' as what, 1 as id, 'Outbox' as reference, concat(count(*), ' that nobody may have had') as about, null as due_at
    from message where state in ('failed', 'uncertain')
  having count(*) > 0
  union all
  select 'messages', 1, 'Outbox', concat(count(*), ' that no job has sent for an hour'), null
    from message where state = 'waiting' and due_at < current_timestamp - interval 1 hour
  having count(*) > 0
  union all
  select 'job_failed', 1, convert(name using utf8mb4) collate utf8mb4_general_ci, coalesce(failure, note, 'its last run did not end') collate utf8mb4_general_ci, null
    from job where failed_at is not null and (finished_at is null or failed_at > finished_at)
  union all
  select 'invited_long', p.id, p.name collate utf8mb4_general_ci, p.email collate utf8mb4_general_ci, null
    from person p
   where p.state = 'invited' and exists (select 1 from role r where r.person = p.id and r.authority is not null and r.since < current_date - interval 7 day)
) w order by what, reference limit 50;

-- name: home_since
-- The last thing that this person did in an earlier session: its moment and its number; the number 0 if there is none.
select coalesce(max(e.id), 0) as id, max(e.at) as at
  from (select x.id, x.at from event x where x.person = :person and not x.session <=> :session order by x.at desc limit 1) e;

-- name: home_changes
-- What others did since then with records of the authority, newest first; of people nothing, of bids nothing, and of
-- a partner's referral nothing: it is not theirs to open.
select e.record, e.record_id, e.act, e.at, record_reference(e.record, e.record_id) as reference, p.name as person
  from (select x.id, x.record, x.record_id, x.act, x.at, x.person
          from event_authority a
          join event x on x.id = a.event
         where a.authority = :authority and a.event > :since and x.at >= current_timestamp - interval 14 day
           and find_in_set(x.record, :records) and not x.person <=> :person
           and (x.record <> 'referral'
                or exists (select 1 from referral f where f.id = x.record_id and f.authority = :authority))
         order by a.event desc
         limit 200) e
  left join person p on p.id = e.person
 order by e.id desc;

-- name: home_told
-- What this person was told since then, newest first.
select m.record, m.record_id, m.subject, m.made_at as at, record_reference(m.record, m.record_id) as reference
  from message m
 where m.person = :person and m.made_at >= :since and m.made_at >= current_timestamp - interval 14 day and m.record is not null
 order by m.id desc
 limit 200;

-- name: home_admissions
-- Where the provider's establishments are admitted, with what score, and what it brings to a bid.
select e.id, e.name, k.name as category, d.state, d.score as `score:points`,
       cast(round(d.score * r.competency_weight / 100) as signed) as `brings:points`
  from admission d
  join establishment e on e.id = d.establishment
  join category k on k.id = d.category
  left join rule r on r.id = (select x.id from rule x
                               where x.category = k.id and x.starts_on <= current_date
                               order by x.edition desc limit 1)
 where d.provider = :provider and d.state in ('admitted', 'suspended')
 order by e.name, k.name
 limit 12;
