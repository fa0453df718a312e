"""Checks of the leak-free customer features."""

import math
import random
import statistics

import pandas as pd

CUTOFF = pd.Timestamp("2025-06-01")
COLUMNS = ["count", "total", "mean", "largest", "deviation", "categories", "active_days", "days_since_last"]


def frame(rows):
    """Return transactions of tuples (customer, time, recorded, amount, category)."""
    table = pd.DataFrame(rows, columns=["customer", "time", "recorded", "amount", "category"])
    table[["time", "recorded"]] = table[["time", "recorded"]].astype("datetime64[ns]")
    table["amount"] = table["amount"].astype(float)
    return table


def at(days, hours=0.0):
    """Return a time after the cut-off, or before it if negative."""
    return CUTOFF + pd.Timedelta(days=days, hours=hours)


def planted(seed, count=150):
    """Return random rows around both ends of the window, some recorded late, some without a category."""
    rng = random.Random(seed)
    rows = []
    for _ in range(count):
        time = at(rng.randint(-40, 10), rng.choice([0, 0, 1, 12, 23]))
        late = pd.Timedelta(hours=rng.choice([0, 1, 1, 48, 24 * 20]))
        rows.append(
            (rng.choice("abcde"), time, time + late, rng.randint(-500, 5000) / 100, rng.choice(["food", "fuel", "toys", None]))
        )
    return rows


def by_hand(rows, customer, days, cutoff=CUTOFF):
    """Return the features of one customer with loops over plain tuples."""
    start = cutoff - pd.Timedelta(days=days)
    own = [r for r in rows if r[0] == customer and start <= r[1] < cutoff and r[2] < cutoff]
    amounts = [r[3] for r in own]
    return {
        "count": len(own),
        "total": sum(amounts),
        "mean": statistics.fmean(amounts) if own else math.nan,
        "largest": max(amounts) if own else math.nan,
        "deviation": statistics.stdev(amounts) if len(own) > 1 else math.nan,
        "categories": len({r[4] for r in own if r[4] is not None}),
        "active_days": len({r[1].date() for r in own}),
        "days_since_last": min((cutoff - r[1]).total_seconds() / 86_400 for r in own) if own else math.nan,
    }


def compare(table, customer, expected):
    """Compare one row of the result with what is expected."""
    for name, value in expected.items():
        found = table.loc[customer, name]
        same = math.isnan(value) if pd.isna(found) else abs(float(found) - value) < 1e-6
        assert same, f"{name} of customer {customer}: {value} expected, {found} found"


def check_hand_worked(solution):
    """Three purchases on two days, in the eight columns asked for"""
    rows = [
        ("a", at(-10, 9), at(-10, 9), 10, "food"),
        ("a", at(-10, 20), at(-10, 20), 20, "fuel"),
        ("a", at(-2), at(-2), 60, "food"),
    ]
    table = solution.features(frame(rows), ["a"], CUTOFF)
    assert set(table.columns) == set(COLUMNS), f"columns {COLUMNS} expected, {list(table.columns)} found"
    assert table.index.name == "customer", f"an index named 'customer' expected, {table.index.name!r} found"
    expected = [3, 90, 30, 60, math.sqrt(700), 2, 2, 2]
    compare(table, "a", dict(zip(COLUMNS, expected)))


def check_against_loops(solution):
    """Random rows give what plain loops give, for two lengths of the window"""
    for seed in range(3):
        rows = planted(seed)
        for days in (7, 30):
            table = solution.features(frame(rows), ["e", "c", "a", "b", "d", "z"], CUTOFF, days)
            for customer in "abcdez":
                compare(table, customer, by_hand(rows, customer, days))


def check_cutoff_at_noon(solution):
    """A cut-off in the middle of a day splits that day, and so does the start of the window"""
    noon = at(0, 12)
    times = [at(-7, 11), at(-7, 12), at(-7, 13), at(0, 11), at(0, 12), at(0, 13)]
    rows = [("a", time, time, 10 + i, "food") for i, time in enumerate(times)]
    rows += [("b", at(-1), at(0, 11), 1, "food"), ("b", at(-1), at(0, 13), 2, "fuel")]
    table = solution.features(frame(rows), ["a", "b"], noon, 7)
    for customer in "ab":
        compare(table, customer, by_hand(rows, customer, 7, noon))


def check_equal_rows_and_refunds(solution):
    """Equal rows are two purchases, and the largest amount is not the largest refund"""
    rows = [("a", at(-3), at(-3), 20, "food")] * 2 + [("a", at(-2), at(-2), -50, "food")]
    rows += [("b", at(-3), at(-3), amount, None) for amount in (-8, -5)]
    table = solution.features(frame(rows), ["a", "b"], CUTOFF)
    for customer in "ab":
        compare(table, customer, by_hand(rows, customer, 90))


def check_both_ends(solution):
    """The start of the window belongs to it, the cut-off does not"""
    rows = [("a", time, time, 1, "food") for time in (at(-90), at(-90, -1), at(0), at(0, 1), at(0, -1))]
    found = int(solution.features(frame(rows), ["a"], CUTOFF).loc["a", "count"])
    assert found == 2, f"rows at the start, an hour before it, at, after and an hour before the cut-off: 2 count, {found} found"


def check_future_edits(solution):
    """No feature changes when rows that were not known at the cut-off are edited, removed or added"""
    for seed in range(2):
        rows = planted(seed + 50)
        before = solution.features(frame(rows), list("abcdez"), CUTOFF, 30)
        known = [r for r in rows if r[1] < CUTOFF and r[2] < CUTOFF]
        edited = [r if r in known else (r[0], r[1], r[2], 1e6, "new") for r in rows]
        more = [*rows, *((c, at(5), at(5), -1e6, "new") for c in "abcdez"), *((c, at(-1), at(0), 1e6, "late") for c in "abcdez")]
        for what, changed in (("edited", edited), ("removed", known), ("added", more)):
            after = solution.features(frame(changed), list("abcdez"), CUTOFF, 30)
            for name in COLUMNS:
                same = (before[name].eq(after[name]) | (before[name].isna() & after[name].isna())).all()
                assert same, f"rows unknown at the cut-off were {what}, and the feature '{name}' changed"


def check_inactive_customers(solution):
    """Customers without rows are there: counts and total 0, the rest missing; one row has no deviation"""
    rows = [("a", at(-1), at(-1), 5, None), ("c", at(-200), at(-200), 9, "food"), ("x", at(-1), at(-1), 7, "food")]
    for customers in (["b", "a", "c"], ["c", "b", "a"]):
        table = solution.features(frame(rows), customers, CUTOFF)
        assert list(table.index) == customers, f"customers {customers}: rows in this order expected, {list(table.index)} found"
        for customer in "abc":
            compare(table, customer, by_hand(rows, customer, 90))
    for name in ("count", "categories", "active_days"):
        assert pd.api.types.is_integer_dtype(table[name]), f"{name}: an integer column expected, {table[name].dtype} found"


def check_empty(solution):
    """No known transaction, no transaction at all, and no customer are no error"""
    for rows in ([], [("a", at(1), at(1), 5, "food")]):
        table = solution.features(frame(rows), ["a", "b"], CUTOFF)
        for customer in "ab":
            compare(table, customer, by_hand([], customer, 90))
    table = solution.features(frame(planted(1)), [], CUTOFF)
    assert len(table) == 0, f"no customers: no rows expected, {len(table)} found"
    assert set(table.columns) == set(COLUMNS), f"no customers: the same columns expected, {list(table.columns)} found"


def check_refusal_and_input(solution):
    """A customer listed twice is a ValueError; odd index labels do no harm; the input is as before"""
    rows = planted(2)
    table = frame(rows)
    table.index = [0] * len(table)
    before = table.copy(deep=True)
    customers = ["b", "a"]
    result = solution.features(table, customers, CUTOFF, 30)
    compare(result, "a", by_hand(rows, "a", 30))
    assert table.equals(before), "features changed the frame of transactions"
    assert customers == ["b", "a"], f"features changed the list of customers to {customers}"
    try:
        solution.features(table, ["a", "b", "a"], CUTOFF)
    except ValueError:
        return
    raise AssertionError("customers ['a', 'b', 'a']: ValueError expected, a result returned")
