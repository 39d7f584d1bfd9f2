-- What tests over HTTP begin from: two systems, their people (password "correct horse battery"), four schools admitted
-- to special education with RULES.md 4.1's scores, 12.40, 8.00, 31.20 and 3.00 miles from 500000 130000 (postcode TN9 9ZZ).
set names utf8mb4, time_zone = 'Europe/London';
set @password = '$argon2id$v=19$m=8192,t=2,p=1$ZEGdjmHu1Yp3K3jE770Jgg$VsASFUOlHoeMsFIE4kTbuzzJwDdvgdJVMPIGaY1aB1g';

insert into authority (id, code, name, kind, activity, address, town, postcode, nuts, email, phone, url) values
  (1,'E10000013','Gloucestershire County Council','regional_authority','SOCIAL_PROTECTION','Shire Hall, Westgate Street','Gloucester','GL1 2TG','UKK13','procurement@gloucestershire.example','+44 1632960101','https://www.gloucestershire.example'),
  (2,'E10000032','West Sussex County Council','regional_authority','SOCIAL_PROTECTION','County Hall, West Street','Chichester','PO19 1RQ','UKJ27','procurement@westsussex.example','+44 1632960102','https://www.westsussex.example'),
  (6,'E10000016','Kent County Council','regional_authority','SOCIAL_PROTECTION','County Hall','Maidstone','ME14 1XQ','UKJ45','procurement@kent.example','+44 1632960106','https://www.kent.example'),
  (8,'E10000030','Surrey County Council','regional_authority','SOCIAL_PROTECTION','Woodhatch Place','Reigate','RH2 8EF','UKJ27','procurement@surrey.example','+44 1632960108','https://www.surrey.example');
insert into decision (id, authority, taker, title, reason, decided_on) values
  (1,1,'cabinet','Modified DPS for professional services','Option 1 of five','2021-11-10'),
  (6,2,'member','South East Together','Business case','2021-11-01'),
  (7,6,'cabinet','A placement above the gate','Considered','2026-06-01');
insert into system (id, authority, reference, name, summary, features_text, cpv, regime, state, starts_on, ends_on, latest_on, notice_number, value_cap, value_warning, contract_gate, panel, first_evaluation, decision) values
  (1,1,'MDPS','Modified DPS for professional services','Specialist assessments, therapies, mentoring and family support. No guarantee of business.','Works like a dynamic purchasing system: open at any time; each need is put out to those admitted.','85312300','light_touch','open','2022-06-01','2027-05-31','2029-02-23','2022/S 000-000101',1050000000,750000000,50000000,0,'done',1),
  (2,2,'SET','South East Together','Special schools, foster care and residential care. No guarantee of business.','Works like a dynamic purchasing system: open at any time; each need is put out to those admitted.','80340000','light_touch','open','2022-02-01','2029-02-23','2029-02-23','2021/S 000-000102',null,null,50000000,0,'done',6);
insert into term (system, position, starts_on, ends_on, state, decision) values
  (1,1,'2022-06-01','2027-05-31','approved',1),(1,2,'2027-06-01','2029-02-23','option',null),(2,1,'2022-02-01','2029-02-23','approved',6);
insert into category (id, system, number, name, cpv, summary, discount) values
  (11,1,'1','Independent specialist assessments','85312300','Assessments ordered by a court or a panel.','none'),
  (21,2,'1','Special educational needs','80340000','Places at independent and non-maintained special schools.','children'),
  (22,2,'2','Foster care','85311300','Places with foster carers of independent agencies.','children');
insert into participant (category, authority, kind, joined_on) values
  (11,1,'lead','2022-06-01'),(21,2,'lead','2022-02-01'),(21,6,'partner','2022-02-01'),(21,8,'partner','2022-02-01'),(22,2,'lead','2022-02-01'),(22,6,'partner','2022-02-01');
insert into rule (id, category, edition, starts_on, invites, location, choice, price_least, price_most, location_most, price_weight, outcomes_weight, needs_weight, features_weight, location_weight, competency_weight, least_days) values
  (11,11,1,'2022-06-01','all','none','none',30,70,0,50,15,15,0,0,20,3),
  (21,21,1,'2022-02-01','within_radius','straight','close',30,70,5,50,10,10,5,5,20,10),
  (22,22,1,'2022-02-01','within_radius','straight','none',30,70,5,50,10,10,5,5,20,10);
insert into cost_line (id, category, position, name, kind, unit) values
  (1,21,1,'Premises','core','week'),(2,21,2,'Establishment core staffing','core','week'),(3,22,1,'Core cost','core','week'),(4,11,1,'Psychological assessment','listed','report');
insert into cap (category, authority, amount, starts_on, decision) values (21,8,99999,'2022-02-01',6);
insert into criterion (id, system, category, code, position, level, head, kind, name, question, guidance, weight, optional, evidence, lookback) values
  (1,2,null,'exclusions',1,'provider','exclusion','pass','Exclusions','Are you free of every ground for exclusion in regulation 57?','If a ground applies, say which, when it happened and what you have done since.',0,0,'none',5),
  (2,2,null,'insurance',2,'provider','standing','pass','Insurances','Do you hold the insurances of this system?','Employers'' liability of £10 million and public liability of £5 million.',0,0,'held',null),
  (3,2,null,'rating',3,'establishment','ability','pass','Ofsted or equivalent','Do you hold requires improvement or above?','The latest judgement counts.',0,0,'none',null),
  (4,2,null,'dfe',4,'establishment','suitability','pass','DfE registration','Are you registered, if that applies?',null,0,1,'none',null),
  (5,2,21,'workforce',5,'establishment','ability','statement','Workforce','How do you meet standards above Ofsted''s?','Say who does what, and how you know that it works.',30,0,'none',null),
  (6,2,21,'outcomes',6,'establishment','ability','statement','Outcomes framework','How do you work to its five components?','Give one example for each component.',40,0,'none',null),
  (7,2,21,'monitoring',7,'establishment','ability','statement','Contract management','How is performance monitored?','Say what you measure and who acts on it.',30,0,'none',null),
  (8,2,22,'foster_workforce',8,'establishment','ability','statement','Workforce','How are carers supported?',null,100,0,'none',null);
insert into reason (id, system, kind, name) values
  (11,2,'direct','Exceptional and justifiable, as agreed with all partners'),(12,2,'decline','No vacancy'),(13,2,'decline','Cannot meet the needs'),(14,2,'decline','Distance'),
  (15,2,'suspension','Contract terms'),(16,2,'basis','In care'),(18,2,'basis','EHC plan'),(19,2,'termination','Placement came to its end'),(20,2,'referral','New need'),(21,2,'referral','End of an arrangement');
insert into tag (system, kind, name) values (2,'outcome','Safe'),(2,'outcome','Secure'),(2,'outcome','Learning'),(2,'outcome','Valued');
insert into postcode (code, easting, northing, country) values
  ('TN99ZZ',500000,130000,'E'),('TN231AA',519956,130000,'E'),('ME141AA',512875,130000,'E'),('BN71AA',550212,130000,'E'),('BN31AA',504828,130000,'E'),('RH121AA',517000,131000,'E'),('GU11AA',499000,149000,'E');

insert into person (id, name, email, subject, password, state) values
  (1,'Priya Nair','broker@kent.example','broker@kent.example',@password,'active'),
  (2,'Evan Marks','evaluator@kent.example','evaluator@kent.example',@password,'active'),
  (3,'Edith Rowe','evaluator2@kent.example','evaluator2@kent.example',@password,'active'),
  (4,'Ade Cole','approver@kent.example','approver@kent.example',@password,'active'),
  (5,'Olive Grant','officer@westsussex.example','officer@westsussex.example',@password,'active'),
  (6,'Otto Lane','officer2@westsussex.example','officer2@westsussex.example',@password,'active'),
  (7,'Bea Holt','broker@surrey.example','broker@surrey.example',@password,'active'),
  (8,'Conor Day','contracts@kent.example','contracts@kent.example',@password,'active'),
  (9,'Ada Minn','admin@dps.example','admin@dps.example',@password,'active'),
  (10,'Nora Noone','nobody@dps.example','nobody@dps.example',@password,'active'),
  (11,'Amy Alder','amy@alder.example','amy@alder.example',@password,'active'),
  (12,'Ben Birch','ben@birch.example','ben@birch.example',@password,'active'),
  (13,'Cat Cedar','cat@cedar.example','cat@cedar.example',@password,'active'),
  (14,'Dan Damson','dan@damson.example','dan@damson.example',@password,'active'),
  (15,'Fay Penn','finance@kent.example','finance@kent.example',@password,'active'),
  (16,'Abe Audit','auditor@westsussex.example','auditor@westsussex.example',@password,'active'),
  (17,'Pam Panel','panel@kent.example','panel@kent.example',@password,'active'),
  (18,'Em Elder','em@elder.example','em@elder.example',@password,'active'),
  (19,'Kit Kent','auditor@kent.example','auditor@kent.example',@password,'active'),
  (20,'Wes Broker','broker@westsussex.example','broker@westsussex.example',@password,'active'),
  (21,'Mel Member','mel@alder.example','mel@alder.example',@password,'active');
insert into provider (id, name, company, charity, address, town, postcode, nuts, size, vcse) values
  (1,'Alder Schools Ltd','01000001',null,'1 Alder Way','Ashford','TN23 1AA','UKJ45','sme',0),
  (2,'Birch Education Trust',null,'1000002','2 Birch Road','Maidstone','ME14 1AA','UKJ45','sme',1),
  (3,'Cedar & Sons Ltd','01000003',null,'3 Cedar Street','Lewes','BN7 1AA','UKJ22','large',0),
  (4,'Damson Care Ltd','01000004',null,'4 Damson Place','Hove','BN3 1AA','UKJ21','sme',0),
  (5,'Elder Fostering CIC','01000005',null,'5 Elder Close','Horsham','RH12 1AA','UKJ27','sme',1);
insert into role (person, role, authority, delegation) values
  (1,'broker',6,50000000),(2,'evaluator',6,null),(3,'evaluator',6,null),(4,'approver',6,500000000),(5,'procurement',2,null),(6,'procurement',2,null),
  (7,'broker',8,50000000),(8,'contracts',6,null),(15,'finance',6,null),(16,'auditor',2,null),(17,'panel',6,null),(19,'auditor',6,null),(20,'broker',2,50000000);
insert into role (person, role) values (9,'administrator');
insert into role (person, role, provider) values (11,'admin',1),(12,'admin',2),(13,'admin',3),(14,'admin',4),(18,'admin',5),(21,'member',1);
insert into establishment (id, provider, name, kind, regulator, urn, address, postcode, easting, northing, age_from, age_to, places, vacancies) values
  (1,1,'Alder School','Independent special school','ofsted','900001','1 Alder Way','TN23 1AA',519956,130000,5,19,60,4),
  (2,2,'Birch School','Non-maintained special school','ofsted','900002','2 Birch Road','ME14 1AA',512875,130000,5,19,80,2),
  (3,3,'Cedar School','Independent special school','ofsted','900003','3 Cedar Street','BN7 1AA',550212,130000,5,19,40,1),
  (4,4,'Damson School','Independent special school','ofsted','900004','4 Damson Place','BN3 1AA',504828,130000,5,19,30,3),
  (5,5,'Elder Fostering','Independent fostering agency','ofsted','SC900005','5 Elder Close','RH12 1AA',517000,131000,0,18,null,null);
insert into inspection (establishment, kind, regulator, rating, held_on, published_on) select id, 'regulator', 'ofsted', 'good', '2026-02-01', '2026-03-01' from establishment;
insert into application (id, system, establishment) select id, 2, id from establishment where id <= 4;
insert into entry (application, category, system) select id, 21, 2 from application;
insert into entry_cost (application, category, cost_line, amount) select a.id, 21, l.id, 60000 from application a join cost_line l on l.category = 21;
insert into entry_discount (application, category, basis, least, percent) select id, 21, 'children', 2, 500 from application;
insert into answer (application, criterion, says, text) select a.id, c.id, if(c.kind = 'pass', 'yes', null), if(c.kind = 'statement', 'Our approach', null) from application a join criterion c on c.system = 2 and (c.category is null or c.category = 21);
update application set state = 'submitted', submitted_at = '2026-01-05 10:00', submitted_by = 10 + id, due_on = '2026-01-19';
update entry set verdict = 'admitted', score = elt(application, 8500, 7000, 9000, 7100), reason = 'All criteria passed.', decided_by = 5, decided_at = '2026-01-20 10:00';
update application set state = 'decided';
insert into admission (id, category, establishment, provider, application, score, easting, northing, since)
  select a.id, 21, a.establishment, e.provider, a.id, n.score, e.easting, e.northing, '2026-01-20' from application a join establishment e on e.id = a.establishment join entry n on n.application = a.id;
insert into core_cost (admission, cost_line, starts_on, amount) select n.application, n.cost_line, '2026-01-20', n.amount from entry_cost n;
insert into discount (admission, basis, least, starts_on, percent) select id, 'children', 2, '2026-01-20', 500 from admission;
