"""The administrator of the installation: people, and the outbox."""
import re


def test_an_administrator_invites_an_officer_who_joins_by_the_link_in_the_outbox(as_):
    admin, newcomer = as_("admin@dps.example"), as_()
    admin.fill("/people/new", name="Una Fern", email="Una.Fern@kent.example", authority="6", role="broker", delegation="50,000")
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
    page = admin.post_form(admin.get("/people/new"), name="Priya Nair", email="broker@kent.example", authority="6", role="broker")
    assert page.status == 422
    assert page.mistakes == ["This person has that role already"]


def test_the_list_of_people_is_filtered_and_taken_away(as_):
    admin = as_("admin@dps.example")
    found = admin.get("/people?text=priya")
    assert "Priya Nair" in found.text and "Evan Marks" not in found.text
    file = admin.get("/people?text=priya&as=csv")
    assert file.reply.headers["Content-Type"].startswith("text/csv")
    assert file.text.splitlines()[0] == '"Name","Email address","Roles","State"'
    assert len(file.text.splitlines()) == 2


def test_nobody_else_sees_the_outbox(as_):
    assert as_("broker@kent.example").get("/messages").status == 403
    assert as_("officer@westsussex.example").get("/people").status == 403
