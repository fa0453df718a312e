"""The rubric of a round, as its page has it, and the rules of the data about mock interviews."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prep.model import Site
from prep.problems import Problem, did_you_mean
from prep.questions import KINDS
from prep.yamlfile import Document, Key

HEADING = "## How it is scored"
HEAD = "| | Weak | Fair | Strong |"
LINK = re.compile(r"\[(?P<label>[^\]]*)\]\([^)]*\)|[*`]")
EXERCISES = ("challenge", "sql", "drill", "walk-through")
BEHAVIORAL = "behavioral"


@dataclass(frozen=True)
class Criterion:
    """One row of a rubric."""

    name: str
    weak: str
    fair: str
    strong: str


def rubric(text: str) -> tuple[Criterion, ...]:
    """Return the rubric of a page; nothing if there is no table of its form."""
    section = text.partition(f"\n{HEADING}\n")[2].partition("\n## ")[0]
    table = section.partition(f"{HEAD}\n")[2].partition("\n\n")[0].strip().split("\n")[1:]
    rows = [[cell.strip() for cell in plain(line).strip("|").split("|")] for line in table]
    return tuple(Criterion(*row) for row in rows if len(row) == 4)


def plain(cell: str) -> str:
    """Return text without the marks of Markdown."""
    return LINK.sub(lambda match: match["label"] or "", cell)


def check_mocks(document: Document, site: Site) -> Iterator[Problem]:
    """Yield what the data about mock interviews names in vain, and what is missing or there twice."""
    if not site.mocks:
        return
    roles, rounds = ([entry.id for entry in entries] for entries in (site.mocks.roles, site.mocks.rounds))
    pages = {page.uri: page for page in site.pages}
    for number, entry in enumerate(site.mocks.rounds):
        line = document.line(("rounds", number, "page"))
        if entry.page not in pages:
            yield Problem(document.path, line, f"no page '{entry.page}'{did_you_mean(entry.page, pages)}")
        elif not rubric(pages[entry.page].text):
            yield Problem(document.path, line, f"docs/{entry.page} has no table '{HEAD}' under '{HEADING}'")
    phases = [*(phase.id for phase in site.phases), BEHAVIORAL]
    seen: set[tuple[str, str]] = set()
    for number, draw in enumerate(site.mocks.sets):
        key: Key = ("sets", number)
        for field, value, known in (("role", draw.role, roles), ("round", draw.round, rounds)):
            if value not in known:
                yield Problem(document.path, document.line((*key, field)), f"no {field} '{value}'{did_you_mean(value, known)}")
        for field, names, known in (("phases", draw.phases, phases), ("kinds", draw.kinds, [*KINDS, *EXERCISES])):
            for name in sorted(set(names) - set(known)):
                line = document.line((*key, field, name))
                yield Problem(document.path, line, f"no {field.removesuffix('s')} '{name}'{did_you_mean(name, known)}")
        if (draw.role, draw.round) in seen:
            yield Problem(document.path, document.line(key), f"{draw.role} has two sets for the round '{draw.round}'")
        seen.add((draw.role, draw.round))
    for role, round_ in [(role, name) for role in roles for name in rounds if (role, name) not in seen]:
        yield Problem(document.path, document.line(("sets",)), f"{role} has no set for the round '{round_}'")
