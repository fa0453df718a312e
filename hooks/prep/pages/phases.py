"""The page of a phase: what it is for, how far the reader is, and its questions by level."""

from prep.html import escape, front_matter, meter
from prep.model import Named, Site
from prep.pages.listing import grouped


def phase_page(phase: Named, site: Site) -> str:
    """Return the Markdown of the index page of a phase."""
    questions = site.select(phase=phase.id)
    topics = list(dict.fromkeys(q.topic for q in questions))
    count = f"{len(questions)} question{'s' * (len(questions) != 1)}" + (f" on {len(topics)} topics" if len(topics) > 1 else "")
    return (
        front_matter(phase.title, phase.summary)
        + f'<p class="lead">{escape(phase.summary)}</p>\n\n'
        + f'<p class="facts"><strong>{escape(phase.priority)}</strong> in interviews. {count}.</p>\n\n'
        + meter(f"{phase.title}", (f"q:{q.id}" for q in questions))
        + "\n\n"
        + grouped(f"{phase.id}/index.md", questions, site, by="level")
    )
