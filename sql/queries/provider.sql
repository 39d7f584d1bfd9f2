-- A provider's own organisation and its people.

-- name: provider_own
select p.id, p.name, p.company, p.charity, p.address, p.town, p.postcode, p.country, p.nuts,
       n.name as nuts_name, p.size, p.vcse, p.sole_trader,
       (select count(distinct person) from role where provider = p.id) as people
  from provider p
  join nuts n on n.code = p.nuts
 where p.id = :provider;

-- name: provider_save
update provider
   set name = :name, company = :company, charity = :charity, address = :address, town = :town,
       postcode = :postcode, country = :country, nuts = :nuts, size = :size, vcse = :vcse,
       sole_trader = :sole_trader
 where id = :provider;

-- name: provider_with_number
-- Another organisation that has this company number, or this charity number.
select company <=> :company as company
  from provider
 where (company = :company or charity = :charity) and id <> :provider
 order by 1 desc;

-- name: nuts_options
-- Regions that an office may lie in, by the larger region: the smallest ones, and countries without any. The first leaves
-- it to the postcode.
select '' as value, 'The region of the postcode' as label, null as within, 0 as place, null as code
 union all
select n.code as value, n.name as label, coalesce(g.name, 'Islands'),
       case when g.code is null then 3 when g.code like 'UK%' then 1 else 2 end, n.code
  from nuts n
  left join nuts g on g.code = left(n.code, 3) and length(n.code) = 5
 where length(n.code) = 5 and n.code not like '%ZZZ' or n.code in ('GG', 'IM', 'JE')
 order by place, within, label, code;

-- name: provider_people
-- count: provider_people_count
-- Who acts for a provider. An invitation is open until it is used or runs out.
select p.id, p.name, p.email, p.state,
       if(max(o.role = 'admin'), 'admin', 'member') as role, p.id = :person as self,
       (select max(t.expires_at) from token t
         where t.person = p.id and t.kind = 'invite' and t.used_at is null and t.expires_at > current_timestamp) as `expires_at:moment`
  from role o
  join person p on p.id = o.person
 where o.provider = :provider
   and (:text is null or instr(p.name, :text) or instr(p.email, :text))
   and (:state is null or p.state = :state)
 group by p.id
 order by case :sort when 'name' then p.name when 'role' then max(o.role = 'admin') when 'state' then p.state end,
          case :sort when '-name' then p.name when '-role' then max(o.role = 'admin') when '-state' then p.state end desc,
          p.name, p.id
 limit :size offset :skip;

-- name: provider_person
-- One of a provider's people.
select p.id, p.name, p.email, p.state
  from person p
  join role o on o.person = p.id and o.provider = :provider
 where p.id = :person
 group by p.id;

-- name: provider_acts
-- Whether somebody with this address acts for a provider, or is invited to.
select p.id
  from person p
  join role o on o.person = p.id and o.provider = :provider
 where p.source = 'local' and p.subject = lower(:email);

-- name: provider_session
-- Whoever acts for a provider goes on under another of their roles there.
update session s
  join role o on o.id = s.role and o.provider = :provider
  join role n on n.person = s.person and n.provider = :provider and n.role = :role
   set s.role = n.id
 where s.person = :person;

-- name: provider_role_remove
delete from role where person = :person and provider = :provider and role <> :role;

-- name: person_invited
-- Somebody with this address, whether or not they have come yet.
select id, state, name
  from person
 where source = 'local' and subject = :email;

-- name: person_invite_back
-- Somebody who left is the same person when they come back.
update person set name = :name, state = 'invited' where id = :person and state = 'left';

-- name: person_invite
insert into person (name, email, subject, state)
values (:name, :email, :email, 'invited');

-- name: role_add
-- Nothing if the person has that role already.
insert into role (person, role, provider, authority, delegation)
values (:person, :role, :provider, :authority, :delegation);

-- name: invitation_token_end
-- A new link makes the earlier ones worthless.
delete from token where person = :person and kind = 'invite' and used_at is null;

-- name: invitation_token_add
insert into token (id, kind, person, email, expires_at)
values (:token, 'invite', :person, :email, from_unixtime(unix_timestamp() + :days * 86400));
