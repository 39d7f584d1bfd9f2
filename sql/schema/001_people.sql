-- Migrations: sql/schema/NNN_name.sql, in order, into the database that is selected. `dps migrate` and `sql/server
-- migrate` apply what schema_version lacks; once released a file is never edited, its checksum is kept.
-- A statement ends with the delimiter (";" until a line `delimiter //` says otherwise) at the end of a line, so the
-- mariadb client reads these files too; one statement is one step. DDL is not transactional: each step may run
-- again (if not exists, or replace), and a migration that broke off is simply run again.
--
-- People, parties, files, decisions: everything else points here.
-- Money is bigint pence; marks, percents and miles are int hundredths; a column named after a table is its foreign
-- key; moments are timestamps (UTC inside), days that may lie after 2037 are dates.
-- What a table is for stands in its comment.

alter database character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table if not exists schema_version (
  number      smallint not null primary key,
  name        varchar(60) character set ascii not null comment 'file name',
  checksum    char(64) character set ascii not null comment 'sha256 of the file as applied, in hexadecimal',
  applied_at  timestamp not null default current_timestamp
) comment 'Which migrations this database has had';

create table if not exists nuts (
  code        varchar(5) character set ascii collate ascii_bin not null primary key,
  name        varchar(200) not null
) comment 'Regions as notices code them';

create table if not exists authority (
  id          bigint not null auto_increment primary key,
  code        varchar(9) character set ascii collate ascii_bin not null comment 'GSS code',
  name        varchar(200) not null,
  kind        enum('regional_authority','body_public','other') not null default 'regional_authority',
  activity    varchar(40) character set ascii not null default 'SOCIAL_PROTECTION' comment 'main activity, as notices name it',
  address     varchar(400), town varchar(100), postcode varchar(8) character set ascii,
  nuts        varchar(5) character set ascii collate ascii_bin not null,
  email       varchar(250), phone varchar(30) character set ascii, url varchar(250) character set ascii,
  review_body varchar(300) not null default 'High Court',
  sender      varchar(8) character set ascii comment 'login at the journal',
  unique key (code),
  foreign key (nuts) references nuts (code)
) comment 'A council: lead, partner or paying user of purchasing systems; its address as notices print it';

create table if not exists authority_name (
  name        varchar(200) not null primary key,
  authority   bigint not null,
  foreign key (authority) references authority (id)
) comment 'What a register calls a council (Durham, County Durham)';

create table if not exists provider (
  id          bigint not null auto_increment primary key,
  name        varchar(300) not null,
  company     varchar(8) character set ascii collate ascii_bin comment 'Companies House number, zeros kept',
  charity     varchar(8) character set ascii collate ascii_bin,
  owner       bigint comment 'provider that owns this one',
  address     varchar(400), town varchar(100) not null, postcode varchar(8) character set ascii,
  country     char(2) character set ascii not null default 'UK',
  nuts        varchar(5) character set ascii collate ascii_bin not null,
  size        enum('sme','large') not null,
  vcse        bool not null default 0,
  sole_trader bool not null default 0,
  unique key (company),
  foreign key (nuts) references nuts (code),
  foreign key (owner) references provider (id)
) comment 'An organisation that sells; what a notice says of the contractor' with system versioning;

create table if not exists person (
  id          bigint not null auto_increment primary key,
  name        varchar(200) not null,
  email       varchar(254) not null,
  source      varchar(20) character set ascii not null default 'local' comment 'who vouches: local, sso',
  subject     varchar(190) collate utf8mb4_bin not null comment 'key at the source; local: the address',
  password    varchar(128) character set ascii collate ascii_bin comment 'argon2id',
  totp        varbinary(64) comment 'second factor, encrypted by the worker',
  totp_step   bigint comment 'last step used: a code counts once',
  state       enum('invited','active','left') not null default 'invited',
  mail        enum('each','daily','none') not null default 'each',
  unique key (source, subject),
  key (email)
) comment 'Somebody who signs in; no history, so that leaving is forgetting';

create table if not exists role (
  id          bigint not null auto_increment primary key,
  person      bigint not null,
  role        enum('member','admin','broker','evaluator','panel','approver','contracts','procurement','finance','auditor','machine','administrator') not null,
  authority   bigint,
  provider    bigint,
  delegation  bigint comment 'pence this person may award alone',
  since       date not null default (current_date),
  body        bigint as (coalesce(authority, -provider, 0)) stored comment 'the one body, as one number',
  unique key (person, body, role),
  unique key (id, person),
  key (provider, person), key (authority, role),
  foreign key (person) references person (id),
  foreign key (authority) references authority (id),
  foreign key (provider) references provider (id),
  constraint role_body check (case when role in ('member','admin') then provider is not null and authority is null
    when role = 'administrator' then provider is null and authority is null
    else authority is not null and provider is null end),
  check (delegation >= 0)
) comment 'What a person may do, and for whom; several rows a person' with system versioning;

create table if not exists session (
  id          binary(32) not null primary key comment 'hash of the cookie',
  person      bigint,
  role        bigint comment 'whose body it acts for; taking the role away ends the session',
  referral    bigint comment 'a family''s session sees one referral, and has no person',
  csrf        binary(32) not null,
  strong      bool not null default 0 comment 'second factor given',
  made_at     timestamp not null default current_timestamp,
  seen_at     timestamp not null default current_timestamp,
  expires_at  timestamp not null,
  key (person), key (expires_at),
  foreign key (person) references person (id) on delete cascade,
  constraint session_role foreign key (role, person) references role (id, person) on delete cascade,
  constraint session_who check ((person is null) <> (referral is null)),
  constraint session_acts check (role is null or person is not null)
) comment 'One sign-in, acting for one body at a time; deleted at sign-out';

create table if not exists token (
  id          binary(32) not null primary key comment 'hash of what was sent',
  kind        enum('reset','invite','verify','family','recovery','machine') not null,
  person      bigint,
  referral    bigint,
  email       varchar(254),
  expires_at  timestamp not null,
  used_at     timestamp null,
  key (person), key (referral),
  foreign key (person) references person (id) on delete cascade,
  constraint token_family check ((kind = 'family') = (referral is not null)),
  check (used_at <= expires_at)
) comment 'A secret good once: reset, invitation, family code, recovery code; a machine''s is good until it ends';

create table if not exists throttle (
  id          varchar(80) character set ascii collate ascii_bin not null primary key comment 'account:7, address:192.0.2.1',
  failures    int not null default 0,
  retry_at    timestamp not null
) comment 'Who must wait before the next try at signing in';

create table if not exists upload (
  id          bigint not null auto_increment primary key,
  name        varchar(255) not null comment 'as the sender called it; shown, never used as a path',
  type        varchar(100) character set ascii not null comment 'by content',
  size        int not null,
  digest      binary(32) not null,
  person      bigint,
  state       enum('arriving','unchecked','clean','refused') not null default 'arriving',
  made_at     timestamp not null default current_timestamp,
  key (digest),
  foreign key (person) references person (id) on delete set null,
  check (size between 0 and 104857600)
) comment 'A file; readable by anybody only once clean';

create table if not exists upload_part (
  upload      bigint not null,
  position    smallint not null,
  content     mediumblob not null,
  primary key (upload, position),
  foreign key (upload) references upload (id) on delete cascade,
  check (length(content) <= 1048576)
) comment 'A file''s bytes in pieces of 1 MiB, so that no worker holds a whole file';

create table if not exists decision (
  id          bigint not null auto_increment primary key,
  authority   bigint not null,
  reference   varchar(40) comment 'CYP03 (18/19)',
  taker       enum('officer','member','cabinet','panel') not null,
  title       varchar(200) not null,
  reason      text not null,
  consulted   varchar(400),
  decided_on  date not null,
  key_decision bool not null default 0,
  person      bigint comment 'who took or recorded it',
  upload      bigint,
  unique key (authority, reference),
  foreign key (authority) references authority (id),
  foreign key (person) references person (id),
  foreign key (upload) references upload (id)
) comment 'A decision on paper: Cabinet, member, delegated officer, panel; written once, pointed at by what it allows';
