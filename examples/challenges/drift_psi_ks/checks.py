"""Checks of the drift report."""

import copy
import itertools
import math
import random
import time


def slow_psi(reference, live, bins):
    """Return PSI by walking through all bins for each value."""
    ordered = sorted(reference)
    edges = []
    for k in range(1, bins):
        edge = ordered[math.ceil(len(ordered) * k / bins) - 1]
        if edge not in edges:
            edges.append(edge)
    limits = [-math.inf, *edges, math.inf]
    total = 0.0
    for low, high in itertools.pairwise(limits):
        expected = (sum(low < x <= high for x in reference) + 0.5) / (len(reference) + 0.5 * (len(edges) + 1))
        actual = (sum(low < x <= high for x in live) + 0.5) / (len(live) + 0.5 * (len(edges) + 1))
        total += (actual - expected) * math.log(actual / expected)
    return total


def slow_ks(reference, live):
    """Return the largest gap by counting at every value."""
    gaps = [
        abs(sum(x <= at for x in reference) / len(reference) - sum(x <= at for x in live) / len(live))
        for at in [*reference, *live]
    ]
    return max(gaps)


def close(found, expected):
    """Say whether two numbers agree up to rounding."""
    return found is not None and abs(found - expected) < 1e-9 * max(1, abs(expected))


def normal(seed, count, shift=0.0):
    """Return normal values with a mean."""
    rng = random.Random(seed)
    return [rng.gauss(shift, 1) for _ in range(count)]


def check_hand_worked(solution):
    """Eight values in two bins against a window with all values in one"""
    reference, live = [1, 2, 3, 4, 5, 6, 7, 8], [5, 6, 7, 8]
    found, expected = solution.psi(reference, live, 2), (4.5 / 5 - 0.5) * math.log(1.8) + (0.5 / 5 - 0.5) * math.log(0.2)
    assert close(found, expected), f"psi(1..8, 5..8, 2 bins): {expected:.6f} expected, {found} found"
    found = solution.ks_distance(reference, live)
    assert close(found, 0.5), f"ks_distance(1..8, 5..8): 0.5 expected, {found} found"


def check_psi(solution):
    """PSI agrees with a slow count, with ties, small samples and values outside the reference"""
    rng = random.Random(0)
    for _ in range(100):
        reference = [float(rng.randint(0, rng.choice([0, 3, 50]))) for _ in range(rng.randint(1, 60))]
        live = [float(rng.randint(-5, 60)) for _ in range(rng.randint(1, 40))]
        bins = rng.randint(2, 12)
        found, expected = solution.psi(reference, live, bins), slow_psi(reference, live, bins)
        assert close(found, expected), f"psi({reference}, {live}, {bins}): {expected:.6f} expected, {found} found"


def check_ks(solution):
    """The KS distance agrees with a slow count, ties included; equal samples have 0, separate ones 1"""
    rng = random.Random(1)
    cases = [([1.0, 1.0, 2.0], [1.0, 2.0, 1.0]), ([1.0], [2.0]), ([3.0], [3.0, 3.0]), ([9.0, 8.0], [1.0, 2.0, 3.0])]
    for _ in range(100):
        top = rng.choice([2, 5, 1000])
        cases.append([[float(rng.randint(0, top)) for _ in range(rng.randint(1, 30))] for _ in range(2)])
    for reference, live in cases:
        found, expected = solution.ks_distance(reference, live), slow_ks(reference, live)
        assert close(found, expected), f"ks_distance({reference}, {live}): {expected:.6f} expected, {found} found"


def check_same_distribution(solution):
    """Silent when both windows come from one distribution, and for a tiny shift in many rows"""
    for seed in range(8):
        (row,) = solution.drift_report({"x": normal(seed, 1500)}, {"x": normal(seed + 100, 1200)})
        assert row.status == "ok", f"two normal samples, seed {seed}: status 'ok' expected, {row} found"
    (row,) = solution.drift_report({"x": normal(1, 12_000)}, {"x": normal(2, 12_000, 0.05)})
    assert row.status == "ok", f"12,000 rows shifted by 0.05 standard deviations: status 'ok' expected, {row} found"


def check_planted_shift(solution):
    """Fires on a shifted mean and on a constant that jumped, and the row holds both numbers"""
    old, new = normal(3, 1500), normal(4, 1500, 0.7)
    (row,) = solution.drift_report({"x": old}, {"x": new})
    assert row.status == "drift", f"mean shifted by 0.7 standard deviations: status 'drift' expected, {row} found"
    assert close(row.psi, slow_psi(old, new, 10)), f"psi in the report: {slow_psi(old, new, 10):.6f} expected, {row.psi} found"
    expected = solution.ks_distance(old, new)
    assert close(row.ks, expected), f"ks in the report: {expected} expected, as ks_distance says, {row.ks} found"
    old = [float(i) for i in range(1000)]
    uneven = [100 * k + j % 100 + 0.0 for k in range(10) for j in range(40 if k % 2 else 160)]
    (row,) = solution.drift_report({"x": old}, {"x": uneven})
    assert row.status == "drift", (
        f"PSI {slow_psi(old, uneven, 10):.2f}, KS {slow_ks(old, uneven):.2f}: 'drift' expected, {row} found"
    )
    old, new = normal(10, 2000), normal(11, 2000, 0.35)
    (row,) = solution.drift_report({"x": old}, {"x": new})
    assert row.status == "drift", f"PSI {slow_psi(old, new, 10):.2f}, KS {slow_ks(old, new):.2f}: 'drift' expected, {row} found"
    for jump in (4.0, 6.0):
        (row,) = solution.drift_report({"x": [5.0] * 1000}, {"x": [jump] * 1000})
        assert row.status == "drift", f"all 5.0 before, all {jump} now: status 'drift' expected, {row} found"


def check_missing(solution):
    """None and NaN are counted apart, before anything else is compared"""
    values = normal(5, 2000)
    gaps = [None if i % 4 == 0 else math.nan if i % 4 == 1 else value for i, value in enumerate(values)]
    (row,) = solution.drift_report({"x": values}, {"x": gaps})
    assert row.status == "missing", f"half of the live values missing: status 'missing' expected, {row} found"
    shares = (round(row.missing_reference, 9), round(row.missing_live, 9))
    assert shares == (0, 0.5), f"missing shares 0 and 0.5 expected, {row} found"
    assert (row.psi, row.ks) == (None, None), f"psi and ks None expected with status 'missing', {row} found"
    (row,) = solution.drift_report({"x": values}, {"x": [None] * 2000})
    assert row.status == "missing", f"all live values missing: status 'missing' expected, {row} found"
    (row,) = solution.drift_report({"x": gaps}, {"x": values})
    assert row.status == "missing", f"half of the reference missing, nothing live: status 'missing' expected, {row} found"
    some = [None if i % 20 == 0 else value for i, value in enumerate(values)]
    (row,) = solution.drift_report({"x": values}, {"x": some})
    assert row.status == "ok", f"5% of the live values missing: status 'ok' expected, {row} found"
    (row,) = solution.drift_report({"x": [0.5] * 1000}, {"x": [0.5] * 1800 + [None] * 200})
    assert row.status == "ok", f"0% and 10% missing, limit 0.1, which is not exceeded: status 'ok' expected, {row} found"
    (row,) = solution.drift_report({"x": gaps}, {"x": gaps[::-1]})
    assert row.status == "ok", f"the same values and gaps twice: status 'ok' expected, {row} found"
    assert abs(row.psi) + abs(row.ks) < 1e-9, f"the same values and gaps twice: psi and ks of 0 expected, {row} found"


def check_few_rows(solution):
    """Small windows get no verdict, and none is fatal"""
    for count in (0, 1, 999):
        (row,) = solution.drift_report({"x": normal(6, 1000)}, {"x": normal(7, count, 3.0)})
        assert row.status == "too few rows", f"{count} live rows: status 'too few rows' expected, {row} found"
        assert (row.psi, row.ks) == (None, None), f"{count} live rows: psi and ks None expected, {row} found"
    (row,) = solution.drift_report({"x": normal(6, 1000)}, {"x": [None] * 999})
    assert row.status == "too few rows", f"999 live rows, all missing: status 'too few rows' expected, {row} found"
    assert (row.missing_reference, row.missing_live) == (0, 1), (
        f"999 live rows, all missing: shares 0 and 1 expected, {row} found"
    )
    (row,) = solution.drift_report({"x": [1.0, None] * 500}, {"x": [1.0, None] * 500})
    assert row.status == "too few rows", f"1,000 rows with 500 values each: status 'too few rows' expected, {row} found"
    few, many = [1.0] * 950 + [None] * 50, [1.0] * 2000
    for reference, live in ((few, many), (many, few)):
        (row,) = solution.drift_report({"x": reference}, {"x": live})
        assert row.status == "too few rows", f"950 values here, 2,000 there: 'too few rows' expected, {row} found"
    (row,) = solution.drift_report({"x": [1.0, 2.0]}, {"x": [8.0, 9.0]}, min_rows=2)
    assert row.status == "drift", f"[1, 2] against [8, 9] with min_rows=2: status 'drift' expected, {row} found"


def check_refusals_and_input(solution):
    """Empty samples, one bin and unequal names are ValueErrors; the input and the order of features stay"""
    calls = {
        "psi([], [1.0])": lambda: solution.psi([], [1.0]),
        "psi([1.0], [])": lambda: solution.psi([1.0], []),
        "psi([1.0], [1.0], 1)": lambda: solution.psi([1.0], [1.0], 1),
        "psi([1.0], [1.0], 0)": lambda: solution.psi([1.0], [1.0], 0),
        "ks_distance([], [1.0])": lambda: solution.ks_distance([], [1.0]),
        "ks_distance([1.0], [])": lambda: solution.ks_distance([1.0], []),
        "drift_report({'a': []}, {'b': []})": lambda: solution.drift_report({"a": []}, {"b": []}),
        "drift_report({'a': []}, {'a': [], 'b': []})": lambda: solution.drift_report({"a": []}, {"a": [], "b": []}),
    }
    for call, function in calls.items():
        try:
            found = function()
        except ValueError:
            continue
        raise AssertionError(f"{call}: ValueError expected, {found} returned")
    reference = {"z": [3.0, None, 1.0], "a": [2.0, 1.0, 3.0]}
    live = {"a": [9.0, 1.0], "z": [2.0, None]}
    before = copy.deepcopy((reference, live))
    names = [row.name for row in solution.drift_report(reference, live, min_rows=1)]
    assert names == ["z", "a"], f"features z and a in the reference: this order expected, {names} found"
    assert (reference, live) == before, "drift_report changed its input"


def check_speed(solution):
    """20,000 rows against 20,000 take less than a second or two"""
    old, new = normal(8, 20_000), normal(9, 20_000)
    start = time.perf_counter()
    solution.drift_report({"x": old}, {"x": new})
    seconds = time.perf_counter() - start
    assert seconds < 2.5, f"20,000 rows took {seconds:.1f} s; sort once and search by halving"
