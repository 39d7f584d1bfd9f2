-- Who may touch what. Applied by the administrator after the migrations, and again after every migration that adds a
-- table: `sql/server accounts DIR` for a private server, or by hand with the :password_... filled in and `dps.`
-- changed where the database is called otherwise.
--
--   dps_web      the workers             dps_job      the dps command: jobs, imports, demo
--   dps_migrate  dps migrate             dps_owner    owner of triggers and views; nobody signs in to it
--   dps_report   reports, on a replica   dps_backup   dumps
--   dps_keeper   owner of what deletes when its time has run out; nobody signs in to it
--
-- Insert-only and sealed are grants, not habits: what the role dps_working may not update or delete is written once.

create role if not exists dps_working;
create user if not exists dps_owner@localhost account lock;
create user if not exists dps_keeper@localhost account lock;
create user if not exists dps_web@localhost, dps_job@localhost, dps_migrate@localhost, dps_report@localhost, dps_backup@localhost;
alter user dps_web@localhost identified by ':password_web';
alter user dps_job@localhost identified by ':password_job';
alter user dps_migrate@localhost identified by ':password_migrate';
alter user dps_report@localhost identified by ':password_report';
alter user dps_backup@localhost identified by ':password_backup';

-- A right that is no longer in this file is no longer given.
revoke all privileges, grant option from dps_working;
revoke all privileges, grant option from dps_keeper@localhost;
revoke all privileges, grant option from dps_web@localhost, dps_job@localhost, dps_migrate@localhost, dps_report@localhost, dps_backup@localhost;
grant dps_working to dps_web@localhost;
grant dps_working to dps_job@localhost;
set default role dps_working for dps_web@localhost;
set default role dps_working for dps_job@localhost;

-- What triggers and views of 009_seal.sql do, and no more. Before the first migration the administrator creates this
-- one account and gives it these rights: views are checked against them when they are made.
grant select, update, execute, trigger on dps.* to dps_owner@localhost;
grant insert on dps.event_authority to dps_owner@localhost;

-- Sealed: written by column, read through views. saved_at is granted to nobody: the clock is the server's. Of sealed
-- rows MariaDB refuses `on duplicate key update`, which asks to read them: update, then insert, or `replace`.
grant select (id, referral, admission, deadline, closes_at, state, saved_at, digest),
      insert (referral, admission, deadline, closes_at, state, core_price, discount, discount_least, needs_price, total, premium, method, subcontract, starts_on, postcode, easting, northing, digest, submitted_by),
      update (deadline, closes_at, state, core_price, discount, needs_price, total, premium, method, subcontract, starts_on, postcode, easting, northing, digest, submitted_by)
  on dps.bid to dps_working;
grant select (bid, cost_line), insert, update (starts_on, most, amount) on dps.bid_cost to dps_working;
grant select (bid, need, referral), insert, update (met, note) on dps.bid_need to dps_working;
grant select on dps.bid_seen to dps_working;
grant select on dps.bid_cost_seen to dps_working;
grant select on dps.bid_need_seen to dps_working;
grant select (person, path, saved_at), insert, update (content), delete on dps.draft to dps_working;
grant select on dps.draft_seen to dps_working;

-- Children: written, never read but through the view; the home not even so.
grant select (child), insert, update (name, born_on, case_reference, contact), delete on dps.identity to dps_working;
grant select on dps.identity_seen to dps_working;
grant select (referral), insert, update (postcode, easting, northing), delete on dps.home to dps_working;
grant execute on function dps.distance_home_squared to dps_working;
grant execute on function dps.home_offset to dps_working;
grant execute on function dps.linked_value to dps_working;
grant execute on function dps.session_here to dps_working;
grant execute on function dps.record_reference to dps_working;
grant execute on function dps.application_reference to dps_working;

-- Written but for their clock or their snapshot.
grant select, insert (referral, position, closes_at, radius, reason, agreed, person, prior_closes_at) on dps.deadline to dps_working;
grant select, insert (referral, deadline, closes_at, person, bids) on dps.opening to dps_working;
grant select, insert (record, record_id, position, person, authority, provider, session, request, act, was, becomes, prior_hash) on dps.event to dps_working;
grant select, insert (bid, referral, answer, application, stage, round, person, mark, reason), update (mark, reason) on dps.mark to dps_working;
grant select, insert (referral, admission, standing, distance, score, discount), update (standing, seen_at, declined_at, reason, note) on dps.invitation to dps_working;

-- People, files, decisions
grant select on dps.schema_version to dps_working;
grant select on dps.nuts to dps_working;
grant select on dps.postcode_district to dps_working;
grant select, insert, update on dps.authority to dps_working;
grant select, insert, update on dps.authority_name to dps_working;
grant select, insert, update on dps.provider to dps_working;
grant select, insert, update on dps.person to dps_working;
grant select, insert, update, delete on dps.role to dps_working;
grant select, insert, update, delete on dps.session to dps_working;
grant select, insert, update, delete on dps.token to dps_working;
grant select, insert, update, delete on dps.throttle to dps_working;
grant select, insert, update, delete on dps.device to dps_working;
grant select on dps.factor_required to dps_working;
grant select, insert, update on dps.machine to dps_working;
grant select, insert on dps.machine_right to dps_working;
grant select, insert, update, delete on dps.registration to dps_working;
grant select, insert, update on dps.joining to dps_working;
grant select on dps.stand_in to dps_working;
grant select, insert, update, delete on dps.upload to dps_working;
grant select, insert, delete on dps.upload_part to dps_working;
grant select, insert on dps.decision to dps_working;

-- Systems: read by pages, which note the number of a call and its first evaluation; the rest comes by `dps import system`
grant select on dps.cpv to dps_working;
grant select on dps.rating to dps_working;
grant select on dps.publication_threshold to dps_working;
grant select, update (notice_number, state, first_evaluation) on dps.system to dps_working;
grant select on dps.term to dps_working;
grant select on dps.category to dps_working;
grant select on dps.category_cpv to dps_working;
grant select on dps.participant to dps_working;
grant select on dps.rule to dps_working;
grant select on dps.closure to dps_working;
grant select on dps.cost_line to dps_working;
grant select on dps.cap to dps_working;
grant select on dps.criterion to dps_working;
grant select on dps.reason to dps_working;
grant select on dps.tag to dps_working;
grant select on dps.document to dps_working;

-- Admission
grant select on dps.establishment_kind to dps_working;
grant select, insert, update on dps.establishment to dps_working;
grant select, insert, update, delete on dps.evidence to dps_working;
grant select, insert, update on dps.application to dps_working;
grant select, insert, update on dps.answer to dps_working;
grant select, insert, update, delete on dps.entry to dps_working;
grant select, insert, update, delete on dps.entry_cost to dps_working;
grant select, insert, update, delete on dps.entry_discount to dps_working;
grant select, insert, update on dps.admission to dps_working;
grant select, insert, update on dps.suspension to dps_working;
grant select, insert on dps.core_cost to dps_working;
grant select, insert on dps.discount to dps_working;
grant select, insert, update on dps.inspection to dps_working;

-- Referrals
grant select, insert, update on dps.referral to dps_working;
grant select, insert, delete on dps.referral_category to dps_working;
grant select, insert, update, delete on dps.need to dps_working;
grant select, insert, update, delete on dps.child to dps_working;
grant select, insert, update on dps.declaration to dps_working;

-- Bids and results
grant select, insert on dps.result to dps_working;
grant select, insert on dps.score to dps_working;
grant select, insert on dps.draw to dps_working;
grant select, insert, delete on dps.shortlist to dps_working;
grant select, insert, update on dps.choice to dps_working;

-- Awards and agreements
grant select, insert, update on dps.funding to dps_working;
grant select, insert, update on dps.award to dps_working;
grant select, insert, update on dps.agreement to dps_working;
grant select, insert on dps.agreement_cost to dps_working;
grant select, insert, update on dps.outcome to dps_working;
grant select, insert on dps.commitment to dps_working;

-- Notices
grant select, insert, update on dps.counter to dps_working;
grant select, insert, update on dps.notice to dps_working;
grant select, insert, update, delete on dps.notice_item to dps_working;
grant select on dps.dispatch to dps_working;

-- The service
grant select, insert, update on dps.message to dps_working;
grant select, insert, update on dps.job to dps_working;
grant select on dps.caught to dps_working;
grant select, insert on dps.correspondence to dps_working;
grant select, insert (correspondence, position, side, person, name, body) on dps.letter to dps_working;
grant select, insert, update on dps.letter_read to dps_working;
grant select, insert, update, delete on dps.once to dps_working;
grant select, insert, update, delete on dps.kept to dps_working;
grant select on dps.import to dps_working;
grant select on dps.postcode to dps_working;
grant select on dps.holiday to dps_working;
grant select on dps.setting to dps_working;
grant select on dps.core_cost_now to dps_working;
grant select on dps.over_cap to dps_working;
grant select on dps.bid_suspended to dps_working;
grant select on dps.answer_asked to dps_working;

-- What is remembered and for how long. Anchors are set by the job alone.
grant select on dps.event_authority to dps_working;
grant select on dps.record_authority to dps_working;
grant select on dps.anchor to dps_working;
grant insert (position, from_at, until_at, events, digest, prior_until, prior_hash) on dps.anchor to dps_job@localhost;
grant select, update on dps.retention to dps_working;
grant select on dps.retention_ended to dps_working;
grant select on dps.retention_due to dps_working;
grant select, insert on dps.erasure to dps_working;
grant execute on procedure dps.erase_person to dps_working;
grant execute on procedure dps.erase_identity to dps_working;
grant execute on procedure dps.retention_identity to dps_job@localhost;
grant execute on procedure dps.retention_placement to dps_job@localhost;
grant execute on procedure dps.retention_referral to dps_job@localhost;
grant execute on procedure dps.retention_application to dps_job@localhost;
grant execute on procedure dps.retention_person to dps_job@localhost;
grant execute on procedure dps.retention_letters to dps_job@localhost;
grant execute on procedure dps.retention_history to dps_job@localhost;
grant delete on dps.message to dps_job@localhost;

-- The command besides: systems, code lists, places, holidays.
grant insert on dps.system to dps_job@localhost;
grant insert on dps.term to dps_job@localhost;
grant insert on dps.category to dps_job@localhost;
grant insert on dps.category_cpv to dps_job@localhost;
grant insert on dps.participant to dps_job@localhost;
grant insert on dps.rule to dps_job@localhost;
grant insert on dps.closure to dps_job@localhost;
grant insert on dps.cost_line to dps_job@localhost;
grant insert on dps.cap to dps_job@localhost;
grant insert on dps.criterion to dps_job@localhost;
grant insert on dps.reason to dps_job@localhost;
grant insert on dps.tag to dps_job@localhost;
grant insert, update on dps.nuts to dps_job@localhost;
grant insert, update on dps.cpv to dps_job@localhost;
grant insert, update on dps.rating to dps_job@localhost;
grant insert on dps.publication_threshold to dps_job@localhost;
grant insert, update, delete on dps.postcode to dps_job@localhost;
grant insert, update, delete on dps.holiday to dps_job@localhost;
grant insert, delete on dps.caught to dps_job@localhost;

-- What deletes when its time has run out, or on a decision to erase: never an event, an anchor, an award or a notice.
grant select, execute on dps.* to dps_keeper@localhost;
grant delete on dps.identity to dps_keeper@localhost;
grant delete on dps.home to dps_keeper@localhost;
grant delete on dps.token to dps_keeper@localhost;
grant delete on dps.session to dps_keeper@localhost;
grant delete on dps.choice to dps_keeper@localhost;
grant delete on dps.shortlist to dps_keeper@localhost;
grant delete on dps.draw to dps_keeper@localhost;
grant delete on dps.score to dps_keeper@localhost;
grant delete on dps.result to dps_keeper@localhost;
grant delete on dps.mark to dps_keeper@localhost;
grant delete on dps.declaration to dps_keeper@localhost;
grant delete on dps.opening to dps_keeper@localhost;
grant delete on dps.bid_cost to dps_keeper@localhost;
grant delete on dps.bid_need to dps_keeper@localhost;
grant delete on dps.bid to dps_keeper@localhost;
grant delete on dps.invitation to dps_keeper@localhost;
grant delete on dps.funding to dps_keeper@localhost;
grant delete on dps.need to dps_keeper@localhost;
grant delete on dps.child to dps_keeper@localhost;
grant delete on dps.referral_category to dps_keeper@localhost;
grant delete on dps.deadline to dps_keeper@localhost;
grant delete on dps.referral to dps_keeper@localhost;
grant delete on dps.answer to dps_keeper@localhost;
grant delete on dps.entry_cost to dps_keeper@localhost;
grant delete on dps.entry_discount to dps_keeper@localhost;
grant delete on dps.entry to dps_keeper@localhost;
grant delete on dps.application to dps_keeper@localhost;
grant delete on dps.message to dps_keeper@localhost;
grant delete on dps.draft to dps_keeper@localhost;
grant delete on dps.throttle to dps_keeper@localhost;
grant delete on dps.kept to dps_keeper@localhost;
grant delete on dps.device to dps_keeper@localhost;
grant delete on dps.joining to dps_keeper@localhost;
grant delete on dps.registration to dps_keeper@localhost;
grant delete on dps.letter_read to dps_keeper@localhost;
grant delete on dps.letter to dps_keeper@localhost;
grant delete on dps.correspondence to dps_keeper@localhost;
grant update (name) on dps.letter to dps_keeper@localhost;
grant update (copied_from) on dps.referral to dps_keeper@localhost;
grant update (child) on dps.agreement to dps_keeper@localhost;
grant update (words) on dps.choice to dps_keeper@localhost;
grant update on dps.person to dps_keeper@localhost;
grant insert, delete on dps.erasing to dps_keeper@localhost;
-- A change of several tables has the rights of whoever makes it also in its triggers (MariaDB 10.11).
grant select on dps.erasing to dps_web@localhost, dps_job@localhost;
grant delete history on dps.system to dps_keeper@localhost;
grant delete history on dps.term to dps_keeper@localhost;
grant delete history on dps.category to dps_keeper@localhost;
grant delete history on dps.participant to dps_keeper@localhost;
grant delete history on dps.cap to dps_keeper@localhost;
grant delete history on dps.criterion to dps_keeper@localhost;
grant delete history on dps.closure to dps_keeper@localhost;
grant delete history on dps.provider to dps_keeper@localhost;
grant delete history on dps.role to dps_keeper@localhost;
grant delete history on dps.establishment to dps_keeper@localhost;
grant delete history on dps.application to dps_keeper@localhost;
grant delete history on dps.answer to dps_keeper@localhost;
grant delete history on dps.entry to dps_keeper@localhost;
grant delete history on dps.entry_cost to dps_keeper@localhost;
grant delete history on dps.entry_discount to dps_keeper@localhost;
grant delete history on dps.admission to dps_keeper@localhost;
grant delete history on dps.suspension to dps_keeper@localhost;
grant delete history on dps.referral to dps_keeper@localhost;
grant delete history on dps.need to dps_keeper@localhost;
grant delete history on dps.declaration to dps_keeper@localhost;
grant delete history on dps.mark to dps_keeper@localhost;
grant delete history on dps.choice to dps_keeper@localhost;
grant delete history on dps.funding to dps_keeper@localhost;
grant delete history on dps.award to dps_keeper@localhost;
grant delete history on dps.agreement to dps_keeper@localhost;
grant delete history on dps.outcome to dps_keeper@localhost;
grant delete history on dps.notice to dps_keeper@localhost;
grant delete history on dps.notice_item to dps_keeper@localhost;
grant delete history on dps.setting to dps_keeper@localhost;
grant delete history on dps.retention to dps_keeper@localhost;

-- Reports: nothing of persons, sessions, children, sealed bids.
grant select on dps.nuts to dps_report@localhost;
grant select on dps.authority to dps_report@localhost;
grant select on dps.authority_name to dps_report@localhost;
grant select on dps.provider to dps_report@localhost;
grant select on dps.decision to dps_report@localhost;
grant select on dps.cpv to dps_report@localhost;
grant select on dps.rating to dps_report@localhost;
grant select on dps.publication_threshold to dps_report@localhost;
grant select on dps.system to dps_report@localhost;
grant select on dps.term to dps_report@localhost;
grant select on dps.category to dps_report@localhost;
grant select on dps.category_cpv to dps_report@localhost;
grant select on dps.participant to dps_report@localhost;
grant select on dps.rule to dps_report@localhost;
grant select on dps.closure to dps_report@localhost;
grant select on dps.cost_line to dps_report@localhost;
grant select on dps.cap to dps_report@localhost;
grant select on dps.criterion to dps_report@localhost;
grant select on dps.reason to dps_report@localhost;
grant select on dps.tag to dps_report@localhost;
grant select on dps.document to dps_report@localhost;
grant select on dps.establishment to dps_report@localhost;
grant select on dps.application to dps_report@localhost;
grant select on dps.entry to dps_report@localhost;
grant select on dps.entry_cost to dps_report@localhost;
grant select on dps.entry_discount to dps_report@localhost;
grant select on dps.admission to dps_report@localhost;
grant select on dps.suspension to dps_report@localhost;
grant select on dps.core_cost to dps_report@localhost;
grant select on dps.discount to dps_report@localhost;
grant select on dps.inspection to dps_report@localhost;
grant select on dps.referral to dps_report@localhost;
grant select on dps.referral_category to dps_report@localhost;
grant select on dps.need to dps_report@localhost;
grant select on dps.deadline to dps_report@localhost;
grant select on dps.invitation to dps_report@localhost;
grant select on dps.declaration to dps_report@localhost;
grant select on dps.opening to dps_report@localhost;
grant select on dps.result to dps_report@localhost;
grant select on dps.score to dps_report@localhost;
grant select on dps.draw to dps_report@localhost;
grant select on dps.shortlist to dps_report@localhost;
grant select on dps.choice to dps_report@localhost;
grant select on dps.funding to dps_report@localhost;
grant select on dps.award to dps_report@localhost;
grant select on dps.agreement to dps_report@localhost;
grant select on dps.agreement_cost to dps_report@localhost;
grant select on dps.outcome to dps_report@localhost;
grant select on dps.commitment to dps_report@localhost;
grant select on dps.counter to dps_report@localhost;
grant select on dps.notice to dps_report@localhost;
grant select on dps.notice_item to dps_report@localhost;
grant select on dps.dispatch to dps_report@localhost;
grant select on dps.import to dps_report@localhost;
grant select on dps.postcode to dps_report@localhost;
grant select on dps.holiday to dps_report@localhost;

grant select, show view, trigger, event, execute on dps.* to dps_backup@localhost;
grant select on mysql.proc to dps_backup@localhost;
grant all on dps.* to dps_migrate@localhost;
grant set user on *.* to dps_migrate@localhost;
