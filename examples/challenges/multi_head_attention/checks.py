"""Checks of multi-head and grouped-query attention."""

import math

import numpy as np


def draw(solution, width, heads, kv_heads, size, seed):
    """Return random weights."""
    rng = np.random.default_rng(seed)
    shapes = ((width, heads * size), (width, kv_heads * size), (width, kv_heads * size), (heads * size, width))
    return solution.Weights(*(rng.normal(size=shape) / math.sqrt(width) for shape in shapes))


def slow(x, weights, heads, kv_heads):
    """Return the output, one sequence, head and position at a time; columns are cut out for each head."""
    size = weights.q.shape[1] // heads
    output = np.zeros(x.shape)
    for b in range(x.shape[0]):
        for h in range(heads):
            group = h // (heads // kv_heads)
            mine, shared = slice(h * size, h * size + size), slice(group * size, group * size + size)
            for t in range(x.shape[1]):
                query = x[b, t] @ weights.q[:, mine]
                scores = [float(query @ (x[b, s] @ weights.k[:, shared])) / size**0.5 for s in range(t + 1)]
                total = sum(math.exp(score - max(scores)) for score in scores)
                for s, score in enumerate(scores):
                    share = math.exp(score - max(scores)) / total
                    output[b, t] += share * (x[b, s] @ weights.v[:, shared]) @ weights.o[mine]
    return output


def close(found, expected, what, tolerance=1e-9):
    """Compare arrays, shape included."""
    found, expected = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
    assert found.shape == expected.shape, f"{what}: shape {expected.shape} expected, {found.shape} found"
    good = np.isfinite(found) & (np.abs(found - expected) <= tolerance * (1 + np.abs(expected)))
    if not good.all():
        place = tuple(int(i) for i in np.argwhere(~good)[0])
        raise AssertionError(f"{what}, at {place}: {expected[place]:.6f} expected, {found[place]:.6f} found")


def check_hand_worked(solution):
    """Two heads of width 1 over two tokens, worked by hand"""
    eye = np.eye(2)
    x = np.array([[[0.0, 0.0], [1.0, math.log(3)]]])
    output, keys, values = solution.attention(x, solution.Weights(eye, eye, eye, eye), 2, 2)
    what = "x = [[0, 0], [1, ln 3]], all projections the identity, 2 heads"
    close(keys, [[[[0.0], [1.0]], [[0.0], [math.log(3)]]]], f"{what}, keys")
    close(values, [[[[0.0], [1.0]], [[0.0], [math.log(3)]]]], f"{what}, values")
    first, second = math.e / (1 + math.e), 3 ** math.log(3) / (1 + 3 ** math.log(3))
    close(output, [[[0.0, 0.0], [first, second * math.log(3)]]], f"{what}, output")


def check_multi_head(solution):
    """With as many key heads as query heads the output equals plain loops"""
    for seed, (batch, length, width, heads, size) in enumerate([(1, 1, 3, 1, 2), (2, 5, 6, 3, 2), (3, 4, 8, 4, 3)]):
        x, weights = (
            np.random.default_rng(seed).normal(size=(batch, length, width)),
            draw(solution, width, heads, heads, size, seed),
        )
        what = f"batch {batch}, length {length}, width {width}, {heads} heads of {size}"
        close(solution.attention(x, weights, heads, heads)[0], slow(x, weights, heads, heads), what)


def check_grouped_query(solution):
    """Neighboring query heads share a key head: groups of 2 and 3, and one key head for all"""
    for seed, (heads, kv_heads, size) in enumerate([(4, 2, 2), (6, 2, 3), (4, 1, 2), (6, 3, 1)]):
        x, weights = np.random.default_rng(seed).normal(size=(2, 4, 5)), draw(solution, 5, heads, kv_heads, size, seed)
        what = f"batch 2, length 4, width 5, {heads} query heads, {kv_heads} key heads of {size}"
        close(solution.attention(x, weights, heads, kv_heads)[0], slow(x, weights, heads, kv_heads), what)


def check_cache_size(solution):
    """Keys and values have one head per key head: the cache shrinks by heads / kv_heads"""
    x = np.random.default_rng(5).normal(size=(2, 7, 8))
    for kv_heads in (8, 4, 2, 1):
        weights = draw(solution, 8, 8, kv_heads, 3, 5)
        _, keys, values = solution.attention(x, weights, 8, kv_heads)
        what = f"batch 2, length 7, 8 query heads, {kv_heads} key heads of 3"
        found, expected = keys.size + values.size, 2 * 2 * kv_heads * 7 * 3
        assert found == expected, f"{what}: {expected} numbers to cache expected, {found} found"
        for name, array, matrix in (("keys", keys, weights.k), ("values", values, weights.v)):
            heads = [x @ matrix[:, g * 3 : g * 3 + 3] for g in range(kv_heads)]
            close(array, np.stack(heads, axis=1), f"{what}, {name}")


def check_conversion(solution):
    """Each new key and value head is the mean of its group; queries and output stay"""
    weights = solution.Weights(np.eye(4), np.array([[1.0, 3.0, 10.0, 20.0]] * 4), np.array([[0.0, 4.0, 6.0, 8.0]] * 4), np.eye(4))
    found = solution.to_grouped(weights, 4, 2)
    close(found.k, [[2.0, 15.0]] * 4, "4 heads of width 1 with keys 1, 3, 10, 20, to 2 heads, k")
    close(found.v, [[2.0, 7.0]] * 4, "4 heads of width 1 with values 0, 4, 6, 8, to 2 heads, v")
    wide = draw(solution, 5, 6, 6, 2, 6)
    for kv_heads in (6, 3, 2, 1):
        found, ratio = solution.to_grouped(wide, 6, kv_heads), 6 // kv_heads
        for name in ("k", "v"):
            cut = [getattr(wide, name)[:, 2 * h : 2 * h + 2] for h in range(6)]
            expected = np.hstack([sum(cut[g * ratio : (g + 1) * ratio]) / ratio for g in range(kv_heads)])
            close(getattr(found, name), expected, f"6 heads of width 2 to {kv_heads}, {name}")
        close(found.q, wide.q, f"6 heads of width 2 to {kv_heads}, q")
        close(found.o, wide.o, f"6 heads of width 2 to {kv_heads}, o")


def check_conversion_is_exact_for_equal_heads(solution):
    """If the heads of each group are equal already, the converted model gives the same output"""
    x, small = np.random.default_rng(7).normal(size=(2, 5, 6)), draw(solution, 6, 6, 2, 2, 7)
    full = small._replace(
        **{n: np.repeat(getattr(small, n).reshape(6, 2, 2), 3, axis=1).reshape(6, 12) for n in ("k", "v")},
    )
    before = solution.attention(x, full, 6, 6)[0]
    after = solution.attention(x, solution.to_grouped(full, 6, 2), 6, 2)[0]
    close(after, before, "6 heads, equal within 2 groups, output after the conversion")


def check_future_edits(solution):
    """An edit of a later token, or of another sequence, does not change what is there already"""
    x, weights = np.random.default_rng(8).normal(size=(2, 6, 4)), draw(solution, 4, 4, 2, 2, 8)
    before = solution.attention(x, weights, 4, 2)[0]
    edited = x.copy()
    edited[0, 3:] += 50.0
    after = solution.attention(edited, weights, 4, 2)[0]
    close(after[0, :3], before[0, :3], "6 tokens, tokens 3 to 5 edited, output of tokens 0 to 2")
    close(after[1], before[1], "sequence 0 edited, output of sequence 1")


def check_edges(solution):
    """Huge scores stay finite, uneven heads are a ValueError, and the input stays as it was"""
    eye = np.eye(2)
    weights = solution.Weights(100.0 * eye, 100.0 * eye, eye, eye)
    x = np.array([[[1.0, -1.0], [2.0, 3.0]]])
    close(solution.attention(x, weights, 2, 2)[0], [[[1.0, -1.0], [2.0, 3.0]]], "scores of 10,000 and more, output")
    for heads, kv_heads, columns in ((4, 3, 8), (3, 1, 8)):
        uneven = solution.Weights(*(np.ones(shape) for shape in ((2, columns), (2, columns), (2, columns), (columns, 2))))
        few = np.ones((2, columns // heads * kv_heads))
        fewer = uneven._replace(k=few, v=few)
        for name, arguments in (("attention", (x, fewer, heads, kv_heads)), ("to_grouped", (uneven, heads, kv_heads))):
            try:
                getattr(solution, name)(*arguments)
            except ValueError:
                continue
            raise AssertionError(
                f"{name}, {columns} columns, {heads} heads, {kv_heads} key heads: ValueError expected, none raised"
            )
    before = [array.copy() for array in (x, *weights)]
    solution.attention(x, weights, 2, 2)
    solution.to_grouped(weights, 2, 1)
    for name, old, new in zip(("x", "q", "k", "v", "o"), before, (x, *weights)):
        assert np.array_equal(old, new), f"{name} was changed: {old.tolist()} expected, {new.tolist()} found"
