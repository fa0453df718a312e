"""Harmless differences between editors and systems make no difference to what is read."""

import unicodedata
from pathlib import Path

import pytest

from prep.read import read_site
from tests.guides import edit

LIST = "data/checklists/day-before.yml"
BANK = "docs/foundation/entry.md"


def texts(guide: Path) -> list[Path]:
    """Return the data files and pages of a guide."""
    return sorted([*guide.glob("data/**/*.yml"), *guide.glob("docs/**/*.md"), *guide.glob("includes/*.md")])


@pytest.mark.parametrize(("old", "new"), [(b"\n", b"\r\n"), (b"\n", b"\r")], ids=["windows line ends", "old mac line ends"])
def test_line_ends_make_no_difference(guide: Path, old: bytes, new: bytes) -> None:
    clean = read_site(guide)
    for path in texts(guide):
        path.write_bytes(path.read_bytes().replace(old, new))
    assert read_site(guide) == clean


def test_byte_order_mark_makes_no_difference(guide: Path) -> None:
    clean = read_site(guide)
    for path in texts(guide):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_site(guide) == clean


def test_decomposed_letters_make_no_difference(guide: Path) -> None:
    edit(guide, LIST, "Eight hours of sleep", "Café, naïve, Ångström, 한글")
    edit(guide, BANK, "Also: average versus median", "Also: Bienaymé; average versus median")
    clean = read_site(guide)
    for path in texts(guide):
        path.write_text(unicodedata.normalize("NFD", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert b"Cafe\xcc\x81" in (guide / LIST).read_bytes()
    assert read_site(guide) == clean


def test_other_scripts_and_emoji_are_kept(guide: Path) -> None:
    text = "עברית العربية 日本語 🚀 ½ —"
    edit(guide, LIST, "Eight hours of sleep", text)
    assert read_site(guide).checklists[0].groups[1].items[0].text == text
