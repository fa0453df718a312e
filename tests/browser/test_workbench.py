"""Writing and judging a solution on its page: nothing loads before, nothing written is lost, an endless loop ends."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewReader
from tests.browser.reader import PHONE, Reader, exported
from tests.browser.served import CHALLENGE, PROBLEM, PROGRESS
from tests.browser.test_accessibility import violations
from tests.guides import ROOT

FOLDER = ROOT / "examples/challenges/roc_auc_by_ranks"
SOLUTION = (FOLDER / "solution.py").read_text(encoding="utf-8")
LONG = "practice/coding/adamw-step/"
ENDLESS = "n = 0\nwhile True:\n    n += 1\n"


def write(page: Page, text: str) -> None:
    """Open the editor if it is closed, and replace what stands in it."""
    opener = page.locator(".workbench__open")
    expect(opener.or_(page.locator(".cm-content"))).to_be_visible()
    if opener.count():
        opener.click()
    page.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def press(page: Page, name: str, says: str) -> None:
    """Press a button and wait for what the status line says."""
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.locator(".workbench__status")).to_contain_text(says, timeout=90_000)


def test_nothing_is_loaded_before_it_is_asked_for(reader: Reader) -> None:
    page = reader.go(CHALLENGE)
    heavy = ("runtimes", "codemirror", "python-worker.js", "checks.py")
    assert [path for path in reader.requests if any(part in path for part in heavy)] == []
    write(page, SOLUTION)
    assert any("codemirror" in path for path in reader.requests)
    assert not any("runtimes" in path for path in reader.requests)


def test_the_editor_opens_where_the_reader_looks(new_reader: NewReader) -> None:
    page = new_reader(viewport=PHONE).go(LONG)
    page.get_by_role("button", name="Write it here").click()
    expect(page.locator(".cm-line").first).to_be_in_viewport()
    heights = "parts => parts.slice(-4).map(part => Math.round(part.getBoundingClientRect().height))"
    numbers, lines = (page.locator(f".cm-{part}").evaluate_all(heights) for part in ("gutterElement", "line"))
    assert numbers == lines


def test_checks_refuse_the_start_and_tick_a_solution(reader: Reader) -> None:
    page = reader.go(CHALLENGE)
    page.get_by_role("button", name="Write it here").click()
    press(page, "Check", "6 of 6 checks failed.")
    expect(page.locator(".workbench__results .is-failed").first).to_contain_text("line 6, in roc_auc")
    write(page, SOLUTION)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".workbench__status")).to_have_text("All 6 checks passed.", timeout=30_000)
    expect(page.locator("input[data-tick='e:coding/roc-auc-by-ranks']")).to_be_checked()
    reader.go("practice/coding/")
    expect(page.locator("input[data-tick='e:coding/roc-auc-by-ranks']")).to_be_checked()


def test_run_shows_what_is_printed_and_the_line_of_an_error(reader: Reader) -> None:
    page = reader.go(CHALLENGE)
    write(page, "def half(a):\n    return a / 0\n\nprint('begins')\nhalf(3)\n")
    press(page, "Run", "It ended with an error.")
    expect(page.locator(".workbench__printed")).to_contain_text(re.compile("begins\nTraceback.*line 2, in half", re.DOTALL))


def test_an_endless_loop_is_stopped_and_the_next_run_works(reader: Reader) -> None:
    page = reader.go(CHALLENGE)
    write(page, ENDLESS)
    press(page, "Run", "nothing ended for 5 seconds")
    write(page, "print(6 * 7)\n")
    press(page, "Run", "It ran.")
    expect(page.locator(".workbench__printed")).to_have_text("42\n")


def test_a_crash_of_the_runtime_is_told_and_the_next_run_works(reader: Reader) -> None:
    page = reader.go(CHALLENGE)
    deep = "class A:\n    def __repr__(self):\n        return repr([self])\n\nrepr(A())\n"
    write(page, f"import sys\nsys.setrecursionlimit(10**9)\n\n{deep}")
    press(page, "Run", "Python ran out of stack")
    write(page, "print(6 * 7)\n")
    press(page, "Run", "It ran.")
    reader.forgive("console: ")


def test_a_run_can_be_stopped_by_hand(reader: Reader) -> None:
    page = reader.go(CHALLENGE)
    write(page, ENDLESS)
    page.get_by_role("button", name="Run", exact=True).click()
    press(page, "Stop", "Stopped.")
    expect(page.get_by_role("button", name="Run", exact=True)).to_be_enabled()


def test_what_was_written_is_there_after_a_reload_until_it_is_reset(reader: Reader) -> None:
    page = reader.go(CHALLENGE)
    write(page, "print('mine')\n")
    page.reload()
    page.get_by_role("button", name="Go on with your solution").click()
    expect(page.locator(".cm-content")).to_contain_text("print('mine')")
    page.get_by_role("button", name="Reset").click()
    expect(page.locator(".cm-content")).to_contain_text("raise NotImplementedError")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".cm-content")).to_contain_text("print('mine')")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    assert Path(download.value.path()).read_text(encoding="utf-8") == "print('mine')\n"


def test_code_goes_along_with_the_progress(reader: Reader, new_reader: NewReader, tmp_path: Path) -> None:
    write(reader.go(CHALLENGE), "print('mine')\n")
    page = reader.go(PROGRESS)
    file = exported(page, tmp_path)
    assert json.loads(file.read_text(encoding="utf-8"))["code"] == {"coding/roc-auc-by-ranks": "print('mine')\n"}
    other = new_reader()
    page = other.go(PROGRESS)
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".progress__result")).to_contain_text("Code: 1 of 1 new")
    other.go(CHALLENGE)
    page.get_by_role("button", name="Go on with your solution").click()
    expect(page.locator(".cm-content")).to_contain_text("print('mine')")


@pytest.mark.parametrize("code", [{"coding/x": 3}, {"../x": "a"}, {"coding/x": "a" * 100_001}])
def test_code_that_cannot_be_right_is_refused(reader: Reader, tmp_path: Path, code: dict[str, object]) -> None:
    page = reader.go(PROGRESS)
    file = tmp_path / "progress.json"
    file.write_text(json.dumps({"app": "outloud", "v": 1, "ticks": {}, "code": code}), encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".progress__result")).to_contain_text("cannot be code of an exercise")


def test_without_the_runtime_the_page_says_so_and_keeps_the_code(reader: Reader) -> None:
    page = reader.go(CHALLENGE)
    page.context.route("**/runtimes/**", lambda route: route.abort())
    write(page, SOLUTION)
    press(page, "Check", "The runtime could not be loaded")
    page.context.unroute("**/runtimes/**")
    press(page, "Check", "All 6 checks passed.")
    reader.forgive("runtimes")


def test_without_the_editor_there_is_a_text_area(reader: Reader) -> None:
    page = reader.go(CHALLENGE)
    page.context.route("**/codemirror.min.js", lambda route: route.abort())
    page.get_by_role("button", name="Write it here").click()
    area = page.get_by_role("textbox", name="Your solution in Python")
    area.fill(SOLUTION)
    press(page, "Check", "All 6 checks passed.")
    reader.forgive("codemirror")
    reader.forgive("console: Failed to load resource")


def test_sql_shows_rows_and_where_they_differ(reader: Reader) -> None:
    page = reader.go(PROBLEM)
    write(page, "SELECT name, salary FROM employees WHERE salary > 100")
    press(page, "Run", "2 rows.")
    expect(page.locator(".workbench__output td")).to_have_text(["Ada", "120", "Cleo", "120"])
    write(page, "SELECT salary FROM employees ORDER BY salary DESC LIMIT 1 OFFSET 2")
    press(page, "Check", "checks failed.")
    expect(page.locator(".workbench__results .is-failed").first).to_contain_text("Missing:")
    write(page, "SELECT FROM")
    press(page, "Run", "SQLite says: ")


def test_sql_without_an_end_is_stopped(reader: Reader) -> None:
    page = reader.go(PROBLEM)
    write(page, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT SUM(i) FROM n")
    press(page, "Run", "nothing ended for 5 seconds")


@pytest.mark.parametrize("path", [CHALLENGE, PROBLEM])
def test_without_scripts_task_and_solution_read(new_reader: NewReader, path: str) -> None:
    page = new_reader(java_script_enabled=False).go(path)
    expect(page.get_by_role("heading", name="Your turn")).to_be_visible()
    expect(page.locator(".workbench__open")).to_have_count(0)
    page.locator("summary", has_text=re.compile("Show (a|the) solution")).click()
    expect(page.locator("details[open] pre").first).to_be_visible()


def test_the_editor_is_left_by_keyboard(reader: Reader) -> None:
    page = reader.go(CHALLENGE)
    write(page, "x")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Run", exact=True)).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [CHALLENGE, PROBLEM])
def test_axe_finds_nothing_in_an_open_workbench(new_reader: NewReader, scheme: str, path: str) -> None:
    page = new_reader(color_scheme=scheme).go(path)
    page.get_by_role("button", name="Write it here").click()
    press(page, "Check", "failed.")
    assert violations(page) == []
