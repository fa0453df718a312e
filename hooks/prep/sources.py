"""Rules for what Markdown refers to: included files, figures, other questions, raw script."""

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

from prep.model import Page, Site
from prep.problems import Problem, did_you_mean
from prep.questions import numbered_lines
from prep.text import MAX_BYTES

INCLUDE = re.compile(r"\{!\s*(?P<path>[^!\s]*)[^!]*!\}")
FIGURE = re.compile(r"\]\(figure:(?P<name>[^)]*)\)")
QUESTION = re.compile(r"\]\(question:(?P<id>[^)]*)\)")
SCRIPT = re.compile(r"<\s*(script|iframe|object|embed|style)\b|\bon[a-z]+\s*=|\]\(\s*javascript:", re.I)
INCLUDABLE = ("docs", "examples", "includes")


def check_sources(site: Site, root: Path) -> Iterator[Problem]:
    """Yield the problems of every page."""
    for page in site.pages:
        yield from check_page(page, site, root)


def check_page(page: Page, site: Site, root: Path) -> Iterator[Problem]:
    """Yield the problems of one page."""
    path = f"docs/{page.uri}"
    for number, line, fenced in numbered_lines(page.text):
        for match in INCLUDE.finditer(line):
            yield from check_include(path, number, match["path"], root)
        if fenced:
            continue
        for match in FIGURE.finditer(line):
            yield from check_figure(path, number, match["name"], root)
        for match in QUESTION.finditer(line):
            if match["id"] not in site.by_id:
                yield Problem(path, number, f"no question '{match['id']}'{did_you_mean(match['id'], site.by_id)}")
        if found := SCRIPT.search(re.sub(r"`[^`]*`", "", line)):
            yield Problem(path, number, f"'{found[0]}' would run or embed something; pages hold text and figures only")


def check_include(path: str, line: int, target: str, root: Path, seen: tuple[str, ...] = ()) -> Iterator[Problem]:
    """Yield why a file cannot be included: missing, elsewhere, not UTF-8, too large or including itself."""
    file = root / target
    parts = Path(target).parts
    if not target or ".." in parts or target.startswith(("/", "~")) or parts[0] not in INCLUDABLE:
        yield Problem(path, line, f"include '{target}': give a path below {', '.join(INCLUDABLE)}")
    elif not file.is_file():
        yield Problem(path, line, f"include '{target}': there is no such file")
    elif not file.resolve().is_relative_to(root.resolve()):
        yield Problem(path, line, f"include '{target}': the file is a link to a place outside the repository")
    elif file.stat().st_size > MAX_BYTES:
        yield Problem(path, line, f"include '{target}': the file is larger than {MAX_BYTES:,} bytes")
    elif target in seen:
        yield Problem(path, line, f"include '{target}': it includes itself by way of {' > '.join(seen)}")
    else:
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            yield Problem(path, line, f"include '{target}': not UTF-8; save the file as UTF-8")
            return
        for match in INCLUDE.finditer(text):
            yield from check_include(path, line, match["path"], root, (*seen, target))


def check_figure(path: str, line: int, name: str, root: Path) -> Iterator[Problem]:
    """Yield why a figure cannot be drawn."""
    module = root / "figures" / f"{name.replace('-', '_')}.py"
    if not module.is_file():
        known = [file.stem.replace("_", "-") for file in (root / "figures").glob("*.py")]
        yield Problem(path, line, f"no figure '{name}'{did_you_mean(name, known)}; figures live in figures/*.py")


def draw(name: str) -> str:
    """Draw the figure ``name`` as SVG; the repository root has to be on ``sys.path``."""
    return str(importlib.import_module(f"figures.{name.replace('-', '_')}").draw())
