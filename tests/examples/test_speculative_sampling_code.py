"""Speculative sampling against the exact law, by SciPy's chi-square test."""

import random

import numpy as np
import pytest
from scipy.stats import chisquare

from examples.challenges.speculative_sampling_code.solution import residual, step


@pytest.mark.parametrize("seed", range(5))
def test_accepted_and_residual_make_the_target(seed: int) -> None:
    """The smaller of both, plus the rejected mass times the residual, is the target."""
    rng = np.random.default_rng(seed)
    p, q = rng.dirichlet(np.ones(6), 2)
    common = np.minimum(p, q)
    np.testing.assert_allclose(common + (1 - common.sum()) * np.array(residual(p.tolist(), q.tolist())), p, atol=1e-12)


def test_first_token_follows_the_target() -> None:
    """A chi-square test does not tell the first token from a draw of the target."""
    p, q = [0.5, 0.25, 0.15, 0.1], [0.1, 0.2, 0.3, 0.4]
    rng = random.Random(0)  # noqa: S311
    first = [step(lambda _: p, lambda _: q, (), 2, rng)[0] for _ in range(20_000)]
    assert chisquare(np.bincount(first), np.array(p) * 20_000).pvalue > 1e-4
