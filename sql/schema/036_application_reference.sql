-- How people know an application, said once: lpad() alone cuts a fifth digit off, and number 12345 would pass for 1234.

delimiter //

create or replace definer = dps_owner@localhost function application_reference(id_ bigint) returns varchar(20) character set ascii collate ascii_bin no sql deterministic sql security invoker
  return concat('A', lpad(id_, greatest(4, length(id_)), '0')) //

-- As in 017_mail.sql, but for applications.
create or replace definer = dps_owner@localhost function record_reference(record_ varchar(20), id_ bigint) returns varchar(60) reads sql data sql security definer
  return case record_
    when 'referral' then (select reference from referral where id = id_)
    when 'invitation' then (select f.reference from invitation i join referral f on f.id = i.referral where i.id = id_)
    when 'bid' then (select f.reference from bid b join referral f on f.id = b.referral where b.id = id_)
    when 'award' then (select f.reference from award w join referral f on f.id = w.referral where w.id = id_)
    when 'application' then application_reference(id_)
    when 'agreement' then (select number from agreement where id = id_)
    when 'system' then (select reference from system where id = id_)
    when 'notice' then (select concat(s.reference, ' ', n.form, coalesce(concat(' ', year(n.quarter), 'Q', quarter(n.quarter)), '')) from notice n join system s on s.id = n.system where n.id = id_)
    when 'correspondence' then (select case c.record when 'application' then application_reference(c.record_id)
                                         when 'referral' then (select reference from referral where id = c.record_id)
                                         when 'agreement' then (select number from agreement where id = c.record_id) end
                                  from correspondence c where c.id = id_)
  end //

delimiter ;

-- As in 018_records.sql, but for applications.
create or replace sql security invoker view retention_ended as
  select 'identity' as kind, f.id as record_id, f.reference,
         coalesce((select max(coalesce(g.ended_on, date(g.refused_at), g.ends_on)) from award w join agreement g on g.award = w.id where w.referral = f.id),
                  date(f.ended_at), if(f.state = 'draft', date(f.row_start), null)) as ended_on
    from referral f
   where exists (select 1 from home h where h.referral = f.id)
      or exists (select 1 from child c join identity i on i.child = c.id where c.referral = f.id)
  union all
  select 'placement', f.id, f.reference,
         (select max(coalesce(g.ended_on, date(g.refused_at), g.ends_on)) from award w join agreement g on g.award = w.id where w.referral = f.id)
    from referral f
   where f.state = 'awarded' and exists (select 1 from child c where c.referral = f.id)
  union all
  select 'referral', f.id, f.reference, coalesce(date(f.ended_at), date(f.row_start))
    from referral f
   where f.state in ('draft', 'withdrawn', 'unsuccessful') and not exists (select 1 from award w where w.referral = f.id)
  union all
  select 'application', p.id, application_reference(p.id),
         coalesce((select date(max(n.decided_at)) from entry n where n.application = p.id), date(p.row_start))
    from application p
   where p.state in ('draft', 'withdrawn', 'decided')
     and not exists (select 1 from admission a where a.application = p.id)
     and not exists (select 1 from suspension x where x.application = p.id)
     and not exists (select 1 from application o where o.copied_from = p.id)
  union all
  select 'person', p.id, concat('person ', p.id),
         coalesce((select date(max(r.row_end)) from role for system_time all r where r.person = p.id), '1970-01-01')
    from person p
   where p.state = 'left' and p.source <> 'erased' and not exists (select 1 from role r where r.person = p.id);
