"""Checks of the LoRA linear layer."""

import numpy as np

SHAPES = ((4, 3, 1, 2.0), (3, 5, 2, 8.0), (6, 2, 2, 1.0), (1, 1, 1, 3.0))


def close(found, expected, what, tolerance=1e-9):
    """Compare arrays, shape included."""
    found, expected = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
    assert found.shape == expected.shape, f"{what}: shape {expected.shape} expected, {found.shape} found"
    good = np.isfinite(found) & (np.abs(found - expected) <= tolerance * (1 + np.abs(expected)))
    if not good.all():
        place = tuple(int(i) for i in np.argwhere(~good)[0])
        raise AssertionError(f"{what}, at {place}: {expected[place]:.6f} expected, {found[place]:.6f} found")


def trained(solution, d_out, d_in, rank, alpha, seed=0):
    """Return a layer with a random B, as after some training."""
    rng = np.random.default_rng(seed)
    layer = solution.LoRALinear(rng.normal(size=(d_out, d_in)), rank, alpha, rng)
    layer.b = rng.normal(size=(d_out, rank))
    return layer


def slow(weight, a, b, factor, row):
    """Return the output of one row, by plain loops over numbers."""
    squeezed = [sum(float(p) * float(q) for p, q in zip(line, row)) for line in a]
    base = [sum(float(p) * float(q) for p, q in zip(line, row)) for line in weight]
    return [start + factor * sum(float(p) * q for p, q in zip(line, squeezed)) for start, line in zip(base, b)]


def check_start(solution):
    """At the start the output is that of the frozen weight: B is zero, A is random with the stated scale"""
    rng = np.random.default_rng(1)
    weight, x = rng.normal(size=(30, 64)), rng.normal(size=(5, 64))
    layer = solution.LoRALinear(weight, 16, 32.0, rng)
    close(layer.forward(x), x @ weight.T, "weight (30, 64), rank 16, new layer, output")
    close(layer.b, np.zeros((30, 16)), "weight (30, 64), rank 16, new layer, b")
    a = np.asarray(layer.a)
    assert a.shape == (16, 64), f"weight (30, 64), rank 16, a: shape (16, 64) expected, {a.shape} found"
    # 1,024 draws: the deviation of their spread is about 0.003, that of their mean 0.004.
    assert 0.1 < a.std() < 0.15, f"d_in 64, 1,024 values of a: standard deviation near 0.125 expected, {a.std():.4f} found"
    assert abs(a.mean()) < 0.03, f"d_in 64, 1,024 values of a: mean near 0 expected, {a.mean():.4f} found"
    count = len(np.unique(a.round(12)))
    assert count > 1000, f"1,024 values of a: all different expected, {count} different ones found"
    next_a = np.asarray(solution.LoRALinear(weight, 16, 32.0, rng).a)
    assert not np.array_equal(a, next_a), "two layers from one rng: different values of a expected, the same found"


def check_forward(solution):
    """With A and B set, outputs equal plain loops, with one row, many rows and two batch axes"""
    for d_out, d_in, rank, alpha in SHAPES:
        layer = trained(solution, d_out, d_in, rank, alpha)
        for shape in ((d_in,), (4, d_in), (2, 3, d_in), (0, d_in)):
            x = np.random.default_rng(2).normal(size=shape)
            rows = [slow(layer.weight, layer.a, layer.b, alpha / rank, row) for row in x.reshape(-1, d_in)]
            what = f"weight ({d_out}, {d_in}), rank {rank}, alpha {alpha}, x {shape}, output"
            close(layer.forward(x), np.reshape(rows, (*shape[:-1], d_out)), what)


def check_merge(solution):
    """Merged and unmerged outputs are equal, and merging twice is merging once"""
    for d_out, d_in, rank, alpha in SHAPES:
        layer = trained(solution, d_out, d_in, rank, alpha, 3)
        x, before = np.random.default_rng(4).normal(size=(5, d_in)), np.array(layer.weight)
        expected = [slow(before, layer.a, layer.b, alpha / rank, row) for row in x]
        what = f"weight ({d_out}, {d_in}), rank {rank}, alpha {alpha}"
        for calls in ("merge", "merge merge", "merge unmerge", "merge unmerge unmerge", "unmerge", "merge unmerge merge"):
            layer.unmerge()
            for name in calls.split():
                getattr(layer, name)()
            merged = calls.endswith(" merge") or calls == "merge"
            assert bool(layer.merged) == merged, f"{what}, after {calls}: merged {merged} expected, {layer.merged} found"
            close(layer.forward(x), expected, f"{what}, after {calls}, output")
            full = before + alpha / rank * np.array(layer.b) @ np.array(layer.a) if merged else before
            close(layer.weight, full, f"{what}, after {calls}, weight")


def check_gradients(solution):
    """Gradients of A, B and x agree with finite differences of a loss"""
    for d_out, d_in, rank, alpha in SHAPES:
        for shape in ((d_in,), (3, d_in), (2, 2, d_in)):
            layer = trained(solution, d_out, d_in, rank, alpha, 5)
            rng = np.random.default_rng(6)
            x, slopes = rng.normal(size=shape), rng.normal(size=(*shape[:-1], d_out))
            found = layer.gradients(x, slopes)
            values = {"a": np.array(layer.a), "b": np.array(layer.b), "x": x}
            for name, value in values.items():
                expected = np.zeros(value.shape)
                for place in np.ndindex(value.shape):
                    losses = []
                    for step in (0.5, -0.5):  # the loss is linear in each of the three, so large steps are exact
                        moved = value.copy()
                        moved[place] += step
                        v = {**values, name: moved}
                        output = v["x"] @ layer.weight.T + alpha / rank * (v["x"] @ v["a"].T @ v["b"].T)
                        losses.append(float((output * slopes).sum()))
                    expected[place] = losses[0] - losses[1]
                what = f"weight ({d_out}, {d_in}), rank {rank}, alpha {alpha}, x {shape}, gradient of {name}"
                close(getattr(found, name), expected, what, 1e-8)


def check_training(solution):
    """From a new layer, gradient descent on A and B alone fits a change of rank 2"""
    rng = np.random.default_rng(7)
    weight, x = rng.normal(size=(5, 6)), rng.normal(size=(40, 6))
    target = x @ (weight + rng.normal(size=(5, 2)) @ rng.normal(size=(2, 6))).T
    layer = solution.LoRALinear(weight, 2, 4.0, np.random.default_rng(8))
    first = float(((layer.forward(x) - target) ** 2).mean())
    for _ in range(1500):
        grad = layer.gradients(x, (layer.forward(x) - target) / len(x))
        layer.a, layer.b = layer.a - 0.01 * grad.a, layer.b - 0.01 * grad.b
    last = float(((layer.forward(x) - target) ** 2).mean())
    assert last < 0.01 * first, (
        f"1,500 steps of 0.01: mean squared error {first:.3f} to under 1% of it expected, {last:.3f} found"
    )


def check_base_is_frozen(solution):
    """The array that was passed in never changes, so two layers can share it"""
    rng = np.random.default_rng(9)
    weight = rng.normal(size=(3, 4))
    before, x = weight.copy(), rng.normal(size=(2, 4))
    one, other = (solution.LoRALinear(weight, 2, 4.0, rng) for _ in range(2))
    one.b, start = rng.normal(size=(3, 2)), x.copy()
    one.forward(x)
    one.gradients(x, np.ones((2, 3)))
    one.merge()
    assert np.array_equal(weight, before), f"shared weight, one layer merged: {before.tolist()} expected, {weight.tolist()} found"
    close(other.forward(x), x @ before.T, "two layers share a weight, one is merged, output of the other")
    one.unmerge()
    assert np.array_equal(weight, before), f"shared weight, unmerged: {before.tolist()} expected, {weight.tolist()} found"
    assert np.array_equal(x, start), f"x was changed: {start.tolist()} expected, {x.tolist()} found"


class Spy(np.ndarray):
    """An array that notes the shape of everything computed from it."""

    shapes = None

    def __array_finalize__(self, source):
        """Note the shape; numpy calls this for each new array of this class."""
        if Spy.shapes is not None:
            Spy.shapes.append(self.shape)


def check_no_full_product(solution):
    """Before the merge, no further matrix of the weight's size is computed"""
    layer = trained(solution, 7, 5, 2, 4.0)
    layer.a, layer.b = np.array(layer.a).view(Spy), np.array(layer.b).view(Spy)
    x, slopes = np.ones((3, 5)).view(Spy), np.ones((3, 7)).view(Spy)
    for name, call in (("forward", lambda: layer.forward(x)), ("gradients", lambda: layer.gradients(x, slopes))):
        Spy.shapes = []
        try:
            call()
            full = [shape for shape in Spy.shapes if shape in ((7, 5), (5, 7))]
        finally:
            Spy.shapes = None
        what = f"{name}, weight (7, 5), rank 2, 3 rows, arrays computed"
        assert not full, f"{what}: none of the weight's size expected, shape {full[0]} found"


def check_errors(solution):
    """A rank below 1 is a ValueError, gradients while merged are a RuntimeError"""
    for rank in (0, -1):
        try:
            solution.LoRALinear(np.eye(2), rank, 1.0, np.random.default_rng(0))
        except ValueError:
            continue
        raise AssertionError(f"rank {rank}: ValueError expected, none raised")
    layer = trained(solution, 3, 2, 1, 1.0)
    layer.merge()
    try:
        layer.gradients(np.ones((1, 2)), np.ones((1, 3)))
    except RuntimeError:
        return
    raise AssertionError("gradients of a merged layer: RuntimeError expected, none raised")
