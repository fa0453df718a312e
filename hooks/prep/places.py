"""Rules for where files stand and what they are called, before any of them is built."""

import re
from collections.abc import Iterator
from pathlib import Path

from prep.model import Site
from prep.problems import Problem
from prep.urls import url

DATA_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.yml")
PUBLISHED = (".md", ".ipynb", ".png", ".svg", ".webp", ".csv", ".license")


def check_places(root: Path) -> Iterator[Problem]:
    """Yield files with unusable names, symbolic links, and files that are not pages."""
    for path in sorted([*(root / "data" / "checklists").iterdir(), *(root / "data" / "plans").iterdir()]):
        if not DATA_NAME.fullmatch(path.name):
            message = f"file name '{path.stem}': use lower-case letters, digits and single hyphens, ending in .yml"
            yield Problem(path.relative_to(root).as_posix(), 1, message)
    for path in sorted((root / "docs").rglob("*")):
        where = path.relative_to(root).as_posix()
        if path.is_symlink():
            yield Problem(where, 1, "a symbolic link is not published; copy what it points to")
        elif path.is_file() and path.suffix not in PUBLISHED:
            yield Problem(where, 1, f"'{path.name}' is not a page; docs hold {', '.join(PUBLISHED)} files")
        elif path.suffix == ".ipynb" and path.parent != root / "docs" / "notebooks":
            yield Problem(where, 1, "a notebook stands in docs/notebooks; move it")


def check_addresses(site: Site, generated: dict[str, str]) -> Iterator[Problem]:
    """Yield written pages at the address of another page; ``generated`` names the source of each generated page."""
    taken = {url(uri): f"generated from {source}" for uri, source in generated.items()}
    for page in sorted(site.pages, key=lambda p: p.uri.endswith("/index.md")):
        address = url(page.uri)
        if address in taken:
            yield Problem(f"docs/{page.uri}", 1, f"the page at this address is {taken[address]}; remove one of the two")
        taken[address] = f"docs/{page.uri}"
