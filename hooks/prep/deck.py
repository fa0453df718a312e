"""The Anki deck: one note for each question, which a later edition updates without touching the reader's schedule.

Anki knows a note by its GUID, a note type by its id and the names of its fields and templates, and a deck by its name.
None of these may change, except for the names of phases, which move new cards only.
"""

import io
import itertools
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape

import genanki

from prep.card_style import BACK, CSS, FRONT
from prep.cards import cards
from prep.model import Question, Site
from prep.urls import absolute

DECK = "downloads/outloud-ml.apkg"
MOST_BYTES = 6_000_000
NOTE_TYPE = 1_604_872_301
FIELDS = {
    "Question": ("asked",),
    "Also asked as": ("also",),
    "In one line": ("In one line",),
    "Say it": ("Say it", "Sample answer"),
    "Whiteboard": ("Whiteboard",),
    "Worked example": ("Worked example",),
    "Follow-ups": ("They will ask next",),
    "Traps": ("Traps",),
}


class DeckError(ValueError):
    """A deck that cannot be made, or that nobody should have to download."""


@dataclass(frozen=True)
class Edition:
    """What a build says about itself: name and address of the site, seconds since 1970, the style of the figures."""

    name: str
    address: str
    time: int
    figures: str = ""


def deck(site: Site, pages: Mapping[str, str], edition: Edition) -> bytes:
    """Return the package that Anki imports; ``pages`` holds the HTML of the pages with questions."""
    data = package([*decks(site, pages, edition)], edition.time)
    if len(data) > MOST_BYTES:
        raise DeckError(f"{DECK}: {len(data):,} bytes, more than {MOST_BYTES:,}; leave a field out of FIELDS in prep/deck.py")
    return data


def decks(site: Site, pages: Mapping[str, str], edition: Edition) -> Iterator[genanki.Deck]:
    """Yield the parent deck, which is empty, and one deck for each phase, with its notes in reading order."""
    about = f"{len(site.questions)} questions with answers to say aloud. {edition.address} Text CC BY 4.0."
    yield genanki.Deck(deck_id(""), edition.name, about)
    note_type = model(edition.figures)
    bank = {question.page for question in site.questions}
    found = {uri: cards(html, absolute(edition.address, uri)) for uri, html in pages.items() if uri in bank}
    place = itertools.count(1)
    titles = {phase.id: phase.title for phase in site.phases}
    for phase in dict.fromkeys(question.phase for question in site.questions):
        title = titles.get(phase, phase.capitalize()).replace("::", ":")
        made = genanki.Deck(deck_id(phase), f"{edition.name}::{title}")
        for question in site.select(phase=phase):
            made.add_note(
                genanki.Note(
                    note_type, fields(question, found, edition), tags=tags(question), guid=guid(question, site), due=next(place)
                )
            )
        yield made


def model(figures: str) -> genanki.Model:
    """Return the note type; another name of a field or of the template would be another note type to Anki."""
    names = [{"name": name} for name in (*FIELDS, "Link")]
    template = {"name": "Say it aloud", "qfmt": FRONT, "afmt": BACK}
    return genanki.Model(NOTE_TYPE, "Out Loud ML question", names, [template], css=CSS + figures)


def fields(question: Question, found: Mapping[str, Mapping[str, Mapping[str, str]]], edition: Edition) -> list[str]:
    """Return the fields of a note as HTML; what a question does not have stays empty."""
    card = found.get(question.page, {}).get(question.id)
    if not card:
        raise DeckError(
            f"docs/{question.page}:{question.line}: {question.id} is not on the built page, so there is no card of it"
        )
    link = f'<a href="{escape(absolute(edition.address, question.page, question.id))}">{escape(question.title)}</a>'
    return [next((card[part] for part in names if part in card), "") for names in FIELDS.values()] + [link]


def guid(question: Question, site: Site) -> str:
    """Return what Anki knows a note by: the id under which the question was published first."""
    tick = f"q:{question.id}"
    return f"outloud-ml:{site.origins.get(tick, tick).removeprefix('q:')}"


def tags(question: Question) -> list[str]:
    """Return tags by which Anki can filter; behavioral questions have no level."""
    named = {"phase": question.phase, "level": question.level, "kind": question.kind, "tier": question.tier}
    return [f"{name}::{value}" for name, value in named.items() if value]


def deck_id(phase: str) -> int:
    """Return a number that depends on the id of the phase only, in the range that Anki uses."""
    return (1 << 30) + int.from_bytes(sha256(f"outloud-ml deck {phase}".encode()).digest()[:3])


def package(made: list[genanki.Deck], time: int) -> bytes:
    """Return decks as a package whose bytes depend on nothing but them and the time."""
    connection = sqlite3.connect(":memory:")
    try:
        genanki.Package(made).write_to_db(connection.cursor(), time, itertools.count(time * 1000))
        connection.commit()
        collection = connection.serialize()
    finally:
        connection.close()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in {"collection.anki2": collection, "media": b"{}"}.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()
