"""Makes the picture in the README from the real site: ``python -m tests.screenshot`` or ``make screenshot``."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from publish.find_browser import HELP, find
from tests.browser.reader import DESKTOP, Reader
from tests.browser.served import Served
from tests.browser.server import Server
from tests.guides import ROOT, build

PICTURE = ROOT / ".github" / "screenshot.png"
QUESTION = "precision-recall-f1"
# The question stands just below the header, its answer open, with what is said and what is drawn in one view.
PLACE = """id => {
  const top = document.getElementById(id).getBoundingClientRect().top + scrollY;
  scrollTo(0, top - document.querySelector('.md-header').offsetHeight - 8);
}"""


def take(site: Path, picture: Path) -> None:
    """Photograph an open answer of a built site."""
    path = find()
    assert path, HELP
    server = Server(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--hide-scrollbars"])
        reader = Reader(browser, server, viewport=DESKTOP)
        page = reader.go(Served(site, server).questions[QUESTION])
        page.wait_for_load_state("networkidle")
        page.evaluate("document.fonts.ready.then(() => null)")
        page.evaluate(PLACE, QUESTION)
        picture.parent.mkdir(exist_ok=True)
        page.screenshot(path=picture)
        browser.close()
    server.shutdown()
    assert not reader.faults, reader.faults


def main() -> int:
    """Build the site and take the picture; a folder as argument is a site that is built already."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "site"
        if len(sys.argv) == 1:
            result = build(ROOT, site)
            if result.returncode:
                print(result.stdout, file=sys.stderr)
                return 1
        take(site, PICTURE)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
