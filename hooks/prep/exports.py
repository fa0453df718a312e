"""Files other than pages that the build writes."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from prep.html import page_title
from prep.items import items
from prep.model import Page, Question, Site
from prep.pages import generate
from prep.questions import numbered_lines
from prep.urls import url

INDEX = "search/guide.json"
ITEMS = "practice/items.json"
TITLES = "search/titles.json"
MARKUP = re.compile(r"\$+[^$]*\$+|!?\[(?P<label>[^\]]*)\]\([^)]*\)|<[^>]+>|[*_`#|>]+|\{[^}]*\}")
KINDS = {"checklists": "Checklist", "plans": "Study plan", "practice/coding": "Coding challenge", "practice/sql": "SQL problem"}
WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]{2,}")


def exports(site: Site) -> dict[str, str]:
    """Return the text of every export by its address."""
    found = {INDEX: {"docs": list(documents(site))}, ITEMS: items(site), TITLES: titles(site)}
    return {uri: json.dumps(value, ensure_ascii=False, separators=(",", ":")) for uri, value in found.items()}


def titles(site: Site) -> dict[str, dict[str, Any]]:
    """Return what a list of notes needs: titles of questions by page and id, and ids of renamed ones by the former."""
    pages: dict[str, dict[str, str]] = {}
    for question in site.questions:
        pages.setdefault(url(question.page), {})[question.id] = question.title
    former = {old.removeprefix("q:"): new.removeprefix("q:") for new, old in site.renamed.items() if new.startswith("q:")}
    return {"pages": pages, "renamed": former}


def documents(site: Site) -> Iterator[dict[str, str]]:
    """Yield what the search knows: questions first, then sections of written pages, generated pages and notebooks."""
    for question in site.questions:
        yield question_document(question, site)
    bank = {question.page for question in site.questions}
    for page in site.pages:
        if page.uri not in bank:
            yield from page_documents(page)
    aliases = {exercise.uri: exercise.also for exercise in site.exercises}
    for made in generate(site):
        summary = re.search(r'^description: "(.*)"$', made.text, re.M)
        title, text = page_title(made.uri, site), html.unescape(summary[1]) if summary else ""
        kind = KINDS.get(made.uri.rpartition("/")[0], "")
        names = [f"{title} {kind}", *aliases.get(made.uri, ())] if kind else []
        yield document(url(made.uri), title, text, kind, aliases="; ".join(names))
    for uri, title in site.notebooks.items():
        yield document(url(uri), title, "", "Notebook")


def document(location: str, title: str, text: str, where: str, aliases: str = "", terms: str = "") -> dict[str, str]:
    """Return one search document without its empty fields; the start page has an empty address."""
    fields = {"location": location, "title": title, "text": text, "where": where, "aliases": aliases, "terms": terms}
    return {name: value for name, value in fields.items() if value or name == "location"}


def question_document(question: Question, site: Site) -> dict[str, str]:
    """Return a question: its names weigh most, then what is asked, then the words of the answer, each once."""
    topic = site.title_of("topic", question.topic)
    place = [site.title_of("phase", question.phase), site.title_of("level", question.level)] if question.level else ["Behavioral"]
    body = plain(" ".join(part.text for part in question.parts if part.name != "Sources"))
    seen = dict.fromkeys(word.lower() for word in WORD.findall(body))
    return document(
        location=f"{url(question.page)}#{question.id}",
        title=question.title,
        text=plain(question.asked),
        where=" · ".join([*place, topic]),
        aliases="; ".join(question.also),
        terms=" ".join([plain(question.part("In one line")), *seen]),
    )


def page_documents(page: Page) -> Iterator[dict[str, str]]:
    """Yield a written page section by section; its other names and the words of its description find its first one."""
    title, anchor, aliases = page.title, "", "; ".join([*page.also, page.description])
    lines: list[str] = []
    for _, line, fenced in numbered_lines(page.text):
        heading = None if fenced else re.match(r"##+ +(?P<text>.+?)(?: *\{ *#(?P<id>[a-z0-9-]+)[^}]*\})?$", line)
        if heading:
            yield document(url(page.uri) + anchor, title, excerpt(lines), "" if title == page.title else page.title, aliases)
            title, lines, aliases = plain(heading["text"]), [], ""
            anchor = "#" + (heading["id"] or slug(title))
        elif not line.startswith("# "):
            lines.append(line)
    yield document(url(page.uri) + anchor, title, excerpt(lines), "" if title == page.title else page.title, aliases)


def excerpt(lines: list[str]) -> str:
    """Return a section as plain text, at most 120 words of it."""
    return " ".join(plain(" ".join(lines)).split()[:120])


def plain(text: str) -> str:
    """Return Markdown without its marks, for searching."""
    return " ".join(MARKUP.sub(lambda match: match["label"] or " ", text).split())


def slug(title: str) -> str:
    """Return the anchor that Python-Markdown's ``toc`` gives to a heading without an id."""
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", title).strip().lower())
