"""Your account: everybody keeps their own name, password, address, sessions and how they are told."""
from conftest import PASSWORD, Visitor
from factors import give_password, link_in

NEW = "seven brave lanterns"


def test_name_and_mail_are_one_s_own_to_choose(stack):
    mel = Visitor(stack, "mel@alder.example")
    page = mel.get("/account")
    assert page.status == 200 and "mel@alder.example" in page.text
    assert page.html.xpath("//input[@name='mail'][@checked]/@value") == ["each"]
    assert mel.fill("/account", action="/account", mail="daily") == "/account"
    assert stack.sql("select mail from person where id = 21") == "daily"
    assert mel.fill("/account/name", name="Mel M. Member") == "/account"
    page = mel.get("/account")
    assert "Mel M. Member" in page.text and page.html.xpath("//input[@name='mail'][@checked]/@value") == ["daily"]
    assert mel.post_form(mel.get("/account/name"), name="").mistakes == ["Enter your full name"]
    assert not page.html.xpath("//a[contains(@href, '/account/factor')]"), "nothing is offered that this installation does not ask"


def test_a_password_changes_with_the_one_before_and_signs_out_everywhere_else(stack):
    ben, other = Visitor(stack, "ben@birch.example"), Visitor(stack, "ben@birch.example")
    page = ben.get("/account/password")
    assert page.html.xpath("//input[@name='password']/@autocomplete") == ["new-password"]
    assert ben.post_form(page, current="not the one before", password=NEW).mistakes == ["Your password is another one"]
    assert "too easy to guess" in ben.post_form(page, current=PASSWORD, password="BirchTrust2026").mistakes[0]
    sent = ben.post_form(page, current=PASSWORD, password=NEW)
    assert (sent.status, sent.reply.headers["Location"]) == (303, "/account")
    assert ben.request("GET", "/account").status == 200
    assert other.request("GET", "/organisation").status == 303
    assert give_password(stack, "ben@birch.example", password=NEW)[1] == "/"
    assert stack.sql("select kind from message where person = 12 order by id desc limit 1") == "password_changed"


def test_an_address_changes_by_a_link_to_the_new_one_and_the_old_is_told(stack, clock):
    cat = Visitor(stack, "cat@cedar.example")
    page = cat.get("/account/email")
    assert cat.post_form(page, email="Cat@Cedar.example").mistakes == ["This is your address already"]
    assert cat.post_form(page, email="catherine@cedar.example").status == 303
    assert give_password(stack, "cat@cedar.example")[1] == "/", "until the link is opened the old one holds"
    path = link_in(stack, "catherine@cedar.example", "account/email/confirm")
    opened = Visitor(stack)
    page = opened.get(path)
    assert "catherine@cedar.example" in page.text
    assert stack.sql("select email from person where id = 13") == "cat@cedar.example", "looking at the link changes nothing"
    assert Visitor(stack).fill("/reset-password", email="cat@cedar.example") == "/reset-password/sent"
    reset = link_in(stack, "cat@cedar.example", "reset-password/new")
    assert opened.post_form(page).status == 303
    assert stack.sql("select email, subject from person where id = 13") == "catherine@cedar.example\tcatherine@cedar.example"
    assert opened.get(path).status == 404, "once"
    assert Visitor(stack).get(reset).status == 404, "it went to the address of before"
    assert give_password(stack, "catherine@cedar.example")[1] == "/"
    assert stack.sql("select kind from message where email = 'cat@cedar.example' order by id desc limit 1") == "email_changed"


def test_a_new_password_ends_the_links_that_were_asked_for_before_it(stack, clock):
    dan = Visitor(stack, "dan@damson.example")
    assert dan.post_form(dan.get("/account/email"), email="thief@damson.example").status == 303
    path = link_in(stack, "thief@damson.example", "account/email/confirm")
    assert Visitor(stack).get(path).status == 200
    changed = dan.post_form(dan.get("/account/password"), current=PASSWORD, password="nine quiet harbours")
    assert changed.status == 303
    assert Visitor(stack).get(path).status == 404
    back = dan.post_form(dan.get("/account/password"), current="nine quiet harbours", password=PASSWORD)
    assert back.status == 303


def test_an_address_that_somebody_has_is_not_told_to_a_stranger_and_not_taken(stack, clock):
    dan = Visitor(stack, "dan@damson.example")
    sent = dan.post_form(dan.get("/account/email"), email="amy@alder.example")
    assert sent.status == 303, "as for any other address"
    assert "/account/email/confirm" not in stack.sql("select body from message where email = 'amy@alder.example'")
    dan.post_form(dan.get("/account/email"), email="new.one@damson.example")
    path = link_in(stack, "new.one@damson.example", "account/email/confirm")
    clock.move(hours=25)
    assert Visitor(stack).get(path).status == 404, "the link lasts a day"


def test_asked_again_after_five_minutes_before_the_form_and_not_after_it(stack, clock):
    dan = Visitor(stack, "dan@damson.example")
    page = dan.get("/account/email")
    clock.move(minutes=10)
    assert dan.post_form(page, email="dan.two@damson.example").status == 303, "who saw the form in time may send it"
    asked = dan.request("GET", "/account/email").reply.headers["Location"]
    assert asked == "/confirm?next=/account/email"
    confirm = dan.request("GET", asked)
    assert dan.post_form(confirm, password="another one altogether").status == 422
    sent = dan.post_form(confirm, password=PASSWORD)
    assert (sent.status, sent.reply.headers["Location"]) == (303, "/account/email")
    assert dan.request("GET", "/account/email").status == 200


def test_roles_change_only_for_who_proved_just_now_and_what_was_typed_is_kept(stack, clock):
    admin = Visitor(stack, "admin@dps.example")
    page = admin.get("/people/new")
    clock.move(minutes=16)
    email, admin.email = admin.email, None  # sees what a browser would see
    values = {"name": "Zoe Zander", "email": "zoe@kent.example", "role": "auditor", "authority": "6"}
    sent = admin.post_form(page, **values)
    assert sent.reply.headers["Location"].startswith("/confirm?next=/"), sent.reply.headers
    assert stack.sql("select count(*) from person where email = 'zoe@kent.example'") == "0"
    back = admin.post_form(admin.get(sent.reply.headers["Location"]), password=PASSWORD)
    assert back.status == 303
    admin.email = email
    again = admin.get("/people/new")
    assert again.html.xpath("//input[@name='name']/@value") == ["Zoe Zander"], "nothing typed is lost"


def test_sessions_are_listed_and_ended(stack):
    em = [Visitor(stack, "em@elder.example") for _ in range(4)]
    page = em[0].get("/account")
    rows = page.words("//table//tbody/tr")
    assert len(rows) == 4 and "Now, here" in rows[0] and rows[0].startswith("127.0.0.1")
    action = page.html.xpath("//form[contains(@action, '/account/sessions/') and contains(@action, '/end')]/@action")[0]
    assert em[0].post_form(page, action=action).status == 303
    assert len(em[0].get("/account").words("//table//tbody/tr")) == 3
    assert em[0].post_form(em[0].get("/account"), action="/account/sessions/end").status == 303
    assert [visitor.request("GET", "/organisation").status for visitor in em] == [200, 303, 303, 303]
    fay = Visitor(stack, "finance@kent.example")
    number = stack.sql("select number from session where person = 18 limit 1")
    hidden = {name: fay.get("/account").html.xpath(f"//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
    assert fay.post(f"/account/sessions/{number}/end", hidden).status == 404, "somebody else's session"
    assert em[0].request("GET", "/organisation").status == 200
