"""Checks of MRR, MAP and NDCG."""

import itertools
import math
import random

LIST = ["a", "b", "c", "d", "e"]
GRADES = {"b": 3, "d": 1, "e": 2, "x": 2, "a": 0}


def values(solution, ranked, grades, k):
    """Return reciprocal rank, average precision and NDCG."""
    return (
        solution.reciprocal_rank(list(ranked), dict(grades)),
        solution.average_precision(list(ranked), dict(grades)),
        solution.ndcg(list(ranked), dict(grades), k),
    )


def near(found, expected):
    """Return whether two sequences of numbers agree."""
    return all(math.isclose(f, e, rel_tol=1e-9, abs_tol=1e-9) for f, e in zip(found, expected))


def random_query(rng):
    """Return a ranked list, which may lack judged documents and hold others, and grades with at least one above 0."""
    ranked = rng.sample("abcdefgh", rng.randint(0, 8))
    grades = {name: rng.randint(0, 3) for name in rng.sample("abcdefgh", rng.randint(1, 5))}
    return ranked, {**grades, rng.choice("abcdefgh"): rng.randint(1, 3)}


def best_gain(grades, k):
    """Return the highest discounted gain of any k of the judged documents in any order."""
    k = min(k, len(grades))
    return max(
        math.fsum((2 ** grades[name] - 1) / math.log2(place + 2) for place, name in enumerate(order))
        for order in itertools.permutations(grades, k)
    )


def check_hand_worked(solution):
    """Grades 0, 3, 0, 1, 2 and one missed 2: reciprocal rank 1/2, average precision 0.4, NDCG at 5 about 0.56"""
    gain = 7 / math.log2(3) + 1 / math.log2(5) + 3 / math.log2(6)
    ideal = 7 + 3 / math.log2(3) + 3 / 2 + 1 / math.log2(5)
    expected = (1 / 2, (1 / 2 + 2 / 4 + 3 / 5) / 4, gain / ideal)
    found = values(solution, LIST, GRADES, 5)
    for name, f, e in zip(("reciprocal_rank", "average_precision", "ndcg at 5"), found, expected):
        assert near([f], [e]), f"{name} of {LIST}, grades {GRADES}: {e:.6f} expected, {f} found"


def check_small_cutoffs(solution):
    """NDCG cuts the list and the ideal at k: a perfect start is 1 even if more documents are relevant"""
    for ranked, k, expected in (
        (["b", "x", "q"], 1, 1.0),
        (["b", "x", "q"], 2, 1.0),
        (["x", "b"], 1, 3 / 7),
        (["q", "b"], 1, 0.0),
        (["b"], 4, 7 / (7 + 3 / math.log2(3) + 3 / 2 + 1 / math.log2(5))),
        (["b", "e", "x", "d"], 100, 1.0),
    ):
        found = solution.ndcg(list(ranked), dict(GRADES), k)
        assert near([found], [expected]), f"ndcg of {ranked}, grades {GRADES}, k={k}: {expected} expected, {found} found"


def check_random_lists(solution):
    """Random lists agree with slow definitions, and all three measures lie between 0 and 1"""
    rng = random.Random(0)
    for _ in range(150):
        (ranked, grades), k = random_query(rng), rng.randint(1, 6)
        relevant = {name for name, grade in grades.items() if grade > 0}
        places = [i for i, name in enumerate(ranked) if name in relevant]
        precision = [len(relevant.intersection(ranked[: i + 1])) / (i + 1) for i in places]
        gain = math.fsum((2 ** grades.get(name, 0) - 1) / math.log2(i + 2) for i, name in enumerate(ranked[:k]))
        expected = (1 / (places[0] + 1) if places else 0.0, sum(precision) / len(relevant), gain / best_gain(grades, k))
        found = values(solution, ranked, grades, k)
        for name, f, e in zip(("reciprocal_rank", "average_precision", f"ndcg at {k}"), found, expected):
            assert near([f], [e]), f"{name} of {ranked}, grades {grades}: {e:.6f} expected, {f} found"
            assert -1e-12 <= f <= 1 + 1e-12, f"{name} of {ranked}, grades {grades}: between 0 and 1 expected, {f} found"


def check_nothing_found(solution):
    """A list without a hit, or an empty one, scores 0"""
    for ranked in ([], ["q"], ["q", "a", "r"]):
        found = values(solution, ranked, GRADES, 3)
        assert near(found, (0, 0, 0)), f"{ranked}, grades {GRADES}: three zeros expected, {found} found"


def check_evaluate(solution):
    """A query without a hit counts as 0, one without a relevant document is left out, and only NDCG is cut at k"""
    grades = {"a": 1, "b": 1}
    for queries, expected in (
        ([(["a", "b"], grades), (["q", "r"], grades)], (0.5, 0.5, 0.5, 2)),
        ([(["a", "b"], grades), (["q", "r"], {"q": 0}), (["q"], {})], (1.0, 1.0, 1.0, 1)),
        ([(["q", "a"], {"a": 2}), (["a"], {"a": 1, "b": 0}), ([], {"a": 3})], (0.5, 0.5, (1 / math.log2(3) + 1) / 3, 3)),
        ([(["q", "r", "a"], {"a": 1})], (1 / 3, 1 / 3, 0.0, 1)),
    ):
        found = solution.evaluate(queries, 2)
        assert set(found) == {"mrr", "map", "ndcg", "queries"}, f"keys mrr, map, ndcg, queries expected, {sorted(found)} found"
        for name, e in zip(("mrr", "map", "ndcg", "queries"), expected):
            assert near([found[name]], [e]), f"evaluate({queries}, 2): {name} {e} expected, {found[name]} found"


def check_worse_order(solution):
    """A relevant document that moves down never helps, and NDCG sees the order of the grades"""
    rng = random.Random(1)
    for _ in range(100):
        ranked, grades = random_query(rng)
        for i in range(len(ranked) - 1):
            if grades.get(ranked[i], 0) > grades.get(ranked[i + 1], 0):
                worse = [*ranked[:i], ranked[i + 1], ranked[i], *ranked[i + 2 :]]
                before, after = values(solution, ranked, grades, 99), values(solution, worse, grades, 99)
                message = f"grades {grades}: {ranked} has {before}, the worse order {worse} has {after}"
                assert all(b >= a - 1e-12 for b, a in zip(before, after)), message
                assert before[2] > after[2], message


def check_bad_input(solution):
    """No relevant document, a document ranked twice, and k below 1 are a ValueError"""
    for name, arguments in (
        ("reciprocal_rank", (["a"], {"a": 0})),
        ("average_precision", (["a"], {})),
        ("ndcg", (["a"], {"b": 0}, 3)),
        ("reciprocal_rank", (["q", "a", "a"], {"a": 1})),
        ("average_precision", (["a", "a"], {"a": 1})),
        ("ndcg", (["a", "a"], {"a": 1}, 2)),
        ("ndcg", (["a"], {"a": 1}, 0)),
        ("evaluate", ([], 3)),
        ("evaluate", ([(["a"], {"a": 0})], 3)),
    ):
        try:
            found = getattr(solution, name)(*arguments)
        except ValueError:
            continue
        raise AssertionError(f"{name}{arguments}: ValueError expected, {found} returned")


def check_input_is_unchanged(solution):
    """Lists and grades are as before"""
    ranked, grades = ["q", "b", "a"], {"a": 1, "b": 3, "c": 0}
    solution.reciprocal_rank(ranked, grades)
    solution.average_precision(ranked, grades)
    solution.ndcg(ranked, grades, 2)
    solution.evaluate([(ranked, grades)], 2)
    found = (ranked, list(grades.items()))
    assert found == (["q", "b", "a"], [("a", 1), ("b", 3), ("c", 0)]), f"the input is now {found}"
