"""A competition to test with: a referral of Kent's published straight into the database, and bids made through the pages.

The pages that draft and publish a referral have tests of their own; here only what comes after counts.
"""
from conftest import number_of

PEOPLE = {1: "amy@alder.example", 2: "ben@birch.example", 3: "cat@cedar.example", 4: "dan@damson.example"}
WEIGHTS = {"price": 50, "outcomes": 10, "needs": 10, "features": 5, "location": 5, "competency": 20}


class Competition:
    """One referral: whom it invited, and its people."""

    def __init__(self, stack, clock, as_, children=1, unit="week", periods=52, needs=10, features=4, hours=2,
                 title="Day school place", invited=(1, 2, 3), must=(), weights=None):
        self.stack, self.clock, self.as_, self.periods = stack, clock, as_, periods
        points = ", ".join(map(str, (WEIGHTS | (weights or {})).values()))
        weights = ", ".join(f"{name}_weight" for name in WEIGHTS)
        lists = "".join(
            f"insert into need (referral, kind, position, text, must) values (@r, '{kind}', {n}, '{kind.title()} {n}', "
            f"'{'must' if (kind, n) in must else 'desired'}');\n"
            for kind, count in (("need", needs), ("feature", features)) for n in range(1, count + 1))
        offers = "".join(
            f"insert into invitation (referral, admission, standing, distance, score, discount) "
            f"select @r, id, '{'invited' if place in invited else 'too_far'}', elt(id, 1240, 800, 3120, 300), score, "
            f"{500 if children > 1 else 0} from admission where id = {place};\n" for place in PEOPLE)
        self.id = int(self.sql(f"""
            begin;
            insert into referral (reference, category, authority, rule, price_least, price_most, competency_most, location_most,
                title, summary, children, unit, weeks, periods, starts_on, ends_on, radius, {weights}, person)
              select concat('KENT-R-', uuid_short() % 1000000000), 21, 6, id, price_least, price_most, competency_most, location_most,
                '{title}', 'A child with autism who needs a small school.', {children}, '{unit}', 52, {periods},
                '2029-01-08', '2030-01-07', 5000, {points}, 1 from rule where id = 21;
            set @r = last_insert_id();
            insert into home (referral, postcode, easting, northing) values (@r, 'TN9 9ZZ', 500000, 130000);
            insert into need (referral, kind, position, text) values (@r, 'outcome', 1, 'Reads aloud to a small group within a year');
            insert into child (referral, position, age, gender) select @r, seq, 10 + seq, 'boy' from seq_1_to_{children};
            {lists}
            insert into deadline (referral, position, closes_at, radius, person) values (@r, 1, now() + interval {hours} hour, 5000, 1);
            {offers}
            update referral f join deadline d on d.referral = f.id set f.state = 'published', f.published_at = now(),
                f.deadline = 1, f.closes_at = d.closes_at where f.id = @r;
            commit;
            select @r"""))

    def sql(self, text):
        """As the administrator, at the time of the service."""
        return self.stack.sql(f"set timestamp = unix_timestamp() + {self.clock.seconds};\n{text}")

    @property
    def closes_at(self):
        return self.sql(f"select closes_at from referral where id = {self.id}")

    def invitation(self, place):
        return int(self.sql(f"select id from invitation where referral = {self.id} and admission = {place}"))

    def bid(self, place):
        """The number of a place's bid, 0 while there is none."""
        return int(self.sql(f"select coalesce(max(id), 0) from bid where referral = {self.id} and admission = {place}"))

    def lines(self, place):
        """The names of the price boxes, in order."""
        page = self.as_(PEOPLE[place]).get(f"/invitations/{self.invitation(place)}/bid")
        return page.html.xpath("//input[starts-with(@name, 'line.')]/@name")

    def fill(self, place, act, lines=("600", "600"), needs_price="350", met=None, **more):
        """Posts the bid page of a place with a button pressed; met: how many needs and features are ticked."""
        person = self.as_(PEOPLE[place])
        page = person.get(f"/invitations/{self.invitation(place)}/bid")
        assert page.status == 200, (page.status, page.words("//h1"))
        answers = {"needs_price": needs_price, "method": "We begin with a visit at home. Every term we measure and report.",
                   "starts_on.day": "8", "starts_on.month": "1", "starts_on.year": "2029"} | more
        answers |= dict(zip(page.html.xpath("//input[starts-with(@name, 'line.')]/@name"), lines))
        boxes = page.html.xpath("//input[@type='checkbox']/@name")
        if met:
            needs = boxes[:int(self.sql(f"select count(*) from need where kind = 'need' and referral = {self.id}"))]
            ticked = needs[:met[0]] + [name for name in boxes if name not in needs][:met[1]]
            answers |= {name: "1" if name in ticked else None for name in boxes}
        return person.post_form(page, action="/bid", button=("act", act), **answers)

    def send(self, place, **more):
        """Makes a bid, checks it, sends it; its number."""
        person = self.as_(PEOPLE[place])
        checked = self.fill(place, "check", **more)
        assert checked.status == 303, (checked.status, checked.mistakes)
        sent = person.post_form(person.follow(checked), action="/bid/submit")
        assert sent.status == 303, (sent.status, sent.words("//h1"))
        return number_of(sent.reply.headers["Location"])

    def nearly_close(self):
        """A minute before the deadline; people are signed in anew when they come."""
        self.clock.move_to(self.sql(f"select closes_at - interval 1 minute from referral where id = {self.id}"))

    def close(self):
        """The deadline passes."""
        self.clock.move_to(self.closes_at)
        self.clock.move(seconds=1)

    def open(self, email="broker@kent.example"):
        broker = self.as_(email)
        opened = broker.post_form(broker.get(f"/referrals/{self.id}/open"), action="/open")
        assert opened.status == 303, (opened.status, opened.words("//h1"))
        return broker

    def suspend(self, place):
        self.sql(f"""insert into suspension (provider, establishment, system, criterion, note)
                     select provider, establishment, 2, 3, 'Ofsted: inadequate' from admission where id = {place};
                     update admission set state = 'suspended' where id = {place}""")

    def lift(self, place):
        self.sql(f"""update suspension set lifted_at = now() where provider = {place} and lifted_at is null;
                     update admission set state = 'admitted' where id = {place}""")
