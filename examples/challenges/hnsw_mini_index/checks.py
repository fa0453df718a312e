"""Checks of the small HNSW index."""

import math
import random

BUILT = []


class Counted:
    """Euclidean distance that counts its calls."""

    def __init__(self):
        self.calls = 0

    def __call__(self, a, b):
        """Return the distance of two vectors."""
        self.calls += 1
        return math.dist(a, b)


def large(solution):
    """Return an index of 2,000 vectors, its counter, the calls of the build, the vectors and queries; built once."""
    if not BUILT:
        rng, counted = random.Random(0), Counted()
        vectors = [[rng.gauss(0, 1) for _ in range(6)] for _ in range(2000)]
        queries = [[rng.gauss(0, 1) for _ in range(6)] for _ in range(25)]
        index = solution.HNSW(5, 10, random.Random(1), counted)
        for number, vector in enumerate(vectors, 1):
            index.add(vector)
            # A full search for neighbors is stopped early, as 2,000 of them would take long.
            assert number != 1000 or counted.calls < 300_000, (
                f"1,000 vectors, m 5, ef_construction 10: under 300,000 distances expected, {counted.calls} found"
            )
        BUILT.extend([index, counted, counted.calls, vectors, queries])
    return BUILT


def nearest(vectors, query, k):
    """Return the k least distances and their indexes, by looking at all vectors."""
    return sorted((math.dist(query, vector), i) for i, vector in enumerate(vectors))[:k]


def check_few_vectors(solution):
    """Up to 2 m vectors nothing is lost: results equal a full search, nearest first"""
    rng = random.Random(2)
    for n in (1, 2, 3, 5, 8):
        for trial in range(20):
            index = solution.HNSW(4, 10, random.Random(trial))
            vectors = [[rng.gauss(0, 1), rng.gauss(0, 1)] for _ in range(n)]
            for i, vector in enumerate(vectors):
                node = index.add(vector)
                assert node == i, f"vector number {i} added: index {i} expected, {node} found"
            query = [rng.gauss(0, 1), rng.gauss(0, 1)]
            for k, ef in ((1, 20), (3, 20), (20, 20), (20, 1)):
                found, expected = index.search(query, k, ef), nearest(vectors, query, k)
                same = [i for _, i in found] == [i for _, i in expected]
                what = f"{n} vectors, m 4, k {k}, ef {ef}"
                assert same, f"{what}: {expected} expected, {found} found"
                close = all(abs(f[0] - e[0]) < 1e-9 for f, e in zip(found, expected))
                assert close, f"{what}: distances of {expected} expected, {found} found"


def check_recall(solution):
    """Recall of the 10 nearest is above 0.95 on 2,000 vectors"""
    index, _, _, vectors, queries = large(solution)
    hits = 0
    for query in queries:
        found = index.search(query, 10, 60)
        distances, nodes = [d for d, _ in found], [i for _, i in found]
        assert len(set(nodes)) == len(nodes) == 10, f"2,000 vectors, k 10, ef 60: 10 different ones expected, {nodes} found"
        assert distances == sorted(distances), f"2,000 vectors, k 10, ef 60: nearest first expected, distances {distances} found"
        hits += len({i for _, i in nearest(vectors, query, 10)} & set(nodes))
    recall = hits / 10 / len(queries)
    assert recall > 0.95, f"2,000 vectors, m 5, ef_construction 10, k 10, ef 60: recall above 0.95 expected, {recall:.3f} found"


def check_work(solution):
    """Neither search nor insertion looks at all vectors: distances are counted"""
    index, counted, build, _, queries = large(solution)
    mean = build / 2000
    assert mean < 400, (
        f"2,000 vectors, m 5, ef_construction 10: under 400 distances for each added one expected, {mean:.0f} found"
    )
    before = counted.calls
    for query in queries:
        index.search(query, 10, 60)
    mean = (counted.calls - before) / len(queries)
    assert mean < 600, f"2,000 vectors, k 10, ef 60: under 600 distances for each search expected, {mean:.0f} found"
    line = solution.HNSW(4, 8, random.Random(6), counted)
    for i in range(600):
        line.add([float(i)])
    before = counted.calls
    for i in range(0, 600, 20):
        line.search([float(i)], 1, 1)
    mean = (counted.calls - before) / 30
    assert mean < 60, (
        f"0.0 to 599.0 added in order, m 4, k 1, ef 1: under 60 distances for each search expected, {mean:.0f} found;"
        " the upper layers should shorten the way"
    )


def check_structure(solution):
    """Layers are nested, links stay on their layer, and no node has more than m of them, 2 m on layer 0"""
    index = large(solution)[0]
    found = sorted(index.layers[0])
    assert found == list(range(2000)), f"2,000 vectors: nodes 0 to 1999 on layer 0 expected, {len(found)} nodes found"
    for i, layer in enumerate(index.layers):
        assert i == 0 or set(layer) <= set(index.layers[i - 1]), (
            f"nodes of layer {i} expected on layer {i - 1}, some are not there"
        )
        most = 5 if i else 10
        for node, links in layer.items():
            what = f"2,000 vectors, m 5, layer {i}, node {node}"
            assert len(links) <= most, f"{what}: at most {most} links expected, {len(links)} found"
            assert len(set(links)) == len(links), f"{what}: different links expected, {sorted(links)} found"
            assert node not in links, f"{what}: no link to itself expected, {sorted(links)} found"
            assert set(links) <= set(layer), f"{what}: links within the layer expected, {sorted(links)} found"
    top = index.layers[-1]
    assert index.entry in top, f"entry on the top layer, one of {sorted(top)[:5]}, expected, {index.entry} found"


def check_levels(solution):
    """About one node in m is on layer 1, one in m² on layer 2"""
    state = random.getstate()
    for m, bounds in ((4, ((190, 310), (28, 105))), (2, ((430, 570), (190, 310)))):
        index = solution.HNSW(m, 2, random.Random(3))
        for i in range(1000):
            index.add([float(i)])
        for level, (least, most) in enumerate(bounds, 1):
            count = len(index.layers[level]) if level < len(index.layers) else 0
            expected = 1000 / m**level
            what = f"1,000 vectors, m {m}, nodes on layer {level}"
            assert least <= count <= most, f"{what}: near {expected:.0f} expected, {count} found"
    assert random.getstate() == state, "levels: all draws from rng expected, the global generator was used"


def diverse(vectors, center, most):
    """Return the nodes that the rule of the task chooses for a vector, by plain comparison of all pairs."""
    chosen = []
    for distance, node in nearest(vectors, center, len(vectors)):
        if len(chosen) < most and not any(math.dist(vectors[node], vectors[other]) < distance for other in chosen):
            chosen.append(node)
    return sorted(chosen)


def check_links_of_new_node(solution):
    """A new node links to diverse neighbors, not simply to the nearest"""
    rng = random.Random(4)
    cases = [[[0.0], [1.0], [2.0], [10.0], [3.0]], [[0.0], [0.1], [0.3], [9.0], [8.8], [0.6]]]
    # Ties: the second is as near to the first as to the center; two equal vectors. Then five directions, of which m are taken.
    cases += [[[2.0, 0.0], [1.0, 5.0], [0.0, 0.0]], [[1.0], [1.0], [1.0]]]
    star = [(1 + i / 100, math.radians(72 * i)) for i in range(5)]
    cases += [[*([r * math.cos(a), r * math.sin(a)] for r, a in star), [0.0, 0.0]]]
    cases += [[[rng.gauss(0, 1) for _ in range(1 + trial % 4)] for _ in range(8)] for trial in range(60)]
    for trial, vectors in enumerate(cases):
        index = solution.HNSW(4, 20, random.Random(trial))
        for vector in vectors:
            index.add(vector)
        new = len(vectors) - 1
        found, expected = sorted(index.layers[0][new]), diverse(vectors[:-1], vectors[-1], 4)
        points = [[round(x, 2) for x in vector] for vector in vectors]
        assert found == expected, f"vectors {points}, m 4, links of the last on layer 0: {expected} expected, {found} found"
        for other in expected:
            back = index.layers[0][other]
            assert new in back, f"vectors {points}, m 4, links of node {other}: also {new} expected, {sorted(back)} found"


def check_pruning(solution):
    """A node with too many links keeps diverse ones: a far one in an empty direction stays"""
    polar = [(1.1, 10), (1.0, 0), (1.2, 100), (1.3, 190), (1.4, 280)]
    vectors = [[0.0, 0.0]] + [[r * math.cos(math.radians(a)), r * math.sin(math.radians(a))] for r, a in polar]
    for seed in range(10):
        index = solution.HNSW(2, 10, random.Random(seed))
        what = f"m 2, node 0 at the origin, then 1 to 5 at radius and degrees {polar}, links of node 0"
        for vector in vectors[:5]:
            index.add(vector)
        found = sorted(index.layers[0][0])
        assert found == [1, 2, 3, 4], f"{what} before 5 is added: [1, 2, 3, 4] expected, as 2 m are allowed, {found} found"
        index.add(vectors[5])
        found = sorted(index.layers[0][0])
        assert found == [2, 3, 4, 5], f"{what}: [2, 3, 4, 5] expected, as 1 is nearer to 2 than to 0, {found} found"


def check_edges(solution):
    """Empty index, own distance, equal vectors, bad numbers, and vectors that change after they were added"""
    index = solution.HNSW(4, 10, random.Random(5))
    found = index.search([0.0], 3, 10)
    assert found == [], f"empty index: [] expected, {found} found"
    first = solution.HNSW(2, 10, random.Random(5), lambda a, b: abs(a[0] - b[0]))
    points = [[x] + [0.0] * int(x % 3) for x in (0.0, 64.0, 32.0, 16.0, 8.0, 4.0, 2.0)]
    for vector in points:
        first.add(vector)
    found = [(round(d, 9), i) for d, i in first.search([4.9], 2, 10)]
    assert found == [(0.9, 5), (2.9, 6)], (
        f"distance |a[0] - b[0]|, vectors {points}, query [4.9], k 2: [(0.9, 5), (2.9, 6)] expected, {found} found"
    )
    vector = [1.0, 2.0]
    for _ in range(6):
        index.add(vector)
    vector[0] = 99.0
    found = index.search([1.0, 2.0], 6, 10)
    assert sorted(found) == [(0.0, i) for i in range(6)], (
        f"[1.0, 2.0] added 6 times, the list changed afterwards, k 6: six distances 0.0 expected, {found} found"
    )
    makers = [
        (f"m {m}, ef_construction {e}", lambda m=m, e=e: solution.HNSW(m, e, random.Random(0))) for m, e in ((1, 9), (4, 0))
    ]
    makers += [(f"k {k}, ef {ef}", lambda k=k, ef=ef: index.search([0.0, 0.0], k, ef)) for k, ef in ((0, 10), (3, 0))]
    for what, call in makers:
        try:
            call()
        except ValueError:
            continue
        raise AssertionError(f"{what}: ValueError expected, none raised")
