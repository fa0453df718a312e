"""Byte-pair encoding on bytes: train, encode, decode."""

Pair = tuple[int, int]


def train(data: bytes, size: int) -> list[Pair]:
    """Return at most ``size`` merges in the order learned; tokens 0 to 255 are bytes, merge i makes token 256 + i.

    Each merge is the most frequent adjacent pair, the smaller tuple of two equally frequent ones. Training ends early
    when no pair occurs twice.
    """
    raise NotImplementedError


def encode(data: bytes, merges: list[Pair]) -> list[int]:
    """Return the tokens of data: the merges are applied in rank order, each from left to right."""
    raise NotImplementedError


def decode(tokens: list[int], merges: list[Pair]) -> bytes:
    """Return the bytes of the tokens; raises ``ValueError`` for a token that does not exist."""
    raise NotImplementedError
