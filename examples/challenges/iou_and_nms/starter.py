"""Intersection over union of many boxes at once, and greedy non-maximum suppression."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def iou_matrix(a: NDArray[Any], b: NDArray[Any]) -> NDArray[np.float64]:
    """Return the intersection over union, shape (n, m), of boxes of shape (n, 4) and (m, 4).

    A box is x1, y1, x2, y2 with x1 <= x2 and y1 <= y2, in continuous coordinates. If the union is empty, the result is 0.
    """
    raise NotImplementedError


def nms(boxes: NDArray[Any], scores: NDArray[Any], threshold: float) -> list[int]:
    """Return the row numbers of the kept boxes, best score first; equal scores: the earlier row first.

    A box goes if its overlap with a kept box is larger than the threshold. Raises ``ValueError`` if the lengths differ.
    """
    raise NotImplementedError
