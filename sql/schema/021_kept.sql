-- What somebody typed when they were no longer signed in, until they are again. Sealed by the token in the browser's
-- cookie, of which only the hash stands here: neither a dump nor an administrator of the database can read a price
-- that was to be sealed.

create table if not exists kept (
  browser     binary(32) not null comment 'hash of the cookie dps-kept',
  path        varchar(190) character set ascii collate ascii_bin not null comment 'where it was posted to',
  person      bigint comment 'whose session it came with; null: that session is gone',
  sealed      mediumblob not null comment 'answers, names of files, where the form stood, whose form it was',
  kept_at     timestamp not null default current_timestamp,
  primary key (browser, path), key (kept_at),
  foreign key (person) references person (id) on delete cascade
) comment 'Answers that came too late for their session: shown once more to the same person, for a day';
