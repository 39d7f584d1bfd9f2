-- Signing on through the council's portal: which roles came from a group there, and what the portal last said.

set session system_versioning_alter_history = keep;

alter table role add column if not exists from_group varchar(190) collate utf8mb4_bin
  comment 'group of the sign-on service that gave it and takes it away; null: given by hand';

alter table person add column if not exists vouched binary(32)
  comment 'digest of what the sign-on service said last: name, address, groups';

-- Machines: tokens that read pages as XML for an authority.
create table if not exists machine (
  id          bigint not null auto_increment primary key,
  hash        binary(32) not null comment 'of the token, which is shown once and stored nowhere',
  authority   bigint not null,
  name        varchar(100) not null comment 'of the program that reads',
  made_by     bigint not null,
  made_at     timestamp not null default current_timestamp,
  ends_on     date not null comment 'the last day it is good',
  revoked_by  bigint,
  revoked_at  timestamp null,
  used_at     timestamp null comment 'noted once a minute',
  live        bool as (if(revoked_at is null, 1, null)) stored,
  unique key (hash),
  constraint machine_name unique (authority, name, live),
  foreign key (authority) references authority (id),
  foreign key (made_by) references person (id),
  foreign key (revoked_by) references person (id),
  constraint machine_year check (ends_on <= cast(made_at as date) + interval 1 year),
  constraint machine_revoked check ((revoked_by is null) = (revoked_at is null))
) comment 'A token by which a program of an authority reads pages as XML';

create table if not exists machine_right (
  machine     bigint not null,
  kind        enum('referrals','agreements','notices','applications','providers','records') not null,
  primary key (machine, kind),
  foreign key (machine) references machine (id) on delete cascade
) comment 'Which kinds of page a machine may read; routes.c says which pages those are';
