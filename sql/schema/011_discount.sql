-- Of what applicants of a category may offer a reduction: FEATURES.md AQ-22 (brothers and sisters), AQ-24 (volume).

set session system_versioning_alter_history = keep;
alter table category add column if not exists discount enum('none','children','volume') not null default 'none'
  comment 'of what applicants may offer a reduction' after referral_hint;
