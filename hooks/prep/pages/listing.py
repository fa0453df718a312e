"""Lists of questions, as phases, levels and the A to Z show them."""

from collections.abc import Iterable

from prep.html import anchor, escape, known, question_link
from prep.model import Question, Site
from prep.urls import link


def question_list(source: str, questions: Iterable[Question]) -> str:
    """Return questions as a list of ticks with links."""
    rows = "".join(
        f'<li>{question_link(source, q)} <span class="asked-short">{escape(q.asked)}</span>{known(q, "tick tick--small")}</li>'
        for q in questions
    )
    return f'<ul class="questions">{rows}</ul>'


def grouped(source: str, questions: list[Question], site: Site, by: str) -> str:
    """Return questions under a heading for each of their phases, levels or topics, in the order of the site."""
    order = {"phase": site.phases, "level": site.levels, "topic": site.topics}[by]
    sections = []
    for named in order:
        here = [q for q in questions if getattr(q, by) == named.id]
        if here:
            sections.append(f"## {escape(named.title)}\n\n{heading_link(source, here, by)}{question_list(source, here)}\n")
    return "\n".join(sections)


def heading_link(source: str, questions: list[Question], by: str) -> str:
    """Return a link to the page that holds the whole group, if one page does."""
    pages = sorted({question.page for question in questions})
    if by == "topic" or len(pages) != 1:
        return ""
    return f"<p>{anchor(link(source, pages[0]), 'Read them on one page')}</p>\n\n"
