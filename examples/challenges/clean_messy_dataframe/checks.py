"""Checks of cleaning a messy customer frame: each planted defect by itself, then all of them together."""

import math
import random
import statistics

import pandas as pd

COLUMNS = ["customer_id", "updated", "plan", "signup", "age", "spend"]
CLEANED = ["customer_id", "plan", "signup", "age", "spend", "age_missing", "spend_missing"]
KEYS = ["rows", *(f"{n}_{k}" for n in ("age", "spend") for k in ("missing", "mean", "median", "std")), "correlation"]


def frame(*rows):
    """Return a raw frame of text."""
    return pd.DataFrame(list(rows), columns=COLUMNS, dtype=object)


def row(customer="1", updated="2025-01-01", plan="basic", signup="2024-01-01", age="40", spend="10"):
    """Return one raw row, without defects unless told."""
    return (customer, updated, plan, signup, age, spend)


def expect(found, expected, what):
    """Compare two values; NaN equals NaN, numbers agree up to rounding."""
    both_missing = pd.isna(found) and pd.isna(expected)
    number = isinstance(expected, float) and not pd.isna(found) and math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)
    assert both_missing or number or (not pd.isna(found) and found == expected), f"{what}: {expected!r} expected, {found!r} found"


def check_types(solution):
    """Columns and types: whole-number ids, dates, decimal numbers and flags, an index from 0"""
    raw = frame(row("12"), row("3", plan=None, signup=None, age=None))
    raw.index = [7, 7]
    table = solution.clean(raw)
    assert sorted(table.columns) == sorted(CLEANED), f"columns {CLEANED} expected, {list(table.columns)} found"
    assert list(table.index) == [0, 1], f"index [0, 1] expected, {list(table.index)} found"
    assert list(table["customer_id"]) == [3, 12], f"ids '12' and '3': [3, 12] expected, {list(table['customer_id'])} found"
    types = pd.api.types
    for name, test in [
        ("customer_id", types.is_integer_dtype),
        ("signup", types.is_datetime64_any_dtype),
        ("age", types.is_float_dtype),
        ("spend", types.is_float_dtype),
        ("age_missing", types.is_bool_dtype),
        ("spend_missing", types.is_bool_dtype),
    ]:
        assert test(table[name]), f"{name}: another type expected, {table[name].dtype} found"


def check_single_values(solution):
    """Spaces, case, currency signs, impossible dates and ages, one defect at a time"""
    day, none = pd.Timestamp("2024-02-29"), math.nan
    cases = [
        ("plan", " Premium ", "premium"), ("plan", None, "unknown"), ("plan", "N/A", "unknown"),
        ("plan", "  ", "unknown"), ("plan", math.nan, "unknown"), ("plan", "None", "unknown"),
        ("plan", "UNKNOWN", "unknown"), ("signup", " 2024-02-29 ", day), ("signup", "2023-02-29", pd.NaT),
        ("signup", "02/29/2024", pd.NaT), ("signup", math.nan, pd.NaT), ("signup", "soon", pd.NaT),
        ("signup", None, pd.NaT), ("age", " 31 ", 31.0), ("age", "0", 0.0), ("age", "120", 120.0),
        ("age", "121", none), ("age", "-1", none), ("age", "forty", none), ("age", "$40", none),
        ("age", "30.5", 30.5), ("age", "nan", none), ("age", "", none), ("spend", "$1,234.50", 1234.5),
        ("spend", "-$20", -20.0), ("spend", "0", 0.0), ("spend", "abc", none), ("spend", None, none),
        ("spend", "inf", none), ("spend", "$", none), ("spend", math.nan, none),
    ]  # fmt: skip
    for name, value, expected in cases:
        table = solution.clean(frame(row(**{name: value})))
        assert len(table) == 1, f"one row with {name} {value!r}: one row expected, {len(table)} found"
        expect(table[name].iloc[0], expected, f"{name} {value!r}")
        if name in ("age", "spend"):
            flag = bool(table[f"{name}_missing"].iloc[0])
            assert flag == math.isnan(expected), (
                f"{name}_missing of {name} {value!r}: {math.isnan(expected)} expected, {flag} found"
            )


def check_bad_ids(solution):
    """Rows without a whole-number id are dropped; spaces and leading zeros are no other customer"""
    bad = (None, math.nan, "", "x7", "7x", "1.5", "-4", "+4", "1e3", "1_0", "٣")
    raw = frame(*map(row, bad), row(" 8 "), row("007", spend="1"), row("7", spend="2"))
    table = solution.clean(raw)
    found = list(table["customer_id"])
    assert found == [7, 8], f"ids {bad}, ' 8 ', '007' and '7': [7, 8] expected, {found} found"
    expect(table["spend"].iloc[0], 2.0, "spend of '007' and later '7', updated on the same day")


def check_newest_row_wins(solution):
    """Of several rows of a customer the newest stays whole; a tie goes to the later row, unreadable dates lose"""
    one = [
        row("1", "2025-03-01", spend="30"), row("2", "2025-01-01", spend="1"), row("1", "2025-02-01", spend="20"),
        row("2", "2025-01-01", spend="2"), row("1", "2025-02-30", spend="99"),
        row("3", None, spend="5"), row("3", "bad", spend="6"),
        row("4", "2025-01-01", age="50"), row("4", "2025-01-02", age=None), row("1", None, spend="98"),
    ]  # fmt: skip
    table = solution.clean(frame(*one))
    found = list(table["spend"])[:3]
    assert found == [30, 2, 6], f"spend of customers 1, 2, 3: [30, 2, 6] expected, {found} found"
    flag = bool(table["age_missing"].iloc[3])
    assert flag, "customer 4: the newest row has no age, so age_missing True expected, False found (the old age is outdated)"
    rng = random.Random(1)
    picks = [(rng.randint(1, 9), f"2025-01-0{rng.randint(1, 3)}") for _ in range(400)]
    found = list(solution.clean(frame(*(row(str(i), day, spend=str(n)) for n, (i, day) in enumerate(picks))))["spend"])
    expected = [max((day, n) for n, (j, day) in enumerate(picks) if j == i)[1] for i in range(1, 10)]
    assert found == expected, f"400 rows of 9 customers on 3 days, spend is the row number: {expected} expected, {found} found"


def check_median_of_what_stays(solution):
    """Gaps get the median of the customers that stay, and a column without values stays missing"""
    rows = [row("1", "2024-01-01", age="99")] * 5 + [
        row("1", age="20"),
        row("2", age="30"),
        row("3", age="60"),
        row("4", age="500"),
    ]
    table = solution.clean(frame(*rows, row("bad", age="99"), row("worse", age="99")))
    expect(
        table["age"].iloc[3], 30.0, "age filled for customer 4; the others are 20, 30, 60 after duplicates and bad ids are gone"
    )
    table = solution.clean(frame(row("1", age=None), row("2", age="")))
    assert table["age"].isna().all(), f"no age at all: missing ages expected, {list(table['age'])} found"


def check_summary(solution):
    """The summary and the correlation use seen values only, not filled ones"""
    rng = random.Random(0)
    rows, ages, spends = [], [], []
    for i in range(60):
        age = rng.randint(18, 80) if rng.random() < 0.7 else None
        spend = rng.randint(100, 5000) + 40 * (age or 0) if rng.random() < 0.8 else None
        ages.append(age)
        spends.append(spend)
        rows.append(row(str(i), age=age if age is None else str(age), spend=spend if spend is None else f"${spend:,}"))
    found = solution.summarize(solution.clean(frame(*rows)))
    assert set(found) == set(KEYS), f"keys {KEYS} expected, {list(found)} found"
    expected = {"rows": 60}
    for name, values in (("age", ages), ("spend", spends)):
        seen = [value for value in values if value is not None]
        expected[f"{name}_missing"] = 60 - len(seen)
        for how, function in (("mean", statistics.fmean), ("median", statistics.median), ("std", statistics.stdev)):
            expected[f"{name}_{how}"] = function(seen)
    pairs = [(a, s) for a, s in zip(ages, spends) if a is not None and s is not None]
    expected["correlation"] = statistics.correlation(*zip(*pairs))
    for name, value in expected.items():
        expect(found[name], float(value), f"{name} of 60 customers with gaps")


def check_small_summaries(solution):
    """One customer has no deviation, a constant column no correlation, and an empty frame is no error"""
    found = solution.summarize(solution.clean(frame(row("1"))))
    expect(found["age_std"], math.nan, "age_std of one customer")
    expect(found["correlation"], math.nan, "correlation of one customer")
    found = solution.summarize(solution.clean(frame(*(row(str(i), age="40", spend=str(i)) for i in range(5)))))
    expect(found["correlation"], math.nan, "correlation when all ages are 40")
    found = solution.summarize(solution.clean(frame(*(row(str(i), age=str(i), spend="1.1") for i in range(7)))))
    expect(found["correlation"], math.nan, "correlation when all spends are 1.1 (rounding can hide that a column is constant)")
    for raw in (frame(), frame(row("bad"))):
        table = solution.clean(raw)
        assert len(table) == 0, f"no valid row: an empty frame expected, {len(table)} rows found"
        expect(float(solution.summarize(table)["rows"]), 0.0, "rows of an empty frame")


def check_input_is_unchanged(solution):
    """Neither function changes the frame that comes in"""
    raw = frame(row(" 1 ", age=None), row("1", plan=" A "), row("2", age=None))
    before = raw.copy(deep=True)
    table = solution.clean(raw)
    assert raw.equals(before), "clean changed its input"
    kept = table.copy(deep=True)
    solution.summarize(table)
    assert table.equals(kept), "summarize changed its input"
