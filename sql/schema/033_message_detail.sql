-- Two notices of one system fall due at once: their mails must tell them apart.

alter table message
  add column if not exists detail varchar(60) comment 'said with the reference where one reference is not enough: a quarter; public words';
