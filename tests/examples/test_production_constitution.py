"""Constitutional training: what each phase collects, the preference model against scikit-learn, the tilt against search."""

import numpy as np
import pytest
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from examples.production.constitution import (
    Array,
    Comparison,
    Demonstration,
    compare,
    divergence,
    fine_tune,
    fit_preferences,
    revise,
    tilt,
)

ANSWERS = ["harm", "no", "no, because"]


def test_phase_one_shows_the_model_its_answer_each_principle_and_its_own_critique() -> None:
    asked: list[str] = []

    def model(text: str) -> str:
        asked.append(text)
        return f"r{len(asked)}"

    assert revise(model, "q", ["safe", "kind"]) == Demonstration("q", "r5")
    assert asked == [
        "q",
        "q\nr1\nPrinciple: safe\nCritique:",
        "q\nr1\nPrinciple: safe\nCritique: r2\nRevision:",
        "q\nr3\nPrinciple: kind\nCritique:",
        "q\nr3\nPrinciple: kind\nCritique: r4\nRevision:",
    ]


def test_without_principles_the_first_answer_stays() -> None:
    assert revise(lambda text: text.upper(), "q", []) == Demonstration("q", "Q")


def test_fine_tuning_counts_demonstrations_beside_the_base() -> None:
    base = np.array([0.5, 0.25, 0.25])
    shown = [Demonstration("a", "no"), Demonstration("b", "no, because"), Demonstration("c", "no, because")]
    assert fine_tune(base, ANSWERS, shown, 4.0) == pytest.approx([2 / 7, 2 / 7, 3 / 7])
    assert fine_tune(base, ANSWERS, [], 4.0) == pytest.approx(base)
    assert base.tolist() == [0.5, 0.25, 0.25]


def test_a_judge_that_only_likes_the_first_place_teaches_nothing() -> None:
    labels = compare(lambda *_: 0.9, "q", ANSWERS, ["safe"])
    assert [label.probability for label in labels] == pytest.approx([0.5, 0.5, 0.5])
    assert [(label.first, label.second) for label in labels] == [("harm", "no"), ("harm", "no, because"), ("no", "no, because")]
    assert fit_preferences(labels, lambda _, answer: [len(answer)]) == pytest.approx([0.0])


def test_labels_average_principles_and_orders() -> None:
    table = {("p", "a", "b"): 0.8, ("p", "b", "a"): 0.4, ("r", "a", "b"): 0.1, ("r", "b", "a"): 0.7}
    (label,) = compare(lambda principle, _, first, second: table[principle, first, second], "q", ["a", "b"], ["p", "r"])
    assert label[:3] == ("q", "a", "b")
    assert label.probability == pytest.approx((0.8 + 0.6 + 0.1 + 0.3) / 4)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("ridge", [0.1, 1.0])
def test_hard_labels_give_the_weights_of_scikit_learn(seed: int, ridge: float) -> None:
    rng = np.random.default_rng(seed)
    table = {str(i): rng.normal(size=3) for i in range(12)}
    pairs = [(str(a), str(b)) for a, b in rng.integers(0, 12, size=(60, 2)) if a != b]
    labels = [Comparison("q", a, b, float(rng.random() < 0.7)) for a, b in pairs]
    found = fit_preferences(labels, lambda _, answer: list(table[answer]), ridge)
    x = np.array([table[a] - table[b] for a, b in pairs])
    y = [label.probability for label in labels]
    reference = LogisticRegression(C=1 / ridge, fit_intercept=False, tol=1e-10, max_iter=10_000).fit(x, y)
    assert found == pytest.approx(reference.coef_[0], abs=1e-5)


def test_many_soft_labels_recover_the_true_weights() -> None:
    rng = np.random.default_rng(0)
    truth = np.array([1.5, -0.7])
    table = {str(i): rng.normal(size=2) for i in range(400)}
    labels = []
    for i in range(0, 400, 2):
        gap = (table[str(i)] - table[str(i + 1)]) @ truth
        labels.append(Comparison("q", str(i), str(i + 1), float(1 / (1 + np.exp(-gap)))))
    assert fit_preferences(labels, lambda _, answer: list(table[answer]), 1e-6) == pytest.approx(truth, abs=1e-4)


def test_swapping_both_answers_and_the_label_changes_nothing() -> None:
    def features(_: str, answer: str) -> list[float]:
        return [float(len(answer)), float("because" in answer)]

    labels = [Comparison("q", "no", "no, because", 0.2), Comparison("q", "harm", "no", 0.1)]
    swapped = [Comparison(c.prompt, c.second, c.first, 1 - c.probability) for c in labels]
    assert fit_preferences(labels, features) == pytest.approx(fit_preferences(swapped, features))


@pytest.mark.parametrize("beta", [0.2, 1.0, 5.0])
def test_the_tilt_maximizes_reward_minus_divergence(beta: float) -> None:
    rng = np.random.default_rng(1)
    reference, rewards = rng.dirichlet(np.ones(5)), rng.normal(size=5)
    found = tilt(reference, rewards, beta)

    def objective(policy: Array) -> float:
        return float(policy @ rewards) - beta * divergence(policy, reference)

    def loss(logits: Array) -> float:
        shares = np.exp(logits - logits.max())
        return -objective(shares / shares.sum())

    searched = minimize(loss, np.zeros(5), tol=1e-12)
    assert objective(found) == pytest.approx(-searched.fun, abs=1e-7)
    assert objective(found) == pytest.approx(beta * float(np.log(reference @ np.exp(rewards / beta))))
    assert all(objective(found) >= objective(policy) for policy in rng.dirichlet(np.ones(5), 2000))


def test_the_penalty_moves_the_policy_from_the_reference_to_the_best_answer() -> None:
    reference, rewards = np.array([0.98, 0.01, 0.01]), np.array([0.0, 2.0, 1.0])
    assert tilt(reference, rewards, 1e6) == pytest.approx(reference, abs=1e-4)
    assert tilt(reference, rewards, 1e-3) == pytest.approx([0, 1, 0])
    kept = [divergence(tilt(reference, rewards, beta), reference) for beta in (10, 1, 0.3, 0.1, 0.001)]
    assert kept == sorted(kept)
    assert kept[-1] == pytest.approx(np.log(100))
    assert tilt(reference, rewards + 7, 0.5) == pytest.approx(tilt(reference, rewards, 0.5))


def test_bad_inputs_are_refused() -> None:
    good, label = np.array([0.5, 0.5]), Comparison("q", "a", "b", 1.0)
    with pytest.raises(ValueError, match="strength"):
        fine_tune(good, ["a", "b"], [], 0.0)
    with pytest.raises(ValueError, match="base probability"):
        fine_tune(good, ["a", "b", "c"], [], 1.0)
    for wrong in (1.2, -0.1, np.nan):
        said = {"a": wrong, "b": 0.5}
        with pytest.raises(ValueError, match="probabilities"):
            compare(lambda *asked, said=said: said[asked[2]], "q", ["a", "b"], ["safe"])
    with pytest.raises(ValueError, match="strength"):
        fine_tune(good, ["a", "b"], [], np.nan)
    with pytest.raises(ValueError, match="ridge"):
        fit_preferences([label], lambda *_: [1.0], np.nan)
    with pytest.raises(ValueError, match="beta"):
        tilt(good, good, np.nan)
    with pytest.raises(ValueError, match="cannot say 'c'"):
        fine_tune(good, ["a", "b"], [Demonstration("q", "c")], 1.0)
    with pytest.raises(ValueError, match="principle"):
        compare(lambda *_: 0.5, "q", ["a", "b"], [])
    with pytest.raises(ValueError, match="ridge"):
        fit_preferences([label], lambda *_: [1.0], 0.0)
    with pytest.raises(ValueError, match="comparisons"):
        fit_preferences([], lambda *_: [1.0])
    with pytest.raises(RuntimeError, match="rescale"):
        fit_preferences([label], lambda _, answer: [1e3 * (answer == "a")], 1e-6)
    with pytest.raises(ValueError, match="beta"):
        tilt(good, good, 0.0)
    for bad in ([0.5, 0.6], [1.0, 0.0], [1.5, -0.5]):
        with pytest.raises(ValueError, match="sum to 1"):
            tilt(np.array(bad), good, 1.0)
