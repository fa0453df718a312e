"""The command that asks every address: what answers, what does not, and what only refuses programs."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from prep.cli import check_links
from prep.links import addresses, failures
from prep.model import Page, Site
from prep.read import read_site
from tests.guides import ROOT


class Answers(BaseHTTPRequestHandler):
    """Answer with the status that the path names."""

    def do_GET(self) -> None:
        """Send the status, and a place for a redirect."""
        status = int(self.path[1:4])
        self.send_response(status)
        self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """Serve answers on this machine."""
    served = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=served.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{served.server_port}"
    served.shutdown()
    served.server_close()


def test_what_does_not_answer_is_named_with_the_reason(server: str) -> None:
    good = [f"{server}/{status}" for status in (200, 302, 403, 429)]
    bad = [f"{server}/404", f"{server}/500", "http://127.0.0.1:9/closed"]
    found = dict(failures(good + bad))
    assert set(found) == set(bad)
    assert found[bad[0]] == "status 404"
    assert "refused" in found[bad[2]]


def test_addresses_of_resources_and_pages_are_asked_once() -> None:
    found = addresses(read_site(ROOT))
    assert len(found) == len(set(found)) > 500
    assert "https://leetcode.com" in found
    assert [url for url in found if not url.startswith(("https://", "http://")) or url.endswith((".", ",", ">"))] == []


def test_the_command_fails_if_one_is_dead(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    text = "See <https://a.example/x> and <https://b.example/y>."
    site = Site((), (), (), (), (), (), (Page("a.md", "A", text),))
    monkeypatch.setattr("prep.links.ask", lambda url: (url, "status 404" if "b.example" in url else ""))
    assert check_links(site) == 1
    shown = capsys.readouterr()
    assert shown.err == "https://b.example/y: status 404\n"
    assert shown.out == "2 addresses, 1 without an answer\n"
