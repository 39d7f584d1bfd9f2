-- What the schema's tests stand on: RULES.md 4.1 with S2's rules, from need to notice. Referral 1 has run its course,
-- 2 is open with a bid of provider 1, 3 is a draft. Moments are set, so that no test waits for one.
set names utf8mb4, time_zone = 'Europe/London';
insert ignore into nuts values ('UKJ2','Surrey, East and West Sussex'),('UKJ4','Kent'),('UKK13','Gloucestershire');
insert ignore into cpv values ('80340000','Special education services',1),('85312300','Guidance and counselling services',1);
insert ignore into rating (regulator, code, name, standing, starts_on) values ('ofsted','good','Good','passes','2005-09-01'),('ofsted','inadequate','Inadequate','fails','2005-09-01');
insert into authority (id, code, name, town, nuts) values (1,'E10000013','Gloucestershire County Council','Gloucester','UKK13'),(2,'E10000032','West Sussex County Council','Chichester','UKJ2'),
  (6,'E10000016','Kent County Council','Maidstone','UKJ4'),(8,'E10000030','Surrey County Council','Reigate','UKJ2'),(9,'E06000049','Cheshire East Council','Sandbach','UKJ2');
insert into decision (id, authority, taker, title, reason, decided_on) values (1,1,'cabinet','Modified DPS','Option 1 of five','2021-11-10'),(6,2,'member','South East Together','Business case','2016-09-01'),
  (7,6,'cabinet','A placement above the gate','Considered','2026-11-01'),(8,6,'panel','Approved by the panel','Considered','2026-11-01'),(9,6,'officer','An exception','Considered','2026-11-01');
insert into system (id, authority, reference, name, summary, cpv, regime, state, starts_on, ends_on, latest_on, notice_number, value_cap, contract_gate, panel, first_evaluation, decision) values
  (1,1,'S0','Modified DPS','Assessments.','85312300','light_touch','open','2022-06-01','2027-05-31','2029-02-23','2022/S 000-000101',1050000000,50000000,1,'done',1),
  (2,2,'S2','South East Together','Special schools.','80340000','light_touch','open','2017-03-01','2029-02-23','2029-02-23','2016/S 220-000102',null,null,0,'done',6);
insert into term (system, position, starts_on, ends_on, state, decision) values (1,1,'2022-06-01','2027-05-31','approved',1),(1,2,'2027-06-01','2029-02-23','option',null),(2,1,'2017-03-01','2029-02-23','approved',6);
insert into category (id, system, number, name, cpv) values (11,1,'1','Assessments','85312300'),(21,2,'1','Special educational needs','80340000'),(22,2,'2','Foster care','80340000');
insert into participant (category, authority, kind, joined_on) values (21,2,'lead','2017-03-01'),(21,6,'partner','2017-03-01'),(21,8,'partner','2017-03-01'),(11,1,'lead','2022-06-01');
insert into rule (id, category, edition, starts_on, invites, choice, price_least, price_most, price_weight, outcomes_weight, needs_weight, features_weight, location_weight, competency_weight)
  values (21,21,1,'2017-03-01','within_radius','close',30,70,50,10,10,5,5,20);
insert into closure (system, starts_on, ends_on, reason) values (2,'2017-02-01','2017-04-01','First applications are evaluated (7.19)');
insert into cost_line (id, category, position, name) values (1,21,1,'Premises'),(2,21,2,'Staffing'),(3,22,1,'Core');
insert into cap (category, authority, amount, starts_on, decision) values (21,6,119999,'2017-03-01',6);
insert into criterion (id, system, category, code, position, level, head, kind, name, question, weight) values (1,2,null,'rating',1,'establishment','ability','pass','Ofsted','Requires improvement or above?',0),
  (2,2,21,'workforce',2,'establishment','ability','statement','Workforce','How?',100);
insert into reason (id, system, kind, name) values (1,2,'funding','Specialist assessments'),(12,2,'decline','No vacancy'),(19,2,'termination','Placement came to its end');
insert into person (id, name, email, subject, state) select v, concat('Person ', v), concat(v, '@a.example'), concat(v, '@a.example'), 'active' from (select 1 v union select 2 union select 3 union select 4 union select 5 union select 6 union select 7 union select 8 union select 9 union select 11 union select 12 union select 13 union select 14) x;
insert into provider (id, name, town, nuts, size) values (1,'Alder Schools Ltd','Ashford','UKJ4','sme'),(2,'Birch Trust','Maidstone','UKJ4','sme'),(3,'Cedar & Sons Ltd','Lewes','UKJ2','large'),(4,'Damson Care Ltd','Hove','UKJ2','sme');
-- Kent's broker and evaluators (1 to 3), its approver (4), the lead's officers (5, 6), Surrey's broker (7), Kent's machine (8), nobody's (9), providers' (11 to 14)
insert into role (id, person, role, authority, delegation) values (1,1,'broker',6,5000000),(2,2,'evaluator',6,null),(3,3,'evaluator',6,null),(4,4,'approver',6,50000000),(5,5,'procurement',2,null),(6,6,'procurement',2,null),(7,7,'broker',8,null),(8,8,'machine',6,null),(9,5,'broker',8,null);
insert into role (id, person, role, provider) values (11,11,'admin',1),(12,12,'admin',2),(13,13,'admin',3),(14,14,'admin',4);
insert into session (id, person, role, csrf, expires_at) select unhex(sha2(concat('cookie-', p.id), 256)), p.id, min(r.id), unhex(sha2('csrf', 256)), now() + interval 1 day from person p left join role r on r.person = p.id group by p.id;
insert into session (id, person, role, csrf, expires_at) values (unhex(sha2('cookie-5-surrey', 256)), 5, 9, unhex(sha2('csrf', 256)), now() + interval 1 day), (unhex(sha2('cookie-old', 256)), 1, 1, unhex(sha2('csrf', 256)), now() - interval 1 second);

insert into establishment (id, provider, name, kind, easting, northing) values (1,1,'Alder School','School',519956,130000),(2,2,'Birch School','School',512875,130000),(3,3,'Cedar School','School',550212,130000),(4,4,'Damson School','School',504828,130000);
insert into application (id, system, establishment) select id, 2, id from establishment;
insert into entry (application, category, system) select id, 21, 2 from application;
insert into entry_cost (application, category, cost_line, amount) select a.id, 21, l.id, 45000 from application a join cost_line l on l.category = 21;
insert into answer (application, criterion, says, text) select a.id, c.id, if(c.kind = 'pass', 'yes', null), if(c.kind = 'statement', 'Our approach', null) from application a join criterion c on c.system = 2;
update application set state = 'submitted', submitted_at = '2026-01-05 10:00', submitted_by = 10 + id, due_on = '2026-01-19';
insert into declaration (person, application, says, declared_at) select 2, id, 'none', now() from application;
insert into mark (answer, application, stage, person, mark, reason) select w.id, w.application, 'agreed', 2, 7100, 'Agreed' from answer w where w.application = 4 and w.criterion = 2;
update entry set verdict = 'admitted', score = elt(application, 8500, 7000, 9000, 7100), reason = 'All passed', decided_by = 5, decided_at = now();
update application set state = 'decided';
insert into admission (id, category, establishment, provider, application, score, easting, northing, since) select a.id, 21, a.establishment, e.provider, a.id, n.score, e.easting, e.northing, '2026-01-20'
  from application a join establishment e on e.id = a.establishment join entry n on n.application = a.id;
insert into core_cost (admission, cost_line, starts_on, amount) select n.application, n.cost_line, '2026-01-20', n.amount from entry_cost n;
insert into discount (admission, basis, least, starts_on, percent) select id, 'children', 2, '2026-01-20', 500 from admission;
insert into suspension (provider, establishment, system, criterion, note) values (4, 4, 2, 1, 'Ofsted: inadequate');
update admission set state = 'suspended' where id = 4;

-- referral 1: published ten days ago, closed yesterday
set @start = unix_timestamp(current_date) - 10 * 86400; set timestamp = @start;
insert into referral (id, reference, category, authority, rule, price_least, price_most, competency_most, location_most, title, summary, starts_on, ends_on, periods, radius, price_weight, outcomes_weight, needs_weight, features_weight, location_weight, competency_weight, person)
  select v.id, concat('KENT-', v.id), 21, 6, rule.id, price_least, price_most, competency_most, location_most, 'Day placement', 'Anonymous.', '2027-01-04', '2028-01-03', 52, 5000,
         price_weight, outcomes_weight, needs_weight, features_weight, location_weight, competency_weight, 1 from rule join (select 1 id union select 2 union select 3 union select 4) v where rule.id = 21;
insert into child (id, referral, position, age, gender) select id, id, 1, 11, 'boy' from referral;
insert into identity (child, name, born_on, case_reference) values (1,'Canary Childname','2015-03-03','EHC/77'), (2,null,null,'EHC/77'), (3,null,null,'EHC/78');
insert into home values (1,'TN9 9ZZ',500000,130000);
insert into need (id, referral, kind, position, text) values (1,1,'outcome',1,'o'),(201,2,'outcome',1,'o'),(202,2,'need',1,'n'),(203,2,'feature',1,'f'),(301,3,'outcome',1,'o'),(302,3,'need',1,'n'),(401,4,'outcome',1,'o');
insert into need (id, referral, kind, position, text) select 10 + seq, 1, 'need', seq, 'n' from seq_1_to_10 union select 30 + seq, 1, 'feature', seq, 'f' from seq_1_to_4;
insert into deadline (referral, position, closes_at, radius, person) values (1, 1, now() + interval 9 day, 5000, 1);
insert into invitation (referral, admission, standing, distance, score) select 1, id, if(state = 'admitted', 'invited', 'suspended'), elt(id, 1240, 800, 3120, 300), score from admission;
update referral r join deadline d on d.referral = r.id set r.state = 'published', r.published_at = now(), r.deadline = 1, r.closes_at = d.closes_at where r.id = 1;
set timestamp = @start + 86400;
insert into bid (id, referral, admission, deadline, closes_at, state, core_price, needs_price, total, method, digest, submitted_by)
  select v.id, 1, v.id, r.deadline, r.closes_at, 'submitted', 90000, v.needs, v.total, 'How and when', unhex(sha2(concat('content ', v.id), 256)), 10 + v.id
    from referral r join (select 1 as id, 60000 as needs, 7800000 as total union select 2, 35000, 6500000 union select 3, 47500, 7150000) v where r.id = 1;
insert into bid_cost (bid, cost_line, admission, starts_on, most, amount) select b.id, c.cost_line, c.admission, c.starts_on, c.amount, c.amount from bid b join core_cost c on c.admission = b.admission;
insert into bid_need (bid, need, referral, met) select b.id, n.id, 1, n.position <= elt(b.id, if(n.kind = 'need', 9, 3), if(n.kind = 'need', 8, 4), if(n.kind = 'need', 10, 2)) from bid b join need n on n.referral = 1 and n.kind <> 'outcome';
set timestamp = @start + 9 * 86400 + 7200;
insert into event (record, record_id, position, person, act, becomes) select 'bid', id, 1, submitted_by, 'submitted', hex(digest) from bid;
insert into opening (referral, deadline, closes_at, person, bids) select id, deadline, closes_at, 1, 3 from referral where id = 1;
update referral set state = 'opened' where id = 1;
insert into declaration (person, referral, says, declared_at) values (2,1,'none',now()),(3,1,'none',now());
insert into mark (bid, referral, stage, person, mark, reason) select b.id, 1, s.stage, s.person, elt(b.id, 400, 300, 500), 'Reason' from bid b join (select 'alone' as stage, 2 as person union select 'alone', 3 union select 'agreed', 2) s;
set timestamp = @start + 9 * 86400 + 14400;
insert into result (id, referral, run, cause, formula, version, band, scale, price_weight, outcomes_weight, needs_weight, features_weight, location_weight, competency_weight, incentive_weight, needs_marks, features_marks, lowest)
  values (1,1,1,'opening','lowest_over_price','1',1000,5,50,10,10,5,5,20,0,10,4,6500000);
insert into score (result, bid, referral, total, outcomes_mark, needs_met, features_met, distance, competency, price_points, outcomes_points, needs_points, features_points, location_points, competency_points, position) values
  (1,1,1,7800000,400,9,3,1240,8500,4167,800,900,375,400,1700,3),(1,2,1,6500000,300,8,4,800,7000,5000,600,800,500,500,1400,1),(1,3,1,7150000,500,10,2,3120,9000,4545,1000,1000,250,200,1800,2);
update referral set state = 'scored' where id = 1;
insert into shortlist (referral, bid, result, position, gap, gap_below, total) values (1,1,1,1,458,500,7800000),(1,2,1,2,0,500,6500000),(1,3,1,3,5,500,7150000);
insert into choice (referral, answer_by) values (1, now() + interval 5 day);
update referral set state = 'choosing' where id = 1;
set timestamp = @start + 9 * 86400 + 21600;
update choice set answered_at = now(), bid = 3, told_by = 'family', words = 'They visited Cedar and liked it' where referral = 1;
insert into award (id, referral, authority, system, admission, route, result, bid, position, value) values (1, 1, 6, 2, 3, 'choice', 1, 3, 2, 7150000);
insert into agreement (id, number, award, admission, child, starts_on, ends_on, unit, weeks, periods, price, needs_price, value) values (1, 'KENT-2026-0001', 1, 3, 1, '2027-01-04', '2028-01-03', 'week', 52, 52, 137500, 47500, 7150000);
insert into commitment (system, position, authority, agreement, kind, carried, amount, made_on) values (2, 1, 6, 1, 'award', 0, 7150000, current_date);
update award set state = 'made', made_by = 4, made_at = now() where id = 1;
update referral set state = 'awarded' where id = 1;
set timestamp = @start + 9 * 86400 + 28800;
update agreement set state = 'issued', issued_at = now(), authority_signed_by = 1, authority_signed_at = now() where id = 1;
set timestamp = @start + 9 * 86400 + 36000;
update agreement set state = 'active', provider_signed_by = 13, provider_signed_at = now() where id = 1;
insert into event (record, record_id, position, person, act, prior_hash) select 'bid', 3, 2, 4, 'awarded', hash from event where record = 'bid' and record_id = 3 and position = 1;
set @quarter = date_format(now(), '%Y-01-01') + interval (quarter(now()) - 1) * 3 month;
insert into notice (id, system, authority, channel, form, purpose, quarter, title, due_on, number, made_by, items) values (2, 2, 2, 'journal', 'F21', 'award', @quarter, 'Awards', @quarter + interval 3 month + interval 29 day, '2026-000001', 5, 1);
insert into notice_item (notice, position, channel, agreement, signed_on, number, title, tenders, tenders_sme, value, quarter) select 2, 1, 'journal', id, signed_on, number, 'Special educational needs', 3, 2, value, @quarter from agreement;
update notice set state = 'checked' where id = 2;

-- referral 2 is open until tomorrow, 3 is a draft
set timestamp = default;
insert into deadline (referral, position, closes_at) values (2, 1, now() + interval 1 day), (3, 1, now() + interval 1 day), (4, 1, now() + interval 1 day);
insert into invitation (referral, admission, standing, score) values (2,1,'invited',8500),(2,2,'invited',7000),(2,3,'invited',9000),(2,4,'suspended',7100);
update referral r join deadline d on d.referral = r.id set r.state = 'published', r.published_at = now(), r.deadline = 1, r.closes_at = d.closes_at where r.id = 2;
insert into bid (id, referral, admission, deadline, closes_at) select 21, 2, 1, 1, closes_at from referral where id = 2;
insert into draft (person, path, content) values (1, '/x', 'typed');
insert into funding (id, system, authority, reason, referral, basis, year, requested, approved, state, decision, asked_on) values (1,2,6,1,1,'s20',2026,8000000,7500000,'approved',8,'2026-11-01');
