"""A plan taken along: as a calendar file that can be imported again, and on paper."""

from pathlib import Path
from typing import Any

import icalendar
from playwright.sync_api import Page, expect

from tests.browser.pdf import missing, print_page, printed
from tests.browser.reader import Reader
from tests.browser.served import MY_PLAN
from tests.browser.test_my_plan import at, lay_out


def calendar(page: Page) -> list[Any]:
    """Return the events of the calendar file."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Calendar file").click()
    assert download.value.suggested_filename == "outloud-my-plan.ics"
    raw = Path(download.value.path()).read_bytes()
    assert b"\r\n" in raw
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    return list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))


def test_a_second_calendar_file_changes_entries_instead_of_adding_some(reader: Reader) -> None:
    page = lay_out(reader)
    first = {str(event["UID"]): event for event in calendar(page)}
    assert len(first) == 21
    at(reader, "2026-12-03T10:00:00")
    page = reader.go(MY_PLAN)
    page.get_by_role("button", name="Change").click()
    page.get_by_label("Interview on").fill("2026-12-15")
    page.get_by_role("button", name="Lay out my plan").click()
    expect(page.locator(".my-plan__days tbody tr")).to_have_count(12)
    second = {str(event["UID"]): event for event in calendar(page)}
    assert set(second) <= set(first)
    assert all(second[uid]["SEQUENCE"] > first[uid]["SEQUENCE"] for uid in second)
    known = first | second
    days = {uid: event["DTSTART"].dt.isoformat() for uid, event in known.items() if event.get("STATUS") != "CANCELLED"}
    assert sorted(days.values()) == [f"2026-12-{n:02}" for n in range(1, 16)], "what a calendar holds that took both files"
    assert [date for uid, date in days.items() if uid.startswith("interview@")] == ["2026-12-15"]


def test_a_calendar_entry_says_what_to_do(reader: Reader) -> None:
    page = lay_out(reader)
    shown = page.locator(".my-plan__days tbody tr").first.locator("a").all_inner_texts()
    event = calendar(page)[0]
    assert [title for title in shown if title not in str(event["DESCRIPTION"])] == []
    assert str(event["SUMMARY"]).startswith("Out Loud ML: ")
    assert str(event["URL"]).endswith(MY_PLAN)


HOSTILE = "Commas, semicolons; back\\\\slashes: \u201cquotes\u201d\nover lines, " + "\u00e9\U0001f600" * 60


def test_a_calendar_file_keeps_any_text(reader: Reader) -> None:
    page = reader.go(MY_PLAN)
    made = page.evaluate(
        """async ([title, now]) => {
          const { calendarFile } = await import(new URL('ics.js', document.querySelector('script[type=module]').src));
          const task = { item: { title }, what: 'learn', minutes: 5, done: false };
          const days = [{ date: '2026-12-31', spent: 5, tasks: [task] }, { date: '2027-01-01', spent: 0, tasks: [] }];
          return calendarFile(days, '2027-01-02', ['2027-01-01'], { now: new Date(now), site: location.origin + '/guide/' });
        }""",
        [HOSTILE, "2025-12-31T23:59:59.999Z"],
    )
    assert made.endswith("\r\n")
    assert max(len(line.encode()) for line in made.split("\r\n")) <= 75
    events: list[Any] = icalendar.Calendar.from_ical(made).walk("VEVENT")
    study, interview, gone = events
    assert f"- {HOSTILE} (5 min)" in str(study["DESCRIPTION"])
    assert [str(event["STATUS"]) for event in (study, interview, gone)] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert [event["DTSTART"].dt.isoformat() for event in (study, interview, gone)] == ["2026-12-31", "2027-01-02", "2027-01-01"]
    assert study["DTEND"].dt.isoformat() == "2027-01-01", "the end of an event of whole days is the day after"
    assert {event["DTSTAMP"].dt.isoformat() for event in (study, gone)} == {"2025-12-31T23:59:59+00:00"}
    assert study["SEQUENCE"] == 0, "with a clock that is wrong"


def test_files_of_the_same_minute_are_told_apart(reader: Reader) -> None:
    page = lay_out(reader)
    first = calendar(page)
    reader.context.clock.set_fixed_time("2026-12-01T09:00:02")
    second = calendar(page)
    assert [a["UID"] for a in first] == [b["UID"] for b in second]
    assert {b["SEQUENCE"] - a["SEQUENCE"] for a, b in zip(first, second, strict=True)} == {2}
    expect(page.get_by_role("button", name="Calendar file")).to_be_focused()


def test_a_plan_prints_as_a_calendar(reader: Reader) -> None:
    page = lay_out(reader)
    titles = page.locator(".my-plan__days tbody li:not(details li) > a").all_inner_texts()
    sheets = print_page(page, "A4")
    assert len(sheets) <= 6
    assert missing(titles, sheets) == []
    assert not printed("Calendar file", sheets)
