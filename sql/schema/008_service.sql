-- What keeps the service running: audit, mail, jobs, drafts, registers, calendar, retention.

create table if not exists event (
  id          bigint not null auto_increment primary key,
  record      varchar(20) character set ascii collate ascii_bin not null comment 'the table',
  record_id   bigint not null,
  position    int not null,
  at          timestamp(6) not null default current_timestamp(6),
  person      bigint comment 'no key: who it was outlives the account',
  session     binary(8) comment 'first bytes of the hash', request varchar(32) character set ascii,
  act         varchar(40) character set ascii not null,
  was         varchar(4000) comment 'facts changed, as XML; of a bid only its digest, of a child nothing',
  becomes     varchar(4000),
  prior       int as (nullif(position - 1, 0)) stored,
  prior_hash  binary(32),
  hash        binary(32) as (unhex(sha2(concat_ws('|', record, record_id, position, unix_timestamp(at), ifnull(person, '-'), act,
                ifnull(was, '-'), ifnull(becomes, '-'), ifnull(hex(prior_hash), '-')), 256))) stored,
  unique key (record, record_id, position, hash), unique key (record, record_id, position),
  key (at), key (person, at),
  constraint event_follows foreign key (record, record_id, prior, prior_hash) references event (record, record_id, position, hash),
  constraint event_first check (position > 0 and (position = 1) = (prior_hash is null))
) comment 'What happened to a record: a chain of hashes the database computes, each row held in place by the next';

create table if not exists message (
  id          bigint not null auto_increment primary key,
  person      bigint, email varchar(254) comment 'somebody without an account yet',
  subject     varchar(200) not null comment 'no personal data',
  body        text not null comment 'read after signing in; the mail only says that it is there',
  record      varchar(20) character set ascii collate ascii_bin, record_id bigint,
  once        varchar(80) character set ascii collate ascii_bin comment 'so that a job run twice tells once',
  state       enum('waiting','sent','failed','none') not null default 'waiting' comment 'of the mail',
  attempts    tinyint not null default 0,
  due_at      timestamp not null default current_timestamp, sent_at timestamp null, read_at timestamp null,
  unique key (once),
  key (state, due_at), key (person, read_at),
  foreign key (person) references person (id) on delete cascade,
  constraint message_to check ((person is null) <> (email is null))
) comment 'A message to a person and the outbox of its mail, written with the change that causes it';

create table if not exists job (
  name        varchar(40) character set ascii collate ascii_bin not null primary key,
  due_at      timestamp not null,
  worker      varchar(60) character set ascii, leased_until timestamp null,
  finished_at timestamp null, failed_at timestamp null, note varchar(1000),
  check ((worker is null) = (leased_until is null))
) comment 'A scheduled job and its lease: taken by one update where leased_until has passed';

create table if not exists once (
  token       binary(16) not null primary key comment 'of the form',
  session     binary(32) not null comment 'id of the session, or hash of the cookie that comes before one; no key: it outlives both',
  status      smallint, location varchar(400) character set ascii,
  at          timestamp not null default current_timestamp,
  key (at)
) comment 'A POST already answered: sent twice, it happens once';

create table if not exists draft (
  person      bigint not null, path varchar(190) character set ascii collate ascii_bin not null,
  content     mediumtext not null, saved_at timestamp not null default current_timestamp on update current_timestamp,
  primary key (person, path),
  foreign key (person) references person (id) on delete cascade
) comment 'What somebody typed and could not yet save; read only by themselves, through draft_seen';

create table if not exists import (
  id          bigint not null auto_increment primary key,
  register    enum('ofsted_care','ofsted_schools','gias','cqc_locations','companies','charities','postcodes','authorities') not null,
  name        varchar(255) not null, digest binary(32) not null, as_at date not null,
  entries     int not null default 0, entries_before int comment 'fewer than four fifths: refused',
  state       enum('reading','read','refused','done') not null default 'reading',
  made_at     timestamp not null default current_timestamp, person bigint,
  unique key (register, digest),
  foreign key (person) references person (id),
  constraint import_shrunk check (state <> 'done' or entries_before is null or entries * 5 >= entries_before * 4)
) comment 'A file of a public register taken in';

create table if not exists postcode (
  code        varchar(7) character set ascii collate ascii_bin not null primary key comment 'without space; or an outward code, as a stand-in',
  easting     int not null, northing int not null,
  country     enum('E','W','S','N') not null, ends_on date,
  exact       bool not null default 1 comment '0: centre of an outward code'
) comment 'Where a postcode is, in metres of the national grid';

create table if not exists holiday (
  nation      enum('E','W','S','N') not null, day date not null, name varchar(100) not null,
  primary key (nation, day)
) comment 'Bank holidays; working days are counted without them';

create table if not exists setting (
  name        varchar(60) character set ascii collate ascii_bin not null primary key,
  value       varchar(1000) not null
) comment 'A setting of the installation that pages may change; no secret' with system versioning;

