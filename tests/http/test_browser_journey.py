"""The main job in a real browser with nothing but a keyboard: once with scripts, once on a phone's width without."""
import pytest

import journey as journeys
from browser import Browser, BrowserVisitor
from conftest import running
from journey import journey  # noqa: F401
from test_story import main_job


@pytest.fixture(scope="module", params=["with scripts", "without scripts"])
def browser(request):
    scripts = request.param == "with scripts"
    held = Browser(scripts=scripts, width=1280 if scripts else 390)
    yield held
    held.driver.quit()


@pytest.fixture(scope="module")
def stack(browser):
    """A stack for each way of browsing."""
    with running() as held:
        yield held


@pytest.fixture
def as_(stack, visitors, browser, monkeypatch):
    monkeypatch.setattr(journeys, "Visitor", lambda stack: BrowserVisitor(stack, browser=browser))

    def visitor(email=None):
        if email is None:
            return BrowserVisitor(stack, browser=browser)
        if email not in visitors:
            visitors[email] = BrowserVisitor(stack, email, browser=browser)
        return visitors[email]
    return visitor


def test_the_main_job_is_done_with_the_keyboard_alone(journey, stack, shared, tmp_path):  # noqa: F811
    main_job(journey, stack, shared, tmp_path)


def test_scripts_ran_only_where_they_were_allowed(browser, as_):
    assert browser.scripts == ("js-enabled" in as_().get("/").html.find("body").get("class"))
