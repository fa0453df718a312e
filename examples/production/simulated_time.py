"""An event loop whose clock jumps to the next timer instead of waiting: timeouts are tested at once and exactly."""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class SimulatedLoop(asyncio.SelectorEventLoop):
    """Adds what it would have waited to its own clock; for code that waits only for timers, not for files or threads."""

    def __init__(self) -> None:
        self.clock = 0.0
        super().__init__(_Jump(self))

    def time(self) -> float:
        """Return the simulated seconds since the start."""
        return self.clock


class _Jump(selectors.DefaultSelector):
    def __init__(self, loop: SimulatedLoop) -> None:
        super().__init__()
        self.loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("nothing is scheduled: the program waits for ever")
        self.loop.clock += timeout
        return super().select(0)


def simulate(program: Coroutine[Any, Any, T]) -> T:
    """Run a program to its end on a simulated clock."""
    with asyncio.Runner(loop_factory=SimulatedLoop) as runner:
        return runner.run(program)
