"""Calculators: every result worked out once more by another way, latencies drawn once more, faults named."""

import random
from math import exp, log
from pathlib import Path

import pytest

from prep.calculators import Calculator, groups, whole_path, written
from prep.formulas import compiled, run
from prep.problems import SourceError
from prep.read import read_site
from prep.yamlfile import load
from tests.guides import ROOT, edit

CALCULATORS = {calculator.id: calculator for calculator in read_site(ROOT).calculators}
CASES = {path.stem: load(ROOT, f"tests/calculators/{path.name}") for path in sorted((ROOT / "tests/calculators").glob("*.yml"))}
SLOW = [id_ for id_, calculator in CALCULATORS.items() if calculator.latency]


def test_every_calculator_was_worked_out_by_hand() -> None:
    assert set(CASES) == set(CALCULATORS)
    assert [problem for document in CASES.values() for problem in document.problems] == []


@pytest.mark.parametrize("id_", CALCULATORS)
def test_formulas_agree_with_sums_by_hand(id_: str) -> None:
    default, *others = CASES[id_].value
    assert "inputs" not in default
    assert others
    for case in (default, *others):
        inputs = {name: float(value) for name, value in case.get("inputs", {}).items()}
        assert set(inputs) <= {entry.id for entry in CALCULATORS[id_].inputs}
        by_hand = {name: float(value) for name, value in case["results"].items()}
        assert CALCULATORS[id_].compute(inputs) == pytest.approx(by_hand, rel=2e-3)


@pytest.mark.parametrize("id_", CALCULATORS)
def test_every_assumption_matters(id_: str) -> None:
    calculator = CALCULATORS[id_]
    default = calculator.compute()
    for entry in calculator.inputs:
        near = entry.least if entry.value > (entry.least + entry.most) / 2 else entry.most
        changed = [entry.value * 1.5, entry.value * 0.5, near]
        assert any(calculator.compute({entry.id: value}) != default for value in changed if value), entry.id


@pytest.mark.parametrize("id_", SLOW)
def test_percentiles_agree_with_another_draw(id_: str) -> None:
    latency = CALCULATORS[id_].latency
    assert latency
    rng = random.Random(1)  # noqa: S311

    def request() -> float:
        times = [
            max(stage.p50 * exp(log(stage.p99 / stage.p50) / 2.326348 * rng.gauss(0, 1)) for stage in group)
            for group in groups(latency.stages)
        ]
        return sum(times)

    drawn = sorted(request() for _ in range(20_000))
    free, aligned = whole_path(latency, (50.0, 95.0, 99.0))
    assert [drawn[10_000], drawn[19_000], drawn[19_800]] == pytest.approx(free, rel=0.06)
    assert aligned[2] == pytest.approx(sum(max(stage.p99 for stage in group) for group in groups(latency.stages)), rel=1e-6)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (2.685, "2.69"), (0.000123456, "0.000123"), (864e6, "864,000,000"), (1234.5, "1,230"), (999.5, "1,000"), (7, "7")],
)
def test_numbers_are_written_with_three_digits(value: float, text: str) -> None:
    assert written(value) == text


@pytest.mark.parametrize(
    ("formula", "result"),
    [("a + b * 2", 13), ("(a + b) / 2", 4), ("-a ** 2", -9), ("ceil(a / 2) + floor(b / 2)", 4), ("max(a, min(b, 4))", 4),
     ("exp(ln(a))", 3), ("sqrt(a * a)", 3), ("1.5e3 - b", 1495)],
)  # fmt: skip
def test_formulas_compute_what_they_say(formula: str, result: float) -> None:
    assert run(compiled(formula, {"a", "b"}), {"a": 3, "b": 5}) == pytest.approx(result)


@pytest.mark.parametrize(
    "formula", ["open(a)", "a.b", "a if b else 1", "c", "a +", "min(a)", "'x'", "True", "a[0]", "lambda: a", "[a]"]
)
def test_what_is_not_arithmetic_is_refused(formula: str) -> None:
    with pytest.raises(ValueError, match=r"not a formula|neither an input|use numbers|takes"):
        compiled(formula, {"a", "b"})


@pytest.mark.parametrize("formula", ["1 / (a - 3)", "ln(a - 4)", "sqrt(a - 4)", "(a - 4) ** 0.5", "exp(a * 1000)"])
def test_what_has_no_result_is_refused(formula: str) -> None:
    with pytest.raises((ArithmeticError, ValueError)):
        run(compiled(formula, {"a"}), {"a": 3})


SMALL = """title: Load
inputs:
  - {id: users, label: Users, value: 100, unit: '', note: given}
  - {id: views, label: Views, value: 3, unit: 1/day, note: assumption}
  - {id: hours, label: Hours, value: '8.5', unit: h, note: assumption, most: 24}
results:
  - {id: daily, label: Views a day, formula: users * views, unit: 1/day}
  - {id: hourly, label: Views an hour, formula: daily / hours, unit: 1/h}
  - {id: peak, label: At the peak, formula: 3 * hourly, unit: 1/h}
latency:
  percentile: 95
  milliseconds: 40
  stages:
    - {label: Read, p50: 2, p99: 10, note: assumption}
    - {label: Think, p50: 5, p99: 20, note: assumption}
"""
FILE = "data/calculators/load.yml"
SHOWN = "\n[Numbers](calculator:load)\n\n[Latency](latency:load)\n"
PAGE = "docs/reference/notation.md"


@pytest.fixture
def counted(guide: Path) -> Path:
    """Return the small guide with a calculator on one of its pages."""
    (guide / "data/calculators").mkdir()
    (guide / FILE).write_text(SMALL, encoding="utf-8")
    page = guide / PAGE
    page.write_text(
        page.read_text(encoding="utf-8") + "\n[Numbers](calculator:load)\n\n[Latency](latency:load)\n", encoding="utf-8"
    )
    return guide


def test_a_whole_calculator_is_read(counted: Path) -> None:
    calculator: Calculator = read_site(counted).calculators[0]
    assert calculator.compute() == pytest.approx({"daily": 300, "hourly": 35.294, "peak": 105.88}, rel=1e-4)


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (FILE, "users * views", "users * view", "load.yml:7: daily: 'view' is neither an input nor"),
        (
            "data/calculators/load.yml",
            "daily / hours",
            "daily / (hours - 8.5)",
            "load.yml:6: the default case cannot be computed",
        ),
        (FILE, "id: hourly", "id: users", "load.yml:8: id 'users' is used twice"),
        (FILE, "id: hourly", "id: floor", "load.yml:8: id 'floor' is the name of a function"),
        (FILE, "id: hours", "id: max", "load.yml:5: id 'max' is the name of a function"),
        (FILE, "most: 24", "most: 8", "load.yml:5: hours: the value 8.5 is not from 0 to 8"),
        (FILE, "p99: 20", "p99: 2", "load.yml:15: Think: the 99th percentile is below the median"),
        (FILE, "'8.5'", "'-8.5'", "load.yml:5: inputs[3].value"),
        (PAGE, "calculator:load", "calculator:loads", "no calculator 'loads' (did you mean 'load'?)"),
        (PAGE, "[Numbers](calculator:load)", "See [Numbers](calculator:load)", "a calculator stands alone on its line"),
    ],
)
def test_fault_is_named(counted: Path, path: str, old: str, new: str, message: str) -> None:
    edit(counted, path, old, new)
    with pytest.raises(SourceError) as caught:
        read_site(counted)
    assert message in str(caught.value)


def test_a_calculator_that_no_page_shows_is_reported(counted: Path) -> None:
    edit(counted, PAGE, SHOWN, "")
    with pytest.raises(SourceError, match=r"data/calculators/load.yml:1: no page shows it"):
        read_site(counted)
