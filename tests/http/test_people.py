"""The administrator of the installation: people, their roles for each body, leaving, and the outbox."""
import concurrent.futures
import re

import pytest
from conftest import PASSWORD, Visitor, number_of


def link_to(stack, email):
    body = stack.sql(f"select body from message where email = '{email}' order by id desc limit 1")
    return re.search(r"/join\?code=[\w-]+", body).group(0)


def of(stack, email, what="id"):
    return stack.sql(f"select {what} from person where email = '{email}'")


def invited(stack, admin, name, email, **answers):
    """Somebody who has come in by the link; the visitor, and the person's number."""
    path = admin.fill("/people/new", name=name, email=email, **answers)
    visitor = Visitor(stack)
    visitor.fill(link_to(stack, email), password=PASSWORD)
    visitor.email = email
    return visitor, number_of(path)


def test_an_administrator_invites_an_officer_who_joins_by_the_link_in_the_outbox(as_):
    admin, newcomer = as_("admin@dps.example"), as_()
    admin.fill("/people/new", name="Una Fern", email="Una.Fern@kent.example", authority="6", broker="1", delegation="50,000")
    outbox = admin.get("/messages?text=una.fern@kent.example")
    link = re.search(r"http://[^\s<]+/join\?code=([\w-]+)", outbox.text)
    assert link, outbox.text
    path = "/join?code=" + link.group(1)
    joined = newcomer.post_form(newcomer.get(path), password="violet crane harbour")
    assert joined.status == 303
    assert "Una Fern, broker, for Kent County Council" in newcomer.get("/").text
    assert newcomer.request("GET", path).status == 404, "the link worked twice"


def test_somebody_with_the_role_is_not_given_it_twice(as_):
    admin = as_("admin@dps.example")
    page = admin.post_form(admin.get("/people/new"), name="Priya Nair", email="broker@kent.example", authority="6", broker="1")
    assert page.status == 422
    assert page.mistakes == ["This person has these roles already"]


def test_the_list_of_people_is_filtered_and_taken_away(as_):
    admin = as_("admin@dps.example")
    found = admin.get("/people?text=priya")
    assert "Priya Nair" in found.text and "Evan Marks" not in found.text
    file = admin.get("/people?text=priya&as=csv")
    assert file.reply.headers["Content-Type"].startswith("text/csv")
    assert file.text.splitlines()[0] == '"Name","Email address","Roles","State","Last seen","Invited until"'
    assert len(file.text.splitlines()) == 2


def test_nobody_else_sees_the_outbox(as_):
    assert as_("broker@kent.example").get("/messages").status == 403
    assert as_("officer@westsussex.example").get("/people").status == 403


@pytest.mark.parametrize("answers, mistake", [
    ({"authority": "6"}, "Choose at least one role"),
    ({"evaluator": "1"}, "Choose the council that the roles are for"),
    ({"authority": "6", "auditor": "1", "delegation": "100"}, "Only brokers and approvers award: leave this empty, or choose such a role"),
])
def test_roles_must_fit(as_, answers, mistake):
    admin = as_("admin@dps.example")
    page = admin.post_form(admin.get("/people/new"), name="Mo Mistaken", email="mo@kent.example", **answers)
    assert page.status == 422 and page.mistakes == [mistake]


def test_several_roles_come_in_one_invitation_that_is_sent_again_and_cancelled(stack, as_):
    admin = as_("admin@dps.example")
    path = admin.fill("/people/new", name="Sia Several", email="sia@kent.example", authority="6",
                      broker="1", evaluator="1", administrator="1", delegation="1,000")
    person = number_of(path)
    assert stack.sql(f"select group_concat(role, coalesce(authority, '-'), coalesce(delegation, '-') order by role) from role where person = {person}") \
        == "broker6100000,evaluator6-,administrator--"
    assert stack.sql("select count(*) from message where email = 'sia@kent.example'") == "1"
    first = link_to(stack, "sia@kent.example")
    assert "The link is good until" in admin.get(path).text
    listed = admin.model("/people?state=invited").xpath(f"//row[id = {person}]/expires_at")
    assert listed, "open invitations are listed with their end"
    admin.fill(path, "/invite")
    assert Visitor(stack).get(first).status == 404
    second = link_to(stack, "sia@kent.example")
    assert Visitor(stack).get(second).status == 200
    page = admin.follow(admin.post_form(admin.get(path + "/leave"), "/leave"))
    assert "The invitation is cancelled" in page.text
    assert Visitor(stack).get(second).status == 404
    assert stack.sql(f"select state, (select count(*) from role where person = {person}) from person where id = {person}") == "left\t0"


def test_an_invitation_runs_out_after_two_weeks(stack, as_, clock):
    admin = as_("admin@dps.example")
    form = admin.get("/people/new")
    assert form.words("//label[@for='authority']") == ["Council"] and "for a council, but administrator" in form.text
    path = admin.fill("/people/new", name="Ida Idle", email="ida@kent.example", authority="6", finance="1")
    clock.move(days=14, minutes=1)
    assert Visitor(stack).get(link_to(stack, "ida@kent.example")).status == 404
    assert "The link has run out" in admin.get(path).text
    admin.fill(path, "/invite")
    Visitor(stack).fill(link_to(stack, "ida@kent.example"), password=PASSWORD)
    assert of(stack, "ida@kent.example", "state") == "active"


def test_roles_are_given_changed_and_taken_away_one_by_one(stack, as_):
    admin = as_("admin@dps.example")
    rae, person = invited(stack, admin, "Rae Roles", "rae@kent.example", authority="6", broker="1", evaluator="1")
    assert rae.get("/marking").status == 200
    # a delegation
    role = stack.sql(f"select id from role where person = {person} and role = 'broker'")
    admin.fill(f"/roles/{role}", delegation="25,000")
    assert stack.sql(f"select delegation from role where id = {role}") == "2500000"
    assert "£25,000" in admin.get(f"/people/{person}").text
    # another body: what somebody may do for one is not touched by what happens at the other
    admin.fill(f"/people/{person}/roles", authority="8", auditor="1")
    assert rae.get("/act-as").status == 200
    # one role less at the body they act for: the session goes on with the other
    gone = admin.post_form(admin.get(f"/people/{person}"), f"/roles/{role}/remove")
    assert gone.status == 303
    assert rae.request("GET", "/marking").status == 200 and rae.request("GET", "/referrals/new").status == 403
    last = stack.sql(f"select id from role where person = {person} and role = 'evaluator'")
    admin.fill(f"/people/{person}", f"/roles/{last}/remove")
    assert rae.request("GET", "/marking").reply.headers["Location"].startswith("/sign-in")
    assert stack.sql(f"select p.state, group_concat(r.role) from person p join role r on r.person = p.id where p.id = {person}") == "active\tauditor"
    acts = stack.sql(f"select group_concat(act order by position) from event where record = 'person' and record_id = {person}")
    assert acts == "role_gained,joined,delegation_changed,role_gained,role_lost,role_lost"


def test_who_leaves_is_out_at_once_keeps_their_name_and_may_come_back(stack, as_):
    admin = as_("admin@dps.example")
    lea, person = invited(stack, admin, "Lea Leaver", "lea@kent.example", authority="6", broker="1")
    assert lea.get("/referrals").status == 200
    stack.sql(f"insert into message (person, subject, body) values ({person}, 'x', 'x')")
    page = admin.get(f"/people/{person}/leave")
    assert "broker, Kent County Council" in page.text
    page = admin.follow(admin.post_form(page, "/leave"))
    assert "They have left" in page.text and "stays on record under their name" in page.text
    assert lea.request("GET", "/referrals").reply.headers["Location"].startswith("/sign-in")
    sign_in = Visitor(stack)
    assert sign_in.post_form(sign_in.get("/sign-in"), email="lea@kent.example", password=PASSWORD).status == 422
    assert stack.sql(f"select state, name, password is null from person where id = {person}") == "left\tLea Leaver\t1"
    for table in ("role", "session", "token"):
        assert stack.sql(f"select count(*) from {table} where person = {person}") == "0", table
    assert stack.sql(f"select count(*) from message where person = {person} and state = 'waiting'") == "0"
    assert "Lea Leaver" in admin.get(f"/people/{person}/timeline").text
    # and back: the same person
    admin.fill(f"/people/{person}/roles", authority="6", evaluator="1")
    back = Visitor(stack)
    back.fill(link_to(stack, "lea@kent.example"), password=PASSWORD)
    assert back.get("/marking").status == 200
    assert of(stack, "lea@kent.example") == str(person)


def test_the_last_administrator_stays_and_nobody_removes_themselves(stack, as_):
    admin = as_("admin@dps.example")
    own = of(stack, "admin@dps.example")
    assert admin.get(f"/people/{own}").html.xpath("//main//form[contains(@action, '/remove')]") == []
    assert admin.get(f"/people/{own}/leave").status == 409
    role = stack.sql(f"select id from role where person = {own}")
    proofs = {name: admin.get("/people/new").html.xpath(f"//main//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
    assert admin.post(f"/roles/{role}/remove", proofs).status == 409
    # the only administrator of a provider is not taken away either
    dan = stack.sql("select id from role where provider = 4 and role = 'admin'")
    page = admin.post_form(admin.get("/people/14"), f"/roles/{dan}/remove")
    assert page.status == 409 and page.h1 == "The last administrator stays"
    assert admin.post_form(admin.get("/people/14/leave"), "/leave").status == 409
    assert stack.sql("select state from person where id = 14") == "active"


def test_of_two_administrators_who_remove_each_other_one_stays(stack, as_):
    admin = as_("admin@dps.example")
    other, person = invited(stack, admin, "Ola Other", "ola@dps.example", administrator="1")
    theirs = stack.sql(f"select id from role where person = {person}")
    own = stack.sql("select id from role where person = 9")
    acts = [(admin, admin.get(f"/people/{person}"), theirs), (other, other.get("/people/9"), own)]
    with concurrent.futures.ThreadPoolExecutor(2) as both:
        ends = list(both.map(lambda each: each[0].post_form(each[1], f"/roles/{each[2]}/remove").status, acts))
    assert ends.count(303) >= 1 and all(status in (303, 409) for status in ends)
    assert stack.sql("select count(*) from role where role = 'administrator'") == "1"


def test_the_first_administrator_comes_by_a_link_that_the_command_prints(stack):
    """Good once; --again makes the one before worthless, goes alone, and only for somebody who has not come."""
    done = stack.dps("user", "add", "Fi@first.example", "--name", "Fi First", "--role", "administrator")
    first = done.stdout.strip()
    assert done.returncode == 0 and first.startswith(stack.site), done.stderr
    assert stack.dps("user", "add", "fi@first.example", "--again", "--role", "administrator").returncode == 2
    assert stack.dps("user", "add", "nobody@first.example", "--again").returncode == 1
    again = stack.dps("user", "add", "fi@first.example", "--again").stdout.strip()
    assert re.fullmatch(re.escape(stack.site) + r"/join\?code=[\w-]{43}", again)
    visitor = Visitor(stack)
    assert visitor.get(first.removeprefix(stack.site)).status == 404
    visitor.fill(again.removeprefix(stack.site), password=PASSWORD)
    assert visitor.get(again.removeprefix(stack.site)).status == 404
    assert of(stack, "fi@first.example", "state") == "active"
    late = stack.dps("user", "add", "fi@first.example", "--again")
    assert late.returncode == 1 and "has come in already" in late.stderr
