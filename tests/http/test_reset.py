"""A forgotten password: one link, once, for half an hour; who has no account learns nothing."""
import pytest

from conftest import PASSWORD, Visitor
from factors import give_password, link_in

NEW = "seven brave lanterns"


def ask(stack, email):
    visitor = Visitor(stack)
    sent = visitor.post_form(visitor.get("/reset-password"), email=email)
    return visitor.follow(sent) if sent.status == 303 else sent


def mails(stack, email):
    return int(stack.sql(f"select count(*) from message where email = '{email}' and kind = 'reset'"))


def test_an_unknown_address_gets_the_same_page_and_is_written_as_much(stack):
    said = {}
    for email in ("ben@birch.example", "nobody.here@birch.example"):
        before = int(stack.sql("select count(*) from token where kind = 'reset'"))
        page = ask(stack, email)
        said[email] = page.words("//h1 | //main//p")
        assert page.status == 200
        assert int(stack.sql("select count(*) from token where kind = 'reset'")) == before + 1
    known, unknown = said.values()
    assert known == unknown
    assert mails(stack, "ben@birch.example") == 1 and mails(stack, "nobody.here@birch.example") == 0


def test_the_link_sets_a_password_once_and_ends_all_sessions(stack):
    amy = Visitor(stack, "amy@alder.example")
    ask(stack, "amy@alder.example")
    path = link_in(stack, "amy@alder.example", "reset-password/new")
    assert path.split("=")[1] not in stack.sql("select group_concat(hex(id)) from token"), "only its hash is kept"
    visitor = Visitor(stack)
    page = visitor.get(path)
    assert page.words("//*[contains(@class, 'dps-caption')]") == ["amy@alder.example"]
    for weak, why in (("short", "12 characters"), ("Password123!", "too easy to guess"), ("AmyAlder2026!", "too easy to guess"),
                      ("AlderSchools12", "too easy to guess")):
        refused = visitor.post_form(page, password=weak)
        assert refused.status == 422 and why in refused.mistakes[0], weak
    sent = visitor.post_form(page, password=NEW)
    assert (sent.status, sent.reply.headers["Location"]) == (303, "/sign-in")
    assert amy.request("GET", "/organisation").status == 303, "her sessions have ended"
    assert visitor.get(path).status == visitor.post_form(page, password="another brave lantern").status == 404
    assert give_password(stack, "amy@alder.example", password=NEW)[1] == "/"
    wrong = Visitor(stack)
    assert wrong.post_form(wrong.get("/sign-in"), email="amy@alder.example", password=PASSWORD).status == 422
    assert stack.sql("select kind from message where person = 11 order by id desc limit 1") == "password_changed"
    acts = stack.sql("select act from event where record = 'person' and record_id = 11 order by position").splitlines()
    assert [act for act in acts if "reset" in act] == ["reset_asked", "password_reset"]


def test_a_link_lasts_half_an_hour_whoever_asks_for_more_and_one_that_is_used_ends_all(stack, clock):
    links = []
    for _ in range(3):
        ask(stack, "cat@cedar.example")
        links.append(link_in(stack, "cat@cedar.example", "reset-password/new"))
        clock.move(minutes=8)  # past the wait that keeps a mailbox from being flooded
    visitor = Visitor(stack)
    assert len(set(links)) == 3 and [visitor.get(link).status for link in links] == [200, 200, 200]
    clock.move(minutes=8)
    gone = visitor.get(links[0])
    assert (gone.status, gone.h1) == (404, "This link cannot be used")
    waiting = visitor.get(links[2])
    assert visitor.post_form(visitor.get(links[1]), password=NEW).status == 303
    assert visitor.get(links[2]).status == visitor.post_form(waiting, password="another brave lantern").status == 404


def test_nobody_s_mailbox_is_flooded(stack):
    pages = [ask(stack, "dan@damson.example") for _ in range(6)]
    assert len({tuple(page.words("//h1 | //main//p")) for page in pages}) == 1
    assert mails(stack, "dan@damson.example") == 3


@pytest.mark.parametrize("code", ["", "nonsense", "A" * 43])
def test_a_code_that_was_never_given_opens_nothing(stack, code):
    assert Visitor(stack).get(f"/reset-password/new?code={code}").status == 404


def test_password_managers_find_where_to_change_it(stack):
    assert Visitor(stack).get("/.well-known/change-password").reply.headers["Location"] == "/account/password"
    assert "I forgot my password" in Visitor(stack).get("/sign-in").text
