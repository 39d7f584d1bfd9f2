-- Years of use on South East Together's rules, to see what drives each query: @referrals referrals with 14 invitations
-- and 10 bids each, over @establishments establishments. For an empty, migrated database; triggers would refuse
-- ready-made history, so whoever loads this drops them first. Keys are not checked while loading; CHECKs are.
set names utf8mb4, time_zone = '+00:00', foreign_key_checks = 0, unique_checks = 0, @now = now();
set @referrals = coalesce(@referrals, 4000), @establishments = coalesce(@establishments, 2000);
set @places = @establishments div 5;
insert into authority (id, code, name, nuts) select seq, concat('E', seq), concat('Authority ', seq), 'UKJ4' from seq_1_to_8;
insert into system (id, authority, reference, name, summary, cpv, regime, state, starts_on, ends_on, latest_on, notice_number, first_evaluation)
  values (2, 2, 'SET', 'South East Together', 'Placements', '80340000', 'light_touch', 'open', '2022-02-01', '2029-02-23', '2029-02-23', '2022/S 000-000102', 'done');
insert into category (id, system, number, name, cpv) select 20 + seq, 2, seq, concat('Category ', seq), '80340000' from seq_1_to_5;
insert into participant (category, authority, kind, joined_on) select c.id, a.id, if(a.id = 2, 'lead', 'partner'), '2022-02-01' from category c join authority a;
insert into rule (id, category, edition, starts_on, invites, choice, price_least, price_most, price_weight, outcomes_weight, needs_weight, features_weight, location_weight, competency_weight)
  select id, id, 1, '2022-02-01', 'within_radius', 'close', 30, 70, 50, 10, 10, 5, 5, 20 from category;
insert into cost_line (category, position, name) select c.id, seq, concat('Line ', seq) from category c join seq_1_to_9;
insert into reason (id, system, kind, name) values (19, 2, 'termination', 'Placement came to its end'), (12, 2, 'decline', 'No vacancy');
insert into criterion (id, system, category, code, position, level, head, kind, name, question, weight) select seq, 2, null, concat('c', seq), seq, 'provider', 'ability', 'pass', 'Criterion', 'Do you?', 0 from seq_1_to_12;
insert into person (id, name, email, subject, state) select 100 + seq, concat('Person ', seq), concat('p', seq, '@x.example'), concat('p', seq, '@x.example'), 'active' from seq_1_to_2000 where seq <= @places;
insert into provider (id, name, town, nuts, size) select seq, concat('Provider ', seq), 'Town', 'UKJ4', if(seq % 3, 'sme', 'large') from seq_1_to_2000 where seq <= @places;
insert into role (id, person, role, provider) select seq, 100 + seq, 'admin', seq from seq_1_to_2000 where seq <= @places;
insert into role (id, person, role, authority) values (5000, 101, 'broker', 6), (5001, 102, 'procurement', 2);
insert into session (id, person, role, csrf, expires_at) select unhex(sha2(concat('cookie-', id), 256)), person, id, unhex(sha2('csrf', 256)), now() + interval 1 day from role where id <= 200 or id >= 5000;
insert into message (person, subject, body, due_at, state) select 100 + seq % @places + 1, 'Subject', 'Body', @now - interval seq minute, if(seq <= 20, 'waiting', 'sent') from seq_1_to_100000 where seq <= @referrals * 5;
-- 30 % near one town, the rest over the South East
insert into establishment (id, provider, name, kind, regulator, urn, postcode, easting, northing, age_from, age_to, places)
  select seq, 1 + seq % @places, concat('Establishment ', seq), 'School', 'ofsted', 100000 + seq, 'ME14 1XX', 530000 + if(seq % 10 < 3, 20000, 160000) * (rand(seq) - 0.5), 150000 + if(seq % 10 < 3, 20000, 110000) * (rand(seq + 7) - 0.5), 5, 18, 40
    from seq_1_to_10000 where seq <= @establishments;
insert into application (id, system, establishment, state, submitted_at, due_on) select id, 2, id, if(id % 50, 'decided', 'submitted'), '2022-02-01', '2022-02-15' from establishment;
insert into answer (application, criterion, says) select a.id, c.id, 'yes' from application a join criterion c;
insert into evidence (provider, kind, issued_on, expires_on) select p.id, k.kind, '2026-01-01', current_date + interval p.id % 400 day from provider p join (select 'insurance' as kind union select 'registration' union select 'accounts') k;
insert into entry (application, category, system, verdict, score, reason, decided_by) select id, 21 + (id - 1) % 5, 2, 'admitted', 5000 + id % 5000, 'Passed', 101 from application;
insert into entry_cost (application, category, cost_line, amount) select e.application, e.category, l.id, 10000 + e.application % 900 from entry e join cost_line l on l.category = e.category;
insert into admission (id, category, establishment, provider, application, state, score, easting, northing, since)
  select e.id, 21 + (e.id - 1) % 5, e.id, e.provider, e.id, if(e.id % 25 = 0, 'suspended', 'admitted'), 5000 + e.id % 5000, e.easting, e.northing, '2022-03-01' from establishment e;
insert into core_cost (admission, cost_line, starts_on, amount) select a.id, l.id, '2022-03-01', 10000 + a.id % 900 from admission a join cost_line l on l.category = a.category;
-- evenly over four years; the last 40 are open, the 40 before them opened and unscored
insert into referral (id, reference, category, authority, rule, price_least, price_most, competency_most, location_most, title, summary, starts_on, ends_on, periods, radius, price_weight, outcomes_weight, needs_weight, features_weight, location_weight, competency_weight,
    needs_marks, features_marks, state, published_at, deadline, closes_at, person)
  select seq, concat('V-', seq), u.category, 2 + seq % 7, u.id, 30, 70, 20, 5, concat('Placement ', seq), repeat('A child who needs a placement. ', 20), '2026-01-01', '2027-01-01', 52, 5000, 50, 10, 10, 5, 5, 20, 10, 4,
         case when seq > @referrals - 40 then 'published' when seq > @referrals - 80 then 'opened' else 'awarded' end,
         @now - interval (@referrals - n) * 2000000 div @referrals minute - interval 10 day, 1, @now - interval (@referrals - 40 - n) * 2000000 div @referrals minute, 101
    from (select cast(seq as signed) as n, seq from seq_1_to_100000 where seq <= @referrals) x join rule u on u.category = 21 + seq % 5;
insert into child (id, referral, position, age, gender) select id, id, 1, 11, 'girl' from referral;
insert into identity (child, case_reference) select id, concat('EHC/', id div 2) from referral;
insert into home (referral, postcode, easting, northing) select id, 'ME14 1XX', 530000, 150000 from referral;
insert into deadline (referral, position, closes_at, radius, made_at) select id, 1, closes_at, 5000, published_at from referral;
insert into invitation (referral, admission, standing, distance, score, made_at)
  select r.id, 5 * ((r.id * 37 + k.seq * 211) % @places) + r.id % 5 + 1, if(k.seq < 12, 'invited', 'too_far'), (r.id * 7 + k.seq * 331) % 5000, 5000 + (r.id + k.seq * 17) % 5000, r.published_at
    from referral r join seq_0_to_13 k;
insert into bid (id, referral, admission, deadline, closes_at, state, core_price, needs_price, total, method, digest, submitted_by, saved_at)
  select (r.id - 1) * 10 + k.seq + 1, r.id, 5 * ((r.id * 37 + k.seq * 211) % @places) + r.id % 5 + 1, 1, r.closes_at, 'submitted', 90000, 20000 + (r.id * 13 + k.seq * 977) % 40000, 52 * (110000 + (r.id * 13 + k.seq * 977) % 40000), repeat('How and when. ', 20), unhex(sha2(concat(r.id, k.seq), 256)), 101, r.published_at + interval 1 hour
    from referral r join seq_0_to_9 k;
insert into need (id, referral, kind, position, text) select (r.id - 1) * 5 + k.seq, r.id, elt(k.seq, 'outcome', 'need', 'need', 'need', 'feature'), k.seq, 'Something the child needs' from referral r join seq_1_to_5 k;
insert into bid_need (bid, need, referral, met) select b.id, n.id, b.referral, (b.id + n.id) % 3 > 0 from bid b join need n on n.referral = b.referral and n.kind <> 'outcome' where b.referral > @referrals * 4 div 5;
insert into bid_cost (bid, cost_line, admission, starts_on, most, amount) select b.id, c.cost_line, c.admission, c.starts_on, c.amount, c.amount from bid b join core_cost c on c.admission = b.admission where b.referral > @referrals * 4 div 5;
insert into opening (referral, deadline, closes_at, opened_at, bids) select id, 1, closes_at, closes_at + interval 1 minute, 10 from referral where state in ('opened', 'awarded');
insert into declaration (person, referral, says, declared_at) select 103 + k.seq, r.id, 'none', r.closes_at from referral r join seq_0_to_1 k where r.state <> 'published';
insert into mark (bid, referral, stage, person, mark, reason) select b.id, b.referral, if(k.seq < 2, 'alone', 'agreed'), 103 + k.seq % 2, 300, 'Reason' from bid b join referral r on r.id = b.referral and r.state = 'awarded' join seq_0_to_2 k;
insert into result (id, referral, run, cause, formula, version, band, scale, price_weight, outcomes_weight, needs_weight, features_weight, location_weight, competency_weight, incentive_weight, needs_marks, features_marks, lowest)
  select id, id, 1, 'opening', 'lowest_over_price', '1', 1000, 5, 50, 10, 10, 5, 5, 20, 0, 10, 4, 5720000 from referral where state = 'awarded';
insert into score (result, bid, referral, total, outcomes_mark, needs_met, features_met, distance, competency, price_points, outcomes_points, needs_points, features_points, location_points, competency_points, position)
  select r.id, b.id, r.id, b.total, 300, 8, 2, 1000, 7000, 4000 - (b.id % 10) * 50, 600, 800, 250, 400, 1400, (b.id - 1) % 10 + 1 from referral r join bid b on b.referral = r.id where r.state = 'awarded';
insert into award (id, referral, authority, system, admission, route, result, bid, position, value, state, made_by, made_at)
  select r.id, r.id, r.authority, 2, b.admission, 'ranked', r.id, b.id, 1, b.total, 'made', 101, r.closes_at + interval 7 day from referral r join bid b on b.id = (r.id - 1) * 10 + 1 where r.state = 'awarded';
insert into agreement (id, number, award, admission, child, state, starts_on, ends_on, ended_on, reason, unit, weeks, periods, price, needs_price, value, issued_at, provider_signed_by, provider_signed_at, authority_signed_by, authority_signed_at, signed_on)
  select w.id, concat('V-', w.id), w.id, w.admission, w.id, if(w.id > @referrals * 9 div 10, 'active', 'ended'), date(w.made_at), date(w.made_at) + interval 1 year, if(w.id > @referrals * 9 div 10, null, date(w.made_at) + interval 1 year), if(w.id > @referrals * 9 div 10, null, 19), 'week', 52, 52, w.value div 52, 20000, w.value,
         w.made_at, 101, w.made_at, 102, w.made_at, date(w.made_at) from award w;
insert into commitment (system, position, authority, agreement, kind, carried, amount, made_on)
  select 2, g.id, 2, g.id, 'award', sum(g.value) over (order by g.id) - g.value, g.value, g.signed_on from agreement g;
-- published up to the quarter before this one
insert into notice (system, authority, channel, form, purpose, quarter, title, due_on, number, made_by)
  select 2, 2, 'journal', 'F21', 'award', q, 'Quarter', q + interval 3 month + interval 29 day, concat(year(q), '-', lpad(100 + quarter(q), 6, '0')), 101
    from (select distinct makedate(year(signed_on), 1) + interval (quarter(signed_on) - 1) * 3 month as q from agreement) x where q < @now - interval 3 month;
insert into notice_item (notice, position, channel, agreement, signed_on, number, title, tenders, tenders_sme, value, quarter)
  select n.id, row_number() over (partition by n.id order by g.id), 'journal', g.id, g.signed_on, g.number, 'Placement', 10, 6, g.value, n.quarter from notice n join agreement g on g.signed_on >= n.quarter and g.signed_on < n.quarter + interval 3 month;
insert into event (record, record_id, position, person, act) select 'referral', id, 1, 101, 'published' from referral;
insert into event (record, record_id, position, person, act) select 'bid', id, 1, 101, 'submitted' from bid;
insert into event_authority (authority, event) select 6, id from event;
set foreign_key_checks = 1, unique_checks = 1;
