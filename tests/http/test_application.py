"""A provider applies: from an empty draft to what was sent, and everything refused on the way."""
import datetime

import pytest
from conftest import number_of
from journey import upload

FOSTER, SCHOOL = "category.22", "category.21"


@pytest.fixture
def em(as_):
    return as_("em@elder.example")


def draft_of(stack, establishment=5):
    return stack.sql(f"select max(id) from application where establishment = {establishment}")


def start(visitor, establishment=5, *categories):
    page = visitor.get(f"/establishments/{establishment}/apply")
    assert page.status == 200
    return visitor.post_form(page, **{name.replace(".", "__"): "1" for name in categories})


def application_of(stack, em, *categories):
    """The draft of Elder Fostering, started if there is none."""
    open_one = stack.sql("select id from application where establishment = 5 and state = 'draft'")
    return int(open_one) if open_one else number_of(start(em, 5, *categories or (FOSTER,)).reply.headers["Location"])


def answer_id(stack, application, code):
    return stack.sql(f"select a.id from answer a join criterion c on c.id = a.criterion"
                     f" where a.application = {application} and c.code = '{code}'")


def document(day_parts, expires, **more):
    return {"evidence": "new", "kind": "Public liability insurance", "detail": "£10 million",
            **day_parts("expires_on", expires), **more}


def answer_everything(stack, em, application, day_parts, clock):
    for code in ("exclusions", "rating"):
        em.fill(f"/answers/{answer_id(stack, application, code)}", says="yes")
    em.fill(f"/answers/{answer_id(stack, application, 'dfe')}", says="not_applicable")
    insurance = f"/answers/{answer_id(stack, application, 'insurance')}"
    page = em.get(insurance)
    expires = (clock.now() + datetime.timedelta(days=200)).date()
    if "good until" not in page.text and not page.html.xpath("//input[@name='evidence'][@checked]"):
        sent = upload(page, em, {"says": "yes", **document(day_parts, expires)})
        assert sent.status == 303, sent.mistakes
    else:
        em.fill(insurance, says="yes")
    statement = f"/answers/{answer_id(stack, application, 'foster_workforce')}"
    em.fill(statement, statement, button=("act", "save"), text="Carers have supervision every four weeks.")
    em.fill(f"/applications/{application}/costs", button=("act", "save"), cost__3="420.50")


def test_an_application_is_for_categories_of_one_system(stack, em):
    page = em.get("/establishments/5/apply")
    none = em.post_form(page)
    assert none.status == 422 and none.mistakes == ["Tick at least one category"]
    two = em.post_form(em.get("/establishments/5/apply"), category__22="1", category__11="1")
    assert two.status == 422
    assert two.mistakes == ["Tick categories of one system. You can apply to the other one next"]


def test_a_draft_begins_with_a_task_list(stack, em):
    application = application_of(stack, em)
    page = em.get(f"/applications/{application}")
    assert page.h1 == "Apply for Elder Fostering"
    assert "0 of 6 sections done." in page.text
    assert page.words("//h2")[:3] == ["Your organisation", "Elder Fostering", "Foster care"]
    # what is open is not started twice
    again = em.get("/establishments/5/apply")
    assert f"/applications/{application}" in again.text
    assert not again.html.xpath("//input[@name='category.22']")


def test_nothing_is_sent_before_everything_is_answered(stack, em):
    application = application_of(stack, em)
    page = em.get(f"/applications/{application}/check")
    assert "Not yet. First:" in page.text
    assert not page.html.xpath("//input[@name='declared']")
    form = em.get(f"/applications/{application}/categories")
    proofs = {name: form.html.xpath(f"//main//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
    refused = em.post(f"/applications/{application}/check", {**proofs, "declared": "1"})
    assert refused.status == 422 and refused.mistakes == ["Finish every section first"]
    assert stack.sql(f"select state from application where id = {application}") == "draft"


def test_a_category_joins_and_leaves_a_draft(stack, em):
    application = application_of(stack, em)
    path = f"/applications/{application}/categories"
    em.fill(path, category__21="1")
    page = em.get(f"/applications/{application}")
    assert page.words("//h2")[2:4] == ["Special educational needs", "Foster care"]
    assert "0 of 10 sections done." in page.text  # three statements and a price more
    em.fill(f"/applications/{application}/costs?category=21", button=("act", "save"), cost__1="10")
    none = em.post_form(em.get(path), category__21=None, category__22=None)
    assert none.status == 422 and none.mistakes == ["Tick at least one category"]
    em.fill(path, category__21=None)
    assert "0 of 6 sections done." in em.get(f"/applications/{application}").text
    assert stack.sql(f"select count(*) from entry_cost where application = {application}") == "0"


def test_a_ground_for_exclusion_wants_its_day_and_what_was_done(stack, em, day_parts):
    application = application_of(stack, em)
    exclusions = answer_id(stack, application, "exclusions")
    em.fill(f"/answers/{exclusions}", says="no", text="A fine for late returns")
    assert "Needs the day when it happened" in em.get(f"/applications/{application}").text
    em.fill(f"/answers/{exclusions}", **day_parts("happened_on", datetime.date(2023, 5, 2)))
    assert "Needs what you have done since" in em.get(f"/applications/{application}").text
    future = em.post_form(em.get(f"/answers/{exclusions}"), **day_parts("happened_on", datetime.date(2031, 1, 1)))
    assert future.status == 422 and future.mistakes == ["The day must be today or in the past"]
    em.fill(f"/answers/{exclusions}", cleansing="A new finance manager and monthly checks")
    assert "Needs" not in em.get(f"/applications/{application}").words("//li[contains(., 'Exclusions')]")[0]
    assert stack.sql(f"select says, happened_on, cleansing from answer where id = {exclusions}") \
        == "no\t2023-05-02\tA new finance manager and monthly checks"


def test_a_document_that_has_run_out_is_not_taken(stack, em, day_parts, clock):
    application = application_of(stack, em)
    insurance = f"/answers/{answer_id(stack, application, 'insurance')}"
    yesterday = (clock.now() - datetime.timedelta(days=1)).date()
    sent = upload(em.get(insurance), em, {"says": "yes", **document(day_parts, yesterday)})
    assert sent.status == 422
    assert sent.mistakes == ["This document has run out. Give the one that replaced it"]


def test_a_document_is_of_the_kind_asked_for_and_an_insurance_says_until_when_it_is_good(stack, em):
    application = application_of(stack, em)
    answer = answer_id(stack, application, "insurance")
    stack.sql("update criterion set document = 'Public liability insurance' where code = 'insurance'")
    page = em.get(f"/answers/{answer}")
    assert page.words("//select[@name='kind']/option[@selected]") == ["Public liability insurance"]
    assert page.words("//div[contains(@class, 'govuk-hint')][contains(., ' MB')]") == ["PDF, PNG, JPG, DOCX or ODT, up to 10 MB. A photograph will do"]
    assert em.post_form(page, says="yes").status == 303 and "Needs a document" in em.get(f"/applications/{application}").text
    sent = upload(page, em, {"says": "yes"})
    assert sent.status == 422 and sent.mistakes == ["Enter the day it runs out: without it, it does not count"]
    # one that was taken without a day, earlier, is not called done
    stack.sql("insert into evidence (provider, kind, detail) values (5, 'Public liability insurance', 'P 1')")
    stack.sql(f"update answer set evidence = (select max(id) from evidence) where id = {answer}")
    assert "Public liability insurance needs the day it runs out" in em.get(f"/applications/{application}").text
    assert em.get(f"/answers/{answer}").words("//a[text()='Give it again with that day']")
    stack.sql(f"update answer set evidence = null, says = null where id = {answer};"
              " delete from evidence where detail = 'P 1'; update criterion set document = null")


def test_a_file_is_what_its_bytes_say(stack, em, day_parts, clock):
    application = application_of(stack, em)
    insurance = f"/answers/{answer_id(stack, application, 'insurance')}"
    later = (clock.now() + datetime.timedelta(days=100)).date()
    sent = upload(em.get(insurance), em, {"says": "yes", **document(day_parts, later)}, content=b"MZ no pdf")
    assert sent.status == 422
    assert sent.mistakes == ["The selected file must be a PDF, PNG, JPG, DOCX or ODT"]


def test_a_written_answer_is_saved_and_counted(stack, em):
    application = application_of(stack, em)
    statement = f"/answers/{answer_id(stack, application, 'foster_workforce')}"
    page = em.get(statement)
    assert "100 of the 100 marks" in page.text and "20.00 points" in page.text
    assert em.fill(statement, button=("act", "count"), text="Twelve signs") == statement
    assert "12 of 4,000 characters" in em.get(statement).text
    long = em.post_form(em.get(statement), button=("act", "save"), text="x" * 4001)
    assert long.status == 422 and "x" * 4001 in long.text
    assert stack.sql(f"select text from answer where id = {statement.split('/')[-1]}") == "Twelve signs"


def test_costs_are_kept_at_every_step_and_added_up(stack, em):
    application = application_of(stack, em)
    costs = f"/applications/{application}/costs"
    assert em.fill(costs, button=("act", "add"), cost__3="420.50", discount__22__2="5", discount__22__3="7.5") == costs
    assert "£420.50" in em.get(costs).text
    alone = f"{costs}?category=22"
    assert em.fill(alone, button=("act", "add"), cost__3="421") == alone
    assert "£421" in em.get(alone).text
    assert em.get(f"{costs}?category=21").status == 404
    worse = em.post_form(em.get(costs), button=("act", "save"), discount__22__3="4")
    assert worse.status == 422
    assert worse.mistakes == ["The reduction for more children must not be smaller"]
    em.fill(costs, button=("act", "save"), cost__3="", discount__22__2="", discount__22__3="")
    assert stack.sql(f"select count(*) from entry_cost where application = {application}") == "0"


def test_a_common_cap_is_told_at_once(stack, em):
    stack.sql("insert into cap (category, authority, amount, starts_on, ends_on, decision)"
              " values (22, null, 50000, '2022-02-01', '2026-10-01', 6)")
    application = application_of(stack, em)
    stack.sql("update cap set ends_on = '9999-12-31' where category = 22 and authority is null")
    over = em.post_form(em.get(f"/applications/{application}/costs"), button=("act", "save"), cost__3="500.01")
    assert over.status == 422
    assert over.mistakes == ["Core costs come to £500.01 together. They must be £500 or less"]
    em.fill(f"/applications/{application}/costs", button=("act", "save"), cost__3="500")  # equal passes
    stack.sql("update cap set ends_on = '2026-10-01' where category = 22 and authority is null")


def test_an_application_is_checked_declared_and_sent(stack, em, clock, day_parts):
    application = application_of(stack, em)
    answer_everything(stack, em, application, day_parts, clock)
    assert "6 of 6 sections done." in em.get(f"/applications/{application}").text
    check = em.get(f"/applications/{application}/check")
    assert "£420.50" in check.text and "Carers have supervision every four weeks." in check.text
    assert em.post_form(check).mistakes == ["Tick the box to say that the answers are true"]
    # two colleagues press at once: the second is told
    first, second = (em.get(f"/applications/{application}/check") for _ in range(2))
    sent = em.post_form(first, declared="1")
    assert sent.status == 303
    assert em.post_form(second, declared="1").status == 409
    page = em.follow(sent)
    assert page.h1.startswith("We decide by ") and "Application sent" in page.text
    assert "10 working days left" in page.text
    state, by = stack.sql(f"select state, submitted_by from application where id = {application}").split()
    assert (state, by) == ("submitted", "18")
    # officers of the lead authority are told, and the change is in the record's chain
    assert stack.sql(f"select group_concat(person order by person) from message"
                     f" where record = 'application' and record_id = {application}") == "5,6"
    assert stack.sql(f"select act, was, becomes from event where record = 'application' and record_id = {application}"
                     f" order by position desc limit 1") == "submitted\tdraft\tsubmitted"


def test_what_was_sent_is_read_and_not_changed(stack, em):
    application = int(draft_of(stack))
    answer = answer_id(stack, application, "exclusions")
    page = em.get(f"/answers/{answer}")
    assert page.status == 200 and not page.html.xpath("//main//form")
    proofs = {name: page.html.xpath(f"//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
    assert em.post(f"/answers/{answer}", {**proofs, "says": "no"}).status == 409
    assert em.get(f"/applications/{application}/costs").status == 409
    assert em.get(f"/applications/{application}/categories").status == 409
    assert em.get(f"/applications/{application}/check").h1 == "What you sent"


def test_a_submitted_application_is_withdrawn_and_its_answers_serve_again(stack, em):
    application = int(draft_of(stack))
    gone = em.post_form(em.get(f"/applications/{application}"), "/withdraw")
    assert gone.status == 303
    assert em.get(f"/applications/{application}").h1 == "Application withdrawn"
    sent = start(em, 5, FOSTER)
    again = number_of(sent.reply.headers["Location"])
    assert again != application
    assert "Filled in from your answers for Elder Fostering" in em.get(f"/applications/{again}").text
    page = em.get(f"/answers/{answer_id(stack, again, 'insurance')}")
    assert page.words("//div[input[@name='evidence'][@checked]]/label") == ["Public liability insurance, £10 million"]
    # what was written is offered, not taken over
    statement = answer_id(stack, again, "foster_workforce")
    em.post_form(em.get(f"/answers/{statement}"), "/copy")
    assert "Carers have supervision every four weeks." in em.get(f"/answers/{statement}").text


def test_held_answers_and_documents_are_not_asked_twice(stack, em, day_parts, clock):
    application = application_of(stack, em)
    answer_everything(stack, em, application, day_parts, clock)
    assert em.post_form(em.get(f"/applications/{application}/check"), declared="1").status == 303
    added = em.fill("/establishments/new?kind=Therapy service", name="Elder Therapies", placed="no", takes="any")
    second = number_of(start(em, number_of(added), FOSTER).reply.headers["Location"])
    page = em.get(f"/applications/{second}")
    assert "Filled in from your answers for Elder Fostering" in page.text
    # provider level: answered; establishment level and written answers: asked
    assert "2 of 6 sections done." in page.text
    # once the document has run out it is asked for again
    stack.sql("update evidence set expires_on = date(now()) + interval 3 day where provider = 5")
    clock.move(days=4)
    page = em.get(f"/applications/{second}")
    assert "Public liability insurance ran out on" in page.text and "There is a problem" in page.text
    assert "1 of 6 sections done." in page.text


def test_entry_is_closed_for_sending_not_for_writing(stack, em, day_parts, clock):
    application = application_of_second(stack)
    reopens = stack.sql("select date(now()) + interval 40 day")
    stack.sql(f"insert into closure (system, starts_on, ends_on, reason)"
              f" values (2, date(now()), '{reopens}', 'First applications are evaluated')")
    try:
        page = em.get(f"/applications/{application}")
        assert "You can send it from" in page.text
        em.fill(f"/answers/{answer_id(stack, application, 'rating')}", says="yes")
        check = em.get(f"/applications/{application}/check")
        assert not check.html.xpath("//input[@name='declared']")
        assert "First applications are evaluated" in check.text
    finally:
        stack.sql("delete from closure where system = 2")


def application_of_second(stack):
    return int(stack.sql("select max(p.id) from application p join establishment e on e.id = p.establishment"
                         " where e.name = 'Elder Therapies'"))


def test_the_closing_day_decides_when_it_is_sent(stack, em, day_parts, clock):
    """A page opened before the window and sent inside it is refused by the saving statement."""
    application = application_of_second(stack)
    for code in ("exclusions", "rating"):
        em.fill(f"/answers/{answer_id(stack, application, code)}", says="yes")
    em.fill(f"/answers/{answer_id(stack, application, 'dfe')}", says="not_applicable")
    later = (clock.now() + datetime.timedelta(days=300)).date()
    sent = upload(em.get(f"/answers/{answer_id(stack, application, 'insurance')}"), em,
                  {"says": "yes", **document(day_parts, later)})
    assert sent.status == 303, sent.mistakes
    em.fill(f"/answers/{answer_id(stack, application, 'foster_workforce')}", button=("act", "save"), text="Yes")
    em.fill(f"/applications/{application}/costs", button=("act", "save"), cost__3="100")
    check = em.get(f"/applications/{application}/check")
    assert check.html.xpath("//input[@name='declared']")
    today = clock.now().date()
    stack.sql(f"insert into closure (system, starts_on, ends_on, reason)"
              f" values (2, '{today}', '{today + datetime.timedelta(days=60)}', 'Evaluation')")
    try:
        late = em.post_form(check, declared="1")
        assert late.status == 409 and "takes no new applications" in late.text
        assert stack.sql(f"select state from application where id = {application}") == "draft"
    finally:
        stack.sql("delete from closure where system = 2")
    assert em.post_form(em.get(f"/applications/{application}/check"), declared="1").status == 303


def test_another_provider_s_application_is_not_there(stack, em, as_):
    application = int(draft_of(stack))
    answer = answer_id(stack, application, "exclusions")
    evidence = stack.sql("select min(id) from evidence where provider = 5")
    amy = as_("amy@alder.example")
    for path in (f"/applications/{application}", f"/applications/{application}/check", f"/answers/{answer}",
                 f"/applications/{application}/costs", f"/applications/{application}/categories",
                 f"/evidence/{evidence}", f"/evidence/{evidence}/replace", "/establishments/5",
                 "/establishments/5/edit", "/establishments/5/apply"):
        assert amy.get(path).status == 404, path


def test_the_provider_reads_what_was_decided_and_why(stack, as_):
    amy = as_("amy@alder.example")
    page = amy.get("/applications/1")
    assert page.h1 == "Alder School is admitted"
    assert "85.00 of 100" in page.text and "17.00 of 20.00 points" in page.text
    assert "All criteria passed." in page.text
    school = amy.get("/establishments/1")
    assert "17.00 of 20.00 points" in school.text


def test_the_provider_reads_verdicts_marks_and_a_refusal(stack, as_):
    """What the officer decided on application 4, mark by mark."""
    stack.sql("""
        update answer a join criterion c on c.id = a.criterion
           set a.verdict = if(c.code = 'insurance', 'fail', 'pass'), a.verdict_by = 5, a.verdict_at = now(),
               a.verdict_reason = if(c.code = 'insurance', 'Cover is £5 million, not £10 million', null)
         where a.application = 4 and c.kind = 'pass';
        insert into declaration (application, person, says, declared_at) values (4, 5, 'none', now());
        insert into mark (answer, application, stage, person, mark, reason)
          select a.id, 4, 'agreed', 5, 7100, 'All points, evidence for most' from answer a
            join criterion c on c.id = a.criterion and c.kind = 'statement' where a.application = 4""")
    dan = as_("dan@damson.example")
    page = dan.get("/applications/4")
    assert page.words("//table[caption[@id='verdicts']]//tbody/tr[1]/*") == \
        ["Insurances", "Failed", "Cover is £5 million, not £10 million"]
    assert page.words("//table[caption[@id='marks-21']]//tbody/tr[1]/td") == ["30", "71.00"]
    answer = answer_id(stack, 4, "insurance")
    assert "Failed. Cover is £5 million, not £10 million" in " ".join(dan.get(f"/answers/{answer}").words("//main"))
    statement = answer_id(stack, 4, "workforce")
    assert "71.00 of 100" in dan.get(f"/answers/{statement}").text
    assert as_("amy@alder.example").get("/applications/4").status == 404
    # while it is being decided nothing of that is told
    stack.sql("update application set state = 'evaluating' where id = 4")
    for path in ("/applications/4", f"/answers/{answer}", f"/answers/{statement}", "/applications/4/check"):
        page = dan.get(path)
        assert page.status == 200
        assert "Cover is" not in page.text and "71.00" not in page.text, path
    stack.sql("update application set state = 'decided' where id = 4")


def test_the_reference_of_the_ten_thousandth_application_is_its_own(stack):
    assert stack.sql("select group_concat(application_reference(n) order by n) from (select 7 as n union select 1234 union select 12345) numbers") \
        == "A0007,A1234,A12345"
    assert stack.sql("select record_reference('application', 12345)") == "A12345"
