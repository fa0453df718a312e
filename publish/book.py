"""What a book is made of: chapters of finished HTML, and the lines of its contents."""

from dataclasses import dataclass


class CannotPublishError(Exception):
    """Why a book cannot be made, in words for whoever asked for it."""


@dataclass(frozen=True)
class Entry:
    """A line of the contents and a bookmark: its title, its id, how deep it stands (1 to 3), and its address on the site."""

    title: str
    anchor: str
    depth: int
    address: str


@dataclass(frozen=True)
class Chapter:
    """Pages with one text at their foot; a chapter begins on a new page."""

    foot: str
    css: str
    markup: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Book:
    """A PDF to be: the name of its file, its words on the cover, its chapters, and the bytes it may have."""

    name: str
    title: str
    about: str
    chapters: tuple[Chapter, ...]
    budget: int

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return the lines of the contents."""
        return tuple(entry for chapter in self.chapters for entry in chapter.entries)
