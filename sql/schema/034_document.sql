-- Which document an answer is shown by as a rule, so that its kind need not be looked for.

set @@system_versioning_alter_history = keep;

alter table criterion
  add column if not exists document varchar(60) comment 'kind of document that shows it as a rule; null: any';

update criterion
   set document = case regexp_substr(code, '^[a-z_0-9]+')
                    when 'insurance' then 'Public liability insurance' when 'finance' then 'Accounts'
                    when 'rating' then 'Inspection report' when 'dfe' then 'Registration certificate'
                    when 'registration' then 'Registration certificate' when 'continuity' then 'Business continuity plan'
                    when 'safeguarding' then 'Safeguarding policy' when 'data' then 'Data protection registration'
                    when 'compliance' then 'Health and safety policy' end
 where document is null and evidence <> 'none';
