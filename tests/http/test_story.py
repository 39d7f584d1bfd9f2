"""The main job as one story: from a provider's application to the quarter's award notice."""
import lxml.etree

from journey import BROKER, CONTRACTS, OFFICER
from journey import journey  # noqa: F401

FERN = "fred@fern.example"


def schema(folder):
    return lxml.etree.XMLSchema(lxml.etree.parse(str(folder)))


def test_from_an_application_to_the_award_notice(journey, stack, shared, tmp_path):  # noqa: F811
    main_job(journey, stack, shared, tmp_path)


def main_job(journey, stack, shared, tmp_path):  # noqa: F811
    # 1, 2: invited by a one-time link, the provider joins and says who it is
    link = journey.invite_provider(FERN, name="Fern Learning Ltd", company="01000077", town="Ashford", nuts="UKJ45",
                                   size="sme", person_name="Fred Fern")
    fred = journey.join(link, FERN, "Fred Fern")
    assert journey.as_().get(link).status == 404
    fred.fill("/organisation/edit", address="7 Fern Row", postcode="TN23 1AA", vcse="1")
    school = journey.add_establishment(FERN, name="Fern School", kind="Independent special school", regulator="ofsted",
                                       urn="900077", rating="ofsted:good", rated_on__day="4", rated_on__month="3",
                                       rated_on__year="2026", placed="yes", address="7 Fern Row", postcode="TN23 1AA",
                                       takes="any", age_from="5", age_to="19", places="40", vacancies="3")
    application = journey.apply(FERN, school, (21, 22), "We train every week and measure what comes of it.",
                                {21: ("600", "600"), 22: ("420",)})

    # 3: procurement evaluates and admits for both categories
    queue = journey.as_(OFFICER).get("/applications")
    assert "Fern School" in queue.text
    journey.evaluate(application, "85")
    admitted = journey.admit(application, (21, 22))
    assert journey.sql(f"select score from admission where id = {admitted[21]}") == "8500"
    assert fred.get(f"/applications/{application}").h1 == "Fern School is admitted"
    fern = admitted[21]
    journey.places[fern] = FERN

    # 4: a referral, published to whoever lies within 50 miles
    referral = journey.publish(journey.draft_referral())
    assert journey.sql(f"select group_concat(distance order by distance) from invitation where referral = {referral} "
                       f"and admission in ({fern}, 2, 3)") == "800,1240,3120"

    # 5: three bid, one declines, one is silent
    amy = journey.as_(journey.places[1])
    amy.fill(f"/invitations/{journey.invitation(referral, 1)}/decline", action="/decline", reason="12")
    a = journey.bid(referral, fern, needs_price="300", met=(9, 3))
    b = journey.bid(referral, 2, needs_price="50", met=(8, 4))
    c = journey.bid(referral, 3, needs_price="175", met=(10, 2))
    assert journey.as_(BROKER).get(f"/referrals/{referral}/bids").status == 409
    journey.close(referral)

    # 6: opened; two mark alone, then agree
    assert journey.open_bids(referral).h1 == "3 bids came"
    journey.mark(referral, {a: 4, b: 3, c: 5})

    # 7: the figures of RULES 4.1, worked out again without the service
    assert journey.work_out(referral).h1 == "3 to offer: the family chooses"
    exported = tmp_path / "result.xml"
    exported.write_bytes(lxml.etree.tostring(journey.as_(BROKER).model(f"/referrals/{referral}/result")))
    result = lxml.etree.parse(str(exported)).find("result")
    totals = {bid.findtext("establishment"): (bid.find("total").get("text"), bid.find("total_points").get("text"))
              for bid in result.findall("bid")}
    assert totals == {"Birch School": ("£65,000", "88.00"), "Cedar School": ("£71,500", "87.95"),
                      "Fern School": ("£78,000", "83.42")}
    assert stack.dps("score", exported).returncode == 0
    exported.write_text(exported.read_text().replace(">8342<", ">8343<"))
    assert stack.dps("score", exported).returncode == 1

    # the family chooses the second
    journey.offer_choice(referral)
    assert journey.choose(referral, c).h1 == "The family chose Cedar School"

    # 8: within the broker's delegation; every bidder reads its outcome
    award = journey.award(referral)
    page = journey.as_(BROKER).get(f"/awards/{award}")
    assert page.h1 == "Awarded to Cedar School"
    assert "The family’s choice among close bids" in page.text and "£71,500" in page.text
    reference = journey.sql(f"select reference from referral where id = {referral}")
    assert fred.get(f"/bids/{a}").h1 == "Your bid was not successful"
    assert journey.as_(journey.places[3]).get(f"/bids/{c}").h1 == "Your bid won"
    assert fred.get(f"/bids/{a}/outcome").h1 == f"Your bid for {reference} was not successful"
    assert journey.as_(journey.places[3]).get(f"/bids/{c}/outcome").h1 == f"Your bid for {reference} won"

    # 9: the agreement, accepted by both
    agreement, = journey.agreements(award)
    cat = journey.as_(journey.places[3])
    assert cat.get(f"/agreements/{agreement}").status == 404
    assert journey.issue(agreement).h1 == "Waiting for both sides to accept"
    assert "Canary Childname" in cat.get(f"/agreements/{agreement}").text
    assert journey.accept(agreement, journey.places[3]).h1 == "You have accepted; the council has not yet"
    assert journey.accept(agreement, CONTRACTS).h1.startswith("Concluded on ")
    number, value = journey.sql(f"select number, value from agreement where id = {agreement}").split("\t")
    assert value == "7150000"

    # 10: the quarter's notice, released by a second officer
    quarter = journey.end_quarter()
    notice = journey.notice_draft(quarter)
    assert journey.as_(OFFICER).get(f"/notices/{notice}").h1 == "Every check passes"
    assert journey.notice_check(notice).h1 == "Checked: a second officer releases it"
    assert journey.notice_release(notice).h1 == "Released: download it and send it"
    f21 = journey.notice_xml(notice)
    tree = lxml.etree.fromstring(f21)
    schema(shared / "schemas/ted-r209/TED_ESENDERS.xsd").assertValid(tree)
    assert number in tree.xpath("//*[local-name() = 'CONTRACT_NO']/text()")
    siblings = [int(row) for row in journey.sql(
        f"select n.id from notice n join notice_item i on i.notice = n.id where n.form = 'CF' and i.agreement = {agreement}").split()]
    assert len(siblings) == 1
    finder = journey.notice_xml(siblings[0])
    schema(shared / "schemas/contracts-finder/cf-fullnotice-observed.xsd").assertValid(lxml.etree.fromstring(finder))

    # the command writes the same
    system, named = "SET", f"{quarter.year}Q{(quarter.month + 2) // 3}"
    for form, bytes_ in (("F21", f21), ("CF", finder)):
        out = tmp_path / form
        out.mkdir()
        done = stack.dps("notice", "--system", system, "--quarter", named, "--form", form, "--out", out)
        assert done.returncode == 0, done.stderr
        assert bytes_ in [file.read_bytes() for file in out.iterdir()]

    # sent, published, on the public page
    journey.notice_sent(notice)
    assert journey.notice_published(notice, "022304-2027", "2027/S 000-022304").h1 == "Published as 022304-2027"
    assert "022304-2027" in journey.as_().get("/notices/published").text

    # everybody who waited was told by mail, and no mail holds more than that
    assert stack.dps("jobs").returncode == 0
    mails = stack.sql("select concat_ws(' ', subject, content) from caught")
    kinds = set(stack.sql("select distinct m.kind from caught c join message m on m.id = c.message").split())
    assert kinds >= {"invitation", "application_received", "application_decided", "referral_published", "bid_received",
                     "evaluator_named", "marks_to_agree", "marks_agreed", "agreement_to_issue", "agreement_issued",
                     "agreement_signed", "agreement_concluded", "outcome_ready", "notice_to_release", "notice_published"}
    assert not [word for word in ("Canary", "EHC/", "visited and liked", "Fern School") if word in mails]

    # and everything holds together: chains, ledger, queries
    done = stack.dps("check")
    assert done.returncode == 0, done.stdout + done.stderr
