"""A council's look: its theme, logo, header and footer, checked before anybody sees them."""
import os
import pathlib
import shutil
import signal
import time

import pytest

from conftest import HERE, Visitor
from test_settings import check
import stack as stacks

THEMES = stacks.ROOT / "nginx/themes"


@pytest.fixture(scope="module")
def dressed(tmp_path_factory):
    """The service under a path of Saltmouth's portal, in a copy of its look."""
    folder = tmp_path_factory.mktemp("look") / "harbour"
    shutil.copytree(THEMES / "harbour", folder)
    held = stacks.Stack(workers=1, world=HERE / "world.sql")
    held.look_folder, held.origin = folder, held.site
    held.site += "/dps"
    under = {"PORTAL": "yes", "LOOK": str(folder)}
    os.environ.update(under)
    try:
        try:
            held.start()
        finally:
            for name in under:
                del os.environ[name]
        yield held
    finally:
        faults = held.stop()
    assert not faults, "\n".join(faults)


def test_the_portal_s_header_and_footer_stand_on_every_page(dressed):
    for path in ("/", "/sign-in", "/nowhere", "/models"):
        page = Visitor(dressed).get(path)
        assert page.words("//header//a[contains(@class, 'saltmouth__home')]") == [""], path
        assert not page.html.xpath("//*[contains(@class, 'govuk-generic-header')]"), path
        assert "Guildhall, Quayside" in page.words("//footer")[0], path


def test_its_links_lead_to_the_portal_and_its_pictures_to_the_folder(dressed):
    page = Visitor(dressed).get("/")
    assert page.html.xpath("//header//a[. = 'News']/@href") == [f"{dressed.origin}/news"]
    logo = page.html.xpath("//header//img/@src")[0]
    theme = page.html.xpath("//link[contains(@href, 'theme.css')]/@href")[0]
    for address, kind in ((logo, "image/svg+xml"), (theme, "text/css")):
        assert address.startswith("/dps/look/") and "?v=" in address
        reply = Visitor(dressed).http.get(dressed.origin + address)
        assert reply.status_code == 200 and reply.headers["Content-Type"].startswith(kind)
        assert "immutable" in reply.headers["Cache-Control"]


def test_xml_is_without_the_look(dressed):
    assert b"saltmouth" not in Visitor(dressed).get("/", headers={"Accept": "application/xml"}).reply.content


def wait_until(good):
    until = time.monotonic() + 120
    while not good():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_new_look_comes_without_a_restart_and_a_bad_one_not_at_all(dressed):
    footer = dressed.look_folder / "footer.html"
    good = footer.read_text()
    footer.write_text(good.replace("Guildhall", "<script>alert(1)</script>Guildhall"))
    dressed.fcgi.send_signal(signal.SIGHUP)
    wait_until(lambda: "footer.html:5: may not stand in a fragment: script" in dressed.log.read_text())
    assert "Guildhall, Quayside" in Visitor(dressed).get("/").text
    footer.write_text(good.replace("Guildhall", "New Guildhall"))
    dressed.fcgi.send_signal(signal.SIGHUP)
    wait_until(lambda: "New Guildhall" in Visitor(dressed).get("/").text)


BAD = {
    "<p>\n<script src='x.js'></script></p>": ":2: may not stand in a fragment: script",
    "<style>p { color: red }</style>": ":1: may not stand in a fragment: style",
    "<p style='color: red'>x</p>": ":1: an attribute that may not stand in a fragment: style",
    "<p>\n\n<a href='/x' onclick='alert(1)'>x</a></p>": ":3: an attribute that may not stand in a fragment: onclick",
    "<form action='/x'><p>x</p></form>": ":1: may not stand in a fragment: form",
    "<a href='javascript:alert(1)'>x</a>": ":1: a link must be http(s), a path or a #place: javascript:alert(1)",
    "<a href='//evil.example/'>x</a>": ":1: a link must be",
    "<a href='data:text/html,x'>x</a>": ":1: a link must be",
    "<img src='https://evil.example/x.png' alt='x'/>": ":1: a picture must be a file of the folder",
    "<img src='../secret.png' alt='x'/>": ":1: a picture must be a file of the folder",
    "<img src='theme.css'/>": ":1: a picture without alt",
    "<p>one\n<p>two": "header.html:2: not well-formed",
    "<p>&nbsp;</p>": ":1: not well-formed",
    "<!DOCTYPE p><p>x</p>": ":1: not well-formed",
    "<?php echo 1 ?>": ":1: may not stand in a fragment: php",
    "<svg xmlns='http://www.w3.org/2000/svg'/>": ":1: may not stand in a fragment: svg",
    "<iframe src='/x'></iframe>": ":1: may not stand in a fragment: iframe",
    "<p id='main-content'>x</p>": ":1: an attribute that may not stand in a fragment: id",
}


@pytest.mark.parametrize("text", BAD)
def test_what_may_not_stand_in_a_fragment_is_named_with_its_line(tmp_path, text):
    (tmp_path / "theme.css").write_text("")
    (tmp_path / "header.html").write_text(text)
    done = check(tmp_path, f"[service]\nbase_url = https://dps.example/\n[look]\nfolder = {tmp_path}\n")
    assert done.returncode == 1 and f"header.html{BAD[text].removeprefix('header.html')}" in done.stderr, done.stderr


@pytest.mark.parametrize("theme", sorted(THEMES.iterdir()), ids=lambda theme: theme.name)
def test_the_themes_beside_nginx_are_whole_and_good(tmp_path, theme):
    done = check(tmp_path, f"[service]\nbase_url = https://dps.example/\n[look]\nfolder = {theme}\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert {"theme.css", "logo.svg", "header.html", "footer.html"} == {file.name for file in pathlib.Path(theme).iterdir()}


def test_a_folder_that_is_not_there_is_said(tmp_path):
    done = check(tmp_path, f"[service]\nbase_url = https://dps.example/\n[look]\nfolder = {tmp_path}/none\n")
    assert done.returncode == 1 and "[look] folder" in done.stderr


def test_a_logo_alone_stands_in_our_own_header(tmp_path):
    shutil.copy(THEMES / "green/logo.svg", tmp_path)
    os.environ["LOOK"] = str(tmp_path)
    held = stacks.Stack(workers=1, world=HERE / "world.sql")
    try:
        held.start()
        page = Visitor(held).get("/")
        assert page.html.xpath("//header//a[@href='/']/img[@alt='Placements and care']/@src")[0].startswith("/look/logo.svg?v=")
    finally:
        del os.environ["LOOK"]
        faults = held.stop()
    assert not faults
