"""What people are told, and what its administrator does about mail that did not go out."""
import re

ADMIN, BROKER = "admin@dps.example", "broker@kent.example"


def write(stack, person, **more):
    columns = {"person": person, "kind": "'bid_received'", "subject": "'Bid received: KENT-R-1'", "body": "'It came on Tuesday.\n\nNobody reads it before bids close.'",
               "record": "'bid'", "record_id": 7} | more
    return int(stack.sql(f"insert into message ({', '.join(columns)}) values ({', '.join(map(str, columns.values()))}); select last_insert_id()"))


def test_an_inbox_shows_what_is_new_first_counts_it_and_marks_it_read_on_opening(as_, stack):
    stack.sql("delete from message where person = 21")
    read = write(stack, 21, read_at="now()", subject="'Bids close later: KENT-R-2'")
    new = write(stack, 21)
    write(stack, 11, subject="'For somebody else'")
    mel = as_("mel@alder.example")
    page = mel.get("/inbox")
    assert page.words("//nav//a[@href='/inbox']")[0].startswith("Inbox (1")
    assert page.html.xpath("//tbody//a/@href") == [f"/inbox/{new}", f"/inbox/{read}"]
    assert "For somebody else" not in page.text
    opened = mel.get(f"/inbox/{new}")
    assert opened.h1 == "Bid received: KENT-R-1" and "It came on Tuesday." in opened.text
    assert opened.html.xpath("//main//a[@role='button']/@href") == ["/bids/7"]
    assert mel.get("/inbox").words("//nav//a[@href='/inbox']")[0] == "Inbox"
    assert mel.get("/inbox?state=new").html.xpath("//tbody//a/@href") == []
    assert as_("ben@birch.example").get(f"/inbox/{new}").status == 404, "somebody else's"


def test_all_of_it_can_be_marked_as_read(as_, stack):
    for _ in range(3):
        write(stack, 21)
    mel = as_("mel@alder.example")
    sent = mel.post_form(mel.get("/inbox"), "/inbox/read")
    assert sent.status == 303 and "Everything is marked as read" in mel.follow(sent).text
    assert stack.sql("select count(*) from message where person = 21 and read_at is null") == "0"


def test_an_administrator_sends_failed_mail_again_or_gives_it_up_and_never_reads_it(as_, stack):
    failed = write(stack, 11, state="'failed'", attempts=8, error="'550 no such user'")
    unsure = write(stack, 12, state="'uncertain'", attempts=1)
    admin = as_(ADMIN)
    page = admin.get("/messages?state=failed")
    assert "1 failed" in page.text and f"/messages/{failed}" in page.html.xpath("//tbody//a/@href")
    shown = admin.get(f"/messages/{failed}")
    assert "550 no such user" in shown.text and "Tuesday" not in shown.text + page.text
    sent = admin.post_form(shown, "/again")
    assert "goes out again" in admin.follow(sent).text
    assert stack.sql(f"select state, attempts, error from message where id = {failed}") == "waiting\t0\tNULL"
    given_up = admin.post_form(admin.get(f"/messages/{unsure}"), "/give-up")
    assert given_up.status == 303 and stack.sql(f"select state from message where id = {unsure}") == "none"
    assert admin.post_form(shown, "/again", csrf=admin.get("/messages").html.xpath("//input[@name='csrf']/@value")[0]).status in (303, 409)
    assert stack.sql(f"select group_concat(act order by id) from event where record = 'message' and record_id in ({failed}, {unsure})") == "sent_again,given_up"


def test_a_demo_shows_its_mail_to_anybody_and_its_links_work(as_, stack):
    as_(ADMIN).fill("/people/new", name="Dee Demo", email="dee.demo@kent.example", authority="6", broker="1")
    stack.sql("update job set due_at = now() - interval 1 minute, worker = null, leased_until = null")
    assert stack.dps("jobs").returncode == 0
    page = as_().get("/demo/mail?text=dee.demo@kent.example")
    link, = [href for href in page.html.xpath("//main//a/@href") if "/join?code=" in href]
    assert as_().get(link.removeprefix(stack.site)).status == 200
    assert re.search("You are invited to join", page.text)
    assert stack.sql("select state from message where email = 'dee.demo@kent.example'") == "sent"
