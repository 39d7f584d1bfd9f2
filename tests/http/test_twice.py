"""The main job by people who press every button twice: what is sent twice happens once, and leads where it led first."""
import pytest

import journey as journeys
from conftest import Visitor
from journey import journey  # noqa: F401
from test_story import main_job

COMING_IN = ("/sign-in", "/join", "/register")  # these change who is asking


class Impatient(Visitor):
    def post(self, path, data=None, **more):
        first = super().post(path, data, **more)
        if path.split("?")[0].startswith(COMING_IN):
            return first
        second = super().post(path, data, **more)
        assert second.status == first.status, (path, first.status, second.status)
        if first.status == 303:
            assert second.reply.headers["Location"] == first.reply.headers["Location"], path
            self.twice.add(path)
        return first


@pytest.fixture
def as_(stack, visitors, monkeypatch):
    monkeypatch.setattr(journeys, "Visitor", Impatient)
    Impatient.twice = set()

    def visitor(email=None):
        if email is None:
            return Impatient(stack)
        if email not in visitors:
            visitors[email] = Impatient(stack, email)
        return visitors[email]
    return visitor


def test_every_form_of_the_main_job_sent_twice_happens_once(journey, stack, shared, tmp_path):  # noqa: F811
    main_job(journey, stack, shared, tmp_path)
    assert len(Impatient.twice) >= 50, sorted(Impatient.twice)
    once = stack.sql("select group_concat(x.act) from (select act, record, record_id, position from event where act in"
                     " ('published', 'opened', 'worked_out', 'issued', 'released', 'made') group by record, record_id, act having count(*) > 1) x")
    assert once == "NULL", once
