"""An asynchronous scoring service: a limit per stage, one deadline for all, and fallbacks that are named in the answer."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from examples.production.audit_log import AuditLog, Decision

T = TypeVar("T")
Features = Mapping[str, float]


@dataclass(frozen=True)
class Limits:
    """Seconds for each stage and for everything; the last ``rules`` seconds are reserved, since a fallback takes time too."""

    features: float = 0.010
    model: float = 0.050
    rules: float = 0.005
    total: float = 0.060

    def __post_init__(self) -> None:
        if not (all(limit > 0 for limit in (self.features, self.model, self.rules)) and self.total > self.rules):
            raise ValueError(f"limits have to be positive, and the total longer than the rules: {self}")


@dataclass
class Scorer:
    """Features, then model, then rules; if one of the first two fails, the rules decide without a score."""

    features: Callable[[str], Coroutine[Any, Any, Features]]
    model: Callable[[Features], Coroutine[Any, Any, float]]
    rules: Callable[[str, float | None], Coroutine[Any, Any, str]]
    audit: AuditLog
    limits: Limits = field(default_factory=Limits)
    last_resort: str = "review"

    async def decide(self, request_id: str) -> Decision:
        """Return a decision that the audit log has taken, within the total limit, or raise ``AuditError``."""
        now = asyncio.get_running_loop().time
        end = now() + self.limits.total
        score_by = end - self.limits.rules
        stage, score, failures = "features", None, []
        try:
            features = await within(min(self.limits.features, score_by - now()), self.features(request_id))
            stage = "model"
            score = probability(await within(min(self.limits.model, score_by - now()), self.model(features)))
        except Exception as error:
            failures.append(f"{stage}: {type(error).__name__}")
        try:
            action = await within(min(self.limits.rules, end - now()), self.rules(request_id, score))
        except Exception as error:
            failures.append(f"rules: {type(error).__name__}")
            action = self.last_resort
        decision = Decision(request_id, action, score, ", ".join(failures))
        self.audit.record(decision)
        return decision


def probability(value: float) -> float:
    """Return the value, or raise if it is not a probability; NaN is none."""
    if not 0 <= value <= 1:
        raise ValueError(f"not a probability: {value}")
    return value


async def within(seconds: float, work: Coroutine[Any, Any, T]) -> T:
    """Return the result of the work; raise ``TimeoutError`` in time, even if the work resists its cancellation."""
    task = asyncio.create_task(work)
    task.add_done_callback(lambda done: done.cancelled() or done.exception())  # what fails too late interests nobody
    try:
        await asyncio.wait({task}, timeout=max(seconds, 0))
        if not task.done():
            raise TimeoutError
        if task.cancelled():
            raise RuntimeError("the stage was cancelled from inside")
        return task.result()
    finally:
        task.cancel()
