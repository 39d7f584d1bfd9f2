-- Councils as notices print them: an administrator keeps all of them, procurement officers their own.

-- name: authority_list
-- count: authority_count
-- :own is null for an administrator.
select a.id, a.name, a.code, a.town, a.email,
       (select count(distinct r.person) from role r where r.authority = a.id) as people,
       (select group_concat(s.reference order by s.reference separator ', ') from system s where s.authority = a.id) as leads
  from authority a
 where (:own is null or a.id = :own)
   and (:text is null or instr(a.name, :text) or convert(a.code using utf8mb4) = :text)
 order by case :sort when '-name' then a.name end desc, case :sort when 'code' then a.code end, case :sort when '-code' then a.code end desc,
          a.name, a.id
 limit :size offset :skip;

-- name: authority_find
select a.id, a.code, a.name, a.kind, a.address, a.town, a.postcode, a.nuts, n.name as nuts_name,
       a.email, a.phone as `phone:phone`, a.url, a.review_body, a.sender
  from authority a
  join nuts n on n.code = a.nuts
 where a.id = :authority and (:own is null or a.id = :own);

-- name: authority_with_code
select name from authority where code = :code and not (id <=> :authority);

-- name: authority_save
update authority
   set code = :code, name = :name, kind = :kind, address = :address, town = :town, postcode = :postcode, nuts = :nuts,
       email = :email, phone = :phone, url = :url, review_body = :review_body, sender = :sender
 where id = :authority and (:own is null or id = :own);

-- name: authority_add
-- Nothing if one with this code is here.
insert into authority (code, name, kind, address, town, postcode, nuts, email, phone, url, review_body, sender)
values (:code, :name, :kind, :address, :town, :postcode, :nuts, :email, :phone, :url, :review_body, :sender);
