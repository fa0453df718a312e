"""Recorded notebooks: their outputs belong to the source that is there, and their pages say of which run they are."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from prep.recordings import LOCK, Notebook, examples_of, recorded_notebooks, recording, source_hash, why_stale
from tests.guides import ROOT, build, edit

WORKFLOW = ROOT / ".github" / "workflows" / "recorded.yml"
COIN = "docs/notebooks/coin.ipynb"
RECORDED = dict(recorded_notebooks(ROOT))
recorded = pytest.mark.parametrize("path", RECORDED)


@recorded
def test_source_is_the_one_that_was_recorded(path: str) -> None:
    assert why_stale(RECORDED[path], ROOT) == ""


@recorded
def test_every_cell_that_prints_has_its_output(path: str) -> None:
    cells = [cell for cell in RECORDED[path]["cells"] if re.search(r"\bprint\(|plt\.subplots", "".join(cell["source"]))]
    assert [cell["id"] for cell in cells if cell["cell_type"] == "code" and not cell["outputs"]] == []


@recorded
def test_noted_versions_are_those_of_the_lock(path: str) -> None:
    locked = dict(re.findall(r"^([\w-]+)==(\S+)", (ROOT / LOCK).read_text(encoding="utf-8"), re.M))
    noted = {name: version for name, version in RECORDED[path]["metadata"]["recorded"]["versions"].items() if name != "Python"}
    assert noted
    assert noted == {name: locked[name] for name in noted}


@recorded
def test_workflow_runs_on_every_file_that_the_outputs_rest_on(path: str) -> None:
    watched = re.findall(r"^      - (\S+)$", WORKFLOW.read_text(encoding="utf-8"), re.M)
    needed = [path, *(file.relative_to(ROOT).as_posix() for file in examples_of(RECORDED[path], ROOT))]
    assert "recorded/**" in watched
    assert [file for file in needed if file not in watched] == []


def test_lock_names_no_host_and_has_a_hash_for_everything() -> None:
    text = (ROOT / LOCK).read_text(encoding="utf-8")
    assert re.findall(r"\w+://|--(?:extra-)?index-url|--find-links", text) == []
    assert len(re.findall(r"^[\w-]+==\S+ \\\n    --hash=sha256:", text, re.M)) == len(re.findall(r"^[\w-]+==", text, re.M))


@pytest.mark.xdist_group("real")
@recorded
def test_page_says_of_which_run_it_is(path: str, site: Path) -> None:
    html = (site / "notebooks" / Path(path).stem / "index.html").read_text(encoding="utf-8")
    run = RECORDED[path]["metadata"]["recorded"]
    assert f"Recorded run of {run['date']}, source {run['source'][:12]}, with Python {run['versions']['Python']}" in html


@pytest.fixture
def tossed(guide: Path) -> Path:
    """Return a guide whose notebook is recorded, with an output that running it again would not give."""
    for name, text in (("first", "from examples import second\n"), ("second", "SIDES = 2\n")):
        (guide / "examples" / f"{name}.py").write_text(text, encoding="utf-8")
    (guide / "recorded").mkdir()
    (guide / LOCK).write_text("coin==1.0\n", encoding="utf-8")
    notebook = json.loads((guide / COIN).read_text(encoding="utf-8"))
    notebook["cells"][1]["source"] = ["from examples.first import second\n", "print(6 * 7)"]
    notebook["cells"][1]["outputs"] = [{"name": "stdout", "output_type": "stream", "text": ["forty-two\n"]}]
    run = {"date": "2026-02-03", "source": source_hash(notebook, guide), "versions": {"Python": "3.11.9", "coin": "1.0"}}
    notebook["metadata"]["recorded"] = run
    (guide / COIN).write_text(json.dumps(notebook), encoding="utf-8")
    return guide


def read(guide: Path) -> Notebook:
    """Return the notebook of the small guide."""
    notebook: Notebook = json.loads((guide / COIN).read_text(encoding="utf-8"))
    return notebook


CHANGES: dict[str, Callable[[Path], None]] = {
    "code": lambda guide: edit(guide, COIN, "6 * 7", "7 * 6"),
    "text": lambda guide: edit(guide, COIN, "Toss it.", "Toss it twice."),
    "lock": lambda guide: edit(guide, LOCK, "1.0", "1.1"),
    "example": lambda guide: edit(guide, "examples/first.py", "second", "second  # once"),
    "example of an example": lambda guide: edit(guide, "examples/second.py", "2", "3"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_change_makes_the_recording_stale(name: str, tossed: Path) -> None:
    before = source_hash(read(tossed), tossed)
    assert why_stale(read(tossed), tossed) == ""
    CHANGES[name](tossed)
    assert source_hash(read(tossed), tossed) != before
    assert "run `make recorded`" in why_stale(read(tossed), tossed)


def test_outputs_and_other_examples_leave_the_hash_as_it_is(tossed: Path) -> None:
    edit(tossed, COIN, "forty-two", "43")
    edit(tossed, "examples/halving.py", '"""', '"""So: ')
    assert why_stale(read(tossed), tossed) == ""


@pytest.mark.parametrize("noted", ["{}", '{"date": "2026-02-03"}'])
def test_notebook_that_was_never_run_is_stale(noted: str, tossed: Path) -> None:
    notebook = read(tossed)
    notebook["metadata"]["recorded"] = json.loads(noted)
    assert recording(notebook) is not None
    assert "run `make recorded`" in why_stale(notebook, tossed)


def test_build_shows_the_stored_outputs_and_where_they_are_from(tossed: Path, tmp_path: Path) -> None:
    result = build(tossed, tmp_path / "site")
    assert result.returncode == 0, result.stdout
    html = (tmp_path / "site" / "notebooks" / "coin" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<pre class="output"[^>]*>(.*?)</pre>', html, re.S) == ["forty-two"]
    source = source_hash(read(tossed), tossed)[:12]
    assert f"Recorded run of 2026-02-03, source {source}, with Python 3.11.9, coin 1.0." in html


def test_build_refuses_a_stale_recording(tossed: Path, tmp_path: Path) -> None:
    edit(tossed, COIN, "6 * 7", "7 * 6")
    result = build(tossed, tmp_path / "site")
    assert result.returncode != 0
    assert f"{COIN}:1: its cells" in result.stdout
    assert "run `make recorded`" in result.stdout


def test_link_to_another_notebook_leads_there(guide: Path, tmp_path: Path) -> None:
    (guide / "docs" / "notebooks" / "dice.ipynb").write_text((guide / COIN).read_text(encoding="utf-8"), encoding="utf-8")
    edit(guide, COIN, "Toss it.", "Toss [dice](notebook:dice).")
    assert build(guide, tmp_path / "site").returncode == 0
    assert 'href="../dice/"' in (tmp_path / "site" / "notebooks" / "coin" / "index.html").read_text(encoding="utf-8")
    edit(guide, COIN, "notebook:dice", "notebook:die")
    assert "no notebook 'die' (did you mean 'dice'?)" in build(guide, tmp_path / "site").stdout
