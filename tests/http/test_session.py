"""Coming in and going out."""
from conftest import PASSWORD, Visitor


def test_a_person_signs_in_and_out(stack):
    broker = Visitor(stack, "broker@kent.example")
    home = broker.get("/")
    assert home.status == 200
    assert "Priya Nair" in home.text
    hidden = {name: home.html.xpath(f"//form[@action='/sign-out']//input[@name='{name}']/@value")[0]
              for name in ("csrf", "key")}
    assert broker.post("/sign-out", hidden).status == 303
    assert broker.request("GET", "/referrals").reply.headers.get("Location", "/sign-in").startswith("/sign-in")
    assert "Priya Nair" not in broker.request("GET", "/sign-in").text


def test_a_wrong_password_says_no_more_than_an_unknown_address(stack):
    visitor = Visitor(stack)
    page = visitor.get("/sign-in")
    wrong = visitor.post_form(page, email="broker@kent.example", password="not this one at all")
    unknown = visitor.post_form(visitor.get("/sign-in"), email="stranger@kent.example", password=PASSWORD)
    assert wrong.status == unknown.status == 422
    assert wrong.mistakes == unknown.mistakes == ["Email address or password is not right"]
