"""The same sources give the same bytes, wherever and however they are built."""

import shutil
from pathlib import Path

from prep.deck import DECK
from tests.guides import build, contents, copy_real, copy_small

ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4711"}


def differing(one: Path, other: Path) -> list[str]:
    """Return the files that only one of two folders has, or that differ."""
    first, second = contents(one), contents(other)
    return sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))


def test_site_is_the_same_elsewhere(tmp_path: Path) -> None:
    here, there = copy_real(tmp_path / "here"), tmp_path / "another" / "folder"
    shutil.copytree(here, there)
    elsewhere = ELSEWHERE | {"HOME": str(tmp_path / "home")}
    for folder, site, umask, changes in ((here, "site", 0o022, {}), (there, "other", 0o077, elsewhere)):
        result = build(folder, tmp_path / site, umask=umask, **changes)
        assert result.returncode == 0, result.stdout
    assert differing(tmp_path / "site", tmp_path / "other") == []


def test_time_comes_from_the_commit(tmp_path: Path) -> None:
    guide = copy_small(tmp_path / "guide")
    for day, epoch in (("2026-01-01", "1767225600"), ("2026-03-01", "1772323200")):
        site = tmp_path / day
        assert build(guide, site, SOURCE_DATE_EPOCH=epoch).returncode == 0
        assert f"<lastmod>{day}</lastmod>" in (site / "sitemap-all.xml").read_text(encoding="utf-8")
    dated = [DECK, "sitemap-all.xml", "sitemap.xml.gz"]
    assert differing(tmp_path / "2026-01-01", tmp_path / "2026-03-01") == dated
