"""Links in the file system and includes that go in circles are refused, with the place named."""

from pathlib import Path

import pytest

from tests.guides import edit
from tests.test_bad_input import assert_reported, problems_of

NOTES = "docs/reference/notation.md"
LETTERS = "includes/letters.md"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """Return a file outside the guide that must never be published."""
    path = tmp_path / "secret.md"
    path.write_text("# Secret\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("path", ["docs/foundation/entry.md", "data/checklists/day-before.yml", LETTERS])
def test_link_out_of_the_repository_is_refused(guide: Path, secret: Path, path: str) -> None:
    (guide / path).unlink()
    (guide / path).symlink_to(secret)
    assert_reported(problems_of(guide), path, 1, ("link",))


def test_linked_folder_is_refused(guide: Path, secret: Path) -> None:
    (guide / "docs" / "more").symlink_to(secret.parent, target_is_directory=True)
    assert_reported(problems_of(guide), "docs/more", 1, ("symbolic link",))


@pytest.mark.parametrize("path", ["docs/reference/loop.md", "data/checklists/loop.yml"])
def test_link_to_itself_is_refused(guide: Path, path: str) -> None:
    (guide / path).symlink_to(guide / path)
    assert_reported(problems_of(guide), path, 1, ("link",))


def test_dangling_link_is_refused(guide: Path) -> None:
    (guide / "docs" / "reference" / "gone.md").symlink_to(guide / "nowhere.md")
    assert_reported(problems_of(guide), "docs/reference/gone.md", 1, ("link",))


def test_file_that_includes_itself_is_refused(guide: Path) -> None:
    (guide / LETTERS).write_text("a\n{!includes/letters.md!}\n", encoding="utf-8")
    assert_reported(problems_of(guide), LETTERS, 2, ("includes itself",))


def test_includes_in_a_circle_are_refused(guide: Path) -> None:
    (guide / LETTERS).write_text("{!includes/second.md!}\n", encoding="utf-8")
    (guide / "includes" / "second.md").write_text("a\n\n{!includes/letters.md!}\n", encoding="utf-8")
    says = ("includes itself by way of includes/letters.md > includes/second.md",)
    assert_reported(problems_of(guide), "includes/second.md", 3, says)


def test_page_that_includes_itself_is_refused(guide: Path) -> None:
    edit(guide, NOTES, "{!includes/letters.md!}", f"{{!{NOTES}!}}")
    assert_reported(problems_of(guide), NOTES, 3, ("includes itself",))


def test_folder_cannot_be_included(guide: Path) -> None:
    edit(guide, NOTES, "{!includes/letters.md!}", "{!docs/foundation!}")
    assert_reported(problems_of(guide), NOTES, 3, ("include 'docs/foundation'", "no such file"))


def test_code_may_hold_what_prose_may_not(guide: Path) -> None:
    (guide / "examples" / "halving.py").write_text('"""Halving."""\n\nPAGE = "<script>"\n', encoding="utf-8")
    edit(guide, NOTES, "print(halve(10))", "on_click = 'javascript:'")
    (guide / LETTERS).write_text("A `<script>` and ``<iframe> ` ``.\n\n<script>\n", encoding="utf-8")
    assert [(p.path, p.line) for p in problems_of(guide)] == [(LETTERS, 3)]
