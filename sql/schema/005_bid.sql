-- Bids, sealed until the deadline; opening; marks; results that can be computed again; families' choice.

create table if not exists bid (
  id          bigint not null auto_increment primary key,
  referral    bigint not null,
  admission   bigint not null,
  standing    enum('invited','too_far','suspended','over_cap','unsuited') not null default 'invited' comment 'only the invited bid',
  deadline    tinyint not null, closes_at timestamp not null comment 'in force when last saved',
  state       enum('draft','submitted','withdrawn') not null default 'draft',
  core_price  bigint comment 'pence a unit a child: the lines of bid_cost',
  discount    int not null default 0 comment 'hundredths of a percent off core',
  discount_least int not null default 0 comment 'as admitted, from the invitation',
  needs_price bigint comment 'pence a unit a child',
  total       bigint comment 'pence, all children, the whole period, without VAT',
  premium     bigint comment 'pence, for early outcomes; not scored',
  method      text comment 'how and when the outcomes will be met',
  subcontract text,
  starts_on   date,
  postcode    varchar(8) character set ascii comment 'fostering: the carer''s', easting int, northing int,
  digest      binary(32) comment 'of the whole content, on the bidder''s receipt and in the event',
  submitted_by bigint,
  saved_at    timestamp(6) not null default current_timestamp(6) on update current_timestamp(6),
  unique key (referral, admission),
  unique key (id, referral), unique key (id, total),
  constraint bid_invited foreign key (admission, referral, standing) references invitation (admission, referral, standing),
  constraint bid_invited_only check (standing = 'invited'),
  constraint bid_deadline foreign key (referral, deadline, closes_at) references deadline (referral, position, closes_at),
  foreign key (submitted_by) references person (id),
  constraint bid_in_time check (saved_at < closes_at),
  constraint bid_price check (needs_price >= 0 and core_price >= 0 and total > 0 and premium >= 0),
  constraint bid_discount check (discount between discount_least and 10000),
  constraint bid_whole check (state <> 'submitted' or total is not null and core_price is not null and needs_price is not null
    and method is not null and digest is not null and submitted_by is not null)
) comment 'What an establishment offers: changeable until the deadline, then frozen by its own clock; read through bid_seen';

create table if not exists bid_cost (
  bid         bigint not null,
  cost_line   bigint not null,
  admission   bigint not null,
  starts_on   date not null comment 'of the admitted cost in force at publication',
  most        bigint not null comment 'that admitted cost',
  amount      bigint not null comment 'offered for this referral only',
  primary key (bid, cost_line),
  foreign key (bid) references bid (id),
  constraint bid_cost_admitted foreign key (admission, cost_line, starts_on, most) references core_cost (admission, cost_line, starts_on, amount),
  constraint bid_cost_ratchet check (amount between 0 and most)
) comment 'Core cost a line in a bid: as admitted or less, never more';

create table if not exists bid_need (
  bid         bigint not null,
  need        bigint not null,
  referral    bigint not null,
  met         bool not null,
  note        varchar(400),
  primary key (bid, need),
  key (need),
  foreign key (bid, referral) references bid (id, referral),
  foreign key (need, referral) references need (id, referral)
) comment 'A tick: whether a bidder meets a need or has a feature';

create table if not exists opening (
  referral    bigint not null primary key,
  deadline    tinyint not null,
  closes_at   timestamp not null,
  opened_at   timestamp not null default current_timestamp,
  person      bigint,
  bids        smallint not null comment 'submitted then',
  constraint opening_last foreign key (referral, deadline) references referral (id, deadline),
  constraint opening_deadline foreign key (referral, deadline, closes_at) references deadline (referral, position, closes_at),
  foreign key (person) references person (id),
  constraint opening_after check (opened_at >= closes_at)
) comment 'The unsealing of a referral''s bids; before this row nobody reads them, after it no deadline moves';

create table if not exists mark (
  id          bigint not null auto_increment primary key,
  bid         bigint, referral bigint,
  answer      bigint, application bigint,
  stage       enum('alone','agreed') not null,
  round       tinyint not null default 1 comment 'marking again is the next round; earlier marks stay',
  person      bigint not null comment 'who marks, or who records what was agreed',
  clear       bool not null default 1,
  mark        int not null comment 'hundredths on the scale of the rule; statements: of 100',
  reason      varchar(2000) not null,
  made_at     timestamp not null default current_timestamp,
  agreed_one  varchar(40) character set ascii as (case when stage = 'agreed' then coalesce(concat('bid:', bid, ':', round), concat('answer:', answer, ':', round)) end) stored,
  unique key (agreed_one),
  unique key (bid, stage, person, round), unique key (answer, stage, person, round),
  foreign key (bid, referral) references bid (id, referral),
  constraint mark_opened foreign key (referral) references opening (referral),
  constraint mark_clear_referral foreign key (referral, person, clear) references declaration (referral, person, clear),
  foreign key (answer) references answer (id),
  constraint mark_clear_application foreign key (application, person, clear) references declaration (application, person, clear),
  constraint mark_of check ((bid is null) <> (answer is null) and (bid is null) = (referral is null) and (answer is null) = (application is null)),
  constraint mark_clear check (clear = 1),
  constraint mark_round check (round >= 1),
  check (mark between 0 and 10000)
) comment 'What one evaluator gave a written answer, or what all agreed; only after declaring no conflict';

create table if not exists result (
  id          bigint not null auto_increment primary key,
  referral    bigint not null,
  run         tinyint not null,
  cause       enum('opening','set_aside','negotiation','correction') not null,
  reason      varchar(1000),
  formula     varchar(30) character set ascii not null, version varchar(20) character set ascii not null comment 'of the program that computed it',
  band        int not null, scale tinyint not null,
  price_weight tinyint not null, outcomes_weight tinyint not null, needs_weight tinyint not null,
  features_weight tinyint not null, location_weight tinyint not null, competency_weight tinyint not null, incentive_weight tinyint not null,
  needs_marks smallint not null, features_marks smallint not null,
  lowest      bigint comment 'pence: the lowest total counted',
  person      bigint,
  computed_at timestamp not null default current_timestamp,
  unique key (referral, run), unique key (id, referral),
  constraint result_opened foreign key (referral) references opening (referral),
  foreign key (person) references person (id),
  constraint result_hundred check (price_weight + outcomes_weight + needs_weight + features_weight + location_weight + competency_weight + incentive_weight = 100),
  constraint result_cause check (run = 1 or reason is not null)
) comment 'One computation over all bids, with what it was computed from; kept for ever, followed by later runs';

create table if not exists score (
  result      bigint not null,
  bid         bigint not null,
  referral    bigint not null,
  standing    enum('ranked','set_aside','suspended','gated') not null default 'ranked', reason varchar(1000),
  total       bigint not null comment 'pence', outcomes_mark int not null comment 'hundredths',
  needs_met   smallint not null, features_met smallint not null, distance int, competency int not null,
  price_points int not null, outcomes_points int not null, needs_points int not null, features_points int not null,
  location_points int not null, competency_points int not null, incentive_points int not null default 0,
  quality_points int as (outcomes_points + needs_points + features_points + location_points + competency_points + incentive_points) stored,
  total_points int as (price_points + outcomes_points + needs_points + features_points + location_points + competency_points + incentive_points) stored,
  position    smallint comment 'rank', draw int comment 'lot drawn, if all else was equal',
  must_missed bool not null default 0,
  primary key (result, bid),
  unique key (result, position),
  unique key (result, bid, position), unique key (bid, result, total),
  foreign key (result, referral) references result (id, referral),
  foreign key (bid, referral) references bid (id, referral),
  constraint score_ranked check ((standing = 'ranked') = (position is not null) and (standing = 'ranked' or reason is not null)),
  constraint score_hundred check (total_points between 0 and 10000),
  check (least(price_points, outcomes_points, needs_points, features_points, location_points, competency_points, incentive_points) >= 0),
  check (total > 0 and outcomes_mark >= 0 and needs_met >= 0 and features_met >= 0 and competency between 0 and 10000)
) comment 'One bid in one result: what went in, the points of each criterion (rounded half up), their sum, the rank';

create table if not exists draw (
  result      bigint not null primary key,
  drawn_at    timestamp not null default current_timestamp,
  seed        binary(32) not null comment 'published; the order follows from it and the bids'' numbers',
  person      bigint not null, witness bigint not null,
  foreign key (result) references result (id),
  foreign key (person) references person (id), foreign key (witness) references person (id),
  constraint draw_witness check (person <> witness)
) comment 'The recorded lot that broke a tie';

create table if not exists shortlist (
  referral    bigint not null,
  bid         bigint not null,
  result      bigint not null,
  position    tinyint not null comment 'random, as shown to the family',
  gap         int comment 'hundredths behind the first', gap_below int comment 'of the rule, strict',
  total       bigint not null, budget bigint,
  primary key (referral, bid),
  unique key (referral, position),
  foreign key (bid, result, total) references score (bid, result, total),
  foreign key (result, referral) references result (id, referral),
  foreign key (bid, referral) references bid (id, referral),
  constraint shortlist_close check (gap < gap_below),
  constraint shortlist_budget check (total <= budget),
  constraint shortlist_mode check ((gap is null) = (gap_below is null) and (gap is null) <> (budget is null))
) comment 'The bids among which a family may choose: close to the first, or within the budget';

create table if not exists choice (
  referral    bigint not null primary key,
  asked_at    timestamp not null default current_timestamp,
  answer_by   timestamp not null, reason varchar(400) comment 'of moving answer_by',
  answered_at timestamp null,
  bid         bigint comment 'null once answered: none of them',
  words       varchar(2000) comment 'reasons, and the young person''s own words',
  told_by     enum('family','officer'), person bigint,
  unique key (referral, bid),
  foreign key (referral) references referral (id),
  constraint choice_shortlisted foreign key (referral, bid) references shortlist (referral, bid),
  foreign key (person) references person (id),
  constraint choice_in_time check (answered_at <= answer_by),
  constraint choice_answered check ((answered_at is null) = (told_by is null) and (bid is null or answered_at is not null))
) comment 'What the family was asked and answered; silence lets the first stand' with system versioning;
