-- Notices: grouped each quarter for the journal, one an award for Contracts Finder.

create table if not exists counter (
  name        varchar(40) character set ascii collate ascii_bin not null primary key comment 'notice:2026, agreement:3:2026',
  value       int not null default 0,
  check (value between 0 and 999999)
) comment 'The last number given of a series: update in the transaction that uses it; gaps are harmless';

create table if not exists notice (
  id          bigint not null auto_increment primary key,
  system      bigint not null, authority bigint not null comment 'buyer; the lead for grouped notices',
  channel     enum('journal','contracts_finder') not null,
  form        enum('F02','F03','F14','F20','F21','CF') not null,
  purpose     enum('call','award','change','validity','end','correction') not null,
  quarter     date comment 'its first day, of a grouped notice',
  title       varchar(200) not null,
  number      char(11) character set ascii collate ascii_bin comment 'NO_DOC_EXT, yyyy-nnnnnn, never used again',
  parent      bigint comment 'the call, or what is corrected',
  state       enum('draft','checked','released','sent','published','rejected') not null default 'draft',
  due_on      date,
  items       smallint not null default 0 comment 'awards selected; must equal those written',
  note        varchar(1000) comment 'child-safe check: what was grouped or withheld, why',
  made_by     bigint, approved_by bigint comment 'a second person',
  content     mediumblob comment 'the bytes sent', digest binary(32),
  dispatched_on date,
  call_number varchar(20) character set ascii comment 'publication number of the system''s call; filled by trigger while a draft',
  publication varchar(40) character set ascii comment 'number the journal gave it', publication_oj varchar(20) character set ascii comment 'yyyy/S 000-nnnnnn',
  published_on date,
  running     tinyint as (case when state = 'rejected' then null else 1 end) stored,
  unique key (number), unique key (publication),
  unique key notice_quarter (system, channel, purpose, quarter, running),
  unique key (id, channel),
  key (state, due_on),
  foreign key (system) references system (id),
  foreign key (authority) references authority (id),
  foreign key (parent) references notice (id),
  foreign key (made_by) references person (id), foreign key (approved_by) references person (id),
  constraint notice_form check ((channel = 'contracts_finder') = (form = 'CF')),
  constraint notice_number check (number regexp '^20[0-9]{2}-[0-9]{6}$'),
  constraint notice_begins check (day(quarter) = 1 and month(quarter) in (1, 4, 7, 10)),
  constraint notice_grouped check (quarter is null or due_on = quarter + interval 3 month + interval 29 day),
  constraint notice_parent check (state = 'draft' or purpose = 'call' or parent is not null or purpose <> 'correction' and call_number is not null),
  constraint notice_second check (state in ('draft','checked') or approved_by is not null and approved_by <> made_by),
  constraint notice_bytes check (state not in ('sent','published') or content is not null and digest is not null and dispatched_on is not null and (form = 'CF' or number is not null)),
  constraint notice_published check (state <> 'published' or publication is not null and published_on is not null)
) comment 'A notice to a journal: drafted, checked, released by a second person, sent, published' with system versioning;

create table if not exists notice_item (
  notice      bigint not null, position smallint not null,
  channel     enum('journal','contracts_finder') not null,
  agreement   bigint not null, signed_on date not null,
  number      varchar(40) character set ascii collate ascii_bin not null comment 'contract number as printed',
  title       varchar(200) not null,
  tenders     smallint not null, tenders_sme smallint not null,
  value       bigint not null comment 'pence; never a range: the lowest and highest tender are not published in the UK',
  withheld    varchar(400) comment 'and then only counted',
  quarter     date comment 'in which it was concluded; before the notice''s own if it is late',
  dropped     bool not null default 0 comment 'of a rejected notice',
  standing    tinyint as (case when dropped then null else 1 end) stored,
  primary key (notice, position),
  unique key (notice, number),
  unique key item_once (agreement, channel, standing),
  foreign key (notice, channel) references notice (id, channel),
  constraint item_signed foreign key (agreement, signed_on) references agreement (id, signed_on),
  constraint item_quarter check (quarter is null or signed_on >= quarter and signed_on < quarter + interval 3 month),
  constraint item_tenders check (tenders between 1 and 999 and tenders_sme between 0 and tenders),
  constraint item_value check (value > 0),
  constraint item_text check (title not regexp 'XXX|TBC|[0-9]{2}/[0-9]{2}/[0-9]{4}')
) comment 'An agreement in a notice: once for each channel, with the figures as printed';

create table if not exists dispatch (
  notice      bigint not null, attempt tinyint not null,
  sent_at     timestamp not null default current_timestamp,
  submission  varchar(40) character set ascii, status varchar(40) character set ascii, reply mediumtext,
  answered_at timestamp null,
  primary key (notice, attempt),
  foreign key (notice) references notice (id)
) comment 'One sending of a notice and what the journal answered';

