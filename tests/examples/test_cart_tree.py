"""Decision tree: the same root impurity, training accuracy and leaf limits as scikit-learn's tree."""

import numpy as np
import pytest
from sklearn.tree import DecisionTreeClassifier

from examples.challenges.cart_tree.solution import Node, fit_tree, predict


def leaves(node: Node) -> int:
    if node.left is None or node.right is None:
        return 1
    return leaves(node.left) + leaves(node.right)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("max_depth", "min_leaf"), [(None, 1), (3, 1), (None, 4), (1, 10)])
def test_equals_scikit_learn(seed: int, max_depth: int | None, min_leaf: int) -> None:
    rng = np.random.default_rng(seed)
    # One informative continuous feature: cuts are hardly ever equally good, so both trees are the same.
    x = rng.normal(size=(120, 1))
    y = (np.digitize(x[:, 0], [-0.7, 0.4]) + (rng.random(120) < 0.2)) % 3
    theirs = DecisionTreeClassifier(max_depth=max_depth, min_samples_leaf=min_leaf, random_state=0).fit(x, y)
    tree = fit_tree(x.tolist(), y.tolist(), max_depth, min_leaf)
    mine = [predict(tree, row) for row in x.tolist()]
    assert np.mean(np.array(mine) == y) == pytest.approx(theirs.score(x, y), abs=0.02)
    if max_depth == 1:
        assert tree.threshold == pytest.approx(theirs.tree_.threshold[0], rel=1e-6)
    if max_depth is None and min_leaf == 1:
        assert mine == y.tolist()
        assert leaves(tree) == theirs.get_n_leaves()
