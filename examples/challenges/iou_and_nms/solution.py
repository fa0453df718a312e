"""Intersection over union of many boxes at once, and greedy non-maximum suppression."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def iou_matrix(a: NDArray[Any], b: NDArray[Any]) -> NDArray[np.float64]:
    """Return the intersection over union of each box of a with each box of b."""
    # Small integers, signed or not, would wrap around in differences and areas.
    a, b = a.astype(np.float64), b.astype(np.float64)
    low = np.maximum(a[:, None, :2], b[None, :, :2])
    high = np.minimum(a[:, None, 2:], b[None, :, 2:])
    # Boxes apart in both directions have two negative sides, whose product would be positive.
    sides = np.maximum(high - low, 0)
    overlap = sides[:, :, 0] * sides[:, :, 1]
    areas = [(box[:, 2] - box[:, 0]) * (box[:, 3] - box[:, 1]) for box in (a, b)]
    union = areas[0][:, None] + areas[1] - overlap
    ratios = np.zeros(overlap.shape)
    np.divide(overlap, union, out=ratios, where=union > 0)
    return ratios


def nms(boxes: NDArray[Any], scores: NDArray[Any], threshold: float) -> list[int]:
    """Return the kept rows, best score first; a box goes if it overlaps a kept one by more than the threshold."""
    if len(boxes) != len(scores):
        raise ValueError(f"{len(boxes)} boxes and {len(scores)} scores")
    # Negated, not turned around afterwards: equal scores keep their order.
    rest = np.argsort(-scores, kind="stable")
    kept: list[int] = []
    while len(rest):
        best, rest = rest[0], rest[1:]
        kept.append(int(best))
        overlap = iou_matrix(boxes[best][None], boxes[rest])[0]
        rest = rest[overlap <= threshold]
    return kept
