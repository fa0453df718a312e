"""The walk-throughs keep to one skeleton, are listed, and meet the questions that they use."""

import re
from dataclasses import replace

import pytest

from prep.collapse import render
from prep.designs import OTHERS, SKELETON, check_design
from prep.read import read_site
from tests.guides import ROOT

SITE = read_site(ROOT)
WALKS = [page for page in SITE.pages if page.uri.startswith("system-design/") and page.uri not in OTHERS]
GUIDES = [page for page in SITE.pages if page.uri.startswith("production/") and page.uri != "production/index.md"]
PROMPTS = 19


def test_every_prompt_has_its_walk_through_and_is_listed() -> None:
    listed = (ROOT / "docs/system-design/index.md").read_text(encoding="utf-8")
    assert len(WALKS) == PROMPTS
    assert [page.uri for page in WALKS if f"({page.uri.removeprefix('system-design/')})" not in listed] == []


def test_every_guide_is_listed() -> None:
    listed = (ROOT / "docs/production/index.md").read_text(encoding="utf-8")
    assert [page.uri for page in GUIDES if f"({page.uri.removeprefix('production/')})" not in listed] == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("## Failure modes", "## Failures", "'## Failures' is not of the skeleton"),
        ("## Cost\n", "", "the sections of a walk-through are, in this order"),
        ("### Capacity", "### Machines", "the part '### Capacity' is missing"),
        ("(calculator:", "(calculators:", "no calculator"),
        ("](figure:", "](figures:", "no architecture diagram"),
        ("| Area | Entry |", "| Area | Junior |", "no scorecard"),
        ("1. **", "1. *", "4 follow-ups under 'They ask next'"),
    ],
)
def test_what_leaves_the_skeleton_is_named(old: str, new: str, message: str) -> None:
    page = next(page for page in WALKS if page.uri.endswith("payment-fraud-realtime.md"))
    assert list(check_design(page)) == []
    head, mark, tail = page.text.partition("## They ask next")
    text = head + mark + tail.replace(old, new, 1) if old == "1. **" else page.text.replace(old, new)
    if old == "(calculator:":
        text = text.replace("(latency:", "(late:")
    found = [str(problem) for problem in check_design(replace(page, text=text))]
    assert any(message in problem for problem in found), found


def test_sections_out_of_order_are_named() -> None:
    page = replace(WALKS[0], text="# A\n\n" + "\n\n".join(f"## {title}" for title in reversed(SKELETON)))
    assert any("in this order" in problem.message for problem in check_design(page))


@pytest.mark.parametrize("level", ["entry", "intermediate", "advanced", "senior", "expert", "research"])
def test_questions_of_production_and_designs_link_each_other(level: str) -> None:
    asked = SITE.select("mlops", level)
    back = [question for question in asked if "Used in: [" in render(question, SITE)]
    assert len(back) >= len(asked) / 2
    for page in [*WALKS, *GUIDES]:
        assert len(set(re.findall(r"\]\(question:([a-z0-9-]+)\)", page.text))) >= 3, page.uri
