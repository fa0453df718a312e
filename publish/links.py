"""Addresses in a book: a link leads to a page of the book that holds what is meant, otherwise to the published site."""

import re

from publish.book import Entry

LOCAL = re.compile(r'(<a\b[^>]*?\shref=")/([^"]*)"')
IDS = re.compile(r'\sid="([^"]+)"')


def slug(address: str) -> str:
    """Return the part that an address gives to the ids of its page."""
    return re.sub(r"\W+", "-", address).strip("-")


def absolute(address: str, href: str) -> str:
    """Return an address that is relative to a page as a path from the root of the site."""
    path, hash_, fragment = href.partition("#")
    parts: list[str] = []
    for part in f"{address}{path}".split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in ("", "."):
            parts.append(part)
    folder = "/" if parts and "." not in parts[-1] else ""
    return f"/{'/'.join(parts)}{folder}{hash_}{fragment}"


def resolved(markup: str, home: str, entries: tuple[Entry, ...]) -> str:
    """Point the links that begin at the root of the site at ids of the book, or at the published site.

    A link to a question may name a page from which it has moved away; a page begins where its first entry stands.
    """
    held = set(IDS.findall(markup))
    starts: dict[str, str] = {}
    questions: dict[str, str] = {}
    for entry in entries:
        page, _, question = entry.address.partition("#")
        starts.setdefault(page, entry.anchor)
        questions[question] = entry.anchor

    def target(match: re.Match[str]) -> str:
        page, _, fragment = match[2].partition("#")
        own = f"{slug(page)}--{fragment}"
        anchor = own if own in held else questions.get(fragment) if fragment else starts.get(page)
        return f'{match[1]}{f"#{anchor}" if anchor else home + match[2]}"'

    return LOCAL.sub(target, markup)
