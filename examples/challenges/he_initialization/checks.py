"""Checks of He and Xavier initialization."""

import itertools
import math
import random
import statistics

VARIANCES = {
    "he_normal": lambda fan_in, _: 2 / fan_in,
    "he_uniform": lambda fan_in, _: 2 / fan_in,
    "xavier_normal": lambda fan_in, fan_out: 2 / (fan_in + fan_out),
}


def check_shapes(solution):
    """Each matrix has fan_in rows of fan_out floats"""
    for name in VARIANCES:
        for fan_in, fan_out in ((1, 1), (1, 4), (3, 1), (2, 5)):
            matrix = getattr(solution, name)(fan_in, fan_out, random.Random(0))
            found = (len(matrix), {len(row) for row in matrix})
            assert found == (fan_in, {fan_out}), (
                f"{name}({fan_in}, {fan_out}): {fan_in} rows of {fan_out} expected, {found} found"
            )
            kinds = {type(w).__name__ for row in matrix for w in row}
            assert kinds == {"float"}, f"{name}({fan_in}, {fan_out}): floats expected, {sorted(kinds)} found"


def check_variance(solution):
    """Mean and variance are right, for wide and for narrow layers"""
    for name, variance in VARIANCES.items():
        for fan_in, fan_out in ((40, 500), (500, 40)):
            values = [w for row in getattr(solution, name)(fan_in, fan_out, random.Random(1)) for w in row]
            mean, deviation = statistics.fmean(values), math.sqrt(variance(fan_in, fan_out))
            found = math.sqrt(statistics.fmean(w * w for w in values))
            what = f"{name}({fan_in}, {fan_out}), 20,000 draws"
            # The standard errors are 0.005 of the deviation for a normal draw, less for a uniform one.
            assert abs(found / deviation - 1) < 0.025, f"{what}: standard deviation {deviation:.4f} expected, {found:.4f} found"
            assert abs(mean) < 0.035 * deviation, f"{what}: mean near 0 expected, {mean:.5f} found"


def check_distribution(solution):
    """Normal draws have normal tails, uniform ones stay within their limit and fill it evenly"""
    for name in ("he_normal", "xavier_normal"):
        values = [w for row in getattr(solution, name)(200, 200, random.Random(2)) for w in row]
        square = statistics.fmean(w * w for w in values)
        ratio = statistics.fmean(w**4 for w in values) / square**2
        what = f"{name}(200, 200), 40,000 draws, mean fourth power over squared mean square"
        assert 2.8 < ratio < 3.2, f"{what}: near 3 expected, as for a normal, {ratio:.2f} found"
    values = [w for row in solution.he_uniform(200, 200, random.Random(3)) for w in row]
    limit = math.sqrt(6 / 200)
    largest = max(map(abs, values))
    assert 0.99 * limit < largest <= limit * (1 + 1e-9), (
        f"he_uniform(200, 200): largest near {limit:.4f} expected, {largest:.4f} found"
    )
    inner = statistics.fmean(abs(w) < limit / 2 for w in values)
    assert 0.48 < inner < 0.52, f"he_uniform(200, 200): half of the draws within half the limit expected, {inner:.3f} found"


def check_draws_are_independent(solution):
    """All weights differ, rows are separate lists, and all randomness comes from rng"""
    for name in VARIANCES:
        make = getattr(solution, name)
        matrix = make(30, 20, random.Random(4))
        count = len({w for row in matrix for w in row})
        assert count == 600, f"{name}(30, 20): 600 different weights expected, {count} found"
        matrix[0][0] = 99.0
        changed = sum(99.0 in row for row in matrix)
        assert changed == 1, f"{name}(30, 20), one weight set to 99: 1 row with it expected, {changed} found"
        state, rng = random.getstate(), random.Random(5)
        first, second = make(3, 2, rng), make(3, 2, rng)
        assert first != second, f"{name}(3, 2) twice with one rng: different matrices expected, {first} found twice"
        again = make(3, 2, random.Random(5))
        assert first == again, f"{name}(3, 2) with two rngs of seed 5: {first} expected, {again} found"
        assert random.getstate() == state, f"{name}(3, 2): all draws from rng expected, the global generator was used"


def check_mean_squares(solution):
    """Hand-worked layers, and random ones by plain loops"""
    weights = [[[1.0, -1.0], [2.0, 1.0]], [[2.0, -1.0, 0.0], [5.0, 5.0, 5.0]]]
    found = solution.mean_squares(weights, [3.0, 1.0])
    close(
        found, [12.5, 100 / 3], "weights [[1, -1], [2, 1]] and [[2, -1, 0], [5, 5, 5]], x [3, 1], outputs [5, 0] and [10, 0, 0]"
    )
    close(solution.mean_squares([], [1.0]), [], "no layers")
    close(solution.mean_squares([[[-2.0]], [[3.0]]], [1.0]), [0.0, 0.0], "weights [[-2]] and [[3]], x [1]")
    close(solution.mean_squares([[[1e100]]], [1e40]), [1e280], "weight 1e100, x 1e40")
    rng = random.Random(6)
    for _ in range(50):
        sizes = [rng.randint(1, 5) for _ in range(rng.randint(2, 5))]
        weights = [[[rng.gauss(0, 1) for _ in range(b)] for _ in range(a)] for a, b in itertools.pairwise(sizes)]
        x = start = [rng.gauss(0, 1) for _ in range(sizes[0])]
        before, expected = repr((weights, x)), []
        for matrix in weights:
            outputs = [0.0] * len(matrix[0])
            for i, value in enumerate(x):
                for j, weight in enumerate(matrix[i]):
                    outputs[j] += value * weight
            x = [z if z > 0 else 0.0 for z in outputs]
            expected.append(statistics.fmean(z * z for z in x))
        close(solution.mean_squares(weights, start), expected, f"layers of {sizes}, random weights")
        assert repr((weights, start)) == before, f"layers of {sizes}: weights and x unchanged expected, they were changed"


def close(found, expected, what):
    """Compare two lists of numbers."""
    good = len(found) == len(expected) and all(abs(f - e) <= 1e-9 * (1 + abs(e)) for f, e in zip(found, expected))
    assert good, f"{what}: mean squares {expected} expected, {found} found"


def check_depth(solution):
    """Through 10 ReLU layers He keeps the scale; Xavier loses half of the mean square in each"""
    for name, least, most in (("he_normal", 0.02, 20), ("he_uniform", 0.02, 20), ("xavier_normal", 1e-6, 0.015)):
        logs = []
        for seed in range(6):
            rng = random.Random(seed)
            weights = [getattr(solution, name)(32, 32, rng) for _ in range(10)]
            x = [rng.choice((-1.0, 1.0)) for _ in range(32)]
            logs.append(math.log(max(1e-300, solution.mean_squares(weights, x)[-1])))
        found = math.exp(statistics.fmean(logs))
        what = f"{name}, 10 layers of width 32, mean square of x 1, geometric mean over 6 networks at the end"
        assert least < found < most, f"{what}: between {least} and {most} expected, {found:.3g} found"


def check_errors(solution):
    """A fan below 1 is a ValueError"""
    for name in VARIANCES:
        for fan_in, fan_out in ((0, 3), (3, 0), (-1, 2)):
            try:
                getattr(solution, name)(fan_in, fan_out, random.Random(0))
            except ValueError:
                continue
            raise AssertionError(f"{name}({fan_in}, {fan_out}): ValueError expected, none raised")
