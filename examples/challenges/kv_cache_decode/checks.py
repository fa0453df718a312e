"""Checks of decoding with a cache of keys and values."""

import math

import numpy as np


def build(solution, seed=0, width=6, layers=2, vocabulary=11, longest=40):
    """Return a random model."""
    rng = np.random.default_rng(seed)

    def draw(*shape):
        return rng.normal(size=shape) * 1.5 / math.sqrt(shape[0])

    stack = [
        solution.Layer(*(draw(width, width) for _ in range(4)), draw(width, 2 * width), draw(2 * width, width))
        for _ in range(layers)
    ]
    return solution.Model(rng.normal(size=(vocabulary, width)), rng.normal(size=(longest, width)), stack, draw(width, vocabulary))


def rms(row):
    """Return a row divided by its root mean square."""
    return row / math.sqrt(float(row @ row) / len(row) + 1e-6)


def slow(model, tokens):
    """Return the logits of a whole sequence, one position at a time, without a cache."""
    rows = [model.tokens[token] + model.positions[place] for place, token in enumerate(tokens)]
    for layer in model.layers:
        normal, after = [rms(row) for row in rows], []
        for i, row in enumerate(rows):
            scores = [float((normal[i] @ layer.q) @ (normal[j] @ layer.k)) / math.sqrt(len(row)) for j in range(i + 1)]
            raised = [math.exp(score - max(scores)) for score in scores]
            mixed = sum(e / sum(raised) * (normal[j] @ layer.v) for j, e in enumerate(raised))
            middle = row + mixed @ layer.o
            after.append(middle + np.maximum(rms(middle) @ layer.up, 0) @ layer.down)
        rows = after
    return np.array([rms(row) @ model.head for row in rows])


def close(found, expected, what, tolerance=1e-7):
    """Compare arrays, shape included."""
    found, expected = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
    assert found.shape == expected.shape, f"{what}: shape {expected.shape} expected, {found.shape} found"
    good = np.isfinite(found) & (np.abs(found - expected) <= tolerance * (1 + np.abs(expected)))
    if not good.all():
        place = tuple(int(i) for i in np.argwhere(~good)[0])
        raise AssertionError(f"{what}, at {place}: {expected[place]:.6f} expected, {found[place]:.6f} found")


TOKENS = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]


def check_first_pass(solution):
    """On an empty cache the logits equal those of the whole sequence; with one token too"""
    model = build(solution)
    for tokens in (TOKENS, [7]):
        found = solution.extend(model, solution.new_cache(model, 16), list(tokens))
        close(found, slow(model, tokens), f"tokens {tokens}, empty cache of 16 slots, logits")


def check_step_by_step(solution):
    """One token at a time gives the logits of the uncached pass at every step"""
    for layers in (1, 3):
        model = build(solution, seed=layers, layers=layers)
        cache, expected = solution.new_cache(model, 12), slow(model, TOKENS)
        for i, token in enumerate(TOKENS):
            found = solution.extend(model, cache, [token])
            close(found, expected[i : i + 1], f"{layers} layers, tokens {TOKENS}, one by one, logits of step {i}")


def check_chunks(solution):
    """The tokens in pieces of 3, 1, 4 and 2 give the same logits; no token sees a later one of its piece"""
    model = build(solution, seed=4)
    cache, expected, start = solution.new_cache(model, 10), slow(model, TOKENS), 0
    for size in (3, 1, 4, 2):
        found = solution.extend(model, cache, TOKENS[start : start + size])
        close(found, expected[start : start + size], f"tokens {TOKENS}, piece of {size} after {start}, logits")
        start += size


def check_cache_contents(solution):
    """The length moves with the tokens, the first slots stay as they were, the first layer holds the right keys"""
    model = build(solution, seed=5)
    cache = solution.new_cache(model, 9)
    shape = cache.keys.shape
    solution.extend(model, cache, TOKENS[:4])
    assert cache.length == 4, f"4 tokens, 2 layers: length 4 expected, {cache.length} found"
    before = cache.keys[:, :4].copy(), cache.values[:, :4].copy()
    inputs = [rms(model.tokens[token] + model.positions[i]) for i, token in enumerate(TOKENS[:4])]
    close(cache.keys[0, :4], [row @ model.layers[0].k for row in inputs], f"tokens {TOKENS[:4]}, keys of layer 0")
    close(cache.values[0, :4], [row @ model.layers[0].v for row in inputs], f"tokens {TOKENS[:4]}, values of layer 0")
    solution.extend(model, cache, TOKENS[4:6])
    assert cache.length == 6, f"4 tokens, then 2: length 6 expected, {cache.length} found"
    assert cache.keys.shape == shape, f"2 layers, 9 slots: keys of shape {shape} expected, {cache.keys.shape} found"
    close(cache.keys[:, :4], before[0], "keys of the first 4 tokens after 2 more")
    close(cache.values[:, :4], before[1], "values of the first 4 tokens after 2 more")


def check_past_is_not_computed_again(solution):
    """A step reads past tokens from the cache: their embeddings and positions may be gone by then"""
    model = build(solution, seed=6)
    expected = slow(model, [0, 1, 2, 3, 4, 5])
    cache = solution.new_cache(model, 8)
    solution.extend(model, cache, [0, 1, 2, 3])
    tokens, positions = model.tokens.copy(), model.positions.copy()
    tokens[:4], positions[:4] = 99.0, 99.0
    found = solution.extend(model._replace(tokens=tokens, positions=positions), cache, [4, 5])
    close(found, expected[4:], "tokens 0 to 3 cached and their embeddings overwritten, logits of tokens 4 and 5")


def check_rollback(solution):
    """Free slots count for nothing: after length goes back to 3, other tokens may follow"""
    model = build(solution, seed=7)
    cache = solution.new_cache(model, 10)
    cache.keys[:], cache.values[:] = 3.0, -5.0
    solution.extend(model, cache, TOKENS[:7])
    cache.length = 3
    other = [8, 0]
    found = solution.extend(model, cache, other)
    close(found, slow(model, TOKENS[:3] + other)[3:], f"tokens {TOKENS[:7]}, length set back to 3, then {other}, logits")


def check_full_cache(solution):
    """Too many tokens, or none, are a ValueError, and the cache can be used afterwards"""
    model = build(solution, seed=8, longest=6)
    for capacity, first, extra in ((4, 3, 2), (20, 5, 2), (4, 2, 0)):
        cache = solution.new_cache(model, capacity)
        solution.extend(model, cache, TOKENS[:first])
        what = f"{capacity} slots, 6 positions, {first} tokens cached"
        try:
            solution.extend(model, cache, TOKENS[first : first + extra])
        except ValueError:
            found = solution.extend(model, cache, TOKENS[first : first + 1])
            close(found, slow(model, TOKENS[: first + 1])[first:], f"{what}, {extra} more refused, then one, logits")
            continue
        raise AssertionError(f"{what}, {extra} more: ValueError expected, none raised")


def check_generate(solution):
    """Greedy tokens equal those of the uncached pass; the prompt and the model stay as they were"""
    for seed in range(4):
        model, prompt = build(solution, seed=20 + seed), TOKENS[: 2 + seed]
        before = [array.copy() for array in (model.tokens, model.positions, model.head, *model.layers[0])]
        sequence = list(prompt)
        for _ in range(6):
            sequence.append(int(slow(model, sequence)[-1].argmax()))
        for count in (0, 1, 6):
            found, expected = solution.generate(model, prompt, count), sequence[len(prompt) : len(prompt) + count]
            assert list(found) == expected, f"model {seed}, prompt {prompt}, {count} tokens: {expected} expected, {found} found"
        assert prompt == TOKENS[: 2 + seed], f"the prompt was changed: {TOKENS[: 2 + seed]} expected, {prompt} found"
        for old, new in zip(before, (model.tokens, model.positions, model.head, *model.layers[0])):
            assert np.array_equal(old, new), f"model {seed}: weights of shape {old.shape} were changed"
    longest = build(solution, seed=9, longest=5)
    found = solution.generate(longest, TOKENS[:3], 3)
    assert len(found) == 3, f"5 positions, prompt of 3, 3 tokens: 3 expected (the last is never fed back), {len(found)} found"


class Watched(list):
    """A list of layers that reports each pass, when it comes to the last of several layers, however often that is read."""

    def __init__(self, layers, report):
        super().__init__(layers)
        self.report, self.at_last = report, False

    def __getitem__(self, place):
        before, self.at_last = self.at_last, place in (len(self) - 1, -1)
        if self.at_last and not before:
            self.report()
        return super().__getitem__(place)

    def __iter__(self):
        return (self[place] for place in range(len(self)))


def check_generate_uses_the_cache(solution):
    """One pass over the prompt, then one per token; positions that were used may be gone in the next pass"""
    for seed in range(4):
        model, prompt, passes = build(solution, seed=30 + seed), TOKENS[:5], []
        sequence = list(prompt)
        for _ in range(4):
            sequence.append(int(slow(model, sequence)[-1].argmax()))
        positions = model.positions.copy()

        def report(positions=positions, passes=passes):
            if passes:  # what the pass before this one used; this one may not have read its own yet
                positions[: 4 + len(passes)] = np.linspace(-50, 50, positions.shape[1])
            passes.append(1)

        found = solution.generate(model._replace(positions=positions, layers=Watched(model.layers, report)), prompt, 4)
        what = f"model {seed}, prompt {prompt}, 4 tokens"
        assert len(passes) == 4, f"{what}: 4 passes over the layers expected (5, 1, 1, 1 tokens), {len(passes)} found"
        expected = sequence[5:]
        assert list(found) == expected, f"{what}, used positions overwritten in the next pass: {expected} expected, {found} found"
