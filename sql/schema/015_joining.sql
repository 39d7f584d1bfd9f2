-- How people come to act for an organisation, and how they leave it: a visitor who registers one, somebody who asks to
-- join one that is here, and the administrator whom nobody can take away. Triggers run as dps_owner, as in 009_seal.sql.

set @@session.system_versioning_alter_history = keep;

alter table provider add unique key if not exists (charity);

create table if not exists registration (
  id          binary(32) not null primary key comment 'hash of the code that was mailed',
  email       varchar(254) not null comment 'in small letters',
  address     varchar(45) character set ascii not null comment 'of the visitor, so that nobody floods others with mail',
  person      bigint comment 'somebody who was signed in when it began',
  name        varchar(200),
  password    varchar(128) character set ascii collate ascii_bin comment 'argon2id; taken out once it is used',
  company     varchar(8) character set ascii collate ascii_bin,
  charity     varchar(8) character set ascii collate ascii_bin,
  sole_trader bool comment 'null: the question of numbers is not answered yet',
  made_at     timestamp not null default current_timestamp,
  expires_at  timestamp not null,
  used_at     timestamp null,
  key (email, made_at), key (address, made_at), key (expires_at),
  foreign key (person) references person (id) on delete cascade,
  constraint registration_used check (used_at <= expires_at and password is null or used_at is null)
) comment 'What a visitor has answered on the way to an organisation; nothing of it counts before the last page is sent';

create table if not exists joining (
  id          bigint not null auto_increment primary key,
  person      bigint not null,
  provider    bigint not null,
  note        varchar(500) comment 'what the person says to the administrators',
  state       enum('open','approved','refused','withdrawn','expired') not null default 'open',
  asked_at    timestamp not null default current_timestamp,
  expires_at  timestamp not null,
  reason      varchar(1000) comment 'why it was refused',
  decided_by  bigint,
  decided_at  timestamp null,
  live        bool as (if(state = 'open', 1, null)) stored,
  unique key joining_one (person, provider, live),
  key (provider, state), key (state, expires_at),
  foreign key (person) references person (id) on delete cascade,
  foreign key (provider) references provider (id),
  foreign key (decided_by) references person (id),
  constraint joining_decided check ((state in ('approved', 'refused')) = (decided_by is not null) and (decided_by is null) = (decided_at is null)),
  constraint joining_reason check (state <> 'refused' or reason is not null)
) comment 'Somebody asks to act for an organisation that is here already';

-- An organisation without an active administrator: the lead authorities of the systems it has applied to stand in, or
-- all lead authorities if it has applied to none. A pair may come more than once.
create or replace sql security invoker view stand_in as
  select v.id as provider, s.authority
    from provider v
    join system s
   where not exists (select 1 from role r join person p on p.id = r.person and p.state = 'active'
                      where r.provider = v.id and r.role = 'admin')
     and (exists (select 1 from application a join establishment e on e.id = a.establishment
                   where e.provider = v.id and a.system = s.id)
          or not exists (select 1 from application a join establishment e on e.id = a.establishment
                          where e.provider = v.id));

delimiter //

-- The last active administrator of an organisation, or of the installation, stays. The reading locks, so that of two
-- who remove each other one waits, and finds itself the last. What a portal's groups gave, they may take away.
create or replace definer = dps_owner@localhost trigger role_last after delete on role for each row
begin
  declare others int;
  if old.role in ('admin', 'administrator')
    and (select state = 'active' and (source = 'local' or old.role = 'admin') from person where id = old.person) then
    select count(*) into others
      from role r join person p on p.id = r.person and p.state = 'active'
     where r.role = old.role and r.provider <=> old.provider
       lock in share mode;
    if others = 0 then
      signal sqlstate '45000' set message_text = 'role_last: the last administrator stays';
    end if;
  end if;
end //

-- A role is taken away or given, never turned into another: only its delegation changes.
create or replace definer = dps_owner@localhost trigger role_kept before update on role for each row
begin
  if not (old.person <=> new.person and old.role <=> new.role and old.authority <=> new.authority and old.provider <=> new.provider) then
    signal sqlstate '45000' set message_text = 'role_kept: a role is taken away or given';
  end if;
end //

-- Who has left has no role, and who gets one is invited back first.
create or replace definer = dps_owner@localhost trigger role_given before insert on role for each row
begin
  if (select state from person where id = new.person) = 'left' then
    signal sqlstate '45000' set message_text = 'role_given: somebody who left is invited back first';
  end if;
end //

create or replace definer = dps_owner@localhost trigger person_left before update on person for each row
begin
  if new.state = 'left' and old.state <> 'left' and exists (select 1 from role where person = new.id) then
    signal sqlstate '45000' set message_text = 'person_left: roles are taken away first';
  end if;
end //

delimiter ;
