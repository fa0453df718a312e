"""Compares calls as printed text, so keys in another order look new."""

import copy
import time
from collections import Counter
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
    """Ask the model and run its calls until it answers or a limit ends the run."""
    trace: list[Step] = []
    runs: Counter[str] = Counter()
    tokens = bad = 0

    def end(status: str, answer: str = "") -> Result:
        return Result(status, answer, trace, tokens)

    while len(trace) < limits.steps:
        if tokens >= limits.tokens:
            return end("out of tokens")
        reply = model(list(trace))
        tokens += reply.tokens
        call = reply.call
        if call is None:
            trace.append(Step(reply, "answer"))
            return end("done", reply.answer)
        if tokens > limits.tokens:
            trace.append(Step(reply, "over budget"))
            return end("out of tokens")
        if problem := _problem(call, tools):
            trace.append(Step(reply, "bad call", problem))
            bad += 1
            if bad >= limits.bad_calls:
                return end("bad calls")
            continue
        bad = 0
        key = f"{call.tool} {call.args}"
        if runs[key] >= limits.repeats:
            trace.append(Step(reply, "loop"))
            return end("loop")
        runs[key] += 1
        trace.append(_execute(reply, call, tools[call.tool], limits.retries, sleep))
    return end("out of steps")


def _problem(call: Call, tools: dict[str, Tool]) -> str:
    """Say what is wrong with a call, for the model to read; nothing if it may run."""
    if call.tool not in tools:
        return f"unknown tool {call.tool}; there are {sorted(tools)}"
    schema = tools[call.tool].schema
    if set(call.args) != set(schema):
        return f"{call.tool} takes the arguments {sorted(schema)}, not {sorted(call.args)}"
    # Not isinstance, as True would pass for an integer.
    wrong = [f"{name} must be {kind.__name__}" for name, kind in schema.items() if type(call.args[name]) is not kind]
    return "; ".join(wrong)


def _execute(reply: Reply, call: Call, tool: Tool, retries: int, sleep: Callable[[float], None]) -> Step:
    """Run a checked call; only failures that may pass are retried, and only where that does no harm."""
    attempt = 1
    while True:
        try:
            # A copy: the trace keeps what the model sent, whatever the tool does to a list.
            return Step(reply, "ok", tool.run(**copy.deepcopy(call.args)), attempt)
        except Exception as error:
            if not (isinstance(error, TransientError) and tool.idempotent and attempt <= retries):
                return Step(reply, "failed", str(error), attempt)
        sleep(2.0 ** (attempt - 1))
        attempt += 1
