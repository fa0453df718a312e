"""Fixtures of the browser tests: the served site, Chromium, and readers."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from publish.find_browser import HELP, find
from tests.browser.reader import Reader
from tests.browser.served import Served
from tests.browser.server import Server

NewReader = Callable[..., Reader]
FAILED = pytest.StashKey[bool]()
# No name of another host is resolved: a request to one fails, and is reported.
ARGUMENTS = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--hide-scrollbars"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run a browser test that fails once more, and report it: a browser on a busy machine is late at times."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:  # noqa: ARG001
    """Remember on the test that it failed, for the fixture that saves pictures."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed  # type: ignore[attr-defined]
    return report


@pytest.fixture(scope="session")
def served(site: Any) -> Iterator[Served]:
    """Return the built site, served below a sub-path."""
    server = Server(site)
    yield Served(site, server)
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start Playwright."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start Chromium once for all tests of a worker."""
    path = find()
    assert path, HELP
    browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture
def new_reader(browser: Browser, served: Served, request: pytest.FixtureRequest) -> Iterator[NewReader]:
    """Return a function that makes readers; at the end of the test none of them may have met a fault."""
    readers: list[Reader] = []

    def make(**options: Any) -> Reader:
        readers.append(Reader(browser, served.server, **options))
        return readers[-1]

    yield make
    name = re.sub(r"\W+", "-", request.node.name)
    faults = [fault for reader in readers for fault in reader.faults]
    for number, reader in enumerate(readers):
        if faults or request.node.stash.get(FAILED, False):
            reader.shot(f"{name}-{number}")
        reader.context.close()
    assert not faults, "\n".join(faults)


@pytest.fixture
def reader(new_reader: NewReader) -> Reader:
    """Return a reader with a window of 1280 by 800."""
    return new_reader()
