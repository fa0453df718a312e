"""Checks of skip-gram with negative sampling."""

import math
import random
from collections import Counter
from itertools import pairwise, product

import numpy as np


def slow_loss(w_in, w_out, center, context, negatives):
    """Return the loss of one pair by plain sums; right for moderate scores."""
    total = 0.0
    for word, sign in [(context, 1), *((word, -1) for word in negatives)]:
        score = sum(a * b for a, b in zip(w_in[center].tolist(), w_out[word].tolist()))
        total += math.log(1 + math.exp(-sign * score))
    return total


def tables(seed, vocabulary, d):
    """Return two random tables."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=(vocabulary, d)), rng.normal(size=(vocabulary, d))


def close(found, expected, what, tolerance=1e-9):
    """Compare arrays, shape included."""
    found, expected = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
    assert found.shape == expected.shape, f"{what}: shape {expected.shape} expected, {found.shape} found"
    good = np.isfinite(found) & (np.abs(found - expected) <= tolerance * (1 + np.abs(expected)))
    if not good.all():
        place = tuple(int(i) for i in np.argwhere(~good)[0])
        raise AssertionError(f"{what}, at {place}: {expected[place]:.8f} expected, {found[place]:.8f} found")


def check_pairs(solution):
    """Pairs on both sides of each word, at the edges too, and never a place with itself"""
    for tokens, window, expected in (
        ([5, 6, 7], 1, [(5, 6), (6, 5), (6, 7), (7, 6)]),
        ([5, 6, 7], 9, [(5, 6), (5, 7), (6, 5), (6, 7), (7, 5), (7, 6)]),
        ([4, 4], 1, [(4, 4), (4, 4)]),
        ([4], 2, []),
        ([], 2, []),
    ):
        found = [tuple(pair) for pair in solution.pairs(tokens, window)]
        assert found == expected, f"tokens {tokens}, window {window}: {expected} expected, {found} found"
    rng = random.Random(0)
    for window in (1, 2, 5):
        tokens = [rng.randrange(4) for _ in range(12)]
        expected = [(tokens[i], tokens[j]) for i in range(12) for j in range(12) if 0 < abs(i - j) <= window]
        found = [tuple(pair) for pair in solution.pairs(tokens, window)]
        assert found == expected, f"tokens {tokens}, window {window}: {expected} expected, {found} found"


def check_noise(solution):
    """Counts 16, 1 and 0 give 8/9, 1/9 and 0; no counts are a ValueError"""
    close(solution.noise([16, 1, 0]), [8 / 9, 1 / 9, 0.0], "counts [16, 1, 0]")
    close(solution.noise([7]), [1.0], "counts [7]")
    try:
        found = solution.noise([0, 0])
    except ValueError:
        return
    raise AssertionError(f"counts [0, 0]: ValueError expected, {found} returned")


def check_hand_worked(solution):
    """One step from h = [1, 0] with all scores 0, worked by hand"""
    w_in, w_out = np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 0.0]]), np.array([[0.0, 0.0], [0.0, 2.0], [0.0, 4.0]])
    loss = solution.step(w_in, w_out, 0, 1, [2], 0.5)
    what = "center [1, 0], context [0, 2], negative [0, 4], rate 0.5"
    close(loss, 2 * math.log(2), f"{what}, loss before the step")
    close(w_in[0], [1.0, -0.5], f"{what}, center after the step")
    close(w_out, [[0.0, 0.0], [0.25, 2.0], [-0.25, 4.0]], f"{what}, w_out after the step")


def check_gradients(solution):
    """The step of both tables equals the rate times finite differences of the loss, at small and large rates"""
    cases = [(0, 1, [2, 3], 0.01), (2, 4, [0, 1, 3], 1.0), (1, 1, [0], 0.5), (3, 0, [], 0.5), (0, 2, [4, 4, 1, 4], 1.0)]
    for seed, (center, context, negatives, rate) in enumerate(cases):
        old = tables(seed, 5, 3)
        new = [table.copy() for table in old]
        loss = solution.step(new[0], new[1], center, context, list(negatives), rate)
        what = f"center {center}, context {context}, negatives {negatives}, rate {rate}"
        close(loss, slow_loss(*old, center, context, negatives), f"{what}, loss before the step")
        for number, name in enumerate(("w_in", "w_out")):
            expected = np.zeros((5, 3))
            for place in np.ndindex(5, 3):
                values = []
                for sign in (1, -1):
                    moved = [table.copy() for table in old]
                    moved[number][place] += sign * 1e-5
                    values.append(slow_loss(*moved, center, context, negatives))
                expected[place] = (values[0] - values[1]) / 2e-5
            close((old[number] - new[number]) / rate, expected, f"{what}, gradient of {name} from the step", 1e-6)


def check_huge_scores(solution):
    """Scores of plus or minus 10,000 give a finite loss and finite tables"""
    for sign in (1.0, -1.0):
        w_in, w_out = np.array([[100.0], [0.0]]), np.array([[sign * 100.0], [sign * -100.0]])
        with np.errstate(over="ignore"):
            loss = solution.step(w_in, w_out, 0, 0, [1], 0.001)
        what = f"score {sign * 1e4:g} for the context, {sign * -1e4:g} for the negative"
        close(loss, 0.0 if sign > 0 else 2e4, f"{what}, loss")
        close(w_in[0], [100.0] if sign > 0 else [99.8], f"{what}, center after rate 0.001")


def slow_step(w_in, w_out, center, context, negatives, rate):
    """Do one step by plain formulas and return the loss before it."""
    loss, h, to_center = slow_loss(w_in, w_out, center, context, negatives), w_in[center].copy(), 0.0
    slopes = Counter()
    for word, label in [(context, 1.0), *((word, 0.0) for word in negatives)]:
        slopes[word] += 1 / (1 + math.exp(-float(w_out[word] @ h))) - label
    for word, slope in slopes.items():
        to_center = to_center + slope * w_out[word]
        w_out[word] -= rate * slope * h
    w_in[center] -= rate * to_center
    return loss


def check_two_words(solution):
    """With two words all negatives are known: the steps come one after the other, and the losses are means"""
    settings = solution.Settings(d=3, window=1, k=2, rate=1.0, epochs=3, seed=5)
    start = solution.train([0, 1], 2, settings._replace(rate=1e-30))  # so small a rate leaves the first tables
    found = solution.train([0, 1], 2, settings)
    gaps = []
    for first in product((0, 1), repeat=3):
        w_in, w_out, losses = start[0].copy(), start[1].copy(), []
        for word in first:
            losses.append(sum(slow_step(w_in, w_out, c, 1 - c, [c, c], 1.0) for c in (word, 1 - word)) / 2)
        expected = np.concatenate([w_in.ravel(), w_out.ravel(), losses])
        mine = np.concatenate([np.ravel(part) for part in found])
        assert mine.shape == expected.shape, f"tokens [0, 1], d = 3, 3 epochs: two tables and 3 losses expected, {found} found"
        gaps.append((float(np.abs(mine - expected).max()), losses))
    gap, losses = min(gaps)
    what = "tokens [0, 1], window 1, d = 3, k = 2, rate 1, 3 epochs"
    shown = [round(float(loss), 4) for loss in found[2]]
    assert gap < 1e-9, (
        f"{what}: single steps with negatives [0, 0] for center 0 and [1, 1] for center 1 expected, in some order, mean losses "
        f"such as {[round(loss, 4) for loss in losses]}; tables or losses differ by {gap:.2g}, losses {shown} found"
    )


def count_draws(solution, tokens, epochs):
    """Return how often each center met each word as context, and as negative.

    At a tiny rate the tables move by the rate times the sum of all gradients at the start. Sixteen dimensions keep
    the rows of four words independent, so this sum tells the number of draws of each center and word.
    """
    settings = solution.Settings(d=16, window=1, k=3, rate=1e-30, epochs=epochs, seed=0)
    old = solution.train(tokens, 4, settings)
    new = solution.train(tokens, 4, settings._replace(rate=1e-9))
    contexts = np.zeros((4, 4))
    for a, b in pairwise(tokens):
        contexts[a, b] += epochs
        contexts[b, a] += epochs
    chance = 1 / (1 + np.exp(-old[0] @ old[1].T))
    if np.linalg.matrix_rank(old[0], tol=1e-12) == 4:
        total = np.linalg.lstsq(old[0].T, ((new[1] - old[1]) / 1e-9).T, rcond=None)[0]
    else:
        total = np.linalg.lstsq(old[1].T, ((new[0] - old[0]) / 1e-9).T, rcond=None)[0].T
    draws = (contexts * (1 - chance) - total) / chance
    what = f"400 tokens, window 1, k = 3, {epochs} epochs, draws of negatives as seen in the tables"
    whole = np.abs(draws - draws.round()).max() < 0.1 and draws.round().min() >= 0
    assert whole, f"{what}: whole numbers for each center and word expected, {draws.round(2).tolist()} found"
    per_center, expected = draws.round().sum(axis=1).tolist(), (3 * contexts.sum(axis=1)).tolist()
    assert per_center == expected, f"{what}, for each center: {expected} expected, {per_center} found"
    return contexts, draws.round()


def check_negatives(solution):
    """Each pair gets k fresh negatives from the noise: counted in the tables after a tiny rate"""
    rng = random.Random(3)
    tokens = [rng.choices(range(4), [60, 25, 10, 5])[0] for _ in range(400)]
    contexts, draws = count_draws(solution, tokens, 2)
    once = count_draws(solution, tokens, 1)[1]
    assert (draws != 2 * once).any(), "400 tokens: new negatives in the second epoch expected, those of the first found"
    weights, per_context = [tokens.count(word) ** 0.75 for word in range(4)], contexts.sum(axis=0)
    for word in range(4):
        shares = [weights[word] / (sum(weights) - weights[other]) if other != word else 0.0 for other in range(4)]
        mean = 3 * sum(n * share for n, share in zip(per_context, shares))
        spread = math.sqrt(3 * sum(n * share * (1 - share) for n, share in zip(per_context, shares)))
        found = draws[:, word].sum()
        assert abs(found - mean) <= 5.5 * spread, (
            f"word {word}, {tokens.count(word)} of 400 tokens: about {mean:.0f} draws as a negative expected, {found:.0f} found"
        )


def check_synonyms(solution):
    """Words that share their contexts end up close, others do not, and the loss falls"""
    rng = random.Random(4)
    tokens = []
    for _ in range(300):
        topic = rng.randrange(3)
        word, near = 2 * topic + rng.randrange(2), [6 + 3 * topic + rng.randrange(3) for _ in range(2)]
        tokens += [near[0], word, near[1]]
    w_in, w_out, losses = solution.train(tokens, 15, solution.Settings(d=8, window=1, k=3, rate=0.1, epochs=5, seed=1))
    assert (w_in.shape, w_out.shape) == ((15, 8), (15, 8)), f"tables of (15, 8) expected, {w_in.shape} and {w_out.shape} found"
    assert len(losses) == 5, f"5 epochs: 5 losses expected, {len(losses)} found"
    assert losses[-1] < losses[0] - 0.1, f"5 epochs: the loss falls by more than 0.1 expected, {losses} found"
    unit = w_in / np.linalg.norm(w_in, axis=1, keepdims=True)
    cosine = unit @ unit.T
    for a in range(6):
        for b in range(a):
            same = a // 2 == b // 2
            good = cosine[a, b] > 0.75 if same else cosine[a, b] < 0.6
            bound = "above 0.75" if same else "below 0.6"
            kind = "same contexts" if same else "different contexts"
            assert good, f"words {b} and {a}, {kind}: cosine {bound} expected, {cosine[a, b]:.2f} found"


def check_edges(solution):
    """The seed alone decides the result, words may be missing, the tokens stay, one word alone is a ValueError"""
    tokens = [0, 1, 2, 1, 0, 2]
    first, again, other = (
        solution.train(tokens, 3, solution.Settings(d=2, window=2, k=2, rate=0.1, epochs=2, seed=seed)) for seed in (7, 7, 8)
    )
    close(again[0], first[0], f"tokens {tokens}, seed 7 twice, w_in")
    close(again[1], first[1], f"tokens {tokens}, seed 7 twice, w_out")
    assert (other[0] != first[0]).any(), (
        f"tokens {tokens}, seeds 7 and 8: different w_in expected, {first[0].tolist()} found twice"
    )
    shapes = [table.shape for table in solution.train(tokens, 5, solution.Settings(2, 1, 1, 0.1, 1, 0))[:2]]
    assert shapes == [(5, 2)] * 2, (
        f"tokens {tokens}, vocabulary 5, so two words do not occur: tables (5, 2) expected, {shapes} found"
    )
    assert tokens == [0, 1, 2, 1, 0, 2], f"the tokens were changed: [0, 1, 2, 1, 0, 2] expected, {tokens} found"
    try:
        solution.train([1, 1], 2, solution.Settings(d=2, window=1, k=1, rate=0.1, epochs=1, seed=0))
    except ValueError:
        return
    raise AssertionError("tokens [1, 1]: ValueError expected, none raised")
