"""The judge of the coding challenges: runs a solution and its checks, in the browser and under pytest alike."""

import linecache
import sys
import traceback
import types
from collections.abc import Callable, Iterator
from typing import NamedTuple

FILE = "solution.py"


class Verdict(NamedTuple):
    """What a check looked at, and what is wrong; no message means that it passed."""

    what: str
    message: str


def load(code: str) -> types.ModuleType:
    """Run code as the module ``solution``; raises whatever the code raises."""
    module = types.ModuleType("solution")
    module.__file__ = FILE
    sys.modules["solution"] = module  # dataclasses look their module up there
    linecache.cache[FILE] = (len(code), None, code.splitlines(keepends=True), FILE)
    exec(compile(code, FILE, "exec"), module.__dict__)  # noqa: S102
    return module


def explain(error: BaseException) -> str:
    """Return the traceback of an error, of which only the lines of the solution are the reader's concern."""
    report = traceback.TracebackException.from_exception(error, compact=True)
    own = [frame for frame in report.stack if frame.filename == FILE]
    report.stack = traceback.StackSummary.from_list(own)
    report.__cause__ = report.__context__ = None
    text = "".join(report.format())
    return text if own or isinstance(error, SyntaxError) else text.removeprefix("Traceback (most recent call last):\n")


def run(code: str) -> str:
    """Run code; return its traceback, or nothing if it ends well."""
    try:
        load(code)
    except BaseException as error:  # SystemExit too: the judge goes on
        return explain(error)
    return ""


def check(code: str, checks: str) -> Iterator[Verdict]:
    """Run code, then yield the verdict of each function ``check_...`` of the checks on it.

    Code that does not run at all gets one verdict, with its traceback.
    """
    try:
        solution = load(code)
    except BaseException as error:
        yield Verdict("The code runs", explain(error))
        return
    scope: dict[str, object] = {"__name__": "checks"}
    exec(compile(checks, "checks.py", "exec"), scope)  # noqa: S102
    for name, function in list(scope.items()):
        if name.startswith("check_") and callable(function):
            yield verdict(function, solution)


def verdict(function: Callable[[types.ModuleType], object], solution: types.ModuleType) -> Verdict:
    """Run one check on a solution."""
    what = (function.__doc__ or function.__name__).strip().split("\n")[0]
    message = ""
    try:
        function(solution)
    except AssertionError as error:
        message = str(error) or explain(error)
    except BaseException as error:
        message = explain(error)
    return Verdict(what, message.strip())
