"""The two books."""

from prep.model import Site
from publish import chapters
from publish.articles import Articles
from publish.book import Book

MEGABYTE = 1_000_000
GUIDES = {
    "Interviews": "interviews/",
    "Behavioral": "behavioral/",
    "System design": "system-design/",
    "Production": "production/",
    "Career": "career/",
}


def night_before(site: Site, articles: Articles) -> Book:
    """Return what one reads on the last evening."""
    found = [chapters.checklists(site, articles, ("day-before", "logistics")), chapters.cards(site, articles)]
    found += [chapters.phase_in_brief(phase, site, articles) for phase in site.phases]
    about = (
        "Two checklists, all reference cards, and the core questions of entry and intermediate level: "
        "what is asked, the answer in one line, and the traps."
    )
    return Book("night-before", "Night-before pack", about, tuple(found), 3 * MEGABYTE)


def whole_guide(site: Site, articles: Articles, phases: tuple[str, ...] = ()) -> Book:
    """Return every question with its answer, the guides, the cards and the glossary; ``phases`` narrows it down."""
    cells = [cell for cell in site.cells() if not phases or cell[0].id in phases]
    found = [chapters.level_in_full(phase, level, site, articles) for phase, level, _ in cells]
    if not phases:
        found.append(chapters.behavioral(site, articles))
        found += [chapters.guides(title, folder, site, articles) for title, folder in GUIDES.items()]
    found += [chapters.cards(site, articles), chapters.glossary(articles)]
    about = (
        "Every question with its whole answer and sources, the guides and walk-throughs, the reference cards, and the glossary."
    )
    return Book("outloud-ml", "Whole guide", about, tuple(found), 30 * MEGABYTE)
