"""IoU and suppression: agreement with areas counted on a fine grid, and invariants of the kept boxes."""

import numpy as np
import pytest

from examples.challenges.iou_and_nms.solution import iou_matrix, nms


def boxes_on_grid(rng: np.random.Generator, count: int) -> np.ndarray:
    return np.sort(rng.integers(0, 12, size=(count, 2, 2)), axis=1).reshape(count, 4)


def mask(box: np.ndarray) -> np.ndarray:
    """Return the cells of a grid that a box covers."""
    cells = np.zeros((12, 12), dtype=bool)
    cells[box[0] : box[2], box[1] : box[3]] = True
    return cells


@pytest.mark.parametrize("seed", range(5))
def test_equals_counted_cells(seed: int) -> None:
    rng = np.random.default_rng(seed)
    a, b = boxes_on_grid(rng, 20), boxes_on_grid(rng, 15)
    found = iou_matrix(a, b)
    for i, one in enumerate(a):
        for j, other in enumerate(b):
            union = (mask(one) | mask(other)).sum()
            expected = (mask(one) & mask(other)).sum() / union if union else 0.0
            assert found[i, j] == pytest.approx(expected)


@pytest.mark.parametrize("threshold", [0.1, 0.3, 0.5, 0.9])
def test_kept_boxes_are_apart_and_explain_the_others(threshold: float) -> None:
    rng = np.random.default_rng(7)
    boxes, scores = boxes_on_grid(rng, 80).astype(float), rng.random(80)
    kept = nms(boxes, scores, threshold)
    overlap = iou_matrix(boxes, boxes)
    assert list(scores[kept]) == sorted(scores[kept], reverse=True)
    assert all(overlap[i, j] <= threshold for i in kept for j in kept if i != j)
    for gone in set(range(80)) - set(kept):
        assert any(overlap[gone, better] > threshold and scores[better] > scores[gone] for better in kept)
