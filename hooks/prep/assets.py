"""Removing what the theme ships and this site never loads."""

import shutil
from pathlib import Path

UNUSED = ("assets/javascripts/lunr", "assets/javascripts/workers", "styles")


def clean(site: Path) -> None:
    """Delete source maps, the theme's search engine and the single style sheets from a built site."""
    for name in UNUSED:
        shutil.rmtree(site / name, ignore_errors=True)
    for path in site.rglob("*.map"):
        path.unlink()
