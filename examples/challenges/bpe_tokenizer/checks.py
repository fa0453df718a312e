"""Checks of byte-pair encoding."""

import random

TEXT = (
    "low lower lowest; new newer newest; slow slower slowest. the widest wide road is wider than the other roads. " * 3
).encode()


def expand(token, merges):
    """Return the bytes of one token, recursively."""
    if token < 256:
        return bytes([token])
    left, right = merges[token - 256]
    return expand(left, merges) + expand(right, merges)


def replace(tokens, pair, new):
    """Return the tokens with a pair replaced, by walking a stack from left to right."""
    done, fresh = [], False
    for token in tokens:
        if done and not fresh and (done[-1], token) == pair:
            done[-1], fresh = new, True
        else:
            done.append(token)
            fresh = False
    return done


def encode_in_order(data, merges):
    """Apply every merge once to the whole sequence, in the order in which they were learned."""
    tokens = list(data)
    for i, pair in enumerate(merges):
        tokens = replace(tokens, tuple(pair), 256 + i)
    return tokens


def pairs_of(merges):
    """Return merges as a list of tuples, whatever they came as."""
    return [tuple(pair) for pair in merges]


def check_train_by_hand(solution):
    """Merges of short texts, worked by hand; ties go to the smaller pair"""
    cases = [
        (b"abababcab", 2, [(97, 98), (256, 256)]),
        (b"aaabdaaabac", 3, [(97, 97), (97, 98), (256, 257)]),
        (b"cdabcdab", 1, [(97, 98)]),
    ]
    for data, size, expected in cases:
        found = pairs_of(solution.train(data, size))
        assert found == expected, f"train({data}, {size}): {expected} expected, {found} found"


def check_training_counts(solution):
    """Each merge is the most frequent pair of what the merges before it left"""
    found = pairs_of(solution.train(TEXT, 40))
    assert len(found) == 40, f"training on {len(TEXT)} bytes: 40 merges expected, {len(found)} found"
    tokens = list(TEXT)
    for i, pair in enumerate(found):
        counts = {}
        for position in range(len(tokens) - 1):
            key = (tokens[position], tokens[position + 1])
            counts[key] = counts.get(key, 0) + 1
        expected = sorted(counts, key=lambda key: (-counts[key], key))[0]
        assert pair == expected, (
            f"merge {i}: {expected} expected with count {counts[expected]}, {pair} found with count {counts.get(pair, 0)}"
        )
        tokens = replace(tokens, pair, 256 + i)


def check_training_ends(solution):
    """Training stops when no pair occurs twice, and on data too short for a pair"""
    cases = [(b"", 5, []), (b"a", 5, []), (b"abcdef", 5, []), (b"abab", 9, [(97, 98)]), (b"abab", 0, [])]
    cases += [(b"aaa", 5, [(97, 97)]), (b"aaaa", 5, [(97, 97)])]
    for data, size, expected in cases:
        found = pairs_of(solution.train(data, size))
        assert found == expected, f"train({data}, {size}): {expected} expected, {found} found"


def check_rank_order(solution):
    """The merge learned first wins, not the leftmost pair and not the longest token"""
    cases = [
        (b"abc", [(98, 99), (97, 98)], [97, 256]),
        (b"aab", [(97, 98), (97, 97)], [97, 256]),
        (b"abcd", [(98, 99), (97, 98), (257, 99), (258, 100)], [97, 256, 100]),
        (b"aaaaa", [(97, 97), (256, 256)], [257, 97]),
        (b"", [(97, 98)], []),
        (b"xyz", [], [120, 121, 122]),
    ]
    for data, merges, expected in cases:
        found = list(solution.encode(data, list(merges)))
        assert found == expected, f"encode({data}, {merges}): {expected} expected, {found} found"


def check_encode_reference(solution):
    """On 100 random texts the tokens are those of applying the merges one after the other"""
    rng = random.Random(0)
    for _ in range(100):
        data = bytes(rng.choice(b"abc") for _ in range(60))
        merges = pairs_of(solution.train(data, 12))
        text = bytes(rng.choice(b"abc") for _ in range(40))
        found, expected = list(solution.encode(text, list(merges))), encode_in_order(text, merges)
        assert found == expected, f"encode({text}, {merges}): {expected} expected, {found} found"


def check_round_trip(solution):
    """Arbitrary bytes, half characters included, come back as they were"""
    rng = random.Random(1)
    merges = solution.train(TEXT + "über naïve 東京 東京 über".encode(), 60)
    texts = ["naïve 東京 über 🙂".encode(), "東".encode()[:2], b"\xff\x00\x80", bytes(range(256)), b""]
    texts += [bytes(rng.randrange(256) for _ in range(50)) for _ in range(30)]
    for data in texts:
        tokens = solution.encode(data, merges)
        found = solution.decode(list(tokens), merges)
        assert found == data, f"decode(encode(data)): {data} expected, {found} found"


def check_any_cut(solution):
    """A list of tokens may end within a character: decode still returns its bytes"""
    merges = [(230, 157), (177, 228)]
    for tokens in ([256], [257, 186], [230], [256, 257, 186, 172]):
        expected = b"".join(expand(token, merges) for token in tokens)
        found = solution.decode(list(tokens), merges)
        assert found == expected, f"decode({tokens}, {merges}): {expected} expected, {found} found"


def check_unknown_token(solution):
    """Tokens that do not exist raise ValueError, negative ones too"""
    for token in (257, 5_000, -1):
        try:
            found = solution.decode([97, token], [(97, 98)])
        except ValueError:
            continue
        raise AssertionError(f"decode([97, {token}]) with one merge: ValueError expected, {found} returned")
