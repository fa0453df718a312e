"""The simulated clock for tests."""

from collections.abc import Coroutine
from typing import Any, TypeVar

from examples.production import simulated_time
from tests.guides import in_thread

T = TypeVar("T")


def simulate(program: Coroutine[Any, Any, T]) -> T:
    """Run a program on the simulated clock, in a thread without an event loop."""
    return in_thread(lambda: simulated_time.simulate(program))
