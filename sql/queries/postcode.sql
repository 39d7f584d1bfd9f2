-- Where postcodes lie.

-- name: postcode_place
-- The exact place, or else the middle of its district: as an administrator gave it, or as we know it.
select easting, northing, exact
  from (select easting, northing, exact, 0 as ours from postcode
         where code = replace(:postcode, ' ', '') or (code = :outward and exact = 0)
         union all
        select easting, northing, 0, 1 from postcode_district
         where code = :outward and easting is not null) as known
 order by exact desc, ours
 limit 1;

-- name: postcode_region
-- The region of a district of the United Kingdom; of an island, which has none, the island.
select nuts from postcode_district where code = :outward and :country = 'UK'
 union all
select code from nuts where code = :country and code in ('GG', 'IM', 'JE');

-- name: postcode_known
-- The demo's postcodes: one of them, of the same district if it may be, and their areas.
select (select insert(p.code, length(p.code) - 2, 0, ' ') from postcode p
         where p.exact and (p.ends_on is null or p.ends_on > current_date)
         order by p.code not like concat(:outward, '___'), p.code not like concat(regexp_substr(:outward, '^[A-Z]+'), '_%'), p.code limit 1) as example,
       group_concat(distinct regexp_substr(code, '^[A-Z]+') order by code separator ', ') as areas
  from postcode where exact;
