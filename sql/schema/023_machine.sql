-- A machine that may read referrals sees what an auditor of its authority sees: opened bids, and no child.

create or replace definer = dps_owner@localhost sql security definer view here as
  select s.person, m.role, m.authority, m.provider
    from session s
    join role r on r.id = s.role
    join role m on m.person = r.person and m.body = r.body
   where s.id = session_here() and s.expires_at > current_timestamp
  union all
  select null, 'auditor', m.authority, null
    from machine m
    join machine_right t on t.machine = m.id and t.kind = 'referrals'
   where m.hash = session_here() and m.revoked_at is null and m.ends_on >= current_date;
