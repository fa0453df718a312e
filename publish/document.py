"""The HTML document of a book: cover, contents, chapters."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from prep.html import escape
from publish.articles import Articles
from publish.book import Book, Chapter, Entry
from publish.links import resolved

NAME = "Out Loud ML"
UNKNOWN = "000"
SHEETS = ("guide", "sheets")
STYLE = Path(__file__).with_name("book.css")


def document(book: Book, articles: Articles, epoch: int, pages: Mapping[str, int]) -> str:
    """Return the document; ``pages`` are the page numbers by id, empty as long as they are not known."""
    feet = "".join(f'@page p{number} {{ @bottom-left {{ content: "{quoted(c.foot)}" }} }}' for number, c in numbered(book))
    sheets = "".join(f'<link rel="stylesheet" href="/assets/stylesheets/{name}.css">' for name in SHEETS)
    body = "".join(chapter(number, c) for number, c in numbered(book))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title(book))}</title>'
        f"{sheets}<style>{STYLE.read_text(encoding='utf-8')}{feet}</style></head>"
        '<body dir="ltr" data-md-color-scheme="default" data-md-color-primary="custom" data-md-color-accent="custom">'
        f"{cover(book, articles, epoch)}{contents(book, pages)}{resolved(body, articles.home, book.entries)}</body></html>"
    )


def title(book: Book) -> str:
    """Return the title of the file."""
    return f"{NAME}: {book.title}"


def numbered(book: Book) -> list[tuple[int, Chapter]]:
    """Return the chapters with their numbers."""
    return list(enumerate(book.chapters, 1))


def quoted(text: str) -> str:
    """Return text for a string in a style sheet."""
    return re.sub(r'["\\<]', "", text)


def cover(book: Book, articles: Articles, epoch: int) -> str:
    """Return the cover, with the date of the commit."""
    date = datetime.fromtimestamp(epoch, UTC).strftime("%-d %B %Y")
    return (
        f'<header class="cover md-typeset">{articles.logo()}<p class="cover__name">{NAME}</p><h1>{escape(book.title)}</h1>'
        f'<p class="lead">{escape(book.about)}</p><p class="cover__foot">As of {date}. The newest version, with everything '
        f'else: <a href="{articles.home}">{articles.home}</a><br>Text CC BY 4.0, code MIT.</p></header>'
    )


def contents(book: Book, pages: Mapping[str, int]) -> str:
    """Return the contents; the number of a page has the same width before and after it is known."""
    lines = "".join(line(entry, pages) for entry in book.entries)
    return f'<nav class="contents md-typeset"><h1>Contents</h1><ul>{lines}</ul></nav>'


def line(entry: Entry, pages: Mapping[str, int]) -> str:
    """Return one line of the contents."""
    number = pages.get(entry.anchor, UNKNOWN)
    words = f'<a href="#{entry.anchor}">{escape(entry.title)}</a>'
    return f'<li class="depth-{entry.depth}">{words}<span class="number">{number}</span></li>'


def chapter(number: int, found: Chapter) -> str:
    """Return a chapter on pages of its own."""
    return f'<main class="chapter {found.css}" style="page: p{number}">{found.markup}</main>'
