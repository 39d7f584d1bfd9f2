"""A real SMTP server on loopback that takes, refuses, puts off, hangs or hangs up, as a test says."""
import asyncio
import email
import email.policy
import socket
import ssl
import subprocess

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Relay:
    """moods: {address or "*": "451 ..." (refused so at RCPT), "data 452 ..." (after the text), "hang", "drop"}"""

    def __init__(self, tls=None, login=None):
        self.taken, self.sessions, self.moods, self.greeted = [], set(), {}, []
        self.port = free_port()
        more = {}
        if login:
            def authenticate(server, session, envelope, mechanism, data):
                return AuthResult(success=(data.login.decode(), data.password.decode()) == login)
            more = {"auth_required": True, "authenticator": authenticate}
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port, tls_context=tls,
                                     require_starttls=bool(tls), **more)
        self.controller.start()

    def stop(self):
        self.controller.stop()

    def mood(self, address):
        return self.moods.get(address, self.moods.get("*", ""))

    async def handle_RCPT(self, server, session, envelope, address, options):
        mood = self.mood(address)
        if mood[:1].isdigit():
            return mood
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mood = self.mood(envelope.rcpt_tos[0])
        if mood == "hang":
            await asyncio.sleep(30)
            return "250 too late"
        if mood == "drop":
            server.transport.abort()
            await asyncio.sleep(0)
            return "250 never heard"
        if mood.startswith("data "):
            return mood.removeprefix("data ")
        self.sessions.add(session.peer)
        self.greeted.append((session.host_name, session.ssl is not None, session.authenticated))
        self.taken.append(Mail(envelope))
        return "250 OK"

    def to(self, address):
        return [mail for mail in self.taken if mail.to == address]


class Mail:
    def __init__(self, envelope):
        self.sender, self.recipients, self.raw = envelope.mail_from, envelope.rcpt_tos, envelope.content
        self.message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.to, = envelope.rcpt_tos
        self.subject = str(self.message["Subject"])
        self.text = self.message.get_body().get_content().replace("\r\n", "\n")
        self.id = self.message["Message-ID"]

    @property
    def links(self):
        return [word for word in self.text.split() if word.startswith("http")]


def certificate(folder):
    """A self-made certificate for localhost: its file, and a context that shows it."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
                   check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return folder / "cert.pem", context


