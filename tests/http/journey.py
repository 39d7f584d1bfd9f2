"""The journey, step by step, as people take it: every helper fills in the page that its person would.

A step takes the Journey (the stack, its clock, its people) through `self`, answers with what the next step needs, and
fails with the page's own words where the service refuses.
"""
import datetime
import re

import pytest

from conftest import PASSWORD, Visitor, filled, number_of

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
BROKER, APPROVER, CONTRACTS = "broker@kent.example", "approver@kent.example", "contracts@kent.example"
OFFICER, SECOND = "officer@westsussex.example", "officer2@westsussex.example"
EVALUATORS = {2: "evaluator@kent.example", 3: "evaluator2@kent.example"}
SCHOOLS = {1: "amy@alder.example", 2: "ben@birch.example", 3: "cat@cedar.example", 4: "dan@damson.example"}
OUTCOMES = "Reads aloud to a small group within a year\nAttends at least 90% of sessions"
NEEDS = "\n".join(f"Need {number}" for number in range(1, 11))
FEATURES = "Halal meals\nLift or level access\nSwimming\nAfter-school club"
WEIGHTS = ("price", "outcomes", "needs", "features", "location", "competency")


def day_parts(name, day):
    """The three boxes of a day question."""
    return {f"{name}__day": str(day.day), f"{name}__month": str(day.month), f"{name}__year": str(day.year)}


def moment_parts(name, moment):
    """The boxes of a day with a time."""
    return day_parts(name, moment) | {f"{name}__time": moment.strftime("%H:%M")}


def category(visitor, words="Special educational needs"):
    """The value of the option of the new-referral form whose label has these words."""
    page = visitor.get("/referrals/new")
    for option in page.html.xpath("//input[@name='category']"):
        if words in page.words(f"//label[@for='{option.get('id')}']")[0]:
            return option.get("value")
    raise AssertionError(f"no category {words}")


def begin(visitor, **more):
    """A draft with nothing but title and summary; its number."""
    answers = {"category": category(visitor), "title": "Day school place for a child aged 11",
               "summary": "Likes maps and buses. Wants a friend."} | more
    return number_of(visitor.fill("/referrals/new", action="/referrals/new", **answers))


def draft(visitor, clock, outcomes=OUTCOMES, needs=NEEDS, features=FEATURES, weights=None, unit="week", weeks="52",
          periods="52", radius="50", days=(40, 400), children=(), **child):
    """A draft with everything that publishing asks for; its number. children: ages of brothers and sisters."""
    number = begin(visitor)
    path = f"/referrals/{number}"
    answers = {"age__1": "11", "gender__1": "boy", "status__1": "EHC plan", "postcode": "TN9 9ZZ",
               "case_reference__1": f"EHC/{number}", "name__1": "Canary Childname"} | child
    visitor.fill(f"{path}/child", button=("act", "save"), **answers)
    for sibling, age in enumerate(children, 2):
        sent = visitor.post_form(visitor.get(f"{path}/child?more=1"), f"{path}/child", button=("act", "save"),
                                 **{f"age__{sibling}": str(age), f"gender__{sibling}": "girl"})
        assert sent.status == 303, sent.mistakes
    visitor.fill(f"{path}/outcomes", button=("act", "save"), more=outcomes)
    visitor.fill(f"{path}/needs", button=("act", "save"), more=needs)
    visitor.fill(f"{path}/features", button=("act", "save"), more=features)
    today = clock.now().date()
    visitor.fill(f"{path}/terms", unit=unit, weeks=weeks, periods=periods,
                 **day_parts("starts_on", today + datetime.timedelta(days=days[0])),
                 **day_parts("ends_on", today + datetime.timedelta(days=days[1])))
    if weights:
        visitor.fill(f"{path}/weights", action="/weights", button=("act", "save"),
                     **{f"{name}_weight": str(points) for name, points in zip(WEIGHTS, weights)})
    visitor.fill(f"{path}/invite", button=("act", "save"), limit=radius)
    return number


def upload(page, visitor, answers, name="policy.pdf", content=PDF):
    """Sends the form of a page with a file."""
    form = page.form()
    sent = {field: (None, value) for field, value in (filled(form) | {k.replace("__", "."): v for k, v in answers.items()}).items()}
    sent["file"] = (name, content)
    return visitor.post(form.get("action"), files=sent)


# Journeys move the clock by quarters: a file of them imports these and has a stack to itself.

@pytest.fixture
def journey(stack, clock, as_):
    return Journey(stack, clock, as_)


class Journey:
    def __init__(self, stack, clock, as_):
        self.stack, self.clock, self.as_ = stack, clock, as_
        self.places = dict(SCHOOLS)     # admission: who acts for it

    def sql(self, text):
        """Looks, at the time of the service."""
        return self.stack.sql(f"set timestamp = unix_timestamp() + {self.clock.seconds};\n{text}")

    def press(self, email, path, action, **answers):
        """Sends a form of a page and expects to be led on; the page it leads to."""
        who = self.as_(email)
        page = who.get(path)
        assert page.status == 200, (path, page.status, page.words("//h1"))
        sent = who.post_form(page, action, **answers)
        assert sent.status == 303, (path, action, sent.status, sent.mistakes or sent.words("//h1 | //main//p"))
        return who.follow(sent)

    # ---- a provider joins, applies, is admitted

    def invite_provider(self, email, **about):
        """Procurement invites a provider's first person; the path of the one-time link."""
        self.as_(OFFICER).fill("/providers/new", email=email, **about)
        body = self.stack.sql(f"select body from message where email = '{email}' order by id desc limit 1")
        return re.search(r"(/join\?code=\S+)", body).group(1)

    def join(self, path, email, name):
        visitor = Visitor(self.stack)
        visitor.fill(path, name=name, password=PASSWORD)
        return self.as_(email)

    def add_establishment(self, email, kind, regulator="none", **about):
        return number_of(self.as_(email).fill(f"/establishments/new?kind={kind}&regulator={regulator}", **about))

    def apply(self, email, establishment, categories, statements, costs, discount="5"):
        """Applies for categories of one system, answers everything, declares and sends; the application."""
        who = self.as_(email)
        application = number_of(who.fill(f"/establishments/{establishment}/apply",
                                         **{f"category__{number}": "1" for number in categories}))
        for answer, kind, evidence in self.questions(application):
            path = f"/answers/{answer}"
            if kind == "statement":
                who.fill(path, path, button=("act", "save"), text=statements)
            elif evidence == "none":
                who.fill(path, says="yes")
            else:
                expires = (self.clock.now() + datetime.timedelta(days=700)).date()
                sent = upload(who.get(path), who, {
                    "says": "yes", "evidence": "new", "kind": "Public liability insurance", "detail": "£10 million",
                    **day_parts("expires_on", expires)})
                assert sent.status == 303, sent.mistakes
        for number in categories:
            path = f"/applications/{application}/costs?category={number}"
            page = who.get(path)
            boxes = [name for name in page.html.xpath("//input[starts-with(@name, 'cost.')]/@name")]
            sent = who.post_form(page, button=("act", "save"), **dict(zip(boxes, costs[number])),
                                 **{f"discount.{number}.2": discount})
            assert sent.status == 303, sent.mistakes
        self.press(email, f"/applications/{application}/check", "/check", declared="1")
        return application

    def questions(self, application):
        rows = self.sql(f"""select a.id, c.kind, c.evidence from answer a join criterion c on c.id = a.criterion
                             where a.application = {application} order by c.position""")
        return [row.split("\t") for row in rows.splitlines()]

    def evaluate(self, application, points):
        """Two officers declare and mark every method statement, agree, and pass every criterion."""
        for email in (OFFICER, SECOND):
            self.press(email, f"/applications/{application}", "/declare", says="none")
        questions = self.questions(application)
        self.press(OFFICER, f"/applications/{application}", "/verdicts",
                   **{f"verdict.{answer}": "pass" for answer, kind, _ in questions if kind == "pass"})
        for answer in (answer for answer, kind, _ in questions if kind == "statement"):
            for email in (OFFICER, SECOND):
                self.press(email, f"/answers/{answer}/mark", "/mark", mark=points, reason="Good, with evidence")
            self.press(OFFICER, f"/answers/{answer}/mark", "/agree", mark=points, reason="All points, evidence for most")

    def admit(self, application, categories):
        """Admits for every category asked for; category: admission."""
        answers = {}
        for number in categories:
            answers |= {f"verdict__{number}": "admitted", f"reason__{number}": "All criteria passed"}
        self.press(OFFICER, f"/applications/{application}/decide", "/decide", **answers)
        return {number: int(self.sql(f"select id from admission where application = {application} and category = {number}"))
                for number in categories}

    # ---- a referral, from draft to publication

    def draft_referral(self, broker=BROKER, **more):
        return draft(self.as_(broker), self.clock, **more)

    def publish(self, referral, broker=BROKER, **more):
        self.as_(broker).fill(f"/referrals/{referral}/publish", **more)
        return referral

    # ---- bids

    def invitation(self, referral, place):
        return int(self.sql(f"select id from invitation where referral = {referral} and admission = {place}"))

    def bid_of(self, referral, place):
        return int(self.sql(f"select id from bid where referral = {referral} and admission = {place}"))

    def bid(self, referral, place, needs_price="350", lines=("600", "600"), met=(10, 4), method=None, **more):
        """A place fills in its bid, checks it, sends it; the bid. met: how many needs and features it ticks."""
        who, path = self.as_(self.places[place]), f"/invitations/{self.invitation(referral, place)}/bid"
        page = who.get(path)
        assert page.status == 200, (page.status, page.words("//h1"))
        needs = int(self.sql(f"select count(*) from need where kind = 'need' and referral = {referral}"))
        boxes = page.html.xpath("//input[@type='checkbox']/@name")
        ticked = boxes[:met[0]] + boxes[needs:needs + met[1]]
        starts = datetime.date.fromisoformat(self.sql(f"select starts_on from referral where id = {referral}"))
        answers = {"needs_price": needs_price, "method": method or f"How place {place} works towards each outcome, and by when.",
                   **day_parts("starts_on", starts), **{name: "1" if name in ticked else None for name in boxes},
                   **dict(zip(page.html.xpath("//input[starts-with(@name, 'line.')]/@name"), lines)), **more}
        checked = who.post_form(page, action="/bid", button=("act", "check"), **answers)
        assert checked.status == 303, (checked.status, checked.mistakes)
        sent = who.post_form(who.follow(checked), action="/bid/submit")
        assert sent.status == 303, (sent.status, sent.words("//h1"))
        return number_of(sent.reply.headers["Location"])

    def close(self, referral):
        """The deadline passes."""
        self.clock.move_to(self.sql(f"select closes_at from referral where id = {referral}"))
        self.clock.move(seconds=1)

    def open_bids(self, referral, broker=BROKER):
        return self.press(broker, f"/referrals/{referral}/open", "/open")

    # ---- marks, result, choice

    def mark(self, referral, outcomes, broker=BROKER):
        """Two evaluators declare, mark alone, then agree. outcomes: {bid: mark}."""
        self.press(broker, f"/referrals/{referral}/marking", "/marking", **{f"evaluator__{person}": "1" for person in EVALUATORS})
        marks = {}
        for bid, points in outcomes.items():
            marks |= {f"mark__{bid}": str(points), f"reason__{bid}": f"Steps and days are named: {points}"}
        for email in EVALUATORS.values():
            self.press(email, f"/marking/{referral}", None, says="none", detail="")
            self.press(email, f"/marking/{referral}", None, **marks)
        self.press(EVALUATORS[2], f"/marking/{referral}/agree", None, **marks)

    def work_out(self, referral, broker=BROKER):
        return self.press(broker, f"/referrals/{referral}/result", "/result")

    def scored(self, referral, bids, outcomes=None):
        """From the deadline to the result: bids are {place: {..as bid() takes..}}; place: bid."""
        sent = {place: self.bid(referral, place, **about) for place, about in bids.items()}
        self.close(referral)
        self.open_bids(referral)
        self.mark(referral, {bid: (outcomes or {}).get(place, 3) for place, bid in sent.items()})
        self.work_out(referral)
        return sent

    def offer_choice(self, referral, days=5, **more):
        by = self.clock.now() + datetime.timedelta(days=days)
        return self.press(BROKER, f"/referrals/{referral}/choice", "/choice", **moment_parts("answer_by", by), **more)

    def choose(self, referral, bid, words="They visited and liked it."):
        return self.press(BROKER, f"/referrals/{referral}/choice", "/choice", bid=str(bid), words=words)

    # ---- award, agreement

    def award(self, referral, who=BROKER, **answers):
        """Proposes, and makes it if nothing stands in the way; the award."""
        self.press(who, f"/referrals/{referral}/award", "/award", **answers)
        return self.award_of(referral)

    def award_of(self, referral):
        return int(self.sql(f"select max(id) from award where referral = {referral}"))

    def agreements(self, award):
        return [int(row) for row in self.sql(f"select id from agreement where award = {award} order by id").split()]

    def issue(self, agreement, who=BROKER):
        return self.press(who, f"/agreements/{agreement}", "/issue")

    def accept(self, agreement, who):
        return self.press(who, f"/agreements/{agreement}", "/accept")

    def conclude(self, award, provider, council=CONTRACTS):
        """Every agreement of an award is issued and accepted by both sides; they."""
        made = self.agreements(award)
        for agreement in made:
            self.issue(agreement)
            self.accept(agreement, provider)
            self.accept(agreement, council)
        return made

    def concluded(self, place=2, needs_price="50", **draft):
        """One bid of one place, won and concluded: the shortest way to an agreement."""
        referral = self.publish(self.draft_referral(**draft))
        self.scored(referral, {place: dict(needs_price=needs_price)})
        return self.conclude(self.award(referral), self.places[place])[0]

    # ---- notices

    def quarter(self):
        """The first day of the present quarter."""
        today = self.clock.now().date()
        return today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)

    def early(self):
        """If the quarter has too few days left for two referrals, into the next."""
        if (self.clock.now().date() - self.quarter()).days > 50:
            self.end_quarter()

    def end_quarter(self, days=3):
        """Some days into the next quarter; the one that ended."""
        ended = self.quarter()
        after = (ended + datetime.timedelta(days=95)).replace(day=1) + datetime.timedelta(days=days)
        self.clock.move_to(f"{after} 09:00")
        return ended

    def notice_draft(self, quarter, system=2, who=OFFICER):
        """From the list of what is due; the notice."""
        visitor = self.as_(who)
        path = f"/systems/{system}/notices?quarter={quarter}"
        page = visitor.get("/notices")
        assert page.html.xpath("//a[@href=$path]", path=path), f"no notice of {quarter} can be drafted: {page.words('//tbody/tr')}"
        return number_of(visitor.fill(path, f"/systems/{system}/notices"))

    def notice_check(self, notice, who=OFFICER):
        return self.press(who, f"/notices/{notice}", "/check")

    def notice_release(self, notice, who=SECOND):
        return self.press(who, f"/notices/{notice}", "/release")

    def notice_sent(self, notice, who=OFFICER):
        return self.press(who, f"/notices/{notice}", "/sent")

    def notice_published(self, notice, publication, publication_oj="", who=OFFICER):
        today = self.clock.now().date()
        return self.press(who, f"/notices/{notice}", "/published", publication=publication, publication_oj=publication_oj,
                          **day_parts("published_on", today))

    def notice_xml(self, notice, who=OFFICER):
        reply = self.as_(who).get(f"/notices/{notice}/xml")
        assert reply.status == 200
        return reply.reply.content
