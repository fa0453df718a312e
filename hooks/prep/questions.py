"""Parsing a page of the question bank: ``##`` is a topic, ``###`` a question, ``####`` a part of its answer."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from prep.model import Named, Part, Question
from prep.problems import Problem, did_you_mean

HEADING = re.compile(r"(?P<marks>#{1,6}) +(?P<text>.+)$")
FENCE = re.compile(r" *(?P<mark>`{3,}|~{3,})")
ATTRIBUTES = re.compile(r"(?P<title>.+?) +\{ #(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*) \.(?P<kind>[a-z]+) \.(?P<tier>[a-z]+) \}$")
KINDS = ("concept", "comparison", "derivation", "debugging", "estimation", "design", "coding", "behavioral")
TIERS = ("core", "plus")


@dataclass
class Draft:
    """A question while its lines are being read."""

    line: int
    heading: str
    topic: str
    lead: list[str] = field(default_factory=list)
    parts: list[tuple[str, int, list[str]]] = field(default_factory=list)


def numbered_lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield each line with its number and whether it stands inside a code fence."""
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        mark = FENCE.match(line)
        if mark and not fence:
            fence = mark["mark"]
            yield number, line, True
        elif mark and mark["mark"].startswith(fence) and line.strip() == mark["mark"]:
            fence = ""
            yield number, line, True
        else:
            yield number, line, bool(fence)


def drafts(text: str) -> Iterator[Draft]:
    """Yield the raw questions of a page in order."""
    draft, topic = None, ""
    for number, line, fenced in numbered_lines(text):
        heading = None if fenced else HEADING.match(line)
        level = len(heading["marks"]) if heading else 0
        if heading and level <= 3:
            if draft:
                yield draft
            draft = Draft(number, heading["text"].strip(), topic) if level == 3 else None
            topic = re.sub(r" *\{.*\}$", "", heading["text"]) if level == 2 else topic
        elif heading and level == 4 and draft:
            draft.parts.append((heading["text"].strip(), number, []))
        elif draft:
            (draft.parts[-1][2] if draft.parts else draft.lead).append(line)
    if draft:
        yield draft


def parse(
    path: str, page: str, text: str, phase: str, level: str, topics: Iterable[Named]
) -> tuple[list[Question], list[Problem]]:
    """Return the questions of one page and what is wrong with their form; ``page`` is its address below docs."""
    by_title = {topic.title: topic.id for topic in topics}
    questions: list[Question] = []
    problems: list[Problem] = []
    for draft in drafts(text):
        attributes = ATTRIBUTES.match(draft.heading)
        if not attributes:
            problems.append(Problem(path, draft.line, f"heading '{draft.heading}': end it with {{ #its-id .kind .core }}"))
            continue
        problems.extend(faults(path, draft, attributes, by_title))
        # Kept even if it has faults, so that what refers to it is not reported as well.
        questions.append(build(draft, attributes, by_title, page, phase, level))
    return questions, problems


def faults(path: str, draft: Draft, attributes: re.Match[str], topics: dict[str, str]) -> Iterator[Problem]:
    """Yield what keeps a draft from becoming a question."""
    id_ = attributes["id"]
    for value, known, what in ((attributes["kind"], KINDS, "kind"), (attributes["tier"], TIERS, "tier")):
        if value not in known:
            yield Problem(path, draft.line, f"{id_}: no {what} '{value}'{did_you_mean(value, known)}; one of {', '.join(known)}")
    if not draft.topic:
        yield Problem(path, draft.line, f"{id_}: no topic; put a '## Topic' heading above it")
    elif draft.topic not in topics:
        yield Problem(
            path,
            draft.line,
            f"{id_}: no topic '{draft.topic}'{did_you_mean(draft.topic, topics)}; topics live in data/topics.yml",
        )
    if not paragraphs(draft.lead):
        yield Problem(path, draft.line, f"{id_}: the question itself is missing; write it under the heading")


def build(draft: Draft, attributes: re.Match[str], topics: dict[str, str], page: str, phase: str, level: str) -> Question:
    """Make a question of a draft."""
    lead = paragraphs(draft.lead)
    also = next((text for text in lead[1:] if text.startswith("Also:")), "Also:")
    return Question(
        id=attributes["id"],
        title=attributes["title"],
        kind=attributes["kind"],
        tier=attributes["tier"],
        asked=lead[0] if lead else "",
        also=tuple(name.strip().rstrip(".") for name in also.removeprefix("Also:").split(";") if name.strip()),
        topic=topics.get(draft.topic, ""),
        phase=phase,
        level=level,
        parts=tuple(Part(name, "\n".join(lines).strip("\n"), line) for name, line, lines in draft.parts),
        page=page,
        line=draft.line,
    )


def paragraphs(lines: list[str]) -> list[str]:
    """Join lines into paragraphs of one line each."""
    blocks = "\n".join(lines).strip().split("\n\n")
    return [" ".join(block.split()) for block in blocks if block.strip()]
