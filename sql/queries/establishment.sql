-- Establishments of a provider: schools, homes, agencies and services.

-- name: establishment_list
-- count: establishment_count
select e.id, e.name, e.kind, e.postcode, e.urn, e.state, e.places, e.vacancies, e.vacancies_on,
       (select group_concat(distinct c.name order by c.name separator ', ')
          from admission a join category c on c.id = a.category
         where a.establishment = e.id and a.state = 'admitted') as admitted,
       (select group_concat(distinct c.name order by c.name separator ', ')
          from admission a join category c on c.id = a.category
         where a.establishment = e.id and a.state = 'suspended') as suspended,
       (select min(p.id) from application p
         where p.establishment = e.id and p.state not in ('decided', 'withdrawn')) as application,
       (select r.name from inspection x
          join rating r on r.regulator = x.regulator and r.code = x.rating
         where x.establishment = e.id and x.kind = 'regulator'
         order by x.held_on desc, x.id desc limit 1) as rated
  from establishment e
 where e.provider = :provider
   and (:text is null or instr(e.name, :text) or instr(convert(e.postcode using utf8mb4), :text) or convert(e.urn using utf8mb4) = :text)
   and (:place is null or exists (select 1 from admission a where a.establishment = e.id and a.state = :place)
        or :place = 'none' and not exists (select 1 from admission a where a.establishment = e.id and a.state in ('admitted', 'suspended')))
 order by case :sort when 'name' then e.name when 'vacancies_on' then e.vacancies_on when 'rated' then rated end,
          case :sort when '-name' then e.name when '-vacancies_on' then e.vacancies_on when '-rated' then rated end desc,
          case :sort when 'vacancies' then e.vacancies when '-vacancies' then -e.vacancies end,
          e.state, e.name, e.id
 limit :size offset :skip;

-- name: establishment_sums
select count(*) as establishments,
       coalesce(sum(exists (select 1 from admission a where a.establishment = e.id and a.state = 'admitted')), 0) as admitted
  from establishment e where e.provider = :provider;

-- name: establishment_own
select e.id, e.name, e.kind, e.regulator, e.urn, e.address, e.postcode, e.easting is not null as placed,
       e.age_from, e.age_to, e.takes, e.places, e.vacancies, e.vacancies_on, e.section41, e.state
  from establishment e
 where e.id = :establishment and e.provider = :provider;

-- name: establishment_rating
-- The latest judgement of its regulator.
select x.regulator, x.rating, r.name as rating_name, r.standing, x.held_on
  from inspection x
  join rating r on r.regulator = x.regulator and r.code = x.rating
 where x.establishment = :establishment and x.kind = 'regulator'
 order by x.held_on desc, x.id desc
 limit 1;

-- name: kind_options
select name as value, name as label from establishment_kind order by position;

-- name: kind_asks
-- What is asked about an establishment of this kind.
select section41, places from establishment_kind where name = :kind;

-- name: rating_options
-- Judgements that a regulator gives today, or gave until now.
select concat(regulator, ':', code) as value,
       concat(name, case when ends_on <= current_date then concat(' (until ', date_format(ends_on, '%Y'), ')') else '' end) as label
  from rating
 where regulator = :regulator and starts_on <= current_date
 order by ends_on desc, starts_on, name;

-- name: rating_find
select regulator, code, name, starts_on, ends_on
  from rating
 where concat(regulator, ':', code) = :rating;

-- name: inspection_add
-- Unless that judgement is the latest already.
insert into inspection (establishment, kind, regulator, rating, held_on)
select e.id, 'regulator', :regulator, :code, :rated_on
  from establishment e
 where e.id = :establishment and e.provider = :provider
   and not exists (select 1 from inspection x
                    where x.establishment = e.id and x.kind = 'regulator'
                      and x.regulator = :regulator and x.rating = :code and x.held_on = :rated_on);

-- name: establishment_with_urn
-- Somebody's establishment under this key of the regulator's register.
select id from establishment
 where regulator = :regulator and urn = :urn and (:establishment is null or id <> :establishment);

-- name: establishment_add
insert into establishment (provider, name, kind, regulator, urn, address, postcode, easting, northing,
       age_from, age_to, takes, places, vacancies, vacancies_on, section41)
values (:provider, :name, :kind, :regulator, :urn, :address, :postcode, :easting, :northing,
       :age_from, :age_to, :takes, :places, :vacancies,
       case when :vacancies is not null then current_date end, :section41);

-- name: establishment_save
update establishment
   set vacancies_on = case when vacancies <=> :vacancies then vacancies_on
                           when :vacancies is null then null else current_date end,
       name = :name, kind = :kind, regulator = :regulator, urn = :urn, address = :address,
       postcode = :postcode, easting = :easting, northing = :northing, age_from = :age_from,
       age_to = :age_to, takes = :takes, places = :places, vacancies = :vacancies,
       section41 = :section41
 where id = :establishment and provider = :provider;

-- name: establishment_place_keep
-- The key keeps the place of admissions equal while there is one; a place lost and found again is told.
update admission
   set easting = :easting, northing = :northing
 where establishment = :establishment and provider = :provider
   and not (easting <=> :easting and northing <=> :northing);

-- name: establishment_admissions
-- Where it is admitted, and what its score brings to a bid under the rule of today.
select a.id, a.category, c.name as category_name, s.id as system, s.name as system_name, a.state,
       a.since, a.application, a.score as `score:points`,
       cast(round(a.score * r.competency_weight / 100) as signed) as `brings:points`,
       r.competency_weight * 100 as `most:points`,
       (select u.note from suspension u
         where u.provider = a.provider and u.system = s.id and u.lifted_at is null
           and (u.establishment is null or u.establishment = a.establishment)
         order by u.started_at desc limit 1) as suspension
  from admission a
  join category c on c.id = a.category
  join system s on s.id = c.system
  left join rule r on r.id = (select x.id from rule x
                               where x.category = c.id and x.starts_on <= current_date
                               order by x.edition desc limit 1)
 where a.establishment = :establishment and a.provider = :provider
 order by s.name, regexp_substr(c.number, '^[0-9]+') + 0, c.number;

-- name: establishment_applications
select p.id, application_reference(p.id) as reference, p.system, s.name as system_name, p.state,
       date(p.submitted_at) as submitted_on, p.due_on,
       (select group_concat(c.name order by c.number separator ', ')
          from entry n join category c on c.id = n.category where n.application = p.id) as categories
  from application p
  join system s on s.id = p.system
  join establishment e on e.id = p.establishment
 where p.establishment = :establishment and e.provider = :provider
 order by p.id desc;
