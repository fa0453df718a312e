"""Rules for what Markdown refers to: included files, figures, other questions, raw script."""

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

from prep.model import Page, Site
from prep.notebooks import check_notebook
from prep.problems import Problem, did_you_mean
from prep.questions import numbered_lines
from prep.text import read

# As in markdown-include itself, so that no statement escapes the check.
INCLUDE = re.compile(r"\{!\s*(?P<path>.+?)\s*!(?P<lines>lines=[0-9 -]+)?\}")
INCLUDABLE = re.compile(r"(docs|examples|includes)(/\w[\w.-]*)+")
FIGURE = re.compile(r"\]\(figure:(?P<name>[^)]*)\)")
QUESTION = re.compile(r"\]\(question:(?P<id>[^)]*)\)")
SCRIPT = re.compile(r"<\s*(script|iframe|object|embed|style)\b|\bon[a-z]+\s*=|javascript:", re.I)
CODE = re.compile(r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)")


def check_sources(site: Site, root: Path) -> Iterator[Problem]:
    """Yield the problems of every page."""
    for page in site.pages:
        yield from check_page(page, site, root)
    for uri in site.notebooks:
        yield from check_notebook(f"docs/{uri}", root, set(site.by_id))


def check_page(page: Page, site: Site, root: Path) -> Iterator[Problem]:
    """Yield the problems of one page and of what it includes."""
    yield from check_lines(f"docs/{page.uri}", page.text, site, root, ())


def check_lines(path: str, text: str, site: Site, root: Path, seen: tuple[str, ...], code: bool = False) -> Iterator[Problem]:
    """Yield the problems of a text; ``seen`` is the chain of includes that leads to it, ``code`` that it stands in a fence."""
    for number, line, fenced in numbered_lines(text):
        for match in INCLUDE.finditer(line):
            yield from check_include(path, number, match, site, root, seen, code or fenced)
        if code or fenced:
            continue
        for match in FIGURE.finditer(line):
            yield from check_figure(path, number, match["name"], root)
        for match in QUESTION.finditer(line):
            if seen:
                yield Problem(path, number, "a link to a question does not work in an included file; move it to the page")
            elif match["id"] not in site.by_id:
                yield Problem(path, number, f"no question '{match['id']}'{did_you_mean(match['id'], site.by_id)}")
        if found := SCRIPT.search(CODE.sub("", line)):
            yield Problem(path, number, f"'{found[0]}' would run or embed something; pages hold text and figures only")


def check_include(
    path: str, line: int, match: re.Match[str], site: Site, root: Path, seen: tuple[str, ...], code: bool
) -> Iterator[Problem]:
    """Yield why a file cannot be included: elsewhere, missing, in parts, unreadable or including itself."""
    target = match["path"]
    if not INCLUDABLE.fullmatch(target):
        yield Problem(path, line, f"include '{target}': give a path below docs, examples, includes")
    elif match["lines"]:
        yield Problem(path, line, f"include '{target}': whole files only; remove '{match['lines']}'")
    elif not (root / target).is_file():
        yield Problem(path, line, f"include '{target}': there is no such file")
    elif target in seen:
        yield Problem(path, line, f"include '{target}': it includes itself by way of {' > '.join(seen)}")
    else:
        text, problems = read(root, target)
        yield from problems
        yield from check_lines(target, text, site, root, (*seen, target), code)


def check_figure(path: str, line: int, name: str, root: Path) -> Iterator[Problem]:
    """Yield why a figure cannot be drawn."""
    module = root / "figures" / f"{name.replace('-', '_')}.py"
    if not module.is_file():
        known = [file.stem.replace("_", "-") for file in (root / "figures").glob("*.py")]
        yield Problem(path, line, f"no figure '{name}'{did_you_mean(name, known)}; figures live in figures/*.py")


def draw(name: str) -> str:
    """Draw the figure ``name`` as SVG; the repository root has to be on ``sys.path``."""
    return str(importlib.import_module(f"figures.{name.replace('-', '_')}").draw())
