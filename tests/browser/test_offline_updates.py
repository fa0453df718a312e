"""New versions of the offline copy: asked for, whole or not at all, and no deployment strands a reader."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.deployed import CACHES, PAGE, Deployed, complete, look_for_update, use_it, watches
from tests.browser.reader import Reader
from tests.browser.served import CHECKLIST, PROGRESS
from tests.browser.test_accessibility import violations
from tests.guides import ROOT

OLD, NEW, NEWER = "How to use", "How to really use", "How to truly use"
NOTICE = ".notice"
ASKS = "A new version of the guide is here."
SPOIL = """async ([path, text]) => {
  const [name] = await caches.keys();
  const cache = await caches.open(name);
  await cache.put(path, new Response(text, { headers: { 'Content-Type': 'text/html' } }));
}"""
BACK = "document.dispatchEvent(new Event('visibilitychange'))"
LONG_AGO = """() => {
  const key = Object.keys(localStorage).find((key) => key.endsWith(':offline'));
  localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), tried: Date.now() - 7200000 }));
}"""
OPENED = """
  window.opened = [];
  const open = CacheStorage.prototype.open;
  CacheStorage.prototype.open = function (name) { window.opened.push(name); return open.call(this, name); };
"""
pytestmark = pytest.mark.xdist_group("offline")


@pytest.fixture
def deployed(site: Path, tmp_path: Path) -> Deployed:
    """Return a small site on a server of its own."""
    return Deployed(site, tmp_path / "site")


def title(reader: Reader, path: str = PAGE, page: Page | None = None) -> str:
    """Return the title of a page as the reader gets it."""
    return reader.go(path, page).title()


def kept(page: Page) -> list[str]:
    """Return the names of the caches."""
    return list(page.evaluate(CACHES))


def test_a_new_version_is_used_when_the_reader_says_so(browser: Browser, deployed: Deployed) -> None:
    reader = deployed.reader(browser, viewport={"width": 320, "height": 640}, color_scheme="dark")
    page = complete(reader)
    old = kept(page)
    reader.go(CHECKLIST).locator("[data-tick]").first.check()
    other = reader.go("practice/", reader.context.new_page())
    watches(other)
    deployed.publish(PAGE, OLD, NEW)
    look_for_update(page)
    expect(page.locator(NOTICE)).to_contain_text(ASKS)
    assert deployed.sent() == [PAGE]
    assert page.evaluate("document.activeElement === document.body || !document.activeElement.closest('.notice')")
    expect(page.get_by_role("status").filter(has_text=ASKS)).to_be_visible()
    assert violations(page) == []
    box = page.locator(NOTICE).bounding_box()
    assert box
    assert 0 <= box["x"] <= box["x"] + box["width"] <= 320
    third = reader.context.new_page()
    assert NEW not in title(reader, page=third)
    third.close()
    page.get_by_role("button", name="Use it now").focus()
    with page.expect_navigation(timeout=60_000):
        page.keyboard.press("Enter")
    assert NEW in title(reader)
    expect(reader.go(PROGRESS).locator(".progress__total")).to_contain_text("1 checklist item")
    assert len(kept(page)) == 1
    assert kept(page) != old
    assert deployed.sent() == [PAGE]
    expect(other.locator(NOTICE).filter(has_text="The guide was renewed")).to_be_visible()
    reader.context.close()
    assert reader.faults == []


def test_put_off_it_is_used_when_all_tabs_are_closed(browser: Browser, deployed: Deployed) -> None:
    reader = deployed.reader(browser)
    page = complete(reader)
    deployed.publish(PAGE, OLD, NEW)
    look_for_update(page)
    page.get_by_role("button", name="Later").click()
    assert NEW not in title(reader)
    watches(page)
    page.wait_for_timeout(1000)
    expect(page.locator(NOTICE)).to_have_count(0)
    blank = reader.context.new_page()
    page.close()
    # The browser takes its time to notice that the last page is gone; a page that is too early keeps the old version.
    titles: list[str] = []
    while len(titles) < 10 and NEW not in "".join(titles):
        blank.goto("about:blank")
        blank.wait_for_timeout(1000)
        titles.append(title(reader, page=blank))
    assert NEW in titles[-1]
    reader.context.close()


@pytest.mark.parametrize("fault", ["another page", "missing page", "old list", "broken worker", "no worker"])
def test_a_bad_deployment_changes_nothing_and_the_next_good_one_comes(fault: str, browser: Browser, deployed: Deployed) -> None:
    reader = deployed.reader(browser)
    page = complete(reader)
    before = (deployed.site / "precache.json").read_text(encoding="utf-8")
    deployed.publish(PAGE, OLD, NEW)
    if fault == "another page":
        deployed.write(f"{PAGE}index.html", "<title>How to really use</title>half of a page")
    elif fault == "missing page":
        (deployed.site / PAGE / "index.html").rename(deployed.site / PAGE / "aside.json")
    elif fault == "old list":
        deployed.write("precache.json", before)
    elif fault == "broken worker":
        deployed.write("sw.js", "throw new Error('broken')")
    else:
        (deployed.site / "sw.js").unlink()
    deployed.server.log.clear()
    look_for_update(page)
    page.wait_for_function("navigator.serviceWorker.getRegistration().then((it) => !it.installing)")
    assert "sw.js" in [sent.path for sent in deployed.server.log]
    page.wait_for_timeout(1000)
    expect(page.locator(NOTICE)).to_have_count(0)
    assert NEW not in title(reader)
    mended = deployed.site / PAGE / "aside.json"
    if mended.exists():
        mended.rename(mended.with_name("index.html"))
    if fault == "another page":
        deployed.write(f"{PAGE}index.html", "<title>How to really use</title>a whole page")
    deployed.publish()
    page = reader.go("practice/")
    watches(page)
    look_for_update(page)
    use_it(page)
    expect(page.locator(NOTICE)).to_have_count(0)
    page.goto(deployed.server.address + PAGE)
    assert NEW in page.title()
    assert len(kept(page)) == 1
    reader.context.close()


def test_a_first_visit_during_a_deployment_is_made_good(browser: Browser, deployed: Deployed) -> None:
    text = (deployed.site / PAGE / "index.html").read_text(encoding="utf-8")
    deployed.write(f"{PAGE}index.html", text.replace(OLD, NEW))
    reader = deployed.reader(browser)
    page = reader.go("practice/offline/")
    expect(page.locator(".offline__state")).to_contain_text("the site was probably being published", timeout=30_000)
    deployed.publish()
    page.evaluate(LONG_AGO)
    page.evaluate(BACK)
    expect(page.locator(".offline__state")).to_contain_text("Complete", timeout=30_000)
    # Files of the first attempt that were good are not fetched again.
    assert deployed.sent().count("assets/stylesheets/guide.css") <= 1
    reader.context.close()


def test_a_page_damaged_in_the_copy_is_mended_by_the_next_version(browser: Browser, deployed: Deployed) -> None:
    reader = deployed.reader(browser)
    page = complete(reader)
    page.evaluate(SPOIL, [deployed.server.address + PAGE, "<title>damaged</title>"])
    page.goto(deployed.server.address + PAGE)
    assert page.title() == "damaged"
    page = reader.go("practice/")
    watches(page)
    deployed.publish(CHECKLIST, "<title>", "<title>New ")
    look_for_update(page)
    use_it(page)
    assert OLD in title(reader)
    assert sorted(deployed.sent()) == sorted([CHECKLIST, PAGE])
    reader.context.close()


def test_a_new_version_is_looked_for_at_most_hourly(browser: Browser, deployed: Deployed) -> None:
    reader = deployed.reader(browser)
    page = complete(reader)
    page.wait_for_timeout(3000)
    deployed.publish(PAGE, OLD, NEW)
    page.evaluate(BACK)
    page.wait_for_timeout(1500)
    assert deployed.server.log == []
    page.evaluate(LONG_AGO)
    page.evaluate(BACK)
    expect(page.locator(NOTICE)).to_contain_text(ASKS)
    expect(page.locator(".offline__state")).to_contain_text("A newer version is ready.")
    reader.context.close()


def test_to_show_what_is_kept_makes_no_cache(browser: Browser, deployed: Deployed) -> None:
    # One that is removed at that moment, by a reader or a new worker, would be there again, and empty.
    reader = deployed.reader(browser)
    reader.context.add_init_script(OPENED)
    page = complete(reader)
    complete(reader)
    assert page.evaluate("window.opened") == []
    page.evaluate("caches.open('outloud:/other/:offline:1')")
    assert page.evaluate("window.opened") == ["outloud:/other/:offline:1"]
    reader.context.close()


def test_the_kill_switch_ends_it(browser: Browser, deployed: Deployed) -> None:
    reader = deployed.reader(browser)
    page = complete(reader)
    page.evaluate("caches.open('outloud:/other/:offline:1')")
    code = re.findall(r"```js\n(.*?)```", (ROOT / "HACKING.md").read_text(encoding="utf-8"), re.DOTALL)
    deployed.publish(PAGE, OLD, NEW)
    deployed.write("sw.js", code[-1])
    look_for_update(page)
    expect(page.locator(NOTICE)).to_contain_text(ASKS)
    assert kept(page) == ["outloud:/other/:offline:1"]
    use_it(page)
    page.wait_for_function("navigator.serviceWorker.getRegistration().then((it) => !it)")
    reader.go(PAGE)
    # The answer of the first visit is still in the browser's own cache.
    page.reload()
    assert NEW in page.title()
    # What is published from now on is read at once, whatever worker this page was opened under.
    file = f"{PAGE}index.html"
    deployed.write(file, (deployed.site / file).read_text(encoding="utf-8").replace(NEW, NEWER))
    page.reload()
    assert NEWER in page.title()
    reader.context.close()
