"""One contribution touches one file, and shows up wherever readers look for it."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.guides import SMALL, build, contents, copy_small, warnings

Change = Callable[[Path], object]
QUESTION = (SMALL / "docs/modeling/entry.md").read_text(encoding="utf-8").split("## Metrics\n")[1]
CHECKLIST = (SMALL / "data/checklists/day-before.yml").read_text(encoding="utf-8")
PLAN = (SMALL / "data/plans/three-days.yml").read_text(encoding="utf-8")


def add(path: str, text: str) -> Change:
    """Return a change that writes a new file."""
    return lambda guide: (guide / path).write_text(text, encoding="utf-8")


def append(path: str, text: str) -> Change:
    """Return a change that adds to the end of a file."""
    return lambda guide: (guide / path).write_text((guide / path).read_text("utf-8") + text, encoding="utf-8")


def copy(path: str, to: str) -> Change:
    """Return a change that copies a file."""
    return lambda guide: shutil.copy(guide / path, guide / to)


BRIER = QUESTION.replace("Log loss { #log-loss", "Brier score { #brier-score").replace("cross-entropy;", "quadratic score;")
DRAWN = BRIER.replace(".core", ".plus").replace("#### Worked", "#### Whiteboard\n\nDraw it.\n\n#### Worked")
ITEM = "      - id: water\n        text: A glass of water\n"
NEW = "A new name"
# What is contributed, and where what has to be found: page, text.
CONTRIBUTIONS: dict[str, tuple[Change, list[tuple[str, str]]]] = {
    "question": (
        append("docs/foundation/intermediate.md", "\n## Metrics\n" + DRAWN),
        [
            ("foundation/intermediate/index.html", 'id="brier-score"'),
            ("foundation/index.html", 'href="intermediate/#brier-score"'),
            ("levels/intermediate/index.html", 'href="../../foundation/intermediate/#brier-score"'),
            ("levels/index.html", "2 questions"),
            ("a-z/index.html", 'href="../foundation/intermediate/#brier-score">Brier score'),
            ("a-z/index.html", "quadratic score"),
            ("search/guide.json", "foundation/intermediate/#brier-score"),
        ],
    ),
    "core question": (
        append("docs/foundation/entry.md", "\n" + BRIER),
        [
            ("plans/three-days/index.html", 'href="../../foundation/entry/#brier-score"'),
            ("foundation/index.html", 'data-meter="q:median-or-mean q:brier-score q:standard-error"'),
        ],
    ),
    "first question of a level": (
        add("docs/modeling/intermediate.md", "# Modeling & more: intermediate level\n\nNew.\n\n## Metrics\n" + DRAWN),
        [
            ("modeling/intermediate/index.html", 'id="brier-score"'),
            ("modeling/index.html", 'href="intermediate/"'),
            ("modeling/entry/index.html", 'href="../intermediate/"'),
            ("levels/index.html", 'href="../modeling/intermediate/"'),
            ("sitemap-all.xml", "/modeling/intermediate/</loc>"),
        ],
    ),
    "checklist": (
        add("data/checklists/new-list.yml", CHECKLIST.replace("The day before", NEW)),
        [
            ("checklists/new-list/index.html", f"<h1>{NEW}</h1>"),
            ("checklists/index.html", f'href="new-list/">{NEW}'),
            ("checklists/day-before/index.html", 'href="../new-list/"'),
            ("sitemap-all.xml", "/checklists/new-list/</loc>"),
            ("search/guide.json", '"checklists/new-list/"'),
        ],
    ),
    "item": (
        append("data/checklists/day-before.yml", ITEM),
        [
            ("checklists/day-before/index.html", "A glass of water"),
            ("checklists/index.html", "c:day-before/sleep c:day-before/water"),
        ],
    ),
    "plan": (
        add("data/plans/new-plan.yml", PLAN.replace("title: Three days", f"title: {NEW}")),
        [
            ("plans/new-plan/index.html", f"<h1>{NEW}</h1>"),
            ("plans/index.html", f'href="new-plan/">{NEW}'),
            ("plans/three-days/index.html", 'href="../new-plan/"'),
            ("sitemap-all.xml", "/plans/new-plan/</loc>"),
            ("search/guide.json", '"plans/new-plan/"'),
        ],
    ),
    "notebook": (
        copy("docs/notebooks/coin.ipynb", "docs/notebooks/new-coin.ipynb"),
        [
            ("notebooks/new-coin/index.html", "42"),
            ("notebooks/coin/index.html", 'href="../new-coin/"'),
            ("sitemap-all.xml", "/notebooks/new-coin/</loc>"),
            ("search/guide.json", '"notebooks/new-coin/"'),
        ],
    ),
    "example": (
        append("examples/halving.py", "\n\nNEW_NAME = 1\n"),
        [("reference/notation/index.html", "NEW_NAME")],
    ),
}  # fmt: skip


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """Return the files that a change touched."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


@pytest.mark.parametrize("name", CONTRIBUTIONS)
def test_contribution_of_one_file_shows_everywhere(name: str, tmp_path: Path, small_site: Path) -> None:
    change, places = CONTRIBUTIONS[name]
    guide = copy_small(tmp_path / "guide")
    before = contents(guide)
    change(guide)
    assert len(changed(before, contents(guide))) == 1
    result = build(guide, tmp_path / "site")
    assert (result.returncode, warnings(result.stdout)) == (0, []), result.stdout
    assert [place for place in places if not holds(tmp_path / "site", *place)] == []
    assert [place for place in places if holds(small_site, *place)] == []


def holds(site: Path, path: str, text: str) -> bool:
    """Say whether a built file is there and holds a text; highlighting splits code, so marks are dropped too."""
    file = site / path
    found = file.read_text(encoding="utf-8") if file.is_file() else ""
    return text in found or text in re.sub(r"</?span[^>]*>", "", found)


def test_every_example_has_a_test(root: Path) -> None:
    examples = {path.stem for path in (root / "examples").glob("*.py")} - {"__init__"}
    assert examples - {path.stem.removeprefix("test_") for path in (root / "tests" / "examples").glob("test_*.py")} == set()


def test_every_example_and_figure_is_on_a_page(root: Path) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((root / "docs").rglob("*.md")))
    figures = {path.stem.replace("_", "-") for path in (root / "figures").glob("*.py")} - {"canvas", "board", "--init--"}
    assert {name for name in figures if f"(figure:{name})" not in text} == set()
    # The judge is not shown but served: it runs in the reader's browser.
    examples = {path.name for path in (root / "examples").glob("*.py")} - {"__init__.py", "judge.py"}
    notebooks = "".join(path.read_text(encoding="utf-8") for path in (root / "docs").rglob("*.ipynb"))
    shown = {name for name in examples if f"{{!examples/{name}!}}" in text or f"examples.{Path(name).stem} import" in notebooks}
    assert examples - shown == set()
