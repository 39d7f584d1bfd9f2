"""Programs that read: tokens made, shown once, used, revoked; pages as XML; the models they keep."""
import datetime
import re

import lxml.etree
import pytest
import requests

from competition_opened import Opened
from test_access import MAY

ADMIN = "admin@dps.example"
RIGHTS = {right for methods in MAY.values() for who in methods.get("GET", ()) if who.startswith("machine of ")
          for right in [who.removeprefix("machine of ")]}


class Program:
    """What has a token: no cookies, no forms."""

    def __init__(self, stack, token):
        self.stack, self.headers = stack, {"Authorization": f"Bearer {token}"} if token else {}

    def ask(self, path, method="GET", data=None):
        return requests.request(method, self.stack.site + "/machine" + path, headers=self.headers, data=data, allow_redirects=False)

    def read(self, path):
        reply = self.ask(path)
        assert reply.status_code == 200, (path, reply.status_code, reply.text[-300:])
        return lxml.etree.fromstring(reply.content)


@pytest.fixture(scope="module")
def make(stack, clock):
    """make(authority, *rights, **more): a token made on the page, and the page that shows it."""
    from conftest import Visitor
    admin = Visitor(stack, ADMIN)

    def made(authority, *rights, name="Case system", days=30):
        page = admin.get("/tokens/new")
        council = page.html.xpath(f"//select[@name='authority']/option[starts-with(., '{authority}')]/@value")[0]
        last = clock.now().date() + datetime.timedelta(days=days)
        return admin.post_form(page, name=name, authority=council, **{f"reads__{right}": "1" for right in rights},
                               ends_on__day=last.day, ends_on__month=last.month, ends_on__year=last.year)
    return made


def token_of(page):
    assert page.status == 200, page.mistakes
    return page.words("//p[@class='dps-code']")[0]


@pytest.fixture(scope="module")
def kent(stack, make):
    return Program(stack, token_of(make("Kent", *RIGHTS, name="All of Kent")))


@pytest.fixture(scope="module")
def opened(stack):
    from conftest import Visitor
    referral = Opened(stack, lambda email: Visitor(stack, email), [
        dict(total=7800000, mark=400, needs=9, features=3, distance=1240, score=8500),
        dict(total=6500000, mark=300, needs=8, features=4, distance=800, score=7000)])
    referral.work_out()
    return referral


def test_a_token_is_shown_once_and_stored_hashed(stack, as_, make):
    page = make("Kent", "notices", name="Data warehouse")
    token = token_of(page)
    assert re.fullmatch(r"[\w-]{43}", token) and page.h1 == "The token is made" and "shown this once" in page.text
    assert f"Authorization: Bearer {token}" in page.words("//p[@class='dps-code']")[1]
    assert stack.sql(f"select count(*) from machine where hash = '{token}' or instr(hex(hash), hex('{token}'))") == "0"
    shown = as_(ADMIN).get(page.html.xpath("//main//a[. = 'I have copied it']/@href")[0])
    assert shown.h1.startswith("Data warehouse") and token not in shown.text
    assert token not in stack.log.read_text()
    again = make("Kent", "notices", name="Data warehouse")
    assert again.status == 422 and again.mistakes[0].startswith("This council has a token of this name")


def test_one_is_made_only_by_who_proved_just_now(as_, clock):
    admin = as_(ADMIN)
    admin.get("/tokens/new")
    clock.move(minutes=6)
    email, admin.email = admin.email, None  # sees what a browser would see
    asked = admin.request("GET", "/tokens/new")
    assert (asked.status, asked.reply.headers["Location"]) == (303, "/confirm?next=/tokens/new")
    admin.email = email


def test_the_list_says_who_made_it_what_it_reads_and_when_it_was_used(stack, as_, make):
    program = Program(stack, token_of(make("Surrey", "providers", "notices", name="Dashboard")))
    row = "//tr[contains(., 'Dashboard')]"
    text = as_(ADMIN).get("/tokens").words(row)[0]
    assert "Surrey County Council" in text and "notices, providers" in text and "Ada Minn" in text and "Never" in text and "Live" in text
    program.read("/providers")
    used = stack.sql("select used_at from machine where name = 'Dashboard'")
    assert used != "NULL" and "Never" not in as_(ADMIN).get("/tokens").words(row)[0]
    stack.sql("update machine set used_at = used_at - interval 30 second where name = 'Dashboard'")
    before = stack.sql("select used_at from machine where name = 'Dashboard'")
    program.read("/providers")
    assert stack.sql("select used_at from machine where name = 'Dashboard'") == before  # once a minute


@pytest.mark.parametrize("rights, more, says", [
    ((), {}, "Choose what it may read"),
    (("notices",), {"days": -1}, "Last day must be today or later"),
    (("notices",), {"days": 367}, "or earlier"),
    (("notices",), {"name": ""}, "Enter the name of the program")])
def test_a_token_without_bounds_is_not_made(make, rights, more, says):
    page = make("Kent", *rights, **({"name": "Without bounds"} | more))
    assert page.status == 422 and any(says in mistake for mistake in page.mistakes), page.mistakes


def test_it_reads_every_page_of_its_rights_as_xml_that_keeps_the_published_model(stack, kent, opened):
    bid, ids = opened.bids[0], {"/providers/:id": 1}
    read = 0
    for path, methods in MAY.items():
        if not any(who.startswith("machine of ") for who in methods.get("GET", ())):
            continue
        number = ids.get(path, bid if path.startswith("/bids") else opened.id)
        reply = kent.ask(path.replace(":id", str(number)))
        if reply.status_code == 404 and ":id" in path:
            continue  # there is none of it here; the model of the error page is still kept
        assert reply.status_code == 200, (path, reply.status_code)
        if path.endswith("/xml"):
            continue
        assert reply.headers["Content-Type"] == "application/xml; charset=utf-8"
        keeps_model(stack, reply)
        read += 1
    assert read >= 9


def test_it_reads_nothing_of_applications_to_another_lead(stack, kent):
    stack.sql("insert into event (record, record_id, position, person, act, becomes) values ('application', 4, 1, 5, 'decided', 'decided')")
    told = [what.text for what in kent.read("/establishments/4/timeline").findall("timeline/event/what")]
    assert not [what for what in told if what.startswith("Application")]


def keeps_model(stack, reply):
    link = re.fullmatch(r'<(/models/\w+\.rng)>; rel="describedby"', reply.headers["Link"]).group(1)
    model = relaxng(stack, link)
    page = lxml.etree.fromstring(reply.content)
    assert model.validate(page), (link, model.error_log)


class Served(lxml.etree.Resolver):
    """Includes are asked of the service, as a program elsewhere would."""

    def __init__(self, stack):
        self.stack = stack

    def resolve(self, url, public, context):
        reply = requests.get(f"{self.stack.site}/models/{url.rsplit('/', 1)[1]}")
        assert reply.status_code == 200, url
        return self.resolve_string(reply.content, context, base_url=url)


def relaxng(stack, path):
    parser = lxml.etree.XMLParser()
    parser.resolvers.add(Served(stack))
    reply = requests.get(stack.site + path)
    assert reply.status_code == 200 and reply.headers["Content-Type"].startswith("application/xml"), path
    return lxml.etree.RelaxNG(lxml.etree.fromstring(reply.content, parser, base_url=stack.site + path))


def test_every_model_on_the_index_is_served_and_is_relaxng(stack, as_):
    page = as_().get("/models")
    assert page.status == 200
    links = sorted(set(page.html.xpath("//main//a[contains(@href, '.rng')]/@href")))
    assert len(links) > 90
    parts = {"common", "list", *(link[8:-4] for link in links if link.endswith("_parts.rng"))}
    for link in links:
        name = link.removeprefix("/models/").removesuffix(".rng")
        if name in parts or "<start>" not in requests.get(stack.site + link).text:
            continue  # included by others
        assert relaxng(stack, link) is not None


def test_the_index_says_of_each_model_a_machine_reads_what_it_holds_and_where(as_):
    page = as_().get("/models")
    rows = {row[0]: row[1:] for row in ([" ".join(cell.text_content().split()) for cell in line.xpath("th | td")]
                                        for line in page.html.xpath("//tbody/tr"))}
    assert rows["result.rng"][1:] == ["/referrals/:id/result/referrals/:id/result/xml", "referrals"]
    assert all(len(row[0]) > 20 for row in rows.values()), [name for name, row in rows.items() if len(row[0]) <= 20]
    pages = {path for path, methods in MAY.items() if any(who.startswith("machine of ") for who in methods.get("GET", ())) and path != "/notices/:id/xml"}
    assert all(any(path in row[1] for row in rows.values()) for path in pages)


def test_it_sees_what_an_officer_of_its_authority_sees_and_no_other_s(stack, kent, make, opened):
    result = kent.read(f"/referrals/{opened.id}/result")
    assert [bid.findtext("position") for bid in result.findall("result/bid")] and result.findtext("frame/who/body") == "Kent County Council"
    surrey = Program(stack, token_of(make("Surrey", *RIGHTS, name="All of Surrey")))
    assert surrey.ask(f"/referrals/{opened.id}").status_code == 404
    assert surrey.ask(f"/referrals/{opened.id}/result").status_code == 404
    assert kent.read(f"/referrals/{opened.id}").findtext(".//child/name") is None


class Sealed(Opened):
    """Its bids are closed and nobody has opened them."""

    def marked(self, bids):
        return "select 1"


def test_it_sees_no_bid_before_the_opening(stack, kent, opened):
    bids = [dict(total=6500000, mark=None, needs=8, features=4, distance=800, score=7000)]
    sealed = Sealed(stack, lambda email: None, bids)
    assert kent.ask(f"/bids/{sealed.bids[0]}").status_code == 404
    assert kent.ask(f"/referrals/{sealed.id}/bids").status_code != 200
    assert "65000" not in kent.ask(f"/referrals/{sealed.id}").text
    assert kent.ask(f"/bids/{opened.bids[0]}").status_code == 200


@pytest.mark.parametrize("right", sorted(RIGHTS))
def test_a_right_opens_its_pages_and_no_others(stack, make, right):
    program = Program(stack, token_of(make("West Sussex", right, name=f"Only {right}")))
    wrong = []
    for path, methods in MAY.items():
        may = methods.get("GET", ())
        status = program.ask(path.replace(":id", "999999")).status_code
        allowed = "anybody" in may or f"machine of {right}" in may
        if (status in (200, 303, 404)) != allowed or (not allowed and status not in (403, 405)):
            wrong.append((path, status))
    assert not wrong


def test_it_never_writes(stack, kent, as_):
    events = stack.sql("select count(*) from event")
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert kent.ask("/referrals/new", method, {"key": "x" * 20}).status_code in (403, 405), method
        assert kent.ask("/sign-out", method, {"key": "x" * 20}).status_code in (403, 405)
    assert stack.sql("select count(*) from event") == events


def test_a_wrong_or_missing_token_is_401(stack, kent):
    for token, path in ((None, "/referrals"), (None, "/ready"), (None, "/health"), ("", "/referrals"), ("x" * 43, "/referrals"),
                        ("x" * 42, "/referrals"), (kent.headers["Authorization"][7:] + "x", "/referrals")):
        reply = Program(stack, token).ask(path)
        assert reply.status_code == 401 and reply.headers["WWW-Authenticate"] == 'Bearer realm="dps"', (token, path)
        assert lxml.etree.fromstring(reply.content).findtext("why") == "token"
    basic = requests.get(stack.site + "/machine/referrals", auth=("admin", "x"))
    assert basic.status_code == 401
    assert '"event":"token"' in stack.log.read_text()


def test_a_cookie_opens_nothing_below_machine_and_a_token_nothing_elsewhere(stack, kent, as_):
    broker = as_("broker@kent.example")
    assert broker.request("GET", "/machine/referrals").status == 401
    plain = requests.get(stack.site + "/referrals", headers=kent.headers, allow_redirects=False)
    assert plain.status_code == 303 and "/sign-in" in plain.headers["Location"]


def test_revoked_is_refused_at_once(stack, as_, make):
    page = make("Kent", "providers", name="Leaves soon")
    program = Program(stack, token_of(page))
    assert program.ask("/providers").status_code == 200
    show = as_(ADMIN).get(page.html.xpath("//main//a[. = 'I have copied it']/@href")[0])
    done = as_(ADMIN).follow(as_(ADMIN).post_form(show, "/revoke"))
    assert "Revoked" in done.words("//h1")[0] and "by Ada Minn" in done.text and not done.html.xpath("//form[contains(@action, 'revoke')]")
    assert program.ask("/providers").status_code == 401
    assert stack.sql("select group_concat(act order by id) from event where record = 'machine' and record_id = (select max(id) from machine)") == "made,revoked"
    make("Kent", "providers", name="Leaves soon")  # whose name is free again


def test_the_database_holds_the_year_and_the_revocation(stack):
    for change in ("ends_on = current_date + interval 400 day", "revoked_at = now()"):
        with pytest.raises(RuntimeError, match="machine_(year|revoked)"):
            stack.sql(f"update machine set {change} limit 1")


def test_it_ends_after_its_last_day(stack, clock, make):  # last: the clock moves on
    program = Program(stack, token_of(make("Kent", "providers", name="For two days", days=2)))
    clock.move(days=2)
    assert program.ask("/providers").status_code == 200
    clock.move(days=1)
    assert program.ask("/providers").status_code == 401
