"""Row-by-row skew: every planted fault is found with its share and kind, and equal rows are left alone."""

from typing import cast

import pytest
from numpy import float32, int64

from examples.production.skew import Rows, SkewReport, compare

IDS = [f"r{i:03}" for i in range(100)]


def truth() -> dict[str, dict[str, float | str | None]]:
    return {key: {"income": 1_000.0 + i, "orders": float(i % 7), "plan": "basic"} for i, key in enumerate(IDS)}


def served(**changes: float | str | None) -> dict[str, dict[str, float | str | None]]:
    """Return the logged rows with features replaced in the first thirty requests."""
    return {key: {**row, **(changes if i < 30 else {})} for i, (key, row) in enumerate(truth().items())}


def only(report: SkewReport) -> tuple[str, float, dict[str, int], str]:
    (skew,) = report.features
    return skew.feature, skew.share, dict(skew.kinds), skew.hint


def test_equal_rows_have_no_skew() -> None:
    assert compare(truth(), truth()) == SkewReport(100, 0, 0, 0.0, ())


def test_a_default_is_found_with_its_share_kind_and_hint() -> None:
    report = compare(served(income=0.0), truth())
    assert report.rows_differ == pytest.approx(0.3)
    assert only(report) == ("income", 0.3, {"value": 30}, "always 0.0 when served: a default or an outage?")


def test_a_value_missing_on_one_side_names_the_side() -> None:
    assert only(compare(served(income=None), truth()))[2] == {"missing when served": 30}
    assert only(compare(truth(), served(income=None)))[2] == {"missing offline": 30}


def test_an_absent_column_counts_as_missing() -> None:
    without: Rows = {key: {k: v for k, v in row.items() if k != "plan"} for key, row in truth().items()}
    assert only(compare(without, truth()))[:3] == ("plan", 1.0, {"missing when served": 100})


def test_none_and_nan_are_the_same_kind_of_missing() -> None:
    assert compare({"a": {"x": float("nan")}}, {"a": {"x": None}}).features == ()
    assert compare({"a": {"x": float("nan")}}, {"a": {"x": float("nan")}}).features == ()


def test_a_unit_and_a_window_are_told_apart() -> None:
    scaled: Rows = {key: {**row, "income": float(row["income"] or 0) / 100} for key, row in truth().items()}
    assert only(compare(scaled, truth()))[3] == "served is 0.01 times recomputed: a unit?"
    moved: Rows = {key: {**row, "orders": float(row["orders"] or 0) + 1} for key, row in truth().items()}
    assert only(compare(moved, truth()))[3] == "served is recomputed +1: a window or a time zone?"


def test_four_pairs_are_too_few_for_a_hint_and_five_are_enough() -> None:
    for n, has_hint in ((4, False), (5, True)):
        rows: Rows = {key: {**row, "income": 0.0} for key, row in list(truth().items())[:n]}
        assert bool(only(compare(rows, truth()))[3]) is has_hint


@pytest.mark.parametrize("constant", [0.0, 3.0])
def test_one_repeated_pair_is_no_evidence_for_a_unit_or_a_window(constant: float) -> None:
    left: Rows = {key: {"x": constant} for key in IDS}
    right: Rows = {key: {"x": 5.0} for key in IDS}
    assert only(compare(left, right))[3] == ""


def test_numpy_scalars_are_numbers_and_their_nan_is_missing() -> None:
    assert compare({"a": {"x": cast(float, float32("nan"))}}, {"a": {"x": None}}).features == ()
    moved: Rows = {key: {"x": cast(float, int64(i + 1))} for i, key in enumerate(IDS)}
    again: Rows = {key: {"x": cast(float, int64(i))} for i, key in enumerate(IDS)}
    assert "recomputed +1" in only(compare(moved, again))[3]


def test_differences_without_a_pattern_get_no_hint() -> None:
    noisy: Rows = {key: {**row, "income": 1_000.0 + i * i} for i, (key, row) in enumerate(truth().items())}
    assert only(compare(noisy, truth()))[3] == ""


def test_a_number_logged_as_text_is_a_type_fault() -> None:
    assert only(compare(served(orders="3"), truth()))[2] == {"type": 30}


def test_text_is_compared_exactly() -> None:
    assert only(compare(served(plan="Basic"), truth()))[2] == {"value": 30}


@pytest.mark.parametrize(("factor", "differs"), [(1 + 1e-7, False), (1 + 1e-4, True)])
def test_rounding_within_the_tolerance_is_no_skew(factor: float, differs: bool) -> None:
    rows: Rows = {key: {**row, "income": float(row["income"] or 0) * factor} for key, row in truth().items()}
    assert bool(compare(rows, truth()).features) is differs


def test_the_worst_feature_comes_first_and_a_row_with_two_faults_counts_once() -> None:
    logged = served(income=0.0)
    for key in IDS[:10]:
        logged[key]["plan"] = "pro"
    report = compare(logged, truth())
    assert [(f.feature, f.share) for f in report.features] == [("income", 0.3), ("plan", 0.1)]
    assert report.rows_differ == pytest.approx(0.3)


def test_requests_without_a_partner_are_counted_on_both_sides() -> None:
    left = {key: row for key, row in truth().items() if key != "r000"}
    right = {key: row for key, row in truth().items() if key not in ("r001", "r002")}
    report = compare(left, right)
    assert (report.joined, report.only_logged, report.only_recomputed) == (97, 2, 1)


def test_bad_input_is_refused() -> None:
    with pytest.raises(ValueError, match="no request id in common"):
        compare({"1": {"x": 1.0}}, {"01": {"x": 1.0}})
    with pytest.raises(ValueError, match="tolerance"):
        compare(truth(), truth(), tolerance=1.0)
    with pytest.raises(ValueError, match="tolerance"):
        compare(truth(), truth(), tolerance=-1e-6)


def test_near_zero_the_tolerance_is_absolute() -> None:
    assert compare({"a": {"x": 1e-9}}, {"a": {"x": 0.0}}).features == ()


def test_a_pattern_needs_all_pairs_and_equal_shares_sort_by_name() -> None:
    logged = served(zip="1", income=None)
    for key in IDS[:29]:
        logged[key]["income"] = float(truth()[key]["income"] or 0) + 1
    report = compare(logged, truth())
    assert [(f.feature, f.hint) for f in report.features if f.feature == "income"] == [("income", "")]
    assert [f.feature for f in report.features] == ["income", "zip"]
    swapped = compare({"a": {"b": 1.0, "a": 1.0}}, {"a": {"b": 2.0, "a": 2.0}})
    assert [f.feature for f in swapped.features] == ["a", "b"]
