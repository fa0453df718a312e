"""The guide as typed, immutable objects; everything downstream reads these and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from prep.calculators import Calculator
from prep.exercises import Challenge, Drill, SqlProblem
from prep.mocks import Mocks
from prep.resources import Resources


@dataclass(frozen=True)
class Named:
    """A phase, level or topic: an id, the title people see, and one sentence about it."""

    id: str
    title: str
    summary: str = ""
    priority: str = ""


@dataclass(frozen=True)
class Part:
    """One part of an answer, such as "Say it"; ``text`` is Markdown."""

    name: str
    text: str
    line: int


@dataclass(frozen=True)
class Question:
    """A question with its answer, as written on a page of the bank."""

    id: str
    title: str
    kind: str
    tier: str
    asked: str
    also: tuple[str, ...]
    topic: str
    phase: str
    level: str
    parts: tuple[Part, ...]
    page: str
    line: int

    def part(self, *names: str) -> str:
        """Return the text of the first part that has one of the names, or nothing."""
        return next((part.text for part in self.parts if part.name in names), "")

    @property
    def is_core(self) -> bool:
        """Say whether the study plans have to hold the question."""
        return self.tier == "core"


@dataclass(frozen=True)
class Item:
    """One thing to tick on a checklist."""

    id: str
    text: str
    see: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """A titled group of checklist items."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Checklist:
    """A checklist that prints on one sheet."""

    id: str
    title: str
    summary: str
    order: int
    groups: tuple[Group, ...]
    path: str


@dataclass(frozen=True)
class Task:
    """A piece of work in a step of a plan; ``questions`` are the ids to answer aloud."""

    do: str
    minutes: int
    text: str
    see: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    line: int = 1


@dataclass(frozen=True)
class Step:
    """One day of a plan, or one week where the plan counts in weeks."""

    number: int
    title: str
    tasks: tuple[Task, ...]
    line: int

    @property
    def minutes(self) -> int:
        """Return the minutes of all tasks."""
        return sum(task.minutes for task in self.tasks)


@dataclass(frozen=True)
class Block:
    """A themed stretch of a plan, usually a week; ``minutes`` is what the plan promises for it."""

    title: str
    summary: str
    minutes: int
    steps: tuple[Step, ...]
    line: int


@dataclass(frozen=True)
class LeftOut:
    """Core questions that a plan leaves out for one reason: a single one, or all of a level that it does not name."""

    questions: tuple[str, ...]
    level: str
    reason: str
    line: int


@dataclass(frozen=True)
class Plan:
    """A study plan; ``unit`` is day or week."""

    id: str
    title: str
    summary: str
    order: int
    unit: str
    length: int
    covers_core: bool
    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...]
    path: str

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return all steps in order."""
        return tuple(step for block in self.blocks for step in block.steps)

    @property
    def minutes(self) -> int:
        """Return the minutes of the whole plan."""
        return sum(step.minutes for step in self.steps)


@dataclass(frozen=True)
class Term:
    """A word of the glossary; ``short`` is its abbreviation, ``question`` the id of the answer that explains it.

    An abbreviation with two meanings, such as CI, has ``spell_out`` off: a page that uses it has to say which it means.
    """

    term: str
    meaning: str
    line: int
    short: str = ""
    spell_out: bool = True
    question: str = ""


@dataclass(frozen=True)
class Page:
    """A hand-written page: its address below ``docs``, its title, its Markdown, and other names that people search for."""

    uri: str
    title: str
    text: str
    description: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Site:
    """Everything that the guide knows.

    ``notebooks`` are titles by address; ``renamed`` are the last former ids by the new ones, ``origins`` the first.
    """

    phases: tuple[Named, ...]
    levels: tuple[Named, ...]
    topics: tuple[Named, ...]
    questions: tuple[Question, ...]
    checklists: tuple[Checklist, ...]
    plans: tuple[Plan, ...]
    pages: tuple[Page, ...]
    notebooks: Mapping[str, str] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    glossary: tuple[Term, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    sql: tuple[SqlProblem, ...] = ()
    drills: tuple[Drill, ...] = ()
    calculators: tuple[Calculator, ...] = ()
    resources: Resources | None = None
    mocks: Mocks | None = None

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """Return the questions by id."""
        return {question.id: question for question in self.questions}

    @property
    def exercises(self) -> tuple[Challenge | SqlProblem, ...]:
        """Return all challenges, then all SQL problems."""
        return self.challenges + self.sql

    def select(self, phase: str = "", level: str = "") -> list[Question]:
        """Return the questions of a phase, a level or both, in reading order."""
        return [q for q in self.questions if phase in ("", q.phase) and level in ("", q.level)]

    def cells(self) -> list[tuple[Named, Named, str]]:
        """Return each phase and level that has questions, with the address of the page that opens it."""
        pairs = [(phase, level) for phase in self.phases for level in self.levels]
        return [(phase, level, f"{phase.id}/{level.id}.md") for phase, level in pairs if self.select(phase.id, level.id)]

    def generated_cells(self) -> list[tuple[Named, Named, str]]:
        """Return the cells that no written page opens."""
        written = {page.uri for page in self.pages}
        return [cell for cell in self.cells() if cell[2] not in written]

    def title_of(self, kind: str, id_: str) -> str:
        """Return the title of a phase, level or topic."""
        names: dict[str, tuple[Named, ...]] = {"phase": self.phases, "level": self.levels, "topic": self.topics}
        return next(named.title for named in names[kind] if named.id == id_)
