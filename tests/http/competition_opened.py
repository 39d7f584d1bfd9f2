"""A referral of Kent's whose bids are open and marked, put straight into the database as of some days ago."""
import datetime

# Alder, Birch and Cedar of RULES.md 4.1
ABC = [dict(total=7800000, mark=400, needs=9, features=3, distance=1240, score=8500),
       dict(total=6500000, mark=300, needs=8, features=4, distance=800, score=7000),
       dict(total=7150000, mark=500, needs=10, features=2, distance=3120, score=9000)]
NEEDS, FEATURES = 10, 4
SUSPENDED = "Ofsted: inadequate, for a day"


def tick(met, of):
    """The first so many are met."""
    return [int(n < met) for n in range(of)]


class Opened:
    """Its bids stand in the order given, from admission 1 on; each bid's mark is agreed, unless it is None."""

    def __init__(self, stack, as_, bids, suspended=None, must=None, gate=None, title="Day school place"):
        self.stack, self.broker = stack, as_("broker@kent.example")
        self.id = int(stack.sql(self.published(bids, title, {must: "must", gate: "gate"}, suspended)))
        self.reference = stack.sql(f"select reference from referral where id = {self.id}")
        self.bids = [int(stack.sql(self.sent(place, bid))) for place, bid in enumerate(bids, 1)]
        stack.sql(self.marked(bids))

    def published(self, bids, title, musts, suspended):
        needs = "".join(
            f"insert into need (referral, kind, position, text, must) values (@r, '{kind}', {n}, '{kind.title()} {n}', "
            f"'{musts.get((kind, n), 'desired')}');\n"
            for kind, count in (("need", NEEDS), ("feature", FEATURES)) for n in range(1, count + 1))
        invited = "".join(
            f"insert into invitation (referral, admission, standing, distance, score) values (@r, {place}, 'invited', {bid['distance']}, {bid['score']});\n"
            for place, bid in enumerate(bids, 1))
        suspend = f"""insert into suspension (provider, establishment, system, criterion, note, started_at, lifted_at)
                      select provider, establishment, 2, 3, '{SUSPENDED}', now() + interval 14 day, now() + interval 16 day
                        from admission where id = {suspended};""" if suspended else ""
        return f"""
            set timestamp = unix_timestamp() - 20 * 86400;
            begin;
            insert into referral (reference, category, authority, rule, price_least, price_most, competency_most, location_most,
                title, summary, weeks, periods, starts_on, ends_on, radius,
                price_weight, outcomes_weight, needs_weight, features_weight, location_weight, competency_weight, person)
              select concat('KENT-R-', uuid_short() % 1000000000), 21, 6, id, price_least, price_most, competency_most, location_most,
                '{title}', 'A child with autism who needs a small school.', 52, 52, '2029-01-08', '2030-01-07', 5000, 50, 10, 10, 5, 5, 20, 1
                from rule where id = 21;
            set @r = last_insert_id();
            insert into home (referral, postcode, easting, northing) values (@r, 'TN9 9ZZ', 500000, 130000);
            insert into child (referral, position, age, gender) values (@r, 1, 11, 'boy');
            insert into need (referral, kind, position, text) values (@r, 'outcome', 1, 'Reads aloud to a small group within a year');
            {needs}{suspend}
            insert into deadline (referral, position, closes_at, radius, person) values (@r, 1, now() + interval 15 day, 5000, 1);
            {invited}
            update referral f join deadline d on d.referral = f.id set f.state = 'published', f.published_at = now(),
                f.deadline = 1, f.closes_at = d.closes_at where f.id = @r;
            commit;
            select @r"""

    def sent(self, place, bid):
        met = [("need", n, m) for n, m in enumerate(tick(bid["needs"], NEEDS), 1)]
        met += [("feature", n, m) for n, m in enumerate(tick(bid["features"], FEATURES), 1)]
        ticks = "".join(
            f"insert into bid_need (bid, need, referral, met) select @b, id, referral, {m} from need "
            f"where referral = {self.id} and kind = '{kind}' and position = {n};\n" for kind, n, m in met)
        return f"""
            set timestamp = unix_timestamp() - 10 * 86400;
            begin;
            insert into bid (referral, admission, deadline, closes_at, state, core_price, needs_price, total, method, digest, submitted_by)
              select id, {place}, deadline, closes_at, 'submitted', 120000, 10000, {bid['total']}, 'How and when', unhex(sha2('x', 256)), {10 + place}
                from referral where id = {self.id};
            set @b = last_insert_id();
            {ticks}
            commit;
            select @b"""

    def marked(self, bids):
        marks = "".join(
            f"insert into mark (bid, referral, stage, person, mark, reason) values ({number}, {self.id}, '{stage}', {person}, {bid['mark']}, "
            f"'Reason for {bid['mark'] // 100}');\n"
            for number, bid in zip(self.bids, bids) if bid["mark"] is not None
            for stage, person in (("alone", 2), ("alone", 3), ("agreed", 2)))
        return f"""
            set timestamp = unix_timestamp() - 4 * 86400;
            insert into opening (referral, deadline, closes_at, person, bids) select id, deadline, closes_at, 1, {len(bids)} from referral where id = {self.id};
            update referral set state = 'opened' where id = {self.id};
            insert into declaration (person, referral, says, declared_at) values (2, {self.id}, 'none', now()), (3, {self.id}, 'none', now());
            {marks}"""

    def remark(self, marks, agreed=True):
        """Another round for every bid: marks given anew, others as they were."""
        for bid in self.bids:
            mark = marks.get(bid) or self.stack.sql(f"select mark from mark where bid = {bid} and stage = 'agreed' and round = 1")
            self.stack.sql("".join(
                f"insert into mark (bid, referral, stage, round, person, mark, reason, made_at) values "
                f"({bid}, {self.id}, '{stage}', 2, {person}, {mark}, 'Read again', now() + interval {self.shift + 2} second);\n"
                for stage, person in ([("agreed", 2)] if agreed else [("alone", 2), ("alone", 3)])))

    @property
    def shift(self):
        """Seconds by which the clock of the service is ahead of the database's: other tests may have moved it."""
        return int(self.stack.clock.read_text() or 0) if self.stack.clock.exists() else 0

    def moment(self, days):
        return datetime.datetime.fromisoformat(self.stack.sql("select now()")) + datetime.timedelta(days=days, seconds=self.shift)

    def post_result(self, **answers):
        """Asks for the result whatever the page offers."""
        page = self.broker.get(f"/referrals/{self.id}/result")
        proofs = {name: page.html.xpath(f"//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}
        return self.broker.post(f"/referrals/{self.id}/result", data=proofs | answers)

    def work_out(self, **answers):
        page = self.broker.get(f"/referrals/{self.id}/result")
        sent = self.broker.post_form(page, action="/result", **answers)
        assert sent.status == 303, (sent.status, sent.words("//h1 | //main//p"))
        # a suspension would bite in every later referral of the same days
        self.stack.sql(f"update suspension set started_at = now() - interval 1 year, lifted_at = now() - interval 1 year where note = '{SUSPENDED}'")

    def award(self, position):
        """The award of the latest result to a rank, as its own page would make it."""
        self.stack.sql(f"""
            insert into award (referral, authority, system, admission, route, result, bid, position, value)
              select s.referral, 6, 2, b.admission, 'ranked', s.result, s.bid, s.position, s.total
                from score s join bid b on b.id = s.bid
               where s.position = {position} and s.result = (select max(id) from result where referral = {self.id});
            update award set state = 'made', made_by = 1, made_at = now() where referral = {self.id};
            update referral set state = 'awarded' where id = {self.id}""")
