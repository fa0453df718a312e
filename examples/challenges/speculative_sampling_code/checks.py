"""Checks of speculative sampling."""

import itertools
import random

TARGET = {0: [0.6, 0.3, 0.1], 1: [0.1, 0.2, 0.7], 2: [0.3, 0.3, 0.4]}
DRAFT = {0: [0.3, 0.3, 0.4], 1: [0.5, 0.3, 0.2], 2: [0.1, 0.8, 0.1]}


def target(prefix):
    """Return the target's probabilities, which depend on the last token."""
    return list(TARGET[prefix[-1]])


def draft(prefix):
    """Return the draft's probabilities, which depend on the last token."""
    return list(DRAFT[prefix[-1]])


def constant(probabilities):
    """Return a model that says the same after every prefix."""
    return lambda _: list(probabilities)


def exact(length):
    """Return the target's probability of each sequence that follows token 0."""
    result = {}
    for sequence in itertools.product(range(3), repeat=length):
        probability, last = 1.0, 0
        for token in sequence:
            probability *= TARGET[last][token]
            last = token
        result[sequence] = probability
    return result


def chi_square(counts, expected):
    """Return the chi-square statistic of counts against probabilities."""
    total = sum(counts.values())
    return sum((counts.get(key, 0) - total * p) ** 2 / (total * p) for key, p in expected.items())


def tally(draws):
    """Count draws, as tuples."""
    counts = {}
    for values in draws:
        key = tuple(values)
        counts[key] = counts.get(key, 0) + 1
    return counts


def check_residual(solution):
    """The residual is the positive part of target minus draft, scaled to sum to 1"""
    cases = [
        ([0.5, 0.3, 0.2], [0.25, 0.25, 0.5], [5 / 6, 1 / 6, 0]),
        ([0.6, 0.4], [0.1, 0.9], [1, 0]),
        ([0.0, 1.0], [1.0, 0.0], [0, 1]),
        ([0.25, 0.75], [0.25, 0.75], [0.25, 0.75]),
    ]
    for p, q, expected in cases:
        found = solution.residual(list(p), list(q))
        gaps = [abs(a - b) for a, b in itertools.zip_longest(found, expected, fillvalue=9)]
        assert max(gaps) < 1e-9, f"residual({p}, {q}): {expected} expected, {found} found"


def check_first_token(solution):
    """The first token of a round is distributed as the target's, by chi-square"""
    rng = random.Random(0)
    p, q = [0.5, 0.3, 0.2, 0.0], [0.1, 0.2, 0.3, 0.4]
    counts = tally(solution.step(constant(p), constant(q), (0,), 1, rng)[:1] for _ in range(5_000))
    assert (3,) not in counts, f"target {p}, draft {q}: token 3 has probability 0, but came {counts[3,]} times"
    statistic = chi_square(counts, {(i,): x for i, x in enumerate(p) if x})
    assert statistic < 25, (
        f"target {p}, draft {q}, 5,000 rounds: chi-square below 25 expected, {statistic:.1f} found, counts {counts}"
    )


def check_sequences(solution):
    """Sequences of three tokens have exactly the target's distribution, by chi-square, for several gammas"""
    expected = exact(3)
    for gamma in (1, 2, 4):
        rng = random.Random(gamma)
        counts = tally(solution.generate(target, draft, (0,), 3, gamma, rng) for _ in range(3_000))
        assert set(counts) <= set(expected), f"gamma={gamma}: three tokens of 0 to 2 expected, {sorted(counts)[:3]} found"
        statistic = chi_square(counts, expected)
        assert statistic < 75, f"gamma={gamma}: chi-square below 75 on 26 degrees of freedom expected, {statistic:.1f} found"


def check_accepted(solution):
    """As many proposals are accepted as the overlap of the two distributions says"""
    rng = random.Random(0)
    p, q, gamma = [0.5, 0.3, 0.2], [0.2, 0.3, 0.5], 3
    rate = sum(min(a, b) for a, b in zip(p, q))
    expected = sum(rate**i for i in range(gamma + 1))
    sizes = [len(solution.step(constant(p), constant(q), (), gamma, rng)) for _ in range(3_000)]
    assert set(sizes) <= {1, 2, 3, 4}, f"gamma=3: 1 to 4 tokens expected, {min(sizes)} to {max(sizes)} found"
    mean = sum(sizes) / len(sizes)
    assert abs(mean - expected) < 0.12, (
        f"target {p}, draft {q}, gamma=3: {expected:.3f} tokens a round expected, {mean:.3f} found"
    )


def check_limits(solution):
    """Equal models accept everything, disjoint models nothing, and gamma 0 asks only the target"""
    rng = random.Random(0)
    for gamma in (0, 1, 5):
        for _ in range(50):
            found = solution.step(target, target, (1,), gamma, rng)
            assert len(found) == gamma + 1, f"equal models, gamma={gamma}: {gamma + 1} tokens expected, {found} found"
            found = list(solution.step(constant([0.0, 1.0]), constant([1.0, 0.0]), (), gamma, rng))
            assert found == [1], f"target [0, 1], draft [1, 0], gamma={gamma}: [1] expected, {found} found"
    try:
        found = solution.step(target, draft, (0,), -1, rng)
    except ValueError:
        return
    raise AssertionError(f"gamma=-1: ValueError expected, {found} returned")


def check_bonus(solution):
    """When all proposals are accepted, the extra token comes from the target after them"""

    def last_seen(prefix):
        """The target: two sure tokens, then token 2."""
        return [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]][min(len(prefix), 2)]

    def wanders(prefix):
        """The draft: agrees twice, then says token 0."""
        return last_seen(prefix) if len(prefix) < 2 else [1.0, 0.0, 0.0]

    found = list(solution.step(last_seen, wanders, (), 2, random.Random(0)))
    assert found == [0, 1, 2], f"proposals 0, 1 accepted, the target then says 2: [0, 1, 2] expected, {found} found"
    found = list(solution.step(last_seen, wanders, (), 4, random.Random(0)))
    assert found == [0, 1, 2], f"the third proposal is refused: [0, 1, 2] expected, {found} found"


def check_length(solution):
    """Exactly the length asked for comes back, also 0; the models see the whole prefix as a tuple; seeds repeat"""

    def sure(prefix):
        """A model that counts the tokens before it."""
        assert isinstance(prefix, tuple), f"a model takes a tuple, {prefix!r} found"
        return [float(token == len(prefix) % 3) for token in range(3)]

    def unsure(prefix):
        """A draft that is right two times out of three."""
        return [1.0, 0.0, 0.0] if len(prefix) % 3 == 2 else sure(prefix)

    expected = [(i + 4) % 3 for i in range(9)]
    for gamma in (0, 1, 2, 5):
        found = list(solution.generate(sure, unsure, (0, 0, 0, 0), 9, gamma, random.Random(0)))
        assert found == expected, (
            f"prefix of 4 tokens, target counts on modulo 3, gamma={gamma}: {expected} expected, {found} found"
        )
    for length in (0, 1, 2, 7, 20):
        found = [list(solution.generate(target, draft, (0,), length, 3, random.Random(5))) for _ in range(2)]
        assert len(found[0]) == length, f"length={length}: {length} tokens expected, {found[0]} found"
        assert found[0] == found[1], f"seed 5 twice, length={length}: equal tokens expected, {found} found"
