"""Books, reading and platforms outside this site."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Resource:
    """A book, a repository or a platform outside this site."""

    name: str
    url: str
    about: str
    by: str = ""


@dataclass(frozen=True)
class Shelf:
    """A titled group of resources; ``head`` stands above what is said about each."""

    title: str
    head: str
    entries: tuple[Resource, ...]
    summary: str = ""


@dataclass(frozen=True)
class Resources:
    """What the page of resources holds; ``checked`` is the month in which a person looked at every link."""

    summary: str
    checked: str
    groups: tuple[Shelf, ...]
    advice: tuple[str, ...]


def resources(value: dict[str, Any]) -> Resources:
    """Build the books, reading and platforms."""
    groups = tuple(
        Shelf(g["title"], g["head"], tuple(Resource(**entry) for entry in g["entries"]), g.get("summary", ""))
        for g in value["groups"]
    )
    return Resources(value["summary"], value["checked"], groups, tuple(value["advice"]))
