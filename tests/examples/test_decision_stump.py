"""The stump: agreement with a scikit-learn tree of depth 1."""

import numpy as np
import pytest
from sklearn.tree import DecisionTreeClassifier

from examples.challenges.decision_stump.solution import fit_stump, predict


@pytest.mark.parametrize("seed", range(20))
def test_equals_sklearn(seed: int) -> None:
    rng = np.random.default_rng(seed)
    # Quarters are exact in the 32-bit floats that scikit-learn works with.
    x = rng.integers(-40, 40, size=(80, 4)) / 4
    y = (x[:, seed % 4] + rng.normal(scale=4, size=80) > 0).astype(int) + (x[:, 0] > 8)
    tree = DecisionTreeClassifier(max_depth=1, random_state=0).fit(x, y)
    stump = fit_stump(x.tolist(), y.tolist())
    sizes, impurities = tree.tree_.weighted_n_node_samples[1:], tree.tree_.impurity[1:]
    assert stump.impurity == pytest.approx(float(sizes @ impurities / 80), abs=1e-12)
    assert (stump.feature, stump.threshold) == (tree.tree_.feature[0], tree.tree_.threshold[0])
    assert predict(stump, x.tolist()) == tree.predict(x).tolist()
