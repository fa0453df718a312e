"""What an answer must be: one function per rule, each yielding ``(line, message)`` for its breaches."""

import re
from collections.abc import Callable, Iterator

from prep.model import Part, Question
from prep.problems import Problem, did_you_mean
from prep.questions import numbered_lines
from prep.text import words

TECHNICAL = ("Say it", "In one line", "Whiteboard", "Worked example", "They will ask next", "Traps",
             "What each level adds", "When it fails", "Sources")  # fmt: skip
BEHAVIORAL = ("What they are probing", "Sample answer", "In one line", "Worked example", "They will ask next", "Traps",
              "What each level adds", "Your story", "Sources")  # fmt: skip
ALWAYS: dict[tuple[str, ...], tuple[str, ...]] = {
    TECHNICAL: ("Say it", "In one line", "They will ask next", "Traps", "Sources"),
    BEHAVIORAL: ("What they are probing", "Sample answer", "In one line", "They will ask next", "Traps", "Your story"),
}
SAMPLE_MARK = "*Sample: replace every fact with your own.*"
FOLLOW_UP = re.compile(r"^\d+\. +\*\*(?P<asked>[^*]+)\*\* +(?P<reply>.+)$")
QUOTED = re.compile(r'^- +["“].{10,}["”]')
LOCATOR = re.compile(
    r"section|chapter|equation|table|figure|appendix|algorithm|theorem|page|documentation|lecture|§|part|rule", re.I
)

Breach = Iterator[tuple[int, str]]


def known_parts(question: Question) -> tuple[str, ...]:
    """Return the names that the parts of this answer may have, in order."""
    return BEHAVIORAL if question.kind == "behavioral" else TECHNICAL


def find(question: Question, *names: str) -> Part | None:
    """Return the first part with one of the names."""
    return next((part for part in question.parts if part.name in names), None)


def parts_are_known_and_in_order(question: Question) -> Breach:
    """Every part has a standard name, comes once and in the standard order."""
    known = known_parts(question)
    position = -1
    for part in question.parts:
        if part.name not in known:
            yield part.line, f"no part '{part.name}'{did_you_mean(part.name, known)}; parts are {', '.join(known)}"
        elif known.index(part.name) <= position:
            yield part.line, f"'{part.name}' comes twice or too late; the order is {', '.join(known)}"
        else:
            position = known.index(part.name)


def needed_parts_are_there(question: Question) -> Breach:
    """The parts that every answer has are there, and from intermediate level up there is something to draw."""
    names = [part.name for part in question.parts if part.text.strip()]
    known = known_parts(question)
    needed = list(ALWAYS[known])
    if known is TECHNICAL and question.level not in ("", "entry"):
        needed.append("Whiteboard")
    for name in needed:
        if name not in names:
            yield question.line, f"the part '#### {name}' is missing or empty"


def asked_is_a_sentence(question: Question) -> Breach:
    """The question reads as an interviewer would put it."""
    if not question.asked.endswith(("?", ".")):
        yield question.line, "the question under the heading has to end with ? or ."


def has_other_names(question: Question) -> Breach:
    """At least three other names make the question findable."""
    if len(question.also) < 3:
        yield question.line, "give at least three other names or wordings in an 'Also: a; b; c' paragraph under the question"


def spoken_part_has_its_length(question: Question) -> Breach:
    """What is said aloud takes 130 to 230 words, 60 to 95 seconds."""
    if part := find(question, "Say it", "Sample answer"):
        count = words(part.text.replace(SAMPLE_MARK, ""))
        if not 130 <= count <= 230:
            yield part.line, f"'{part.name}' has {count} words; say it in 130 to 230"


def spoken_part_can_be_spoken(question: Question) -> Breach:
    """What is said aloud holds no math, code, list, link or image."""
    if part := find(question, "Say it", "Sample answer"):
        text = part.text.replace(SAMPLE_MARK, "")
        for pattern, what in (
            (r"\$[^$\d][^$]*\$", "math"),
            (r"`", "code"),
            (r"^ *(?:[-*]|\d+\.) ", "a list"),
            (r"\]\(", "a link"),
        ):
            if re.search(pattern, text, re.M):
                yield part.line, f"'{part.name}' holds {what}, which cannot be read aloud"


def samples_are_marked(question: Question) -> Breach:
    """A sample story says that it is one."""
    part = find(question, "Sample answer")
    if part and not part.text.startswith(SAMPLE_MARK):
        yield part.line, f"start the sample with the paragraph {SAMPLE_MARK}"


def one_line_is_short(question: Question) -> Breach:
    """The ten-second version has at most 30 words in one paragraph."""
    part = find(question, "In one line")
    if part and (words(part.text) > 30 or "\n\n" in part.text):
        yield part.line, f"'In one line' has {words(part.text)} words; use one paragraph of at most 30"


def follow_ups_are_answered(question: Question) -> Breach:
    """There are three to five follow-ups, each with a reply of 20 to 40 words."""
    if part := find(question, "They will ask next"):
        items = [" ".join(item.split()) for item in re.split(r"\n(?=\d+\. )", part.text.strip())]
        if not 3 <= len(items) <= 5:
            yield part.line, f"{len(items)} follow-ups; give three to five, numbered"
        for item in items:
            match = FOLLOW_UP.match(item)
            if not match:
                yield part.line, f"follow-up '{item[:40]}': write '1. **The question?** The reply.'"
            elif not 20 <= words(match["reply"]) <= 40:
                yield part.line, f"follow-up '{match['asked'][:40]}': the reply has {words(match['reply'])} words; use 20 to 40"


def traps_quote_the_mistake(question: Question) -> Breach:
    """Each trap opens with the wrong sentence in quotation marks."""
    if part := find(question, "Traps"):
        for item in re.findall(r"^- .*", part.text, re.M) or [""]:
            if not QUOTED.match(item):
                yield part.line, f"trap '{item[2:42]}': write - \"The wrong sentence.\" Why it is wrong, and the repair"


def sources_have_locators(question: Question) -> Breach:
    """Each answer names a source and the place in it."""
    part = find(question, "Sources")
    if part and not any(LOCATOR.search(line) for line in part.text.split("\n") if line.startswith("- ")):
        yield part.line, "give at least one source as a list item with a section, equation, table or page title"


def figures_have_text(question: Question) -> Breach:
    """Every figure has a text alternative of at least six words."""
    for part in question.parts:
        for alt in re.findall(r"!\[([^\]]*)\]\(", part.text):
            if words(alt) < 6:
                yield part.line, "a figure needs a text alternative that says what it shows, in a full sentence"


def output_follows_code(question: Question) -> Breach:
    """An output block stands right after the block that printed it."""
    for part in question.parts:
        last = ""
        for number, line, fenced in numbered_lines(part.text):
            if fenced and line.startswith("```") and line.strip() != "```":
                language = line.strip("`").split()[0]
                if language == "output" and last not in ("python", "sql"):
                    # The text of a part starts after the empty line under its heading.
                    yield part.line + 1 + number, "an output block has to follow a python or sql block"
                last = language


RULES: tuple[Callable[[Question], Breach], ...] = (
    parts_are_known_and_in_order, needed_parts_are_there, asked_is_a_sentence, has_other_names,
    spoken_part_has_its_length, spoken_part_can_be_spoken, samples_are_marked, one_line_is_short,
    follow_ups_are_answered, traps_quote_the_mistake, sources_have_locators, figures_have_text, output_follows_code,
)  # fmt: skip


def check(question: Question, path: str) -> list[Problem]:
    """Return every breach of every rule by one question."""
    return [Problem(path, line, f"{question.id}: {message}") for rule in RULES for line, message in rule(question)]
