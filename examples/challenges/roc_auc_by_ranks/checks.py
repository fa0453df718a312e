"""Checks of ROC-AUC by ranks."""

import random
import time


def by_pairs(labels, scores):
    """Return the share of pairs in which the positive scores higher; a tie counts half."""
    pairs = [(p > n) + (p == n) / 2 for a, p in zip(labels, scores) if a for b, n in zip(labels, scores) if not b]
    return sum(pairs) / len(pairs)


def check_hand_worked(solution):
    """Three of four pairs in the right order give 0.75"""
    found = solution.roc_auc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
    assert abs(found - 0.75) < 1e-12, f"labels [0, 0, 1, 1], scores [0.1, 0.4, 0.35, 0.8]: 0.75 expected, {found} found"


def check_constant_scores(solution):
    """A model that says the same of everybody has 0.5"""
    found = solution.roc_auc([0, 1, 0, 1, 1], [0.3] * 5)
    assert abs(found - 0.5) < 1e-12, f"five equal scores: 0.5 expected, {found} found"


def check_ties(solution):
    """Ties count half, on random data with few distinct scores"""
    rng = random.Random(0)
    for _ in range(200):
        labels = [0, 1] + [rng.randint(0, 1) for _ in range(20)]
        unit = rng.choice([0.25, 1e-9, -1e6])
        scores = [rng.randint(0, 4) * unit for _ in labels]
        found, expected = solution.roc_auc(labels, scores), by_pairs(labels, scores)
        assert abs(found - expected) < 1e-9, f"labels {labels}, scores {scores}: {expected:.4f} expected, {found:.4f} found"


def check_one_class(solution):
    """A missing class is a ValueError, not a number"""
    for labels in ([1, 1], [0, 0]):
        try:
            found = solution.roc_auc(labels, [0.1, 0.2])
        except ValueError:
            continue
        raise AssertionError(f"labels {labels}: ValueError expected, {found} returned")


def check_input_is_unchanged(solution):
    """The lists that come in are as before"""
    labels, scores = [1, 0, 1], [0.9, 0.5, 0.1]
    solution.roc_auc(labels, scores)
    assert (labels, scores) == ([1, 0, 1], [0.9, 0.5, 0.1]), "the function changed its input"


def check_speed(solution):
    """20,000 rows take less than a second or two, so no double loop"""
    rng = random.Random(1)
    labels = [rng.randint(0, 1) for _ in range(20_000)]
    scores = [rng.random() for _ in labels]
    start = time.perf_counter()
    solution.roc_auc(labels, scores)
    seconds = time.perf_counter() - start
    assert seconds < 2, f"20,000 rows took {seconds:.1f} s; sorting once is enough"
