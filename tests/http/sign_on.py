"""A council's sign-on service, as oauth2-proxy answers nginx; and a way to speak to a worker without any nginx."""
import http.server
import socket
import struct
import threading
import urllib.parse

SECRET = "0123456789abcdef0123456789abcdef"


class Service:
    """Who somebody is stands in the cookie "portal"; people: {cookie: {header: value}}."""

    def __init__(self, people):
        self.people = people
        service = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                address = urllib.parse.urlsplit(self.path)
                asked = urllib.parse.parse_qs(address.query)
                if address.path == "/oauth2/auth":
                    return self.vouch()
                self.send_response(302)
                if address.path == "/oauth2/start":
                    self.send_header("Set-Cookie", f"portal={asked['as'][0]}; Path=/; HttpOnly")
                if address.path == "/oauth2/sign_out":
                    self.send_header("Set-Cookie", "portal=; Path=/; Max-Age=0")
                self.send_header("Location", asked.get("rd", ["/"])[0])
                self.end_headers()

            def vouch(self):
                cookies = dict(part.split("=", 1) for part in self.headers.get("Cookie", "").split("; ") if "=" in part)
                person = service.people.get(cookies.get("portal"))
                self.send_response(202 if person else 401)
                for name, value in (person or {}).items():
                    self.send_header("X-Auth-Request-" + name, value)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


def _length(number):
    return struct.pack(">B", number) if number < 128 else struct.pack(">I", number | 0x80000000)


def ask_worker(path_of_socket, *params):
    """What a worker answers to a GET with these (name, value) parameters, in order: status and text."""
    body = b"".join(_length(len(name)) + _length(len(value)) + name + value
                    for name, value in ((name.encode(), value.encode()) for name, value in params))
    record = lambda kind, content: struct.pack(">BBHHBB", 1, kind, 1, len(content), 0, 0) + content  # noqa: E731
    with socket.socket(socket.AF_UNIX) as worker:
        worker.connect(str(path_of_socket))
        worker.sendall(record(1, struct.pack(">HB5x", 1, 0)) + record(4, body) + record(4, b"") + record(5, b""))
        answer, out = b"", b""
        while chunk := worker.recv(65536):
            answer += chunk
    while answer:
        _, kind, _, length, padding, _ = struct.unpack(">BBHHBB", answer[:8])
        out += answer[8:8 + length] if kind == 6 else b""
        answer = answer[8 + length + padding:]
    head, _, text = out.decode().partition("\r\n\r\n")
    return int(head.split("Status: ")[1][:3]), head, text
