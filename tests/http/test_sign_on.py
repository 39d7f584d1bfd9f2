"""Signing in through the council's portal: real nginx with the very example, a sign-on service, and forged requests."""
import os
import re

import pytest

from conftest import HERE, Visitor
from sign_on import SECRET, Service, ask_worker
import stack as stacks

PRIYA = {"User": "u-1", "Email": "priya@council.example", "Preferred-Username": "Priya Nair", "Groups": "all staff,dps-brokers"}
PEOPLE = {
    "priya": PRIYA,
    "otto": {"User": "u-2", "Email": "otto@council.example", "Preferred-Username": "Otto Lane", "Groups": "dps-procurement,dps-auditors"},
    "stranger": {"User": "u-3", "Email": "stranger@council.example", "Groups": "dps-brokers-of-elsewhere,all staff"},
    "namesake": {"User": "u-4", "Email": "broker@kent.example", "Groups": ""},
    "admin": {"User": "u-5", "Email": "it@council.example", "Preferred-Username": "Ina Tech", "Groups": "dps-admins"},
    "no subject": {"Email": "priya@council.example", "Groups": "dps-brokers"},
    "no address": {"User": "u-1", "Groups": "dps-brokers"},
    "hand": {"User": "u-6", "Email": "hana@council.example", "Preferred-Username": "Hana Lee", "Groups": "dps-brokers"},
    "weak": {"User": "u-8", "Email": "wes@council.example", "Preferred-Username": "Wes Lane", "Groups": "dps-brokers", "Amr": "pwd"},
    "leaver": {"User": "u-7", "Email": "leo@council.example", "Preferred-Username": "Leo Ash", "Groups": "dps-brokers"},
}

SETTINGS = """
[session]
auth = proxy
second_factor = staff
[proxy]
secret_file = {folder}/secret
sign_in = /oauth2/start?rd=
sign_out = /oauth2/sign_out?rd=/goodbye
strong = DPS_AUTH_AMR
[groups]
dps-brokers = broker, E10000016, 500000
dps-procurement = procurement, E10000032
dps-auditors = auditor, E10000016
dps-admins = administrator
all of nowhere = broker, E99999999
"""


class Portal(stacks.Stack):
    def write_settings(self):
        secret = self.folder / "secret"
        secret.write_text(SECRET + "\n")
        secret.chmod(0o600)
        self.settings = SETTINGS.format(folder=self.folder)
        super().write_settings()


@pytest.fixture(scope="module", params=["own host", "under a path"])
def portal(request):
    service = Service({name: {"Amr": "pwd,mfa"} | person for name, person in PEOPLE.items()})
    under = {"SIGN_ON": service.address, "SIGN_ON_SECRET": SECRET} | ({"PORTAL": "yes"} if request.param != "own host" else {})
    held = Portal(workers=2, world=HERE / "world.sql")
    held.base = "/dps" if "PORTAL" in under else ""
    held.origin = held.site
    held.site += held.base
    os.environ.update(under)
    try:
        try:
            held.start()
        finally:
            for name in under:
                del os.environ[name]
        held.people = service.people
        yield held
    finally:
        faults = held.stop()
        service.stop()
    assert not faults, "\n".join(faults)


class Guest(Visitor):
    """Somebody with a browser whom the portal knows as `name`."""

    def __init__(self, portal, name=None):
        super().__init__(portal)
        if name:
            self.be(name)

    def be(self, name):
        self.http.cookies.pop("portal", None)
        if name:
            self.http.cookies.set("portal", name, domain="127.0.0.1", path="/")

    def who(self, **more):
        """The foot of the start page: who is signed in, and as what; None if nobody is."""
        foot = self.get("/", **more).words("//footer//p[contains(., 'Signed in as')]")
        return foot[0].removeprefix("Signed in as ") if foot else None


def events(portal, subject):
    return portal.sql(f"""select e.act, coalesce(e.was, e.becomes) from event e join person p on p.id = e.record_id
        where e.record = 'person' and p.subject = '{subject}' order by e.id""").splitlines()


def test_whom_the_portal_vouches_for_is_signed_in_with_the_roles_of_their_groups(portal):
    priya = Guest(portal, "priya")
    assert priya.who().startswith("Priya Nair, broker, for Kent County Council")
    assert priya.get("/referrals").status == 200
    assert portal.sql("select source, subject, email, state, password is null from person where subject = 'u-1'") == \
        "sso\tu-1\tpriya@council.example\tactive\t1"
    assert portal.sql("""select role, delegation, from_group from role r join person p on p.id = r.person
        where p.subject = 'u-1'""") == "broker\t50000000\tdps-brokers"
    assert events(portal, "u-1") == ["joined\tsso", "role_gained\tbroker of E10000016 by group dps-brokers", "signed_in\tsso"]
    assert priya.who().startswith("Priya Nair") and len(events(portal, "u-1")) == 3  # and no second sign-in


def test_the_session_cookie_is_ours(portal):
    reply = Guest(portal, "priya").get("/").reply
    assert re.search(rf"dps=[\w-]{{43}}; Path={portal.base}/; HttpOnly; SameSite=Lax", reply.headers["Set-Cookie"])


def test_somebody_with_roles_at_two_bodies_acts_for_one_at_a_time(portal):
    otto = Guest(portal, "otto")
    assert "procurement officer, for West Sussex" in otto.who()
    assert otto.get("/act-as").words("//main//label") == ["Kent County Council", "West Sussex County Council"]


def test_an_administrator_may_come_by_a_group(portal):
    assert Guest(portal, "admin").get("/people").status == 200


def test_an_unknown_group_gives_no_role(portal):
    stranger = Guest(portal, "stranger")
    assert stranger.who().startswith("stranger@council.example, no role")
    assert stranger.get("/referrals").status == 403


def test_the_same_address_from_two_sources_is_two_accounts(portal):
    namesake = Guest(portal, "namesake")
    assert "no role" in namesake.who()  # the broker of this address has an account of ours
    assert portal.sql("select count(*) from person where email = 'broker@kent.example'") == "2"
    status, _, text = ask(portal, AUTH | {"DPS_AUTH_SOURCE": "elsewhere"})
    assert status == 200 and "Priya Nair" in text
    assert portal.sql("select group_concat(source order by source) from person where subject = 'u-1'") == "elsewhere,sso"


def test_a_missing_parameter_is_nobody_signed_in(portal):
    for name in ("no subject", "no address", "unheard of", None):
        guest = Guest(portal, name)
        assert guest.who() is None, name
        assert "/sign-in?next=/referrals" in guest.get("/referrals").reply.headers["Location"], name
    assert Guest(portal).get("/notices/published").status == 200  # which anybody may read


def test_the_sign_in_page_leads_to_the_portal_and_back(portal):
    page = Guest(portal).get("/sign-in?next=/referrals")
    assert page.status == 200 and not page.html.xpath("//main//input")
    link = page.html.xpath("//main//a[@role='button']/@href")[0]
    back = f"{portal.site}/referrals".replace(":", "%3A")
    assert link == f"{portal.origin}/oauth2/start?rd={back}"
    guest = Guest(portal)
    arrived = guest.http.get(link + "&as=priya")
    assert arrived.status_code == 200 and arrived.url == f"{portal.site}/referrals"


def test_passwords_are_off(portal):
    guest = Guest(portal)
    assert guest.post("/sign-in", {"email": "broker@kent.example", "password": "correct horse battery"}).status in (403, 404, 405)
    assert guest.get("/join?code=x").status == 404 and guest.get("/reset-password/new?code=x").status == 404
    assert not guest.get("/reset-password").html.xpath("//main//input")  # it says where passwords are kept
    assert guest.post("/reset-password", {"email": "broker@kent.example"}).status in (403, 404, 405)
    assert guest.who() is None


def test_who_proved_no_second_factor_to_the_portal_gives_ours(portal):
    weak = Guest(portal, "weak")
    asked = weak.get("/referrals")
    assert asked.status == 303 and asked.reply.headers["Location"].startswith(f"{portal.base}/sign-in/set-up")
    assert weak.http.get(portal.origin + asked.reply.headers["Location"]).status_code == 200
    cookie = weak.http.cookies["dps"]
    assert weak.get("/referrals").status == 303 and weak.http.cookies["dps"] == cookie  # no session anew with each request
    assert portal.sql("select strong from session s join person p on p.id = s.person where p.subject = 'u-8'") == "0"
    assert set(portal.sql("select strong from session s join person p on p.id = s.person where p.subject = 'u-1'").split()) <= {"1"}
    portal.people["weak"]["Amr"] = "pwd,mfa"
    assert weak.get("/referrals").status == 200
    asked = weak.get("/confirm?next=/account/factor")
    assert asked.h1 == "Sign in again" and asked.form("/sign-out") is not None


def test_an_invitation_is_taken_up_with_the_account_of_the_portal(portal):
    admin = Guest(portal, "admin")
    form = admin.get("/people/new").html.xpath("//main//form")[0]
    hidden = {field.get("name"): field.get("value") or "" for field in form.xpath(".//input[@type='hidden']")}
    sent = admin.http.post(portal.origin + form.get("action"), hidden | {
        "name": "Ned Hill", "email": "ned@home.example", "authority": "6", "finance": "1"}, allow_redirects=False)
    assert sent.status_code == 303, sent.text
    link = "/join?code=" + re.search(r"code=([\w-]+)", portal.sql("select concat_ws(' ', link, body) from message where email = 'ned@home.example'")).group(1)
    stranger = Guest(portal)
    page = stranger.get(link)
    assert "invited to act for" in page.text and not page.html.xpath("//main//input")
    assert page.html.xpath("//main//a[@role='button']/@href")[0].endswith(link.replace("?", "%3F").replace("=", "%3D"))
    ned = Guest(portal, "namesake")
    asked = ned.get(link)
    assert asked.h1 == "Accept the invitation" and "Kent County Council" in asked.text
    hidden = {field.get("name"): field.get("value") for field in asked.html.xpath("//main//form//input[@type='hidden']")}
    assert ned.http.post(portal.origin + asked.form().get("action"), hidden, allow_redirects=False).status_code == 303
    assert "finance, for Kent" in ned.who()
    assert portal.sql("select state from person where email = 'ned@home.example'") == "left"
    assert ned.get(link).status == 404  # once


def test_a_role_follows_its_group_and_one_given_by_hand_stays(portal):
    hana = Guest(portal, "hand")
    assert "Hana Lee, broker" in hana.who()
    portal.sql("insert into role (person, role, authority) select id, 'finance', 6 from person where subject = 'u-6'")
    portal.people["hand"]["Groups"] = "dps-auditors"
    foot = hana.who()  # at once: the portal says something else of her
    assert "finance" in foot and "auditor" in foot and "broker" not in foot
    assert events(portal, "u-6")[-3:] == ["role_lost\tbroker of E10000016 by group dps-brokers",
                                          "role_gained\tauditor of E10000016 by group dps-auditors", "signed_in\tsso"]
    assert hana.get("/referrals/new").status == 403
    portal.people["hand"]["Groups"] = ""
    assert "Hana Lee, finance, for Kent" in hana.who()


def test_the_session_ends_with_whom_the_portal_vouches_for(portal):
    guest = Guest(portal, "priya")
    assert guest.who().startswith("Priya Nair")
    cookie = guest.http.cookies["dps"]
    guest.be("otto")
    assert guest.who().startswith("Otto Lane")
    thief = Guest(portal, "otto")
    thief.http.cookies.set("dps", cookie, domain="127.0.0.1", path=f"{portal.base}/")
    assert thief.who().startswith("Otto Lane")
    guest.be(None)
    kept = guest.http.cookies["dps"]
    before = portal.sql("select count(*) from session")
    assert guest.who() is None
    assert int(before) - int(portal.sql("select count(*) from session")) == 1
    again = Guest(portal)
    again.http.cookies.set("dps", kept, domain="127.0.0.1", path=f"{portal.base}/")
    assert again.who() is None


def test_somebody_who_left_is_not_let_in_again(portal):
    guest = Guest(portal, "leaver")
    assert guest.who().startswith("Leo Ash")
    portal.sql("delete r from role r join person p on p.id = r.person where p.subject = 'u-7'; update person set state = 'left' where subject = 'u-7'")
    assert guest.who() is None
    assert "has ended" in guest.get("/sign-in").text


def test_signing_out_ends_the_session_and_leads_to_the_portal_s_own(portal):
    priya = Guest(portal, "priya")
    home = priya.get("/")
    before = portal.sql("select count(*) from session")
    hidden = {name: home.html.xpath(f"//form[contains(@action, '/sign-out')]//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
    out = priya.post("/sign-out", hidden)
    assert out.status == 200 and out.h1 == "You are signed out here"
    assert out.html.xpath("//main//a/@href")[0] == f"{portal.origin}/oauth2/sign_out?rd=/goodbye"
    assert out.html.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={portal.origin}/oauth2/sign_out?rd=/goodbye"]
    assert int(before) - int(portal.sql("select count(*) from session")) == 1
    assert not out.words("//footer//p[contains(., 'Signed in as')]")


# ---- forged ----

FORGED = {
    "basic": {"Authorization": "Basic YWRtaW46eA=="},
    "proxy": {"Proxy": "http://evil.example"},
    "our own names": {"DPS-AUTH-SUBJECT": "u-5", "DPS-AUTH-SOURCE": "sso", "DPS-AUTH-EMAIL": "it@council.example",
                      "DPS-AUTH-GROUPS": "dps-admins", "DPS-PROXY-SECRET": SECRET},
    "the service's names": {"X-Auth-Request-User": "u-5", "X-Auth-Request-Email": "it@council.example", "X-Auth-User": "u-5",
                            "X-Auth-Request-Groups": "dps-admins", "Remote-User": "u-5"},
}


@pytest.mark.parametrize("headers", FORGED.values(), ids=FORGED)
def test_a_header_makes_nobody_of_somebody_nor_somebody_else(portal, headers):
    assert Guest(portal).who(headers=headers) is None
    assert Guest(portal, "priya").who(headers=headers).startswith("Priya Nair, broker")


PLAIN = {"REQUEST_METHOD": "GET", "REMOTE_ADDR": "127.0.0.1"}
AUTH = {"DPS_AUTH_SOURCE": "sso", "DPS_AUTH_SUBJECT": "u-1", "DPS_AUTH_EMAIL": "priya@council.example",
        "DPS_AUTH_NAME": "Priya Nair", "DPS_AUTH_AMR": "mfa", "DPS_AUTH_GROUPS": "all staff,dps-brokers", "DPS_PROXY_SECRET": SECRET}


def ask(portal, params, *more):
    """The start page, asked of a worker directly."""
    params = PLAIN | {"DOCUMENT_URI": f"{portal.base}/"} | params
    return ask_worker(portal.folder / "dps.sock", *params.items(), *more)


def test_the_socket_believes_nobody_without_the_secret(portal):
    assert "Signed in as Priya Nair" in ask(portal, AUTH)[2]
    for wrong in ({"DPS_PROXY_SECRET": "x" * 32}, {"DPS_PROXY_SECRET": ""}, {"DPS_PROXY_SECRET": SECRET[:-1]}):
        assert "Signed in as" not in ask(portal, AUTH | wrong)[2], wrong
    assert "Signed in as" not in ask(portal, {name: value for name, value in AUTH.items() if name != "DPS_PROXY_SECRET"})[2]
    assert '"event":"proxy"' in portal.log.read_text()


@pytest.mark.parametrize("name", ["DPS_AUTH_SUBJECT", "DPS_AUTH_GROUPS", "DPS_PROXY_SECRET", "HTTP_COOKIE", "REMOTE_ADDR"])
def test_a_parameter_that_comes_twice_refuses_the_request(portal, name):
    params = AUTH | {"HTTP_COOKIE": "dps=x"}
    status, _, text = ask(portal, params, (name, "u-5"))
    assert status == 400 and "Signed in as" not in text


@pytest.mark.parametrize("change", [
    {"DPS_AUTH_SUBJECT": ""}, {"DPS_AUTH_SOURCE": ""}, {"DPS_AUTH_EMAIL": ""}, {"DPS_AUTH_SUBJECT": "u" * 191},
    {"DPS_AUTH_SUBJECT": "u-1\x01"}, {"DPS_AUTH_SOURCE": "local", "DPS_AUTH_SUBJECT": "broker@kent.example"}])
def test_what_is_missing_or_no_identity_is_nobody(portal, change):
    status, _, text = ask(portal, AUTH | change)
    assert status == 200 and "Signed in as" not in text


def test_other_names_for_a_person_are_not_listened_to(portal):
    assert "Signed in as" not in ask(portal, {"REMOTE_USER": "u-1", "HTTP_DPS_AUTH_SUBJECT": "u-1", "HTTP_REMOTE_USER": "u-1",
                                              "DPS_PROXY_SECRET": SECRET})[2]


# ---- settings ----

def test_local_sign_in_listens_to_no_portal(stack):
    _, _, text = ask_worker(stack.folder / "dps.sock", *(PLAIN | AUTH | {"DOCUMENT_URI": "/"}).items())
    assert "Signed in as" not in text
    assert stack.sql("select count(*) from person where source <> 'local'") == "0"


GOOD = "[service]\nbase_url = https://dps.example/\n[session]\nauth = proxy\n[proxy]\nsign_in = /in?rd=\nsign_out = /out\n"


@pytest.mark.parametrize("mode, secret, text, what", [
    (0o600, SECRET, GOOD + "[groups]\nstaff = broker, E10000016\n", None),
    (0o640, SECRET, GOOD, "not of mode 0600"),
    (0o600, "short", GOOD, "less than 32 characters"),
    (0o600, SECRET, GOOD + "[groups]\nstaff = wizard, E10000016\n", "cannot give the role of staff"),
    (0o600, SECRET, GOOD + "[groups]\nstaff = broker\n", "cannot give the role of staff"),
    (0o600, SECRET, GOOD + "[groups]\nstaff = member, E10000016\n", "cannot give the role of staff"),
    (0o600, SECRET, GOOD + "[groups]\nstaff = broker, E10000016, lots\n", "[groups] staff: not a value"),
    (0o600, SECRET, GOOD.replace("sign_out = /out\n", ""), "sign_in and sign_out"),
    (0o600, SECRET, GOOD.replace("auth = proxy", "auth = anybody"), "local or proxy"),
])
def test_settings_that_cannot_be_safe_are_refused(tmp_path, mode, secret, text, what):
    from test_settings import check
    file = tmp_path / "secret"
    file.write_text(secret)
    file.chmod(mode)
    done = check(tmp_path, text.replace("sign_in =", f"secret_file = {file}\nsign_in ="))
    assert (done.returncode, what or "") == (1 if what else 0, what if what and what in done.stderr else ""), done.stderr
