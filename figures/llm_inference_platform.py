"""Paths of a language model platform: admission, two pools joined by the cache, and the release loop below."""

from figures.board import board


def draw() -> str:
    """Draw the waiting path on top and what happens afterwards at the bottom."""
    return board(
        [
            "# First token: 99% within 1 s",
            "app: Products / class, deadline | gate: Gateway / quota, admission | route: Router / prefix, adapter, load",
            "small: Small model / fallback, marked | prefill: Prefill pool / reads prompts | decode: Decode pool / writes tokens",
            "batch: Batch queue / fills idle places | cache: Prefix caches / GPU, host, by tenant | -",
            "# Afterwards",
            "reg: Registry / weights, adapters | tests: Release gates / quality, speed, cost | log: Traces, usage / no text",
        ],
        "app > gate > route > prefill, gate > small, batch > prefill > decode, cache > prefill, decode > log > tests > reg",
    )
