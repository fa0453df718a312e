"""The PDFs on the page "Take it along": links where they are published, otherwise how to make them."""

from prep.html import anchor
from prep.urls import url

PLACE = "<div data-pdf-downloads></div>"
FILES = (
    (
        "night-before",
        "Night-before pack",
        "PDF, about 35 pages and 1 MB: two checklists, all reference cards, the core questions of the first two levels in brief",
    ),
    (
        "outloud-ml",
        "Whole guide",
        "PDF, about 730 pages and 13 MB: every question with its whole answer, all reference cards, and the glossary",
    ),
)
HOW = "The published site offers two PDFs here, a night-before pack and the whole guide; `make publish` makes your own."


def with_paper(text: str, page: str, published: bool) -> str:
    """Return the Markdown of a page with its links to the PDFs."""
    if PLACE not in text:
        return text
    up = "../" * url(page).count("/")
    items = "".join(f"<li>{anchor(f'{up}downloads/{name}.pdf', title)}, {what}</li>" for name, title, what in FILES)
    return text.replace(PLACE, f"<ul>{items}</ul>" if published else HOW, 1)
