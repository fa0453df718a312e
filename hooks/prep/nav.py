"""The navigation: ``mkdocs.yml`` names sections, and a path that ends in ``/`` stands for all pages below it."""

from collections.abc import Sequence
from typing import Any

from prep.html import page_title
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
        named = [part for part in value if isinstance(part, str)]
        return {title: [entry for part in value for entry in flatten(part, site, named)]}
    return {title: folder(value, site)} if isinstance(value, str) and value.endswith("/") else item


def flatten(part: Any, site: Site, named: list[str]) -> list[Any]:
    """Expand a folder inside a section in place, without the pages that the section names itself."""
    if isinstance(part, str) and part.endswith("/"):
        return folder(part, site, named)
    return [expand_item(part, site)]


def folder(prefix: str, site: Site, without: Sequence[str] = ()) -> list[Any]:
    """Return the pages below a folder: its index first, then levels in order, then the others as they are sorted."""
    levels = {level.id: i for i, level in enumerate(site.levels)}
    generated = [page.uri for page in generate(site)]
    every = [*generated, *(page.uri for page in site.pages), *site.notebooks]
    uris = [uri for uri in every if uri.startswith(prefix) and uri not in without]

    def order(uri: str) -> tuple[bool, int, int, str]:
        stem = uri.removeprefix(prefix).removesuffix(".md")
        place = generated.index(uri) if uri in generated else len(generated)
        return stem.rpartition("/")[2] != "index", levels.get(stem.split("/")[0], len(levels)), place, uri

    titles = {page.uri: subject(page) for page in site.pages} | dict(site.notebooks)
    titles |= {uri: level.title for _, level, uri in site.cells()}
    titles |= {exercise.uri: exercise.title for exercise in site.exercises}
    titles |= {uri: page_title(uri, site) for uri in ("practice/coding.md", "practice/sql.md", "practice/estimation.md")}
    result: list[Any] = []
    for uri in sorted(uris, key=order):
        parent = f"{uri.rpartition('/')[0]}.md"
        section = titles.get(parent, "") if parent in uris else ""
        if section and isinstance(result[-1], dict) and section in result[-1]:
            open_section(result[-1], section).append(entry(uri, titles.get(uri, "")))
        else:
            result.append(entry(uri, titles.get(uri, "")))
    return result


def open_section(item: dict[str, Any], title: str) -> list[Any]:
    """Return the list below a title; a page on its own becomes the first of the list, under the same title."""
    if not isinstance(item[title], list):
        item[title] = [{title: item[title]}]
    children: list[Any] = item[title]
    return children


def subject(page: Page) -> str:
    """Return what a page of the bank or a card is about, for its section: ``Statistics``; nothing for other pages."""
    name = page.title.partition(" level, ")[2] or page.title.partition("Reference card: ")[2]
    return name[:1].upper() + name[1:]


def entry(uri: str, title: str) -> Any:
    """Return a navigation entry, with a short title if the page has one."""
    return {title: uri} if title else uri
