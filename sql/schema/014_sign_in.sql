-- Coming in: who needs a second factor, which browsers an account knows, when somebody last proved who they are.

set @@system_versioning_alter_history = keep;

alter table system
  add column if not exists second_factor bool not null default 0 comment 'people of its providers need a second factor too' after first_evaluation;

alter table session
  add column if not exists number bigint not null auto_increment comment 'names it in a list, where its hash would say too much',
  add unique key if not exists session_number (number),
  add column if not exists fresh_at timestamp null comment 'when password and code were last given',
  add column if not exists address varchar(45) character set ascii comment 'of the visitor when it began; shown to its person';

alter table throttle
  add column if not exists failed_at timestamp not null default current_timestamp comment 'a day without a failure forgets them';

create table if not exists device (
  id          binary(32) not null comment 'hash of its cookie',
  person      bigint not null,
  made_at     timestamp not null default current_timestamp,
  seen_at     timestamp not null default current_timestamp,
  primary key (id, person),
  key (person), key (seen_at),
  foreign key (person) references person (id) on delete cascade
) comment 'A browser that has signed in to an account: strangers who guess its password cannot slow it';

-- Officers, administrators, and people of a provider that applied to a system that asks for it.
create or replace definer = dps_owner@localhost sql security definer view factor_required as
  select p.id as person
    from person p
   where exists (select 1 from role r where r.person = p.id and r.role <> 'machine' and (r.authority is not null or r.role = 'administrator'))
      or exists (select 1 from role r
                   join establishment e on e.provider = r.provider
                   join application a on a.establishment = e.id
                   join system y on y.id = a.system and y.second_factor = 1
                  where r.person = p.id);
