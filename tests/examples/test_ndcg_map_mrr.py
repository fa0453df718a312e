"""Ranking measures: agreement with scikit-learn where it has the same ones."""

import numpy as np
import pytest
from sklearn.metrics import average_precision_score, label_ranking_average_precision_score, ndcg_score

from examples.challenges.ndcg_map_mrr.solution import average_precision, evaluate, ndcg, reciprocal_rank


@pytest.mark.parametrize("seed", range(20))
def test_equals_sklearn(seed: int) -> None:
    rng = np.random.default_rng(seed)
    grades = np.append(rng.integers(0, 4, size=11), 1)
    scores = rng.permutation(12).astype(float)
    ranked = [str(i) for i in np.argsort(-scores)]
    judged = {str(i): int(grade) for i, grade in enumerate(grades)}
    hit = (grades > 0).astype(int)
    assert average_precision(ranked, judged) == pytest.approx(average_precision_score(hit, scores))
    for k in (1, 3, 12):
        assert ndcg(ranked, judged, k) == pytest.approx(ndcg_score([2.0**grades - 1], [scores], k=k))
    # With a single relevant label, label ranking average precision is the reciprocal rank.
    one = np.eye(12, dtype=int)[[seed % 12]]
    expected = label_ranking_average_precision_score(one, [scores])
    assert reciprocal_rank(ranked, {str(seed % 12): 1}) == pytest.approx(expected)
    assert evaluate([(ranked, judged)], 3)["ndcg"] == ndcg(ranked, judged, 3)
