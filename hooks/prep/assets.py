"""Making the assets of a built site small: what is never loaded goes, and our scripts lose their comments."""

import shutil
from pathlib import Path

import rjsmin

UNUSED = ("assets/javascripts/lunr", "assets/javascripts/workers", "styles")


def clean(site: Path) -> None:
    """Delete source maps, the theme's search engine and the single style sheets from a built site."""
    for name in UNUSED:
        shutil.rmtree(site / name, ignore_errors=True)
    for path in site.rglob("*.map"):
        path.unlink()


def minify(site: Path) -> None:
    """Remove comments and white space from our scripts; the theme's and ``.min.js`` are minified already."""
    for folder in ("scripts", "vendor"):
        for path in (site / "assets" / folder).glob("*.js"):
            if path.name.endswith(".min.js"):
                continue
            path.write_text(rjsmin.jsmin(path.read_text(encoding="utf-8"), keep_bang_comments=True), encoding="utf-8")
