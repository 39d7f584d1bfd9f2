"""Second factors: who needs one, what a session without it reaches, codes that count once, a telephone that is lost."""
import pytest
import stack as stacks

from conftest import HERE, Visitor
from factors import STAFF, give_password, recovery_codes, set_up


@pytest.fixture(scope="module")
def stack():
    held = stacks.Stack(world=HERE / "world.sql", settings=STAFF)
    try:
        held.start()
        yield held
    finally:
        faults = held.stop()
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="module")
def phones():
    return {}


def come_in(stack, clock, phones, email):
    """Signed in with password and code, the app set up before if need be."""
    visitor, to = give_password(stack, email)
    if "/set-up" in to:
        phones[email], _ = set_up(visitor, clock, to)
    elif "/code" in to:
        assert visitor.post_form(visitor.get(to), code=phones[email].next_code()).status == 303
    return visitor


def events(stack, person):
    return stack.sql(f"select act from event where record = 'person' and record_id = {person} order by position").splitlines()


def test_a_session_without_its_second_factor_gets_nothing_but_the_page_that_asks(stack, clock, phones):
    visitor, to = give_password(stack, "broker@kent.example", "/sign-in?next=/referrals")
    assert to == "/sign-in/set-up?next=/referrals"
    for path in ("/", "/referrals", "/account", "/account/factor", "/act-as", "/confirm"):
        page = visitor.get(path)
        assert page.status == 303 and page.reply.headers["Location"].startswith("/sign-in/set-up"), path
    for path in ("/referrals/new", "/account/sessions/end"):
        assert visitor.post_form(visitor.get(to), code="1").status == 422
        values = {name: visitor.get(to).html.xpath(f"//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
        assert visitor.post(path, values).reply.headers["Location"].startswith("/sign-in/set-up"), path
    assert visitor.get("/sign-in/code").reply.headers["Location"] == "/", "there is no code to give yet"
    assert "Priya" not in visitor.get("/help").text, "a public page knows nobody"

    half = visitor.http.cookies.get("dps")
    phones["broker@kent.example"], done = set_up(visitor, clock, to)
    assert len(set(recovery_codes(done))) == 10
    assert done.html.xpath("//main//a[@role='button']/@href") == ["/referrals"], "on to where they wanted"
    assert visitor.get("/referrals").status == 200
    assert visitor.http.cookies.get("dps") != half, "the whole session has a new token"
    thief = Visitor(stack)
    thief.http.cookies.set("dps", half)
    assert thief.get("/referrals").reply.headers["Location"].startswith("/sign-in?next=")


def test_the_key_is_a_picture_and_a_text_and_is_kept_sealed(stack, clock, phones):
    visitor, to = give_password(stack, "approver@kent.example")
    page = visitor.get(to)
    path = page.html.xpath("//main//svg/path/@d")[0]
    assert path.startswith("M4 4h7v1h-7z"), "the corner of a QR code, four modules in"
    assert page.html.xpath("//main//svg/@aria-label")
    wrong = visitor.post_form(page, code="000000")
    assert wrong.status == 422
    assert wrong.html.xpath("//main//svg/path/@d")[0] == path, "the picture that was scanned is still the one"
    set_up(visitor, clock, to)
    assert stack.sql("select length(totp) from person where id = 4") == "60"


def test_signing_in_asks_for_a_code_that_counts_once(stack, clock, phones):
    email = "officer@westsussex.example"
    come_in(stack, clock, phones, email)
    visitor, to = give_password(stack, email, "/sign-in?next=/systems")
    assert to == "/sign-in/code?next=/systems"
    assert visitor.get("/systems").reply.headers["Location"] == "/sign-in/code?next=/systems"
    clock.move(seconds=150)
    late = phones[email].code(ago=120)
    assert visitor.post_form(visitor.get(to), code=late).status == 422, "the code of two minutes ago"
    code = phones[email].code()
    sent = visitor.post_form(visitor.get(to), code=f"{code[:3]} {code[3:]}")
    assert (sent.status, sent.reply.headers["Location"]) == (303, "/systems")
    assert visitor.get("/systems").status == 200
    again, to = give_password(stack, email)
    assert again.post_form(again.get(to), code=code).mistakes == ["Code is not right. Wait for your app to show the next one"]
    assert events(stack, 5) == ["factor_set", "signed_in", "recovery_codes_made", "code_failed", "signed_in", "code_failed"]


def test_a_recovery_code_signs_in_once(stack, clock, phones):
    visitor, to = give_password(stack, "contracts@kent.example")
    _, done = set_up(visitor, clock, to)
    code = recovery_codes(done)[3]
    assert code not in stack.sql("select group_concat(hex(id)) from token where kind = 'recovery' and person = 8")
    for good in (True, False):
        visitor, to = give_password(stack, "contracts@kent.example")
        sent = visitor.post_form(visitor.get(to), code=code.lower().replace("-", " "))
        assert (sent.status == 303) == good
    assert "recovery_used" in stack.sql("select kind from message where person = 8").splitlines()


def test_wrong_codes_are_slowed(stack, clock, phones):
    email = "finance@kent.example"
    come_in(stack, clock, phones, email)
    visitor, to = give_password(stack, email)
    answers = [visitor.post_form(visitor.get(to), code=f"00000{i}") for i in range(6)]
    assert [page.status for page in answers].count(429) >= 1
    assert int(answers[-1].reply.headers["Retry-After"]) >= 1
    assert answers[-1].mistakes[0].startswith("There were too many wrong tries. Wait ")
    clock.move(minutes=1)
    sent = visitor.post_form(visitor.get(to), code=phones[email].next_code())
    assert sent.status == 303, sent.mistakes


def test_a_provider_is_offered_one_and_may_turn_it_off(stack, clock):
    amy, to = give_password(stack, "amy@alder.example")
    assert to == "/"
    assert amy.get("/account").words("//a[contains(@href, '/account/factor')]") == ["Set up second factor"]
    phone, done = set_up(amy, clock, "/account/factor")
    assert amy.get("/account").status == 200, "who has set one up is not asked for it at once"
    again, to = give_password(stack, "amy@alder.example")
    assert to == "/sign-in/code"
    again.post_form(again.get(to), code=phone.next_code())
    assert "10 left" in again.get("/account").text
    renewed = again.post_form(again.get("/account/recovery"))
    assert not set(recovery_codes(renewed)) & set(recovery_codes(done))
    assert stack.sql("select count(*) from token where kind = 'recovery' and person = 11") == "10"
    assert again.post_form(again.get("/account/factor/off")).reply.headers["Location"] == "/account"
    assert give_password(stack, "amy@alder.example")[1] == "/"
    assert stack.sql("select count(*) from token where kind = 'recovery' and person = 11") == "0"
    assert stack.sql("select kind from message where person = 11 order by id").splitlines() == ["factor_changed"] * 2


def test_a_system_may_ask_it_of_its_providers(stack, clock):
    stack.sql("update system set second_factor = 1 where id = 2")
    ben, to = give_password(stack, "ben@birch.example")
    assert to == "/sign-in/set-up"
    set_up(ben, clock, to)
    refused = ben.get("/account/factor/off")
    assert (refused.status, refused.h1) == (409, "Your account needs a second factor")
    assert not ben.get("/account").html.xpath("//a[@href='/account/factor/off']")
    assert give_password(stack, "em@elder.example")[1] == "/", "who has not applied to it is not asked"
    stack.sql("update system set second_factor = 0 where id = 2")


def test_an_administrator_takes_a_lost_one_away(stack, clock, phones):
    email = "evaluator@kent.example"
    evan = come_in(stack, clock, phones, email)
    admin = come_in(stack, clock, phones, "admin@dps.example")
    page = admin.get("/people/2/factor")
    assert admin.post_form(page, reason="").mistakes == ["Say how you made sure who asks"]
    assert admin.post_form(page, reason="By video call").status == 303
    assert evan.get("/marking").reply.headers["Location"].startswith("/sign-in?next="), "signed out everywhere"
    assert give_password(stack, email)[1] == "/sign-in/set-up"
    assert stack.sql("select becomes, person from event where record = 'person' and record_id = 2 and act = 'factor_reset'") == "By video call\t9"
    assert stack.sql("select kind from message where person = 2 order by id desc limit 1") == "factor_changed"
    assert admin.get("/people/999999/factor").status == 404


def test_factors_change_only_for_who_gave_password_and_code_just_now(stack, clock, phones):
    email = "panel@kent.example"
    pam = come_in(stack, clock, phones, email)
    assert pam.get("/account/factor").status == 200
    clock.move(minutes=6)
    for path in ("/account/factor", "/account/email", "/account/recovery"):
        assert pam.get(path).reply.headers["Location"] == f"/confirm?next={path}"
    page = pam.get("/confirm?next=/account/factor")
    assert pam.post_form(page, password="another one altogether", code=phones[email].code()).mistakes == ["Password is not right"]
    assert pam.post_form(page, password=pam.password, code="000000").mistakes == ["Code is not right"]
    sent = pam.post_form(page, password=pam.password, code=phones[email].next_code())
    assert (sent.status, sent.reply.headers["Location"]) == (303, "/account/factor")
    assert pam.get("/account/factor").status == 200


def test_staff_are_signed_out_after_15_minutes_and_providers_after_30(stack, clock, phones):
    ade = come_in(stack, clock, phones, "approver@kent.example") if "approver@kent.example" in phones else come_in(stack, clock, phones, "auditor@kent.example")
    cat, _ = give_password(stack, "cat@cedar.example")
    clock.move(minutes=14)
    assert ade.get("/referrals").status == cat.get("/organisation").status == 200
    clock.move(minutes=16)
    assert ade.get("/referrals").reply.headers["Location"] == "/sign-in?next=/referrals"
    assert cat.get("/organisation").status == 200
    clock.move(minutes=31)
    assert cat.get("/organisation").reply.headers["Location"] == "/sign-in?next=/organisation"
