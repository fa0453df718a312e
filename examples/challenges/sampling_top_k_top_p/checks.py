"""Checks of temperature, top-k and top-p sampling."""

import math
import random


def close(found, expected):
    """Tell whether two lists of numbers agree up to float noise."""
    return len(found) == len(expected) and all(abs(a - b) < 1e-9 for a, b in zip(found, expected))


def check_hand_worked(solution):
    """Four tokens with shares 0.5, 0.25, 0.15, 0.1, worked by hand"""
    logits = [math.log(0.15), math.log(0.5), math.log(0.1), math.log(0.25)]
    cases = [
        ({}, [0.15, 0.5, 0.1, 0.25]),
        ({"top_k": 2}, [0, 2 / 3, 0, 1 / 3]),
        ({"top_k": 9}, [0.15, 0.5, 0.1, 0.25]),
        ({"top_p": 0.4}, [0, 1, 0, 0]),
        ({"top_p": 0.7}, [0, 2 / 3, 0, 1 / 3]),
        ({"top_p": 0.8}, [1 / 6, 5 / 9, 0, 5 / 18]),
        ({"temperature": 0.5}, [0.0225 / 0.345, 0.25 / 0.345, 0.01 / 0.345, 0.0625 / 0.345]),
    ]
    for options, expected in cases:
        found = solution.distribution(list(logits), **options)
        assert close(found, expected), f"shares [0.15, 0.5, 0.1, 0.25], {options}: {expected} expected, {found} found"


def check_order(solution):
    """Temperature first, then top-k, then top-p among the survivors"""
    logits = [math.log(x) for x in (0.4, 0.3, 0.2, 0.1)]
    found = solution.distribution(list(logits), top_k=2, top_p=0.55)
    assert close(found, [1, 0, 0, 0]), (
        f"shares [0.4, 0.3, 0.2, 0.1], top_k=2, top_p=0.55: after top-k the first has 0.571, "
        f"so [1, 0, 0, 0] expected, {found} found"
    )
    found = solution.distribution(list(logits), temperature=0.5, top_p=0.5)
    assert close(found, [1, 0, 0, 0]), (
        f"shares [0.4, 0.3, 0.2, 0.1], temperature=0.5, top_p=0.5: the first has 0.533 at that temperature, "
        f"so [1, 0, 0, 0] expected, {found} found"
    )


def check_kept_mass(solution):
    """The nucleus is the smallest set of likely tokens whose mass reaches top_p, and the result sums to 1"""
    rng = random.Random(0)
    for _ in range(200):
        logits = [rng.gauss(0, 2) for _ in range(rng.randint(1, 12))]
        temperature, top_p = rng.uniform(0.3, 2), rng.uniform(0.05, 0.99)
        weights = [math.exp(x / temperature) for x in logits]
        shares = [w / math.fsum(weights) for w in weights]
        found = solution.distribution(list(logits), temperature=temperature, top_p=top_p)
        case = f"logits {logits}, temperature={temperature}, top_p={top_p}"
        assert len(found) == len(logits), f"{case}: {len(logits)} probabilities expected, {len(found)} found"
        assert abs(math.fsum(found) - 1) < 1e-9, f"{case}: sum 1 expected, {math.fsum(found)} found"
        kept = [share for share, p in zip(shares, found) if p > 0]
        removed = [share for share, p in zip(shares, found) if p == 0]
        mass = math.fsum(kept)
        assert mass > top_p - 1e-9, f"{case}: kept mass of at least {top_p} expected, {mass} found"
        assert mass - min(kept) < top_p + 1e-9, f"{case}: {len(kept)} tokens kept, one fewer is enough"
        assert not removed or max(removed) <= min(kept), f"{case}: a likelier token was removed than one that was kept"
        for share, p in zip(shares, found):
            assert p == 0 or abs(p - share / mass) < 1e-9, f"{case}: {share / mass} expected for a kept token, {p} found"


def check_ties(solution):
    """Equal logits: exactly k tokens stay, the lower index first; temperature 0 gives one token whatever the filters"""
    found = solution.distribution([1.0, 2.0, 2.0, 2.0], top_k=2)
    assert close(found, [0, 0.5, 0.5, 0]), f"logits [1, 2, 2, 2], top_k=2: [0, 0.5, 0.5, 0] expected, {found} found"
    found = solution.distribution([3.0] * 4, top_p=0.6)
    assert close(found, [1 / 3, 1 / 3, 1 / 3, 0]), f"four equal logits, top_p=0.6: the first three expected, {found} found"
    for options in ({}, {"top_k": 2}, {"top_p": 0.9}, {"top_k": 3, "top_p": 0.9}):
        found = solution.distribution([1.0, 5.0, 5.0], temperature=0, **options)
        assert close(found, [0, 1, 0]), f"logits [1, 5, 5], temperature=0, {options}: [0, 1, 0] expected, {found} found"


def check_extreme_logits(solution):
    """Huge logits, tiny temperatures and masked tokens (-inf) give finite probabilities"""
    half = 1 / (1 + math.exp(-1))
    found = solution.distribution([50.0, 0.0])
    assert found[1] > 0, f"logits [50, 0], top_p=1 is off: a probability near 2e-22 expected for token 1, {found[1]} found"
    cases = [
        ([1000.0, 999.0], {}, [half, 1 - half]),
        ([-1000.0, -1001.0], {}, [half, 1 - half]),
        ([2.0, 1.0, 0.0], {"temperature": 0.001}, [1, 0, 0]),
        ([-math.inf, 1.0, 0.0], {}, [0, half, 1 - half]),
        ([-math.inf, 1.0, -math.inf], {"top_k": 2, "top_p": 0.9}, [0, 1, 0]),
        ([7.0], {"top_k": 1, "top_p": 0.1}, [1]),
    ]
    for logits, options, expected in cases:
        found = solution.distribution(list(logits), **options)
        assert close(found, expected), f"logits {logits}, {options}: {expected} expected, {found} found"


def check_frequencies(solution):
    """Over 6,000 draws the tokens come as often as they should, and removed tokens never"""
    logits = [0.5, 2.0, -1.0, 1.5, 1.0, -3.0]
    rng = random.Random(0)
    options = {"temperature": 0.8, "top_k": 4, "top_p": 0.9}
    weights = [math.exp(x / 0.8) for x in (2.0, 1.5, 1.0)]
    expected = {i: w / sum(weights) for i, w in zip((1, 3, 4), weights)}
    counts = [0] * len(logits)
    for _ in range(6_000):
        counts[solution.sample(list(logits), rng, **options)] += 1
    for i, count in enumerate(counts):
        assert i in expected or count == 0, f"logits {logits}, {options}: token {i} is removed, but was drawn {count} times"
    chi_square = sum((counts[i] - 6_000 * p) ** 2 / (6_000 * p) for i, p in expected.items())
    shares = {i: round(p, 3) for i, p in expected.items()}
    assert chi_square < 25, f"logits {logits}, {options}: shares {shares} expected, counts {counts} of 6,000 found"


def check_same_seed(solution):
    """The same seed gives the same tokens, and the logits stay as they were"""
    logits = [0.2, 0.1, 0.4, 0.3]
    runs = []
    for _ in range(2):
        rng = random.Random(7)
        runs.append([solution.sample(logits, rng, temperature=0.9, top_k=3, top_p=0.95) for _ in range(30)])
    assert runs[0] == runs[1], f"seed 7 twice: the same 30 tokens expected, {runs[0]} and {runs[1]} found"
    assert logits == [0.2, 0.1, 0.4, 0.3], f"logits [0.2, 0.1, 0.4, 0.3]: the function changed its input to {logits}"


def check_errors(solution):
    """Settings without a meaning raise ValueError"""
    cases = [([], {}), *(([1.0], {name: x}) for name, x in (("temperature", -1), ("top_k", -1)))]
    cases += [([1.0], {"top_p": x}) for x in (-0.5, 0, 1.5)]
    for logits, options in cases:
        try:
            found = solution.distribution(logits, **options)
        except ValueError:
            continue
        raise AssertionError(f"logits {logits}, {options}: ValueError expected, {found} returned")
