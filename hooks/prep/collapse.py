"""Turning a page of the bank into Markdown in which every answer is a closed ``<details>``."""

import re

from prep.html import escape, known
from prep.model import Question, Site
from prep.questions import numbered_lines
from prep.urls import markdown_link

QUESTION_LINK = re.compile(r"\]\(question:(?P<id>[^)]*)\)")
GUIDES = ("system-design/", "production/")
MOST_LINKS = 3


def resolve_links(text: str, page: str, site: Site) -> str:
    """Replace ``question:id`` links by relative links to the page that holds the question."""

    def address(match: re.Match[str]) -> str:
        question = site.by_id[match["id"]]
        return f"]({markdown_link(page, question.page, question.id)})"

    return QUESTION_LINK.sub(address, text)


def collapse(text: str, page: str, site: Site) -> str:
    """Return the Markdown of a question page with its answers collapsed, and links for questions that moved away."""
    here = {question.line: question for question in site.questions if question.page == page}
    lines: list[str] = []
    skipping = False
    for number, line, fenced in numbered_lines(text):
        if number in here:
            lines.append(render(here[number], site))
            skipping = True
        elif skipping and not fenced and re.match(r"#{1,3} ", line):
            skipping = False
        if not skipping:
            lines.append(line)
    toolbar = "<div data-answers-toolbar hidden></div>\n"
    head, _, rest = "\n".join(lines).partition("\n## ")
    body = f"{head}\n\n{toolbar}\n## {rest}" if rest else head
    return resolve_links(body + moved(page, site), page, site)


def render(question: Question, site: Site) -> str:
    """Return one question as Markdown: heading, what is asked, and the collapsed answer."""
    # A name such as W&B, with the semicolon that follows it, would read as a character reference.
    names = "; ".join(question.also).replace("&", "&amp;")
    also = f"Also asked as: {names}\n{{ .also }}\n" if names else ""
    parts = "\n".join(f'<h4 class="part">{escape(part.name)}</h4>\n\n{part.text}\n' for part in question.parts)
    return (
        f"////// html | section.question\n    attrs: {{data-question: {question.id}, data-kind: {question.kind}}}\n\n"
        f"{former(question, site)}### {question.title} {{ #{question.id} }}\n\n{question.asked}\n{{ .asked }}\n\n"
        f"///// details | Answer\n    attrs: {{class: answer}}\n\n{also}\n{parts}\n{used(question, site)}/////\n\n"
        f'<p class="known">{known(question, site)}</p>\n\n//////\n'
    )


def used(question: Question, site: Site) -> str:
    """Return links to the walk-throughs and production guides that use the answer, the first few of them."""
    pages = [page for page in site.pages if page.uri.startswith(GUIDES) and f"](question:{question.id})" in page.text]
    links = [f"[{page.title}]({markdown_link(question.page, page.uri)})" for page in pages]
    return f"Used in: {', '.join(links[:MOST_LINKS])}.\n\n" if links else ""


def former(question: Question, site: Site) -> str:
    """Return an anchor under the former id of a renamed question, so that old links still arrive."""
    old = site.renamed.get(f"q:{question.id}", "").removeprefix("q:")
    return f'<span id="{old}"></span>\n\n' if old else ""


def moved(page: str, site: Site) -> str:
    """Return links, under the old ids, to the questions that live on pages below a level page."""
    folder = page.removesuffix(".md") + "/"
    below = [question for question in site.questions if question.page.startswith(folder)]
    if not below:
        return ""
    items = [
        f"- [{question.title}]({markdown_link(page, question.page, question.id)}){{ #{question.id} data-moved }}"
        for question in below
    ]
    return "\n\n## More at this level\n\n" + "\n".join(items) + "\n"
