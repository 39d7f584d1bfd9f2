-- What the search box looks for by an index: words and beginnings of names, postcodes, register numbers. (Contract
-- numbers, company numbers and references have unique keys already.) Where a child lives is in no index of words.

set session system_versioning_alter_history = keep;

alter table provider add index if not exists provider_name (name), add index if not exists provider_postcode (postcode);
alter table provider add fulltext index if not exists provider_words (name);
alter table establishment add index if not exists establishment_name (name), add index if not exists establishment_postcode (postcode),
  add index if not exists establishment_urn (urn);
alter table establishment add fulltext index if not exists establishment_words (name);
alter table referral add fulltext index if not exists referral_words (title);
