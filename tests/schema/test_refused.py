"""What the schema refuses, by the name of what refuses it; and the edges that must pass.

Each row: what is tried, who must stop it, what makes the ground ready, the statement. Everything is rolled back.
"""
import pytest

PUBLISH = ("update referral r join deadline d on d.referral = r.id set r.state = 'published', r.published_at = now(),"
           " r.deadline = 1, r.closes_at = d.closes_at where r.id = 3")
MOVED = "update referral set features_weight = 0, needs_weight = 15 where id = 3"
RULE = ("insert into rule (category, edition, starts_on, invites, choice, price_least, price_most, price_weight,"
        " outcomes_weight, needs_weight, features_weight, location_weight, competency_weight, pass_mark)"
        " values (21, 2, '2026-01-01', 'all', 'none', 30, 70, {})")
DEADLINE = "insert into deadline (referral, position, closes_at, reason, prior_closes_at) select {} from referral where id = {}"
BID = "insert into bid (referral, admission, deadline, closes_at) select {}, closes_at from referral where id = 2"
LINE = ("insert into bid_cost (bid, cost_line, admission, starts_on, most, amount)"
        " select 21, cost_line, 1, starts_on, {} from core_cost where admission = 1 limit 1")
MARK = "insert into mark (bid, referral, stage, person, mark, reason) values ({}, 500, 'x')"
CANCEL = "update award set state = 'cancelled'"
GATE = CANCEL + "; update system set contract_gate = {}, panel = {} where id = 2"
AWARD = "insert into award (referral, authority, system, admission, route, result, bid, position, value) values (1, 6, 2, {}, {}, 1, {}, {}, 6500000)"
WIN = "insert into award (id, referral, authority, system, admission, route, result, bid, position, value) values (9, 1, 6, 2, 2, 'ranked', 1, 2, 1, 6500000)"
MAKE = "update award set state = 'made', made_by = 4, made_at = now(){} where id = 9"
FUND = ", funding = 1, approved = (select approved from funding where id = 1){}"
AGREE = ("insert into agreement (number, award, admission, starts_on, ends_on, unit, weeks, periods, price, needs_price, value{})"
         " values ({}, '2027-01-04', '2028-01-03', 'week', 52, 1, 1, 1, 1{})")
COMMIT = "insert into commitment (system, position, authority, agreement, kind, carried, amount, made_on) values ({}, '2026-11-20')"
RESULT = ("insert into result (referral, run, cause, formula, version, band, scale, price_weight, outcomes_weight, needs_weight,"
          " features_weight, location_weight, competency_weight, incentive_weight, needs_marks, features_marks)"
          " values ({}, 'x', '1', 1000, 5, 50, 10, 10, 5, 5, 20, 0, 1, 1)")
NEXT = "insert into bid_cost (bid, cost_line, admission, starts_on, most, amount) values (21, 1, 1, '2026-01-20', 45000, 44000)"
AT_DEADLINE = "set timestamp = (select unix_timestamp(closes_at) {} from referral where id = 2)"
JOIN = "insert into joining (person, provider, state, expires_at) values (2, {}, now() + interval 30 day)"
APPLY = "insert into application (id, system, establishment) values (9, 2, 1)"

TRIALS = [
    # publishing
    ("price 71 of 100", "referral_price", "", "update referral set price_weight = 71, outcomes_weight = 0, needs_weight = 4, features_weight = 0 where id = 3"),
    ("price 29 of 100", "referral_price", "", "update referral set price_weight = 29, outcomes_weight = 31 where id = 3"),
    ("price 30 of 100", None, "", "update referral set price_weight = 30, outcomes_weight = 30 where id = 3"),
    ("price 70 of 100", None, "", "update referral set price_weight = 70, outcomes_weight = 0, needs_weight = 5, features_weight = 0 where id = 3"),
    ("weights that add to 99", "referral_hundred", "", "update referral set outcomes_weight = 9 where id = 3"),
    ("competency 21", "referral_most", "", "update referral set competency_weight = 21, needs_weight = 9 where id = 3"),
    ("location 6", "referral_most", "", "update referral set location_weight = 6, needs_weight = 9 where id = 3"),
    ("a negative weight", "referral_points", "", "update referral set needs_weight = -5, outcomes_weight = 25 where id = 3"),
    ("bounds that are not the rule's", "foreign key", "", "update referral set price_least = 0 where id = 3"),
    ("a rule whose weights add to 101", "rule_hundred", "", RULE.format("50, 11, 10, 5, 5, 20, 0")),
    ("a pass mark without justification", "rule_pass", "", RULE.format("50, 10, 10, 5, 5, 20, 6000")),
    ("features weighing 5 with none listed", "referral_features", "", PUBLISH),
    ("publishing with those points moved to needs", None, MOVED, PUBLISH),
    ("publishing without an outcome", "referral_outcomes", "delete from need where id = 301", PUBLISH),
    ("publishing without a deadline", "referral_published", MOVED, "update referral set state = 'published', published_at = now() where id = 3"),
    ("publishing without paid periods", "referral_periods", "update referral set features_weight = 0, needs_weight = 15, periods = null where id = 3", PUBLISH),
    ("publishing while first applications are evaluated", "referral_early", "update system set first_evaluation = 'running' where id = 2", PUBLISH),
    ("publishing before the call is published", "referral_uncalled", "update system set state = 'draft', notice_number = null where id = 2", PUBLISH),
    ("publishing in another unit than costs are admitted in", "referral_unit", MOVED, PUBLISH.replace("set r.state", "set r.unit = 'month', r.state")),
    ("weights changed after publication", "referral_frozen", "", "update referral set price_weight = 51, outcomes_weight = 9 where id = 2"),
    ("paid periods changed after publication", "referral_frozen", "", "update referral set periods = 53 where id = 2"),
    ("a published referral made a draft again", "referral_frozen", "", "update referral set state = 'draft' where id = 2"),
    ("a published referral withdrawn without a reason", "referral_ended", "", "update referral set state = 'withdrawn' where id = 2"),
    ("a published referral withdrawn with a reason", None, "", "update referral set state = 'withdrawn', ended_at = now(), ended_reason = 'Need has changed' where id = 2"),
    ("a need added after publication", "need_frozen", "", "insert into need (referral, kind, position, text) values (2, 'need', 2, 'late')"),
    ("a need's marks changed after publication", "need_frozen", "", "update need set marks = 9 where id = 202"),
    ("a need removed after publication", "need_frozen", "", "delete from need where id = 203"),
    ("a child's age changed after publication", "need_frozen", "", "update child set age = 12 where referral = 2"),
    ("a category added after publication", "need_frozen", "", "insert into referral_category values (2, 22)"),
    ("buying in a category the authority is not in", "foreign key", "", "update referral set authority = 9 where id = 3"),
    ("an identity of nothing", "identity_something", "", "insert into identity (child) values (4)"),
    ("an identity of a case reference alone", None, "", "insert into identity (child, case_reference) values (4, 'EHC/1')"),
    # deadlines and invitations
    ("a deadline moved after it passed", "deadline_alive", "", DEADLINE.format("1, 3, now() + interval 1 day, 'late', closes_at", 1)),
    ("a deadline brought forward", "deadline_later", "", DEADLINE.format("2, 2, closes_at - interval 1 hour, 'x', closes_at", 2)),
    ("a deadline extended without a reason", "deadline_reason", "", DEADLINE.format("2, 2, closes_at + interval 1 hour, null, closes_at", 2)),
    ("an extension of a deadline that never was", "deadline_follows", "", DEADLINE.format("2, 2, closes_at + interval 2 day, 'x', closes_at + interval 1 day", 2)),
    ("a deadline extended with a reason", None, "", DEADLINE.format("2, 2, closes_at + interval 1 hour, 'x', closes_at", 2)),
    ("a suspended establishment invited", "invitation_admitted", "", "insert into invitation (referral, admission, standing, score) values (3, 4, 'invited', 7100)"),
    ("the same establishment invited twice", "Duplicate", "", "insert into invitation (referral, admission, standing, score) values (2, 1, 'invited', 8500)"),
    ("declining without a reason", "invitation_declined", "", "update invitation set declined_at = now() where referral = 2 and admission = 2"),
    # bids
    ("a bid without an invitation", "bid_invited", "delete from invitation where referral = 2 and admission = 3", BID.format("2, 3, 1")),
    ("a bid by one told it is suspended", "bid_invited", "", BID.format("2, 4, 1")),
    ("a second bid of the same establishment", "Duplicate", "", BID.format("2, 1, 1")),
    ("a bid for a draft", "bid_closed", "", "insert into bid (referral, admission, deadline, closes_at) select 3, 1, 1, closes_at from deadline where referral = 3"),
    ("a bid for a withdrawn referral", "bid_closed", "update referral set state = 'withdrawn', ended_reason = 'x' where id = 2", "update bid set needs_price = 1 where id = 21"),
    ("a bid changed after opening", "bid_closed", "", "update bid set needs_price = 1 where id = 1"),
    ("a bid changed a moment too late", "bid_in_time", AT_DEADLINE.format(""), "update bid set needs_price = 1 where id = 21"),
    ("a bid saved again unchanged, a moment too late", "bid_in_time", AT_DEADLINE.format(""), "update bid set state = state where id = 21"),
    ("a bid withdrawn a moment too late", "bid_in_time", AT_DEADLINE.format(""), "update bid set state = 'withdrawn' where id = 21"),
    ("a bid changed just in time", None, AT_DEADLINE.format("- 0.000001"), "update bid set needs_price = 1 where id = 21"),
    ("a bid that claims a later deadline", "bid_deadline", "", "update bid set closes_at = closes_at + interval 1 day where id = 21"),
    ("a line that follows a bid saved in time", None, AT_DEADLINE.format("- 0.5") + "; update bid set needs_price = 1 where id = 21; " + AT_DEADLINE.format("+ 1"), NEXT),
    ("a line long after its bid", "bid_closed", AT_DEADLINE.format("- 0.5") + "; update bid set needs_price = 1 where id = 21; " + AT_DEADLINE.format("+ 61"), NEXT),
    ("a line of another bid saved in time", "bid_closed", AT_DEADLINE.format("- 0.5") + "; " + BID.format("2, 2, 1") + "; " + AT_DEADLINE.format("+ 1"), NEXT),
    ("a line without its bid, too late", "bid_closed", AT_DEADLINE.format(""), NEXT),
    ("a line a penny above the admitted", "bid_cost_ratchet", "", LINE.format("amount, amount + 1")),
    ("a line equal to the admitted", None, "", LINE.format("amount, amount")),
    ("a ceiling that was never admitted", "bid_cost_admitted", "", LINE.format("99999, 99999")),
    ("a line changed after the deadline", "bid_closed", "", "update bid_cost set amount = amount - 1 where bid = 1"),
    ("a tick after the deadline", "bid_closed", "", "update bid_need set met = 1 where bid = 1"),
    ("a tick removed after the deadline", "bid_closed", "", "delete from bid_need where bid = 1"),
    ("a tick for another referral's need", "foreign key", "", "insert into bid_need (bid, need, referral, met) values (21, 11, 2, 1)"),
    ("a total of nothing", "bid_price", "", "update bid set total = 0 where id = 21"),
    ("a discount worse than admitted", "bid_discount", "", "update bid set discount_least = 500, discount = 499 where id = 21"),
    ("a bid submitted without its text", "bid_whole", "", "update bid set state = 'submitted', core_price = 1, needs_price = 1, total = 1 where id = 21"),
    ("bids opened before the deadline", "opening_after", "", "insert into opening (referral, deadline, closes_at, bids) select id, deadline, closes_at, 1 from referral where id = 2"),
    ("bids opened by another deadline than the one in force", "opening_last", DEADLINE.format("2, 2, closes_at + interval 1 hour, 'x', closes_at", 2), "insert into opening (referral, deadline, closes_at, opened_at, bids) select referral, position, closes_at, closes_at, 1 from deadline where referral = 2 and position = 2"),
    ("a deadline moved after opening", "opening_last", DEADLINE.format("2, 2, closes_at + interval 1 day, 'x', closes_at", 2) + "; " + AT_DEADLINE.format("+ 1") + "; insert into opening (referral, deadline, closes_at, bids) select id, deadline, closes_at, 1 from referral where id = 2", "update referral r join deadline d on d.referral = r.id and d.position = 2 set r.deadline = 2, r.closes_at = d.closes_at where r.id = 2"),
    # marks and results
    ("a mark before opening", "mark_opened", "insert into declaration (person, referral, says) values (2, 2, 'none')", MARK.format("21, 2, 'alone', 2")),
    ("a mark without a declaration", "mark_clear", "", MARK.format("1, 1, 'alone', 1")),
    ("a mark by somebody in conflict", "mark_clear", "insert into declaration (person, referral, says, detail) values (1, 1, 'conflict', 'my sister works there')", MARK.format("1, 1, 'alone', 1")),
    ("a conflict declared after marking, marks left", "foreign key", "", "update declaration set says = 'conflict', detail = 'x' where person = 2 and referral = 1"),
    ("two agreed marks in one round", "Duplicate", "", MARK.format("1, 1, 'agreed', 3")),
    ("an agreed mark in a second round", None, "", "insert into mark (bid, referral, stage, person, round, mark, reason) values (1, 1, 'agreed', 3, 2, 300, 'Read again')"),
    ("an agreed mark changed", "mark_kept", "", "update mark set mark = 0 where bid = 1 and stage = 'agreed'"),
    ("an own mark changed after it was agreed upon", "mark_kept", "", "update mark set mark = 0 where bid = 1 and stage = 'alone'"),
    ("a result before opening", "result_opened", "", RESULT.format("2, 1, 'opening'")),
    ("a second run without a reason", "result_cause", "", RESULT.format("1, 2, 'set_aside'")),
    ("two bids of the same rank", "Duplicate", "", "update score set position = 1 where bid = 3"),
    ("a total of points that is not the sum", "total_points", "", "update score set total_points = 9999 where bid = 3"),
    ("points above 100", "score_hundred", "", "update score set price_points = 9000 where bid = 3"),
    ("a bid set aside without a reason", "score_ranked", "", "update score set standing = 'set_aside', position = null where bid = 3"),
    ("a draw witnessed by the drawer", "draw_witness", "", "insert into draw (result, seed, person, witness) values (1, repeat('x', 32), 1, 1)"),
    # choice
    ("a shortlisted bid exactly 5.00 behind", "shortlist_close", "", "update shortlist set gap = 500 where bid = 1"),
    ("a shortlisted bid 4.99 behind", None, "", "update shortlist set gap = 499 where bid = 1"),
    ("a shortlisted bid above the budget", "shortlist_budget", "", "update shortlist set gap = null, gap_below = null, budget = total - 1 where bid = 1"),
    ("a shortlisted bid equal to the budget", None, "", "update shortlist set gap = null, gap_below = null, budget = total where bid = 1"),
    ("a choice outside the shortlist", "choice_shortlisted", "", "insert into choice (referral, answer_by, answered_at, bid, told_by) values (2, now() + interval 1 day, now(), 21, 'family')"),
    ("a choice after its day", "choice_in_time", "", "update choice set answered_at = answer_by + interval 1 second where referral = 1"),
    ("the day of a choice moved without a reason", "choice_moved", "", "update choice set answer_by = answer_by + interval 1 day where referral = 1"),
    ("a choice after its day was moved with a reason", None, "", "update choice set answered_at = answer_by + interval 1 hour, answer_by = answer_by + interval 1 day, reason = 'They were away' where referral = 1"),
    # awards
    ("a second award for one referral", "award_one", "", AWARD.format(2, "'ranked'", 2, 1)),
    ("the second-ranked as winner by rank", "award_route", CANCEL, AWARD.format(3, "'ranked'", 3, 2)),
    ("a rank that the result does not give", "award_ranked", CANCEL, AWARD.format(3, "'ranked'", 3, 1)),
    ("a choice the family did not make", "award_chosen", CANCEL, AWARD.format(1, "'choice'", 1, 3)),
    ("the family's choice taken back while its award lives", "award_chosen", "", "update choice set bid = 2 where referral = 1"),
    ("another choice once the award is cancelled", None, CANCEL, "update choice set bid = 2 where referral = 1"),
    ("the next in rank while nobody has declined", "award_next", "delete from commitment; delete from agreement_cost; delete from notice_item; delete from agreement; delete from award", AWARD.format(2, "'next'", 2, 1)),
    ("the next in rank once one has declined", None, CANCEL, AWARD.format(3, "'next'", 3, 2)),
    ("a cancelled award revived", "award_cancelled", CANCEL, "update award set state = 'made' where id = 1"),
    ("a direct award without a decision", "award_route", "", "insert into award (referral, authority, system, admission, route, value) values (2, 6, 2, 1, 'direct', 100)"),
    ("proposed above the gate", None, GATE.format(6499999, 0), WIN),
    ("made a penny above the gate without Cabinet", "award_gate", GATE.format(6499999, 0) + ";" + WIN, MAKE.format("")),
    ("made a penny above the gate with an officer's decision", "award_gate", GATE.format(6499999, 0) + ";" + WIN, MAKE.format(", decision = 9")),
    ("made a penny above the gate with Cabinet's", None, GATE.format(6499999, 0) + ";" + WIN, MAKE.format(", decision = 7")),
    ("made at exactly the gate", None, GATE.format(6500000, 0) + ";" + WIN, MAKE.format("")),
    ("the gate forged in the row", "award_gate", GATE.format(1, 0) + ";" + WIN, MAKE.format(", gate = 999999999")),
    ("Cabinet forged in the row", "award_gate", GATE.format(1, 0) + ";" + WIN, MAKE.format(", cabinet = 1")),
    ("made before the panel approved", "award_panel", GATE.format("null", 1) + ";" + WIN, MAKE.format("")),
    ("made above what the panel approved", "award_approved", GATE.format("null", 1) + ";" + WIN + "; update funding set approved = 6499999 where id = 1", MAKE.format(FUND.format(""))),
    ("made at what the panel approved", None, GATE.format("null", 1) + ";" + WIN + "; update funding set approved = 6500000 where id = 1", MAKE.format(FUND.format(""))),
    ("an approved amount the panel did not give", "award_funding", GATE.format("null", 1) + ";" + WIN, MAKE.format(", funding = 1, approved = 99999999")),
    ("approved more than requested", "funding_most", "", "update funding set approved = requested + 1 where id = 1"),
    ("a made award's value changed", "award_kept", "", "update award set value = value + 1 where id = 1"),
    # agreements
    ("a contract number used twice", "Duplicate", "", AGREE.format("", "'KENT-2026-0001', 1, 3", "")),
    ("two agreements for one child of an award", "Duplicate", "", AGREE.format(", child", "'X-2', 1, 3", ", 1")),
    ("an agreement with another than the winner", "foreign key", "", AGREE.format("", "'X-3', 1, 2", "")),
    ("an active agreement that neither side accepted", "agreement_signed", "", AGREE.format(", state, issued_at", "'X-4', 1, 3", ", 'active', now()")),
    ("an active agreement that one side accepted", "agreement_signed", AGREE.format(", id", "'X-5', 1, 3", ", 9") + "; update agreement set state = 'issued', issued_at = now(), authority_signed_by = 1, authority_signed_at = now() where id = 9", "update agreement set state = 'active' where id = 9"),
    ("an acceptance before it is issued", "agreement_issued", AGREE.format(", id", "'X-6', 1, 3", ", 9"), "update agreement set provider_signed_by = 13, provider_signed_at = now() where id = 9"),
    ("an acceptance by nobody", "agreement_signers", AGREE.format(", id, state, issued_at", "'X-7', 1, 3", ", 9, 'issued', now()"), "update agreement set provider_signed_at = now() where id = 9"),
    ("an acceptance taken back", "agreement_accepted", "", "update agreement set provider_signed_by = null, provider_signed_at = null where id = 1"),
    ("a day of conclusion of one's own", "agreement_both", "", AGREE.format(", signed_on", "'X-8', 1, 3", ", '2026-01-01'")),
    ("an agreement refused without a reason", "agreement_refused", AGREE.format(", id, state, issued_at", "'X-9', 1, 3", ", 9, 'issued', now()"), "update agreement set state = 'refused' where id = 9"),
    ("an agreement refused with a reason", None, AGREE.format(", id, state, issued_at", "'X-9', 1, 3", ", 9, 'issued', now()"), "update agreement set state = 'refused', refused_by = 13, refused_at = now(), refused_reason = 'No vacancy now' where id = 9"),
    ("a value that is not price times periods", "agreement_value", "", AGREE.format("", "'X-1', 1, 3", "").replace("52, 1, 1, 1, 1", "52, 2, 1, 1, 1")),
    ("an agreement's price changed", "agreement_kept", "", "update agreement set price = 1, value = 52 where id = 1"),
    ("an issued agreement's days changed", "agreement_kept", "", "update agreement set ends_on = '2028-02-01' where id = 1"),
    # the ledger
    ("10,500,000.01 committed", "commitment_cap", "", COMMIT.format("1, 1, 1, 1, 'award', 0, 1050000001")),
    ("10,500,000.00 committed", None, "", COMMIT.format("1, 1, 1, 1, 'award', 0, 1050000000")),
    ("the last pound, twice", "commitment_cap", COMMIT.format("1, 1, 1, 1, 'award', 0, 1050000000"), COMMIT.format("1, 2, 1, 1, 'award', 1050000000, 1")),
    ("the last pound, given back and taken", None, COMMIT.format("1, 1, 1, 1, 'award', 0, 1050000000") + ";" + COMMIT.format("1, 2, 1, 1, 'release', 1050000000, -100"), COMMIT.format("1, 3, 1, 1, 'award', 1049999900, 100")),
    ("a release that adds", "commitment_sign", "", COMMIT.format("2, 2, 6, 1, 'release', 7150000, 100")),
    ("a balance carried wrongly", "commitment_carries", "", COMMIT.format("2, 2, 6, 1, 'award', 0, 100")),
    ("two writers with the same next position", "Duplicate", "", COMMIT.format("2, 1, 6, 1, 'award', 0, 100")),
    ("a commitment undone", "foreign key", COMMIT.format("2, 2, 6, 1, 'award', 7150000, 100"), "delete from commitment where system = 2 and position = 1"),
    # systems
    ("entry windows that overlap", "Duplicate", "", "insert into closure (system, starts_on, ends_on, reason) values (2, '2017-03-31', '2017-05-01', 'x')"),
    ("entry windows that touch", None, "", "insert into closure (system, starts_on, ends_on, reason) values (2, '2017-04-01', '2017-05-01', 'x')"),
    ("two caps of one authority at a time", "Duplicate", "", "insert into cap (category, authority, amount, starts_on) values (21, 6, 1, '2020-01-01')"),
    ("terms with a day between", "term_joins", "", "insert into term (system, position, starts_on, ends_on) values (2, 2, '2029-02-25', '2029-03-01')"),
    ("an extension without a decision", "term_decided", "", "update term set state = 'approved' where system = 1 and position = 2"),
    ("a system beyond 23 February 2029", "system_law", "", "update system set latest_on = '2029-02-24' where id = 1"),
    ("an open system without a published call", "system_called", "", "update system set notice_number = null where id = 1"),
    # admission
    ("a second open application", "one_open", APPLY, "insert into application (system, establishment) values (2, 1)"),
    ("a cost of another category's line", "entry_cost_line", APPLY + "; insert into entry (application, category, system) values (9, 21, 2)", "insert into entry_cost values (9, 21, 3, 100)"),
    ("a cost changed after submission", "application_kept", "", "update entry_cost set amount = 1 where application = 1"),
    ("a category asked for after submission", "application_kept", "", "insert into entry (application, category, system) values (1, 22, 2)"),
    ("an answer changed after submission", "application_kept", "", "update answer set text = 'better' where application = 1"),
    ("an answer changed to clarify", None, "update application set state = 'clarifying' where id = 1", "update answer set text = 'clearer' where application = 1"),
    ("a verdict after submission", None, "", "update answer set verdict = 'pass', verdict_by = 5 where application = 1"),
    ("a failed answer without a reason", "answer_reason", "", "update answer set verdict = 'fail', verdict_by = 5 where application = 1"),
    ("an entry admitted without a score", "entry_scored", "", "update entry set score = null where application = 1"),
    ("an admission that no entry decided", "admission_entry", "", "insert into admission (category, establishment, provider, application, score, since) values (22, 1, 1, 1, 5000, '2026-01-01')"),
    ("an entry refused under a living admission", "admission_entry", "", "update entry set verdict = 'refused' where application = 1"),
    ("an admission whose place drifts", "admission_place", "", "update admission set easting = 1 where id = 1"),
    ("an admitted core cost rewritten under a bid", "foreign key", "", "update core_cost set amount = 1 where admission = 1"),
    ("a suspension without a ground", "suspension_ground", "", "insert into suspension (provider, system, note) values (1, 2, 'x')"),
    # notices
    ("an agreement in two grouped notices", "Duplicate", "insert into notice (id, system, authority, channel, form, purpose, quarter, title) values (9, 2, 2, 'journal', 'F21', 'award', null, 'x')", "insert into notice_item (notice, position, channel, agreement, signed_on, number, title, tenders, tenders_sme, value) select 9, 1, 'journal', id, signed_on, number, 'x', 3, 2, 1 from agreement"),
    ("a second notice for a quarter", "notice_quarter", "", "insert into notice (system, authority, channel, form, purpose, quarter, title, due_on) select system, authority, channel, form, purpose, quarter, title, due_on from notice where id = 2"),
    ("an agreement of another quarter", "item_quarter", "", "update notice_item set quarter = '2016-07-01' where notice = 2"),
    ("a date of conclusion that is not the agreement's", "item_signed", "", "update notice_item set signed_on = signed_on - interval 1 day, quarter = null where notice = 2"),
    ("a quarter that begins in February", "notice_begins", "", "update notice set quarter = '2026-02-01', due_on = '2026-05-30' where id = 2"),
    ("a grouped notice due on another day", "notice_grouped", "", "update notice set due_on = '2027-02-02' where id = 2"),
    ("a number that is not 20yy-nnnnnn", "notice_number", "", "update notice set number = '2026-00001' where id = 2"),
    ("the same contract number twice in a notice", "Duplicate", "", "insert into notice_item (notice, position, channel, agreement, signed_on, number, title, tenders, tenders_sme, value) select 2, 2, 'journal', id, signed_on, number, 'x', 3, 2, 1 from agreement"),
    ("an award notice of a system whose call is not published", "notice_parent", "update system set state = 'draft', notice_number = null where id = 2; update notice set state = 'draft' where id = 2; update notice set title = 'y' where id = 2", "update notice set state = 'checked' where id = 2"),
    ("a correction of nothing", "notice_parent", "", "update notice set purpose = 'correction' where id = 2"),
    ("a notice released by who made it", "notice_second", "", "update notice set state = 'released', approved_by = made_by where id = 2"),
    ("a notice released by a second officer", None, "", "update notice set state = 'released', approved_by = 6 where id = 2"),
    ("an award added to a released notice", "item_kept", "update notice set state = 'released', approved_by = 6 where id = 2", "insert into notice_item (notice, position, channel, agreement, signed_on, number, title, tenders, tenders_sme, value) values (2, 2, 'journal', 1, '2026-01-01', 'x', 'x', 3, 2, 1)"),
    ("a notice sent without its bytes", "notice_bytes", "", "update notice set state = 'sent', approved_by = 6 where id = 2"),
    ("a placeholder in a title", "item_text", "", "update notice_item set title = 'Placements XXX to XXX' where notice = 2"),
    ("more small tenderers than tenderers", "item_tenders", "", "update notice_item set tenders_sme = 4 where notice = 2"),
    # the service
    ("an event rewritten", "foreign key", "", "update event set act = 'forged' where record = 'bid' and record_id = 3 and position = 1"),
    ("an event taken out", "event_follows", "", "delete from event where record = 'bid' and record_id = 3 and position = 1"),
    ("an event after a hash that never was", "event_follows", "", "insert into event (record, record_id, position, act, prior_hash) values ('bid', 3, 3, 'x', unhex(sha2('x', 256)))"),
    ("two events at one position", "Duplicate", "", "insert into event (record, record_id, position, act, prior_hash) select record, record_id, 2, 'x', hash from event where record = 'bid' and record_id = 3 and position = 1"),
    ("a register file with a fifth gone", "import_shrunk", "", "insert into import (register, name, digest, as_at, entries, entries_before, state) values ('gias', 'x', repeat('x', 32), '2026-01-01', 79, 100, 'done')"),
    ("a person of a provider who is a broker there", "role_body", "", "insert into role (person, role, provider) values (11, 'broker', 1)"),
    ("a session of nobody", "session_who", "", "insert into session (id, csrf, expires_at) values (repeat('x', 32), repeat('x', 32), now())"),
    ("a session that acts in somebody else's role", "session_role", "", "insert into session (id, person, role, csrf, expires_at) values (repeat('x', 32), 1, 4, repeat('x', 32), now())"),
    ("an organisation's last administrator taken away", "role_last", "", "delete from role where id = 11"),
    ("the last administrator who has come, while another is only invited", "role_last", "insert into person (id, name, email, subject) values (90, 'x', 'x', 'x'); insert into role (person, role, provider) values (90, 'admin', 1)", "delete from role where id = 11"),
    ("one of two administrators taken away", None, "insert into role (person, role, provider) values (1, 'admin', 1)", "delete from role where id = 11"),
    ("an administrator who was invited and never came", None, "insert into person (id, name, email, subject) values (90, 'x', 'x', 'x'); insert into role (person, role, provider) values (90, 'admin', 1)", "delete from role where person = 90"),
    ("the installation's last administrator taken away", "role_last", "insert into role (person, role) values (1, 'administrator')", "delete from role where person = 1 and role = 'administrator'"),
    ("an administrator turned into a member", "role_kept", "", "update role set role = 'member' where id = 11"),
    ("another delegation", None, "", "update role set delegation = 1 where id = 1"),
    ("leaving with a role", "person_left", "", "update person set state = 'left' where id = 2"),
    ("leaving without one", None, "delete from role where person = 2", "update person set state = 'left' where id = 2"),
    ("a role for somebody who left", "role_given", "delete from role where person = 2; update person set state = 'left' where id = 2", "insert into role (person, role, authority) values (2, 'broker', 6)"),
    ("two open requests of a person for one provider", "Duplicate", JOIN.format("1, 'open'"), JOIN.format("1, 'open'")),
    ("asking again after taking it back", None, JOIN.format("1, 'withdrawn'"), JOIN.format("1, 'open'")),
    ("a request approved by nobody", "joining_decided", "", JOIN.format("1, 'approved'")),
    ("a request refused without a reason", "joining_reason", JOIN.format("1, 'open'"), "update joining set state = 'refused', decided_by = 11, decided_at = now()"),
    ("a used registration that keeps its password", "registration_used", "", "insert into registration (id, email, address, password, expires_at, used_at) values (repeat('x', 32), 'a@b', '::1', 'x', now() + interval 1 hour, now())"),
    ("a second organisation with a charity number", "Duplicate", "update provider set charity = '1234567' where id = 1", "update provider set charity = '1234567' where id = 2"),
    ("a family code without a referral", "token_family", "", "insert into token (id, kind, expires_at) values (repeat('x', 32), 'family', now())"),
]


@pytest.mark.parametrize("held_by, ready, statement", [row[1:] for row in TRIALS], ids=[row[0] for row in TRIALS])
def test_the_schema_judges(database, held_by, ready, statement):
    """Refused by the constraint of that name, or allowed."""
    ready = ready and ready + ";"
    out, complaint = database.attempt(f"start transaction; {ready} select 'ready'; {statement}; select 'done';")
    assert "ready" in out, complaint
    if held_by:
        assert held_by in complaint
    else:
        assert "done" in out, complaint


def test_what_is_linked_is_summed_by_case_reference(database):
    """Referrals 1 and 2 are about one case, 3 about another; only the same provider's made awards count."""
    said = database.run("select linked_value(2, 3), linked_value(2, 1), linked_value(3, 3), linked_value(4, 3)")
    assert said.split() == ["7150000", "0", "0", "0"]


def test_the_second_acceptance_is_the_conclusion(database):
    assert database.run("select signed_on = date(provider_signed_at) from agreement where id = 1") == "1"


def test_taking_a_role_away_ends_its_session(database):
    said = database.run("start transaction; delete from role where id = 3; select count(*) from session where person = 3; rollback")
    assert said == "0"
