"""An agent loop that ends on its own terms: checked calls, retries, budgets and a full trace."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class TransientError(Exception):
    """A failure of a tool that may pass, such as a timeout."""


@dataclass(frozen=True)
class Call:
    """What the model asks for; the arguments are JSON values."""

    tool: str
    args: dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """What the model says, with the tokens it cost: a call, or an answer if there is no call."""

    tokens: int
    call: Call | None = None
    answer: str = ""


@dataclass(frozen=True)
class Tool:
    """A function, the exact type of each of its arguments, and whether a second run does no harm."""

    run: Callable[..., Any]
    schema: dict[str, type]
    idempotent: bool = True


@dataclass(frozen=True)
class Limits:
    """Replies, tokens, retries of a call, bad calls in a row that end the run, runs of the same call."""

    steps: int
    tokens: int
    retries: int = 2
    bad_calls: int = 3
    repeats: int = 2


@dataclass(frozen=True)
class Step:
    """One reply and what came of it; attempts counts the runs of the tool."""

    reply: Reply
    kind: str
    output: Any = None
    attempts: int = 0


@dataclass(frozen=True)
class Result:
    """How the run ended, the answer if there is one, and all steps."""

    status: str
    answer: str
    trace: list[Step]
    tokens: int


def run_agent(
    model: Callable[[list[Step]], Reply], tools: dict[str, Tool], limits: Limits, sleep: Callable[[float], None] = time.sleep
) -> Result:
    """Ask the model and run its calls until it answers or a limit ends the run.

    The status is "done", "out of steps", "out of tokens", "bad calls" or "loop". The kind of a step is "ok", "failed",
    "bad call", "loop", "over budget" or "answer". Nothing that a tool raises leaves this function, if it is an ``Exception``.
    """
    raise NotImplementedError
