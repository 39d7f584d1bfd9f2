-- Notices of a quarter's awards: what is due, what they list, what was sent.

-- name: notice_quarters
-- count: notice_quarters_count
-- Each quarter of a lead authority's systems in which an agreement was concluded, two years back, and how its notice stands.
select s.id as `system`, s.reference, s.name, q.quarter, q.concluded, q.unpublished, q.value as `value:money`,
       q.quarter + interval 3 month + interval 29 day as due_on,
       n.id as notice, n.state, n.publication, n.published_on
  from (select w.system, makedate(year(g.signed_on), 1) + interval quarter(g.signed_on) - 1 quarter as quarter,
               count(*) as concluded, sum(g.value) as value,
               sum(not exists (select 1 from notice_item i where i.agreement = g.id and i.channel = 'journal' and i.standing = 1)) as unpublished
          from agreement g force index (signed_on) join award w on w.id = g.award
         where g.signed_on >= current_date - interval 27 month
         group by w.system, quarter) q
  join system s on s.id = q.system and s.authority = :authority
  left join notice n on n.system = s.id and n.channel = 'journal' and n.purpose = 'award' and n.quarter = q.quarter and n.running = 1
 where (:of is null or s.id = :of)
   and (:state is null or :state = 'due' and (q.unpublished > 0 or n.state <> 'published') or :state = 'published' and n.state = 'published')
 order by case :sort when 'quarter' then q.quarter when 'name' then s.name when 'due_on' then q.quarter end,
          case :sort when '-quarter' then q.quarter when '-name' then s.name when '-due_on' then q.quarter end desc,
          case :sort when 'concluded' then q.concluded when '-concluded' then -q.concluded when 'value' then q.value when '-value' then -q.value end,
          q.quarter desc, s.name
 limit :size offset :skip;

-- name: notice_sums
-- Quarters with something to publish, and those whose day has passed.
select count(*) as due, coalesce(sum(q.quarter + interval 3 month + interval 29 day < current_date), 0) as late
  from (select w.system, makedate(year(g.signed_on), 1) + interval quarter(g.signed_on) - 1 quarter as quarter,
               sum(not exists (select 1 from notice_item i where i.agreement = g.id and i.channel = 'journal' and i.standing = 1)) as unpublished
          from agreement g force index (signed_on) join award w on w.id = g.award
         where g.signed_on >= current_date - interval 27 month
         group by w.system, quarter) q
  join system s on s.id = q.system and s.authority = :authority
  left join notice n on n.system = s.id and n.channel = 'journal' and n.purpose = 'award' and n.quarter = q.quarter and n.running = 1
 where q.unpublished > 0 or n.state <> 'published';

-- name: notice_system
select id, reference, name from system where id = :system and authority = :authority;

-- name: notice_running
select n.id from notice n
 where n.system = :system and n.quarter = :quarter and n.channel = 'journal' and n.purpose = 'award' and n.running = 1;

-- name: notice_by_quarter
-- The running notice of a system and a quarter, for the command.
select n.id, s.authority from notice n join system s on s.id = n.system
 where s.reference = :system and n.quarter = :quarter and n.channel = 'journal' and n.purpose = 'award' and n.running = 1;

-- name: notice_cf_of
-- The Contracts Finder notices of the awards that a journal notice lists.
select n.id from notice_item j
  join notice_item i on i.agreement = j.agreement and i.channel = 'contracts_finder' and i.standing = 1
  join notice n on n.id = i.notice
 where j.notice = :notice order by j.position;

-- name: notice_add
insert into notice (system, authority, channel, form, purpose, quarter, title, due_on, made_by, items)
select id, authority, 'journal', 'F21', 'award', :quarter, :title, :quarter + interval 3 month + interval 29 day, :person, 0
  from system where id = :system;

-- name: notice_add_cf
insert into notice (system, authority, channel, form, purpose, title, made_by, approved_by, state, items)
values (:system, :authority, 'contracts_finder', 'CF', 'award', :title, :made_by, null, 'draft', 1);

-- name: notice_candidates
-- Concluded agreements of a system that no notice of the channel lists: those of the quarter, and those that missed
-- their own, because it is settled or overdue (RULES B12).
select c.*, c.quarter < :quarter as late
  from (select g.id as agreement, g.signed_on, g.number, k.name as category, v.name as contractor, g.value as `value:money`,
               makedate(year(g.signed_on), 1) + interval quarter(g.signed_on) - 1 quarter as quarter,
               (select count(*) from bid b where b.referral = w.referral and b.state = 'submitted') as tenders,
               (select count(*) from bid b join admission a on a.id = b.admission join provider v on v.id = a.provider
                 where b.referral = w.referral and b.state = 'submitted' and v.size = 'sme') as tenders_sme,
               w.withheld
          from agreement g
          join award w on w.id = g.award and w.system = :system
          join referral f on f.id = w.referral
          join category k on k.id = f.category
          join admission m on m.id = g.admission
          join provider v on v.id = m.provider
         where g.signed_on < :quarter + interval 3 month
           and not exists (select 1 from notice_item i where i.agreement = g.id and i.channel = 'journal' and i.standing = 1)) c
 where c.quarter = :quarter
    or c.quarter + interval 3 month + interval 29 day < current_date
    or exists (select 1 from notice n
                where n.system = :system and n.channel = 'journal' and n.purpose = 'award' and n.running = 1
                  and n.quarter = c.quarter and n.state <> 'draft')
 order by c.signed_on, c.number;

-- name: notice_item_add
insert into notice_item (notice, position, channel, agreement, signed_on, number, title, tenders, tenders_sme, value, withheld, quarter)
values (:notice, :position, :channel, :agreement, :signed_on, :number, :title, :tenders, :tenders_sme, :value, :withheld, :quarter);

-- name: notice_items_set
update notice set items = :items where id = :notice;

-- name: notice_show
-- A notice with all that it says of its buyer and system; for people of the lead authority.
select n.id, n.system, n.authority, n.channel, n.form, n.quarter, n.title, n.number, n.state, n.due_on, n.items, n.note, n.made_by, n.approved_by,
       p.name as made_by_name, q.name as approved_by_name, n.dispatched_on, n.publication, n.publication_oj, n.published_on, hex(n.digest) as digest,
       s.reference as system_reference, s.name as system_name, s.summary, s.cpv, v.name as cpv_name, s.`procedure`, s.features_text, s.notice_number as `call`,
       a.name, a.kind, a.activity, a.address, a.town, a.postcode, a.nuts, u.name as region, a.email, a.phone, a.url, a.review_body, a.sender
  from notice n
  join system s on s.id = n.system
  join cpv v on v.code = s.cpv
  join authority a on a.id = n.authority
  join nuts u on u.code = a.nuts
  left join person p on p.id = n.made_by
  left join person q on q.id = n.approved_by
 where n.id = :notice and s.authority = :authority;

-- name: notice_items
-- The awards of a notice with their contractors, in order.
select i.position, i.agreement, i.number, i.title, i.signed_on, i.tenders, i.tenders_sme, i.value as `value:money`, i.withheld,
       i.quarter, coalesce(i.quarter < n.quarter, 0) as late,
       c.number as lot, c.name as category, g.starts_on, g.ends_on, date(f.closes_at) as closed_on, w.id as award, f.reference, a.provider,
       v.name as contractor, v.company, v.address, v.town, v.postcode, v.country, v.nuts, v.size = 'sme' as sme, v.vcse, v.sole_trader
  from notice_item i
  join notice n on n.id = i.notice
  join agreement g on g.id = i.agreement
  join award w on w.id = g.award
  join referral f on f.id = w.referral
  join category c on c.id = f.category
  join admission a on a.id = g.admission
  join provider v on v.id = a.provider
 where i.notice = :notice
 order by i.position;

-- name: notice_lots
-- The categories with an award in the notice.
select distinct c.id, c.number, c.name, coalesce(c.summary, concat('Services of the category "', c.name, '", bought for one person or a sibling group at a time.')) as summary, c.cpv
  from notice_item i
  join agreement g on g.id = i.agreement
  join award w on w.id = g.award
  join referral f on f.id = w.referral
  join category c on c.id = f.category
 where i.notice = :notice and i.withheld is null
 order by c.number;

-- name: notice_lot_areas
-- Regions of the authorities that bought in a category of the notice.
select distinct a.nuts
  from notice_item i
  join agreement g on g.id = i.agreement
  join award w on w.id = g.award
  join referral f on f.id = w.referral and f.category = :category
  join authority a on a.id = w.authority
 where i.notice = :notice and i.withheld is null
 order by a.nuts;

-- name: notice_partners
-- Authorities besides the lead that bought something in the notice.
select distinct a.name, a.address, a.town, a.postcode, a.nuts, a.email, a.phone, a.url
  from notice_item i
  join agreement g on g.id = i.agreement
  join award w on w.id = g.award
  join authority a on a.id = w.authority
  join notice n on n.id = i.notice and n.authority <> a.id
 where i.notice = :notice and i.withheld is null
 order by a.name;

-- name: notice_number_set
update notice set number = :number where id = :notice and number is null;

-- name: notice_check_passed
update notice set state = 'checked', made_by = :person where id = :notice and state = 'draft';

-- name: notice_cf_stands
select 1 from notice_item where agreement = :agreement and channel = 'contracts_finder' and standing = 1;

-- name: notice_cf_drop
update notice set state = 'rejected' where id = :notice and channel = 'contracts_finder' and state = 'released';

-- name: notice_reopen
update notice set state = 'draft', content = null, digest = null, dispatched_on = null, approved_by = null
 where id = :notice and state in ('checked', 'released');

-- name: notice_release
update notice set state = 'released', approved_by = :person, dispatched_on = :dispatched_on, content = :content, digest = :digest
 where id = :notice and state = 'checked';


-- name: notice_sent
update notice set state = 'sent' where id = :notice and state = 'released';

-- name: notice_publish
update notice set state = 'published', publication = :publication, publication_oj = :publication_oj, published_on = :published_on
 where id = :notice and state = 'sent';

-- name: notice_reject
update notice set state = 'rejected' where id = :notice and state = 'sent';

-- name: notice_drop_items
update notice_item set dropped = 1 where notice = :notice;

-- name: notice_withhold
-- Nothing once the notice was checked.
update notice_item i join notice n on n.id = i.notice and n.state = 'draft'
   set i.withheld = :withheld
 where i.notice = :notice and i.position = :position;

-- name: notice_withhold_award
update award w join agreement g on g.award = w.id join notice_item i on i.agreement = g.id
   set w.withheld = :withheld where i.notice = :notice and i.position = :position;

-- name: notice_content
select n.content, n.form, n.number, n.title, s.reference, n.quarter
  from notice n join system s on s.id = n.system
 where n.id = :notice and s.authority = :authority and n.content is not null;

-- name: notice_siblings
-- The Contracts Finder notices of the same awards.
select n.id, n.title, n.state, n.publication, i.value as `value:money`
  from notice_item j
  join notice_item i on i.agreement = j.agreement and i.channel = 'contracts_finder' and i.standing = 1
  join notice n on n.id = i.notice
 where j.notice = :notice order by j.position;

-- name: notice_threshold
select amount from publication_threshold where kind = 'contracts_finder' and starts_on <= :day order by starts_on desc limit 1;
