"""What readers plan and practice: every question and exercise, in order, with minutes, rounds and an address that exists."""

import re
from pathlib import Path
from typing import Any

import pytest

from prep.items import PLANS, items
from prep.model import Site
from prep.pages.my_plan import ROUNDS
from prep.read import read_site
from tests.guides import ROOT

# As in ``store.js`` and ``reviews.js``: an item whose id they refuse can never be ticked or graded.
TICK = re.compile(r"[qcpe]:[a-z0-9/-]{1,120}")
GRADED = re.compile(r"q/[a-z0-9-]{1,80}")
LEVELS = ["", "entry", "intermediate", "advanced", "senior", "expert", "research"]


@pytest.fixture(scope="module")
def guide_site() -> Site:
    """Return the real guide."""
    return read_site(ROOT)


@pytest.fixture(scope="module")
def found(guide_site: Site) -> list[dict[str, Any]]:
    """Return its items."""
    return items(guide_site)


def questions(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the items that are questions."""
    return [item for item in found if item["id"].startswith("q/")]


def test_every_question_and_exercise_is_there_once(guide_site: Site, found: list[dict[str, Any]]) -> None:
    ids = [item["id"] for item in found]
    assert len(ids) == len(set(ids))
    assert {item["id"] for item in questions(found)} == {f"q/{question.id}" for question in guide_site.questions}
    ticks = {item["tick"] for item in found if "tick" in item}
    assert ticks == {entry.tick for entry in (*guide_site.exercises, *guide_site.drills)}
    assert {item["url"] for item in found if item["kind"] == "notebook"} == {
        uri.replace(".ipynb", "/") for uri in guide_site.notebooks
    }


def test_ticks_accept_every_id(found: list[dict[str, Any]]) -> None:
    own = [f"p:my/again/2026-12-04/{item['id']}" for item in found] + [item["tick"] for item in found if "tick" in item]
    assert [tick for tick in own if not TICK.fullmatch(tick)] == []
    assert [item["id"] for item in questions(found) if not GRADED.fullmatch(item["id"])] == []


def test_questions_come_in_the_order_of_the_plans(guide_site: Site, found: list[dict[str, Any]]) -> None:
    by_id = {plan.id: plan for plan in guide_site.plans}
    named = [f"q/{name}" for plan in PLANS for step in by_id[plan].steps for task in step.tasks for name in task.questions]
    ids = [item["id"] for item in questions(found) if item["core"]]
    wanted = [id_ for id_ in dict.fromkeys(named) if id_ in set(ids)]
    assert ids[: len(wanted)] == wanted
    levels = [LEVELS.index(item["level"]) for item in questions(found) if item["core"]][len(wanted) :]
    assert levels == sorted(levels)
    assert [item["core"] for item in questions(found)] == sorted((item["core"] for item in questions(found)), reverse=True)
    assert found[: len(questions(found))] == questions(found), "questions come first"


def test_minutes_are_enough_to_read_once_and_say_twice(guide_site: Site, found: list[dict[str, Any]]) -> None:
    for question in questions(found):
        sample = question["words"] / 140
        assert question["minutes"] >= 4, question["id"]
        assert 2 * sample + 1 <= question["minutes"] <= 2 * sample + 7, question["id"]
    own = {item["tick"]: item["minutes"] for item in found if "tick" in item}
    assert {entry.tick: entry.minutes for entry in guide_site.exercises}.items() <= own.items()
    assert min(item["minutes"] for item in found) >= 4
    assert max(item["minutes"] for item in found) <= 60


@pytest.mark.parametrize(
    ("id_", "rounds"),
    [
        ("q/thirty-second-pitch", {"phone", "behavioral"}),
        ("q/why-this-company", {"phone", "behavioral"}),
        ("q/biggest-failure", {"behavioral"}),
        ("q/overfitting", {"ml", "take-home"}),
        ("q/sql-joins", {"phone", "coding", "ml"}),
        ("guide/design-round", {"design"}),
        ("notebook/gradient-descent", {"ml", "take-home"}),
        ("walk-through/payment-fraud-realtime", {"design"}),
    ],
)
def test_items_are_asked_in_their_rounds(id_: str, rounds: set[str], found: list[dict[str, Any]]) -> None:
    assert [set(item["rounds"]) for item in found if item["id"] == id_] == [rounds]


def test_no_round_of_the_form_is_without_questions_or_exercises(guide_site: Site, found: list[dict[str, Any]]) -> None:
    assert {name for item in found for name in item["rounds"]} == set(ROUNDS)
    for name in ROUNDS:
        assert [item for item in questions(found) if name in item["rounds"]], name
        assert [item for item in found if item["kind"] == "guide" and item["rounds"] == [name]], name
    assert {item["level"] for item in found} == {"", *(level.id for level in guide_site.levels)} == set(LEVELS)


def test_every_address_exists(found: list[dict[str, Any]], site: Path) -> None:
    assert [item["url"] for item in found if not leads_somewhere(site, item["url"])] == []


def test_what_scripts_lead_to_exists(site: Path) -> None:
    scripts = ROOT / "overrides" / "assets" / "scripts"
    text = "".join((scripts / name).read_text(encoding="utf-8") for name in ("schedule.js", "layout.js", "plan-page.js"))
    addresses = re.findall(r'"((?:checklists|practice|plans|interviews)/[a-z/-]*(?:#[a-z-]+)?)"', text)
    assert len(addresses) >= 6
    assert [address for address in addresses if not leads_somewhere(site, address)] == []


def leads_somewhere(site: Path, address: str) -> bool:
    """Whether a page is there, and the place on it."""
    path, _, anchor = address.partition("#")
    page = site / path / "index.html"
    return page.is_file() and (
        not anchor or bool(re.search(rf'id="?{re.escape(anchor)}["\s>]', page.read_text(encoding="utf-8")))
    )
