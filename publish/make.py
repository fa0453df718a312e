"""Making the books: printed twice, since the numbers in the contents are known only after the first time."""

from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Browser

from prep.model import Site
from prep.pages.paper import FILES
from publish import books
from publish.articles import Articles
from publish.book import Book, CannotPublishError
from publish.chromium import chromium, printed
from publish.document import document, title
from publish.finish import finished, pages_of

FOLDER = "downloads"
ABOUT = 0.25


@dataclass(frozen=True)
class Printed:
    """A finished book: the name of its file, its bytes, and its number of pages."""

    name: str
    data: bytes
    pages: int

    @property
    def size(self) -> str:
        """Return what a reader wants to know before the download."""
        return f"{self.pages} pages, {len(self.data) / books.MEGABYTE:.1f} MB"


def publish(site: Site, folder: Path, epoch: int) -> None:
    """Write both books into a built site, or nothing if one of them fails."""
    articles = Articles(folder)
    made: list[Printed] = []
    with chromium() as browser:
        for book in (books.night_before(site, articles), books.whole_guide(site, articles)):
            start = perf_counter()
            made.append(make(book, articles, browser, epoch))
            print(f"{FOLDER}/{book.name}.pdf: {made[-1].size}, {perf_counter() - start:.0f} seconds")
    promised(made)
    write(made, folder)


def promised(made: list[Printed]) -> None:
    """Hold the books to what the page with their links says about them."""
    said = {name: (pages, megabytes) for name, _, pages, megabytes, _ in FILES}
    for book in made:
        pages, megabytes = said[book.name]
        if abs(book.pages / pages - 1) > ABOUT or abs(len(book.data) / books.MEGABYTE / megabytes - 1) > ABOUT:
            raise CannotPublishError(f"{book.name}: {book.size}; say so in FILES in hooks/prep/pages/paper.py")


def make(book: Book, articles: Articles, browser: Browser, epoch: int) -> Printed:
    """Print a book: once to see where everything stands, once with the numbers of the pages."""
    draft = document(book, articles, epoch, {})
    _, found = pages_of(printed(browser, draft, articles.site, tagged=False))
    if lost := [entry.title for entry in book.entries if entry.anchor not in found]:
        raise CannotPublishError(f"{book.name}: in the contents, but on no page: {', '.join(lost)}")
    data = printed(browser, document(book, articles, epoch, found), articles.site)
    count, again = pages_of(data)
    if again != found:
        raise CannotPublishError(f"{book.name}: the numbers in the contents moved the pages")
    data = finished(data, book, title(book), epoch)
    if len(data) > book.budget:
        raise CannotPublishError(f"{book.name}: {len(data):,} bytes are more than the {book.budget:,} it may have")
    return Printed(book.name, data, count)


def write(made: list[Printed], folder: Path) -> None:
    """Put finished books into the site, each in one step; no page changes, since the offline copy knows their hashes."""
    files = {folder / FOLDER / f"{book.name}.pdf": book.data for book in made}
    (folder / FOLDER).mkdir(exist_ok=True)
    for path, data in files.items():
        path.with_suffix(".part").write_bytes(data)
    for path in files:
        path.with_suffix(".part").replace(path)
