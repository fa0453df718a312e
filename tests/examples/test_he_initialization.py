"""He and Xavier initialization: agreement with NumPy and with SciPy's distributions."""

import random

import numpy as np
import pytest
from scipy import stats

from examples.challenges.he_initialization.solution import he_normal, he_uniform, mean_squares, xavier_normal


def seeded(seed: int) -> random.Random:
    """Return a seeded generator."""
    return random.Random(seed)  # noqa: S311


@pytest.mark.parametrize(("fan_in", "fan_out"), [(512, 40), (40, 512)])
def test_draws_follow_the_stated_distributions(fan_in: int, fan_out: int) -> None:
    he, xavier = np.sqrt(2 / fan_in), np.sqrt(2 / (fan_in + fan_out))
    limit = np.sqrt(6 / fan_in)
    for make, distribution in (
        (he_normal, stats.norm(0, he)),
        (he_uniform, stats.uniform(-limit, 2 * limit)),
        (xavier_normal, stats.norm(0, xavier)),
    ):
        values = np.ravel(make(fan_in, fan_out, seeded(0)))
        assert stats.kstest(values, distribution.cdf).pvalue > 0.001


def test_512_inputs_give_one_sixteenth() -> None:
    assert np.std(he_normal(512, 256, seeded(1))) == pytest.approx(0.0625, rel=0.01)


def test_mean_squares_equal_numpy() -> None:
    rng = np.random.default_rng(2)
    weights = [rng.normal(size=shape) for shape in ((5, 7), (7, 3), (3, 4))]
    x = rng.normal(size=5)
    expected, values = [], x
    for matrix in weights:
        values = np.maximum(values @ matrix, 0)
        expected.append(float(np.mean(values**2)))
    np.testing.assert_allclose(mean_squares([matrix.tolist() for matrix in weights], x.tolist()), expected, rtol=1e-12)


def test_thirty_layers() -> None:
    """He stays near 1; half the variance loses a factor of two per layer in the mean square."""
    logs = []
    for seed in range(4):
        rng = seeded(seed)
        he = [he_normal(64, 64, rng) for _ in range(30)]
        halved = [[[w / 2**0.5 for w in row] for row in matrix] for matrix in he]
        x = [rng.choice((-1.0, 1.0)) for _ in range(64)]
        last, small = mean_squares(he, x)[-1], mean_squares(halved, x)[-1]
        assert small == pytest.approx(last / 2**30, rel=1e-9)
        logs.append(np.log(last))
    assert abs(np.mean(logs)) < 3
