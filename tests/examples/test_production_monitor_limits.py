"""The monitor refuses settings and input that would keep it silent, and judges only what it should."""

from itertools import pairwise

import pytest

from examples.production.monitor import Limits, Monitor
from examples.production.watch import Watch
from tests.examples.test_production_monitor import monitor


@pytest.mark.parametrize("window", [200, 500, 2_000])
def test_the_refused_drop_is_the_one_within_three_standard_errors(window: int) -> None:
    noise = 3 * (0.09 * (1 / window + 1 / 5_000)) ** 0.5
    monitor(window=window, drop=noise * 1.001, psi=1.0)
    with pytest.raises(ValueError, match="within noise"):
        monitor(window=window, drop=noise * 0.999, psi=1.0)


def test_a_psi_limit_within_noise_is_refused() -> None:
    with pytest.raises(ValueError, match="within noise"):
        monitor(window=100, drop=0.5, psi=0.2)


def test_history_keeps_the_newest_values() -> None:
    watch = Watch("x", limit=1.0, action="", keep=3)
    for value in [0.1, 0.2, 0.3, 0.4]:
        watch.update(value)
    assert list(watch.history) == [0.2, 0.3, 0.4]
    assert all(a < b for a, b in pairwise(watch.history))


def test_bad_input_is_refused_with_a_reason() -> None:
    watched = monitor()
    for score, time in [(float("nan"), 0.0), (1.2, 0.0), (0.5, float("nan")), (0.5, float("inf"))]:
        with pytest.raises(ValueError, match="score from 0 to 1"):
            watched.predicted("a", time, score)
    watched.predicted("a", 5, 0.5)
    with pytest.raises(ValueError, match="not before 5"):
        watched.predicted("b", 4, 0.5)
    with pytest.raises(ValueError, match="0 or 1"):
        watched.labeled("a", 2)
    for value in (float("nan"), float("inf"), -float("inf")):
        with pytest.raises(ValueError, match="missing"):
            watched.quality.update(value)
    with pytest.raises(ValueError, match="positive limit"):
        Watch("x", 0.0, "")
    with pytest.raises(ValueError, match="one label"):
        Monitor([0.1, 0.9], [1], Limits())
    with pytest.raises(ValueError, match="one label"):
        Monitor([0.1, 0.9], [1, 3], Limits())
    with pytest.raises(ValueError, match="not logits"):
        Monitor([-0.1, 0.9], [0, 1], Limits())
    with pytest.raises(ValueError, match="not logits"):
        Monitor([0.1, 1.9], [0, 1], Limits())
    with pytest.raises(ValueError, match="finite values"):
        Monitor([0.1, float("nan")], [0, 1], Limits())
    for now in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match="finite time"):
            watched.advance(now)


@pytest.mark.parametrize(
    "limits",
    [
        {"window": 0},
        {"window": 500.5},
        {"window": float("nan")},
        {"capacity": 0},
        {"capacity": float("nan")},
        {"maturity": -1},
        {"maturity": float("nan")},
        {"maturity": float("inf")},
        {"unlabeled": 0},
        {"unlabeled": 1.1},
    ],
)
def test_limits_that_would_keep_the_monitor_silent_are_refused(limits: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="whole window"):
        monitor(**limits)


def test_a_drop_larger_than_the_reference_is_refused() -> None:
    monitor(drop=0.9)
    with pytest.raises(ValueError, match="can never happen"):
        monitor(drop=0.91)


def test_a_label_that_is_pushed_out_before_maturity_is_not_judged() -> None:
    watched = monitor(maturity=60, capacity=1)
    for i in range(3):
        watched.predicted(f"p{i}", 50 * i, 0.9)
        watched.labeled(f"p{i}", 1)
    assert (watched._missing, watched._correct) == ([True, True], [])
    watched.predicted("p3", 160, 0.9)
    assert (watched._missing, watched._correct) == ([True, True, False], [True])


def test_a_label_feed_at_exactly_the_limit_alerts_and_just_below_does_not() -> None:
    for missing, fires in ((100, True), (99, False)):
        watched = monitor()
        for i in range(500):
            watched.predicted(f"p{i}", 0, (i % 100) / 100)
            if i >= missing:
                watched.labeled(f"p{i}", int(i % 100 >= 50))
        assert [a.check for a in watched.advance(0)] == ["unlabeled"] * fires
