"""The batch client on the clock of the machine: the same promises, with real waiting of milliseconds."""

import asyncio
import random
import time

from examples.challenges.async_batch_client.solution import Result, Settings, TokenBucket, TransientError, call_all
from tests.guides import in_thread


class RealClock:
    """The clock that a program would pass in."""

    def now(self) -> float:
        """Return the time of the machine."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait for real."""
        await asyncio.sleep(seconds)


def test_a_batch_with_failures() -> None:
    attempts: dict[object, int] = {}

    async def call(item: object) -> object:
        attempts[item] = attempts.get(item, 0) + 1
        await asyncio.sleep(0.001)
        if item == "broken":
            raise LookupError(item)
        if item == "slow" and attempts[item] < 3:
            raise TransientError(item)
        return item

    settings = Settings(limit=2, rate=1000, burst=2, base=0.002)
    batch = call_all(["a", "broken", "slow", "b"], call, settings, RealClock(), random.Random(0))  # noqa: S311
    results = in_thread(lambda: asyncio.run(batch))
    assert results[0] == Result("a", None, 1)
    assert isinstance(results[1].error, LookupError)
    assert results[2] == Result("slow", None, 3)
    assert results[3] == Result("b", None, 1)


def test_the_bucket_never_gives_too_early() -> None:
    async def main() -> float:
        bucket = TokenBucket(200, 2, RealClock())
        start = time.monotonic()
        await asyncio.gather(*(bucket.take() for _ in range(12)))
        return time.monotonic() - start

    assert in_thread(lambda: asyncio.run(main())) >= 0.045
