"""Card of LLM inference: every example is computed again from the numbers that the card names."""

import numpy as np
import pytest

from tests.cards.page import numbers

CARD = "llm-inference"
FLOPS, BANDWIDTH, WEIGHTS = 1e15, 3.35e12, 16e9
KV = 2 * 32 * 8 * 128 * 2


def step(batch: int, tokens: int) -> float:
    """Return the seconds of one decode step."""
    return max(2 * 8e9 * batch / FLOPS, (WEIGHTS + batch * tokens * KV) / BANDWIDTH)


def test_machine_is_the_one_computed_with() -> None:
    assert numbers(CARD, r"in 16 bits; # TFLOP/s, # TB/s") == [FLOPS / 1e12, BANDWIDTH / 1e12]


def test_prefill_and_decode() -> None:
    assert numbers(CARD, r"plus attention \| #") == [2 * 8e9]
    assert numbers(CARD, r"D = #: #") == [pytest.approx(15e12), pytest.approx(6 * 8e9 * 15e12)]
    n, percent, ms = numbers(CARD, r"n = # at #%: # ms")
    assert ms == 2 * 8e9 * n / (FLOPS * percent / 100) * 1e3
    gigabytes, bandwidth, ms, rate = numbers(CARD, r"\| #/# = # ms, so at most # tokens/s")
    assert (gigabytes, bandwidth) == (WEIGHTS / 1e9, BANDWIDTH / 1e9)
    assert (ms, rate) == pytest.approx((WEIGHTS / BANDWIDTH * 1e3, BANDWIDTH / WEIGHTS), rel=0.006)
    assert numbers(CARD, r"\| #; with 16-bit weights a batch of about #") == pytest.approx([FLOPS / BANDWIDTH] * 2, abs=0.6)
    *factors, product = numbers(CARD, r"\| # .times # .times # .times # .times # = #")
    assert factors == [2, 32, 8, 128, 2]
    assert product == KV == np.prod(factors)


def test_batches() -> None:
    memory, weights, tokens, each, fit = numbers(CARD, r"\(#-#\)/\(# .times #\) = #")
    assert (memory, weights, each) == (80, WEIGHTS / 1e9, KV)
    assert fit == (memory - weights) * 1e9 // (tokens * each)
    batch, tokens, ms, rate = numbers(CARD, r"B = #, # tokens each: # ms, # tokens/s")
    seconds = step(int(batch), int(tokens))
    assert ms == pytest.approx(seconds * 1e3, abs=0.05)
    assert rate == pytest.approx(batch / seconds, abs=50)
    answer, ms, total = numbers(CARD, r"\| # tokens at # ms: # s")
    assert ms == pytest.approx(seconds * 1e3, abs=0.05)
    assert total == pytest.approx((answer - 1) * seconds + 0.064, abs=0.05)
    assert numbers(CARD, r"20/s × # s = #") == [2.2, pytest.approx(20 * 2.2)]


def test_cost() -> None:
    rate = 32 / step(32, 2000)
    assert numbers(CARD, r"4400 tokens/s: # dollars\. At 20% load: #\.\n") == pytest.approx(
        [3 / 3600 / rate * 1e6, 3 / 3600 / rate * 1e6 / 0.2], abs=0.005
    )
    read, written, cheap, dear, *sums = numbers(
        CARD, r"call of # tokens in and # out, at # and # dollars[^~]*?: # \+ # = # dollars"
    )
    assert sums == pytest.approx([read * cheap / 1e6, written * dear / 1e6, (read * cheap + written * dear) / 1e6])
    cached, cost = numbers(CARD, r"With # of them read from a cache at a tenth: #\.\n")
    assert cost == pytest.approx((read - 0.9 * cached) * cheap / 1e6 + written * dear / 1e6)
    assert numbers(CARD, r"1000 for 20 rounds, #\.") == [sum(1000 * r for r in range(1, 21))]


def test_numbers_to_redo() -> None:
    billions, full, each, small, bandwidth, ms, again = numbers(
        CARD, r"- #B in 16 bits: # GB, two # GB cards[^\n]*scales # GB\. One card of # TB/s would need # ms to read # GB"
    )
    assert (full, small, again) == pytest.approx((2 * billions, billions * 4.25 / 8, full), rel=0.002)
    assert each < full < 2 * each == 160
    assert ms == pytest.approx(full / bandwidth, rel=0.002)
    assert bandwidth == BANDWIDTH / 1e12
    billions, full, needed, many = numbers(CARD, r"- #B in 16 bits: # GB\. To [^\n]*takes # TB/s, the bandwidth of # such")
    assert (full, needed) == (2 * billions, full)
    assert many == pytest.approx(full / bandwidth, abs=0.6)
    assert numbers(CARD, r"at 0\.8: # tokens a pass\. At 0\.5: #\.\n") == pytest.approx(
        [sum(0.8**i for i in range(5)), sum(0.5**i for i in range(5))], abs=0.005
    )
    services, percent, slow, good, power = numbers(CARD, r"for # services[^\n]*#% of the time: #% of requests[^\n]*1 - #\^\{#\}")
    assert (good, power) == (1 - percent / 100, services)
    assert slow == pytest.approx(100 * (1 - good**services), abs=0.05)
    assert numbers(CARD, r"fiber takes # ms per # km") == [5, 1000]
