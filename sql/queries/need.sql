-- What a referral asks for: outcomes, needs and features; and the children it is about.

-- name: need_list
select id, position, text, whose, must, marks
  from need
 where referral = :referral and kind = :kind
 order by position;

-- name: need_all
select id, kind, position, text, whose, must, marks
  from need
 where referral = :referral
 order by kind, position;

-- name: need_insert
-- The next line of its kind, in a draft of this authority.
insert into need (referral, kind, position, text)
select f.id, :kind,
       1 + coalesce((select max(n.position) from need n where n.referral = f.id and n.kind = :kind), 0), :text
  from referral f
 where f.id = :referral and f.authority = :authority and f.state = 'draft';

-- name: need_update
update need n
  join referral f on f.id = n.referral
   set n.text = :text, n.whose = :whose, n.must = :must, n.marks = :marks
 where n.id = :need and f.id = :referral and f.authority = :authority and f.state = 'draft';

-- name: need_delete
delete n
  from need n
  join referral f on f.id = n.referral
 where n.id = :need and f.id = :referral and f.authority = :authority and f.state = 'draft';

-- name: child_list
-- As providers may know them.
select id, position, age, gender, status
  from child
 where referral = :referral
 order by position;

-- name: child_identities
-- Who they are; the view shows it to brokers and contract managers of the referral's authority.
select child, name, born_on, case_reference
  from identity_seen
 where referral = :referral
 order by position;

-- name: child_insert
insert into child (referral, position, age, gender, status)
select f.id, 1 + coalesce((select max(k.position) from child k where k.referral = f.id), 0), :age, :gender, :status
  from referral f
 where f.id = :referral and f.authority = :authority and f.state = 'draft';

-- name: child_update
update child k
  join referral f on f.id = k.referral
   set k.age = :age, k.gender = :gender, k.status = :status
 where k.id = :child and f.id = :referral and f.authority = :authority and f.state = 'draft';

-- name: child_delete
-- A brother or sister; the lead child, whose home counts, stays.
delete k
  from child k
  join referral f on f.id = k.referral
 where k.id = :child and k.position > 1
   and f.id = :referral and f.authority = :authority and f.state = 'draft';

-- name: child_identify
insert into identity (child, name, born_on, case_reference)
values (:child, :name, :born_on, :case_reference);

-- name: child_forget
delete from identity where child = :child;

-- name: child_count
-- Keeps the number that bids are priced for true.
update referral
   set children = greatest(1, (select count(*) from child k where k.referral = :referral))
 where id = :referral and authority = :authority and state = 'draft';

-- name: home_place
-- Where a home is: a full postcode, never the middle of an outward code.
select easting, northing
  from postcode
 where code = :code and exact and (ends_on is null or ends_on > current_date);

-- name: home_forget
delete h
  from home h
  join referral f on f.id = h.referral
 where f.id = :referral and f.authority = :authority and f.state = 'draft';

-- name: home_insert
insert into home (referral, postcode, easting, northing)
select f.id, :postcode, :easting, :northing
  from referral f
 where f.id = :referral and f.authority = :authority and f.state = 'draft';
