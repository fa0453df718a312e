"""Checks of rotary position embeddings."""

import cmath
import math
import random


def vector(rng, d):
    """Return random normal numbers."""
    return [rng.gauss(0, 1) for _ in range(d)]


def slow(x, position, base=10_000.0):
    """Return the rotated vector by complex multiplication, with pair i counted from 0."""
    turned = []
    for pair in range(len(x) // 2):
        z = complex(x[2 * pair], x[2 * pair + 1]) * cmath.exp(1j * position / base ** (2 * pair / len(x)))
        turned += [z.real, z.imag]
    return turned


def close(found, expected, what, tolerance=1e-9):
    """Compare lists of numbers."""
    assert len(found) == len(expected), f"{what}: {len(expected)} numbers expected, {len(found)} found"
    good = all(abs(a - b) <= tolerance * (1 + abs(b)) for a, b in zip(found, expected))
    assert good, f"{what}: {expected} expected, {list(found)} found"


def check_hand_worked(solution):
    """A quarter turn moves (1, 0) to (0, 1), and the second pair turns more slowly"""
    quarter = math.pi / 2
    close(solution.rotate([1.0, 0.0], quarter), [0.0, 1.0], "vector [1, 0], position pi / 2")
    close(solution.rotate([1.0, 0.0, 1.0, 0.0], quarter, 9.0), [0, 1, math.sqrt(3) / 2, 0.5], "[1, 0, 1, 0], pi / 2, base 9")
    close(solution.rotate([3.0, -4.0, 5.0, 6.0], 0), [3.0, -4.0, 5.0, 6.0], "vector [3, -4, 5, 6], position 0")


def check_reference(solution):
    """Vectors of width 2 to 16 equal complex multiplication, for several positions and bases"""
    rng = random.Random(0)
    for d in (2, 4, 6, 10, 16):
        for position in (1, 2, 7, 0.25, 5000):
            for base in (10_000.0, 100.0, 500_000.0):
                x = vector(rng, d)
                close(
                    solution.rotate(x, position, base), slow(x, position, base), f"{x}, position {position}, base {base:g}", 1e-8
                )


def check_length_is_kept(solution):
    """A rotation keeps the length of each pair, also far away"""
    rng = random.Random(1)
    for position in (1, 123, 100_000):
        x = vector(rng, 8)
        found = solution.rotate(x, position)
        lengths = [[math.hypot(row[i], row[i + 1]) for i in range(0, 8, 2)] for row in (found, x)]
        close(lengths[0], lengths[1], f"{x}, position {position}, length of each pair")


def check_relative_offset(solution):
    """The dot product of a rotated query and key depends only on the offset between them"""
    rng = random.Random(2)
    for d in (2, 8, 12):
        query, key = vector(rng, d), vector(rng, d)
        for offset in (0, 1, 5, -3):
            products = []
            for place in (3, 4, 50, 2000):
                q, k = solution.rotate(query, place + offset), solution.rotate(key, place)
                products.append(math.fsum(a * b for a, b in zip(q, k)))
            expected = math.fsum(a * b for a, b in zip(slow(query, offset), key))
            close(products, [expected] * 4, f"d = {d}, query {offset} after the key, key at 3, 4, 50, 2000", 1e-8)


def check_scores(solution):
    """Scores are the dot products of rotated rows, queries and keys each at their own positions"""
    rng = random.Random(3)
    for n, m, d, start in ((1, 1, 2, 0), (3, 3, 4, 0), (2, 5, 6, 3), (4, 2, 2, 0)):
        queries, keys = [vector(rng, d) for _ in range(n)], [vector(rng, d) for _ in range(m)]
        found = solution.scores(queries, keys, start=start)
        what = f"{n} queries from position {start}, {m} keys, d = {d}"
        assert len(found) == n, f"{what}: {n} rows expected, {len(found)} found"
        for i, row in enumerate(found):
            expected = [math.fsum(a * b for a, b in zip(slow(queries[i], start + i - j), key)) for j, key in enumerate(keys)]
            close(row, expected, f"{what}, row {i}", 1e-8)

    for base in (100.0, 500_000.0):
        query, keys = vector(rng, 4), [vector(rng, 4) for _ in range(3)]
        expected = [math.fsum(a * b for a, b in zip(slow(query, 5 - j, base), key)) for j, key in enumerate(keys)]
        found = solution.scores([query], keys, start=5, base=base)[0]
        close(found, expected, f"query {query} at 5, keys {keys}, base {base:g}", 1e-8)


def check_decoding_step(solution):
    """One new query at position 6 with 7 keys gets the last row of the full square"""
    rng = random.Random(4)
    queries, keys = [vector(rng, 4) for _ in range(7)], [vector(rng, 4) for _ in range(7)]
    full, step = solution.scores(queries, keys), solution.scores(queries[6:], keys, start=6)
    close(step[0], full[6], "last of 7 queries, start 6")


def check_layouts(solution):
    """Half-split pairs become adjacent pairs, and attention scores survive the change of layout"""
    close(solution.to_adjacent([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]), [1.0, 4.0, 2.0, 5.0, 3.0, 6.0], "[1, 2, 3, 4, 5, 6]")
    close(solution.to_adjacent([1.0, 2.0]), [1.0, 2.0], "[1, 2]")
    rng = random.Random(5)
    d, half = 8, 4
    query, key = vector(rng, d), vector(rng, d)

    def split(x, position):
        z = [complex(x[i], x[i + half]) * cmath.exp(1j * position * 10_000.0 ** (-2 * i / d)) for i in range(half)]
        return [value.real for value in z] + [value.imag for value in z]

    expected = math.fsum(a * b for a, b in zip(split(query, 9), split(key, 4)))
    q, k = (solution.rotate(solution.to_adjacent(x), place) for x, place in ((query, 9), (key, 4)))
    found = math.fsum(a * b for a, b in zip(q, k))
    close([found], [expected], "query at 9, key at 4, both given half-split, width 8, score", 1e-8)


def check_edges(solution):
    """An odd width is a ValueError; the input stays as it was"""
    for name, arguments in (("rotate", ([1.0, 2.0, 3.0], 1)), ("to_adjacent", ([1.0, 2.0, 3.0],))):
        try:
            found = getattr(solution, name)(*arguments)
        except ValueError:
            continue
        raise AssertionError(f"{name}, vector [1, 2, 3]: ValueError expected, {found} returned")
    x, rows = [1.0, 2.0], [[1.0, 2.0], [3.0, 4.0]]
    solution.rotate(x, 3)
    solution.to_adjacent(x)
    solution.scores(rows, rows)
    assert (x, rows) == ([1.0, 2.0], [[1.0, 2.0], [3.0, 4.0]]), f"the input was changed: now {x} and {rows}"
