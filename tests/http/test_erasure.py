"""A person reads and takes away what is kept about them; who somebody is can be erased, and what the law wants kept stays."""
import lxml.etree
import pytest

from competition import Competition
from conftest import Visitor

ASKED = {"asked_on__day": "1", "asked_on__month": "11", "asked_on__year": "2026", "reason": "Asked for by the person, article 17"}


@pytest.fixture(scope="module")
def leaver(stack):
    """Somebody of Kent with a role, a message, a letter and a decision."""
    stack.sql("""insert into person (id, name, email, subject, password, state)
                   select 950, 'Lena Leaver', 'lena@kent.example', 'lena@kent.example', password, 'active' from person where id = 1;
                 insert into role (person, role, authority) values (950, 'broker', 6);
                 insert into message (person, subject, body) values (950, 'Something waits', 'A body only Lena reads');
                 insert into correspondence (id, record, record_id, provider, authority) values (950, 'provider', 1, 1, 6);
                 insert into letter (correspondence, position, side, person, name, body) values (950, 1, 'authority', 950, 'Lena Leaver', 'Dear provider')""")
    visitor = Visitor(stack, "lena@kent.example")
    visitor.get("/")
    return visitor


def test_a_person_reads_what_is_kept_about_them_and_takes_it_away(leaver, as_, stack):
    page = leaver.get("/account/data")
    assert page.status == 200
    for kept in ("Lena Leaver", "lena@kent.example", "Kent County Council", "Something waits", "Dear provider", "Signed in"):
        assert kept in page.text, kept
    assert page.words("//a[text()='The conversation']/@href") == ["/correspondence/950"]
    amy = as_("amy@alder.example")  # a record is named, and leads to its page where that is open
    stack.sql("insert into event (record, record_id, position, person, provider, act) values"
              " ('establishment', 1, 1, 11, 1, 'changed'), ('establishment', 2, 1, 11, 1, 'changed')")
    rows = amy.get("/account/data").html.xpath("//table[caption[@id='events']]//tr[td[2]='Details changed']/td[3]")
    assert [(cell.text_content().strip(), cell.xpath("a/@href")) for cell in rows] == [
        ("Establishment Birch School", []), ("Establishment Alder School", ["/establishments/1"])]
    file = leaver.get("/account/data?as=xml")
    assert file.reply.headers["Content-Type"].startswith("application/xml") and "attachment" in file.reply.headers["Content-Disposition"]
    own = lxml.etree.fromstring(file.reply.content)
    assert own.findtext("account/email") == "lena@kent.example" and own.findtext("message/body") == "A body only Lena reads"
    assert own.findtext("event/act") == "signed_in" and "password" not in file.text and "argon2" not in file.text
    assert "Lena" not in as_("broker@kent.example").get("/account/data").text
    assert as_().get("/account/data").status == 303


def test_who_holds_a_role_is_not_erased(leaver, as_, stack):
    admin = as_("admin@dps.example")
    page = admin.get("/people/950/erase")
    assert page.status == 200 and "They hold 1 role" in page.text and not page.html.xpath("//main//form")
    hidden = {name: admin.get("/people/new").html.xpath(f"//main//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
    refused = admin.post("/people/950/erase", data=hidden)
    assert refused.status == 409 and stack.sql("select name from person where id = 950") == "Lena Leaver"


def test_a_leaver_is_erased_and_what_they_did_stays(leaver, as_, stack):
    admin = as_("admin@dps.example")
    stack.sql("delete from session where person = 950; delete from role where person = 950; update person set state = 'left' where id = 950")
    events = stack.sql("select count(*) from event where person = 950")
    assert admin.post_form(admin.get("/people/950/erase"), **(ASKED | {"reason": ""})).status == 422
    late = admin.post_form(admin.get("/people/950/erase"), **(ASKED | {"asked_on__year": "2099"}))
    assert late.status == 422 and "today or in the past" in " ".join(late.mistakes)
    assert admin.fill("/people/950/erase", **ASKED) == "/people"
    assert stack.sql("select concat_ws('|', name, email, source, ifnull(password, 'none')) from person where id = 950") == \
        "Erased person 950|person-950@erased.invalid|erased|none"
    for table in ("message", "session", "token", "draft"):
        assert stack.sql(f"select count(*) from {table} where person = 950") == "0", table
    assert stack.sql("select concat(name, ': ', body) from letter where person = 950") == "Erased person 950: Dear provider"
    assert stack.sql("select count(*) from event where person = 950") == events != "0", "events keep the number"
    assert stack.sql("select act from event where record = 'person' and record_id = 950 order by position desc limit 1") == "erased"
    assert stack.sql("select concat(record, ' ', reason) from erasure where record_id = 950") == "person Asked for by the person, article 17"
    assert "Lena" not in admin.get("/people/950/timeline").text and "erased already" in admin.get("/people/950/erase").text
    assert stack.dps("check", "--audit").returncode == 0
    texts = stack.sql("""select table_name, group_concat(concat('`', column_name, '`')) from information_schema.columns
                          join information_schema.tables using (table_schema, table_name)
                          where table_schema = 'dps' and table_type <> 'VIEW' and data_type in ('varchar', 'text', 'mediumtext', 'char') group by table_name""")
    tables = [line.split("\t") for line in texts.splitlines()]
    found = stack.sql("; ".join(f"select '{table}' from `{table}` where instr(cast(concat_ws('|', {columns}) as binary), 'ena Leaver') or instr(cast(concat_ws('|', {columns}) as binary), 'lena@')"
                                for table, columns in tables))
    assert not found, "nowhere is the name left"


def test_who_a_child_is_is_erased_with_the_decision_kept(stack, clock, as_):
    referral = Competition(stack, clock, as_)
    stack.sql(f"insert into identity (child, name, case_reference) select id, 'Robin Hart', 'EHC/9' from child where referral = {referral.id}")
    for number, name in ((referral.id, "Robin"), (referral.id + 90, "Sam")):
        stack.sql(f"insert into draft (person, path, content) values (1, '/referrals/{number}/about', 'k\x1f\x1f/referrals/{number}/about\x1fp\x1fsummary\x1f{name}\x1f')")
        stack.sql(f"insert into kept (browser, path, sealed) values (repeat('b', 32), '/referrals/{number}/child', '{name}')")
    broker = as_("broker@kent.example")
    assert f"/referrals/{referral.id}/erase" in broker.get(f"/referrals/{referral.id}").html.xpath("//main//a/@href")
    assert broker.fill(f"/referrals/{referral.id}/erase", **ASKED) == f"/referrals/{referral.id}"
    assert stack.sql(f"select count(*) from identity i join child c on c.id = i.child where c.referral = {referral.id}") == "0"
    assert stack.sql(f"select count(*) from home where referral = {referral.id}") == "0"
    assert stack.sql(f"select count(*) from referral where id = {referral.id}") == "1"
    assert stack.sql("select path from draft union select path from kept") == f"/referrals/{referral.id + 90}/about\n/referrals/{referral.id + 90}/child", "what was typed at its pages goes too"
    assert stack.sql(f"select reason from erasure where record = 'referral' and record_id = {referral.id}").startswith("Asked for")
    page = broker.get(f"/referrals/{referral.id}/erase")
    assert "The referral is anonymous" in page.text and not page.html.xpath("//main//form")
    assert as_("broker@surrey.example").get(f"/referrals/{referral.id}/erase").status == 404


def test_erasing_reaches_every_table_that_hangs_on_a_person(stack):
    hanging = stack.sql("""select distinct table_name from information_schema.referential_constraints
                            where constraint_schema = 'dps' and referenced_table_name = 'person' and delete_rule = 'CASCADE'""").split()
    body = stack.sql("select routine_definition from information_schema.routines where routine_schema = 'dps' and routine_name = 'erase_person'")
    missed = [table for table in hanging if f"delete from {table} where person" not in body]
    assert hanging and not missed, f"erase_person leaves {missed}: replace it in a new migration"


def test_the_workers_erase_only_through_the_procedure(stack):
    import subprocess
    password = (stack.database / "password.web").read_text()

    def attempt(sql):
        return subprocess.run(["mariadb", "--no-defaults", f"--socket={stack.socket}", "--user=dps_web", f"--password={password}", "-N", "dps"],
                              input=sql, text=True, capture_output=True).stderr
    assert "person_here" in attempt("call erase_person(1)")
    assert "denied" in attempt("delete from person where id = 950") and "denied" in attempt("update erasure set reason = 'x'")
