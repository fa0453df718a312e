"""The monitor on worlds with a known truth: what must alert, what must alert once, and what must stay quiet."""

import numpy as np
import pytest

from examples.drift import psi
from examples.production.monitor import Limits, Monitor
from examples.production.watch import Alert, Watch

VALIDATION = 5_000


def validation(accuracy: float = 0.9, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Return scores on both sides of one half and labels of which exactly ``accuracy`` agree with the decision."""
    rng = np.random.default_rng(seed)
    scores = rng.uniform(size=VALIDATION)
    wrong = np.arange(VALIDATION) >= accuracy * VALIDATION
    return scores, ((scores >= 0.5) ^ wrong).astype(int)


def monitor(**limits: float) -> Monitor:
    return Monitor(*validation(), Limits(**limits))  # type: ignore[arg-type]


def live(watched: Monitor, accuracies: np.ndarray, seed: int = 1, shift: float = 0.0) -> list[Alert]:
    """Send one labeled prediction per accuracy and return every alert."""
    rng = np.random.default_rng(seed)
    alerts: list[Alert] = []
    for i, accuracy in enumerate(accuracies, start=int(max(watched.latest, -1)) + 1):
        score = min(1.0, rng.uniform() + shift)
        alerts += watched.predicted(f"p{i}", i, score)
        watched.labeled(f"p{i}", int((score >= 0.5) ^ (rng.uniform() >= accuracy)))
        alerts += watched.advance(i)
    return alerts


@pytest.mark.parametrize("seed", range(10))
def test_a_model_bad_from_the_first_live_batch_alerts_once_in_the_first_window(seed: int) -> None:
    watched = monitor()
    alerts = live(watched, np.full(20_000, 0.6), seed)
    assert [(a.check, a.window) for a in alerts] == [("quality", 1)]
    assert watched.quality.open


@pytest.mark.parametrize("seed", range(10))
def test_good_for_two_batches_and_then_bad_alerts_once(seed: int) -> None:
    alerts = live(monitor(), np.repeat([0.9, 0.7], [1_000, 20_000]), seed)
    assert [(a.check, a.window) for a in alerts] == [("quality", 3)]


@pytest.mark.parametrize("seed", range(10))
def test_a_slow_decay_alerts_before_ten_points_are_lost_and_does_not_flood(seed: int) -> None:
    watched = monitor()
    alerts = live(watched, np.linspace(0.90, 0.75, 40_000), seed)
    assert {a.check for a in alerts} == {"quality"}
    assert len(alerts) <= 2
    assert alerts[-1].window * 500 < 40_000 * 10 / 15
    assert watched.quality.open


def test_a_slow_decay_is_nearly_always_one_episode_and_never_missed() -> None:
    counts = []
    for seed in range(500):
        seen = np.random.default_rng(seed).binomial(500, np.linspace(0.90, 0.75, 80)) / 500
        watch = Watch("quality", 0.05, "")
        counts.append(sum(len(watch.update(0.9 - value)) for value in seen))
    assert min(counts) == 1
    assert np.mean(np.array(counts) == 1) > 0.95


def test_one_sudden_drop_of_many_windows_is_one_alert_and_recovery_rearms_it() -> None:
    watched = monitor()
    assert [a.window for a in live(watched, np.repeat([0.9, 0.7], [5_000, 14_000]))] == [11]
    assert live(watched, np.full(5_000, 0.9), seed=2) == []
    assert not watched.quality.open
    assert [a.check for a in live(watched, np.full(5_000, 0.7), seed=3)] == ["quality"]


@pytest.mark.parametrize("seed", range(10))
def test_a_healthy_model_stays_quiet(seed: int) -> None:
    assert live(monitor(), np.full(25_000, 0.9), seed) == []


def test_the_reference_is_validation_and_cannot_move_with_the_caller_or_the_live_data() -> None:
    scores, labels = validation(0.9)
    watched = Monitor(scores, labels, Limits())
    scores[:] = 0.0
    live(watched, np.full(5_000, 0.6))
    assert watched.accuracy == pytest.approx(0.9)
    assert watched.reference.mean() == pytest.approx(0.5, abs=0.02)


def test_nothing_is_judged_before_a_full_window() -> None:
    watched = monitor()
    assert live(watched, np.full(499, 0.0)) == []
    assert watched.quality.windows == 0
    assert [a.check for a in live(watched, np.full(1, 0.0))] == ["quality"]


def test_score_drift_alerts_without_any_label_and_only_once() -> None:
    watched, rng = monitor(maturity=1e9), np.random.default_rng(4)
    alerts = [a for i in range(20_000) for a in watched.predicted(f"p{i}", i, float(rng.uniform() ** 2))]
    assert [(a.check, a.window) for a in alerts] == [("score drift", 1)]
    assert watched.quality.windows == 0


def test_labels_are_joined_by_id_in_any_order_and_judged_at_maturity() -> None:
    watched = monitor(maturity=60)
    for i in range(500):
        watched.predicted(f"p{i}", 0, 0.9)
    for i in reversed(range(500)):
        watched.labeled(f"p{i}", int(i < 300))
    assert watched.advance(59.9) == []
    (alert,) = watched.advance(60)
    assert alert.check == "quality"
    assert alert.value == pytest.approx(0.9 - 0.6)


def test_a_correction_before_maturity_wins_and_late_unknown_and_repeated_ids_are_counted() -> None:
    watched = monitor(maturity=1)
    watched.predicted("a", 0, 0.9)
    watched.predicted("a", 0, 0.1)
    watched.labeled("a", 0)
    watched.labeled("a", 1)
    watched.labeled("never seen", 1)
    watched.advance(1)
    watched.labeled("a", 0)
    assert watched._correct == [True]
    assert watched.counts == {"repeated": 1, "unmatched": 2, "dropped": 0}


def test_a_dead_label_feed_alerts_instead_of_falling_silent() -> None:
    watched = monitor()
    for i in range(5_000):
        watched.predicted(f"p{i}", i, (i % 100) / 100)
    (alert,) = watched.advance(5_000)
    assert (watched.unlabeled.windows, watched._missing) == (10, [])
    assert (alert.check, alert.window, alert.value) == ("unlabeled", 1, 1.0)


def test_memory_is_bounded_and_what_is_pushed_out_counts_as_unlabeled() -> None:
    watched = monitor(maturity=1e9, capacity=1_000)
    alerts = [a for i in range(200_000) for a in watched.predicted(f"p{i}", i, (i % 500) / 500)]
    assert [a.check for a in alerts] == ["unlabeled"]
    assert (len(watched.pending), watched.counts["dropped"]) == (1_000, 199_000)
    assert len(watched.drift.history) == 100
    assert watched.drift.windows == 400
    assert max(len(watched._scores), len(watched._correct), len(watched._missing)) < 500


def test_hysteresis_closes_only_after_calm_windows_in_a_row_below_half() -> None:
    watch = Watch("x", limit=1.0, action="owner: act", calm=3)
    values = [0.9, 1.0, 0.4, 0.4, 0.6, 2.0, 0.4, 0.4, 0.4, 0.9, 1.5]
    fired = [bool(watch.update(v)) for v in values]
    assert [i for i, f in enumerate(fired) if f] == [1, 10]


def test_exactly_half_of_the_limit_is_not_calm() -> None:
    watch = Watch("x", limit=1.0, action="", calm=1)
    assert [(len(watch.update(v)), watch.open) for v in (1.0, 0.5, 0.49)] == [(1, True), (0, True), (0, False)]


def test_a_second_episode_needs_its_own_calm_windows() -> None:
    watch = Watch("x", limit=1.0, action="", calm=2)
    assert sum(len(watch.update(v)) for v in (1.0, 0.1, 0.1, 1.0, 0.1, 1.0)) == 2
    assert watch.open


@pytest.mark.parametrize("settings", [{"limit": float("inf")}, {"calm": 0}, {"keep": 0}])
def test_a_watch_that_could_not_work_is_refused(settings: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="positive limit"):
        Watch(**{"check": "x", "limit": 1.0, "action": "", **settings})  # type: ignore[arg-type]


def test_the_drift_value_is_the_psi_against_validation_and_one_half_counts_as_positive() -> None:
    watched, live_scores = monitor(), np.linspace(0, 1, 500) ** 2
    for i, score in enumerate(live_scores):
        watched.predicted(f"p{i}", 0, float(score))
    assert watched.drift.history[0] == pytest.approx(psi(validation()[0], live_scores))
    watched.predicted("half", 0, 0.5)
    assert watched.pending["half"][1] is True


def test_flapping_around_the_limit_is_one_episode() -> None:
    watch = Watch("x", limit=1.0, action="owner: act")
    assert sum(len(watch.update(v)) for v in [1.1, 0.9] * 50) == 1


def test_an_alert_names_the_check_the_numbers_and_what_to_do() -> None:
    (alert,) = Watch("quality", 0.05, "model owner: roll back").update(0.3)
    assert alert == Alert("quality", 1, 0.3, 0.05, "model owner: roll back")
