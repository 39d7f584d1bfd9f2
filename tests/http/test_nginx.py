"""What the files say that a council's nginx includes."""
import pathlib
import re

import pytest

NGINX = pathlib.Path(__file__).resolve().parents[2] / "nginx"
FILES = sorted(NGINX.glob("**/*.conf"))


def locations(text):
    """The bodies of all location blocks."""
    return re.findall(r"location [^{]+\{([^}]*)\}", text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_location_that_sets_a_header_sets_them_all(file):
    for body in locations(file.read_text()):
        if "add_header" in body or "fastcgi_pass" in body:
            assert "include dps/headers.conf;" in body, body


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_location_that_asks_a_worker_sends_our_own_parameters(file):
    text = file.read_text()
    assert "fastcgi_params;" not in text
    for body in locations(text):
        if "fastcgi_pass" in body:
            assert re.search(r"include dps/(visitor|machine|params)\.conf;", body), body


def parameters(*files):
    return [name for file in files for name in re.findall(r"^fastcgi_param (\w+)", (NGINX / file).read_text(), re.M)]


@pytest.mark.parametrize("files", [
    ("params.conf", "visitor.conf", "identity.conf"), ("params.conf", "visitor.conf", "sign-on/identity.conf"),
    ("params.conf", "machine.conf")], ids=["local", "sign-on", "machine"])
def test_no_parameter_is_sent_twice_and_no_header_unasked(files):
    names = parameters(*files)
    assert len(names) == len(set(names))
    assert "fastcgi_pass_request_headers off;" in (NGINX / "params.conf").read_text()
    assert not {"REMOTE_USER", "HTTP_PROXY"} & set(names)
    assert ("HTTP_AUTHORIZATION" in names) == ("machine.conf" in files)
    assert ("HTTP_COOKIE" in names) != ("machine.conf" in files)


def test_authorization_is_passed_in_one_location_alone():
    for file in FILES:
        bodies = [body for body in locations(file.read_text()) if "machine.conf" in body]
        assert len(bodies) <= 1 and all("rewrite" in body for body in bodies), file


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_an_alias_ends_as_its_location_does(file):
    for path, body in re.findall(r"location (/\S*) \{([^}]*)\}", file.read_text()):
        for alias in re.findall(r"alias (\S+);", body):
            assert path.endswith("/") and alias.endswith("/"), (path, alias)
