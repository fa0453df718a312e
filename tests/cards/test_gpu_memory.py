"""Card of GPU memory: every row is multiplied out again."""

import numpy as np
import pytest

from tests.cards.page import numbers

CARD = "gpu-memory"
GROUPED = 4.25 / 8  # bytes of a 4-bit weight with a 16-bit scale for each 64
NF4 = (4 + 8 / 64 + 32 / (64 * 256)) / 8  # QLoRA: an 8-bit scale for each 64, an fp32 scale for 256 of those


@pytest.mark.parametrize(
    ("row", "bytes_each"),
    [
        ("fp32 Adam", 4 + 4 + 8),
        ("Mixed precision Adam", 2 + 2 + 4 + 8),
        ("Mixed precision, 8-bit Adam", 2 + 2 + 4 + 2),
        ("LoRA, base", 2 + 0.005 * 16),
        ("QLoRA, base", NF4 + 0.005 * 16),
    ],
)
def test_training(row: str, bytes_each: float) -> None:
    said = numbers(CARD, rf"\n\| {row}[^\n]*\| # \| # GB \| # GB \|")
    assert said == pytest.approx([bytes_each, 7 * bytes_each, 70 * bytes_each], rel=0.003)
    assert said == pytest.approx([bytes_each, 7 * bytes_each, 70 * bytes_each], abs=0.05)


def test_formats() -> None:
    assert numbers(CARD, r"\| fp16 [^\n]*\| #; #,") == pytest.approx(
        [float(np.finfo(np.float16).max), float(np.finfo(np.float16).tiny)], rel=0.001, abs=0
    )
    assert numbers(CARD, r"\| fp32 \|[^\n]*\| #; # \|") == pytest.approx(
        [float(np.finfo(np.float32).max), float(np.finfo(np.float32).tiny)], rel=0.03, abs=0
    )
    assert numbers(CARD, r"\| bf16 \|[^\n]*\| #; # \|") == pytest.approx([(2 - 2**-7) * 2.0**127, 2.0**-126], rel=0.03, abs=0)
    # E4M3 gives the last mantissa at the top exponent to NaN and has no infinity; E5M2 keeps both.
    assert numbers(CARD, r"\| fp8 [^\n]*\| largest #; # \|") == [1.75 * 2**8, 1.75 * 2**15]


def test_assumptions() -> None:
    assert numbers(CARD, r"\| fp16 [^\n]*\| #;") == [65_504]
    assert numbers(CARD, r"s = #, b = #, h = #, a = #") == [2048, 1, 4096, 32]
    for row in ("LoRA, base", "QLoRA, base"):
        percent, share, each = numbers(CARD, rf"\n\| {row}[^|]* #% trained \|[^|]*\+ # × # \|")
        assert (share, each) == (percent / 100, 16)


def test_bits_of_four_bit_weights() -> None:
    assert numbers(CARD, r"NF4, # bits with[^|]*\| # \+ 0\.005") == pytest.approx([8 * NF4, NF4], abs=5e-4)
    assert numbers(CARD, r"# bits with fp32 scales, # with double") == pytest.approx([4 + 32 / 64, 8 * NF4], abs=5e-4)
    assert numbers(CARD, r"\| 1; # \|[^\n]*4 \+ 16/64 = # bits") == pytest.approx([GROUPED, 8 * GROUPED], abs=5e-4)


def test_accelerators_are_as_published() -> None:
    published = [80, 2.0, 80, 3.35, 141, 4.8, 180, 192, 8, 288, 8]
    said = r"A100 # GB, # TB/s; H100 SXM # GB, # TB/s; H200 # GB, # TB/s; "
    assert numbers(CARD, said + r"B200 # to # GB, about # TB/s; B300 # GB, about # TB/s") == published


def test_sharding() -> None:
    for row, pair in (("ZeRO-1[^|]*", [4, 12]), ("ZeRO-2[^|]*", [2, 14])):
        assert numbers(CARD, rf"\| {row}\| # \+ #/N \|") == pair
    assert numbers(CARD, r"\| Data parallel \| # \|") == numbers(CARD, r"\| ZeRO-3[^|]*\| #/N \|") == [16]
    for row, each in (("Data parallel", 16), ("ZeRO-1", 4 + 12 / 8), ("ZeRO-2", 2 + 14 / 8), ("ZeRO-3", 16 / 8)):
        assert numbers(CARD, rf"\| {row}[^\n]*\| # GB \|") == [7 * each]


def test_activations() -> None:
    s, b, h, a = numbers(CARD, r"s = #, b = #, h = #, a = #")
    assert numbers(CARD, r"scores stored \|[^\n]*\| # MB") == [pytest.approx(s * b * h * (34 + 5 * a * s / h) / 1e6, abs=0.5)]
    assert numbers(CARD, r"not stored\) \|[^\n]*\| # MB") == [pytest.approx(34 * s * b * h / 1e6, abs=0.5)]
    assert numbers(CARD, r"checkpointing\) \|[^\n]*\| # MB") == [pytest.approx(2 * s * b * h / 1e6, abs=0.05)]
    assert numbers(CARD, r"128000 \\times 4 = # GB") == [pytest.approx(s * 128_000 * 4 / 1e9, abs=0.005)]


def test_serving() -> None:
    layers, heads, width = numbers(CARD, r"8B, # layers, # of 32 heads for keys and values, head width #")
    token = 2 * layers * heads * width * 2
    said = numbers(CARD, r"# bytes; 8192 tokens # GB; 100 such users # GB")
    assert said == pytest.approx([token, 8192 * token / 1e9, 819_200 * token / 1e9], rel=0.005)
    assert said[0] == token
    assert numbers(CARD, r"# GB in 16 bits, # in 8, # in 4 bits") == pytest.approx([16, 8, 8 * GROUPED])
