"""Progress: ticks are kept, counted, followed by other tabs, and can be taken along."""

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import Reader
from tests.browser.served import CHECKLIST, LEVEL, PLAN, PROGRESS, Served

QUESTION = "gradient-descent"


def box(page: Page, id_: str) -> Locator:
    """Return the first box of a tick on the page."""
    return page.locator(f"input[data-tick='{id_}']").first


def tick(page: Page, id_: str) -> None:
    """Tick, and wait until it is stored."""
    box(page, id_).check()
    page.wait_for_function("id => Object.values(localStorage).some((text) => text.includes(id))", arg=id_)


def export(page: Page, button: str = "Export to a file") -> dict[str, object]:
    """Export, and return what the file holds."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    assert download.value.suggested_filename.startswith("outloud-progress-")
    data: dict[str, object] = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    return data


def test_a_tick_is_there_after_a_reload(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    tick(page, f"q:{QUESTION}")
    page.reload()
    reader.ready()
    expect(box(page, f"q:{QUESTION}")).to_be_checked()
    box(page, f"q:{QUESTION}").uncheck()
    page.reload()
    reader.ready()
    expect(box(page, f"q:{QUESTION}")).not_to_be_checked()


def test_a_question_is_ticked_on_every_page_that_lists_it(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    tick(page, f"q:{QUESTION}")
    reader.go(LEVEL)
    expect(box(page, f"q:{QUESTION}")).to_be_checked()
    assert page.locator("input[data-tick]:checked").count() == 1


def test_a_second_tab_follows(reader: Reader, served: Served) -> None:
    page = reader.go(served.questions[QUESTION])
    other = reader.go(LEVEL, reader.context.new_page())
    expect(other.locator(".meter__count").first).to_have_text("0 of " + str(meter_size(other)))
    tick(page, f"q:{QUESTION}")
    expect(box(other, f"q:{QUESTION}")).to_be_checked()
    expect(other.locator(".meter__count").first).to_have_text("1 of " + str(meter_size(other)))
    box(other, f"q:{QUESTION}").uncheck()
    expect(box(page, f"q:{QUESTION}")).not_to_be_checked()


def meter_size(page: Page) -> int:
    """Return the number of ids that the first meter of the page counts."""
    return len((page.locator("[data-meter]").first.get_attribute("data-meter") or "").split())


def test_meters_count_what_is_ticked(reader: Reader) -> None:
    page = reader.go(CHECKLIST)
    meter = page.locator("[data-meter]").first
    total = page.locator("input[data-tick^='c:']").count()
    assert total == meter_size(page)
    expect(meter.locator(".meter__count")).to_have_text(f"0 of {total}")
    for number in range(3):
        page.locator("input[data-tick^='c:']").nth(number).check()
    expect(meter.locator(".meter__count")).to_have_text(f"3 of {total}")
    assert meter.locator("progress").evaluate("bar => [bar.value, bar.max]") == [3, total]


def test_front_page_says_where_one_stopped(reader: Reader, served: Served) -> None:
    page = reader.go()
    expect(page.locator("[data-today]")).to_be_hidden()
    reader.go(PLAN)
    for day in (1, 2):
        tick(page, f"p:30-day/{day}")
    reader.go(served.questions[QUESTION])
    tick(page, f"q:{QUESTION}")
    reader.go()
    today = page.locator("[data-today]")
    expect(today).to_be_visible()
    expect(today).to_contain_text("day 3")
    today.get_by_role("link", name="day 3").click()
    expect(page.locator("#day-3")).to_be_in_viewport()


def test_export_holds_the_ticks_and_import_brings_them_back(reader: Reader, served: Served, tmp_path: Path) -> None:
    page = reader.go(served.questions[QUESTION])
    tick(page, f"q:{QUESTION}")
    reader.go(CHECKLIST)
    tick(page, "c:logistics/names")
    reader.go(PROGRESS)
    data = export(page)
    assert data["v"] == 1
    assert isinstance(data["ticks"], dict)
    assert sorted(data["ticks"]) == ["c:logistics/names", f"q:{QUESTION}"]
    page.get_by_role("button", name="Clear all ticks").click()
    page.get_by_role("dialog", name="Clear all ticks?").get_by_role("button", name="Clear", exact=True).click()
    expect(page.locator(".progress__total")).to_have_text("Nothing is ticked yet.")
    file = tmp_path / "progress.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".progress__result")).to_contain_text("Imported 2 ticks: 2 new")
    reader.go(CHECKLIST)
    expect(box(page, "c:logistics/names")).to_be_checked()


def test_clearing_asks_first(reader: Reader) -> None:
    page = reader.go(CHECKLIST)
    tick(page, "c:logistics/names")
    reader.go(PROGRESS)
    page.get_by_role("button", name="Clear all ticks").click()
    dialog = page.get_by_role("dialog", name="Clear all ticks?")
    expect(dialog).to_contain_text("1 tick")
    expect(dialog.get_by_role("button", name="Keep them")).to_be_focused()
    assert "c:logistics/names" in dict(export(page, "Export first")["ticks"])  # type: ignore[call-overload]
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator(".progress__total")).to_contain_text("1 checklist item")


def test_import_merges_and_keeps_the_earlier_date(reader: Reader, tmp_path: Path) -> None:
    page = reader.go(CHECKLIST)
    tick(page, "c:logistics/names")
    tick(page, "c:logistics/sound")
    reader.go(PROGRESS)
    file = tmp_path / "other.json"
    ticks = {"c:logistics/names": "2020-02-29", "c:logistics/sound": "2999-01-01", "q:p-value": "2026-01-02"}
    file.write_text(json.dumps({"app": "outloud", "v": 1, "ticks": ticks}), encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".progress__result")).to_contain_text("Imported 3 ticks: 1 new, 1 with an earlier date")
    kept = dict(export(page)["ticks"])  # type: ignore[call-overload]
    assert kept["c:logistics/names"] == "2020-02-29"
    assert kept["q:p-value"] == "2026-01-02"
    assert kept["c:logistics/sound"] < "2999"
