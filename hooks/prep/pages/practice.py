"""The practice session and the weak topics: what can be chosen, and the names that the scripts show."""

import json
from collections.abc import Iterable

from prep.html import escape
from prep.model import Site
from prep.questions import KINDS

SESSION = "<div data-session>"
WEAK = "<div data-weak-topics>"
LENGTHS = (10, 20, 45)
BEHAVIORAL = "behavioral"
Choices = Iterable[tuple[str, str]]


def with_session(text: str, _: str, site: Site) -> str:
    """Return the Markdown of the session page with its form and the places that the script fills."""
    if SESSION not in text:
        return text
    place = '<p class="session__status" role="status"></p><div class="session__stage"></div>'
    return text.replace(SESSION, f"<div data-session {names(site)}>{form(site)}{place}", 1)


def with_weak_topics(text: str, _: str, site: Site) -> str:
    """Return the Markdown of the page about weak topics with the places that the script fills."""
    place = '<p class="weak__status" role="status"></p><div class="weak__table"></div>'
    return text.replace(WEAK, f"<div data-weak-topics {names(site)}>{place}", 1) if WEAK in text else text


def names(site: Site) -> str:
    """Return the attribute by which a script knows how phases, levels, kinds and topics are called."""
    known = {
        "phase": dict(phases(site)), "level": dict(levels(site)), "kind": dict(kinds(site)),
        "topic": {topic.id: topic.title for topic in site.topics},
    }  # fmt: skip
    return f'data-names="{escape(json.dumps(known, ensure_ascii=False))}"'


def phases(site: Site) -> Choices:
    """Return what is asked about, behavioral questions last."""
    found = [(phase.id, phase.title) for phase in site.phases if site.select(phase=phase.id)]
    return [*found, (BEHAVIORAL, "Behavioral")] if site.select(phase=BEHAVIORAL) else found


def levels(site: Site) -> Choices:
    """Return the levels that have questions."""
    return [(level.id, level.title) for level in site.levels if site.select(level=level.id)]


def kinds(site: Site) -> Choices:
    """Return the kinds of questions; the behavioral ones are chosen as a phase."""
    used = {question.kind for question in site.questions}
    return [(kind, kind.capitalize()) for kind in KINDS if kind in used and kind != BEHAVIORAL]


def form(site: Site) -> str:
    """Return the form, which is shown only where a script can follow it."""
    boxes = "".join(
        fieldset(legend, "checkbox", name, choices, {value for value, _ in choices})
        for legend, name, choices in (
            ("Phases", "phase", phases(site)), ("Levels", "level", levels(site)), ("Kinds", "kind", kinds(site)),
        )
    )  # fmt: skip
    length = fieldset("Length", "radio", "minutes", [(str(n), f"{n} minutes") for n in LENGTHS], {"20"})
    start = '<button class="tool session__start" disabled>Start the session</button>'
    return (
        f'<form class="session__setup" autocomplete="off"><p class="session__topic"></p>{boxes}{length}'
        f'<p class="session__interview"></p>{start}</form>'
    )


def fieldset(legend: str, kind: str, name: str, choices: Choices, checked: set[str]) -> str:
    """Return a group of boxes or of choices of which one holds."""
    fields = "".join(
        f'<label class="tick"><input type="{kind}" name="{name}" value="{value}"{" checked" if value in checked else ""}>'
        f"<span>{escape(title)}</span></label>"
        for value, title in choices
    )
    return f"<fieldset><legend>{legend}</legend>{fields}</fieldset>"
