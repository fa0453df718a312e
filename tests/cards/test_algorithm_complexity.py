"""Card of algorithm complexity: its sums, and what can be counted exactly."""

import numpy as np
import pytest
from sklearn.tree import DecisionTreeRegressor

from tests.cards.page import numbers

CARD = "algorithm-complexity"


def test_sums() -> None:
    power, d, gram, solve = numbers(CARD, r"n = 10\^# and d = #: .*2nd\^2 = # operations.*d\^3 = # \(")
    assert gram == 2 * 10**power * d**2
    assert solve == pytest.approx(2 / 3 * d**3, rel=0.06)
    n, size, gigabytes = numbers(CARD, r"n = # in #-byte numbers: 8n\^2 = # GB")
    assert gigabytes == size * n**2 / 1e9
    power, width, size, work, read = numbers(CARD, r"10\^# vectors of # in #-byte numbers: # operations a query and # GB")
    assert work == pytest.approx(2 * 10**power * width, abs=5e7)
    assert read == pytest.approx(10**power * width * size / 1e9, abs=0.05)


def test_depth_of_a_balanced_tree_and_of_a_skewed_one() -> None:
    (depth,) = numbers(CARD, r"n = 2000 rows has depth #")
    assert depth == np.ceil(np.log2(2000))
    x = np.arange(200.0)[:, None]
    skewed = DecisionTreeRegressor().fit(x, 4.0 ** np.arange(200))
    assert skewed.get_depth() > 5 * np.ceil(np.log2(200))


def test_tree_has_at_most_about_twice_as_many_nodes_as_rows() -> None:
    rng = np.random.default_rng(0)
    tree = DecisionTreeRegressor().fit(rng.normal(size=(500, 3)), rng.normal(size=500))
    assert tree.tree_.node_count == 2 * 500 - 1
