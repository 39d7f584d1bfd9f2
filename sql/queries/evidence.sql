-- Documents that a provider holds with us, asked for once.

-- name: evidence_list
-- count: evidence_count
-- What runs out first stands first; what has run out before it.
select l.*
  from (select v.id, v.kind, v.detail, v.issued_on, v.expires_on, e.name as establishment, u.name as file,
               datediff(v.expires_on, current_date) as days,
               case when v.expires_on is null then 'never' when v.expires_on < current_date then 'out'
                    when v.expires_on <= current_date + interval 30 day then 'soon' else 'good' end as standing,
               (select count(distinct p.establishment) from answer a join application p on p.id = a.application
                 where a.evidence = v.id and p.state <> 'withdrawn') as used
          from evidence v
          left join upload u on u.id = v.upload
          left join establishment e on e.id = v.establishment
         where v.provider = :provider
           and (:establishment is null or v.establishment = :establishment)
           and (:kind is null or v.kind = :kind)) l
 where (:standing is null or find_in_set(l.standing, :standing))
 order by case :sort when 'kind' then l.kind when 'establishment' then l.establishment when 'expires_on' then l.expires_on when 'issued_on' then l.issued_on end,
          case :sort when '-kind' then l.kind when '-establishment' then l.establishment when '-expires_on' then l.expires_on when '-issued_on' then l.issued_on end desc,
          case :sort when 'used' then l.used when '-used' then -l.used end,
          l.expires_on is null, l.expires_on, l.kind, l.id
 limit :size offset :skip;

-- name: evidence_sums
select count(*) as documents, coalesce(sum(expires_on < current_date), 0) as gone,
       coalesce(sum(expires_on between current_date and current_date + interval 30 day), 0) as soon
  from evidence where provider = :provider;

-- name: evidence_own
select v.id, v.kind, v.detail, v.issued_on, v.expires_on, v.establishment, e.name as establishment_name,
       v.upload, u.name as file, u.type, u.size, u.made_at,
       datediff(v.expires_on, current_date) as days
  from evidence v
  left join upload u on u.id = v.upload
  left join establishment e on e.id = v.establishment
 where v.id = :evidence and v.provider = :provider;

-- name: evidence_uses
-- The answers that rest on a document.
select a.id, c.name, p.id as application, application_reference(p.id) as reference,
       e.name as establishment_name, p.state
  from answer a
  join criterion c on c.id = a.criterion
  join application p on p.id = a.application
  join establishment e on e.id = p.establishment
 where a.evidence = :evidence and e.provider = :provider
 order by p.id desc, c.position;

-- name: evidence_add
insert into evidence (provider, establishment, kind, upload, detail, issued_on, expires_on)
values (:provider, :establishment, :kind, :upload, :detail, :issued_on, :expires_on);

-- name: evidence_rest_on
-- A draft that rested on what ran out rests on what replaces it.
update answer a
  join application p on p.id = a.application
  join establishment e on e.id = p.establishment
   set a.evidence = :evidence
 where a.evidence = :earlier and p.state = 'draft' and e.provider = :provider;

-- name: evidence_choices
-- What an answer may rest on: documents of the provider or of this establishment that have not run
-- out, a new one, or none where none is needed.
select value, label, hint
  from (select cast(v.id as char) as value,
               concat(v.kind, case when v.detail is not null then concat(', ', v.detail) else '' end) as label,
               concat(case when u.name is not null then concat(u.name, '. ') else '' end,
                      case when v.expires_on is not null
                           then concat('Expires on ', date_format(v.expires_on, '%e %M %Y'))
                           else 'Does not expire' end) as hint,
               v.id as place
          from evidence v
          left join upload u on u.id = v.upload
         where v.provider = :provider
           and (v.establishment is null or v.establishment = :establishment)
           and (v.expires_on is null or v.expires_on >= current_date)
         union all
        select 'new', 'A new document', null, 0
         union all
        select 'none', 'None', null, -1 from dual where :asks <> 'held') as choices
 order by place desc;

-- name: establishment_choices
select id as value, name as label from establishment
 where provider = :provider and state = 'open'
 order by name;

-- name: evidence_remove
-- Only what no answer rests on.
delete from evidence
 where id = :evidence and provider = :provider
   and not exists (select 1 from answer a where a.evidence = :evidence);

-- name: upload_of_provider
-- A file that the provider gave as evidence.
select u.id
  from upload u
  join evidence v on v.upload = u.id and v.provider = :provider
 where u.id = :upload
 limit 1;
