-- What is remembered and for how long: whose events are whose, anchors of the audit chains, more history, retention
-- and erasure.

delimiter //

-- ============ events: for whom somebody acted ============

-- The body is part of the hash. concat_ws() leaves NULL out, so an event from before hashes as it did.
begin not atomic
  set session foreign_key_checks = 0;
  alter table event
    add column if not exists authority bigint comment 'for which the person acted' after person,
    add column if not exists provider bigint after authority,
    add key if not exists record_at (record, at),
    modify column hash binary(32) as (unhex(sha2(concat_ws('|', record, record_id, position, unix_timestamp(at), ifnull(person, '-'), act,
                  ifnull(was, '-'), ifnull(becomes, '-'), ifnull(hex(prior_hash), '-'),
                  concat('authority ', authority), concat('provider ', provider)), 256))) stored;
  set session foreign_key_checks = 1;
end //

delimiter ;

-- ============ whose events are whose ============

create table if not exists event_authority (
  authority   bigint not null comment '0: the installation; -1: everybody who may search events',
  event       bigint not null,
  primary key (authority, event),
  key (event, authority)
) comment 'Whose auditors may search an event: decided when it is written, by record_authority; no keys, it is a copy';

-- Which authorities a record belongs to: its own, and the lead of its system. Providers stand in one register for all.
create or replace sql security invoker view record_authority as
  select 'referral' as record, f.id as record_id, f.authority from referral f
  union all select 'referral', f.id, s.authority from referral f join category c on c.id = f.category join system s on s.id = c.system
  union all select 'invitation', i.id, f.authority from invitation i join referral f on f.id = i.referral
  union all select 'bid', b.id, f.authority from bid b join referral f on f.id = b.referral
  union all select 'bid', b.id, s.authority from bid b join referral f on f.id = b.referral join category c on c.id = f.category join system s on s.id = c.system
  union all select 'result', x.id, f.authority from result x join referral f on f.id = x.referral
  union all select 'award', w.id, w.authority from award w
  union all select 'award', w.id, s.authority from award w join system s on s.id = w.system
  union all select 'agreement', g.id, w.authority from agreement g join award w on w.id = g.award
  union all select 'agreement', g.id, s.authority from agreement g join award w on w.id = g.award join system s on s.id = w.system
  union all select 'application', p.id, s.authority from application p join system s on s.id = p.system
  union all select 'answer', a.id, s.authority from answer a join application p on p.id = a.application join system s on s.id = p.system
  union all select 'admission', a.id, s.authority from admission a join category c on c.id = a.category join system s on s.id = c.system
  union all select 'suspension', x.id, s.authority from suspension x join system s on s.id = x.system
  union all select 'system', s.id, s.authority from system s
  union all select 'notice', n.id, s.authority from notice n join system s on s.id = n.system
  union all select 'authority', a.id, a.id from authority a
  union all select 'authority', a.id, 0 from authority a
  union all select 'person', r.person, r.authority from role r where r.authority is not null
  union all select 'person', p.id, 0 from person p
  union all select 'provider', v.id, -1 from provider v
  union all select 'establishment', e.id, -1 from establishment e
  union all select 'evidence', e.id, -1 from evidence e;

-- What else belongs to the timeline of a record: its own events, and those of what hangs on it.
create or replace sql security invoker view record_part as
  select 'referral' as kind, f.id as whole, 'referral' as record, f.id as record_id from referral f
  union all select 'referral', i.referral, 'invitation', i.id from invitation i
  union all select 'referral', b.referral, 'bid', b.id from bid b join opening o on o.referral = b.referral where b.state = 'submitted'
  union all select 'referral', x.referral, 'result', x.id from result x
  union all select 'referral', w.referral, 'award', w.id from award w
  union all select 'referral', w.referral, 'agreement', g.id from agreement g join award w on w.id = g.award
  union all select 'invitation', i.id, 'invitation', i.id from invitation i
  union all select 'invitation', i.id, 'referral', i.referral from invitation i
  union all select 'invitation', i.id, 'bid', b.id from invitation i join bid b on b.referral = i.referral and b.admission = i.admission
  union all select 'invitation', i.id, 'agreement', g.id from invitation i
              join award w on w.referral = i.referral and w.admission = i.admission
              join agreement g on g.award = w.id and g.state <> 'draft'
  union all select 'bid', b.id, 'bid', b.id from bid b
  union all select 'award', w.id, 'award', w.id from award w
  union all select 'award', g.award, 'agreement', g.id from agreement g
  union all select 'agreement', g.id, 'agreement', g.id from agreement g
  union all select 'application', p.id, 'application', p.id from application p
  union all select 'application', a.application, 'answer', a.id from answer a
  union all select 'application', a.application, 'admission', a.id from admission a
  union all select 'notice', n.id, 'notice', n.id from notice n
  union all select 'system', s.id, 'system', s.id from system s
  union all select 'provider', v.id, 'provider', v.id from provider v
  union all select 'provider', e.provider, 'establishment', e.id from establishment e
  union all select 'provider', x.provider, 'suspension', x.id from suspension x
  union all select 'provider', a.provider, 'admission', a.id from admission a
  union all select 'establishment', e.id, 'establishment', e.id from establishment e
  union all select 'establishment', p.establishment, 'application', p.id from application p
  union all select 'establishment', a.establishment, 'admission', a.id from admission a
  union all select 'establishment', x.establishment, 'suspension', x.id from suspension x where x.establishment is not null
  union all select 'person', p.id, 'person', p.id from person p;

delimiter //

create or replace definer = dps_owner@localhost trigger event_shared after insert on event for each row
begin
  insert ignore into event_authority (authority, event)
    select a.authority, new.id from record_authority a where a.record = new.record and a.record_id = new.record_id;
  if row_count() = 0 then
    insert into event_authority (authority, event) values (0, new.id);
  end if;
end //

delimiter ;

insert ignore into event_authority (authority, event)
  select a.authority, e.id from event e join record_authority a on a.record = e.record and a.record_id = e.record_id;
insert ignore into event_authority (authority, event)
  select 0, e.id from event e where not exists (select 1 from event_authority a where a.event = e.id);

-- ============ anchors ============

create table if not exists anchor (
  id          bigint not null auto_increment primary key,
  position    int not null,
  from_at     timestamp(6) not null comment 'the first moment it covers',
  until_at    timestamp(6) not null comment 'the first moment it no longer covers',
  events      int not null,
  digest      binary(32) not null comment 'sha256 over the hashes of those events, in order of moment and number',
  made_at     timestamp(6) not null default current_timestamp(6),
  prior       int as (nullif(position - 1, 0)) stored,
  prior_until timestamp(6) null, prior_hash binary(32),
  hash        binary(32) as (unhex(sha2(concat_ws('|', position, unix_timestamp(from_at), unix_timestamp(until_at), events, hex(digest),
                ifnull(hex(prior_hash), '-')), 256))) stored,
  unique key (position), unique key (position, until_at, hash),
  constraint anchor_follows foreign key (prior, prior_until, prior_hash) references anchor (position, until_at, hash),
  constraint anchor_first check (position > 0 and (position = 1) = (prior_hash is null) and (position = 1) = (prior_until is null)),
  constraint anchor_joins check (prior_until is null or from_at = prior_until),
  constraint anchor_span check (from_at < until_at and until_at < made_at and events >= 0)
) comment 'A digest of all events of a time, chained: a chain of events that is cut off at its end no longer fits it';

-- ============ more history ============

delimiter //

begin not atomic
  declare name_ varchar(64);
  declare done_ bool default false;
  -- They change, and carry decisions: a verdict, a mark, a need while it is drafted, an item withheld, a question asked.
  declare missing cursor for
    select table_name from information_schema.tables
     where table_schema = database() and table_type = 'BASE TABLE'
       and table_name in ('entry', 'entry_cost', 'entry_discount', 'mark', 'need', 'notice_item', 'criterion', 'closure');
  declare continue handler for not found set done_ = true;
  set session system_versioning_alter_history = keep;
  open missing;
  each_one: loop
    fetch missing into name_;
    if done_ then leave each_one; end if;
    execute immediate concat('alter table `', name_, '` add system versioning');
  end loop;
  close missing;
end //

delimiter ;

-- ============ retention ============

create table if not exists retention (
  id          smallint not null primary key,
  kind        varchar(20) character set ascii collate ascii_bin not null,
  years       smallint comment 'null: kept for good',
  least       smallint not null default 0 comment 'years that the law wants at the least',
  fixed       bool not null default 0 comment 'not to be changed',
  begins      varchar(200) not null comment 'from when the years count',
  goes        varchar(400) not null comment 'what goes then, and what stays',
  basis       varchar(400) not null comment 'why so long',
  unique key (kind),
  constraint retention_least check (years is null or years between least and 100),
  constraint retention_kept check (fixed = 0 or years is null)
) comment 'How long each kind of record is kept' with system versioning;

insert ignore into retention (id, kind, years, least, fixed, begins, goes, basis) values
  (1, 'identity', 1, 0, 0, 'The referral ended or the placement came to its end',
   'The child’s name, birthday, case reference, the family’s contact and the home postcode. The anonymous referral stays.',
   'UK GDPR article 5(1)(e): the council’s case system holds the child’s record; this service needs it only while it arranges a placement.'),
  (2, 'placement', 6, 3, 0, 'The agreement ended',
   'The children’s ages, the family’s own words and its codes. Award, agreement, scores and notice stay without them.',
   'Limitation Act 1980, section 5: six years for claims under a contract.'),
  (3, 'referral', 6, 3, 0, 'The referral was withdrawn or closed without an award; a draft: its last change',
   'The referral with its bids, marks and results.',
   'Public Contracts Regulations 2015, regulation 84(9): three years at the least; Limitation Act 1980: six.'),
  (4, 'application', 6, 3, 0, 'The application was refused or withdrawn; a draft: its last change',
   'The application with its answers and marks. One that led to an admission stays.',
   'Public Contracts Regulations 2015, regulation 84(9): three years at the least; Limitation Act 1980: six.'),
  (5, 'message', 2, 0, 0, 'The message was written', 'The message.', 'UK GDPR article 5(1)(e): what it told stands in the record itself.'),
  (6, 'person', 2, 0, 0, 'The person’s last role was taken away',
   'Name, email address, password, messages and drafts. Events keep the number of the person.',
   'UK GDPR article 5(1)(e).'),
  (7, 'history', 6, 3, 0, 'The version was replaced, or the record deleted',
   'Earlier versions of records, and the last version of a deleted one.',
   'Public Contracts Regulations 2015, regulation 84(9): how a decision came about, three years at the least.'),
  (8, 'notice', null, 0, 1, 'Published', 'Nothing: notices and the figures behind them stay.',
   'Public Contracts Regulations 2015, regulations 50, 83 and 84: published award notices, and contracts while they last.'),
  (9, 'event', null, 0, 1, 'Written', 'Nothing: events are never changed or deleted. They hold numbers, not names.',
   'Regulation 84(7) and (8): progress is documented; UK GDPR article 5(2): accountability.');

create table if not exists erasing (
  record      varchar(20) character set ascii collate ascii_bin not null,
  record_id   bigint not null,
  primary key (record, record_id)
) comment 'What is being deleted just now: triggers that keep a record let go of it; empty outside a transaction';

create table if not exists erasure (
  id          bigint not null auto_increment primary key,
  record      enum('person','referral') not null comment 'referral: the children it is about',
  record_id   bigint not null comment 'no key: it outlives the record',
  asked_on    date not null,
  reason      varchar(1000) not null comment 'who asked and why it was done, without naming the person',
  person      bigint not null comment 'who decided',
  made_at     timestamp not null default current_timestamp,
  key (record, record_id)
) comment 'A decision to erase somebody''s identity on request; rows are only added';

-- When each record's time begins to run, and ends. Whoever deletes asks here, so page, dry run and job agree.
create or replace sql security invoker view retention_ended as
  select 'identity' as kind, f.id as record_id, f.reference,
         coalesce((select max(coalesce(g.ended_on, date(g.refused_at), g.ends_on)) from award w join agreement g on g.award = w.id where w.referral = f.id),
                  date(f.ended_at), if(f.state = 'draft', date(f.row_start), null)) as ended_on
    from referral f
   where exists (select 1 from home h where h.referral = f.id)
      or exists (select 1 from child c join identity i on i.child = c.id where c.referral = f.id)
  union all
  select 'placement', f.id, f.reference,
         (select max(coalesce(g.ended_on, date(g.refused_at), g.ends_on)) from award w join agreement g on g.award = w.id where w.referral = f.id)
    from referral f
   where f.state = 'awarded' and exists (select 1 from child c where c.referral = f.id)
  union all
  select 'referral', f.id, f.reference, coalesce(date(f.ended_at), date(f.row_start))
    from referral f
   where f.state in ('draft', 'withdrawn', 'unsuccessful') and not exists (select 1 from award w where w.referral = f.id)
  union all
  select 'application', p.id, concat('A', lpad(p.id, 4, '0')),
         coalesce((select date(max(n.decided_at)) from entry n where n.application = p.id), date(p.row_start))
    from application p
   where p.state in ('draft', 'withdrawn', 'decided')
     and not exists (select 1 from admission a where a.application = p.id)
     and not exists (select 1 from suspension x where x.application = p.id)
     and not exists (select 1 from application o where o.copied_from = p.id)
  union all
  select 'person', p.id, concat('person ', p.id),
         coalesce((select date(max(r.row_end)) from role for system_time all r where r.person = p.id), '1970-01-01')
    from person p
   where p.state = 'left' and p.source <> 'erased' and not exists (select 1 from role r where r.person = p.id);

create or replace sql security invoker view retention_due as
  select t.id as rule, t.kind, e.record_id, e.reference, e.ended_on, date_add(e.ended_on, interval t.years year) as due_on
    from retention_ended e join retention t on t.kind = e.kind
   where t.years is not null and e.ended_on is not null and date_add(e.ended_on, interval t.years year) <= current_date;

-- ============ letting go ============
-- Nobody signs in as dps_keeper: it owns the procedures that delete, and each asks first whether it may. What is kept
-- by a trigger is let go while its record stands in erasing, where only these procedures write.

delimiter //

create or replace definer = dps_owner@localhost procedure must_be_draft(in referral_ bigint) reads sql data
begin
  if (select state from referral where id = referral_) <> 'draft'
    and not exists (select 1 from erasing where record = 'referral' and record_id = referral_) then
    signal sqlstate '45000' set message_text = 'need_frozen: what was published stays; withdraw and publish again';
  end if;
end //
create or replace definer = dps_owner@localhost procedure must_be_applying(in application_ bigint) reads sql data
begin
  if (select state from application where id = application_) not in ('draft', 'clarifying')
    and not exists (select 1 from erasing where record = 'application' and record_id = application_) then
    signal sqlstate '45000' set message_text = 'application_kept: what was submitted stays';
  end if;
end //
create or replace definer = dps_owner@localhost procedure must_be_sealed(in bid_ bigint) reads sql data
begin
  if not exists (select 1 from bid b join referral r on r.id = b.referral
                  where b.id = bid_ and r.state = 'published'
                    and (r.closes_at > current_timestamp(6)
                      or b.id = @bid_saved and b.saved_at = @bid_saved_at and current_timestamp(6) < b.saved_at + interval 1 minute))
    and not exists (select 1 from bid b join erasing e on e.record = 'referral' and e.record_id = b.referral where b.id = bid_) then
    signal sqlstate '45000' set message_text = 'bid_closed: the deadline has passed';
  end if;
end //

create or replace definer = dps_keeper@localhost procedure must_be_due(in kind_ varchar(20) character set ascii, in id_ bigint) reads sql data
begin
  if not exists (select 1 from retention_due where kind = kind_ and record_id = id_) then
    signal sqlstate '45000' set message_text = 'retention_early: the time of this record has not run out';
  end if;
end //

-- Who the children of a referral are, and where they live. The referral stays, and is anonymous.
create or replace definer = dps_keeper@localhost procedure erase_identity(in referral_ bigint) modifies sql data
begin
  delete i from identity i join child c on c.id = i.child where c.referral = referral_;
  delete from home where referral = referral_;
end //

create or replace definer = dps_keeper@localhost procedure retention_identity(in referral_ bigint) modifies sql data
begin
  call must_be_due('identity', referral_);
  call erase_identity(referral_);
end //

-- What is left of the children in a placement that is over.
create or replace definer = dps_keeper@localhost procedure retention_placement(in referral_ bigint) modifies sql data
begin
  call must_be_due('placement', referral_);
  call erase_identity(referral_);
  update agreement g join award w on w.id = g.award set g.child = null where w.referral = referral_;
  update choice set words = null where referral = referral_ and words is not null;
  delete from child where referral = referral_;
  delete from token where referral = referral_;
  delete from session where referral = referral_;
end //

-- A referral without an award, from its leaves to its root.
create or replace definer = dps_keeper@localhost procedure retention_referral(in referral_ bigint) modifies sql data
begin
  call must_be_due('referral', referral_);
  insert into erasing (record, record_id) values ('referral', referral_);
  call erase_identity(referral_);
  delete from token where referral = referral_;
  delete from session where referral = referral_;
  delete from choice where referral = referral_;
  delete from shortlist where referral = referral_;
  delete d from draw d join result x on x.id = d.result where x.referral = referral_;
  delete from score where referral = referral_;
  delete from result where referral = referral_;
  delete from mark where referral = referral_;
  delete from declaration where referral = referral_;
  delete from opening where referral = referral_;
  delete l from bid_cost l join bid b on b.id = l.bid where b.referral = referral_;
  delete from bid_need where referral = referral_;
  delete from bid where referral = referral_;
  delete from invitation where referral = referral_;
  delete from funding where referral = referral_;
  delete from need where referral = referral_;
  delete from child where referral = referral_;
  delete from referral_category where referral = referral_;
  update referral set copied_from = null where copied_from = referral_;
  -- A deadline points at its referral, and a referral at its deadline: what points at either is gone by now.
  set session foreign_key_checks = 0;
  delete from deadline where referral = referral_;
  delete from referral where id = referral_;
  set session foreign_key_checks = 1;
  delete from erasing where record = 'referral' and record_id = referral_;
end //

-- An application that let nobody in.
create or replace definer = dps_keeper@localhost procedure retention_application(in application_ bigint) modifies sql data
begin
  call must_be_due('application', application_);
  insert into erasing (record, record_id) values ('application', application_);
  delete from mark where application = application_;
  delete from declaration where application = application_;
  delete from answer where application = application_;
  delete from entry_cost where application = application_;
  delete from entry_discount where application = application_;
  delete from entry where application = application_;
  delete from application where id = application_;
  delete from erasing where record = 'application' and record_id = application_;
end //

-- Somebody who has left: what events and decisions point at is a number without a name.
create or replace definer = dps_keeper@localhost procedure erase_person(in person_ bigint) modifies sql data
begin
  if exists (select 1 from role where person = person_) then
    signal sqlstate '45000' set message_text = 'person_here: somebody who holds a role is not erased';
  end if;
  delete from message where person = person_ or email = (select email from person where id = person_);
  delete from session where person = person_;
  delete from token where person = person_ or email = (select email from person where id = person_);
  delete from draft where person = person_;
  delete from throttle where id = concat('account:', person_);
  update person
     set name = concat('Erased person ', id), email = concat('person-', id, '@erased.invalid'), source = 'erased',
         subject = concat('person-', id), password = null, totp = null, totp_step = null, state = 'left', mail = 'none'
   where id = person_;
end //

create or replace definer = dps_keeper@localhost procedure retention_person(in person_ bigint) modifies sql data
begin
  call must_be_due('person', person_);
  call erase_person(person_);
end //

-- Versions that were replaced so long ago. One statement a table: none takes another away.
create or replace definer = dps_keeper@localhost procedure retention_history() modifies sql data
begin
  declare name_ varchar(64);
  declare before_ timestamp(6) default (select current_timestamp(6) - interval years year from retention where kind = 'history' and years is not null);
  declare done_ bool default false;
  declare versioned cursor for
    select table_name from information_schema.tables where table_schema = database() and table_type = 'SYSTEM VERSIONED' order by table_name;
  declare continue handler for not found set done_ = true;
  if before_ is not null then
    open versioned;
    each_one: loop
      fetch versioned into name_;
      if done_ then leave each_one; end if;
      execute immediate concat('delete history from `', name_, '` before system_time timestamp''', before_, '''');
    end loop;
    close versioned;
  end if;
end //

delimiter ;
