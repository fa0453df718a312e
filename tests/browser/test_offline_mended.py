"""A copy that was removed, cut off or lost a part of itself is made whole again."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.deployed import CACHES, Deployed, complete
from tests.browser.served import CHECKLIST, OFFLINE

STATE = ".offline__state"
LOSE = "async (path) => { for (const name of await caches.keys()) await (await caches.open(name)).delete(path) }"
KEPT = "async () => (await (await caches.open((await caches.keys())[0])).keys()).length"

pytestmark = pytest.mark.xdist_group("offline")


def test_a_copy_that_was_removed_is_fetched_again_on_the_same_page(browser: Browser, site: Path, tmp_path: Path) -> None:
    reader = Deployed(site, tmp_path / "site").reader(browser)
    page = complete(reader)
    page.get_by_role("button", name="Remove the offline copy").click()
    expect(page.locator(STATE)).to_contain_text("Off: nothing is kept")
    page.get_by_role("button", name="Keep an offline copy").click()
    expect(page.locator(STATE)).to_contain_text("Complete", timeout=60_000)
    reader.context.close()
    assert reader.faults == []


def test_what_is_missing_in_a_copy_is_fetched_and_the_rest_stays(browser: Browser, site: Path, tmp_path: Path) -> None:
    deployed = Deployed(site, tmp_path / "site")
    reader = deployed.reader(browser)
    page = complete(reader)
    page.evaluate(LOSE, reader.server.address + CHECKLIST)
    reader.go(OFFLINE)
    expect(page.locator(STATE)).to_contain_text("Incomplete")
    (deployed.site / CHECKLIST / "index.html").rename(tmp_path / "aside")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(STATE)).to_contain_text("Incomplete: a part of the offline copy is missing, and could not be fetched.")
    assert page.evaluate(KEPT) == len(deployed.listed["files"])
    (tmp_path / "aside").rename(deployed.site / CHECKLIST / "index.html")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(STATE)).to_contain_text("Complete")
    reader.context.close()


def test_removing_ends_an_installation(browser: Browser, site: Path, tmp_path: Path) -> None:
    deployed = Deployed(site, tmp_path / "site")
    reader = deployed.reader(browser)
    page = reader.go(OFFLINE)
    deployed.server.pause = 0.1
    expect(page.locator(".offline__progress")).to_contain_text("Fetched: ", timeout=15_000)
    page.get_by_role("button", name="Remove the offline copy").click()
    expect(page.locator(STATE)).to_contain_text("Off: nothing is kept")
    assert page.evaluate(CACHES) == []
    sent = [answer.path for answer in deployed.server.log]
    assert len(sent) < len(deployed.listed["files"])
    reader.context.close()


@pytest.mark.parametrize("lacking", ["delete StorageManager.prototype.estimate;", "delete WorkerNavigator.prototype.connection;"])
def test_a_browser_that_lacks_something_keeps_a_copy_as_well(lacking: str, browser: Browser, site: Path, tmp_path: Path) -> None:
    deployed = Deployed(site, tmp_path / "site")
    deployed.write("sw.js", lacking + (deployed.site / "sw.js").read_text(encoding="utf-8"))
    reader = deployed.reader(browser)
    complete(reader)
    reader.context.close()


def test_a_first_visit_that_was_cut_off_is_made_good_at_the_next(browser: Browser, site: Path, tmp_path: Path) -> None:
    reader = Deployed(site, tmp_path / "site").reader(browser)
    reader.context.add_init_script("localStorage.setItem('outloud:/guide/:offline', JSON.stringify({ tried: Date.now() }))")
    complete(reader)
    reader.context.close()
