"""Text in data files is shown as it was written; none of it runs, includes, links or formats anything."""

import json
import shutil
from pathlib import Path

import pytest

from tests.guides import build, copy_small, edit, html_files, warnings
from tests.pages_read import Reader

LIST = "data/checklists/day-before.yml"
PLAN = "data/plans/three-days.yml"
PHASES = "data/phases.yml"
LEVELS = "data/levels.yml"
DAY, DAYS = "checklists/day-before/index.html", "plans/three-days/index.html"
HOSTILE = {
    "elements": "<script>alert(1)</script> <img src=x onerror=alert(1)> é",
    "title-end": "</title><script>alert(1)</script></h1>",
    "quotes": '"><svg onload=alert(1)> \'single\' & "double"',
    "links": "[press](javascript:alert(1)) ![x](y.png) <https://a.org>",
    "includes": '{!/etc/passwd!} --8<-- "mkdocs.yml" {{ 7 * 6 }} {% raw %}',
    "emphasis": "`code` *stars* _bars_ ~~waves~~ a \\* b [^1] ==x==",
    "formulas": "$x^2$ costs $5, \\(y\\), { #stolen .class }, &lt;b&gt; &amp;",
    "scripts-of-the-world": "עברית العربية 日本語 🚀 naïve ½ —",
    "links-of-ours": "[x](question:log-loss) ![x](figure:number-line) # no",
}
# Where each text is, what it replaces, and a page on which people read it.
FIELDS = (
    (LIST, "title: The day before", DAY), (LIST, "title: The day before", "checklists/index.html"),
    (LIST, "summary: What to settle so that the morning is calm.", "checklists/index.html"),
    (LIST, "title: On paper", DAY), (LIST, "text: Eight hours of sleep", DAY),
    (PLAN, "title: Three days", "plans/index.html"), (PLAN, "title: Three days", DAYS),
    (PLAN, "summary: Every core question once, and an evening off.", DAYS), (PLAN, "title: All of it", DAYS),
    (PLAN, "summary: Two days of work and one of rest.", DAYS), (PLAN, "title: Numbers", DAYS),
    (PLAN, "text: Say each aloud", DAYS),
    (PHASES, "title: Modeling & more", "levels/index.html"), (PHASES, "title: Modeling & more", "modeling/index.html"),
    (PHASES, "title: Foundation", "levels/entry/index.html"), (PHASES, "summary: Averages and chances, asked first.",
                                                               "foundation/index.html"),
    (PHASES, "priority: Asked often", "foundation/index.html"), (LEVELS, "title: Intermediate", "foundation/index.html"),
    (LEVELS, "summary: You define the term and give an example.", "levels/index.html"),
)  # fmt: skip


def mark(field: tuple[str, str, str], text: str) -> str:
    """Return the hostile text of one field, told apart from the other fields by a number."""
    places = list(dict.fromkeys(f[:2] for f in FIELDS))
    return f"{text} {places.index(field[:2])}"


def without_notebook(guide: Path) -> Path:
    """Drop the notebook from a guide, which then builds in half the time."""
    shutil.rmtree(guide / "docs" / "notebooks")
    edit(guide, "mkdocs.yml", "  - Practice:\n      - notebooks/\n", "")
    edit(guide, PLAN, "            see:\n              - notebook:coin\n", "")
    return guide


def built(folder: Path, text: str) -> Path:
    """Build a guide that holds a text in every field of its data files."""
    guide = without_notebook(copy_small(folder / "guide"))
    for path, old in dict.fromkeys(field[:2] for field in FIELDS):
        edit(guide, path, old, f"{old.split(':')[0]}: {json.dumps(mark((path, old, ''), text), ensure_ascii=False)}")
    result = build(guide, folder / "site")
    assert (result.returncode, warnings(result.stdout)) == (0, []), result.stdout
    return folder / "site"


def scripts(site: Path) -> dict[str, int]:
    """Return how many script elements each page has."""
    return {path: sum(tag == "script" for tag, _ in Reader(html).elements) for path, html in html_files(site)}


@pytest.mark.parametrize("name", HOSTILE)
def test_text_of_data_files_is_shown_literally(name: str, tmp_path: Path, small_site: Path) -> None:
    site = built(tmp_path, HOSTILE[name])
    unseen = [field for field in FIELDS if mark(field, HOSTILE[name]) not in Reader((site / field[2]).read_text("utf-8")).text]
    assert unseen == []
    assert {path: Reader(html).dangers() for path, html in html_files(site) if Reader(html).dangers()} == {}
    harmless = scripts(small_site)
    assert {path: count for path, count in scripts(site).items() if count != harmless[path]} == {}


@pytest.mark.parametrize("name", HOSTILE)
def test_titles_of_pages_are_shown_literally(name: str, tmp_path: Path) -> None:
    text = mark(FIELDS[0], HOSTILE[name])
    html = (built(tmp_path, HOSTILE[name]) / DAY).read_text("utf-8")
    title = Reader(html.split("<title>")[1].split("</title>")[0]).text
    assert title == f"{text} - Small guide"
