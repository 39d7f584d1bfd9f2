"""A visitor who uses nothing but a keyboard in a real browser, with or without scripts.

BrowserVisitor is a Visitor: whatever fills in forms over HTTP fills them in here, too, key by key. A field that Tab
does not reach, or that the keys of its kind do not change, is a failure.
"""
import pathlib
import tempfile

import lxml.html
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from conftest import Page, Visitor

# What Tab stops at, in its order; a group of radios is one stop.
STOPS = """
const shown = element => element.checkVisibility() && !element.disabled
const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(shown)
const radios = all.filter(element => element.type === 'radio')
const stop = radio => { const group = radios.filter(other => other.name === radio.name && other.form === radio.form)
                        return group.find(other => other.checked) ?? group[0] }
const stops = all.filter(element => element.type !== 'radio' || stop(element) === element)
"""
STEPS = STOPS + """
const target = arguments[0].type === 'radio' ? stop(arguments[0]) : arguments[0]
return stops.indexOf(target) - stops.indexOf(document.activeElement)"""
ARRIVED = "return performance.timeOrigin !== arguments[0] && document.readyState === 'complete'"
FACTS = """const [visit] = performance.getEntriesByType('navigation')
return [visit.responseStatus, visit.redirectCount, location.pathname + location.search]"""


class Browser:
    """One browser for everybody: who uses it brings their cookies."""

    def __init__(self, scripts=True, width=1280):
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                         "--disable-component-update"):
            options.add_argument(argument)
        self.driver = webdriver.Chrome(service=webdriver.chrome.service.Service("/usr/bin/chromedriver"), options=options)
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                    {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        if not scripts:
            self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        self.scripts, self.user = scripts, None

    def keys(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self):
        return self.driver.switch_to.active_element

    def reach(self, element):
        """Presses Tab until the element has the focus."""
        for _ in range(4):
            steps = self.driver.execute_script(STEPS, element)
            if steps:
                self.keys(*([Keys.TAB] * steps if steps > 0 else [Keys.SHIFT, *[Keys.TAB] * -steps, Keys.SHIFT]))
            if self.focused() == element or element.get_attribute("type") == "radio":
                return
        raise AssertionError(f"Tab does not reach {element.get_attribute('outerHTML')[:200]}")

    def unfold(self, element):
        """Opens what the element is folded into."""
        for details in element.find_elements(By.XPATH, "ancestor::details[not(@open)]"):
            self.reach(details.find_element(By.TAG_NAME, "summary"))
            self.keys(Keys.ENTER)

    def tick(self, element, value):
        if (value is not None) != element.is_selected():
            self.reach(element)
            self.keys(Keys.SPACE)
        assert (value is not None) == element.is_selected(), element.get_attribute("outerHTML")

    def pick(self, radios, value):
        """The arrow keys move within a group of radios, and what they reach is chosen."""
        wanted = next(radio for radio in radios if radio.get_attribute("value") == value)
        if wanted.is_selected():
            return
        self.unfold(wanted)
        self.reach(wanted)
        self.keys(Keys.SPACE)
        for _ in radios:
            if wanted.is_selected():
                return
            self.keys(Keys.ARROW_DOWN)
        raise AssertionError(f"the arrow keys do not reach {value} of {wanted.get_attribute('name')}")

    def choose(self, select, value):
        options = [option.get_attribute("value") for option in select.find_elements(By.TAG_NAME, "option")]
        self.reach(select)
        self.keys(Keys.HOME, *[Keys.ARROW_DOWN] * options.index(value))
        assert select.get_attribute("value") == value

    def type(self, box, value):
        if box.get_attribute("value").replace("\r\n", "\n") == value:
            return
        self.unfold(box)
        self.reach(box)
        ActionChains(self.driver).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).send_keys(Keys.DELETE, value).perform()
        assert box.get_attribute("value") == value, (box.get_attribute("name"), box.get_attribute("value"), value)


class Seen(Page):
    """A page as the browser has it."""

    def __init__(self, status, text, headers=None):
        self.status, self.text = status, text
        self.html = lxml.html.fromstring(text) if text else None
        self.reply = type("Reply", (), {"headers": headers or {}, "status_code": status})


class BrowserVisitor(Visitor):
    def __init__(self, stack, email=None, browser=None, **more):
        self.browser, self.here, self.jar = browser, None, []
        super().__init__(stack, email, **more)

    def sign_in(self):
        self.jar = []
        self.browser.user = None
        super().sign_in()

    def take_over(self):
        """The browser with this visitor's cookies."""
        driver = self.browser.driver
        if self.browser.user is self:
            return
        driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        for cookie in self.jar:
            driver.execute_cdp_cmd("Network.setCookie", {"url": self.stack.site, "name": cookie["name"], "value": cookie["value"]})
        self.browser.user, self.here = self, None

    def looked(self):
        driver = self.browser.driver
        self.jar = driver.get_cookies()
        status, redirects, self.here = driver.execute_script(FACTS)
        return status, redirects

    def request(self, method, path, **more):
        """Files and XML are fetched beside the browser, with its cookies."""
        if method == "GET" and not more and not path.endswith("/xml"):
            return self.look(path)
        self.take_over()
        for cookie in self.jar:
            self.http.cookies.set(cookie["name"], cookie["value"])
        return super().request(method, path, **more)

    def look(self, path):
        self.take_over()
        self.browser.driver.get(self.stack.site + path)
        status, redirects = self.looked()
        if redirects and self.here.startswith("/sign-in") and not path.startswith("/sign-in"):
            return Seen(303, "", {"Location": self.here})
        return Seen(status, self.browser.driver.page_source)

    def post(self, path, data=None, files=None, **more):
        """Fills in the form of the page at hand that goes to the path, and presses its button."""
        answers = dict(data or {})
        for name, (file, content, *_) in (files or {}).items():
            answers[name] = (file, content) if file else content if isinstance(content, str) else None
        if self.browser.user is not self:
            assert self.here, f"{self.email} has no page with a form to {path}"
            self.look(self.here)
        driver = self.browser.driver
        form = next(form for form in driver.find_elements(By.CSS_SELECTOR, "main form")
                    if form.get_attribute("action").endswith(path))
        self.fill_in(form, answers)
        self.press_button(form, answers)
        status, redirects = self.looked()
        if redirects:
            return Seen(303, driver.page_source, {"Location": self.here})
        return Seen(status, driver.page_source)

    def fill_in(self, form, answers):
        browser, done = self.browser, set()
        for field in form.find_elements(By.CSS_SELECTOR, "input:not([type=hidden]), select, textarea"):
            name, kind = field.get_attribute("name"), field.get_attribute("type")
            if not name or name in done:
                continue
            value = answers.get(name)
            if kind == "radio":
                done.add(name)
                if value is not None:
                    browser.pick(form.find_elements(By.CSS_SELECTOR, f"input[name='{name}']"), value)
            elif kind == "checkbox":
                browser.unfold(field)
                browser.tick(field, value)
            elif kind == "file":
                if isinstance(value, tuple):
                    self.attach(field, *value)
            elif field.tag_name == "select":
                browser.unfold(field)
                browser.choose(field, value)
            elif value is not None:
                browser.type(field, value)

    def attach(self, field, name, content):
        """A dialogue of the system chooses files; no key of a page can."""
        path = pathlib.Path(tempfile.mkdtemp(prefix="dps-file-")) / name
        path.write_bytes(content)
        field.send_keys(str(path))

    def press_button(self, form, answers):
        buttons = form.find_elements(By.CSS_SELECTOR, "button[type=submit], button:not([type])")
        named = [button for button in buttons if button.get_attribute("name") in answers
                 and button.get_attribute("value") == answers[button.get_attribute("name")]]
        button = (named or buttons)[0]
        before = self.browser.driver.execute_script("return performance.timeOrigin")
        self.browser.unfold(button)
        self.browser.reach(button)
        self.browser.keys(Keys.ENTER)
        WebDriverWait(self.browser.driver, 30, poll_frequency=0.02, ignored_exceptions=(WebDriverException,)).until(
            lambda driver: driver.execute_script(ARRIVED, before))
