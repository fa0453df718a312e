"""The chapters of the books: sheets and lists taken from the site as they are, questions in full or in brief."""

from collections.abc import Iterable
from itertools import groupby

from bs4 import Tag

from prep.html import escape
from prep.model import Named, Page, Question, Site
from prep.nav import subject
from prep.urls import url
from publish.articles import Articles, part_of, text_of
from publish.book import Chapter, Entry
from publish.links import slug

LEVELS_IN_BRIEF = ("entry", "intermediate")


def checklists(site: Site, articles: Articles, names: tuple[str, ...]) -> Chapter:
    """Return some checklists, each on a sheet."""
    sheets = [(checklist.title, url(f"checklists/{checklist.id}.md")) for checklist in site.checklists if checklist.id in names]
    return sheets_of("Checklists", "checklists/", sheets, articles)


def cards(site: Site, articles: Articles) -> Chapter:
    """Return all reference cards, each on a sheet."""
    pages = [page for page in site.pages if page.uri.startswith("cards/") and page.uri != "cards/index.md"]
    return sheets_of("Reference cards", "cards/", [(subject(page), url(page.uri)) for page in pages], articles)


def guides(title: str, folder: str, site: Site, articles: Articles) -> Chapter:
    """Return the written pages of a folder that are no questions, its index first."""
    bank = {question.page for question in site.questions}
    found = sorted(
        (p for p in site.pages if p.uri.startswith(folder) and p.uri not in bank),
        key=lambda p: (p.uri != f"{folder}index.md", p.uri),
    )
    entries = [Entry(title, slug(url(found[0].uri)), 1, folder)]
    entries += [Entry(page.title, slug(url(page.uri)), 2, url(page.uri)) for page in found]
    return Chapter(title, "guides", "".join(whole(url(page.uri), articles) for page in found), tuple(entries))


def glossary(articles: Articles) -> Chapter:
    """Return the glossary."""
    address = "reference/glossary/"
    return Chapter("Glossary", "terms", whole(address, articles), (Entry("Glossary", slug(address), 1, address),))


def sheets_of(title: str, address: str, sheets: list[tuple[str, str]], articles: Articles) -> Chapter:
    """Return pages of the site under a common title, which leads to the first of them."""
    entries = [Entry(title, slug(sheets[0][1]), 1, address)]
    entries += [Entry(name, slug(page), 2, page) for name, page in sheets]
    return Chapter(title, "sheets", "".join(whole(page, articles) for _, page in sheets), tuple(entries))


def whole(address: str, articles: Articles) -> str:
    """Return a whole article."""
    article = articles.article(address)
    return f'<article class="md-typeset" id="{slug(address)}">{article.decode_contents()}</article>'


def phase_in_brief(phase: Named, site: Site, articles: Articles) -> Chapter:
    """Return the core questions of the first two levels: what is asked, the answer in one line, the traps."""
    asked = [q for q in site.select(phase.id) if q.is_core and q.level in LEVELS_IN_BRIEF]
    entries = [Entry(phase.title, f"brief-{phase.id}", 1, f"{phase.id}/")]
    text = heading(1, phase.title, entries[0].anchor)
    for question in asked:
        section = articles.question(url(question.page), question.id)
        entries.append(entry_of(question, section))
        text += brief(section)
    return Chapter(f"{phase.title}: core questions in brief", "brief", f'<div class="md-typeset">{text}</div>', tuple(entries))


def brief(section: Tag) -> str:
    """Return what is asked, the one line and the traps of a question."""
    title, asked = section.select("h3, .asked")
    line = "".join(tag.decode_contents() for tag in part_of(section, "In one line"))
    traps = "".join(map(str, part_of(section, "Traps")))
    return f'<section class="question">{title}{asked}<p class="line">{line}</p><div class="traps">{traps}</div></section>'


def level_in_full(phase: Named, level: Named, site: Site, articles: Articles) -> Chapter:
    """Return all questions of a level with their whole answers; the first level of a phase opens the phase."""
    first = next(q for q in site.questions if q.phase == phase.id)
    anchor = f"{phase.id}-{level.id}"
    entries = [Entry(level.title, anchor, 2, f"{phase.id}/{level.id}/")]
    text = heading(2, f"{phase.title}: {level.title.lower()} level", anchor)
    if first.level == level.id:
        entries.insert(0, Entry(phase.title, phase.id, 1, f"{phase.id}/"))
        text = f'{heading(1, phase.title, phase.id)}<p class="lead">{escape(phase.summary)}</p>{text}'
    more, body = in_full(site.select(phase.id, level.id), site, articles)
    return Chapter(f"{phase.title}: {level.title.lower()} level", "full", wrapped(text + body), (*entries, *more))


def behavioral(site: Site, articles: Articles) -> Chapter:
    """Return the behavioral questions with their whole answers."""
    first = Entry("Behavioral questions", "behavioral", 1, "behavioral/questions/")
    entries, body = in_full([q for q in site.questions if q.kind == "behavioral"], site, articles)
    return Chapter(first.title, "full", wrapped(heading(1, first.title, first.anchor) + body), (first, *entries))


def in_full(questions: Iterable[Question], site: Site, articles: Articles) -> tuple[list[Entry], str]:
    """Return the entries and the text of questions, page by page of the site."""
    pages = {page.uri: page for page in site.pages}
    entries: list[Entry] = []
    text = ""
    for uri, group in groupby(questions, lambda question: question.page):
        text += topic(pages[uri])
        for question in group:
            section = articles.question(url(uri), question.id)
            entries.append(entry_of(question, section))
            text += str(section)
    return entries, text


def topic(page: Page) -> str:
    """Return the subject of a page of the bank, if it has one."""
    return f'<p class="topic">{escape(subject(page))}</p>' if subject(page) else ""


def entry_of(question: Question, section: Tag) -> Entry:
    """Return the line of a question in the contents."""
    title = section.select("h3")[0]
    return Entry(text_of(title), str(title["id"]), 3, f"{url(question.page)}#{question.id}")


def heading(depth: int, title: str, anchor: str) -> str:
    """Return a heading with an id."""
    return f'<h{depth} id="{anchor}">{escape(title)}</h{depth}>'


def wrapped(text: str) -> str:
    """Return text in the element that gives it the styles of an article."""
    return f'<div class="md-typeset">{text}</div>'
