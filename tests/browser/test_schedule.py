"""The scheduler of readers' own plans, held to its promises for any date, hours, scope and history."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from tests.browser.reader import Reader
from tests.browser.served import Served

TODAY = date(2026, 11, 21)
PHASES = ["foundation", "ml-fundamentals", "deep-learning", "llm-genai", "mlops"]
ROUNDS = ["phone", "coding", "ml", "design", "behavioral", "take-home"]
LEVELS = ["entry", "intermediate", "advanced", "senior", "expert", "research"]
SCRIPT = """async ([plan, history, today, times]) => {
  const at = (path) => new URL(path, document.querySelector('script[type=module]').src);
  const { schedule } = await import(at('schedule.js'));
  const { queues } = await import(at('queues.js'));
  window.items ??= await (await fetch(at('../../practice/items.json'))).json();
  const made = Array.from({ length: times }, () => schedule(window.items, plan, new Map(Object.entries(history)), today));
  const { questions, exercises } = queues(window.items, plan);
  return { ...made[0], same: made.every((one) => JSON.stringify(one) === JSON.stringify(made[0])),
    questions: questions.map(({ id }) => id), exercises: exercises.map(({ id, minutes }) => [id, minutes]) };
}"""
Plan = dict[str, Any]
Lay = Callable[..., dict[str, Any]]


def some(values: list[Any]) -> st.SearchStrategy[list[Any]]:
    """Return at least one of the values, in order."""
    return st.sets(st.sampled_from(values), min_size=1).map(lambda chosen: [value for value in values if value in chosen])


def day(number: int, start: date = TODAY) -> str:
    """Return a date so many days after the start."""
    return (start + timedelta(days=number)).isoformat()


def dated(made: dict[str, Any]) -> Plan:
    """Return drawn numbers as a plan."""
    return {**made, "date": day(made["days"]), "started": day(-made["age"]), "sent": []}


plans = st.fixed_dictionaries(
    {
        "days": st.integers(3, 90), "hours": st.integers(2, 60), "weekdays": some([1, 2, 3, 4, 5, 6, 7]),
        "level": st.sampled_from(LEVELS), "phases": some(PHASES), "rounds": some(ROUNDS), "age": st.integers(0, 40),
    }
).map(lambda made: dated(dict(made)))  # fmt: skip
histories = st.dictionaries(st.integers(0, 400), st.tuples(st.integers(-30, -1), st.integers(0, 30)), max_size=300)


@pytest.fixture(scope="module")
def lay(browser: Browser, served: Served) -> Any:
    """Return a function that lays a plan out with the scripts of the site."""
    reader = Reader(browser, served.server)
    page = reader.go("")
    yield lambda plan, history=None, today="2026-11-21", times=1: page.evaluate(SCRIPT, [plan, history or {}, today, times])
    reader.context.close()


@pytest.fixture(scope="module")
def ids(lay: Lay) -> list[str]:
    """Return the ids of all questions that a plan can hold."""
    return list(lay(whole())["questions"])


def whole(**changes: Any) -> Plan:
    """Return a plan of everything, with changes."""
    plan = {"date": day(30), "hours": 20, "weekdays": [1, 2, 3, 4, 5, 6, 7], "level": "research"}
    return {**plan, "phases": PHASES, "rounds": ROUNDS, "started": day(0), "sent": [], **changes}


def past(ids: list[str], drawn: dict[int, tuple[int, int]]) -> dict[str, list[str]]:
    """Return a history from drawn numbers: what was first said how long ago, and last how long after."""
    return {ids[n % len(ids)]: sorted({day(first), day(min(first + after, -1))}) for n, (first, after) in drawn.items()}


def tasks(found: dict[str, Any], what: str) -> list[tuple[int, str]]:
    """Return the tasks of one kind as pairs of a day's number and an id."""
    return [(n, task["item"]["id"]) for n, day_ in enumerate(found["days"]) for task in day_["tasks"] if task["what"] == what]


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(plan=plans, drawn=histories)
def test_any_plan_keeps_its_promises(plan: Plan, drawn: dict[int, tuple[int, int]], lay: Lay, ids: list[str]) -> None:
    history = past(ids, drawn)
    found = lay(plan, history, times=2)
    assert found["same"], "the same input gave two plans"
    assert [made["date"] for made in found["days"]] == [day(n) for n in range(plan["days"])], "a day is missing, or too late"
    check_hours(found, plan)
    check_order(found, history)
    check_scope(found, history)


def check_hours(found: dict[str, Any], plan: Plan) -> None:
    """No day is over its hours; days off are free; the last one holds checklists and half an hour at most."""
    *study, eve = found["days"]
    limit = 60 * plan["hours"] // len(plan["weekdays"])
    for made in study:
        open_ = date.fromisoformat(made["date"]).isoweekday() in plan["weekdays"]
        assert sum(task["minutes"] for task in made["tasks"]) == made["spent"] <= made["capacity"] == (limit if open_ else 0)
    assert eve["kind"] == "rest"
    assert {task["item"]["kind"] for task in eve["tasks"]} == {"checklist"}
    assert sum(task["minutes"] for task in eve["tasks"]) <= 30


def check_order(found: dict[str, Any], history: dict[str, Any]) -> None:
    """Each question is learned once, then reviewed on a later day; nothing is new in the last stretch."""
    learned = tasks(found, "learn")
    first = {id_: n for n, id_ in learned}
    again = tasks(found, "review")
    assert len(first) == len(learned), "a question is new twice"
    assert [id_ for id_ in first if id_ in history] == [], "a question is new that was said before"
    assert [id_ for n, id_ in again if n <= first.get(id_, -1)] == [], "a review comes before its question"
    assert [id_ for _, id_ in again if id_ not in first and id_ not in history] == [], "a review of what was never said"
    assert len(again) == len(set(again)), "an answer is said again twice on one day"
    assert len([made for made in found["days"] if made["kind"] == "review"]) <= 7
    if sum(made["kind"] in ("study", "review") for made in found["days"]) > 1:
        assert set(first) <= {id_ for _, id_ in again}, "a question is never said again"
        once = {id_ for id_, dates in history.items() if len(dates) == 1 and id_ in found["questions"]}
        assert not first or once <= {id_ for _, id_ in again}, "something new took the place of an answer that was said once"
    last = {n for n, made in enumerate(found["days"]) if made["kind"] == "review"}
    assert [id_ for n, id_ in learned if n in last] == [], "something is new in the last stretch"


def check_scope(found: dict[str, Any], history: dict[str, Any]) -> None:
    """Each question of the scope is done, planned, or named as left out; what is planned is the most important."""
    learned = [id_ for _, id_ in tasks(found, "learn")]
    left = [item["id"] for item in found["leftOut"]]
    waiting = [id_ for id_ in found["questions"] if id_ not in history]
    assert sorted([*learned, *(id_ for id_ in left if id_.startswith("q/"))]) == sorted(waiting)
    assert sorted(learned) == sorted(waiting[: len(learned)]), "something less important took the place"
    done = [id_ for _, id_ in tasks(found, "do") if not id_.startswith(("mock/", "eve/"))]
    assert len(done) == len(set(done))
    longest = max(made["capacity"] for made in found["days"][:-1])
    fitting = [id_ for id_, minutes in found["exercises"] if minutes <= longest and id_ not in history]
    assert done == fitting[: len(done)]


@pytest.mark.parametrize("left", range(3, 91))
def test_every_length_has_a_plan(left: int, lay: Lay) -> None:
    found = lay(whole(date=day(left), hours=10, level="intermediate"))
    assert len(found["days"]) == left
    assert tasks(found, "learn")
    assert {made["kind"] for made in found["days"]} >= {"study", "review", "rest"}


@pytest.mark.parametrize("left", [-3, 0, 91, 400])
def test_there_is_no_plan_for_the_past_nor_for_a_year(left: int, lay: Lay) -> None:
    assert lay(whole(date=day(left)))["days"] == []


def test_thirty_days_of_ten_hours_hold_every_core_question_of_two_levels(lay: Lay) -> None:
    found = lay(whole(hours=10, level="intermediate", rounds=["phone", "coding", "ml", "behavioral"]))
    core = [item for item in found["leftOut"] if item.get("core") and item["id"].startswith("q/")]
    assert core == []


@pytest.mark.parametrize("rounds", [["phone", "coding", "ml", "behavioral"], ["phone", "ml", "design"]])
def test_exercises_get_their_share_of_the_time(rounds: list[str], lay: Lay) -> None:
    days = lay(whole(hours=10, level="senior", rounds=rounds))["days"]
    spent = dict.fromkeys(("learn", "do"), 0)
    for task in (task for made in days[:-1] for task in made["tasks"] if task["item"]["kind"] != "mock"):
        if task["what"] != "review":
            spent[task["what"]] += task["minutes"]
    assert 0.25 < spent["do"] / sum(spent.values()) < 0.35
    weeks = [{task["item"]["kind"] for made in days[n : n + 7] for task in made["tasks"]} for n in (0, 7, 14)]
    assert [kinds for kinds in weeks if "design" in rounds and "walk-through" not in kinds] == []


def test_what_was_ticked_before_the_plan_was_made_leaves_room_for_what_is_new(lay: Lay) -> None:
    plan = whole(hours=10, level="intermediate", rounds=["ml", "coding"], date=day(20))
    known = lay(plan)["questions"][:100]
    days = lay(plan, {id_: [day(-40)] for id_ in known})["days"]
    week = [task for made in days[:6] for task in made["tasks"]]
    spent = {what: sum(task["minutes"] for task in week if task["what"] == what) for what in ("learn", "do", "review")}
    assert 0 < spent["do"] < spent["learn"], spent
    assert spent["review"] > 0


def test_nothing_is_new_while_answers_that_were_said_once_have_no_place(lay: Lay, ids: list[str]) -> None:
    history = {id_: [day(-5)] for id_ in ids[:200]}
    crowded = lay(whole(hours=7, date=day(6)), history)
    assert tasks(crowded, "learn") == []
    assert len({id_ for _, id_ in tasks(crowded, "review")}) > 120
    roomy = lay(whole(hours=14, date=day(20)), history)
    assert tasks(roomy, "learn")
    assert set(history) <= {id_ for _, id_ in tasks(roomy, "review")}


def test_the_last_stretch_is_spread_over_its_days(lay: Lay) -> None:
    days = [made for made in lay(whole(date=day(90), hours=15))["days"] if made["kind"] == "review"]
    said = [len(tasks({"days": [made]}, "review")) for made in days if not made["mock"]]
    assert min(said) > 0.8 * max(said)
    again = tasks({"days": days}, "review")
    assert len(again) < 1.1 * len({id_ for _, id_ in again}), "it is filled by saying everything many times"


def test_the_last_stretch_begins_with_what_was_said_least(lay: Lay, ids: list[str]) -> None:
    history = {id_: [day(-5)] for id_ in ids[:8]} | {id_: [day(-20), day(-18), day(-12)] for id_ in ids[8:16]}
    today = lay(whole(date=day(3), hours=2, started=day(-20)), history)["days"][0]
    assert today["kind"] == "review"
    assert {task["item"]["id"] for task in today["tasks"]} == set(ids[:8])


def test_what_was_planned_is_done_when_all_is_ticked_every_day(lay: Lay) -> None:
    plan = whole(hours=10, level="intermediate", date=day(30))
    history: dict[str, list[str]] = {}
    promised = {id_ for _, id_ in tasks(lay(plan), "learn")}
    for n in range(30):
        now = day(n)
        for task in lay(plan, history, now)["days"][0]["tasks"]:
            history.setdefault(task["item"]["id"], []).append(now)
    assert promised <= set(history)
    assert [id_ for id_ in promised if len(history[id_]) < 2] == []
    assert sum(id_.startswith("mock/") for id_ in history) >= 3


def test_ticking_today_changes_nothing_else(lay: Lay, ids: list[str]) -> None:
    known = {id_: [day(-3)] for id_ in ids[:10]}
    before = lay(whole(started=day(-3)), known)["days"]
    wanted = [(task["what"], task["item"]["id"]) for task in before[0]["tasks"]]
    assert {what for what, _ in wanted} == {"learn", "review", "do"}
    history = known | {id_: [*known.get(id_, []), day(0)] for _, id_ in wanted[::2]}
    after = lay(whole(started=day(-3)), history)["days"]
    assert [(task["what"], task["item"]["id"]) for task in after[0]["tasks"]] == wanted
    assert [task["done"] for task in after[0]["tasks"]] == [n % 2 == 0 for n in range(len(wanted))]
    assert after[1:] == before[1:]


@pytest.mark.parametrize("said", [[day(0)], [day(-1), day(0)], [day(1)]], ids=["new", "again", "where-it-is-tomorrow"])
def test_what_was_done_without_being_due_is_shown_and_not_asked_again(said: list[str], lay: Lay, ids: list[str]) -> None:
    ahead = ids[-1]
    found = lay(whole(level="research", date=day(90)), {ahead: said})
    assert [task["done"] for task in found["days"][0]["tasks"] if task["item"]["id"] == ahead] == [True]
    assert ahead not in {id_ for _, id_ in tasks(found, "learn")}
    assert min(n for n, id_ in tasks(found, "review") if id_ == ahead) >= 2


def test_missed_days_move_their_work_ahead(lay: Lay) -> None:
    plan = whole(hours=10, level="intermediate", date=day(20))
    first = lay(plan)["days"][0]["tasks"]
    later = lay(plan, today=day(4))["days"]
    assert [task["item"]["id"] for task in later[0]["tasks"]] == [task["item"]["id"] for task in first]
    assert len(tasks({"days": later}, "learn")) < len(tasks(lay(plan), "learn"))
