"""Checks of intersection over union and non-maximum suppression."""

import time

import numpy as np


def slow_iou(a, b):
    """Return the overlap of two boxes, lists of Python numbers."""
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    shared = width * height if width > 0 and height > 0 else 0
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / union if union > 0 else 0.0


def slow_nms(boxes, scores, threshold):
    """Return the kept rows by going through the boxes and comparing with every box kept so far."""
    kept = []
    for row in sorted(range(len(boxes)), key=lambda row: (-scores[row], row)):
        if all(slow_iou(boxes[row], boxes[other]) <= threshold for other in kept):
            kept.append(row)
    return kept


def random_boxes(rng, count, side=10):
    """Return boxes with corners on a grid of whole numbers, some of them without area."""
    corners = rng.integers(0, side, size=(count, 2, 2))
    return np.sort(corners, axis=1).reshape(count, 4).astype(float)


def check_hand_worked(solution):
    """Unit squares shifted by a half overlap by one third; squares that touch, or lie apart, by 0"""
    one = np.array([[0.0, 0.0, 1.0, 1.0]])
    cases = (
        ("half a side to the right", [0.5, 0.0, 1.5, 1.0], 1 / 3),
        ("the same box", [0.0, 0.0, 1.0, 1.0], 1.0),
        ("touching", [1.0, 0.0, 2.0, 1.0], 0.0),
        ("apart in both directions", [3.0, 3.0, 4.0, 4.0], 0.0),
        ("inside", [0.25, 0.25, 0.75, 0.75], 0.25),
        ("a line inside", [0.25, 0.5, 0.75, 0.5], 0.0),
    )
    for what, box, expected in cases:
        found = solution.iou_matrix(one, np.array([box]))
        assert np.shape(found) == (1, 1), f"one box and one box: shape (1, 1) expected, {np.shape(found)} found"
        found = float(np.ravel(found)[0])
        assert abs(found - expected) < 1e-9, f"unit square and {box} ({what}): {expected:.10g} expected, {found:.10g} found"


def check_scale(solution):
    """Overlaps do not depend on the unit: tiny and huge boxes give the same as boxes of side 1"""
    boxes = np.array([[0.0, 0.0, 1.0, 1.0], [0.5, 0.0, 1.5, 1.0], [2.0, 2.0, 3.0, 3.0]])
    expected = np.array([[1, 1 / 3, 0], [1 / 3, 1, 0], [0, 0, 1]])
    for unit in (1e-6, 1e6):
        found = np.asarray(solution.iou_matrix(unit * boxes, unit * boxes))
        right = found.shape == (3, 3) and np.abs(found - expected).max() < 1e-9
        assert right, (
            f"boxes {boxes.tolist()} times {unit}: {expected.round(4).tolist()} expected, {found.round(4).tolist()} found"
        )


def check_random_matrix(solution):
    """The matrix equals one pair after the other, with boxes apart, nested and without area"""
    rng = np.random.default_rng(0)
    for _ in range(20):
        a, b = random_boxes(rng, 12), random_boxes(rng, 9)
        before = a.copy(), b.copy()
        found = np.asarray(solution.iou_matrix(a, b))
        assert found.shape == (12, 9), f"12 and 9 boxes: shape (12, 9) expected, {found.shape} found"
        for row in range(12):
            for column in range(9):
                one, other = a[row].tolist(), b[column].tolist()
                value, expected = float(found[row, column]), slow_iou(one, other)
                assert abs(value - expected) < 1e-9, f"boxes {one} and {other}: {expected:.6f} expected, {value:.6f} found"
        unchanged = (a == before[0]).all() and (b == before[1]).all()
        assert unchanged, "iou_matrix changed its input"


def check_integers(solution):
    """Boxes of 8-bit, 16-bit and 32-bit integers give the same as floats"""
    cases = (
        (np.uint8, [10, 10, 210, 250], [100, 40, 240, 60]),
        (np.uint8, [0, 0, 5, 5], [9, 9, 12, 12]),
        (np.int8, [-100, -100, 100, 100], [-100, 0, 100, 100]),
        (np.int16, [0, 0, 400, 500], [100, 100, 500, 500]),
        (np.int32, [0, 0, 60000, 60000], [0, 0, 60000, 30000]),
    )
    for kind, one, other in cases:
        found = float(np.ravel(solution.iou_matrix(np.array([one], dtype=kind), np.array([other], dtype=kind)))[0])
        expected = slow_iou(one, other)
        assert abs(found - expected) < 1e-6, (
            f"boxes {one} and {other} as {kind.__name__}: {expected:.6f} expected, {found:.6f} found"
        )
        kept = [int(row) for row in solution.nms(np.array([one, other], dtype=kind), np.array([0.5, 0.9]), 0.3)]
        wanted = slow_nms([one, other], [0.5, 0.9], 0.3)
        assert kept == wanted, f"rows kept of {one} and {other} as {kind.__name__}: {wanted} expected, {kept} found"


def check_chain(solution):
    """A box that was itself suppressed suppresses nothing"""
    boxes = np.array([[0.0, 0.0, 10.0, 1.0], [4.0, 0.0, 14.0, 1.0], [8.0, 0.0, 18.0, 1.0]])
    found = [int(row) for row in solution.nms(boxes, np.array([0.9, 0.8, 0.7]), 0.4)]
    assert found == [0, 2], (
        f"A overlaps B and B overlaps C by 0.43, A overlaps C by 0.11, threshold 0.4: [0, 2] expected, {found} found"
    )


def check_random_suppression(solution):
    """The kept rows and their order equal those of a slow reference, with tied scores and several thresholds"""
    rng = np.random.default_rng(1)
    for _ in range(150):
        boxes, threshold = random_boxes(rng, 25), float(rng.choice([0.0, 0.151, 0.331, 0.551, 1.0]))
        scores = rng.integers(0, 8, size=25) / 8
        before = boxes.copy(), scores.copy()
        found = [int(row) for row in solution.nms(boxes, scores, threshold)]
        expected = slow_nms(boxes.tolist(), scores.tolist(), threshold)
        assert found == expected, f"25 random boxes, tied scores, threshold {threshold}: {expected} expected, {found} found"
        unchanged = (boxes == before[0]).all() and (scores == before[1]).all()
        assert unchanged, "nms changed its input"


def check_threshold(solution):
    """An overlap equal to the threshold stays; a larger one goes"""
    boxes, scores = np.array([[0.0, 0.0, 2.0, 2.0], [0.0, 0.0, 2.0, 1.0]]), np.array([0.5, 0.9])
    for threshold, expected in ((0.5, [1, 0]), (0.49, [1])):
        found = [int(row) for row in solution.nms(boxes, scores, threshold)]
        assert found == expected, f"two boxes that overlap by 0.5, threshold {threshold}: {expected} expected, {found} found"


def check_edges(solution):
    """No boxes give an empty matrix and an empty list; a missing score is a ValueError"""
    none, two = np.empty((0, 4)), np.array([[0.0, 0.0, 1.0, 1.0], [5.0, 5.0, 6.0, 6.0]])
    for a, b in ((none, two), (two, none), (none, none)):
        found, expected = np.shape(solution.iou_matrix(a, b)), (len(a), len(b))
        assert found == expected, f"{len(a)} and {len(b)} boxes: shape {expected} expected, {found} found"
    found = list(solution.nms(none, np.empty(0), 0.5))
    assert found == [], f"no boxes: [] expected, {found} found"
    try:
        found = solution.nms(two, np.array([0.5]), 0.5)
    except ValueError:
        return
    raise AssertionError(f"two boxes and one score: ValueError expected, {found} returned")


def check_speed(solution):
    """A matrix of 600 by 600 boxes is much faster than a loop over the pairs"""
    boxes = random_boxes(np.random.default_rng(2), 600, side=1000)
    rows = boxes.tolist()
    start = time.process_time()
    for one in rows[:60]:
        for other in rows:
            slow_iou(one, other)
    loop = 10 * (time.process_time() - start)
    times = []
    for _ in range(3):
        start = time.process_time()
        solution.iou_matrix(boxes, boxes)
        times.append(time.process_time() - start)
    seconds = min(times)
    assert seconds < loop / 2, f"600 by 600 boxes: less than half of a loop's {loop:.2f} s expected, {seconds:.2f} s found"
