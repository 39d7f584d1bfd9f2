"""Codes as an authenticator app makes them, and people who have one."""
import base64
import hashlib
import hmac
import re
import struct
import time

from conftest import Visitor

STAFF = "[session]\nsecond_factor = staff\nidle_staff = 15\n[service]\ndemo =\n"


def totp(secret, moment):
    """RFC 6238, by itself and not by the library under test."""
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, struct.pack(">Q", int(moment) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7fffffff) % 10 ** 6:06d}"


class Telephone:
    """An app that was set up with a key, on the clock of the service."""

    def __init__(self, clock, secret):
        self.clock, self.secret = clock, secret

    def code(self, ago=0):
        return totp(self.secret, time.time() + self.clock.seconds - ago)

    def next_code(self):
        """One that was not used yet."""
        self.clock.move(seconds=30)
        return self.code()


def give_password(stack, email, path="/sign-in", password=None):
    """Somebody whose password is right: the visitor, and where it led."""
    visitor = Visitor(stack)
    visitor.email = None
    page = visitor.get(path)
    sent = visitor.post_form(page, email=email, password=password or visitor.password)
    assert sent.status == 303, sent.mistakes
    return visitor, sent.reply.headers["Location"]


def set_up(visitor, clock, path):
    """Sets an app up on that page: the app, and the page of recovery codes."""
    page = visitor.get(path)
    assert page.status == 200, page.reply.headers
    phone = Telephone(clock, page.words("//*[contains(@class, 'govuk-inset-text')]")[0])
    done = visitor.post_form(page, code=phone.code())
    assert done.status == 200, done.mistakes
    return phone, done


def recovery_codes(page):
    return page.words("//ul[contains(@class, 'dps-codes')]/li")


def link_in(stack, email, path):
    """The last link of the kind that was mailed to somebody."""
    body = stack.sql(f"select body from message where email = '{email}' order by id desc limit 1")
    found = re.search(rf"{re.escape(stack.site)}(/{path}\?code=[\w-]+)", body)
    assert found, body
    return found.group(1)
