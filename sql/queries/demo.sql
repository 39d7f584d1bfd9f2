-- What `dps demo` begins from: bodies and people. Everything after is made by the pages.

-- name: demo_empty
select (select count(*) from provider) + (select count(*) from application) as something;

-- name: demo_person
insert into person (name, email, subject, password, state)
values (:name, :email, lower(:email), :password, 'active');

-- name: demo_role
insert into role (person, role, authority, provider, delegation, since)
values (:person, :role, :authority, :provider, :delegation, :since);

-- name: demo_provider
insert into provider (name, company, charity, address, town, postcode, nuts, size, vcse, sole_trader)
values (:name, :company, :charity, :address, :town, :postcode, :nuts, :size, :vcse, :sole_trader);

-- name: demo_categories
-- Numbers of a system's categories and their rows.
select c.id, c.number from category c join system s on s.id = c.system where s.reference = :system;

-- name: demo_system
select id, starts_on from system where reference = :system;

-- name: demo_invited
-- Whom a referral reached, to play them.
select i.id, e.name as establishment
  from invitation i
  join admission a on a.id = i.admission
  join establishment e on e.id = a.establishment
 where i.referral = :referral and i.standing = 'invited'
 order by i.id;

-- name: demo_closes
select closes_at from referral where id = :referral;
