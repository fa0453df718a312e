"""The story workshop: the questions that the reader's stories have to answer, and a worksheet for paper."""

from prep.html import escape, question_link
from prep.model import Site

PANEL = "<div data-workshop>"
# The script fills these; they keep its place while the page loads.
PLACE = '<div class="workshop__cards"></div><div class="workshop__tools"></div><p class="workshop__status" role="status"></p>'
HINT = "Add a story, then mark the questions that it answers."
STORIES_ON_PAPER = 5
LINES = (("Situation", 3), ("Task", 2), ("Action", 7), ("Result", 4))


def with_workshop(text: str, page: str, site: Site) -> str:
    """Return the Markdown of the workshop with its table of questions and its empty cards."""
    return text.replace(PANEL, f"{PANEL}{PLACE}{questions(page, site)}{worksheet()}", 1) if PANEL in text else text


def questions(page: str, site: Site) -> str:
    """Return the behavioral questions as the rows of a table; columns for stories are added by the script, or by pen."""
    asked = [question for question in site.questions if question.kind == "behavioral"]
    blank = "".join(f'<th scope="col" class="on-paper">{n}</th>' for n in range(1, STORIES_ON_PAPER + 1))
    cells = '<td class="on-paper"></td>' * STORIES_ON_PAPER
    rows = "".join(
        f'<tr data-question="{question.id}"><th scope="row">{question_link(page, question)}</th>{cells}</tr>'
        for question in asked
    )
    return (
        '<section class="matrix"><h2 id="which-story-for-which-question">Which story for which question</h2>'
        f'<p class="workshop__gaps" role="status">{HINT}</p>'
        f'<table><thead><tr><th scope="col">Question</th>{blank}</tr></thead><tbody>{rows}</tbody></table></section>'
    )


def worksheet() -> str:
    """Return empty cards, one for each story, with lines to write on."""
    parts = "".join(f"<dt>{escape(name)}</dt><dd>{'<br>' * lines}</dd>" for name, lines in LINES)
    cards = "".join(
        f'<section class="worksheet"><h3>Story {n}: …………</h3><dl>{parts}</dl></section>' for n in range(1, STORIES_ON_PAPER + 1)
    )
    return f'<div class="worksheets">{cards}</div>'
