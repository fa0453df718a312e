"""A site that is published again and again at one address, and a reader who keeps it offline."""

import json
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from prep import offline
from tests.browser.reader import Reader
from tests.browser.served import OFFLINE
from tests.browser.server import Server
from tests.guides import ROOT

PAGE = "interviews/how-to-use/"
# Enough to read, tick and judge; the rest would only take time.
FOLDERS = ("assets", "checklists", "interviews", "practice", "search")
UPDATE = "async () => { const it = await navigator.serviceWorker.getRegistration(); try { await it.update() } catch {} }"
CACHES = "async () => (await caches.keys()).sort()"
WATCHES = """async () => {
  const script = new URL('offline.js', document.querySelector('script[type=module]').src).href;
  while (!performance.getEntriesByName(script).length) await new Promise((done) => setTimeout(done, 100));
  await import(script);
}"""
PRINTED = """async (path) => {
  for (const name of await caches.keys()) {
    const found = await (await caches.open(name)).match(new URL(path, document.baseURI.replace(/guide\\/.*/, 'guide/')));
    if (found) return found.text();
  }
}"""


class Deployed:
    """A copy of a built site, published on a server of its own."""

    def __init__(self, site: Path, folder: Path, whole: bool = False):
        keep = shutil.ignore_patterns("pyodide") if whole else ignored
        shutil.copytree(site, folder, ignore=keep)
        self.site = folder
        self.server = Server(folder)
        (folder / "sitemap.xml").write_bytes(self.server.here((folder / "sitemap.xml").read_bytes()))
        self.publish()

    def restart(self) -> None:
        """Answer again at the same address, after a stop."""
        self.server = Server(self.site, self.server.server_port)

    def publish(self, path: str = "", old: str = "", new: str = "") -> None:
        """Publish the site with a text of a page replaced."""
        if path:
            file = self.site / path / "index.html"
            text = file.read_text(encoding="utf-8")
            assert old in text
            file.write_text(text.replace(old, new), encoding="utf-8")
        shutil.copy(ROOT / "overrides" / "sw.js", self.site)
        offline.publish(self.site)
        self.server.packed.clear()
        self.server.log.clear()

    def write(self, name: str, text: str) -> None:
        """Publish one file as it is, whatever the others are."""
        (self.site / name).write_text(text, encoding="utf-8")
        self.server.packed.clear()
        self.server.log.clear()

    @property
    def listed(self) -> dict[str, Any]:
        """Return the list of what is kept offline."""
        return dict(json.loads((self.site / offline.LIST).read_text(encoding="utf-8")))

    def sent(self) -> list[str]:
        """Return the addresses that were asked for since the last publication, but for the worker and its list."""
        return [sent.path for sent in self.server.log if sent.path not in (offline.WORKER, offline.LIST)]

    def reader(self, browser: Browser, **options: Any) -> Reader:
        """Return a reader whose browser may keep an offline copy."""
        return Reader(browser, self.server, service_workers="allow", **options)


def ignored(folder: str, names: list[str]) -> set[str]:
    """Leave out what a small copy does without: folders, and the larger runtime."""
    small = Path(folder, "sw.js").exists()
    return {name for name in names if name == "pyodide" or (small and Path(folder, name).is_dir() and name not in FOLDERS)}


def complete(reader: Reader) -> Page:
    """Open the page about the offline copy and wait until there is one."""
    page = reader.go(OFFLINE)
    expect(page.locator(".offline__state")).to_contain_text("Complete", timeout=60_000)
    return page


def look_for_update(page: Page) -> None:
    """Do what a visit does after an hour."""
    page.evaluate(UPDATE)


def watches(page: Page) -> None:
    """Wait until a page looks for new versions, which it begins some seconds after it is shown."""
    page.evaluate(WATCHES)


def use_it(page: Page) -> None:
    """Use the version that is offered, and wait for the page to be loaded again."""
    with page.expect_navigation(timeout=60_000):
        page.get_by_role("button", name="Use it now").click(timeout=30_000)
