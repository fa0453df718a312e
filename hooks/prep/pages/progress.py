"""The meters of the page "Your progress", one for each phase and each level."""

from prep.html import escape, meter
from prep.model import Question, Site

PANEL = "<div data-progress-panel>"


def with_meters(text: str, _: str, site: Site) -> str:
    """Return the Markdown of the progress page with its meters at the head of the panel."""
    phases = [(phase.title, site.select(phase=phase.id)) for phase in site.phases]
    levels = [(f"{level.title} level", site.select(level=level.id)) for level in site.levels]
    return text.replace(PANEL, f"{PANEL}{meters('By phase', phases)}{meters('By level', levels)}", 1)


def meters(title: str, groups: list[tuple[str, list[Question]]]) -> str:
    """Return a titled group of meters, without the empty ones."""
    rows = "".join(meter(label, (f"q:{q.id}" for q in questions), "meter--named") for label, questions in groups if questions)
    return f"<section data-progress-group><h3>{escape(title)}</h3>{rows}</section>"
