"""Published ids stay, or have a successor that takes over links and ticks (mutation 31)."""

from pathlib import Path

import pytest

from prep.collapse import collapse
from prep.items import items
from prep.problems import SourceError
from prep.published import with_new_ids
from prep.read import PUBLISHED, read_site
from prep.yamlfile import load
from tests.guides import edit

BANK = "docs/foundation/entry.md"


def problems(guide: Path) -> list[str]:
    with pytest.raises(SourceError) as caught:
        read_site(guide)
    return [str(problem) for problem in caught.value.problems]


def test_published_id_that_is_gone_stops_the_build(guide: Path) -> None:
    edit(guide, PUBLISHED, "q:median-or-mean", "q:mean-or-median")
    assert problems(guide) == [
        "data/published.yml:3: ids[1]: 'q:mean-or-median' was published and is gone; "
        "bring it back, or name its successor under renamed (did you mean 'q:median-or-mean'?)"
    ]


def test_rename_without_successor_stops_the_build(guide: Path) -> None:
    with (guide / PUBLISHED).open("a", encoding="utf-8") as file:
        file.write("renamed:\n  - from: q:mean-or-median\n    to: q:middle\n")
    assert any("renamed[1].to: there is no 'q:middle'" in line for line in problems(guide))


def test_successor_keeps_old_links_and_ticks(guide: Path) -> None:
    edit(guide, PUBLISHED, "q:median-or-mean", "q:mean-or-median")
    with (guide / PUBLISHED).open("a", encoding="utf-8") as file:
        file.write("renamed:\n  - from: q:mean-or-median\n    to: q:median-or-mean\n")
    site = read_site(guide)
    page = next(page for page in site.pages if f"docs/{page.uri}" == BANK)
    html = collapse(page.text, page.uri, site)
    assert '<span id="mean-or-median"></span>' in html
    assert 'data-tick="q:median-or-mean" data-was="q:mean-or-median"' in html
    assert [item["was"] for item in items(site) if "was" in item] == ["mean-or-median"]


def test_question_renamed_twice_remembers_both_former_ids(guide: Path) -> None:
    edit(guide, PUBLISHED, "q:median-or-mean", "q:mean-or-median")
    with (guide / PUBLISHED).open("a", encoding="utf-8") as file:
        file.write("renamed:\n")
        file.writelines(f"  - from: q:{old}\n    to: q:median-or-mean\n" for old in ("mean-or-median", "middle"))
    site = read_site(guide)
    assert site.renamed == {"q:median-or-mean": "q:middle"}
    assert site.origins == {"q:median-or-mean": "q:mean-or-median"}


def test_id_with_two_successors_stops_the_build(guide: Path) -> None:
    other = next(question.id for question in read_site(guide).questions if question.id != "median-or-mean")
    with (guide / PUBLISHED).open("a", encoding="utf-8") as file:
        file.write("renamed:\n")
        file.writelines(f"  - from: q:old\n    to: q:{new}\n" for new in ("median-or-mean", other))
    assert problems(guide) == ["data/published.yml:8: renamed[2].from: 'q:old' has a successor already; keep one"]


def test_release_adds_new_ids_and_drops_none(guide: Path) -> None:
    site = read_site(guide)
    text = with_new_ids(load(guide, PUBLISHED), site)
    before = set(load(guide, PUBLISHED).value["ids"])
    after = {line.removeprefix("  - ") for line in text.splitlines() if line.startswith("  - ")}
    assert before < after
    assert {f"q:{question.id}" for question in site.questions} <= after
