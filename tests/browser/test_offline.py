"""The offline copy: after one visit the guide is read, searched, practiced and ticked without a network."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.deployed import CACHES, Deployed, complete
from tests.browser.reader import PHONE, Reader
from tests.browser.served import CHALLENGE, CHECKLIST, DESIGN, MISSING, NOTEBOOK, OFFLINE, PROBLEM, PROGRESS, Served
from tests.browser.test_accessibility import violations
from tests.browser.test_workbench import press, write

BUDGET = 8_000_000
STATE = ".offline__state"
SQL = "SELECT 1 AS one"

pytestmark = pytest.mark.xdist_group("offline")


@pytest.fixture(scope="module")
def deployed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Deployed:
    """Return the whole site on a server of its own."""
    return Deployed(site, tmp_path_factory.mktemp("deployed") / "site", whole=True)


@pytest.fixture(scope="module")
def copied(browser: Browser, deployed: Deployed) -> Iterator[Reader]:
    """Return a reader whose copy is complete, who has used SQLite once, and whose network is gone."""
    reader = deployed.reader(browser)
    reader.go()
    reader.page.wait_for_function("navigator.serviceWorker.controller", timeout=60_000)
    complete(reader)
    run(reader)
    expect(reader.go(OFFLINE).locator(".offline__runtimes")).to_have_text("Python and SQLite for the practice pages: here.")
    assert reader.faults == []
    deployed.server.stop()
    # The browser's own cache would answer as well for a while.
    reader.context.new_cdp_session(reader.page).send("Network.clearBrowserCache")
    yield reader
    reader.context.close()


@pytest.fixture
def away(copied: Reader) -> Iterator[Reader]:
    """Return that reader; what the test leads to must not be a fault."""
    yield copied
    faults, copied.faults = copied.faults, []
    assert faults == []


def run(reader: Reader) -> None:
    """Run a query."""
    page = reader.go(PROBLEM)
    write(page, SQL)
    press(page, "Run", "1 row.")


def test_the_copy_is_small(deployed: Deployed, capsys: pytest.CaptureFixture[str]) -> None:
    found = deployed.listed
    with capsys.disabled():
        size = f"{found['packed']:,} bytes to fetch, {found['bytes']:,} bytes kept"
        print(f"\noffline copy: {len(found['files'])} files, {size}", file=sys.stderr)
    assert found["packed"] < BUDGET


@pytest.mark.parametrize(
    "path", ["", CHECKLIST, NOTEBOOK, DESIGN, CHALLENGE, "cards/metrics/", "a-z/", "a-z/?q=1", "a-z/index.html"]
)
def test_pages_are_read_without_a_network(path: str, away: Reader) -> None:
    expect(away.go(path).locator("h1").first).to_be_visible()
    missing = "nodes => nodes.filter((node) => node.complete && !node.naturalWidth).map((node) => node.src)"
    assert away.page.locator("img").evaluate_all(missing) == []


def test_every_address_of_the_sitemap_is_kept(served: Served, deployed: Deployed) -> None:
    assert set(served.paths) - set(deployed.listed["files"]) == set()


def test_links_are_followed_without_a_network(away: Reader) -> None:
    page = away.go()
    page.locator(".md-tabs__link", has_text="Levels").click()
    expect(page).to_have_url(away.server.address + "levels/")
    away.ready()


def test_search_answers_without_a_network(away: Reader, served: Served) -> None:
    away.go()
    assert served.questions["overfitting"] in away.search("overfitting")[:3]


def test_ticks_are_set_and_counted_without_a_network(away: Reader) -> None:
    box = away.go(CHECKLIST).locator("[data-tick]").first
    box.check()
    expect(away.go(PROGRESS).locator(".progress__total")).to_contain_text("1 checklist item")
    expect(away.go(CHECKLIST).locator("[data-tick]").first).to_be_checked()


def test_a_question_prints_without_a_network(away: Reader, served: Served) -> None:
    page = away.go(served.bank[0])
    assert len(page.pdf()) > 20_000


def test_queries_run_without_a_network(away: Reader) -> None:
    run(away)


def test_what_is_not_kept_says_so(away: Reader) -> None:
    page = away.page
    answer = page.goto(away.server.address + MISSING)
    assert answer
    assert answer.status == 503
    expect(page.locator("article")).to_contain_text("Without a network, this page also stands for one")
    page.goto(f"{away.server.address}practice/judge.txt")
    expect(page.locator("h1").first).to_have_text("This page does not exist")
    away.forgive("503")
    away.forgive("ERR_CONNECTION_REFUSED")


def test_a_folder_without_its_slash_is_found(away: Reader) -> None:
    away.go("levels")
    assert away.path() == "levels/"
    away.forgive("ERR_CONNECTION_REFUSED")


def test_the_state_is_told_and_the_copy_can_be_removed(browser: Browser, site: Path, tmp_path: Path) -> None:
    reader = Deployed(site, tmp_path / "site").reader(browser, viewport=PHONE, color_scheme="dark")
    page = complete(reader)
    expect(page.locator(".offline__runtimes")).to_contain_text("0 of 2 files here")
    page.get_by_role("button", name="Fetch Python and SQLite too").click()
    expect(page.locator(".offline__runtimes")).to_contain_text("practice pages: here")
    assert len(page.evaluate(CACHES)) == 2
    assert violations(page) == []
    page.get_by_role("button", name="Remove the offline copy").click()
    expect(page.locator(STATE)).to_contain_text("Off: nothing is kept")
    expect(page.locator(STATE)).to_be_focused()
    assert page.evaluate(CACHES) == []
    reader.go()
    page.wait_for_timeout(5000)
    assert page.evaluate("navigator.serviceWorker.getRegistration()") is None
    page = reader.go(OFFLINE)
    page.get_by_role("button", name="Keep an offline copy").click()
    expect(page.locator(STATE)).to_contain_text("Complete", timeout=60_000)
    reader.context.close()
    assert reader.faults == []


def test_nothing_is_fetched_unasked_where_data_are_saved(browser: Browser, site: Path, tmp_path: Path) -> None:
    deployed = Deployed(site, tmp_path / "site")
    reader = deployed.reader(browser)
    reader.context.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page = reader.go(OFFLINE)
    expect(page.locator(STATE)).to_contain_text("nothing is fetched unless you say so")
    page.wait_for_timeout(5000)
    assert "sw.js" not in [sent.path for sent in deployed.server.log]
    page.get_by_role("button", name="Keep an offline copy").click()
    expect(page.locator(STATE)).to_contain_text("Complete", timeout=60_000)
    reader.context.close()


def quota(page: Page, address: str, size: int | None) -> None:
    """Limit the storage of the site."""
    limit = {} if size is None else {"quotaSize": size}
    origin = address.partition("/guide")[0]
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", {"origin": origin, **limit})


def test_a_full_storage_is_told_once(browser: Browser, site: Path, tmp_path: Path) -> None:
    reader = Deployed(site, tmp_path / "site").reader(browser)
    quota(reader.page, reader.server.address, 200_000)
    page = reader.go()
    expect(page.locator(".notice")).to_contain_text("This browser has no room for the offline copy", timeout=15_000)
    assert violations(page) == []
    assert page.evaluate(CACHES) == []
    reader.go("practice/")
    page.wait_for_timeout(5000)
    expect(page.locator(".notice")).to_have_count(0)
    page = reader.go(OFFLINE)
    expect(page.locator(STATE)).to_contain_text("There was no room for it")
    quota(page, reader.server.address, None)
    page.get_by_role("button", name="Keep an offline copy").click()
    expect(page.locator(STATE)).to_contain_text("Complete", timeout=60_000)
    reader.context.close()


def test_a_reader_without_the_copy_sees_nothing_strange(reader: Reader) -> None:
    page = reader.go()
    page.wait_for_timeout(5000)
    expect(page.locator(".notice")).to_have_count(0)
    expect(reader.go(OFFLINE).locator(STATE)).to_contain_text("Off: nothing is kept")
