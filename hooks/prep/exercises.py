"""Coding challenges, SQL problems and estimation drills as typed, immutable objects."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass

LEVELS = ("easy", "medium", "hard")


@dataclass(frozen=True)
class Example:
    """A call and what it gives, both as Python source."""

    call: str
    gives: str


@dataclass(frozen=True)
class Bug:
    """A common wrong solution; ``source`` is its code, which the checks have to refuse."""

    bug: str
    why: str
    source: str


@dataclass(frozen=True)
class FollowUp:
    """What an interviewer asks next, with a reply."""

    ask: str
    reply: str


@dataclass(frozen=True)
class Exercise:
    """What challenges and SQL problems have in common; texts are Markdown, ``questions`` ids of the bank."""

    id: str
    title: str
    summary: str
    level: str
    minutes: int
    also: tuple[str, ...]
    questions: tuple[str, ...]
    task: str
    hints: tuple[str, ...]
    bugs: tuple[Bug, ...]
    ask_next: tuple[FollowUp, ...]
    path: str

    @property
    def order(self) -> tuple[int, int, str]:
        """Return the place in lists: easy before hard, short before long."""
        return LEVELS.index(self.level), self.minutes, self.id


@dataclass(frozen=True)
class Challenge(Exercise):
    """A coding challenge; ``needs`` names the packages beyond the standard library that its solution uses."""

    needs: tuple[str, ...]
    examples: tuple[Example, ...]
    talk: str
    complexity: str
    solution: str
    starter: str
    checks: str

    @property
    def checked(self) -> list[str]:
        """Return what each check looks at: the first line of its docstring."""
        functions = [node for node in ast.parse(self.checks).body if isinstance(node, ast.FunctionDef)]
        return [(ast.get_docstring(f) or "").split("\n")[0] for f in functions if f.name.startswith("check_")]

    @property
    def uri(self) -> str:
        """Return the address of the page below docs."""
        return f"practice/coding/{self.id}.md"

    @property
    def tick(self) -> str:
        """Return the permanent id under which a reader's tick is kept."""
        return f"e:coding/{self.id}"


@dataclass(frozen=True)
class Query:
    """A solution in SQL with what sets it apart."""

    title: str
    sql: str
    note: str


@dataclass(frozen=True)
class SqlProblem(Exercise):
    """An SQL problem: tables, sample rows, and hidden sets of rows by what they test.

    ``inspect`` is a query that shows the result where the task is to change a table; ``ordered`` says that the order of
    rows is part of the task.
    """

    tables: str
    rows: str
    hidden: Mapping[str, str]
    solutions: tuple[Query, ...]
    nulls_and_ties: str
    dialects: Mapping[str, str]
    ordered: bool
    inspect: str

    @property
    def uri(self) -> str:
        """Return the address of the page below docs."""
        return f"practice/sql/{self.id}.md"

    @property
    def tick(self) -> str:
        """Return the permanent id under which a reader's tick is kept."""
        return f"e:sql/{self.id}"


@dataclass(frozen=True)
class Answer:
    """One number of a drill; ``tolerance`` is how far a good estimate may be off, in percent."""

    name: str
    label: str
    unit: str
    tolerance: int
    value: float


@dataclass(frozen=True)
class Drill:
    """A sum to do in the head; ``steps`` are the values that its code computes on the way, by name."""

    id: str
    title: str
    level: str
    questions: tuple[str, ...]
    ask: str
    answers: tuple[Answer, ...]
    code: str
    say: str
    sense: str
    steps: Mapping[str, float]

    @property
    def tick(self) -> str:
        """Return the permanent id under which a reader's tick is kept."""
        return f"e:drill/{self.id}"
