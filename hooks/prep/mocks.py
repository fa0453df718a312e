"""Mock interviews as typed, immutable objects: roles, rounds, and what each role meets in each round."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Role:
    """A role that one applies for."""

    id: str
    title: str


@dataclass(frozen=True)
class Round:
    """A round of an interview; ``page`` holds the rubric by which it is scored."""

    id: str
    title: str
    page: str


@dataclass(frozen=True)
class Draw:
    """What a role meets in a round: at most so many questions, the minutes of each, and shares of phases and kinds."""

    role: str
    round: str
    questions: int
    minutes: int
    phases: Mapping[str, int]
    kinds: Mapping[str, int]


@dataclass(frozen=True)
class Mocks:
    """All mock interviews."""

    roles: tuple[Role, ...]
    rounds: tuple[Round, ...]
    sets: tuple[Draw, ...]


def mocks(value: dict[str, Any]) -> Mocks:
    """Build the mock interviews of a checked data file."""
    return Mocks(
        tuple(Role(**entry) for entry in value["roles"]),
        tuple(Round(**entry) for entry in value["rounds"]),
        tuple(Draw(**entry) for entry in value["sets"]),
    )
