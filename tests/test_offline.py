"""The list of what is kept offline, and the service worker that is written from it."""

import base64
import hashlib
import json
import shutil
from pathlib import Path

import pytest

from prep import offline
from tests.guides import ROOT

FILES = {
    "index.html": "front", "404.html": "missing", "a/index.html": "page", "assets/fonts/x.woff2": "font", "sitemap.xml": "all",
    "practice/judge.py": "judge", "practice/coding/x/checks.py": "checks", "assets/runtimes/sql.js/x.wasm.gz": "runtime",
    "practice/coding/x/starter.py": "download", "notebooks/x/x.ipynb": "download", "deck.apkg": "deck",
    "robots.txt": "robots", "downloads/questions.json": "table",
    "sitemap-all.xml": "all", "sitemap.xml.gz": "all",
}  # fmt: skip


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Return a small built site, published."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return publish(tmp_path)


def publish(site: Path) -> Path:
    """Write worker and list."""
    shutil.copy(ROOT / "overrides" / "sw.js", site)
    offline.publish(site)
    return site


def read(site: Path) -> tuple[str, str]:
    """Return the worker and the list."""
    return (site / "sw.js").read_text(encoding="utf-8"), (site / "precache.json").read_text(encoding="utf-8")


def test_list_holds_what_is_read_and_no_downloads(built: Path) -> None:
    found = json.loads(read(built)[1])
    kept = ["", "404.html", "a/", "assets/fonts/x.woff2", "practice/coding/x/checks.py", "practice/judge.py", "sitemap.xml"]
    assert sorted(found["files"]) == kept
    assert list(found["runtimes"]) == ["assets/runtimes/sql.js/x.wasm.gz"]
    assert found["files"]["a/"] == base64.b64encode(hashlib.sha256(b"page").digest()).decode()
    assert found["bytes"] == sum(len(text) for name, text in FILES.items() if name.removesuffix("index.html") in found["files"])


def test_same_site_gives_the_same_bytes(built: Path) -> None:
    before = read(built)
    assert read(publish(built)) == before


def test_worker_names_the_hash_of_the_list(built: Path) -> None:
    worker, text = read(built)
    assert f'"{offline.digest(text.encode())}"' in worker
    assert "__" not in worker


@pytest.mark.parametrize("name", ["a/index.html", "assets/runtimes/sql.js/x.wasm.gz"])
def test_every_change_of_what_is_kept_changes_the_worker(built: Path, name: str) -> None:
    before = read(built)
    (built / name).write_text("changed", encoding="utf-8")
    after = read(publish(built))
    assert after[0] != before[0]
    assert after[1] != before[1]


def test_a_change_of_a_download_is_no_new_version(built: Path) -> None:
    before = read(built)
    (built / "deck.apkg").write_text("changed", encoding="utf-8")
    assert read(publish(built)) == before


def test_a_change_of_the_worker_alone_is_a_new_version() -> None:
    one, other = (offline.filled(source, "[]", {}) for source in ('const A = "__VERSION__";', 'const B = "__VERSION__";'))
    assert one.split('"')[1] != other.split('"')[1]


def test_an_unknown_kind_of_file_is_an_error(built: Path) -> None:
    (built / "a" / "film.mp4").write_text("film", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a/film\.mp4: say in hooks/prep/offline\.py whether .* '\.mp4' are kept"):
        offline.publish(built)


def test_a_served_site_has_no_worker(built: Path) -> None:
    offline.withdraw(built)
    offline.withdraw(built)
    assert not (built / "sw.js").exists()
    assert not (built / "precache.json").exists()
