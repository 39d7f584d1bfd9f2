-- Getting in and staying in: establishments, applications, admissions, their costs and scores.

create table if not exists establishment (
  id          bigint not null auto_increment primary key,
  provider    bigint not null,
  name        varchar(200) not null,
  kind        varchar(60) not null comment 'as its register words it',
  regulator   enum('ofsted','isi','cqc','dfe','ciw','ci'),
  urn         varchar(20) character set ascii collate ascii_bin comment 'key in the regulator''s register',
  address     varchar(400), postcode varchar(8) character set ascii,
  easting     int comment 'metres; null: the service has no place', northing int,
  area        bigint comment 'authority it lies in',
  age_from    tinyint, age_to tinyint,
  takes       enum('any','girls','boys') not null default 'any',
  places      smallint, vacancies smallint, vacancies_on date comment 'as the provider last said',
  section41   bool not null default 0,
  state       enum('open','closed') not null default 'open',
  unique key (regulator, urn),
  unique key (id, provider), unique key (id, easting, northing),
  key (provider), key (area),
  foreign key (provider) references provider (id),
  foreign key (area) references authority (id),
  check ((easting is null) = (northing is null)),
  check (age_from <= age_to), check (vacancies <= places)
) comment 'A school, home, agency or service: the unit that is admitted' with system versioning;

create table if not exists evidence (
  id          bigint not null auto_increment primary key,
  provider    bigint not null,
  establishment bigint,
  kind        varchar(60) not null comment 'insurance, registration, policy, accounts, credit rating',
  upload      bigint,
  detail      varchar(400) comment 'number, sum insured, rating',
  issued_on   date,
  expires_on  date,
  checked_by  bigint, checked_at timestamp null,
  key (provider, kind), key (expires_on),
  foreign key (provider) references provider (id),
  foreign key (establishment, provider) references establishment (id, provider) on update cascade,
  foreign key (upload) references upload (id),
  foreign key (checked_by) references person (id),
  check (issued_on <= expires_on)
) comment 'A document held for a provider or one of its establishments, asked for once, until it runs out';

create table if not exists application (
  id          bigint not null auto_increment primary key,
  system      bigint not null,
  establishment bigint not null,
  kind        enum('full','partial') not null default 'full' comment 'partial: only what a suspension is about',
  state       enum('draft','submitted','evaluating','clarifying','decided','withdrawn') not null default 'draft',
  copied_from bigint,
  submitted_at timestamp null, submitted_by bigint comment 'who declared and sent it',
  due_on      date comment '10 working days, 15 with a reason',
  late_reason varchar(400),
  diligence_on date comment 'due diligence done',
  signed_by   bigint comment 'who signed the system''s agreement', signed_at timestamp null,
  open_one    bigint as (case when state in ('decided','withdrawn') then null else establishment end) stored,
  unique key one_open (system, open_one),
  unique key (id, system), unique key (id, establishment),
  key (establishment),
  foreign key (system) references system (id),
  foreign key (establishment) references establishment (id),
  foreign key (copied_from) references application (id),
  foreign key (submitted_by) references person (id),
  foreign key (signed_by) references person (id),
  constraint application_sent check (state in ('draft','withdrawn') or submitted_at is not null and due_on is not null)
) comment 'An establishment asks to join a system, for one or more categories; one open at a time' with system versioning;

create table if not exists answer (
  id          bigint not null auto_increment primary key,
  application bigint not null,
  criterion   bigint not null,
  says        enum('yes','no','not_applicable'),
  text        text,
  happened_on date comment 'of a conviction or an infringement',
  cleansing   text comment 'self-cleaning',
  evidence    bigint,
  verdict     enum('pass','fail','disregarded'),
  verdict_reason varchar(1000), verdict_by bigint, verdict_at timestamp null,
  unique key (application, criterion),
  key (criterion), key (evidence),
  foreign key (application) references application (id),
  foreign key (criterion) references criterion (id),
  foreign key (evidence) references evidence (id),
  foreign key (verdict_by) references person (id),
  constraint answer_reason check (verdict is null or verdict = 'pass' or verdict_reason is not null),
  constraint answer_by check ((verdict is null) = (verdict_by is null))
) comment 'What an applicant said to one criterion, and the verdict on it' with system versioning;

create table if not exists entry (
  application bigint not null,
  category    bigint not null,
  system      bigint not null,
  verdict     enum('asked','admitted','refused') not null default 'asked',
  score       int comment 'hundredths of 100',
  reason      text comment 'told to the applicant',
  decision    bigint,
  decided_by  bigint, decided_at timestamp null,
  primary key (application, category),
  unique key (application, category, verdict),
  key (category),
  foreign key (application, system) references application (id, system),
  foreign key (category, system) references category (id, system),
  foreign key (decision) references decision (id),
  foreign key (decided_by) references person (id),
  check (score between 0 and 10000),
  constraint entry_decided check (verdict = 'asked' or reason is not null and decided_by is not null),
  constraint entry_scored check (verdict <> 'admitted' or score is not null)
) comment 'One category asked for in an application, and its outcome with reasons';

create table if not exists entry_cost (
  application bigint not null,
  category    bigint not null,
  cost_line   bigint not null,
  amount      bigint not null comment 'pence a unit a child',
  primary key (application, category, cost_line),
  foreign key (application, category) references entry (application, category) on delete cascade,
  constraint entry_cost_line foreign key (cost_line, category) references cost_line (id, category),
  constraint entry_cost_amount check (amount >= 0)
) comment 'What an applicant asks on one line; copied to core_cost at admission';

create table if not exists entry_discount (
  application bigint not null,
  category    bigint not null,
  basis       enum('children','volume') not null,
  least       smallint not null comment 'from so many children or units on',
  percent     int not null comment 'hundredths of a percent off core',
  primary key (application, category, basis, least),
  foreign key (application, category) references entry (application, category) on delete cascade,
  constraint entry_discount_least check (least >= 2), constraint entry_discount_percent check (percent between 0 and 10000)
) comment 'Reduction an applicant offers; copied to discount at admission';

create table if not exists admission (
  id          bigint not null auto_increment primary key,
  category    bigint not null,
  establishment bigint not null,
  provider    bigint not null,
  application bigint not null comment 'that let it in',
  entered     enum('asked','admitted','refused') not null default 'admitted' comment 'only through an entry so decided',
  state       enum('admitted','suspended','left','removed') not null default 'admitted',
  score       int not null comment 'hundredths of 100; carried to referrals, moved by reviews',
  easting     int, northing int comment 'of the establishment, kept equal by the key',
  since       date not null,
  audit_due_on date,
  unique key (category, establishment),
  key place (category, state, easting, northing),
  key (provider), key (audit_due_on),
  unique key (id, provider), unique key (id, category),
  foreign key (category) references category (id),
  foreign key (establishment, provider) references establishment (id, provider) on update cascade,
  constraint admission_place foreign key (establishment, easting, northing) references establishment (id, easting, northing) on update cascade,
  constraint admission_entry foreign key (application, category, entered) references entry (application, category, verdict),
  foreign key (application, establishment) references application (id, establishment),
  constraint admission_entered check (entered = 'admitted'),
  check (score between 0 and 10000)
) comment 'An establishment''s place in a category, for all authorities; the candidate of every search' with system versioning;

create table if not exists suspension (
  id          bigint not null auto_increment primary key,
  provider    bigint not null,
  establishment bigint comment 'null: all of the provider',
  system      bigint not null,
  criterion   bigint comment 'that is no longer met',
  reason      bigint,
  note        text not null comment 'told to the provider',
  started_at  timestamp not null default current_timestamp,
  lifted_at   timestamp null,
  application bigint comment 'the partial one that cured it',
  decision    bigint,
  key (provider), key (establishment),
  foreign key (provider) references provider (id),
  foreign key (establishment, provider) references establishment (id, provider) on update cascade,
  foreign key (system) references system (id),
  foreign key (criterion) references criterion (id),
  foreign key (reason) references reason (id),
  foreign key (application) references application (id),
  foreign key (decision) references decision (id),
  constraint suspension_ground check (criterion is not null or reason is not null),
  check (lifted_at >= started_at)
) comment 'A time without invitations, on a ground, told and liftable; bites for all authorities' with system versioning;

create table if not exists core_cost (
  admission   bigint not null,
  cost_line   bigint not null,
  starts_on   date not null,
  amount      bigint not null comment 'pence a unit a child',
  primary key (admission, cost_line, starts_on),
  unique key (admission, cost_line, starts_on, amount),
  foreign key (admission) references admission (id),
  foreign key (cost_line) references cost_line (id),
  check (amount >= 0)
) comment 'What an admission costs on one line from a day on; rows are added, never changed, so a bid can point at one';

create table if not exists discount (
  admission   bigint not null,
  basis       enum('children','volume') not null,
  least       smallint not null comment 'from so many children or units on',
  starts_on   date not null,
  percent     int not null comment 'hundredths of a percent off core',
  primary key (admission, basis, least, starts_on),
  unique key (admission, basis, least, starts_on, percent),
  foreign key (admission) references admission (id),
  check (least >= 2), check (percent between 0 and 10000)
) comment 'Reduction for brothers and sisters, cohorts or volume; rows are added, never changed';

create table if not exists inspection (
  id          bigint not null auto_increment primary key,
  establishment bigint not null,
  kind        enum('regulator','audit','quality') not null,
  regulator   enum('ofsted','isi','cqc','dfe','ciw','ci'), rating varchar(40) character set ascii collate ascii_bin,
  authority   bigint comment 'that visited, for all',
  due_on      date, held_on date, published_on date,
  risk        enum('low','medium','high'),
  finding     text,
  key (establishment, held_on), key (kind, due_on),
  foreign key (establishment) references establishment (id),
  foreign key (regulator, rating) references rating (regulator, code),
  foreign key (authority) references authority (id),
  constraint inspection_by check ((kind = 'regulator') = (authority is null) and (kind = 'regulator') = (regulator is not null)),
  check (due_on is not null or held_on is not null)
) comment 'A regulator''s judgement or a visit of our own; the history of ratings';

create or replace sql security invoker view core_cost_now as
  select c.* from core_cost c
   where c.starts_on = (select max(x.starts_on) from core_cost x
                         where x.admission = c.admission and x.cost_line = c.cost_line and x.starts_on <= current_date);

create or replace sql security invoker view over_cap as
  select a.id as admission, k.authority, k.id as cap, k.amount as most, sum(c.amount) as amount
    from cap k
    join admission a on a.category = k.category
    join core_cost_now c on c.admission = a.id
    join cost_line l on l.id = c.cost_line and l.kind = 'core' and l.unit = k.unit
   where k.starts_on <= current_date and k.ends_on > current_date
   group by a.id, k.authority, k.id, k.amount
  having sum(c.amount) > k.amount;
