"""Printing a document with Chromium, which sees the files of the site and nothing else."""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Route, sync_playwright

from publish.book import CannotPublishError
from publish.find_browser import HELP, find

# A name that no server can have: whatever is asked for is answered from the folder of the site.
ORIGIN = "http://book.invalid"
FONTS = "Promise.all(['Source Sans 3', 'STIX Two Math'].map((name) => document.fonts.load(`16px '${name}'`)))"
PATIENCE = 300_000


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium."""
    path = find()
    if path is None or not Path(path).exists():
        raise CannotPublishError(HELP if path is None else f"There is no browser at {path}.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def printed(browser: Browser, html: str, site: Path, tagged: bool = True) -> bytes:
    """Return a document as PDF; it may ask for files of the site only."""
    refused: list[str] = []

    def answer(route: Route) -> None:
        address = urlsplit(route.request.url)
        file = (site / unquote(address.path).lstrip("/")).resolve()
        if route.request.url == f"{ORIGIN}/":
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        elif route.request.url.startswith(f"{ORIGIN}/") and file.is_relative_to(site.resolve()) and file.is_file():
            route.fulfill(path=file, content_type=mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        else:
            refused.append(route.request.url)
            route.abort()

    context = browser.new_context(color_scheme="light")
    try:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.route("**/*", answer)
        page.emulate_media(media="print")
        page.goto(f"{ORIGIN}/", wait_until="load")
        page.evaluate(FONTS)
        data = page.pdf(prefer_css_page_size=True, print_background=True, tagged=tagged)
    finally:
        context.close()
    if refused:
        raise CannotPublishError(f"The document asks for what the site does not have: {', '.join(refused)}")
    return data
