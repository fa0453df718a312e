"""Small pieces of HTML that several pages share; all text is escaped here."""

import html
from collections.abc import Iterable

from prep.model import Question, Site
from prep.urls import link

SHIELDED = {ord(sign): f"&#{ord(sign)};" for sign in r"{}[]`*_$\~^"}


def escape(text: str) -> str:
    """Escape text for HTML, and for the Markdown and include steps that still see it."""
    return html.escape(text, quote=True).translate(SHIELDED)


def tick(id_: str, text: str, extra: str = "", former: str = "") -> str:
    """Return a labeled tick box; ``extra`` is HTML that follows the label, ``former`` comes from ``was``."""
    box = f'<input type="checkbox" data-tick="{escape(id_)}"{former}>'
    return f'<label class="tick">{box}<span>{escape(text)}</span></label>{extra}'


def known(question: Question, site: Site, css: str = "tick") -> str:
    """Return the tick box of a question; a screen reader hears which question it is."""
    box = f'<input type="checkbox" data-tick="q:{question.id}"{was(f"q:{question.id}", site)}>'
    return (
        f'<label class="{css}">{box}<span>I can answer this<span class="unseen">: {escape(question.title)}</span></span></label>'
    )


def was(id_: str, site: Site) -> str:
    """Return the attribute that carries the former id of a renamed tick."""
    return f' data-was="{escape(site.renamed[id_])}"' if id_ in site.renamed else ""


def anchor(address: str, text: str, css: str = "") -> str:
    """Return a link."""
    attribute = f' class="{css}"' if css else ""
    return f'<a{attribute} href="{escape(address)}">{escape(text)}</a>'


def question_link(source: str, question: Question) -> str:
    """Return a link from a page to a question."""
    return anchor(link(source, question.page, question.id), question.title)


def reference_link(source: str, see: str, site: Site) -> str:
    """Return a link from a page to what a ``see:`` entry names; it is known to exist."""
    kind, _, name = see.partition(":")
    if kind == "question":
        return question_link(source, site.by_id[name])
    if kind == "notebook":
        return anchor(link(source, f"notebooks/{name}.ipynb"), f"Notebook: {site.notebooks[f'notebooks/{name}.ipynb']}")
    return anchor(link(source, name), page_title(name, site))


def page_title(uri: str, site: Site) -> str:
    """Return the title of a written or generated page."""
    folder, _, file = uri.partition("/")
    stem = file.removesuffix(".md")
    titles = {page.uri: page.title for page in site.pages}
    titles |= {f"checklists/{c.id}.md": c.title for c in site.checklists}
    titles |= {f"plans/{p.id}.md": p.title for p in site.plans}
    titles |= {f"{p.id}/index.md": p.title for p in site.phases}
    titles |= {
        "a-z.md": "A to Z",
        "reference/glossary.md": "Glossary",
        "resources.md": "Books, reading and practice platforms",
        "levels/index.md": "All levels",
        "checklists/index.md": "Checklists",
        "plans/index.md": "Study plans",
        "practice/coding.md": "Coding challenges",
        "practice/sql.md": "SQL problems",
        "practice/estimation.md": "Estimation drills",
    }
    titles |= {exercise.uri: exercise.title for exercise in site.exercises}
    titles |= {cell: f"{phase.title}: {level.title.lower()} level" for phase, level, cell in site.generated_cells()}
    titles |= {f"levels/{level.id}.md": f"{level.title} level" for level in site.levels}
    return titles.get(uri, stem or folder)


def meter(label: str, ids: Iterable[str], css: str = "") -> str:
    """Return an element in which the progress script shows how many of the ticks are set."""
    names = " ".join(ids)
    return f'<div class="meter {css}" data-meter="{escape(names)}" data-meter-label="{escape(label)}" hidden></div>'


def front_matter(title: str, description: str) -> str:
    """Return the front matter of a generated page; titles are escaped since the theme prints them as they are."""
    return f"---\ntitle: {quoted(title)}\ndescription: {quoted(description)}\n---\n\n<h1>{escape(title)}</h1>\n\n"


def quoted(text: str) -> str:
    """Return escaped text as a double-quoted YAML scalar."""
    body = html.escape(text, quote=True).replace("\\", "\\\\")
    return f'"{body}"'


def hours(minutes: int) -> str:
    """Write minutes as people say them: ``45 min``, ``2 h``, ``1 h 30 min``."""
    h, m = divmod(minutes, 60)
    return " ".join(part for part in (f"{h} h" if h else "", f"{m} min" if m or not h else "") if part)
