"""The navigation: ``mkdocs.yml`` names sections, and a path that ends in ``/`` stands for all pages below it."""

from typing import Any

from prep.model import Page, Site
from prep.pages import generate


def expand(nav: list[Any], site: Site) -> list[Any]:
    """Replace each ``folder/`` entry by the pages of the folder, written and generated."""
    return [expand_item(item, site) for item in nav]


def expand_item(item: Any, site: Site) -> Any:
    """Expand one entry of the navigation, a path or a mapping of a title to a path or a list."""
    if not isinstance(item, dict):
        return item
    title, value = next(iter(item.items()))
    if isinstance(value, list):
        return {title: [entry for part in value for entry in flatten(part, site)]}
    return {title: folder(value, site)} if isinstance(value, str) and value.endswith("/") else item


def flatten(part: Any, site: Site) -> list[Any]:
    """Expand a folder inside a section in place."""
    if isinstance(part, str) and part.endswith("/"):
        return folder(part, site)
    return [expand_item(part, site)]


def folder(prefix: str, site: Site) -> list[Any]:
    """Return the pages below a folder: its index first, then levels in order, then the others as they are sorted."""
    levels = {level.id: i for i, level in enumerate(site.levels)}
    generated = [page.uri for page in generate(site)]
    uris = [uri for uri in [*generated, *(page.uri for page in site.pages), *site.notebooks] if uri.startswith(prefix)]

    def order(uri: str) -> tuple[bool, int, int, str]:
        stem = uri.removeprefix(prefix).removesuffix(".md")
        place = generated.index(uri) if uri in generated else len(generated)
        return not stem.endswith("index"), levels.get(stem.split("/")[0], len(levels)), place, uri

    titles = {page.uri: short_title(page, site) for page in site.pages} | dict(site.notebooks)
    return [entry(uri, titles.get(uri, "")) for uri in sorted(uris, key=order)]


def short_title(page: Page, site: Site) -> str:
    """Return the title of a page of the bank as its section needs it: ``Entry``, or ``Entry: statistics``."""
    names = uri_parts(page.uri)
    level = next((level.title for level in site.levels if len(names) > 1 and names[1] == level.id), "")
    subject = page.title.partition(", ")[2]
    return f"{level}: {subject}" if level and len(names) > 2 else level


def uri_parts(uri: str) -> list[str]:
    """Split an address into its folders and its name without ending."""
    return uri.removesuffix(".md").split("/")


def entry(uri: str, title: str) -> Any:
    """Return a navigation entry, with a short title if the page has one."""
    return {title: uri} if title else uri
