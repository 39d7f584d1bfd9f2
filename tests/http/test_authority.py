"""A council's own details, as notices print them: administrators keep all, procurement officers their own."""
import pytest
from conftest import filled


def test_an_administrator_adds_a_council_and_changes_it(stack, as_):
    admin = as_("admin@dps.example")
    path = admin.fill("/authorities/new", name="Medway Council", code="E06000035", address="Gun Wharf", town="Chatham", postcode="me4 4tr",
                      nuts="UKJ41", email="procurement@medway.example", url="https://www.medway.example")
    page = admin.get(path)
    assert page.h1 == "Medway Council" and "ME4 4TR" in page.text and "High Court" in page.text
    assert "None: notices leave it out" in page.text
    admin.fill(path + "/edit", phone="01634 333333", sender="MEDW01")
    stored = stack.sql("select phone, sender, kind from authority where code = 'E06000035'")
    assert stored == "+44 1634333333\tMEDW01\tregional_authority"
    assert "01634 333 333" in admin.get(path).text  # kept as notices want it, shown as people write it
    assert admin.get(path + "/edit").words("//input[@name='phone']/@value") == ["01634 333 333"]
    acts = stack.sql("select group_concat(act order by position) from event e join authority a on e.record = 'authority' and e.record_id = a.id where a.code = 'E06000035'")
    assert acts == "added,changed"
    listed = admin.get("/authorities?text=medway")
    assert listed.html.xpath(f"//main//a[@href='{path}']") and "Kent" not in listed.words("//main//table")[0]


@pytest.mark.parametrize("answers, mistake", [
    ({"code": "E1000"}, "Code must be a letter and eight digits, like E10000016"),
    ({"code": "E10000030"}, "Another council here has this code"),
    ({"phone": "632 960106"}, "Telephone must be a UK number, like 01632 960 106, or have a country code, a space and digits, like +353 12345678"),
    ({"url": "javascript:alert(1)"}, "Web address must begin with https://"),
    ({"sender": "1"}, "Login must be a letter and 4 to 7 letters or digits"),
    ({"review_body": ""}, "Enter the review body"),
])
def test_what_a_notice_would_refuse_is_refused_here(as_, answers, mistake):
    admin = as_("admin@dps.example")
    sent = admin.post_form(admin.get("/authorities/6/edit"), **answers)
    assert sent.status == 422 and mistake in sent.mistakes


def test_procurement_officers_keep_their_own_and_no_other(stack, as_):
    officer = as_("officer@westsussex.example")
    listed = officer.get("/authorities")
    assert "West Sussex County Council" in listed.text and "Kent County Council" not in listed.words("//main")[0]
    assert officer.fill("/authorities/2/edit", address="County Hall, West Street <b>") == "/authorities/2"
    assert stack.sql("select address from authority where id = 2") == "County Hall, West Street <b>"
    form = officer.get("/authorities/2/edit").form()
    for path in ("/authorities/6", "/authorities/6/edit"):
        assert officer.get(path).status == 404
    assert officer.post("/authorities/6/edit", filled(form)).status == 404
    assert stack.sql("select name from authority where id = 6") == "Kent County Council"
    assert officer.get("/notices").html.xpath("//main//a[@href='/authorities/2']")
