"""Calculators in the browser: the same results as at build, for the default and for changed assumptions."""

import pytest
from playwright.sync_api import Locator, expect

from prep.calculators import Calculator, written
from prep.read import read_site
from prep.yamlfile import load
from tests.browser.conftest import NewReader
from tests.browser.reader import PHONE, Reader
from tests.browser.served import Served
from tests.guides import ROOT

CALCULATORS = {calculator.id: calculator for calculator in read_site(ROOT).calculators}


def place(served: Served, id_: str) -> str:
    """Return the page that shows a calculator."""
    return next(path for path in served.paths if f'data-calculator="{id_}"' in served.html(path))


def shown(box: Locator) -> dict[str, str]:
    """Return the results on the page, as text."""
    cells = "cells => cells.map(cell => [cell.dataset.result, cell.textContent])"
    return dict(box.locator("[data-result]").evaluate_all(cells))


def expected(calculator: Calculator, inputs: dict[str, float]) -> dict[str, str]:
    """Return what Python computes, as the page writes it."""
    return {name: written(value) for name, value in calculator.compute(inputs).items()}


@pytest.mark.parametrize("id_", CALCULATORS)
def test_browser_computes_as_the_build_does(reader: Reader, served: Served, id_: str) -> None:
    box = reader.go(place(served, id_)).locator(f"[data-calculator='{id_}']")
    assert shown(box) == expected(CALCULATORS[id_], {})
    for case in load(ROOT, f"tests/calculators/{id_}.yml").value[1:]:
        inputs = {name: float(value) for name, value in case["inputs"].items()}
        for name, value in inputs.items():
            box.locator(f"input[data-input='{name}']").fill(f"{value!r}")
        expect(box.get_by_role("status")).to_have_text("Computed with your assumptions.")
        assert shown(box) == expected(CALCULATORS[id_], inputs)
        box.get_by_role("button", name="Reset the assumptions").click()
        assert shown(box) == expected(CALCULATORS[id_], {})


ID = "payment-fraud-realtime"


def test_what_is_no_number_is_said(reader: Reader, served: Served) -> None:
    box = reader.go(place(served, ID)).locator(f"[data-calculator='{ID}']")
    field = box.locator("input").first
    for typed in ("many", "", "-5"):
        field.fill(typed)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(box.get_by_role("status")).to_contain_text("enter a number from")
        assert set(shown(box).values()) == {"–"}
    field.fill("20k")
    expect(field).to_have_attribute("aria-invalid", "false")


def test_fields_are_named_by_their_rows(reader: Reader, served: Served) -> None:
    box = reader.go(place(served, ID)).locator(f"[data-calculator='{ID}']")
    for entry in CALCULATORS[ID].inputs:
        expect(box.get_by_role("textbox", name=entry.label)).to_have_count(1)


def test_without_scripts_the_default_case_is_a_table(new_reader: NewReader, served: Served) -> None:
    page = new_reader(java_script_enabled=False, viewport=PHONE).go(place(served, ID))
    box = page.locator(f"[data-calculator='{ID}']")
    for name, text in expected(CALCULATORS[ID], {}).items():
        expect(box.locator(f"[data-result='{name}']")).to_have_text(text)
    expect(box.locator("input")).to_have_count(0)
