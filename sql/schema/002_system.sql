-- Purchasing systems and their rules. A rule that differs between systems is a row here.

create table if not exists cpv (
  code        char(8) character set ascii collate ascii_bin not null primary key,
  name        varchar(200) not null,
  light_touch bool not null default 0
) comment 'What is bought, as notices code it; light_touch: Schedule 3';

create table if not exists rating (
  regulator   enum('ofsted','isi','cqc','dfe','ciw','ci') not null,
  code        varchar(40) character set ascii collate ascii_bin not null,
  name        varchar(100) not null,
  standing    enum('passes','review','fails') not null comment 'against "requires improvement or above"',
  starts_on   date not null,
  ends_on     date not null default '9999-12-31',
  primary key (regulator, code),
  check (starts_on < ends_on)
) comment 'A judgement a regulator may give, while it gives it, and how it counts';

create table if not exists publication_threshold (
  kind        enum('light_touch','services','contracts_finder') not null,
  starts_on   date not null,
  amount      bigint not null comment 'pence',
  vat         enum('without','with') not null,
  primary key (kind, starts_on),
  check (amount > 0)
) comment 'Thresholds of the law, by date';

create table if not exists system (
  id          bigint not null auto_increment primary key,
  authority   bigint not null comment 'lead',
  reference   varchar(60) not null,
  name        varchar(200) not null,
  summary     text not null,
  cpv         char(8) character set ascii collate ascii_bin not null comment 'main code of its notices',
  `procedure` enum('open','restricted','negotiated','without_call') not null default 'restricted' comment 'as notices name it',
  features_text text comment 'main features of award, in words: the notice form has no element for a dynamic system',
  letters     enum('criteria','totals') not null default 'criteria' comment 'what a bidder reads of its own and the winning marks',
  regime      enum('light_touch','full') not null,
  state       enum('draft','open','ended') not null default 'draft',
  starts_on   date not null,
  ends_on     date not null comment 'end of the term now in force',
  latest_on   date not null comment 'end if every option is taken',
  notice_number varchar(20) character set ascii comment 'publication number of the call',
  estimated_value bigint comment 'pence, whole life, all partners',
  value_cap   bigint comment 'pence; null: none',
  value_warning bigint comment 'pence; warn until an option is taken',
  contract_gate bigint comment 'pence; more than this needs a Cabinet decision; null: none',
  fee         smallint not null default 0 comment 'hundredths of a percent of a call-off, paid by the authority',
  panel       bool not null default 0 comment 'an award needs an approved request',
  standstill  tinyint not null default 0 comment 'days',
  exclusions  bool not null default 1 comment 'regulation 57 applies',
  first_evaluation enum('running','done') not null default 'running' comment 'no referral until done',
  decision    bigint,
  unique key (reference),
  key (authority),
  foreign key (authority) references authority (id),
  foreign key (cpv) references cpv (code),
  foreign key (decision) references decision (id),
  constraint system_term check (starts_on < ends_on and ends_on <= latest_on),
  constraint system_law check (starts_on < '2025-02-24' and latest_on <= '2029-02-23'),
  constraint system_called check (state = 'draft' or notice_number is not null),
  check (value_cap > 0), check (value_warning <= value_cap), check (contract_gate > 0), check (fee between 0 and 1000)
) comment 'A dynamic purchasing system: whose, how long, what limits' with system versioning;

create table if not exists term (
  system      bigint not null,
  position    tinyint not null,
  starts_on   date not null,
  ends_on     date not null,
  state       enum('option','approved','declined') not null default 'option',
  decision    bigint,
  day_before  date as (case when position > 1 then starts_on - interval 1 day end) stored,
  prior       tinyint as (nullif(position - 1, 0)) stored,
  primary key (system, position),
  unique key (system, position, ends_on),
  foreign key (system) references system (id),
  foreign key (decision) references decision (id),
  constraint term_joins foreign key (system, prior, day_before) references term (system, position, ends_on),
  check (position > 0), check (starts_on < ends_on),
  constraint term_decided check (state = 'option' or decision is not null)
) comment 'The first term and each option to extend, end to end; each taken by its own decision' with system versioning;

create table if not exists category (
  id          bigint not null auto_increment primary key,
  system      bigint not null,
  number      varchar(10) character set ascii not null comment 'lot number in notices',
  name        varchar(200) not null,
  category    bigint comment 'the category this is a kind of',
  cpv         char(8) character set ascii collate ascii_bin not null,
  summary     text,
  blocks      bool not null default 0 comment 'block bookings were announced in the call',
  referral_hint text comment 'guidance on the referral form of this category',
  unique key (system, number),
  unique key (id, system),
  foreign key (system) references system (id),
  foreign key (category, system) references category (id, system),
  foreign key (cpv) references cpv (code)
) comment 'A lot, or a kind within a lot; admission is to one of these' with system versioning;

create table if not exists category_cpv (
  category    bigint not null,
  cpv         char(8) character set ascii collate ascii_bin not null,
  primary key (category, cpv),
  foreign key (category) references category (id),
  foreign key (cpv) references cpv (code)
) comment 'Further codes of a category';

create table if not exists participant (
  category    bigint not null,
  authority   bigint not null,
  kind        enum('lead','partner','user') not null default 'partner' comment 'user: joined later, pays',
  joined_on   date not null,
  left_on     date,
  adherence   varchar(400) comment 'how it bought before: spot, block, framework',
  primary key (category, authority),
  key (authority),
  foreign key (category) references category (id),
  foreign key (authority) references authority (id),
  check (left_on > joined_on)
) comment 'An authority that may buy in a category' with system versioning;

create table if not exists rule (
  id          bigint not null auto_increment primary key,
  category    bigint not null,
  edition     smallint not null,
  starts_on   date not null,
  invites     enum('within_radius','all') not null,
  location    enum('straight','road','none') not null default 'straight',
  choice      enum('none','close','within_budget') not null,
  choice_gap  int not null default 500 comment 'hundredths of a point; strictly less',
  choice_most tinyint not null default 3,
  formula     enum('lowest_over_price') not null default 'lowest_over_price',
  price_least tinyint not null, price_most tinyint not null,
  competency_most tinyint not null default 20,
  location_most tinyint not null default 5,
  price_weight tinyint not null, outcomes_weight tinyint not null, needs_weight tinyint not null,
  features_weight tinyint not null, location_weight tinyint not null, competency_weight tinyint not null,
  incentive_weight tinyint not null default 0,
  band        int not null default 1000 comment 'hundredths of a mile to a lost mark',
  scale       tinyint not null default 5 comment 'top mark of a written answer',
  evaluators  tinyint not null default 2,
  least_days  tinyint not null default 10 comment 'from invitation to deadline',
  suitable    tinyint not null default 3 comment 'fewer interested: the radius may be widened',
  negotiation bool not null default 0,
  review_months tinyint not null default 6,
  review_step int not null default 1000 comment 'most a review moves a score, hundredths',
  pass_mark   int not null default 0 comment 'hundredths of 100',
  reason      text comment 'why this edition; why a pass mark',
  decision    bigint,
  unique key (category, edition),
  unique key bounds (id, price_least, price_most, competency_most, location_most),
  unique key (id, review_step),
  foreign key (category) references category (id),
  foreign key (decision) references decision (id),
  constraint rule_hundred check (price_weight + outcomes_weight + needs_weight + features_weight + location_weight + competency_weight + incentive_weight = 100),
  constraint rule_price check (price_weight between price_least and price_most),
  constraint rule_bounds check (0 <= price_least and price_least <= price_most and price_most <= 100),
  constraint rule_most check (competency_weight <= competency_most and location_weight <= location_most),
  constraint rule_place check (location <> 'none' or location_weight = 0),
  constraint rule_pass check (pass_mark = 0 or reason is not null),
  constraint rule_points check (least(outcomes_weight, needs_weight, features_weight, location_weight, competency_weight, incentive_weight) >= 0),
  check (choice_most between 1 and 100 and choice_gap > 0 and band > 0 and scale > 0 and evaluators > 0 and review_step >= 0)
) comment 'How a category invites, scores and chooses: one edition, written once; a referral keeps the edition it was published under';

create table if not exists closure (
  system      bigint not null,
  starts_on   date not null comment 'shut from 00:00',
  ends_on     date not null comment 'open again from 00:00',
  reason      text not null,
  decision    bigint,
  period for shut (starts_on, ends_on),
  primary key (system, shut without overlaps),
  foreign key (system) references system (id),
  foreign key (decision) references decision (id)
) comment 'Days on which a system takes no new application; may not overlap';

create table if not exists cost_line (
  id          bigint not null auto_increment primary key,
  category    bigint not null,
  position    tinyint not null,
  name        varchar(200) not null,
  kind        enum('core','additional','listed') not null default 'core' comment 'listed: a price list, where there is no core',
  applies     varchar(200) comment 'additional: to which placements',
  unit        enum('week','month','year','session','hour','report') not null default 'week',
  unique key (category, position),
  unique key (id, category),
  foreign key (category) references category (id)
) comment 'A line on which providers of a category state a cost at admission';

create table if not exists cap (
  category    bigint not null,
  authority   bigint comment 'null: common to all, and then the application fails',
  amount      bigint not null comment 'pence a unit, all core lines together; equal passes',
  starts_on   date not null,
  ends_on     date not null default '9999-12-31',
  unit        enum('week','month','year','session','hour','report') not null default 'week',
  decision    bigint,
  body        bigint as (coalesce(authority, 0)) stored,
  id          bigint not null auto_increment primary key,
  period for holds (starts_on, ends_on),
  unique key (category, body, holds without overlaps),
  foreign key (category, authority) references participant (category, authority),
  foreign key (category) references category (id),
  foreign key (decision) references decision (id),
  check (amount > 0)
) comment 'Affordability cap on core cost, of one authority or of all, for a time' with system versioning;

create table if not exists criterion (
  id          bigint not null auto_increment primary key,
  system      bigint not null,
  category    bigint comment 'null: every category of the system',
  code        varchar(30) character set ascii collate ascii_bin not null,
  edition     smallint not null default 1,
  position    smallint not null,
  level       enum('provider','establishment') not null comment 'where it is answered, and what a failure suspends',
  head        enum('exclusion','suitability','standing','ability','commercial','social_value') not null,
  kind        enum('pass','statement','told') not null comment 'pass or fail; weighted method statement; asked, not judged',
  name        varchar(200) not null,
  question    text not null,
  guidance    text,
  weight      tinyint not null default 0 comment 'statement: of 100 in the category',
  optional    bool not null default 0 comment '"not applicable" is an answer',
  evidence    enum('none','asked','held') not null default 'none' comment 'held: must not run out',
  lookback    tinyint comment 'years an exclusion or an infringement counts',
  author      enum('authority','young_people') not null default 'authority' comment 'who wrote the model answer',
  evaluator   enum('lead','all') not null default 'lead',
  justification text,
  ends_on     date comment 'asked no more from this day',
  unique key (system, code, edition),
  key (category),
  foreign key (category, system) references category (id, system),
  foreign key (system) references system (id),
  constraint criterion_weight check ((kind = 'statement') = (weight > 0)),
  constraint criterion_scope check (kind <> 'statement' or category is not null)
) comment 'What an applicant must show; weights of a category''s statements add to 100';

create table if not exists reason (
  id          bigint not null auto_increment primary key,
  system      bigint not null,
  kind        enum('direct','decline','referral','suspension','funding','basis','termination') not null,
  name        varchar(200) not null,
  ends_on     date,
  unique key (system, kind, name),
  foreign key (system) references system (id)
) comment 'A reason that may be given, by use: direct placement, declining, suspending, panel category, legal basis';

create table if not exists tag (
  id          bigint not null auto_increment primary key,
  system      bigint not null,
  kind        enum('outcome','need','feature') not null,
  name        varchar(200) not null,
  unique key (system, kind, name),
  foreign key (system) references system (id)
) comment 'Shared vocabulary of needs, features and outcome heads, so that gaps can be counted';

create table if not exists document (
  id          bigint not null auto_increment primary key,
  system      bigint not null,
  category    bigint,
  kind        enum('specification','terms','agreement','schedule','dpia','equality','strategy','governance','notice','guide','report') not null,
  name        varchar(200) not null,
  edition     smallint not null default 1,
  upload      bigint not null,
  public      bool not null default 0,
  published_at timestamp null,
  unique key (system, kind, name, edition),
  foreign key (system) references system (id),
  foreign key (category, system) references category (id, system),
  foreign key (upload) references upload (id)
) comment 'A paper of the system, by edition: terms, specification, assessments, reports';

