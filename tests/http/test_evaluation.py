"""What officers of the lead authority do with an application: verdicts, marks, admission."""
import concurrent.futures
import itertools

import pytest

OFFICER, SECOND = "officer@westsussex.example", "officer2@westsussex.example"
numbers = itertools.count(1)


@pytest.fixture
def received(stack):
    """received(costs=..., day=...): a submitted application of a new school of Alder for special education; its id."""
    def make(costs=60000, submitted="current_timestamp", due="current_date + interval 14 day", verdicts="null"):
        number = next(numbers)
        return int(stack.sql(f"""
            insert into establishment (provider, name, kind, regulator, urn, postcode, easting, northing, places)
              values (1, 'New School {number}', 'Independent special school', 'ofsted', '77{number:04d}', 'TN23 1AA', 519956, 130000, 20);
            set @e = last_insert_id();
            insert into application (system, establishment) values (2, @e);
            set @a = last_insert_id();
            insert into entry (application, category, system) values (@a, 21, 2);
            insert into entry_cost (application, category, cost_line, amount) select @a, 21, id, {costs} from cost_line where category = 21;
            insert into entry_discount (application, category, basis, least, percent) values (@a, 21, 'children', 2, 500);
            insert into answer (application, criterion, says, text)
              select @a, id, if(kind = 'pass', 'yes', null), if(kind = 'statement', 'Our <approach> & why', null)
                from criterion where system = 2 and (category is null or category = 21);
            update application set state = 'submitted', submitted_at = {submitted}, submitted_by = 11, due_on = {due} where id = @a;
            update answer a join criterion c on c.id = a.criterion and c.kind = 'pass'
               set a.verdict = {verdicts}, a.verdict_by = if({verdicts} is null, null, 5) where a.application = @a;
            select @a;""").splitlines()[-1])
    yield make
    # other tests count who is in
    new = "(select a.id from admission a join establishment e on e.id = a.establishment and e.name like 'New School %')"
    for table, column in (("discount", "admission"), ("core_cost", "admission"), ("admission", "id")):
        stack.sql(f"delete from {table} where {column} in (select id from {new} n)")


def answers(stack, application, kind):
    return [int(line) for line in stack.sql(
        f"select a.id from answer a join criterion c on c.id = a.criterion where a.application = {application} and c.kind = '{kind}' order by c.position").split()]


def declare(person, application):
    page = person.get(f"/applications/{application}")
    if page.html.xpath("//form[contains(@action, '/declare')]"):
        assert person.post_form(page, "/declare", says="none").status == 303


def mark(person, answer, points, reason="Good, with evidence"):
    person.fill(f"/answers/{answer}/mark", "/mark", mark=points, reason=reason)


def mark_all(as_, stack, application, points=("70", "80", "60")):
    for answer, given in zip(answers(stack, application, "statement"), points):
        for email in (OFFICER, SECOND):
            declare(as_(email), application)
            mark(as_(email), answer, given)
        as_(OFFICER).fill(f"/answers/{answer}/mark", "/agree", mark=given, reason="All points, evidence for most")


def test_the_queue_says_what_is_due_and_how_many_working_days_are_left(as_, stack, received):
    late = received(submitted="current_timestamp - interval 30 day", due="current_date - interval 10 day")
    page = as_(OFFICER).get("/applications")
    assert page.status == 200
    assert "late" in page.h1
    row = page.words(f"//tr[.//a[@href='/applications/{late}']]")[0]
    assert "working days late" in row
    assert "New School" in row


def test_what_they_say_stands_beside_what_we_found(as_, stack, received):
    application = received()
    stack.sql(f"""insert into inspection (establishment, kind, regulator, rating, held_on)
                    select p.establishment, 'regulator', t.regulator, t.code, '2022-03-01' from application p
                      join rating t on t.regulator = 'ofsted' and t.name = 'Good' where p.id = {application} limit 1;
                  insert into evidence (provider, kind, expires_on) values (1, 'Insurance', current_date + interval 90 day);
                  set @evidence = last_insert_id();
                  update application set state = 'draft' where id = {application};
                  update answer a join criterion c on c.id = a.criterion and c.code = 'insurance'
                     set a.evidence = @evidence where a.application = {application};
                  update application set state = 'submitted' where id = {application}""")
    page = as_(OFFICER).get(f"/applications/{application}")
    assert page.status == 200
    assert "Our <approach>" not in page.h1
    sections = page.words("//section[contains(@class, 'dps-check')]")
    assert len(sections) == 4
    assert any("Company number 01000001" in text for text in sections)
    rating, = [text for text in sections if text.startswith("Ofsted or equivalent")]
    assert "Ofsted: Good, 1 March 2022" in rating
    # neither is a policy that runs out to be found in the register of companies
    insurance, = [text for text in sections if text.startswith("Insurances")]
    assert "The document is good until" in insurance and "Company number" not in insurance
    # a registration is no rating: what bears on it is the number in the register
    registration, = [text for text in sections if text.startswith("DfE registration")]
    assert "Good" not in registration and "Ofsted, 77" in registration and "Compare it with the register" in registration
    assert "decide 4 criteria" in page.text and "agree 3 marks" in page.text


def test_a_verdict_other_than_pass_needs_a_reason(as_, stack, received):
    officer, application = as_(OFFICER), received()
    answer = answers(stack, application, "pass")[1]
    page = officer.post_form(officer.get(f"/applications/{application}"), "/verdicts", **{f"verdict.{answer}": "fail"})
    assert page.status == 422
    assert page.mistakes == ["Give the reason for Insurances"]
    assert page.html.xpath(f"//input[@name='verdict.{answer}'][@checked]/@value") == ["fail"]
    assert officer.post_form(page, "/verdicts", **{f"reason.{answer}": "Ran out last year"}).status == 303
    assert stack.sql(f"select verdict, verdict_reason, verdict_by from answer where id = {answer}") == "fail\tRan out last year\t5"
    assert stack.sql(f"select state from application where id = {application}") == "evaluating"


def test_several_criteria_are_decided_at_once_and_one_is_changed_later(as_, stack, received):
    officer, application = as_(OFFICER), received()
    page = officer.get(f"/applications/{application}")
    assert officer.post_form(page, "/verdicts").mistakes == ["Decide at least one criterion"]
    first, *others = answers(stack, application, "pass")
    assert officer.post_form(page, "/verdicts", **{f"verdict.{answer}": "pass" for answer in others}).status == 303
    assert "decide 1 criterion" in officer.get(f"/applications/{application}").text
    page = officer.post_form(officer.get(f"/answers/{others[0]}/verdict"), verdict="disregarded")
    assert page.mistakes == ["Give the reason"]
    assert officer.post_form(page, verdict_reason="Put right since").status == 303
    asked = ", ".join(map(str, (first, *others)))
    assert stack.sql(f"select group_concat(coalesce(verdict, '-') order by field(id, {asked})) from answer where id in ({asked})") == "-,disregarded,pass,pass"
    assert stack.sql(f"select count(*) from event where record = 'answer' and record_id = {others[0]}") == "2"


def test_nobody_reads_the_marks_of_others_before_giving_their_own(as_, stack, received):
    application = received()
    answer, other = answers(stack, application, "statement")[:2]
    declare(as_(OFFICER), application)
    declare(as_(SECOND), application)
    mark(as_(OFFICER), answer, "71.5", "Only mine to read")
    assert f"/answers/{other}/mark" in as_(OFFICER).get(f"/answers/{answer}/mark").html.xpath("//p[contains(., 'Next to mark')]/a/@href")
    before = as_(SECOND).get(f"/answers/{answer}/mark")
    assert "Only mine to read" not in before.text and "71.5" not in before.text
    assert before.html.xpath("//form[contains(@action, '/agree')]") == []
    mark(as_(SECOND), answer, "60")
    after = as_(SECOND).get(f"/answers/{answer}/mark")
    assert "Only mine to read" in after.text
    assert after.html.xpath("//form[contains(@action, '/agree')]//input[@name='mark']/@value") == ["65.75"]


def test_a_mark_needs_a_declaration_without_conflict(as_, stack, received):
    officer, application = as_(OFFICER), received()
    answer = answers(stack, application, "statement")[0]
    page = officer.get(f"/answers/{answer}/mark")
    assert page.html.xpath("//input[@name='mark']") == []
    page = officer.post_form(officer.get(f"/applications/{application}"), "/declare", says="conflict")
    assert page.mistakes == ["Say what the conflict is"]
    assert officer.post_form(page, "/declare", says="conflict", detail="My brother works there").status == 303
    assert officer.get(f"/answers/{answer}/mark").html.xpath("//input[@name='mark']") == []
    assert stack.sql(f"select count(*) from mark where answer = {answer}") == "0"


def test_a_mark_is_0_to_100(as_, stack, received):
    officer, application = as_(OFFICER), received()
    declare(officer, application)
    answer = answers(stack, application, "statement")[0]
    page = officer.post_form(officer.get(f"/answers/{answer}/mark"), mark="100.01", reason="a")
    assert page.mistakes == ["Your mark must be 100 or less"]


def test_an_agreed_mark_stays(as_, stack, received):
    application = received()
    mark_all(as_, stack, application)
    answer = answers(stack, application, "statement")[0]
    page = as_(OFFICER).get(f"/answers/{answer}/mark")
    assert "Agreed: 70.00 of 100" in page.text
    assert page.html.xpath("//main//form") == []


def test_nothing_is_decided_while_something_is_missing(as_, received):
    application = received(verdicts="'pass'")
    declare(as_(OFFICER), application)
    assert as_(OFFICER).get(f"/applications/{application}/decide").status == 409


def test_an_establishment_is_admitted_with_its_score_costs_and_discount(as_, stack, received):
    officer, application = as_(OFFICER), received(verdicts="'pass'")
    mark_all(as_, stack, application)
    page = officer.get(f"/applications/{application}/decide")
    assert page.status == 200, page.text
    assert officer.post_form(page, verdict__21="admitted").mistakes == ["Give the reasons for Special educational needs"]
    told = int(stack.sql("select count(*) from message where person = 11"))
    sent = officer.post_form(page, verdict__21="admitted", reason__21="All criteria passed")
    assert sent.status == 303
    # 30, 40 and 30 of 70, 80 and 60: RULES.md example 4.10
    assert stack.sql(f"select state, score, provider, easting from admission where application = {application}") == "admitted\t7100\t1\t519956"
    assert stack.sql(f"select count(*), sum(amount) from core_cost c join admission a on a.id = c.admission where a.application = {application}") == "2\t120000"
    assert stack.sql(f"select percent from discount d join admission a on a.id = d.admission where a.application = {application}") == "500"
    assert stack.sql(f"select state from application where id = {application}") == "decided"
    assert int(stack.sql("select count(*) from message where person = 11")) == told + 1
    assert "71.00" in officer.get(f"/applications/{application}").text
    assert stack.sql(f"select act from event where record = 'application' and record_id = {application} order by position desc limit 1") == "decided"


def test_a_failed_criterion_can_only_be_refused(as_, stack, received):
    officer, application = as_(OFFICER), received(verdicts="'pass'")
    stack.sql(f"update answer set verdict = 'fail', verdict_reason = 'Ran out' where id = {answers(stack, application, 'pass')[1]}")
    mark_all(as_, stack, application)
    page = officer.get(f"/applications/{application}/decide")
    assert page.html.xpath("//input[@name='verdict.21']/@value") == ["refused"]
    assert officer.post_form(page, verdict__21="admitted", reason__21="All the same").mistakes == ["Decide on Special educational needs"]
    assert officer.post_form(page, verdict__21="refused", reason__21="No insurance").status == 303
    assert stack.sql(f"select count(*) from admission where application = {application}") == "0"


def test_over_the_common_cap_is_refused_and_over_a_councils_own_is_marked(as_, stack, received):
    officer, application = as_(OFFICER), received(costs=50000, verdicts="'pass'")
    page = officer.get(f"/applications/{application}")
    assert "Over" in page.words("//tr[contains(., 'Surrey')]")[0]  # £1,000.00 against £999.99
    stack.sql("insert into cap (category, authority, amount, starts_on, decision) values (21, null, 99999, '2022-02-01', 6)")
    try:
        mark_all(as_, stack, application)
        page = officer.get(f"/applications/{application}/decide")
        assert page.html.xpath("//input[@name='verdict.21']/@value") == ["refused"]
        stack.sql("update cap set amount = 100000 where category = 21 and authority is null")
        page = officer.get(f"/applications/{application}/decide")
        assert page.html.xpath("//input[@name='verdict.21']/@value") == ["admitted", "refused"]
    finally:
        stack.sql("delete from cap where category = 21 and authority is null")


def test_time_is_extended_once_with_a_reason(as_, stack, received):
    officer = as_(OFFICER)
    application = received(submitted="'2026-12-01 09:00'", due="'2026-12-15'")
    assert officer.post_form(officer.get(f"/applications/{application}/extend")).mistakes == ["Say why you need more time"]
    officer.fill(f"/applications/{application}/extend", late_reason="Accounts of three companies to read")
    assert stack.sql(f"select due_on from application where id = {application}") == "2026-12-22"
    assert officer.get(f"/applications/{application}/extend").status == 409


def test_decisions_are_the_lead_authoritys(as_, received):
    application = received()
    assert as_("evaluator@kent.example").get(f"/applications/{application}").status == 404
    assert as_("broker@kent.example").get(f"/applications/{application}").status == 403
    auditor = as_("auditor@westsussex.example").get(f"/applications/{application}")
    assert auditor.status == 200
    assert auditor.html.xpath("//main//form") == []


def test_the_same_question_of_the_system_and_of_categories_is_answered_and_decided_once(as_, stack, received):
    application = received()
    stack.sql(f"""insert into criterion (system, category, code, position, level, head, kind, name, question)
                  select 2, id, concat('twice.', number), 90, 'provider', 'ability', 'pass', 'Asked alike', 'Do you?' from category where id in (21, 22);
                  insert into criterion (system, code, position, level, head, kind, name, question) values (2, 'twice', 91, 'provider', 'ability', 'pass', 'Asked alike', 'Do you?');
                  update application set state = 'draft' where id = {application};
                  insert into entry (application, category, system) values ({application}, 22, 2);
                  insert into answer (application, criterion, says) select {application}, id, 'yes' from criterion where name = 'Asked alike';
                  update application set state = 'submitted' where id = {application};""")
    try:
        page = as_(OFFICER).get(f"/applications/{application}")
        assert len(page.words("//h3[text()='Asked alike']")) == 1
        theirs = as_("amy@alder.example").model(f"/applications/{application}")
        assert [name for name in theirs.xpath("//name/text()") if name == "Asked alike"] == ["Asked alike"]
        answer = int(stack.sql(f"select min(a.id) from answer a join criterion c on c.id = a.criterion and c.name = 'Asked alike' where a.application = {application}"))
        assert as_(OFFICER).post_form(page, "/verdicts", **{f"verdict.{answer}": "pass"}).status == 303
        assert stack.sql(f"select count(*) from answer a join criterion c on c.id = a.criterion and c.name = 'Asked alike' where a.verdict = 'pass' and a.application = {application}") == "3"
    finally:
        stack.sql(f"""delete a from answer a join criterion c on c.id = a.criterion and c.name = 'Asked alike';
                      delete from criterion where name = 'Asked alike';""")


def test_evidence_is_read_by_who_decides_and_nobody_else(as_, stack, received):
    application = received()
    upload = int(stack.sql(f"""
        insert into upload (name, type, size, digest, person, state) values ('Cover “2027”.pdf', 'application/pdf', 8, repeat('0', 32), 11, 'clean');
        set @u = last_insert_id();
        insert into upload_part values (@u, 0, '%PDF-1.7');
        insert into evidence (provider, kind, upload) values (1, 'insurance', @u);
        update application set state = 'draft' where id = {application};
        update answer set evidence = last_insert_id() where id = {answers(stack, application, 'pass')[1]};
        update application set state = 'submitted' where id = {application};
        select @u;""").splitlines()[-1])
    file = as_(OFFICER).get(f"/uploads/{upload}").reply
    assert file.status_code == 200 and file.content == b"%PDF-1.7"
    assert file.headers["Content-Type"] == "application/pdf"
    assert file.headers["Content-Disposition"].startswith("attachment;")
    assert "filename*=UTF-8''Cover%20%E2%80%9C2027%E2%80%9D.pdf" in file.headers["Content-Disposition"]
    assert file.headers["X-Content-Type-Options"] == "nosniff"
    assert as_("evaluator@kent.example").get(f"/uploads/{upload}").status == 404
    assert as_("ben@birch.example").get(f"/uploads/{upload}").status == 404


def test_two_officers_who_decide_at_once_decide_once(as_, stack, received):
    application = received(verdicts="'pass'")
    mark_all(as_, stack, application)
    pages = {email: as_(email).get(f"/applications/{application}/decide") for email in (OFFICER, SECOND)}
    with concurrent.futures.ThreadPoolExecutor() as both:
        sent = list(both.map(lambda email: as_(email).post_form(pages[email], verdict__21="admitted", reason__21="Good").status, pages))
    assert sorted(sent) == [303, 409]
    assert stack.sql(f"select count(*) from admission where application = {application}") == "1"
    assert stack.sql(f"select count(*) from event where record = 'application' and record_id = {application} and act = 'decided'") == "1"


def test_an_evaluator_finds_what_to_mark_at_home_and_marks_it(as_, stack, received):
    stack.sql("""insert into person (name, email, subject, password, state) select 'Eve Watson', 'evaluator@westsussex.example', 'evaluator@westsussex.example', password, 'active' from person where id = 1;
                 insert into role (person, role, authority) values (last_insert_id(), 'evaluator', 2);""")
    evaluator, application = as_("evaluator@westsussex.example"), received()
    link = f"//a[@href='/applications/{application}']"
    assert evaluator.get("/").words(link) == []  # an officer begins the evaluation
    declare(as_(OFFICER), application)
    assert evaluator.get("/").words(link) == [f"Mark the written answers of an application, A{application:04}"]
    page = evaluator.get(f"/applications/{application}")
    assert page.html.xpath("//form[contains(@action, '/verdicts')]") == []
    declare(evaluator, application)
    for answer in answers(stack, application, "statement"):
        mark(evaluator, answer, "70")
    assert evaluator.get("/").words(link) == []
    assert evaluator.get(f"/applications/{application}/decide").status == 403
