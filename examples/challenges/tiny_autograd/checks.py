"""Checks of the scalar autograd engine."""

import cmath
import math
import random
import sys
import time

TINY = 1e-30


def apply(name, x):
    """Apply a function to a node, or to the complex number that stands for one."""
    if not isinstance(x, complex):
        return getattr(x, name)()
    return (x if x.real > 0 else 0j) if name == "relu" else getattr(cmath, name)(x)


# What a step makes of two earlier results and a number between 0.5 and 2.
STEPS = {
    "add": lambda a, b, _c: a + b,
    "sub": lambda a, b, _c: a - b,
    "mul": lambda a, b, _c: apply("tanh", a) * b,
    "div": lambda a, b, _c: a / (b * b + 1.0),
    "square": lambda a, _b, _c: apply("tanh", a) ** 2,
    "cube": lambda a, _b, _c: apply("tanh", a) ** 3,
    "root": lambda a, _b, c: (a * a + c) ** 0.5,
    "exp": lambda a, _b, _c: apply("exp", apply("tanh", a)),
    "log": lambda a, _b, c: apply("log", a * a + c),
    "tanh": lambda a, _b, c: apply("tanh", a * c),
    "relu": lambda a, _b, _c: apply("relu", a),
    "numbers": lambda a, _b, c: (a + c) * c - c / 2,
    "right": lambda a, _b, c: c - c * apply("tanh", a) + c / (a * a + c),
    "neg": lambda a, _b, _c: -a,
}


def random_program(rng, size):
    """Return a list of steps; each names what it does and the earlier results it uses."""
    kinds = list(STEPS)
    return [(rng.choice(kinds), rng.random(), rng.random(), rng.uniform(0.5, 2)) for _ in range(size)]


def run(program, inputs):
    """Run the steps on nodes or complex numbers, and add up the last results."""
    results = list(inputs)
    for kind, first, second, c in program:
        a, b = results[int(first * len(results))], results[int(second * len(results))]
        results.append(STEPS[kind](a, b, c))
    total = results[-1]
    for result in results[-4:-1]:
        total = total + result * result
    return apply("tanh", total * 0.1)


def slopes(program, numbers):
    """Return the value and its derivatives by complex steps: f(x + ih) has h f'(x) as its imaginary part."""
    found = []
    for i in range(len(numbers)):
        result = run(program, [complex(x, TINY * (i == j)) for j, x in enumerate(numbers)])
        found.append(result.imag / TINY)
    return result.real, found


def near(found, expected):
    """Say whether two numbers agree up to rounding."""
    return abs(found - expected) <= 1e-7 * max(1.0, abs(expected))


def check_hand_worked(solution):
    """A product plus a sum, with a node that is used three times"""
    x, y = solution.Value(3.0), solution.Value(-2.0)
    out = x * y + x * x + 4
    out.backward()
    found = (out.data, x.grad, y.grad, out.grad)
    expected = (7.0, 4.0, 3.0, 1.0)
    assert found == expected, f"x y + x x + 4 at x 3, y -2: value, dx, dy, own slope {expected} expected, {found} found"


def check_each_operation(solution):
    """Value and slope of each operation at single points, numbers on either side included"""
    cases = [
        ("x + x", lambda x: x + x, 3.0, 6.0, 2.0),
        ("5 - x", lambda x: 5 - x, 3.0, 2.0, -1.0),
        ("x - 5", lambda x: x - 5, 3.0, -2.0, 1.0),
        ("2 + 3 * x", lambda x: 2 + 3 * x, 3.0, 11.0, 3.0),
        ("6 / x", lambda x: 6 / x, 2.0, 3.0, -1.5),
        ("x / 4", lambda x: x / 4, 2.0, 0.5, 0.25),
        ("x / x", lambda x: x / x, 2.0, 1.0, 0.0),
        ("-x", lambda x: -x, 2.0, -2.0, -1.0),
        ("x ** 3", lambda x: x**3, -2.0, -8.0, 12.0),
        ("x ** -1", lambda x: x**-1, 2.0, 0.5, -0.25),
        ("x ** 2", lambda x: x**2, 0.0, 0.0, 0.0),
        ("x ** 1", lambda x: x**1, 0.0, 0.0, 1.0),
        ("x ** 0", lambda x: x**0, 0.0, 1.0, 0.0),
        ("exp", lambda x: x.exp(), 1.0, math.e, math.e),
        ("log", lambda x: x.log(), 4.0, math.log(4), 0.25),
        ("tanh", lambda x: x.tanh(), 0.5, math.tanh(0.5), 1 - math.tanh(0.5) ** 2),
        ("tanh", lambda x: x.tanh(), 1000.0, 1.0, 0.0),
        ("tanh", lambda x: x.tanh(), -1000.0, -1.0, 0.0),
        ("relu", lambda x: x.relu(), 2.5, 2.5, 1.0),
        ("relu", lambda x: x.relu(), -2.5, 0.0, 0.0),
        ("relu", lambda x: x.relu(), 0.0, 0.0, 0.0),
    ]
    for name, function, point, value, slope in cases:
        x = solution.Value(point)
        out = function(x)
        out.backward()
        ok = near(out.data, value) and near(x.grad, slope)
        assert ok, f"{name} at x = {point}: value {value}, slope {slope} expected, {out.data}, {x.grad} found"


def check_random_graphs(solution):
    """On random graphs all gradients equal derivatives by complex steps"""
    rng = random.Random(0)
    for trial in range(120):
        program = random_program(rng, 15)
        numbers = [rng.uniform(-1.5, 1.5) for _ in range(3)]
        value, expected = slopes(program, numbers)
        inputs = [solution.Value(x) for x in numbers]
        out = run(program, inputs)
        out.backward()
        found = [x.grad for x in inputs]
        what = f"graph {trial} ({[step[0] for step in program]}) at {numbers}"
        assert near(out.data, value), f"{what}: value {value} expected, {out.data} found"
        assert all(map(near, found, expected)), f"{what}: gradients {expected} expected, {found} found"


def check_order_in_a_diamond(solution):
    """A node passes its gradient on only when all its uses have reported"""
    for swap in (False, True):
        x = solution.Value(2.0)
        shared = x * x
        long = (shared * 3.0 + 1.0) * 2.0
        out = long + shared if swap else shared + long
        out.backward()
        # out = 7 x^2 + 2
        found = (shared.grad, x.grad)
        assert found == (7.0, 28.0), f"s = x x, s + 2 (3 s + 1) at x 2: slopes 7 of s, 28 of x expected, {found} found"


def check_backward_twice(solution):
    """A second call starts from zero, also for another output that shares nodes"""
    x = solution.Value(3.0)
    middle = x * x
    first, second = middle * 2.0, middle * 5.0
    first.backward()
    first.backward()
    assert x.grad == 12.0, f"2 x x at x 3, backward twice: slope 12.0 expected, {x.grad} found"
    second.backward()
    assert x.grad == 30.0, f"5 x x at x 3, after backward of 2 x x: slope 30.0 expected, {x.grad} found"


def check_deep_graph(solution):
    """A chain of 400 additions works at a recursion limit of 250, so backward does not recurse once per node"""
    x = solution.Value(0.5)
    out = x
    # Not longer: the browser's Python would run out of stack when such a chain is deleted.
    for _ in range(400):
        out = out + x
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(min(usual, 250))
    try:
        out.backward()
    finally:
        sys.setrecursionlimit(usual)
    assert x.grad == 401.0, f"x added to itself 400 times: slope 401.0 expected, {x.grad} found"


def check_many_paths(solution):
    """22 doublings have 4,194,304 paths but only 23 nodes: each node is handled once"""
    x = solution.Value(1.0)
    out = x
    for _ in range(22):
        out = out + out
    start = time.perf_counter()
    out.backward()
    seconds = time.perf_counter() - start
    assert x.grad == 2.0**22, f"x doubled 22 times: slope {2.0**22} expected, {x.grad} found"
    assert seconds < 0.3, f"x doubled 22 times: under 0.3 s expected, {seconds:.2f} s found"


def check_many_nodes(solution):
    """16,383 operations take time linear in their number: no search through a list of visited nodes"""
    layer = [solution.Value(0.5) for _ in range(2**14)]
    while len(layer) > 1:
        layer = [left + right for left, right in zip(layer[::2], layer[1::2])]
    out = layer[0]
    start = time.perf_counter()
    out.backward()
    seconds = time.perf_counter() - start
    assert seconds < 0.5, f"a sum of 16,384 terms: under 0.5 s expected, {seconds:.2f} s found"


def check_leaf(solution):
    """A leaf on its own: backward gives 1, and computing leaves data and gradients alone"""
    x, y = solution.Value(2.0), solution.Value(5.0)
    out = x * y - y
    found = (x.data, y.data, x.grad, y.grad, out.grad)
    assert found == (2.0, 5.0, 0.0, 0.0, 0.0), f"before backward: data 2.0, 5.0 and gradients 0.0 expected, {found} found"
    x.backward()
    assert (x.grad, y.grad) == (1.0, 0.0), f"x.backward(): slopes 1.0 of x, 0.0 of y expected, {x.grad}, {y.grad} found"
