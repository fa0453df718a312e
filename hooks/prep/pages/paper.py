"""The PDFs on the page "Take it along": links where they are published, otherwise how to make them."""

from prep.html import anchor
from prep.urls import url

PLACE = "<div data-pdf-downloads></div>"
# Pages and megabytes are those of the day; `make publish` stops when they are no longer about true.
FILES = (
    (
        "night-before",
        "Night-before pack",
        35,
        1,
        "two checklists, all reference cards, the core questions of the first two levels in brief",
    ),
    (
        "outloud-ml",
        "Whole guide",
        1075,
        17,
        "every question with its whole answer, the guides and walk-throughs, all reference cards, and the glossary",
    ),
)
HOW = "The published site offers two PDFs here, a night-before pack and the whole guide; `make publish` makes your own."


def with_paper(text: str, page: str, published: bool) -> str:
    """Return the Markdown of a page with its links to the PDFs."""
    if PLACE not in text:
        return text
    up = "../" * url(page).count("/")
    items = "".join(
        f"<li>{anchor(f'{up}downloads/{name}.pdf', title)}, PDF, about {pages} pages and {megabytes} MB: {what}</li>"
        for name, title, pages, megabytes, what in FILES
    )
    return text.replace(PLACE, f"<ul>{items}</ul>" if published else HOW, 1)
