"""Serving a very large model within a second to the first token: edge, router with breaker, two pools and cache tiers."""

from figures.board import board


def draw() -> str:
    """Draw the waiting path on top and the loop of capacity and releases at the bottom."""
    return board(
        [
            "# First token: 99% within 1 s",
            "user: Reader / nearest region | edge: Edge / identity, quota | known: Answer cache / public, exact key",
            "small: Small model / easy turns | route: Router / prefix, load, breaker | prefill: Prefill pool / reads prompts",
            "- | tiers: CPU, then NVMe / paused conversations | decode: Decode pool / a token in 30 ms",
            "# Afterwards",
            "plan: Capacity / tokens, zones, price | gates: Release gates / quality, speed | log: Traces / lengths, waits",
        ],
        "user > edge > known, edge > route > prefill > decode, route > small, tiers > prefill, decode > log > gates > plan",
    )
