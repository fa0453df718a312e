"""The table of questions that the end of a test run prints: how many there are, and how many carry which proof."""

import re
from pathlib import Path

from prep.model import Question, Site
from prep.problems import SourceError
from prep.read import read_site

PROOFS = {
    "figure": lambda q: "](figure:" in text(q),
    "worked": lambda q: bool(re.search(r"\d", q.part("Worked example"))),
    "code run": lambda q: bool(re.search(r"^```(python|sql)$", text(q), re.M)),
    "sources": lambda q: q.part("Sources").lstrip().startswith("- "),
}


def text(question: Question) -> str:
    """Return the whole answer."""
    return "\n".join(part.text for part in question.parts)


def row(phase: str, level: str, questions: list[Question]) -> str:
    """Return one row of the table."""
    counts = [len(questions), *(sum(map(proof, questions)) for proof in PROOFS.values())]
    return f"{phase:28}{level:14}" + "".join(f"{count:>10}" for count in counts)


def rows(site: Site) -> list[str]:
    """Return the rows by phase and level, and the total."""
    names = {phase.id: phase.title for phase in site.phases}
    cells = dict.fromkeys((q.phase, q.level) for q in site.questions)
    body = [
        row(names.get(phase, phase), level, [q for q in site.questions if (q.phase, q.level) == (phase, level)])
        for phase, level in cells
    ]
    return [*body, row("all", "", list(site.questions))]


def lines(root: Path) -> list[str]:
    """Return the table, or a note that the sources cannot be read."""
    head = f"{'phase':28}{'level':14}" + "".join(f"{name:>10}" for name in ("questions", *PROOFS))
    try:
        return [head, *rows(read_site(root))]
    except SourceError as error:
        return [f"no table: {len(error.problems)} problem(s) in the sources"]
