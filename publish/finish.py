"""Finishing a printed book: bookmarks from its contents, the date of the commit, and which page everything is on."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime

from pypdf import PdfReader

from publish.book import Book, Entry
from publish.pack import packed, unpacked


def pages_of(data: bytes) -> tuple[int, dict[str, int]]:
    """Return how many pages a PDF has, and the page number of every id that a link leads to."""
    reader = PdfReader(io.BytesIO(data))
    places = {name.removeprefix("/"): reader.get_destination_page_number(to) for name, to in reader.named_destinations.items()}
    return len(reader.pages), {name: place + 1 for name, place in places.items() if place is not None}


def finished(data: bytes, book: Book, title: str, epoch: int) -> bytes:
    """Return a printed book with its bookmarks and dates; the same print gives the same bytes."""
    objects, root, info = unpacked(data)
    first = max(objects) + 1
    objects |= dict(bookmarks(book.entries, first))
    added = b"/Outlines %d 0 R /PageMode /UseOutlines\n" % first
    objects[root] = objects[root].replace(b"<<", b"<<" + added, 1)
    date = datetime.fromtimestamp(epoch, UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    words = {"Title": title, "Subject": book.about, "Creator": "Out Loud ML", "Producer": "Chromium, Skia/PDF"}
    described = b"".join(b"/%s %s " % (name.encode(), text(value)) for name, value in words.items())
    objects[info] = b"<<%s/CreationDate (%s) /ModDate (%s)>>" % (described, date.encode(), date.encode())
    return packed(objects, root, info)


def bookmarks(entries: tuple[Entry, ...], first: int) -> Iterator[tuple[int, bytes]]:
    """Yield the objects of the outline, numbered from ``first``; all bookmarks but the top ones are folded away."""
    parents = list(parents_of(entries))
    for place in range(-1, len(entries)):
        children = [child for child, parent in enumerate(parents) if parent == place]
        body = b"/Type /Outlines " if place < 0 else item(entries, parents, place, first)
        if children:
            count = len(children) if place < 0 else -len(children)
            ends = (first + 1 + children[0], first + 1 + children[-1], count)
            body += b"/First %d 0 R /Last %d 0 R /Count %d" % ends
        yield first + 1 + place, b"<<%s>>" % body


def parents_of(entries: tuple[Entry, ...]) -> Iterator[int]:
    """Yield for each entry the place of the last one before it that is less deep, or -1."""
    open_: list[int] = []
    for place, entry in enumerate(entries):
        while open_ and entries[open_[-1]].depth >= entry.depth:
            open_.pop()
        yield open_[-1] if open_ else -1
        open_.append(place)


def item(entries: tuple[Entry, ...], parents: list[int], place: int, first: int) -> bytes:
    """Return the words, the aim and the neighbors of a bookmark."""
    siblings = [other for other, parent in enumerate(parents) if parent == parents[place]]
    at = siblings.index(place)
    body = b"/Title %s /Dest /%s /Parent %d 0 R " % (
        text(entries[place].title), entries[place].anchor.encode(), first + 1 + parents[place],
    )  # fmt: skip
    if at:
        body += b"/Prev %d 0 R " % (first + 1 + siblings[at - 1])
    if at + 1 < len(siblings):
        body += b"/Next %d 0 R " % (first + 1 + siblings[at + 1])
    return body


def text(words: str) -> bytes:
    """Return words as a string of a PDF."""
    return b"<FEFF%s>" % words.encode("utf-16-be").hex().encode()
