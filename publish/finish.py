"""Finishing a printed book: bookmarks from its contents, the date of the commit, and which page everything is on."""

import io
from datetime import UTC, datetime

from pikepdf import Dictionary, Name, ObjectStreamMode, OutlineItem, Page, Pdf

from publish.book import Book, Entry


def pages_of(data: bytes) -> tuple[int, dict[str, int]]:
    """Return how many pages a PDF has, and the page number of every id that a link leads to."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        places = pdf.Root.get(Name.Dests, Dictionary())
        return len(numbers), {name.removeprefix("/"): numbers[Page(to[0]).objgen] for name, to in places.items()}


def finished(data: bytes, book: Book, title: str, epoch: int) -> bytes:
    """Return a printed book with its bookmarks and dates, its objects compressed; the same print gives the same bytes."""
    date = datetime.fromtimestamp(epoch, UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    words = {"Title": title, "Subject": book.about, "Creator": "Out Loud ML", "Producer": "Chromium, Skia/PDF"}
    out = io.BytesIO()
    with Pdf.open(io.BytesIO(data)) as pdf:
        with pdf.open_outline() as outline:
            outline.root.extend(bookmarks(book.entries))
        pdf.Root.PageMode = Name.UseOutlines
        for name, value in (words | {"CreationDate": date, "ModDate": date}).items():
            pdf.docinfo[f"/{name}"] = value
        pdf.save(out, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def bookmarks(entries: tuple[Entry, ...]) -> list[OutlineItem]:
    """Return the top bookmarks; each entry stands, folded away, below the last one before it that is less deep."""
    top: list[OutlineItem] = []
    open_ = [(0, top)]
    for entry in entries:
        item = OutlineItem(entry.title, Name(f"/{entry.anchor}"))
        item.is_closed = True
        while open_[-1][0] >= entry.depth:
            open_.pop()
        open_[-1][1].append(item)
        open_.append((entry.depth, item.children))
    return top
