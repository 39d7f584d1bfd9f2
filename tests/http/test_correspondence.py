"""What a provider and a council write to each other: on the record, between these two alone."""
import pytest
from competition import Competition
from competition_opened import Opened
from conftest import number_of

BROKER, OFFICER, AUDITOR = "broker@kent.example", "officer@westsussex.example", "auditor@westsussex.example"
AMY, BEN, DAN = "amy@alder.example", "ben@birch.example", "dan@damson.example"
SAYS = "When would the taxi leave? Our day begins at eight."


@pytest.fixture(scope="module")
def referral(stack, clock, visitors):
    from conftest import Visitor
    return Competition(stack, clock, lambda email: visitors.setdefault(email, Visitor(stack, email)), hours=6)


def wrote(who, path, text):
    """Writes on a record's page; the correspondence it is part of."""
    return number_of(who.fill(path, body=text))


def test_a_provider_asks_about_a_referral_and_the_broker_answers_between_these_two_alone(as_, stack, referral):
    invitation = f"/invitations/{referral.invitation(1)}"
    amy, broker = as_(AMY), as_(BROKER)
    assert f"{invitation}/messages" in amy.get(invitation).html.xpath("//main//a/@href")
    id = wrote(amy, f"{invitation}/messages", SAYS)
    # the broker is told, not what it says; the referral's page counts it
    assert stack.sql(f"select group_concat(person) from message where kind = 'letter' and record_id = {id}") == "1"
    assert "taxi" not in stack.sql(f"select concat(subject, body) from message where kind = 'letter' and record_id = {id}")
    page = broker.get(f"/referrals/{referral.id}")
    assert "Messages (1)" in page.text and "1 new" in page.text
    waiting = "//header//a[starts-with(., 'Messages') or contains(., 'Messages')]"
    assert page.words(waiting) == ["Messages (1 new)"]
    assert SAYS in broker.get(f"/correspondence/{id}").text
    assert broker.get("/correspondence").words(waiting) == ["Messages"]
    assert "1 new" not in broker.get(f"/referrals/{referral.id}").text
    wrote(broker, f"/correspondence/{id}", "At seven.")
    assert stack.sql(f"select group_concat(person order by person) from message where kind = 'letter' and record_id = {id} and person > 10") == "11,21"
    assert "Messages (2)" in amy.get(invitation).text
    thread = amy.get(f"{invitation}/messages")
    assert thread.words("//article/h2") == ["Amy Alder, Alder Schools Ltd", "Priya Nair, Kent County Council"]
    # nobody else: another bidder, another council, those who mark
    for email in (BEN, "broker@surrey.example", OFFICER, AUDITOR):
        assert as_(email).get(f"/correspondence/{id}").status == 404, email
    assert as_("evaluator@kent.example").get(f"/correspondence/{id}").status == 403
    assert as_(BEN).get(f"{invitation}/messages").status == 404
    # Kent's auditor reads and cannot write
    read = as_("auditor@kent.example").get(f"/correspondence/{id}")
    assert SAYS in read.text and not read.html.xpath("//main//textarea")


def test_a_broker_writes_first_and_no_message_about_a_referral_tells_who_the_child_is(as_, stack, referral):
    broker = as_(BROKER)
    rows = broker.get(f"/referrals/{referral.id}/messages")
    path = f"/invitations/{referral.invitation(2)}/messages"
    assert path in rows.html.xpath("//main//a/@href")
    leak = broker.post_form(broker.get(path), body="The home is near TN9 9ZZ, can you say more?")
    assert leak.status == 422 and leak.mistakes == ["Your message has a postcode in it"]
    assert broker.post_form(broker.get(path), body="").mistakes == ["Write your message"]
    id = wrote(broker, path, "Can you say more about your therapists?")
    assert as_(BEN).get(f"/correspondence/{id}").status == 200
    assert as_(AMY).get(f"/correspondence/{id}").status == 404


def test_once_awarded_only_the_provider_that_won_may_be_told_who_the_child_is(as_, stack):
    bid = dict(needs=6, features=4, mark=80, total=130000, distance=500, score=7000)
    awarded = Opened(stack, as_, [bid, bid | dict(total=150000)])
    awarded.work_out()
    awarded.award(1)
    broker, tells = as_(BROKER), "The home is near TN9 9ZZ."
    of = dict(row.split("\t") for row in stack.sql(f"select admission, id from invitation where referral = {awarded.id}").splitlines())
    lost = broker.post_form(broker.get(f"/invitations/{of['2']}/messages"), body=tells)
    assert lost.mistakes == ["Your message has a postcode in it"]
    assert wrote(broker, f"/invitations/{of['1']}/messages", tells)


def test_an_officer_and_a_provider_write_about_an_application_and_about_the_provider(as_, stack):
    officer, dan = as_(OFFICER), as_(DAN)
    id = wrote(officer, "/applications/4/messages", "Which policy covers this?")
    assert f"/applications/4/messages" in dan.get("/applications/4").html.xpath("//main//a/@href")
    wrote(dan, "/applications/4/messages", "The second one.")
    assert stack.sql(f"select group_concat(person) from message where kind = 'letter' and record_id = {id} and person < 10") == "5,6"
    other = wrote(officer, "/providers/4/messages", "You will hear about the annual report.")
    assert dan.get(f"/correspondence/{other}").html.xpath("//main//a/@href")[0] == "/organisation"
    assert as_(BROKER).get("/applications/4/messages").status == 404, "Kent does not lead the system"
    # the list of both sides: new first to filter, words to search
    listed = dan.get("/correspondence?state=new")
    assert [number_of(path) for path in listed.html.xpath("//tbody//a/@href")] == []
    listed = officer.get("/correspondence?state=new")
    assert [number_of(path) for path in listed.html.xpath("//tbody//a/@href")] == [id]
    assert [number_of(path) for path in officer.get("/correspondence?text=annual+report").html.xpath("//tbody//a/@href")] == [other]


def test_what_was_written_stays(stack):
    import subprocess
    for change in ("update letter set body = 'x'", "delete from letter", "delete from correspondence", "update correspondence set provider = 2"):
        done = subprocess.run(["mariadb", "--no-defaults", f"--socket={stack.socket}", "-u", "dps_web", "dps"], input=change, text=True, capture_output=True,
                              env={"MYSQL_PWD": (stack.database / "password.web").read_text().strip()})
        assert "denied" in done.stderr, change
