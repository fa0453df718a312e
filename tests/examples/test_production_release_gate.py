"""The release gate: intervals with the promised coverage, and refusals that say why."""

import math

import numpy as np
import pytest

from examples.production.release_gate import Decision, Finding, Rule, decide, judge_slice, paired_interval

RULE = Rule(min_rows=100, margin=0.02)


def results(gained: int, lost: int, rows: int) -> tuple[dict[str, bool], dict[str, bool]]:
    """Build champion and candidate answers: first the gained rows, then the lost ones, the rest right in both."""
    old = {f"r{i}": i >= gained for i in range(rows)}
    new = {f"r{i}": not gained <= i < gained + lost for i in range(rows)}
    return old, new


def verdict(gained: int, lost: int, rows: int, rule: Rule = RULE) -> str:
    old, new = results(gained, lost, rows)
    return judge_slice("all", rule, old, new).verdict


def test_interval_by_hand() -> None:
    low, high = paired_interval(gained=9, lost=4, rows=98, alpha=0.025)
    reach = 1.959964 * math.sqrt((0.10 + 0.05 - 0.05**2) / 100)
    assert low == pytest.approx(0.05 - reach, abs=1e-6)
    assert high == pytest.approx(0.05 + reach, abs=1e-6)


def test_interval_mirrors_when_the_models_swap() -> None:
    low, high = paired_interval(7, 3, 200)
    assert paired_interval(3, 7, 200) == pytest.approx((-high, -low))


def test_interval_of_identical_answers_has_a_width() -> None:
    low, high = paired_interval(0, 0, 100)
    assert low < 0 < high


def test_bounds_stay_between_minus_one_and_one() -> None:
    assert paired_interval(1, 0, 1) == pytest.approx((1 / 3 - 1.644854 * math.sqrt(8 / 27), 1.0))
    assert paired_interval(0, 1, 1)[0] == -1.0


@pytest.mark.parametrize(("up", "down", "rows"), [(0.02, 0.02, 300), (0.05, 0.05, 1000), (0.01, 0.03, 500), (0.002, 0.01, 400)])
def test_each_bound_misses_about_as_often_as_promised(up: float, down: float, rows: int) -> None:
    counts = np.random.default_rng(0).multinomial(rows, [up, down, 1 - up - down], size=4000)
    bounds = [paired_interval(int(g), int(w), rows) for g, w, _ in counts]
    too_high = np.mean([low > up - down for low, _ in bounds])
    too_low = np.mean([high < up - down for _, high in bounds])
    assert too_high < 0.07
    assert too_low < 0.07
    assert too_high + too_low > 0.03


@pytest.mark.parametrize(("gained", "lost", "rows"), [(-1, 0, 10), (0, -1, 10), (6, 5, 10), (0, 0, 0)])
def test_impossible_counts_are_refused(gained: int, lost: int, rows: int) -> None:
    with pytest.raises(ValueError, match="counts"):
        paired_interval(gained, lost, rows)


@pytest.mark.parametrize("alpha", [0.0, 0.5, -0.1, math.nan])
def test_impossible_levels_are_refused(alpha: float) -> None:
    with pytest.raises(ValueError, match="alpha"):
        paired_interval(1, 1, 10, alpha)


@pytest.mark.parametrize(("rows", "margin"), [(0, 0.02), (math.nan, 0.02), (10, 0.0), (10, 1.0), (10, -0.1), (10, math.nan)])
def test_impossible_rules_are_refused(rows: float, margin: float) -> None:
    with pytest.raises(ValueError, match="rule"):
        Rule(rows, margin)  # type: ignore[arg-type]


def test_equal_models_pass_with_enough_rows_and_stay_unclear_with_few() -> None:
    assert verdict(100, 100, 4000) == "pass"
    assert verdict(5, 5, 200) == "unclear"


def test_a_clear_loss_is_harm_and_a_small_sure_one_is_tolerated() -> None:
    assert verdict(50, 300, 4000) == "harm"
    old, new = results(20, 60, 8000)
    assert paired_interval(20, 60, 8000)[1] < 0
    assert judge_slice("all", RULE, old, new).verdict == "pass"


def test_too_few_rows_are_unclear_even_when_the_candidate_shines() -> None:
    assert verdict(90, 0, 99) == "unclear"
    assert judge_slice("all", RULE, *results(90, 0, 99)).reason == "99 rows, 100 needed"
    assert verdict(90, 0, 100) == "pass"


def test_a_sure_loss_around_the_margin_is_unclear() -> None:
    assert paired_interval(10, 50, 2000)[1] < 0
    assert verdict(10, 50, 2000) == "unclear"


def test_the_reason_shows_change_interval_and_limit() -> None:
    finding = judge_slice("all", RULE, *results(30, 10, 998))
    assert finding.reason == "change +2.0 points, interval +0.9 to +3.1, tolerated -2.0"


def test_a_stricter_level_needs_more_evidence() -> None:
    old, new = results(50, 50, 1000)
    for alpha, verdict_ in ((0.05, "pass"), (0.001, "unclear")):
        assert judge_slice("all", RULE, old, new, alpha).verdict == verdict_
        assert decide({"all": RULE}, {"all": old}, {"all": new}, alpha).findings[0].verdict == verdict_


def test_other_rows_are_invalid() -> None:
    old, new = results(5, 5, 200)
    new["extra"] = new.pop("r0")
    finding = judge_slice("all", RULE, old, new)
    assert (finding.verdict, finding.reason) == ("invalid", "2 rows were scored by one model only")
    assert judge_slice("all", RULE, old, {**old, "extra": True}).verdict == "invalid"
    assert judge_slice("all", RULE, {**old, "extra": True}, old).verdict == "invalid"


def test_a_missing_score_is_invalid() -> None:
    old, new = results(5, 5, 200)
    finding = judge_slice("all", RULE, old, {**new, "r0": math.nan})  # type: ignore[dict-item]
    assert finding.verdict == "invalid"
    finding = judge_slice("all", RULE, {**old, "r0": None}, new)  # type: ignore[dict-item]
    assert finding.verdict == "invalid"


def test_everything_has_to_be_there() -> None:
    old, new = results(100, 100, 4000)
    both = {"all": old, "new users": old}
    rules = {"all": RULE, "new users": RULE}
    assert decide(rules, both, {"all": new, "new users": new}).release
    for args in (
        (rules, both, {"all": new}),
        (rules, {"all": old}, {"all": new, "new users": new}),
        ({"all": RULE}, both, {"all": new, "new users": new}),
    ):
        decision = decide(*args)
        assert not decision.release
        assert [finding.verdict for finding in decision.findings] == ["pass", "invalid"]
    reasons = []
    for champion, candidate in (({}, {"x": new}), ({"x": old}, {})):
        reasons += [f.reason for f in decide({"all": RULE}, {"all": old} | champion, {"all": new} | candidate).findings[1:]]
    assert reasons == ["missing: rule, champion", "missing: rule, candidate"]


def test_one_bad_slice_blocks() -> None:
    good, bad = results(100, 100, 4000), results(10, 80, 500)
    rules = {"all": RULE, "mobile": RULE}
    decision = decide(rules, {"all": good[0], "mobile": bad[0]}, {"all": good[1], "mobile": bad[1]})
    assert [finding.verdict for finding in decision.findings] == ["pass", "harm"]
    assert not decision.release


def test_nothing_judged_is_never_a_release() -> None:
    with pytest.raises(ValueError, match="rules"):
        decide({}, {}, {})
    assert not Decision(()).release
    assert Decision((Finding("all", "pass", ""),)).release
