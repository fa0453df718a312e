"""Reading the repository into a ``Site``: data files, question pages and hand-written pages."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from prep import questions
from prep.calculators import Calculator
from prep.designs import check_designs
from prep.exercises import Challenge, Drill, Exercise, SqlProblem
from prep.glossary import check_glossary
from prep.mocks import mocks
from prep.model import Checklist, Named, Page, Plan, Question, Site, Term
from prep.notebooks import title_of
from prep.places import check_addresses, check_places
from prep.problems import Problem, SourceError
from prep.published import check_published, origins, renames
from prep.read_calculators import calculator
from prep.read_drills import drills
from prep.read_exercises import challenge, check_exercises, sql_problem
from prep.read_plans import checklist, plan
from prep.references import check_references, generated_uris, schedule
from prep.resources import Resources, resources
from prep.rubrics import check_mocks
from prep.rules import check as check_rules
from prep.schema import check as check_schema
from prep.sources import check_sources
from prep.text import read as read_text
from prep.yamlfile import Document, load, parse

E = TypeVar("E", bound=Exercise)
T = TypeVar("T")
FRONT_MATTER = re.compile(r"---\n(?P<yaml>.*?\n)---(?:\n|$)", re.S)
BEHAVIORAL = "behavioral"
PUBLISHED = "data/published.yml"
GLOSSARY = "data/glossary.yml"
DRILLS = "data/drills.yml"
RESOURCES = "data/resources.yml"
MOCKS = "data/mock-interviews.yml"


class Reader:
    """Reads one repository and collects what is wrong with it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def document(self, path: str, schema: str) -> Document:
        """Read a data file and check it against a schema."""
        document = load(self.root, path)
        return self.checked(document, schema)

    def checked(self, document: Document, schema: str) -> Document:
        """Keep the problems of a document; its value is dropped if it has any."""
        found = check_schema(document, self.root / "data" / "schemas" / f"{schema}.json")
        self.problems.extend(found)
        if found:
            document.value = None
        return document

    def named(self, path: str) -> tuple[Named, ...]:
        """Read a list of phases, levels or topics."""
        document = self.document(path, "names")
        entries = [Named(**entry) for entry in document.value or []]
        seen: set[str] = set()
        for index, entry in enumerate(entries):
            if entry.id in seen:
                self.problems.append(
                    Problem(path, document.line((index, "id")), f"id '{entry.id}' is used twice; ids are unique")
                )
            seen.add(entry.id)
        return tuple(entries) if len(seen) == len(entries) else ()

    def files(self, folder: str, pattern: str) -> list[str]:
        """Return the files below a folder, in order, as paths from the root."""
        found = sorted((self.root / folder).glob(pattern))
        return [file.relative_to(self.root).as_posix() for file in found if file.is_file() or file.is_symlink()]

    def checklists(self) -> tuple[Checklist, ...]:
        """Read ``data/checklists``."""
        documents = [self.document(path, "checklist") for path in self.files("data/checklists", "*.yml")]
        result = [checklist(d) for d in documents if d.value is not None]
        for d, c in ((d, checklist(d)) for d in documents if d.value is not None):
            seen: set[str] = set()
            for g, group in enumerate(c.groups):
                for i, item in enumerate(group.items):
                    if item.id in seen:
                        line = d.line(("groups", g, "items", i, "id"))
                        self.problems.append(
                            Problem(d.path, line, f"item id '{item.id}' is used twice; ids are unique in a checklist")
                        )
                    seen.add(item.id)
        return tuple(sorted(result, key=lambda c: (c.order, c.id)))

    def plans(self) -> tuple[Plan, ...]:
        """Read ``data/plans``."""
        documents = [self.document(path, "plan") for path in self.files("data/plans", "*.yml")]
        return tuple(sorted((plan(d) for d in documents if d.value is not None), key=lambda p: (p.order, p.id)))

    def challenges(self) -> tuple[Challenge, ...]:
        """Read ``data/challenges`` and the code of each in ``examples/challenges``."""
        return self.exercises(self.built("challenges", "challenge", lambda document: challenge(document, self.root)))

    def sql(self) -> tuple[SqlProblem, ...]:
        """Read ``data/sql``."""
        return self.exercises(self.built("sql", "sql", sql_problem))

    def calculators(self) -> tuple[Calculator, ...]:
        """Read ``data/calculators``."""
        return tuple(self.built("calculators", "calculator", calculator))

    def drills(self) -> tuple[Drill, ...]:
        """Read the estimation drills, if there are any."""
        if not (self.root / DRILLS).is_file():
            return ()
        document = self.document(DRILLS, "drills")
        found, problems = drills(document)
        self.problems.extend(problems)
        return found

    def resources(self) -> Resources | None:
        """Read the books and platforms, if there are any."""
        value = self.document(RESOURCES, "resources").value if (self.root / RESOURCES).is_file() else None
        return resources(value) if value else None

    def terms(self) -> tuple[Term, ...]:
        """Read the glossary."""
        glossary = self.document(GLOSSARY, "glossary")
        return tuple(Term(line=glossary.line((i,)), **entry) for i, entry in enumerate(glossary.value or ()))

    def mock_file(self) -> Document:
        """Read what mock interviews are drawn by, an empty document if there are none."""
        return self.document(MOCKS, "mock-interviews") if (self.root / MOCKS).is_file() else Document(MOCKS)

    def exercises(self, made: list[E]) -> tuple[E, ...]:
        """Return exercises in the order in which readers meet them."""
        return tuple(sorted(made, key=lambda exercise: exercise.order))

    def built(self, folder: str, schema: str, build: Callable[[Document], tuple[T | None, list[Problem]]]) -> list[T]:
        """Read a folder of data files, one object each."""
        made: list[T] = []
        for path in self.files(f"data/{folder}", "*.yml"):
            document = self.document(path, schema)
            if document.value is not None:
                found, problems = build(document)
                self.problems.extend(problems)
                made += [found] if found else []
        return made

    def pages(self) -> list[Page]:
        """Read every Markdown file below ``docs``, checking its characters and its front matter."""
        return [page for path in self.files("docs", "**/*.md") if (page := self.page(path))]

    def notebooks(self) -> dict[str, str]:
        """Return the titles of the notebooks below ``docs`` by address."""
        return {path.removeprefix("docs/"): title_of(self.root / path) for path in self.files("docs/notebooks", "*.ipynb")}

    def page(self, path: str) -> Page | None:
        """Read one Markdown file; nothing if it cannot be used."""
        text, problems = read_text(self.root, path)
        self.problems.extend(problems)
        if problems and not text:
            return None
        meta: dict[str, Any] = {}
        body = text
        if text.startswith("---\n"):
            match = FRONT_MATTER.match(text)
            if not match:
                self.problems.append(Problem(path, 1, "the front matter is not closed; end it with a line '---'"))
                return None
            document = self.checked(parse(path, match["yaml"], first_line=2), "front-matter")
            meta = document.value or {}
            body = "\n" * match[0].count("\n") + text[match.end() :]
        heading = re.search(r"^# +(.+?)(?: *\{.*\})?$", body, re.M)
        title = meta.get("title") or (heading[1] if heading else "")
        if not title:
            self.problems.append(Problem(path, 1, "the page has no '# Title' line"))
        return Page(path.removeprefix("docs/"), title, body, meta.get("description", ""), tuple(meta.get("also", ())))


def read_site(root: Path) -> Site:
    """Read the repository at ``root``; raises ``SourceError`` with all problems if there are any."""
    reader = Reader(root)
    phases, levels, topics = (reader.named(f"data/{name}.yml") for name in ("phases", "levels", "topics"))
    pages = reader.pages()
    bank: list[Question] = []
    for page in pages:
        place = question_place(page.uri, [p.id for p in phases], [level.id for level in levels])
        if place:
            found, problems = questions.parse(f"docs/{page.uri}", page.uri, page.text, *place, topics)
            reader.problems.extend(problems)
            for question in found:
                reader.problems.extend(check_rules(question, f"docs/{page.uri}"))
            bank.extend(found)
    order = {p.id: i for i, p in enumerate(phases)} | {level.id: i for i, level in enumerate(levels)}
    bank.sort(key=lambda q: (order.get(q.phase, len(phases)), order.get(q.level, -1), q.page, q.line))
    site = Site(phases, levels, topics, tuple(bank), reader.checklists(), reader.plans(), tuple(pages), reader.notebooks())
    published = reader.document(PUBLISHED, "published")
    site = replace(site, renamed=renames(published), origins=origins(published), glossary=reader.terms(), drills=reader.drills())
    site = replace(site, challenges=reader.challenges(), sql=reader.sql())
    mock_file = reader.mock_file()
    drawn = mocks(mock_file.value) if mock_file.value else None
    site = replace(site, calculators=reader.calculators(), resources=reader.resources(), mocks=drawn)
    site = replace(site, plans=tuple(schedule(plan, site) for plan in site.plans))
    if phases and levels and topics:
        reader.problems.extend(check_references(site, root))
        reader.problems.extend(check_glossary(GLOSSARY, site))
        reader.problems.extend(check_sources(site, root))
        reader.problems.extend(check_designs(site))
        reader.problems.extend(check_exercises(site, root))
        reader.problems.extend(check_mocks(mock_file, site))
    reader.problems.extend(check_places(root))
    reader.problems.extend(check_addresses(site, generated_uris(site)))
    # What cannot be read is not gone.
    if not reader.problems:
        reader.problems.extend(check_published(published, site))
    if reader.problems:
        raise SourceError(reader.problems)
    return site


def question_place(uri: str, phases: list[str], levels: list[str]) -> tuple[str, str] | None:
    """Return phase and level of a page of the bank, or nothing for other pages."""
    folder, _, rest = uri.partition("/")
    level = rest.removesuffix(".md").partition("/")[0]
    if folder in phases and level in levels:
        return folder, level
    return (BEHAVIORAL, "") if folder == BEHAVIORAL and level == "questions" else None
