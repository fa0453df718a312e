"""Checks of streaming mean and variance and of the reservoir sample."""

import itertools
import random
import statistics


def stats_of(solution, values):
    """Return an object that has seen the values."""
    stats = solution.RunningStats()
    for value in values:
        stats.add(value)
    return stats


def compare(name, stats, values, tolerance=1e-9):
    """Compare count, mean and variance with the exact arithmetic of the statistics module."""
    assert stats.count == len(values), f"{name}: count {len(values)} expected, {stats.count} found"
    mean, variance = statistics.mean(values), statistics.variance(values)
    spread = max(map(abs, values), default=0) or 1
    found = stats.mean()
    assert abs(found - mean) <= tolerance * spread, f"{name}: mean {mean} expected, {found} found"
    found = stats.variance()
    assert abs(found - variance) <= tolerance * variance, f"{name}: variance {variance} expected, {found} found"


def check_hand_worked(solution):
    """2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and variance 32/7, and it can be asked at any time"""
    stats = solution.RunningStats()
    values = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]
    for count, value in enumerate(values, 1):
        stats.add(value)
        if count > 1:
            compare(f"values {values[:count]}", stats, values[:count])
    assert abs(stats.variance() - 32 / 7) < 1e-12, f"values {values}: variance {32 / 7} expected, {stats.variance()} found"


def check_large_offset(solution):
    """A small spread around a large mean keeps its variance"""
    rng = random.Random(0)
    for offset in (1e6, 1e9, -1e9):
        values = [offset + rng.randrange(1000) / 64 for _ in range(2000)]
        compare(f"2,000 values near {offset:g}", stats_of(solution, values), values, 1e-6)


def check_merge_of_shuffled_chunks(solution):
    """Chunks of any size, merged in any order, give what the whole gives; large offsets too"""
    rng = random.Random(1)
    for offset in (0.0, 1e8):
        for _ in range(20):
            values = [offset + rng.randrange(-500, 500) / 32 for _ in range(120)]
            cuts = sorted(rng.choices(range(121), k=4))
            chunks = [values[a:b] for a, b in zip([0, *cuts], [*cuts, 120])]
            rng.shuffle(chunks)
            total = solution.RunningStats()
            for chunk in chunks:
                total.merge(stats_of(solution, chunk))
            compare(f"120 values near {offset:g}, chunks of {[len(chunk) for chunk in chunks]}", total, values, 1e-7)


def check_merge_leaves_the_other(solution):
    """Merging keeps the other object as it was, and both go on"""
    left, right = stats_of(solution, [1.0, 2.0, 6.0]), stats_of(solution, [10.0, 14.0])
    left.merge(right)
    left.add(3.0)
    compare("[1, 2, 6] merged with [10, 14], then 3", left, [1.0, 2.0, 6.0, 10.0, 14.0, 3.0])
    compare("[10, 14] after it was merged into another", right, [10.0, 14.0])
    left.merge(solution.RunningStats())
    compare("merged with an empty object", left, [1.0, 2.0, 6.0, 10.0, 14.0, 3.0])
    fresh = solution.RunningStats()
    fresh.merge(right)
    fresh.add(30.0)
    compare("an empty object merged with [10, 14], then 30", fresh, [10.0, 14.0, 30.0])
    compare("[10, 14] after an empty object took it in and went on", right, [10.0, 14.0])


def check_too_few_values(solution):
    """No mean of nothing and no variance of one value: ValueError; equal values vary by 0"""
    empty, single = solution.RunningStats(), stats_of(solution, [5.0])
    empty.merge(solution.RunningStats())
    assert single.mean() == 5, f"one value 5: mean 5 expected, {single.mean()} found"
    for name, ask in (
        ("mean of nothing", empty.mean),
        ("variance of nothing", empty.variance),
        ("variance of 5", single.variance),
    ):
        try:
            found = ask()
        except ValueError:
            continue
        raise AssertionError(f"{name}: ValueError expected, {found} returned")
    found = stats_of(solution, [0.1] * 1000).variance()
    assert 0 <= found < 1e-20, f"0.1 a thousand times: variance 0 expected, {found} found"


def check_reservoir_sizes(solution):
    """A sample has k items of the stream, all of them if the stream is short; a generator is enough"""
    rng = random.Random(2)
    for count, k in ((0, 3), (2, 3), (3, 3), (10, 3), (10, 0), (10, 1)):
        found = solution.reservoir_sample((i for i in range(count)), k, rng)
        size = min(count, k)
        assert len(found) == size == len(set(found)), f"{count} items, k = {k}: {size} different items expected, {found} found"
        assert set(found) <= set(range(count)), f"{count} items, k = {k}: items of the stream expected, {found} found"
    found = list(solution.reservoir_sample(iter("aaaaa"), 3, rng))
    assert found == ["a"] * 3, f"'a' five times, k = 3: equal items are items of their own, three expected, {found} found"


def check_random_numbers_come_from_rng(solution):
    """The same generator gives the same sample, another one another, and the global random state stays"""
    random.seed(7)
    state = random.getstate()
    results = [solution.reservoir_sample(iter(range(200)), 5, random.Random(seed)) for seed in (1, 1, 2, 3)]
    assert results[0] == results[1], f"random.Random(1) twice: the same sample expected, {results[:2]} found"
    assert results[0] != results[2] or results[0] != results[3], f"seeds 1, 2, 3: always {results[0]} found"
    assert random.getstate() == state, "the global random state changed; take random numbers only from rng"


def check_every_subset_is_equally_likely(solution):
    """Each of the 20 sets of 3 out of 6 comes up equally often (chi-square over 6,000 samples)"""
    rng = random.Random(3)
    counts = dict.fromkeys(itertools.combinations(range(6), 3), 0)
    for _ in range(6000):
        counts[tuple(sorted(solution.reservoir_sample(iter(range(6)), 3, rng)))] += 1
    statistic = sum((count - 300) ** 2 / 300 for count in counts.values())
    # With 19 degrees of freedom a right sampler exceeds 60 about four times in a million.
    assert statistic < 60, f"each set about 300 times expected, {min(counts.values())} to {max(counts.values())} found"


def check_memory(solution):
    """The sampler holds k items, not the stream"""
    held = []

    class Item:
        alive = 0

        def __init__(self):
            Item.alive += 1

        def __del__(self):
            Item.alive -= 1

    def stream():
        for _ in range(3000):
            held.append(Item.alive)
            yield Item()

    solution.reservoir_sample(stream(), 10, random.Random(4))
    assert held, "the stream was not read"
    assert max(held) <= 50, f"3,000 items, k = 10: about 10 items held at a time expected, {max(held)} found"
    assert len(held) == 3000, f"3,000 items expected to be read, {len(held)} read"
