"""Checks of the recurrent cell."""

import cmath
import copy
import math
import random
import time

TINY = 1e-30


def new_cell(solution, rng, inputs, hidden, scale=0.7):
    """Return random weights."""

    def rows(height, width):
        return [[rng.gauss(0, scale) for _ in range(width)] for _ in range(height)]

    return solution.Cell(rows(hidden, inputs), rows(hidden, hidden), rows(1, hidden)[0])


def vectors(rng, count, length):
    """Return random lists."""
    return [[rng.gauss(0, 1) for _ in range(length)] for _ in range(count)]


def flat(w_x, w_h, b, *more):
    """Return all numbers of the weights, and of more lists, in one list."""
    return [value for row in (*w_x, *w_h, b, *more) for value in row]


def sums_of(numbers, inputs, hidden):
    """Return what goes into tanh; the numbers are w_x, w_h, b, h and x in a row."""
    sums, start, x = [], hidden * inputs, numbers[len(numbers) - inputs :]
    h = numbers[len(numbers) - inputs - hidden : len(numbers) - inputs]
    for i in range(hidden):
        from_x = sum(numbers[i * inputs + j] * x[j] for j in range(inputs))
        from_h = sum(numbers[start + i * hidden + j] * h[j] for j in range(hidden))
        sums.append(from_x + from_h + numbers[start + hidden * hidden + i])
    return sums


def objective(numbers, inputs, hidden, xs, d_states):
    """Return the sum over steps of d_states times state; the numbers are the weights, then h0, and may be complex."""
    place = iter(numbers)
    w_x = [[next(place) for _ in range(inputs)] for _ in range(hidden)]
    w_h = [[next(place) for _ in range(hidden)] for _ in range(hidden)]
    b = [next(place) for _ in range(hidden)]
    h, total = [next(place) for _ in range(hidden)], 0
    for x, weights in zip(xs, d_states):
        sums = list(b)
        for i in range(hidden):
            for j in range(inputs):
                sums[i] += w_x[i][j] * x[j]
            for j in range(hidden):
                sums[i] += w_h[i][j] * h[j]
        h = [cmath.tanh(value) for value in sums]
        total += sum(p * q for p, q in zip(weights, h))
    return total


def slopes(cell, xs, h0, d_states):
    """Return the exact gradient of the objective by a tiny imaginary step in each number."""
    numbers = flat(cell.w_x, cell.w_h, cell.b, h0)
    found = []
    for place in range(len(numbers)):
        moved = list(numbers)
        moved[place] += TINY * 1j
        found.append(objective(moved, len(cell.w_x[0]), len(h0), xs, d_states).imag / TINY)
    return found


def close(found, expected, what, tolerance=1e-9):
    """Compare lists of numbers."""
    found = list(found)
    assert len(found) == len(expected), f"{what}: {len(expected)} numbers expected, {len(found)} found"
    for place, (one, other) in enumerate(zip(found, expected)):
        good = abs(one - other) <= tolerance * (1 + abs(other))
        assert good, f"{what}, number {place}: {other:.10g} expected, {one:.10g} found"


def check_hand_worked(solution):
    """One input and one hidden unit, forward and backward, worked by hand"""
    cell = solution.Cell([[1.0]], [[0.5]], [0.0])
    what = "w_x = [[1]], w_h = [[0.5]], b = [0], x = [1], h = [-2]"
    close(solution.step(cell, [1.0], [-2.0]), [0.0], f"{what}, step")
    weights, d_x, d_h = solution.step_backward(cell, [1.0], [-2.0], [0.0], [3.0])
    close(flat(weights.w_x, weights.w_h, weights.b, d_x, d_h), [3.0, -6.0, 3.0, 3.0, 1.5], f"{what}, d_new = [3], w_x w_h b x h")


def check_step(solution):
    """A step equals plain loops for 1 to 4 inputs and hidden units, and saturates at 1 for huge sums"""
    rng = random.Random(0)
    for inputs, hidden in ((1, 1), (3, 2), (2, 4)):
        cell, x, h = new_cell(solution, rng, inputs, hidden), vectors(rng, 1, inputs)[0], vectors(rng, 1, hidden)[0]
        expected = []
        for i in range(hidden):
            weight = [[float(k == i) for k in range(hidden)]]
            expected.append(objective(flat(cell.w_x, cell.w_h, cell.b, h), inputs, hidden, [x], weight).real)
        close(solution.step(cell, x, h), expected, f"{inputs} inputs, {hidden} hidden units, new state")
    for value in (1e4, -1e4):
        found = solution.step(solution.Cell([[1.0]], [[1.0]], [0.0]), [value], [0.5])
        close(found, [math.copysign(1, value)], f"w_x = [[1]], x = [{value:.0f}], new state")


def check_step_backward(solution):
    """One step back: weights, x and h agree with finite differences of the forward step, and the input stays as it was"""
    rng = random.Random(1)
    for inputs, hidden in ((1, 1), (3, 2), (2, 4), (3, 3)):
        cell, x, h = new_cell(solution, rng, inputs, hidden), vectors(rng, 1, inputs)[0], vectors(rng, 1, hidden)[0]
        d_new, numbers = vectors(rng, 1, hidden)[0], [*flat(cell.w_x, cell.w_h, cell.b, h), *x]
        new = [math.tanh(value) for value in sums_of(numbers, inputs, hidden)]
        expected = []
        for place in range(len(numbers)):
            states = []
            for size in (1e-5, -1e-5):
                moved = list(numbers)
                moved[place] += size
                states.append([math.tanh(value) for value in sums_of(moved, inputs, hidden)])
            expected.append(sum(d * (up - down) for d, up, down in zip(d_new, *states)) / 2e-5)
        given = (cell, x, h, new, d_new)
        before = copy.deepcopy(given)
        solution.step(cell, x, h)
        weights, d_x, d_h = solution.step_backward(*given)
        assert given == before, f"the input of a step was changed: {before} expected, {given} found"
        what = f"{inputs} inputs, {hidden} hidden units, gradients of w_x, w_h, b, h, x in a row"
        close(flat(weights.w_x, weights.w_h, weights.b, d_h, d_x), expected, what, 1e-7)


def check_through_time(solution):
    """Through 1 to 8 steps with a loss at every step: equals exact slopes of the unrolled network"""
    rng = random.Random(2)
    for inputs, hidden, steps in ((1, 1, 2), (2, 3, 1), (2, 3, 5), (3, 2, 8)):
        cell, xs, h0 = new_cell(solution, rng, inputs, hidden), vectors(rng, steps, inputs), vectors(rng, 1, hidden)[0]
        d_states = vectors(rng, steps, hidden)
        weights, d_h0 = solution.through_time(cell, xs, h0, d_states)
        what = f"{inputs} inputs, {hidden} hidden units, {steps} steps, gradients of w_x, w_h, b, h0 in a row"
        close(flat(weights.w_x, weights.w_h, weights.b, d_h0), slopes(cell, xs, h0, d_states), what)


def check_loss_at_the_end(solution):
    """A loss at the last step only still reaches the first input and h0"""
    rng = random.Random(3)
    cell, xs, h0 = new_cell(solution, rng, 2, 2), vectors(rng, 4, 2), vectors(rng, 1, 2)[0]
    d_states = [[0.0, 0.0]] * 3 + [[1.0, -2.0]]
    weights, d_h0 = solution.through_time(cell, xs, h0, d_states)
    expected = slopes(cell, xs, h0, d_states)
    close(flat(weights.w_x, weights.w_h, weights.b, d_h0), expected, "4 steps, loss at the last, w_x, w_h, b, h0 in a row")


def check_edges(solution):
    """No inputs give zeros, lists of different length a ValueError, and the input stays as it was"""
    rng = random.Random(4)
    cell, h0 = new_cell(solution, rng, 2, 3), [0.1, 0.2, 0.3]
    weights, d_h0 = solution.through_time(cell, [], h0, [])
    close(flat(weights.w_x, weights.w_h, weights.b, d_h0), [0.0] * 21, "no inputs, gradients of w_x, w_h, b, h0 in a row")
    for inputs, gradients in ((2, 1), (1, 2), (0, 1)):
        try:
            found = solution.through_time(cell, vectors(rng, inputs, 2), h0, vectors(rng, gradients, 3))
        except ValueError:
            continue
        raise AssertionError(f"{inputs} inputs, d_states of length {gradients}: ValueError expected, {found} returned")
    given = (cell, vectors(rng, 3, 2), h0, vectors(rng, 3, 3))
    before = copy.deepcopy(given)
    solution.through_time(*given)
    assert given == before, f"the input was changed: {before} expected, {given} found"


def check_long_sequence(solution):
    """3,000 steps take 3 seconds at most: one pass forward, one back, no recursion"""
    rng = random.Random(5)
    cell, xs, d_states = new_cell(solution, rng, 2, 2, 0.3), vectors(rng, 3000, 2), vectors(rng, 3000, 2)
    start = time.perf_counter()
    solution.through_time(cell, xs, [0.0, 0.0], d_states)
    seconds = time.perf_counter() - start
    assert seconds < 3, f"3,000 steps: less than 3 s expected, {seconds:.1f} s found"
