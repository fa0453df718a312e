"""Checks of the bake-off of classifiers."""

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.datasets import load_iris
from sklearn.model_selection import StratifiedKFold, train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier

LOG = []


class Spy(ClassifierMixin, BaseEstimator):
    """A classifier that always says one class, and writes down which rows it gets."""

    def __init__(self, name="spy", says=0):
        self.name = name
        self.says = says

    def fit(self, x, y):
        """Write down the rows."""
        LOG.append((self.name, "fit", np.array(x, dtype=float)))
        self.classes_ = np.unique(y)
        return self

    def predict(self, x):
        """Write down the rows, and always say the same."""
        LOG.append((self.name, "predict", np.array(x, dtype=float)))
        return np.full(len(x), self.says)


def three_models():
    """Return three unfitted classifiers by name."""
    return {"bayes": GaussianNB(), "nine neighbors": KNeighborsClassifier(9), "five neighbors": KNeighborsClassifier(5)}


def spied_data(seed):
    """Return 150 rows with columns on different scales, 90 of them of class 0."""
    rng = np.random.default_rng(seed)
    return rng.lognormal(size=(150, 3)) * np.array([1.0, 10.0, 100.0]), np.array([0] * 90 + [1] * 60)


def watched(solution, seed=0):
    """Run the bake-off of two spies; return the report and what they wrote down."""
    x, y = spied_data(seed)
    LOG.clear()
    report = solution.bake_off(x, y, {"loser": Spy("loser", says=1), "winner": Spy("winner", says=0)}, seed)
    return report, list(LOG)


def by_hand(x, y, model, seed):
    """Return fold scores and test score with means and deviations taken by hand."""
    train, test = train_test_split(np.arange(len(y)), test_size=0.2, stratify=y, random_state=seed)
    scores = []
    pairs = [(train[a], train[b]) for a, b in StratifiedKFold(5, shuffle=True, random_state=seed).split(x[train], y[train])]
    for fitted, held in [*pairs, (train, test)]:
        mean, deviation = x[fitted].mean(axis=0), x[fitted].std(axis=0)
        found = model().fit((x[fitted] - mean) / deviation, y[fitted]).predict((x[held] - mean) / deviation)
        scores.append(float(np.mean(found == y[held])))
    return scores[:5], scores[5]


def check_iris(solution):
    """On iris, folds, winner and test score equal those of a comparison by hand"""
    x, y = load_iris(return_X_y=True)
    for seed in (0, 4):
        report = solution.bake_off(x, y, three_models(), seed)
        hand = {name: by_hand(x, y, lambda name=name: three_models()[name], seed) for name in three_models()}
        assert set(report.fold_scores) == set(hand), f"scores of {sorted(hand)} expected, {sorted(report.fold_scores)} found"
        for name, (folds, _) in hand.items():
            found = list(report.fold_scores[name])
            right = len(found) == 5 and np.allclose(found, folds)
            assert right, f"iris, seed {seed}, {name}: folds {np.round(folds, 4)} expected, {np.round(found, 4)} found"
        best = max(hand, key=lambda name: round(float(np.mean(hand[name][0])), 9))
        assert report.winner == best, f"iris, seed {seed}: winner {best!r} expected, {report.winner!r} found"
        expected = hand[best][1]
        message = f"iris, seed {seed}: test score {expected:.4f} expected, {report.test_score:.4f} found"
        assert abs(report.test_score - expected) < 1e-9, message


def check_scaling(solution):
    """Every fit gets rows with mean 0 and deviation 1, so the scaler saw these rows and no others"""
    _, log = watched(solution)
    fits = [rows for _, what, rows in log if what == "fit"]
    assert fits, "the candidates were never fitted"
    for rows in fits:
        mean, deviation = np.abs(rows.mean(axis=0)).max(), np.abs(rows.std(axis=0) - 1).max()
        message = f"a fit on {len(rows)} rows: means off 0 by {mean:.3g}, deviations off 1 by {deviation:.3g}; 0 expected"
        assert max(mean, deviation) < 1e-6, message


def check_sizes(solution):
    """Folds are fitted on 96 of 120 training rows, the winner on all 120, and nothing on all 150"""
    _, log = watched(solution)
    for name, expected in (("loser", [96] * 5), ("winner", [96] * 5 + [120])):
        found = [len(rows) for who, what, rows in log if who == name and what == "fit"]
        assert found == expected, f"150 rows, {name}: fits on {expected} rows expected, on {found} found"


def check_test_rows_used_once(solution):
    """The 30 test rows are scored once, by the winner only"""
    _, log = watched(solution)
    found = [name for name, what, rows in log if what == "predict" and len(rows) == 30]
    assert found == ["winner"], f"predictions for 30 rows by ['winner'] expected, by {found} found"
    x, y = spied_data(0)
    train, test = train_test_split(x, test_size=0.2, stratify=y, random_state=0)
    rows = next(rows for _, what, rows in log if what == "predict" and len(rows) == 30)
    off = np.abs(rows - (test - train.mean(axis=0)) / train.std(axis=0)).max()
    assert off < 1e-6, f"test rows scaled by the training rows expected, values that are off by up to {off:.3g} found"


def check_same_folds(solution):
    """All candidates meet the same folds, and the same seed gives the same report"""
    first, log = watched(solution)
    loser, winner = ([rows for name, what, rows in log if name == who and what == "fit"][:5] for who in ("loser", "winner"))
    same = len(loser) == len(winner) and all(np.array_equal(a, b) for a, b in zip(loser, winner))
    assert same, "two candidates were fitted on different rows; their scores cannot be compared fold by fold"
    second, _ = watched(solution)
    scores = [{name: np.asarray(folds).tolist() for name, folds in r.fold_scores.items()} for r in (first, second)]
    assert scores[0] == scores[1], f"seed 0 twice: {scores[0]}, then {scores[1]}"
    assert abs(first.test_score - 0.6) < 1e-9, f"18 of 30 test rows are of class 0: 0.6 expected, {first.test_score} found"


def check_candidates_and_ties(solution):
    """The candidates stay unfitted, the first of equal candidates wins, and none is a ValueError"""
    x, y = load_iris(return_X_y=True)
    before = x.copy()
    candidates = three_models()
    solution.bake_off(x, y, candidates)
    fitted = [name for name, model in candidates.items() if hasattr(model, "classes_")]
    assert not fitted, f"{fitted} came back fitted; work on clones"
    assert (x == before).all(), "the function changed its input"
    report = solution.bake_off(x, y, {"b": KNeighborsClassifier(3), "a": KNeighborsClassifier(3)})
    assert report.winner == "b", f"candidates b and a are equal, b came first: 'b' expected, {report.winner!r} found"
    # On these folds both are right on 113 of 120 rows, but the float means differ in the last digit.
    report = solution.bake_off(x, y, {"nine": KNeighborsClassifier(9), "three": KNeighborsClassifier(3)})
    found = {name: np.asarray(folds).round(4).tolist() for name, folds in report.fold_scores.items()}
    assert report.winner == "nine", f"folds {found} have equal means but for rounding: 'nine' expected, {report.winner!r} found"
    try:
        report = solution.bake_off(x, y, {})
    except ValueError:
        return
    raise AssertionError(f"no candidates: ValueError expected, {report} returned")
