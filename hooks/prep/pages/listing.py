"""Lists of questions, as phases, levels and the A to Z show them."""

from collections.abc import Iterable

from prep.html import anchor, escape, known, question_link
from prep.model import Question, Site
from prep.urls import link


def question_list(source: str, questions: Iterable[Question], site: Site) -> str:
    """Return questions as a list of ticks with links."""
    rows = "".join(f"<li>{row(source, question, site)}</li>" for question in questions)
    return f'<ul class="questions">{rows}</ul>'


def row(source: str, question: Question, site: Site) -> str:
    """Return a question with what is asked and its tick box."""
    asked = f'<span class="asked-short">{escape(question.asked)}</span>'
    return f"{question_link(source, question)} {asked}{known(question, site, 'tick tick--small')}"


def grouped(source: str, questions: list[Question], site: Site, by: str) -> str:
    """Return questions under a heading for each of their phases, levels or topics, in the order of the site."""
    order = {"phase": site.phases, "level": site.levels, "topic": site.topics}[by]
    sections = []
    for named in order:
        here = [q for q in questions if getattr(q, by) == named.id]
        if here:
            sections.append(f"## {escape(named.title)}\n\n{heading_link(source, here, by)}{question_list(source, here, site)}\n")
    return "\n".join(sections)


def heading_link(source: str, questions: list[Question], by: str) -> str:
    """Return a link to the page that holds the whole group, if one page does."""
    pages = sorted({question.page for question in questions})
    if by == "topic" or len(pages) != 1:
        return ""
    return f"<p>{anchor(link(source, pages[0]), 'Read them on one page')}</p>\n\n"
