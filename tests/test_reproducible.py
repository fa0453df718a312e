"""The same sources give the same bytes, wherever and however they are built."""

from pathlib import Path

import pytest

from tests.guides import build, contents, copy_real, copy_small

ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4711", "HOME": "/nonexistent"}


def differing(one: Path, other: Path) -> list[str]:
    """Return the files that only one of two folders has, or that differ."""
    first, second = contents(one), contents(other)
    return sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))


@pytest.mark.xdist_group("real")
def test_site_is_the_same_elsewhere(site: Path, tmp_path: Path) -> None:
    environment = ELSEWHERE | {"HOME": str(tmp_path / "home")}
    result = build(copy_real(tmp_path / "another" / "folder"), tmp_path / "site", umask=0o077, **environment)
    assert result.returncode == 0, result.stdout
    assert differing(site, tmp_path / "site") == []


def test_time_comes_from_the_commit(tmp_path: Path) -> None:
    guide = copy_small(tmp_path / "guide")
    for day, epoch in (("2026-01-01", "1767225600"), ("2026-03-01", "1772323200")):
        site = tmp_path / day
        assert build(guide, site, SOURCE_DATE_EPOCH=epoch).returncode == 0
        assert f"<lastmod>{day}</lastmod>" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert differing(tmp_path / "2026-01-01", tmp_path / "2026-03-01") == ["sitemap.xml", "sitemap.xml.gz"]
