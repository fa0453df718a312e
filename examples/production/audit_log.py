"""An audit log beside the request path: one kept task, a bounded queue, retries, a drain at shutdown, losses reported."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Decision:
    """What is answered and recorded; ``fallback`` names the stages that failed and how, and is empty if none did."""

    request_id: str
    action: str
    score: float | None
    fallback: str


class AuditError(RuntimeError):
    """The log refused these decisions, or does not know that they were written (a write may have got through all the same)."""

    def __init__(self, message: str, decisions: tuple[Decision, ...]) -> None:
        super().__init__(message)
        self.decisions = decisions


@dataclass
class AuditLog:
    """Use as ``async with AuditLog(write) as audit``; leaving the block drains the queue or raises ``AuditError``."""

    write: Callable[[Decision], Awaitable[None]]
    capacity: int = 1000
    write_limit: float = 2.0
    pauses: tuple[float, ...] = (0.1, 1.0)
    drain_limit: float = 5.0
    closing: bool = field(default=True, init=False)
    failure: str = field(default="", init=False)

    async def __aenter__(self) -> "AuditLog":
        if self.capacity < 1:
            raise ValueError(f"the capacity has to be positive, not {self.capacity}")
        self.waiting: deque[Decision] = deque()
        self.wake, self.closing, self.failure = asyncio.Event(), False, ""
        self.task = asyncio.create_task(self._run(), name="audit")
        return self

    def record(self, decision: Decision) -> None:
        """Take a decision, or raise at once: a decision without a record must not be acted on."""
        if self.closing or self.task.done():
            raise AuditError(f"the audit log is down: {self.failure or 'closed'}", (decision,))
        if len(self.waiting) >= self.capacity:
            raise AuditError(f"the audit log is full: {self.capacity} decisions are waiting", (decision,))
        self.waiting.append(decision)
        self.wake.set()

    async def __aexit__(self, *_: object) -> None:
        self.closing = True
        self.wake.set()
        try:
            await asyncio.wait({self.task}, timeout=self.drain_limit)
        finally:  # a drain that is cancelled reports its losses too
            self.task.cancel()
            if self.waiting:
                reason = self.failure or f"not drained within {self.drain_limit:g} s"
                raise AuditError(f"{len(self.waiting)} decisions not known to be written: {reason}", tuple(self.waiting))

    async def _run(self) -> None:
        try:
            while self.waiting or not self.closing:
                if not self.waiting:
                    self.wake.clear()
                    await self.wake.wait()
                elif await self._written(self.waiting[0]):
                    self.waiting.popleft()  # only now: a failed or cancelled write leaves its record in the queue
                else:
                    return
        except BaseException as error:
            self.failure = self.failure or repr(error)
            raise
        finally:
            if self.waiting:
                log.critical("audit log stopped with %d decisions unwritten: %s", len(self.waiting), self.failure)

    async def _written(self, decision: Decision) -> bool:
        for pause in (*self.pauses, None):
            try:
                await asyncio.wait_for(self.write(decision), self.write_limit)
            except Exception as error:
                self.failure = repr(error)
                log.warning("audit write of %s failed: %s", decision.request_id, self.failure)
            else:
                self.failure = ""  # an outage that is over is not the reason of a later loss
                return True
            if pause is not None:
                await asyncio.sleep(pause)
        return False
