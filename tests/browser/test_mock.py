"""The mock interview: the same seed draws the same set, follow-ups wait until they are asked for, the scorecard prints."""

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.browser.served import MOCK
from tests.browser.test_session import KEY

NO_DIALOG = "window.print = () => { window.printed = document.documentElement.dataset.print; }"


def address(**choices: str) -> str:
    """Return the address of a round."""
    usual = {"role": "ml-engineer", "level": "senior", "round": "ml", "minutes": "30", "seed": "abc12"}
    return f"{MOCK}?" + "&".join(f"{name}={value}" for name, value in (usual | choices).items())


def begin(reader: Reader, **choices: str) -> Page:
    """Open the page with choices in its address, and start."""
    page = reader.go(address(**choices))
    page.evaluate(NO_DIALOG)
    page.get_by_role("button", name="Start the round").click()
    expect(page.locator(".session__asked")).to_be_focused()
    return page


def walk(page: Page) -> list[str]:
    """Go through the round, and return what was asked."""
    asked = []
    while page.locator(".session__asked").count():
        asked.append(page.locator(".session__asked").inner_text())
        page.get_by_role("button", name=re.compile("^(Next question|End the round)$")).first.click()
    return asked


def test_a_round_by_mouse(reader: Reader) -> None:
    page = reader.go(MOCK)
    page.get_by_label("Role").select_option(label="AI engineer")
    page.get_by_label("Level").select_option(label="Advanced")
    page.get_by_role("combobox", name="Round").select_option(label="ML round")
    page.get_by_label("Time for questions").select_option(label="15 minutes")
    page.get_by_label("Seed").fill("k7")
    page.get_by_label("Seed").blur()
    expect(page.locator(".mock__status")).to_have_text("2 questions of about 7 minutes.")
    page.get_by_role("button", name="Start the round").click()
    assert reader.path() == f"{MOCK}?role=ai-engineer&level=advanced&round=ml&minutes=15&seed=k7"
    expect(page.locator(".mock__stage")).to_contain_text("AI engineer, advanced level, seed k7")
    expect(page.locator(".mock__stage")).to_contain_text("Question 1 of 2. 0:0")
    expect(page.locator(".session__card")).to_contain_text("aim for 7:00")
    page.get_by_role("button", name="Next question").click()
    expect(page.locator(".mock__stage")).to_contain_text("Question 2 of 2.")
    page.get_by_role("button", name="End the round").click()
    expect(page.locator(".session__summary tbody tr")).to_have_count(2)
    page.get_by_role("button", name="Another round").click()
    expect(page.get_by_role("button", name="Start the round")).to_be_focused()
    expect(page.get_by_label("Seed")).not_to_have_value("k7")


def test_a_round_by_keyboard(reader: Reader) -> None:
    page = reader.go(address(minutes="15"))
    # Before the list is there, Enter starts nothing.
    expect(page.get_by_role("button", name="Start the round")).to_be_enabled()
    page.get_by_label("Seed").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".session__asked")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Ask a follow-up")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".mock__more li")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".mock__stage")).to_contain_text("Question 2 of 2.")


def test_the_same_seed_draws_the_same_set_for_everyone(reader: Reader, new_reader: NewReader) -> None:
    first = walk(begin(reader))
    assert len(first) == 4
    assert walk(begin(new_reader())) == first
    assert walk(begin(new_reader(), seed="abc13")) != first


def test_an_address_that_makes_no_sense_is_not_followed(reader: Reader) -> None:
    page = reader.go(f"{MOCK}?role=king&level=&minutes=1e9&seed=<b>")
    expect(page.get_by_label("Role")).to_have_value("data-scientist")
    expect(page.get_by_label("Time for questions")).to_have_value("45")
    assert re.fullmatch("[a-z0-9]{1,12}", page.get_by_label("Seed").input_value())
    page.get_by_label("Seed").fill("No Seed!")
    page.get_by_role("button", name="Start the round").click()
    expect(page.locator(".session__asked")).to_have_count(0)


def test_follow_ups_wait_until_they_are_asked_for(reader: Reader) -> None:
    page = begin(reader)
    assert not [path for path in reader.requests if path.endswith("/senior/")]
    ask = page.get_by_role("button", name="Ask a follow-up")
    for count in (1, 2):
        ask.click()
        expect(page.locator(".mock__more li")).to_have_count(count)
    expect(page.locator(".mock__more li").first).to_contain_text("?")
    for _ in range(20):
        if page.get_by_role("button", name="No more follow-ups").count():
            break
        ask.click()
        page.wait_for_timeout(30)
    expect(page.get_by_role("button", name="No more follow-ups")).to_be_disabled()
    page.get_by_role("button", name="Next question").click()
    expect(page.locator(".mock__more li")).to_have_count(0)


@pytest.mark.parametrize("round_", ["design", "coding"])
def test_walk_throughs_and_exercises_have_follow_ups_too(round_: str, reader: Reader) -> None:
    page = begin(reader, round=round_, minutes="60")
    assert len(page.locator(".session__asked").inner_text()) > 30
    if round_ == "coding":
        expect(page.get_by_role("link", name="beside this page")).to_have_attribute("target", "_blank")
    page.get_by_role("button", name="Ask a follow-up").click()
    expect(page.locator(".mock__more li")).to_contain_text("?")


def test_follow_ups_that_cannot_be_loaded_are_told(reader: Reader) -> None:
    page = begin(reader)

    def fail(route: Route) -> None:
        route.abort("internetdisconnected")

    reader.context.route(re.compile("/(entry|intermediate|advanced|senior)/"), fail)
    page.get_by_role("button", name="Ask a follow-up").click()
    expect(page.locator(".mock__more")).to_contain_text("could not be loaded")
    reader.context.unroute_all()
    page.get_by_role("button", name="Ask a follow-up").click()
    expect(page.locator(".mock__more")).not_to_contain_text("could not be loaded")
    expect(page.locator(".mock__more li")).to_have_count(1)
    told = page.locator(".mock__more").inner_text()
    first = begin(reader)
    first.get_by_role("button", name="Ask a follow-up").click()
    expect(first.locator(".mock__more")).to_have_text(told)
    reader.forgive("DISCONNECTED")


def test_the_clock_says_when_the_time_is_up(reader: Reader) -> None:
    reader.page.clock.install(time="2026-03-02T09:00:00")
    page = begin(reader, minutes="15")
    page.clock.run_for("08:00")
    expect(page.locator(".session__card")).to_contain_text("1:00 over the target of 7:00")
    page.clock.run_for("07:30")
    expect(page.locator(".mock__stage .session__clock").first).to_contain_text("The time is up, by 0:30")
    walk(page)
    expect(page.locator(".session__summary tbody td").first).to_have_text("15:30")


def test_a_round_can_be_ended_early(reader: Reader) -> None:
    page = begin(reader)
    asked = [page.locator(".session__asked").inner_text()]
    page.get_by_role("button", name="Next question").click()
    asked.append(page.locator(".session__asked").inner_text())
    page.get_by_role("button", name="End the round").click()
    expect(page.locator(".session__summary tbody tr")).to_have_count(2)
    expect(page.locator(".scorecard-filled .scorecard__asked tbody tr")).to_have_count(2)
    for row, text in zip(page.locator(".scorecard-filled .scorecard__asked tbody tr").all(), asked, strict=True):
        expect(row).to_contain_text(text)


def test_a_question_takes_at_most_the_time_of_the_round(reader: Reader) -> None:
    page = reader.go(address(round="design", minutes="15"))
    expect(page.locator(".mock__status")).to_have_text("1 question of about 15 minutes.")
    page.get_by_role("button", name="Start the round").click()
    expect(page.locator(".session__card")).to_contain_text("aim for 15:00")


def test_grades_are_kept_only_when_the_reader_says_so(reader: Reader) -> None:
    page = begin(reader)
    walk(page)
    keep = page.get_by_role("button", name="Keep these grades for practice sessions")
    keep.click()
    expect(page.locator(".session__summary [role=status]")).to_contain_text("nothing was kept")
    page.get_by_label("How was it?").first.select_option(label="Hard")
    read = "key => localStorage.getItem(key)"
    assert page.evaluate(read, KEY.format("reviews")) is None
    keep.click()
    keep.click()
    (log,) = json.loads(page.evaluate(read, KEY.format("reviews")))["reviews"].values()
    assert [how for _, how in log] == [2]
    expect(page.get_by_label("How was it?").first).to_be_disabled()
