-- Mail that goes out, the demo's catcher, correspondence on records, and jobs that say how often they run.

alter table message
  modify state enum('waiting','sent','failed','none','sending','uncertain','daily') not null default 'waiting'
    comment 'of the mail; sending: handed to the relay by one machine; uncertain: nobody knows whether the relay took it; daily: in the daily mail',
  add column if not exists kind varchar(30) character set ascii collate ascii_bin not null default 'message' comment 'all that its mail says: a row of domain/message.c',
  add column if not exists at_once bool not null default 0 comment 'whatever the person chose: one-time links, changes of how one signs in',
  add column if not exists link varchar(400) character set ascii comment 'good once; forgotten when the mail is sent',
  add column if not exists made_at timestamp not null default current_timestamp,
  add column if not exists worker varchar(60) character set ascii,
  add column if not exists leased_until timestamp null comment 'past while sending: the machine died in the middle',
  add column if not exists error varchar(200) comment 'what the relay said last',
  add column if not exists digest bigint comment 'the daily mail that it went into; a message too',
  add key if not exists (digest),
  add key if not exists (person, id),
  add constraint message_digest foreign key if not exists (digest) references message (id) on delete set null;

update message set made_at = due_at where made_at > due_at;

create table if not exists caught (
  id          bigint not null auto_increment primary key,
  message     bigint not null,
  recipient   varchar(254) not null,
  subject     varchar(400) not null,
  content     mediumtext not null comment 'as it would have gone out',
  at          timestamp not null default current_timestamp,
  key (message)
) comment 'Mail of a demo, which goes nowhere and is read at /demo/mail';

alter table job
  add column if not exists every int not null default 0 comment 'seconds; as the program has it',
  add column if not exists failure varchar(1000) comment 'what went wrong at failed_at';

create table if not exists correspondence (
  id          bigint not null auto_increment primary key,
  record      enum('application','referral','agreement','provider') character set ascii collate ascii_bin not null,
  record_id   bigint not null,
  provider    bigint not null,
  authority   bigint not null comment 'whose officers answer: of the system, the referral or the agreement',
  made_at     timestamp not null default current_timestamp,
  unique key (record, record_id, provider, authority),
  key (provider), key (authority),
  foreign key (provider) references provider (id),
  foreign key (authority) references authority (id),
  constraint correspondence_own check (record <> 'provider' or record_id = provider)
) comment 'What a provider and an authority write to each other about one record';

create table if not exists letter (
  correspondence bigint not null,
  position    int not null,
  side        enum('provider','authority') not null comment 'who writes',
  person      bigint not null comment 'no key: who it was outlives the account',
  name        varchar(200) not null comment 'of the writer then',
  body        varchar(4000) not null,
  at          timestamp not null default current_timestamp,
  primary key (correspondence, position),
  foreign key (correspondence) references correspondence (id),
  check (position > 0 and char_length(trim(body)) > 0)
) comment 'One text of a correspondence; never changed, never taken back';

create table if not exists letter_read (
  correspondence bigint not null,
  person      bigint not null,
  position    int not null comment 'up to which',
  primary key (correspondence, person),
  foreign key (correspondence) references correspondence (id),
  foreign key (person) references person (id) on delete cascade
) comment 'How far a person has read a correspondence';

delimiter //

-- How people know a record: its public reference, never a name. Null for records that have none.
create or replace definer = dps_owner@localhost function record_reference(record_ varchar(20), id_ bigint) returns varchar(60) reads sql data sql security definer
  return case record_
    when 'referral' then (select reference from referral where id = id_)
    when 'invitation' then (select f.reference from invitation i join referral f on f.id = i.referral where i.id = id_)
    when 'bid' then (select f.reference from bid b join referral f on f.id = b.referral where b.id = id_)
    when 'award' then (select f.reference from award w join referral f on f.id = w.referral where w.id = id_)
    when 'application' then concat('A', lpad(id_, 4, '0'))
    when 'agreement' then (select number from agreement where id = id_)
    when 'system' then (select reference from system where id = id_)
    when 'notice' then (select concat(s.reference, ' ', n.form, coalesce(concat(' ', year(n.quarter), 'Q', quarter(n.quarter)), '')) from notice n join system s on s.id = n.system where n.id = id_)
    when 'correspondence' then (select case c.record when 'application' then concat('A', lpad(c.record_id, 4, '0'))
                                         when 'referral' then (select reference from referral where id = c.record_id)
                                         when 'agreement' then (select number from agreement where id = c.record_id) end
                                  from correspondence c where c.id = id_)
  end //
