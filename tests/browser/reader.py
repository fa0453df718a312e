"""A reader: one browser context that notes whatever must never happen."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, expect

from tests.browser.server import Server

ARTIFACTS = Path(__file__).parents[2] / ".build" / "test-artifacts"
DESKTOP = {"width": 1280, "height": 800}
TABLET = {"width": 820, "height": 1180}
PHONE = {"width": 390, "height": 844}
SEARCH_FIELD = ".md-search__input"
RESULTS = ".md-search-result__list a"
SHIFTS = """
  window.shifts = [];
  new PerformanceObserver((list) => list.getEntries().forEach((shift) => {
    const where = shift.sources.map(({ node }) => node?.className || node?.nodeName).join(', ');
    if (!shift.hadRecentInput) window.shifts.push([shift.value, where]);
  })).observe({ type: 'layout-shift', buffered: true });
"""

# Which script works on what; imported once more, a script is waited for, not fetched again.
STARTED = """async (scripts) => {
  const shown = Object.entries(scripts).filter(([selector]) => document.querySelector(selector));
  const main = document.querySelector('script[type=module]').src;
  await Promise.all(shown.map(([, name]) => import(new URL(name, main))));
}"""
SCRIPTS = {
    "[data-tick]": "ticks.js",
    "[data-meter]": "meters.js",
    "[data-answers-toolbar]": "answers.js",
    "[data-print-toolbar]": "print.js",
    "[data-drill]": "drills.js",
    "[data-calculator]": "calculators.js",
    "[data-workbench]": "workbench.js",
    "[data-workshop]": "workshop.js",
    "[data-my-plan]": "plan-page.js",
    "[data-session]": "session.js",
    "[data-mock]": "mock.js",
    "[data-weak-topics]": "weak.js",
    "[data-today]": "today.js",
    "[data-progress-panel]": "progress.js",
    "[data-offline-panel]": "offline-panel.js",
}

expect.set_options(timeout=8000)


class Reader:
    """Open pages in a fresh context; requests to other hosts, errors and missing files are faults."""

    def __init__(self, browser: Browser, server: Server, **options: Any):
        self.server = server
        self.scripts = options.get("java_script_enabled", True)
        # An offline copy would be fetched in the middle of other tests, and answer in the place of the server.
        defaults: dict[str, Any] = {"viewport": DESKTOP, "reduced_motion": "reduce", "accept_downloads": True}
        defaults |= {"service_workers": "block"}
        self.context = browser.new_context(**{**defaults, **options})
        self.context.set_default_timeout(8000)
        self.faults: list[str] = []
        self.requests: list[str] = []
        self.context.on("request", self.note_request)
        self.context.on("response", self.note_response)
        self.context.on("requestfailed", self.note_failure)
        self.context.on("console", self.note_message)
        self.context.on("weberror", lambda error: self.faults.append(f"script error: {error.error}"))
        self.page = self.context.new_page()

    def note_request(self, request: Request) -> None:
        """Note what is asked for; only this server, and what a page makes itself, may be asked."""
        self.requests.append(request.url.removeprefix(self.server.address))
        if not request.url.startswith((self.server.address, "data:", "blob:", "about:")):
            self.faults.append(f"request to another host: {request.url}")

    def note_response(self, response: Response) -> None:
        """Note answers that are errors."""
        if response.status >= 400:
            self.faults.append(f"status {response.status}: {response.url}")

    def note_failure(self, request: Request) -> None:
        """Note requests that were not answered, unless the page was left meanwhile."""
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"{request.failure}: {request.url}")

    def note_message(self, message: ConsoleMessage) -> None:
        """Note errors in the console."""
        if message.type == "error":
            self.faults.append(f"console: {message.text}")

    def forgive(self, text: str) -> None:
        """Take faults that a test provokes off the list; there must be one."""
        assert [fault for fault in self.faults if text in fault], f"no fault with {text!r} in {self.faults}"
        self.faults = [fault for fault in self.faults if text not in fault]

    def go(self, path: str = "", page: Page | None = None) -> Page:
        """Open a page of the site and wait until its scripts have run."""
        page = page or self.page
        page.goto(self.server.address + path)
        if self.scripts:
            self.ready(page)
        return page

    def ready(self, page: Page | None = None) -> None:
        """Wait until the scripts of the shown page have started."""
        page = page or self.page
        expect(page.locator(".md-header__button[for=__search][aria-expanded]")).to_be_attached()
        page.evaluate(STARTED, SCRIPTS)

    def path(self, page: Page | None = None) -> str:
        """Return the address of the shown page below the prefix, with its hash."""
        return (page or self.page).url.removeprefix(self.server.address)

    def search(self, query: str) -> list[str]:
        """Open the search with its key, or its button on a phone; type a query and return the addresses of the results."""
        button = self.page.locator(".md-header__button[for=__search]")
        if button.is_visible():
            button.click()
        else:
            self.page.keyboard.press("/")
        expect(self.page.locator(SEARCH_FIELD)).to_be_focused()
        self.page.keyboard.type(query)
        expect(self.page.locator(RESULTS).first).to_be_visible()
        return [self.address(link) for link in self.page.locator(RESULTS).evaluate_all("links => links.map(a => a.href)")]

    def address(self, url: str) -> str:
        """Return an address below the prefix, without the words that the search marks on the page."""
        path, _, anchor = url.removeprefix(self.server.address).partition("#")
        return path.partition("?")[0] + (f"#{anchor}" if anchor else "")

    def shot(self, name: str) -> Path:
        """Save a picture of every open tab."""
        ARTIFACTS.mkdir(parents=True, exist_ok=True)
        for number, page in enumerate(self.context.pages):
            page.screenshot(path=ARTIFACTS / f"{name}-{number}.png")
        return ARTIFACTS


def wait_for_storage(page: Page, key: str, text: str | None) -> None:
    """Wait until a page sees what another tab has stored; browsers hand it on from process to process."""
    page.wait_for_function("([key, text]) => localStorage.getItem(key) === text", arg=[key, text])


def exported(page: Page, folder: Path) -> Path:
    """Export the progress from its page, and return the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Export to a file").click()
    file = folder / "progress.json"
    file.write_bytes(Path(download.value.path()).read_bytes())
    return file
