"""The PDFs: contents that tell the truth, links that lead somewhere, nothing from elsewhere, the same bytes every time."""

import io
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from prep.model import Site
from prep.pages.paper import HOW, PLACE, with_paper
from prep.read import read_site
from publish import books
from publish.__main__ import main
from publish.articles import Articles
from publish.book import Book, CannotPublishError, Chapter, Entry
from publish.chromium import chromium, printed
from publish.make import Printed, make, promised, write
from tests.browser.pdf import squeeze
from tests.guides import EPOCH, ROOT, in_thread

# One worker prints, and its tests share what it printed.
pytestmark = pytest.mark.xdist_group("books")
PHASE = "mlops"


@dataclass(frozen=True)
class Shelf:
    """A printed book, and its pages as text."""

    book: Book
    made: Printed
    reader: PdfReader
    texts: list[str]


@pytest.fixture(scope="session")
def model() -> Site:
    """Return the sources of the guide."""
    return read_site(ROOT)


def print_book(book: Book, articles: Articles) -> Printed:
    """Print a book in a thread of its own."""

    def work() -> Printed:
        with chromium() as browser:
            return make(book, articles, browser, int(EPOCH))

    return in_thread(work)


def shelved(book: Book, articles: Articles) -> Shelf:
    """Print a book and read it."""
    made = print_book(book, articles)
    reader = PdfReader(io.BytesIO(made.data))
    return Shelf(book, made, reader, [page.extract_text() for page in reader.pages])


@pytest.fixture(scope="session")
def night(site: Path, model: Site) -> Shelf:
    """Return the night-before pack."""
    articles = Articles(site)
    return shelved(books.night_before(model, articles), articles)


@pytest.fixture(scope="session")
def guide_book(site: Path, model: Site) -> Shelf:
    """Return the whole guide, narrowed down to one phase."""
    articles = Articles(site)
    return shelved(books.whole_guide(model, articles, (PHASE,)), articles)


@pytest.fixture(params=["night", "guide_book"])
def shelf(request: pytest.FixtureRequest) -> Shelf:
    """Return each book in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Shelf)
    return found


def destinations(reader: PdfReader) -> dict[str, int]:
    """Return the page number of every named destination."""
    return {
        name.removeprefix("/"): (reader.get_destination_page_number(to) or 0) + 1
        for name, to in reader.named_destinations.items()
    }


def test_night_before_pack_is_a_pack(night: Shelf) -> None:
    assert 20 <= len(night.texts) <= 40
    assert len(night.made.data) <= 3_000_000
    assert night.made.pages == len(night.texts)


def test_night_before_pack_has_every_core_question_of_two_levels(night: Shelf, model: Site) -> None:
    wanted = {q.id for q in model.questions if q.is_core and q.level in ("entry", "intermediate")}
    assert {entry.address.partition("#")[2] for entry in night.book.entries if entry.depth == 3} == wanted


def test_whole_guide_would_have_every_question_once(site: Path, model: Site) -> None:
    entries = books.whole_guide(model, Articles(site)).entries
    assert sorted(e.address.partition("#")[2] for e in entries if e.depth == 3) == sorted(q.id for q in model.questions)


def test_contents_name_the_page_on_which_the_heading_stands(shelf: Shelf) -> None:
    pages = destinations(shelf.reader)
    last = min(pages[entry.anchor] for entry in shelf.book.entries) - 1
    contents = squeeze(" ".join(text.partition("Contents")[2] for text in shelf.texts[1:last]))
    at = 0
    for entry in shelf.book.entries:
        line = f"{squeeze(entry.title)}{pages[entry.anchor]}"
        at = contents.find(line, at) + len(line)
        assert at >= len(line), f"{entry.title}: page {pages[entry.anchor]} is not in the contents"
        assert squeeze(entry.title) in squeeze(shelf.texts[pages[entry.anchor] - 1]) or entry.depth == 1, entry.title


def test_every_link_leads_to_a_page_or_to_a_public_address(shelf: Shelf) -> None:
    held, dead, inside = destinations(shelf.reader), [], 0
    for page in shelf.reader.pages:
        for annotation in (reference.get_object() for reference in page.get("/Annots", [])):
            if "/Dest" in annotation:
                inside += 1
                dead += [annotation["/Dest"]] if str(annotation["/Dest"]).removeprefix("/") not in held else []
            elif not str(annotation["/A"]["/URI"]).startswith(("https://", "http://")) or "book.invalid" in str(annotation["/A"]):
                dead.append(annotation["/A"]["/URI"])
    assert dead == []
    assert inside > len(shelf.book.entries)


def test_bookmarks_are_the_contents(shelf: Shelf) -> None:
    found: list[tuple[int, str, int]] = []

    def walk(items: list[object], depth: int) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item, depth + 1)
            elif isinstance(item, Destination):
                found.append((depth, str(item.title), (shelf.reader.get_destination_page_number(item) or 0) + 1))

    walk(list(shelf.reader.outline), 1)
    places = destinations(shelf.reader)
    assert [(title, page) for _, title, page in found] == [(e.title, places[e.anchor]) for e in shelf.book.entries]
    assert shelf.reader.root_object["/Outlines"]["/Count"] == sum(depth == 1 for depth, _, _ in found)  # type: ignore[index]
    assert max(depth for depth, _, _ in found) == {"night-before": 2, "outloud-ml": 3}[shelf.book.name]


def test_file_says_title_language_date_and_has_tags(shelf: Shelf) -> None:
    root, about = shelf.reader.root_object, shelf.reader.metadata
    assert about
    assert about.title == f"Out Loud ML: {shelf.book.title}"
    assert about.creation_date
    assert str(root["/PageMode"]) == "/UseOutlines"
    assert int(about.creation_date.timestamp()) == int(EPOCH)
    assert str(root["/Lang"]) == "en"
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert "/StructTreeRoot" in root


def test_no_page_is_empty_and_every_page_but_the_cover_has_its_number(shelf: Shelf) -> None:
    assert [number for number, text in enumerate(shelf.texts, 1) if len(squeeze(text)) < 100] == []
    assert [number for number, text in enumerate(shelf.texts, 1) if number > 1 and not text.startswith(str(number))] == []


def test_answers_are_whole(guide_book: Shelf, site: Path, model: Site) -> None:
    text = squeeze(" ".join(guide_book.texts))
    articles = Articles(site)
    for question in model.select(PHASE)[:12]:
        section = articles.question(question.page.removesuffix(".md").removesuffix("index") + "/", question.id)
        words = [tag.get_text() for tag in section.select(".part, .asked, strong") if not tag.select("math, code")]
        assert [word for word in words if squeeze(word) not in text] == [], question.id


def test_same_commit_gives_the_same_bytes(night: Shelf, site: Path) -> None:
    assert print_book(night.book, Articles(site)).data == night.made.data


def test_over_budget_is_an_error(night: Shelf, site: Path) -> None:
    with pytest.raises(CannotPublishError, match=r"night-before: [\d,]+ bytes are more than the 1,000"):
        print_book(replace(night.book, budget=1000), Articles(site))


def test_entry_without_a_heading_is_an_error(site: Path) -> None:
    chapter = Chapter("Foot", "full", '<h1 id="there">There</h1>', (Entry("Lost", "lost", 1, "a/"),))
    with pytest.raises(CannotPublishError, match="on no page: Lost"):
        print_book(Book("b", "B", "About", (chapter,), 10**6), Articles(site))


@pytest.mark.parametrize("address", ["https://example.org/a.png", "/nowhere.png", "/../secret.png"])
def test_nothing_is_asked_for_but_files_of_the_site(address: str, site: Path) -> None:
    def work() -> None:
        with chromium() as browser:
            printed(browser, f'<p>Text<img src="{address}">', site)

    with pytest.raises(CannotPublishError, match="asks for what the site does not have"):
        in_thread(work)


def test_page_says_how_long_and_how_large_the_books_are(night: Shelf) -> None:
    promised([night.made])
    for made in (replace(night.made, pages=100), replace(night.made, data=b"x" * 2_000_000)):
        with pytest.raises(CannotPublishError, match=r"night-before: \d+ pages, [\d.]+ MB; say so in FILES"):
            promised([made])


def test_missing_site_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    assert main([str(tmp_path)], ROOT) == 1
    assert "build the site first (make build)" in capsys.readouterr().err


def test_missing_date_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert main([str(tmp_path)], ROOT) == 1
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err


def test_missing_browser_is_told_and_nothing_written(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    before = sorted(site.rglob("*.pdf"))
    assert main([str(site)], ROOT) == 1
    assert "There is no browser at /nowhere/chromium" in capsys.readouterr().err
    assert sorted(site.rglob("*.pdf")) == before


def test_books_are_where_the_page_leads(tmp_path: Path) -> None:
    html = with_paper(PLACE, "practice/take-along.md", published=True)
    write([Printed("night-before", b"x", 35), Printed("outloud-ml", b"y", 731)], tmp_path)
    for name in ("night-before.pdf", "outloud-ml.pdf"):
        assert f'<a href="../../downloads/{name}">' in html
        assert (tmp_path / "downloads" / name).is_file()
    assert len(list((tmp_path / "downloads").iterdir())) == 2


def test_without_pdfs_the_page_says_how_to_make_them(site: Path) -> None:
    assert with_paper(PLACE, "practice/take-along.md", published=False) == HOW
    text = (site / "practice" / "take-along" / "index.html").read_text(encoding="utf-8")
    assert "make publish" in text
    assert ".pdf" not in text
