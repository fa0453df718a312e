"""Rules for what Markdown refers to: included files, figures, other questions, raw script."""

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from prep.calculators import MARKER
from prep.model import Site
from prep.notebooks import check_notebook
from prep.problems import Problem, did_you_mean
from prep.questions import numbered_lines
from prep.text import read

# As in markdown-include itself, so that no statement escapes the check.
INCLUDE = re.compile(r"\{!\s*(?P<path>.+?)\s*!(?P<lines>lines=[0-9 -]+)?\}")
INCLUDABLE = re.compile(r"(docs|examples|includes)(/\w[\w.-]*)+")
FIGURE = re.compile(r"\]\(figure:(?P<name>[^)]*)\)")
QUESTION = re.compile(r"\]\(question:(?P<id>[^)]*)\)")
CALCULATOR = re.compile(r"\]\((?P<kind>calculator|latency):(?P<id>[^)]*)\)")
SCRIPT = re.compile(r"<\s*(script|iframe|object|embed|style)\b|\bon[a-z]+\s*=|javascript:", re.I)
# What the extension takes for a formula; one that holds words is text between two amounts of money.
FORMULA = re.compile(r"(?<!\\)\$(?![\s$])(?P<tex>(?:\\.|[^\\$])+?)(?<!\s)\$")
COMMAND = re.compile(r"\\[A-Za-z]+(\{[^}]*\})?")
WORDS = re.compile(r"[A-Za-z]+ +[A-Za-z]{2,}")
CODE = re.compile(r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)")


def check_sources(site: Site, root: Path) -> Iterator[Problem]:
    """Yield the problems of every page, of what pages include, and of every notebook."""
    checker = Checker(site, root)
    for page in site.pages:
        yield from checker.text(f"docs/{page.uri}", page.text)
    yield from check_calculators(site)
    for uri in site.notebooks:
        yield from check_notebook(f"docs/{uri}", root, set(site.by_id))


@dataclass
class Checker:
    """Checks texts; ``seen`` is the chain of includes that leads to a text, ``code`` says that it stands in a fence."""

    site: Site
    root: Path

    def text(self, path: str, text: str, seen: tuple[str, ...] = (), code: bool = False) -> Iterator[Problem]:
        """Yield the problems of a page or an included file."""
        for number, line, fenced in numbered_lines(text):
            for match in INCLUDE.finditer(line):
                if message := self.why_not(match["path"], match["lines"], seen):
                    yield Problem(path, number, f"include '{match['path']}': {message}")
                else:
                    yield from self.included(match["path"], seen, code or fenced)
            if not (code or fenced):
                yield from self.line(path, number, line, included=bool(seen))

    def why_not(self, target: str, lines: str | None, seen: tuple[str, ...]) -> str:
        """Return why a file cannot be included, or nothing."""
        if not INCLUDABLE.fullmatch(target):
            return "give a path below docs, examples, includes"
        if lines:
            return f"whole files only; remove '{lines}'"
        if not (self.root / target).is_file():
            return "there is no such file"
        return f"it includes itself by way of {' > '.join(seen)}" if target in seen else ""

    def included(self, target: str, seen: tuple[str, ...], code: bool) -> Iterator[Problem]:
        """Yield the problems of an included file."""
        text, problems = read(self.root, target)
        yield from problems
        yield from self.text(target, text, (*seen, target), code)

    def line(self, path: str, number: int, line: str, included: bool) -> Iterator[Problem]:
        """Yield what a line of prose refers to in vain, and what it would run."""
        for match in FIGURE.finditer(line):
            yield from check_figure(path, number, match["name"], self.root)
        for match in QUESTION.finditer(line):
            if included:
                yield Problem(path, number, "a link to a question does not work in an included file; move it to the page")
            elif match["id"] not in self.site.by_id:
                yield Problem(path, number, f"no question '{match['id']}'{did_you_mean(match['id'], self.site.by_id)}")
        for match in FORMULA.finditer(CODE.sub("", line)):
            if WORDS.search(COMMAND.sub("·", match["tex"])):
                yield Problem(path, number, f"'{match[0][:40]}' would be set as a formula; write \\$ for a dollar sign")
        if found := SCRIPT.search(CODE.sub("", line)):
            yield Problem(path, number, f"'{found[0]}' would run or embed something; pages hold text and figures only")


def check_calculators(site: Site) -> Iterator[Problem]:
    """Yield calculators that are not there, that no page shows, or that have no latency to show."""
    known = {calculator.id: calculator for calculator in site.calculators}
    shown: set[str] = set()
    for page in site.pages:
        for number, line, fenced in numbered_lines(page.text):
            for match in [] if fenced else CALCULATOR.finditer(line):
                shown.add(match["id"])
                if match["id"] not in known:
                    why = f"no calculator '{match['id']}'{did_you_mean(match['id'], known)}; they live in data/calculators"
                    yield Problem(f"docs/{page.uri}", number, why)
                elif match["kind"] == "latency" and not known[match["id"]].latency:
                    yield Problem(f"docs/{page.uri}", number, f"{known[match['id']].path} has no latency")
                elif not MARKER.fullmatch(line):
                    yield Problem(f"docs/{page.uri}", number, "a calculator stands alone on its line")
    for id_ in sorted(set(known) - shown):
        yield Problem(known[id_].path, 1, f"no page shows it; put '[Numbers](calculator:{id_})' on one")


def check_figure(path: str, line: int, name: str, root: Path) -> Iterator[Problem]:
    """Yield why a figure cannot be drawn."""
    module = root / "figures" / f"{name.replace('-', '_')}.py"
    if not module.is_file():
        known = [file.stem.replace("_", "-") for file in (root / "figures").glob("*.py")]
        yield Problem(path, line, f"no figure '{name}'{did_you_mean(name, known)}; figures live in figures/*.py")


def draw(name: str) -> str:
    """Draw the figure ``name`` as SVG; the repository root has to be on ``sys.path``."""
    return str(importlib.import_module(f"figures.{name.replace('-', '_')}").draw())
