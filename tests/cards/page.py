"""Reading numbers out of the reference cards."""

import re

from tests.guides import ROOT

POWER = re.compile(r"([\d.]+) \\times 10\^\{?(-?\d+)\}?")


def text(card: str) -> str:
    """Return the Markdown of a card with plain numbers: no thousands commas, no braces of TeX, no powers of ten."""
    raw = (ROOT / "docs" / "cards" / f"{card}.md").read_text(encoding="utf-8")
    raw = re.sub(r"(?<=\d)(?:,|\{,\})(?=\d{3}\b)", "", raw)
    return POWER.sub(lambda match: f"{match[1]}e{match[2]}", raw).replace("$", "")


def numbers(card: str, pattern: str) -> list[float]:
    """Return the groups of a pattern as numbers; ``#`` in the pattern stands for a number."""
    match = re.search(pattern.replace("#", r"(-?\d+(?:\.\d+)?(?:e-?\d+)?)"), text(card))
    assert match, f"docs/cards/{card}.md: the card no longer says {pattern!r}"
    return [float(group) for group in match.groups()]
