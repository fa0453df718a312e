"""Decodes each token to text on its own, which destroys characters that span two tokens."""

from collections import Counter
from itertools import pairwise

Pair = tuple[int, int]


def merge(tokens: list[int], pair: Pair, new: int) -> list[int]:
    """Return the tokens with each occurrence of a pair replaced, from left to right and without overlap."""
    merged = []
    position = 0
    while position < len(tokens):
        if tuple(tokens[position : position + 2]) == pair:
            merged.append(new)
            position += 2
        else:
            merged.append(tokens[position])
            position += 1
    return merged


def train(data: bytes, size: int) -> list[Pair]:
    """Return at most ``size`` merges in the order learned; tokens 0 to 255 are bytes, merge i makes token 256 + i."""
    tokens = list(data)
    merges: list[Pair] = []
    while len(merges) < size:
        counts = Counter(pairwise(tokens))
        best = min(counts, key=lambda pair: (-counts[pair], pair), default=None)
        if best is None or counts[best] < 2:
            break
        tokens = merge(tokens, best, 256 + len(merges))
        merges.append(best)
    return merges


def encode(data: bytes, merges: list[Pair]) -> list[int]:
    """Return the tokens of data: the merges are applied in rank order, each from left to right."""
    ranks = {pair: rank for rank, pair in enumerate(merges)}
    tokens = list(data)
    while True:
        best = min(pairwise(tokens), key=lambda pair: ranks.get(pair, len(merges)), default=None)
        if best is None or best not in ranks:
            return tokens
        tokens = merge(tokens, best, 256 + ranks[best])


def decode(tokens: list[int], merges: list[Pair]) -> bytes:
    """Return the bytes of the tokens; raises ``ValueError`` for a token that does not exist."""
    pieces = [bytes([i]) for i in range(256)]
    for left, right in merges:
        pieces.append(pieces[left] + pieces[right])
    if any(not 0 <= token < len(pieces) for token in tokens):
        raise ValueError(f"tokens must lie between 0 and {len(pieces) - 1}")
    return "".join(pieces[token].decode(errors="replace") for token in tokens).encode()
