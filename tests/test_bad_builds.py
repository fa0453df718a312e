"""Faults that only a build can find make it fail, without a traceback; early ones leave the old site as it was."""

import json
import re
import time
from pathlib import Path

import pytest

from tests.guides import build, contents, edit
from tests.mutations import LIST

NOTEBOOK = "docs/notebooks/coin.ipynb"
NOTES = "docs/reference/notation.md"
INCLUDE = "{!includes/letters.md!}"
EARLY = {
    "data": (LIST, "order: 10", "order: first", f"{LIST}:3: order: expected a whole number, found text"),
    "question": ("docs/foundation/entry.md", "#### Traps", "#### Tarps", "docs/foundation/entry.md:57: median-or-mean: no part"),
    "include": (NOTES, INCLUDE, "{!/etc/passwd!}", f"{NOTES}:3: include '/etc/passwd'"),
    "front matter": ("docs/index.md", "title: Small", "titel: Small", "docs/index.md:2: top level: unknown field 'titel'"),
    "script": (NOTES, INCLUDE, "<script>alert(1)</script>", f"{NOTES}:3: '<script' would run"),
    "notebook": (NOTEBOOK, '"nbformat": 4,', '"nbformat": 4', f"{NOTEBOOK}:"),
}
LATE = {
    "link": (NOTES, INCLUDE, "[x](nowhere.md)", ("reference/notation.md", "nowhere.md")),
    "anchor": (NOTES, INCLUDE, "[x](../foundation/entry.md#nowhere)", ("reference/notation.md", "#nowhere")),
    "absolute link": (NOTES, INCLUDE, "[x](/foundation/)", ("reference/notation.md", "/foundation/")),
    "formula": (NOTES, INCLUDE, "The $\\nosuchcommand{x}$.", ("reference/notation.md", "nosuchcommand")),
    "hidden script address": (NOTES, INCLUDE, "[x](&#106;avascript:alert(1))", ("reference/notation.md", "avascript")),
}
CELLS = {
    "raises": ("1 / 0", ("coin.ipynb", "ZeroDivisionError", "1 / 0")),
    "never ends": ("while True: pass", ("coin.ipynb", "while True: pass")),
    "asks": ("input()", ("coin.ipynb", "input()")),
    "exits": ("import os; os._exit(1)", ("coin.ipynb",)),
    "warns": ("import warnings; warnings.warn('very old')", ("coin.ipynb", "a cell warns", "very old")),
}


def assert_clean_failure(code: int, output: str, says: tuple[str, ...]) -> None:
    """The build failed, said why, and showed no traceback of its own machinery."""
    assert code != 0, output
    assert [word for word in says if word not in output] == [], output
    assert "mkdocs/__main__.py" not in output, output


@pytest.mark.parametrize("name", EARLY)
def test_early_fault_leaves_the_old_site_as_it_was(name: str, guide: Path, tmp_path: Path) -> None:
    path, old, new, says = EARLY[name]
    site = tmp_path / "site"
    (site / "old").mkdir(parents=True)
    (site / "old" / "index.html").write_text("the old site", encoding="utf-8")
    before = contents(site)
    edit(guide, path, old, new)
    result = build(guide, site)
    assert_clean_failure(result.returncode, result.stdout, (says, "nothing was written"))
    assert contents(site) == before


@pytest.mark.parametrize("name", LATE)
def test_late_fault_fails_the_build(name: str, guide: Path, tmp_path: Path) -> None:
    path, old, new, says = LATE[name]
    edit(guide, path, old, new)
    result = build(guide, tmp_path / "site")
    assert_clean_failure(result.returncode, result.stdout, says)


@pytest.mark.parametrize("name", CELLS)
def test_failing_cell_fails_the_build_and_is_shown(name: str, guide: Path, tmp_path: Path) -> None:
    source, says = CELLS[name]
    edit(guide, NOTEBOOK, "print(6 * 7)", source)
    start = time.monotonic()
    result = build(guide, tmp_path / "site", GUIDE_CELL_SECONDS="2")
    assert_clean_failure(result.returncode, result.stdout, says)
    assert time.monotonic() - start < 2 + 20


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("import sys; print(6 * 7); print('building the font cache', file=sys.stderr)", "42"),
        ("import time; print(1, flush=True); time.sleep(0.6); print(2, flush=True)", "1\n2"),
    ],
    ids=["first plot", "slow cell"],
)
def test_slow_machine_leaves_no_trace(source: str, shown: str, guide: Path, tmp_path: Path) -> None:
    edit(guide, NOTEBOOK, "print(6 * 7)", source)
    assert build(guide, tmp_path / "site").returncode == 0
    html = (tmp_path / "site" / "notebooks" / "coin" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<pre class="output"[^>]*>(.*?)</pre>', html, re.S) == [shown]


def test_notebook_for_another_kernel_fails_the_build(guide: Path, tmp_path: Path) -> None:
    edit(guide, NOTEBOOK, '"name": "python3"', '"name": "cobol"')
    result = build(guide, tmp_path / "site")
    assert_clean_failure(result.returncode, result.stdout, ("coin.ipynb", "cobol"))


def test_output_that_names_the_machine_fails_the_build(guide: Path, tmp_path: Path) -> None:
    edit(guide, NOTEBOOK, "print(6 * 7)", "import os; print(os.getcwd())")
    result = build(guide, tmp_path / "site")
    assert_clean_failure(result.returncode, result.stdout, ("coin.ipynb", str(guide)))


def test_endless_output_fails_the_build(guide: Path, tmp_path: Path) -> None:
    edit(guide, NOTEBOOK, "print(6 * 7)", "print('x' * 2_000_000)")
    result = build(guide, tmp_path / "site")
    assert_clean_failure(result.returncode, result.stdout, ("coin.ipynb",))


def test_stored_output_is_refused(guide: Path, tmp_path: Path) -> None:
    notebook = json.loads((guide / NOTEBOOK).read_text(encoding="utf-8"))
    notebook["cells"][1]["outputs"] = [{"name": "stdout", "output_type": "stream", "text": ["43\n"]}]
    (guide / NOTEBOOK).write_text(json.dumps(notebook), encoding="utf-8")
    result = build(guide, tmp_path / "site")
    assert_clean_failure(result.returncode, result.stdout, (NOTEBOOK, "clear all outputs"))
