"""In a real browser: the warning before a session ends, answers kept over signing in, and pages as papers."""
import base64
import re
import subprocess

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait


import stack as stacks
from browser import Browser
from conftest import Visitor
from journey import BROKER, CONTRACTS, OFFICER
from journey import journey  # noqa: F401

PAPERS = stacks.BUILD / "papers"  # left there to be looked at


@pytest.fixture(scope="module")
def browser():
    held = Browser()
    yield held.driver
    held.driver.quit()


def come_in(browser, stack, email):
    """The browser with the cookies of somebody who has signed in."""
    browser.execute_cdp_cmd("Network.clearBrowserCookies", {})
    for cookie in Visitor(stack, email).http.cookies:
        browser.execute_cdp_cmd("Network.setCookie", {"url": stack.site, "name": cookie.name, "value": cookie.value, "httpOnly": True})


def until(browser, what):
    return WebDriverWait(browser, 20).until(what)


def later(browser, minutes):
    """For the scripts of the page; the service's own clock is another."""
    browser.execute_script("const real = Date.now.bind(Date); Date.now = () => real() + arguments[0] * 60000", minutes)


def test_two_minutes_before_the_end_one_is_asked_and_may_stay(browser, stack):
    come_in(browser, stack, BROKER)
    browser.get(stack.site + "/referrals/new")
    title = browser.find_element(By.NAME, "title")
    title.send_keys("Half a title")
    assert not browser.find_elements(By.CSS_SELECTOR, "dialog")
    later(browser, 28.5)
    dialog = until(browser, lambda page: page.find_element(By.CSS_SELECTOR, "dialog[open]"))
    assert dialog.find_element(By.TAG_NAME, "h2").text == "You are about to be signed out"
    assert "signed out in" in dialog.text
    assert browser.switch_to.active_element.text == "Stay signed in"
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    until(browser, lambda page: not page.find_elements(By.CSS_SELECTOR, "dialog[open]"))
    assert browser.switch_to.active_element == title and title.get_attribute("value") == "Half a title"
    assert "You will be signed out at" in browser.find_element(By.ID, "session-ends").text


def test_after_the_end_what_was_typed_comes_back(browser, stack, clock):
    come_in(browser, stack, BROKER)
    browser.get(stack.site + "/referrals/new")
    browser.find_element(By.NAME, "title").send_keys("Typed too late")
    later(browser, 31)
    dialog = until(browser, lambda page: page.find_element(By.CSS_SELECTOR, "dialog[open]"))
    until(browser, lambda page: "You have been signed out" in dialog.text)
    dialog.find_element(By.TAG_NAME, "button").click()
    clock.move(minutes=31)
    browser.find_element(By.CSS_SELECTOR, "main form[action$='/referrals/new'] button.govuk-button").click()
    until(browser, lambda page: page.find_elements(By.NAME, "password"))
    assert "what you typed is kept" in browser.page_source
    browser.find_element(By.NAME, "email").send_keys(BROKER)
    browser.find_element(By.NAME, "password").send_keys("correct horse battery", Keys.ENTER)
    until(browser, lambda page: "We kept what you typed" in page.page_source)
    assert browser.find_element(By.NAME, "title").get_attribute("value") == "Typed too late"


def paper(browser, stack, name, path):
    """The page as a PDF: its pages' texts. The file and a picture of each page stay in PAPERS."""
    browser.get(stack.site + path)
    pdf = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})["data"])
    PAPERS.mkdir(parents=True, exist_ok=True)
    file = PAPERS / f"{name}.pdf"
    file.write_bytes(pdf)
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    facts = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Page size: +59[45]\.\d+ x 84[12]\.\d+", facts), facts
    return text.split("\f")[:-1]


def test_records_are_papers_for_a_panel(browser, stack, journey):
    referral = journey.publish(journey.draft_referral())
    bids = {place: journey.bid(referral, place, needs_price=price, met=met)
            for place, price, met in ((1, "300", (9, 3)), (2, "50", (8, 4)), (3, "175", (10, 2)))}
    journey.close(referral)
    journey.open_bids(referral)
    journey.mark(referral, {bids[1]: 4, bids[2]: 3, bids[3]: 5})
    journey.work_out(referral)
    journey.offer_choice(referral)
    journey.choose(referral, bids[2])
    award = journey.award(referral)
    agreement, = journey.agreements(award)
    journey.issue(agreement)
    reference = journey.sql(f"select reference from referral where id = {referral}")
    application = journey.sql("select min(id) from application")
    papers = (
        (BROKER, "referral", f"/referrals/{referral}", 4, (reference, "Kent County Council", "As at", "Need 10")),
        (BROKER, "result", f"/referrals/{referral}/result", 5,
         (f"Result 1 of referral {reference}", "Kent County Council", "As at", "88.00", "50 × £65,000 ÷ £65,000")),
        (BROKER, "award", f"/awards/{award}", 2, (f"Award, referral {reference}", "£65,000")),
        (CONTRACTS, "agreement", f"/agreements/{agreement}", 3, ("Individual placement agreement", "Birch School")),
        (journey.places[1], "outcome", f"/bids/{bids[1]}/outcome", 3, ("Kent County Council", reference, "83.42")),
        (OFFICER, "application", f"/applications/{application}", 6, ("Application", "West Sussex County Council", "As at")),
    )
    for email, name, path, most, words in papers:
        come_in(browser, stack, email)
        pages = paper(browser, stack, name, path)
        whole = re.sub(r"\s+", " ", " ".join(pages))
        assert len(pages) <= most, (name, len(pages))
        for word in words:
            assert word in whole, (name, word, whole[:3000])
        assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1)), name
        for word in ("Skip to main", "Sign out", "Cookies", "(/", "Print this page", "Home", "How this is worked out"):
            assert word not in whole, (name, word)
        assert browser.find_element(By.CSS_SELECTOR, "[data-print]").is_displayed()
