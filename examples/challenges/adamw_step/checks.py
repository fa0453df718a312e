"""Checks of Adam and AdamW."""

import copy
import math
import random


def close(found, expected, what, tolerance=1e-9):
    """Compare lists of numbers."""
    assert len(found) == len(expected), f"{what}: {len(expected)} numbers expected, {len(found)} found"
    for place, (one, other) in enumerate(zip(found, expected)):
        good = abs(one - other) <= tolerance * max(abs(other), 1e-3)
        assert good, f"{what}, number {place}: {other:.10g} expected, {one:.10g} found"


def from_history(p, grads, decays, s):
    """Return one parameter after steps of Adam or AdamW, from the weights that each past gradient has in the means."""
    seen = []
    for g, decay in zip(grads, decays):
        seen.append(g(p) + (0 if s.decoupled else decay * p))
        ages = range(len(seen))
        weight1, weight2 = [s.beta1**age for age in ages], [s.beta2**age for age in ages]
        # A weighted mean over all gradients so far: weights that add up to one are the bias correction.
        mean = math.fsum(w * x for w, x in zip(weight1, reversed(seen))) / math.fsum(weight1)
        square = math.fsum(w * x * x for w, x in zip(weight2, reversed(seen))) / math.fsum(weight2)
        shrunk = p * (1 - s.lr * decay) if s.decoupled else p
        p = shrunk - s.lr * mean / (math.sqrt(square) + s.eps)
    return p


def trajectory(solution, settings, what):
    """Compare 100 steps on three parameters with the weighted means over all gradients."""
    rng = random.Random(0)
    curves, noise = [0.3, 2.0, 50.0], [[rng.gauss(0, 1) for _ in range(100)] for _ in range(3)]
    first = [1.0, -2.0, 0.5]
    params, state = list(first), solution.start(3)
    for t in range(100):
        grads = [c * p + n[t] for c, p, n in zip(curves, params, noise)]
        params, state = solution.adam_step(params, grads, state, settings)
        if t + 1 in (1, 2, 10, 100):
            expected = []
            for c, p, n in zip(curves, first, noise):
                history = [lambda q, c=c, e=e: c * q + e for e in n[: t + 1]]
                expected.append(from_history(p, history, [settings.weight_decay] * (t + 1), settings))
            close(params, expected, f"{what}, {settings}, parameters after step {t + 1}", 1e-7)


def check_hand_worked(solution):
    """Two steps with gradients 4 and 0, worked by hand"""
    settings = solution.Settings(lr=0.1, beta1=0.5, beta2=0.75, eps=0.0)
    params, state = solution.adam_step([1.0], [4.0], solution.start(1), settings)
    what = "lr 0.1, betas 0.5 and 0.75, eps 0, parameter 1"
    close(params, [0.9], f"{what}, gradient 4, first step")
    close([state.steps, *state.mean, *state.square], [1, 2.0, 4.0], f"{what}, steps, mean and square after step 1")
    params, state = solution.adam_step(params, [0.0], state, settings)
    # Mean 1 / 0.75, square 3 / 0.4375.
    close(params, [0.9 - 0.1 * (1 / 0.75) / math.sqrt(3 / 0.4375)], f"{what}, gradients 4 and 0, second step")
    close([state.steps, *state.mean, *state.square], [2, 1.0, 3.0], f"{what}, steps, mean and square after step 2")


def check_first_step(solution):
    """The first step has the length of the learning rate, whether the gradient is 0.0001 or 10,000"""
    for g in (1e-4, -1.0, 1e4, 1e100):
        params, _ = solution.adam_step([0.0], [g], solution.start(1), solution.Settings(lr=0.01))
        close(params, [math.copysign(0.01, -g)], f"parameter 0, gradient {g:g}, lr 0.01, first step", 1e-3)


def check_adam_trajectory(solution):
    """100 steps of Adam, without decay and with L2 in the gradient, equal weighted means over all gradients"""
    trajectory(solution, solution.Settings(lr=0.05, decoupled=False), "Adam")
    trajectory(solution, solution.Settings(lr=0.05, beta1=0.8, beta2=0.95, weight_decay=0.3, decoupled=False), "Adam with L2")


def check_adamw_trajectory(solution):
    """100 steps of AdamW with decay equal weighted means over all gradients"""
    trajectory(solution, solution.Settings(lr=0.05, weight_decay=0.3), "AdamW")
    trajectory(solution, solution.Settings(lr=0.02, beta1=0.0, beta2=0.9, eps=0.1, weight_decay=0.01), "AdamW, large eps")


def check_decay_without_gradient(solution):
    """With gradients of 0, AdamW shrinks each parameter by the same factor; Adam with L2 takes steps of equal length"""
    params, state = [10.0, -1.0, 0.0], solution.start(3)
    for _ in range(5):
        params, state = solution.adam_step(params, [0.0] * 3, state, solution.Settings(lr=0.1, weight_decay=0.5))
    close(params, [10 * 0.95**5, -(0.95**5), 0.0], "AdamW, lr 0.1, decay 0.5, from 10, -1, 0, after 5 steps")
    settings = solution.Settings(lr=0.1, weight_decay=0.5, decoupled=False)
    params, _ = solution.adam_step([10.0, -1.0, 0.0], [0.0] * 3, solution.start(3), settings)
    close(params, [9.9, -0.9, 0.0], "Adam with L2, lr 0.1, decay 0.5, from 10, -1, 0, first step", 1e-6)


def check_small_gradients(solution):
    """Outside the root eps is added: a gradient of the size of eps gives half a step, and 0 gives none"""
    for eps in (1e-8, 1e-3):
        params, _ = solution.adam_step([0.0, 5.0], [eps, 0.0], solution.start(2), solution.Settings(lr=0.01, eps=eps))
        close(params, [-0.005, 5.0], f"eps {eps:g}, gradients {eps:g} and 0, from 0 and 5, lr 0.01, first step", 1e-6)


def check_edges(solution):
    """No parameters work, different lengths are a ValueError, and the input stays as it was"""
    params, state = solution.adam_step([], [], solution.start(0), solution.Settings())
    found = (list(params), state.steps)
    assert found == ([], 1), f"no parameters: [] and 1 step expected, {found} found"
    for given in (([1.0, 2.0], [1.0], solution.start(2)), ([1.0], [1.0], solution.start(2))):
        try:
            found = solution.adam_step(*given, solution.Settings())
        except ValueError:
            continue
        raise AssertionError(f"lengths {[len(given[0]), len(given[1])]}, state of 2: ValueError expected, {found} returned")
    params, grads = [1.0, 2.0], [0.5, -0.5]
    _, state = solution.adam_step(params, grads, solution.start(2), solution.Settings())
    before = copy.deepcopy((params, grads, state))
    for decoupled in (True, False):
        solution.adam_step(params, grads, state, solution.Settings(weight_decay=0.1, decoupled=decoupled))
    assert (params, grads, state) == before, f"the input was changed: {before} expected, {(params, grads, state)} found"
