"""The table of questions that the end of a test run prints."""

from pathlib import Path


def lines(root: Path) -> list[str]:
    """Return the table."""
    return [str(root)]
