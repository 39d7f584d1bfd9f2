-- Referrals: what is wanted, who is asked, until when; and whom it is about, apart.

create table if not exists referral (
  id          bigint not null auto_increment primary key,
  reference   varchar(30) character set ascii collate ascii_bin not null,
  category    bigint not null,
  authority   bigint not null,
  rule        bigint not null, price_least tinyint not null, price_most tinyint not null, competency_most tinyint not null, location_most tinyint not null,
  kind        enum('placement','block','direct') not null default 'placement',
  reason      bigint comment 'new need, change, end of an arrangement; of a direct placement its circumstance',
  title       varchar(200) not null,
  summary     text not null comment 'anonymous',
  children    tinyint not null default 1,
  unit        enum('week','month','year','session','hour','report') not null default 'week' comment 'of prices: that of the category''s cost lines',
  weeks       tinyint not null default 52 comment 'that make a year',
  periods     smallint comment 'paid periods of the expected term, in units: whole-life value is price times these',
  starts_on   date, ends_on date,
  needed_on   date comment 'court or care planning',
  radius      int comment 'hundredths of a mile; null: everywhere',
  budget      bigint comment 'pence over the period; bids within',
  show_choice bool not null default 0 comment 'family sees scores and prices',
  no_contact  bool not null default 0 comment 'family in court proceedings: no invitation, no survey',
  price_weight tinyint not null, outcomes_weight tinyint not null, needs_weight tinyint not null,
  features_weight tinyint not null, location_weight tinyint not null, competency_weight tinyint not null,
  incentive_weight tinyint not null default 0, incentive text,
  needs_marks smallint comment 'marks possible, counted at publication', features_marks smallint,
  state       enum('draft','published','opened','scored','choosing','awarded','unsuccessful','withdrawn') not null default 'draft',
  published_at timestamp null,
  deadline    tinyint comment 'position of the one in force', closes_at timestamp null,
  person      bigint,
  copied_from bigint,
  ended_at    timestamp null, ended_reason varchar(1000) comment 'of withdrawing or closing without an award; told to all invited',
  retain_until date comment 'null: until the rule of retention is applied',
  unique key (reference),
  unique key (id, authority), unique key (id, deadline),
  key open (state, closes_at), key (authority, state), key (category, published_at),
  foreign key (category, authority) references participant (category, authority),
  foreign key (rule, price_least, price_most, competency_most, location_most)
    references rule (id, price_least, price_most, competency_most, location_most),
  foreign key (reason) references reason (id),
  foreign key (person) references person (id),
  foreign key (copied_from) references referral (id),
  constraint referral_hundred check (price_weight + outcomes_weight + needs_weight + features_weight + location_weight + competency_weight + incentive_weight = 100),
  constraint referral_price check (price_weight between price_least and price_most),
  constraint referral_most check (competency_weight <= competency_most and location_weight <= location_most),
  constraint referral_points check (least(outcomes_weight, needs_weight, features_weight, location_weight, competency_weight, incentive_weight) >= 0),
  constraint referral_needs check (needs_marks is null or (needs_marks = 0) <= (needs_weight = 0)),
  constraint referral_features check (features_marks is null or (features_marks = 0) <= (features_weight = 0)),
  constraint referral_published check (state in ('draft','withdrawn') or kind = 'direct' or
    published_at is not null and deadline is not null and closes_at is not null and needs_marks is not null and features_marks is not null),
  constraint referral_periods check (state in ('draft','withdrawn') or kind = 'direct' or periods is not null),
  constraint referral_ended check (state not in ('withdrawn','unsuccessful') or published_at is null or ended_reason is not null),
  constraint referral_direct check (kind <> 'direct' or reason is not null),
  check (children between 1 and 20), check (weeks between 1 and 52), check (periods > 0), check (starts_on <= ends_on), check (radius > 0), check (budget > 0)
) comment 'A need put out to those admitted: anonymous, its weights always 100, frozen when published' with system versioning;

create table if not exists referral_category (
  referral    bigint not null,
  category    bigint not null,
  primary key (referral, category),
  foreign key (referral) references referral (id),
  foreign key (category) references category (id)
) comment 'A further category whose providers are invited too';

create table if not exists need (
  id          bigint not null auto_increment primary key,
  referral    bigint not null,
  kind        enum('outcome','need','feature') not null,
  position    tinyint not null,
  text        varchar(1000) not null,
  whose       enum('authority','child','family') not null default 'authority' comment 'whose words',
  tag         bigint,
  must        enum('desired','must','gate') not null default 'desired',
  marks       tinyint not null default 1,
  unique key (referral, kind, position),
  unique key (id, referral),
  key (tag),
  foreign key (referral) references referral (id),
  foreign key (tag) references tag (id),
  check (marks >= 1)
) comment 'One outcome sought, need to be met or feature wished for';

create table if not exists child (
  id          bigint not null auto_increment primary key,
  referral    bigint not null,
  position    tinyint not null comment '1: the lead child, whose home counts',
  age         tinyint not null, gender enum('girl','boy','other','unsaid') not null,
  status      varchar(60) comment 'legal status or plan: in care, EHC plan, s17',
  unique key (referral, position),
  foreign key (referral) references referral (id),
  check (position >= 1)
) comment 'A person a referral is about, as providers may know them: no name, no place';

create table if not exists identity (
  child       bigint not null primary key,
  name        varchar(200),
  born_on     date,
  case_reference varchar(40) comment 'in the authority''s case system',
  contact     varchar(400) comment 'of the family, for the choice',
  key (case_reference),
  foreign key (child) references child (id) on delete cascade,
  constraint identity_something check (coalesce(name, born_on, case_reference) is not null)
) comment 'Who the child is, as far as it must be known: no history, own grants, erased by deleting the row';

create table if not exists home (
  referral    bigint not null primary key,
  postcode    varchar(8) character set ascii not null,
  easting     int not null, northing int not null,
  foreign key (referral) references referral (id) on delete cascade
) comment 'Where the lead child lives: nobody reads it, distance_home_squared() measures from it';

create table if not exists deadline (
  referral    bigint not null,
  position    tinyint not null,
  closes_at   timestamp not null,
  radius      int,
  reason      varchar(400) comment 'of an extension; told to all',
  agreed      bool not null default 0 comment 'all invited agreed to fewer days',
  made_at     timestamp(6) not null default current_timestamp(6),
  person      bigint,
  prior       tinyint as (nullif(position - 1, 0)) stored,
  prior_closes_at timestamp null,
  primary key (referral, position),
  unique key (referral, position, closes_at),
  foreign key (referral) references referral (id),
  constraint deadline_follows foreign key (referral, prior, prior_closes_at) references deadline (referral, position, closes_at),
  foreign key (person) references person (id),
  constraint deadline_first check ((position = 1) = (prior_closes_at is null)),
  constraint deadline_later check (closes_at > prior_closes_at),
  constraint deadline_alive check (made_at < closes_at and (prior_closes_at is null or made_at < prior_closes_at)),
  constraint deadline_reason check (position = 1 or reason is not null)
) comment 'Each deadline a referral has had, first and extended; never changed, only followed while it runs';

alter table referral
  add constraint referral_deadline foreign key if not exists (id, deadline, closes_at) references deadline (referral, position, closes_at);

create table if not exists invitation (
  id          bigint not null auto_increment comment 'for paths',
  referral    bigint not null,
  admission   bigint not null,
  standing    enum('invited','too_far','suspended','over_cap','unsuited') not null,
  admitted    enum('admitted','suspended','left','removed') not null default 'admitted' comment 'state then; filled by trigger',
  distance    int comment 'hundredths of a mile, half up',
  score       int not null comment 'competency then, hundredths of 100',
  discount    int not null default 0 comment 'hundredths of a percent then, for so many children',
  made_at     timestamp not null default current_timestamp,
  seen_at     timestamp null,
  declined_at timestamp null, reason bigint comment 'of declining', note varchar(400),
  primary key (referral, admission),
  unique key (id),
  unique key (admission, referral, standing),
  foreign key (referral) references referral (id),
  foreign key (admission) references admission (id),
  foreign key (reason) references reason (id),
  constraint invitation_admitted check (standing <> 'invited' or admitted = 'admitted'),
  constraint invitation_declined check ((declined_at is null) = (reason is null) and (declined_at is null or standing = 'invited')),
  check (distance >= 0), check (score between 0 and 10000)
) comment 'For every admission of the category: invited, or why not; with the figures it was published under';

create table if not exists declaration (
  id          bigint not null auto_increment primary key,
  person      bigint not null,
  referral    bigint, application bigint,
  says        enum('none','conflict') comment 'null: asked, not yet declared',
  detail      varchar(1000), remedy varchar(1000),
  declared_at timestamp null,
  clear       bool as (case when says = 'none' or remedy is not null then 1 end) stored,
  unique key (referral, person, clear), unique key (application, person, clear),
  unique key (person, referral), unique key (person, application),
  foreign key (person) references person (id),
  foreign key (referral) references referral (id),
  foreign key (application) references application (id),
  constraint declaration_of check ((referral is null) <> (application is null)),
  constraint declaration_detail check (says is null or says = 'none' or detail is not null)
) comment 'An evaluator named for a referral or application, and what they declared of conflicts' with system versioning;
