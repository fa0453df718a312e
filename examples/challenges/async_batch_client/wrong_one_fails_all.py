"""Lets an error that is not transient leave its task, so the whole batch is lost."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

Call = Callable[[object], Awaitable[object]]


class Clock(Protocol):
    """The only source of time: seconds, and a way to wait."""

    def now(self) -> float:
        """Return the time in seconds."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class TransientError(Exception):
    """A failure that a later attempt may not have, such as an overloaded server."""


@dataclass(frozen=True)
class Settings:
    """How hard the client may push."""

    limit: int = 4  # calls that run at the same time
    rate: float = 10.0  # tokens per second
    burst: int = 5  # tokens that the bucket holds
    attempts: int = 3  # per item, the first one included
    base: float = 0.5  # longest wait before the first retry, in seconds
    cap: float = 8.0  # longest wait at all


@dataclass(frozen=True)
class Result:
    """What became of one item: a value or an error."""

    value: object = None
    error: Exception | None = None
    attempts: int = 0


class TokenBucket:
    """A bucket of tokens that starts full, refills at a rate per second and never holds more than its size."""

    def __init__(self, rate: float, burst: int, clock: Clock) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._tokens, self._at = float(burst), clock.now()

    async def take(self) -> None:
        """Take one token; wait if there is none. Those who wait are served in order."""
        now = self._clock.now()
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate) - 1
        self._at = now
        # Below zero the token is reserved: the next one in line sees the debt and waits longer.
        if self._tokens < 0:
            await self._clock.sleep(-self._tokens / self._rate)


async def call_all(items: list[object], call: Call, settings: Settings, clock: Clock, rng: random.Random) -> list[Result]:
    """Call ``await call(item)`` for each item within the limits; return one result per item, in the order of the items."""
    slots = asyncio.Semaphore(settings.limit)
    bucket = TokenBucket(settings.rate, settings.burst, clock)

    async def one(item: object) -> Result:
        for attempt in range(1, settings.attempts + 1):
            try:
                # First the slot: a token taken while waiting for a slot would be spent later, in a burst.
                async with slots:
                    await bucket.take()
                    return Result(await call(item), None, attempt)
            except TransientError as error:
                failure = Result(None, error, attempt)
            if attempt < settings.attempts:
                await clock.sleep(rng.uniform(0, min(settings.cap, settings.base * 2 ** (attempt - 1))))
        return failure

    return list(await asyncio.gather(*map(one, items)))
