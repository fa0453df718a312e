"""When a question is due: the vendored scheduler follows the formulas, and what is built on it has the properties it promises."""

import random
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser import fsrs
from tests.browser.reader import Reader
from tests.browser.served import SESSION

TODAY = date(2026, 3, 20)
IMPORT = """async (cases) => {
  const main = document.querySelector('script[type=module]').src;
  const { loadMemory } = await import(new URL('memory.js', main));
  const memory = await loadMemory();
  return cases.map(([log, today, interview]) => ({
    due: memory.due(log, today, interview ?? undefined),
    choices: memory.choices(log, today, interview ?? undefined),
    chance: memory.chance(log, today),
  }));
}"""
DECK = """async ([method, ...args]) => {
  const main = document.querySelector('script[type=module]').src;
  return (await import(new URL('deck.js', main)))[method](...args);
}"""
Log = list[tuple[str, int]]


def random_log(chooser: random.Random) -> Log:
    """Return grades of the last weeks, sometimes several on one day."""
    day = TODAY - timedelta(days=chooser.randint(1, 60))
    log: Log = []
    for _ in range(chooser.randint(1, 12)):
        log.append((f"{day}T{len(log) + 6:02}:00:00Z", chooser.choice((1, 2, 3, 3, 4))))
        day = min(TODAY, day + timedelta(days=chooser.choice((0, 0, 1, 2, 5, 11))))
    return log


LOGS = [random_log(random.Random(seed)) for seed in range(250)]  # noqa: S311


def ask(page: Page, logs: list[Log], interview: str | None = None, today: date = TODAY) -> list[dict[str, Any]]:
    """Ask the scheduler of the page."""
    return list(page.evaluate(IMPORT, [[log, str(today), interview] for log in logs]))


def steps(log: Log) -> list[tuple[int, int]]:
    """Return grades with the days since the one before."""
    days = [date.fromisoformat(time[:10]) for time, _ in log]
    return [((day - before).days, how) for (_, how), day, before in zip(log, days, [days[0], *days], strict=False)]


@pytest.fixture
def page(reader: Reader) -> Page:
    """Return the page of sessions, which may import the modules."""
    return reader.go(SESSION)


def test_the_library_follows_the_formulas(page: Page) -> None:
    for log, found in zip(LOGS, ask(page, LOGS), strict=True):
        stability, _ = fsrs.replay(steps(log))
        last = date.fromisoformat(log[-1][0][:10])
        assert found["chance"] == pytest.approx(fsrs.chance((TODAY - last).days, stability), abs=1e-4)
        days = (date.fromisoformat(found["due"]) - last).days
        assert days == 0 if log[-1][1] == 1 else abs(days - fsrs.interval(stability)) <= 0.51


def test_a_better_grade_is_never_due_sooner(page: Page) -> None:
    for found in ask(page, LOGS):
        again, hard, good, easy = found["choices"]
        assert again == 0
        assert 1 <= hard <= good <= easy <= fsrs.MOST_DAYS


def test_a_choice_is_what_becomes_of_it(page: Page) -> None:
    choices = [found["choices"] for found in ask(page, LOGS)]
    for how in (1, 2, 3, 4):
        graded = [[*log, (f"{TODAY}T23:00:00Z", how)] for log in LOGS]
        for found, days in zip(ask(page, graded), choices, strict=True):
            assert found["due"] == str(TODAY + timedelta(days=days[how - 1]))


@pytest.mark.parametrize("left", [-3, 0, 1, 2, 3, 10, 40])
def test_nothing_is_due_after_the_day_before_the_interview(left: int, page: Page) -> None:
    free = ask(page, LOGS)
    capped = ask(page, LOGS, str(TODAY + timedelta(days=left)))
    for one, two in zip(free, capped, strict=True):
        if left <= 0:
            assert two["choices"] == one["choices"]
        else:
            assert two["choices"] == [min(days, max(1, left - 1)) for days in one["choices"]]
        if left > 1:
            assert two["due"] == min(one["due"], str(TODAY + timedelta(days=left - 1)))


def test_the_same_log_gives_the_same_days(page: Page, reader: Reader) -> None:
    found = ask(page, LOGS)
    reader.go(SESSION)
    assert ask(page, LOGS) == found


def test_an_answer_is_forgotten_day_by_day(page: Page) -> None:
    later = [ask(page, LOGS, today=TODAY + timedelta(days=days)) for days in (0, 1, 10, 100)]
    for chances in zip(*([found["chance"] for found in day] for day in later), strict=True):
        assert 0 < chances[3] < chances[2] < chances[1] < chances[0] <= 1


def test_grades_that_another_tab_has_deleted_are_due_today(page: Page) -> None:
    (found,) = page.evaluate(IMPORT.replace("chance: memory.chance(log, today),", ""), [[[], str(TODAY), None]])
    assert found["due"] == str(TODAY)


@pytest.mark.parametrize("how", [1, 2, 3, 4])
def test_a_hundred_grades_on_one_day_break_nothing(how: int, page: Page) -> None:
    log: Log = [(f"{TODAY}T06:{n // 60:02}:{n % 60:02}Z", how) for n in range(100)]
    (found,) = ask(page, [log])
    assert found["choices"][0] == 0
    assert found["choices"] == sorted(found["choices"])


def test_a_grade_from_the_future_breaks_nothing(page: Page) -> None:
    (found,) = ask(page, [[("2031-01-01T00:00:00Z", 3)]])
    assert found["chance"] == 1
    assert found["due"] > "2031"


@pytest.mark.parametrize("minutes", [10, 20, 45])
def test_a_round_fits_into_its_minutes(minutes: int, page: Page) -> None:
    words = [100 + 7 * n for n in range(60)]
    items = [{"id": f"q/{n}", "words": count} for n, count in enumerate(words)]
    deck = page.evaluate(DECK, ["deal", items, minutes])
    assert [*deck["queue"], *deck["rest"]] == items
    needed = [sum(round(count / 140 * 60) + 60 for count in words[: len(deck["queue"]) + more]) for more in (0, 1)]
    assert needed[0] <= minutes * 60 < needed[1]


def test_a_long_question_alone_is_a_round(page: Page) -> None:
    deck = page.evaluate(DECK, ["deal", [{"id": "q/long", "words": 9000}], 10])
    assert len(deck["queue"]) == 1


def test_nothing_gets_lost_in_a_deck(page: Page) -> None:
    items = [{"id": f"q/{n}", "words": 200} for n in range(12)]
    for seed in range(30):
        chooser = random.Random(seed)  # noqa: S311
        deck = page.evaluate(DECK, ["deal", items, 10])
        seen = []
        while deck["queue"]:
            seen.append(deck["queue"][0]["id"])
            if len(seen) > 1 and len(deck["queue"]) + len(deck["rest"]) > 1:
                assert seen[-1] != seen[-2], "what was just looked up is asked again at once"
            how = chooser.choice((1, 2, 3, 4)) if len(seen) < 80 else 3
            before = len(deck["queue"]) + len(deck["rest"])
            deck = page.evaluate(DECK, ["after", deck, how])
            assert len(deck["queue"]) + len(deck["rest"]) == before - (how != 1)
        assert set(seen) == {item["id"] for item in items}
