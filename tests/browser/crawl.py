"""Cold visits of every page, shared by the test processes: each page is visited once, by whoever is free."""

import fcntl
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.places import overflow
from tests.browser.reader import SHIFTS, Reader
from tests.browser.served import Served

# Fetched seconds after a page is there, for the offline copy; on a busy machine that falls into the visit.
LATER = {"assets/scripts/offline.js", "assets/scripts/notice.js"}
KINDS = ("html", "css", "js", "fonts", "other")
HINTS = ("stylesheet", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "icon", "manifest", "prerender")
ELSEWHERE = "nodes => nodes.map((node) => node.href).filter((url) => /^https?:/.test(url) && !url.startsWith(location.origin))"
KEYS = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


@dataclass(frozen=True)
class Visit:
    """What a cold visit of a page cost and left behind."""

    path: str
    figures: int
    requests: int
    bytes: dict[str, int]
    faults: list[str]
    cookies: int
    keys: list[str]
    shifts: list[tuple[float, str]]
    hints: list[str]
    overflow: list[str]

    @property
    def total(self) -> int:
        """Return all bytes."""
        return sum(self.bytes.values())

    @property
    def shift(self) -> float:
        """Return how much the page moved while it loaded; 0.1 is what counts as good."""
        return sum(value for value, _ in self.shifts)

    def row(self) -> str:
        """Return a line of the table of weights."""
        return f"{self.path:52}{''.join(f'{self.bytes.get(kind, 0):8}' for kind in KINDS)}{self.total:9}{self.requests:5}"


def visit(browser: Browser, served: Served, path: str) -> Visit:
    """Visit a page in a fresh context, until nothing is fetched any more."""
    before = len(served.server.log)
    reader = Reader(browser, served.server)
    reader.context.add_init_script(SHIFTS)
    page = reader.go(path)
    page.wait_for_load_state("networkidle")
    # The page before may still be answered: its answers were opened at the end.
    asked = set(reader.requests) - LATER
    sent = [answer for answer in served.server.log[before:] if answer.path in asked]
    sizes: Counter[str] = Counter()
    for answer in sent:
        sizes[answer.kind] += answer.size
    found = Visit(
        path=path,
        figures=served.html(path).count('class="drawing"'),
        requests=len(sent),
        bytes=dict(sizes),
        faults=reader.faults,
        cookies=len(reader.context.cookies()),
        keys=page.evaluate(KEYS),
        shifts=page.evaluate("window.shifts"),
        hints=page.locator(", ".join(f"link[rel~='{rel}']" for rel in HINTS)).evaluate_all(ELSEWHERE),
        overflow=narrow(page),
    )
    reader.context.close()
    return found


def narrow(page: Page) -> list[str]:
    """Return what sticks out of a window of 320 px with all answers open."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    # Opened formulas fetch their font: it makes a difference here, and must not count for the next visit.
    page.evaluate("document.fonts.ready.then(() => null)")
    return overflow(page)


def visits(browser: Browser, served: Served, folder: Path) -> list[Visit]:
    """Visit the pages that no other process is visiting, then wait for those that one is."""
    folder.mkdir(exist_ok=True)
    files = {path: folder / f"{number}.json" for number, path in enumerate(served.paths)}
    for flags in (fcntl.LOCK_EX | fcntl.LOCK_NB, fcntl.LOCK_EX):
        for path, file in files.items():
            with claimed(file.with_suffix(".lock"), flags) as mine:
                if mine and not file.exists():
                    file.write_text(json.dumps(asdict(visit(browser, served, path))), encoding="utf-8")
    return [Visit(**json.loads(file.read_text(encoding="utf-8"))) for file in files.values()]


@contextmanager
def claimed(path: Path, flags: int) -> Iterator[bool]:
    """Try to hold a lock; the value says whether it is held."""
    with path.open("w") as file:
        try:
            fcntl.flock(file, flags)
        except BlockingIOError:
            yield False
        else:
            yield True
