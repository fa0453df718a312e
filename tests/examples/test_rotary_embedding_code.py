"""Rotary embedding: agreement with the matrix exponential and with the half-split form."""

import numpy as np
import pytest
from scipy.linalg import block_diag, expm

from examples.challenges.rotary_embedding_code.solution import rotate, scores, to_adjacent


@pytest.mark.parametrize("d", [2, 4, 8, 14])
@pytest.mark.parametrize("position", [0, 1, 9, 2.5])
def test_equals_the_exponential_of_a_skew_matrix(d: int, position: float) -> None:
    vector = np.random.default_rng(d).normal(size=d)
    blocks = [10_000.0 ** (-2 * i / d) * np.array([[0.0, -1.0], [1.0, 0.0]]) for i in range(d // 2)]
    expected = expm(position * block_diag(*blocks)) @ vector
    np.testing.assert_allclose(rotate(vector.tolist(), position), expected, rtol=1e-9, atol=1e-12)


def test_scores_equal_those_of_the_half_split_form() -> None:
    rng = np.random.default_rng(0)
    queries, keys = rng.normal(size=(5, 8)), rng.normal(size=(5, 8))
    angles = np.outer(np.arange(5), 10_000.0 ** (-np.arange(0, 8, 2) / 8))
    cos, sin = np.cos(np.hstack([angles, angles])), np.sin(np.hstack([angles, angles]))

    turned = [rows * cos + np.hstack([-rows[:, 4:], rows[:, :4]]) * sin for rows in (queries, keys)]
    mine = scores([to_adjacent(row) for row in queries.tolist()], [to_adjacent(row) for row in keys.tolist()])
    np.testing.assert_allclose(mine, turned[0] @ turned[1].T, rtol=1e-9, atol=1e-12)
