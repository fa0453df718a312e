"""Checks of the asynchronous batch client, on a clock that jumps: no check waits for real."""

import asyncio
import random
import selectors

SPINS = 200_000


class Jumping(selectors.SelectSelector):
    """A selector that does not wait but moves the time on."""

    def __init__(self):
        super().__init__()
        self.time = 0.0
        self.spins = 0

    def select(self, timeout=None):
        """Jump to the next timer; complain if there is none, or if the program spins without time passing."""
        ready = super().select(0)
        if not ready and timeout is None:
            raise AssertionError("nobody is left who could go on: a task waits for something that never comes")
        self.spins = 0 if timeout else self.spins + 1
        if self.spins > SPINS:
            raise AssertionError("the program spins without waiting, so time never passes")
        self.time += max(timeout or 0, 0)
        return ready


class FakeClock:
    """The clock handed to the solution; as a real one it wakes a hair late, never early."""

    def __init__(self, selector):
        self.selector = selector

    def now(self):
        """Return the time that has passed in the simulation."""
        return self.selector.time

    async def sleep(self, seconds):
        """Wait in the simulation."""
        await asyncio.sleep(seconds + 1e-7 if seconds > 0 else 0)


def simulate(main):
    """Run ``main(clock)`` on simulated time and return what it returns."""
    selector = Jumping()
    loop = asyncio.SelectorEventLoop(selector)
    loop.time = lambda: selector.time
    loop.set_exception_handler(lambda *_: None)
    try:
        return loop.run_until_complete(main(FakeClock(selector)))
    finally:
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.call_soon(loop.stop)
        loop.run_forever()
        loop.close()


def echo(item, _attempt):
    """Answer with the item."""
    return item


class Server:
    """Answers after a while, and writes down when each attempt began and how many ran at once."""

    def __init__(self, clock, seconds=0.0, answer=echo):
        self.clock, self.seconds, self.answer = clock, seconds, answer
        self.starts, self.items, self.running, self.most = [], [], 0, 0

    async def __call__(self, item):
        """Answer one call."""
        self.items.append(item)
        self.starts.append(self.clock.now())
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            await self.clock.sleep(self.seconds(self.clock.now(), item) if callable(self.seconds) else self.seconds)
        finally:
            self.running -= 1
        return self.answer(item, self.items.count(item))


def run(solution, items, seconds=0.0, answer=echo, seed=0, **settings):
    """Run a batch; return the results, the server and the time it took."""

    async def main(clock):
        server = Server(clock, seconds, answer)
        results = await solution.call_all(items, server, solution.Settings(**settings), clock, random.Random(seed))
        return results, server, clock.now()

    return simulate(main)


def busy(solution, *which):
    """Return an answer that is a transient failure for some items, always."""

    def answer(item, _attempt):
        if not which or item in which:
            raise solution.TransientError(f"item {item} is busy")
        return item

    return answer


def within_rate(starts, rate, burst):
    """Demand that no stretch of time holds more starts than the bucket allows."""
    for i, first in enumerate(starts):
        for j in range(i, len(starts)):
            allowed = burst + rate * (starts[j] - first) + 1e-3
            span = f"{starts[j] - first:.3f} s with rate {rate} and burst {burst}"
            assert j - i + 1 <= allowed, f"at most {allowed:.1f} attempts expected within {span}, {j - i + 1} found"


def check_results_in_order(solution):
    """Each item gets its result, in the order of the items; no items give an empty list"""

    def answer(item, attempt):
        if attempt < item % 3 + 1:
            raise solution.TransientError("again")
        return item * 10

    items = [5, 3, 4, 0, 1]
    results, _, _ = run(solution, items, 0.5, answer)
    found = [(r.value, r.error, r.attempts) for r in results]
    expected = [(item * 10, None, item % 3 + 1) for item in items]
    assert found == expected, f"(value, error, attempts) {expected} expected, {found} found"
    results, server, _ = run(solution, [])
    assert (results, server.items) == ([], []), f"no items: [] and no call expected, {results} found"
    items = [{"text": "same"}, {"text": "same"}, ["other"]]
    results, server, _ = run(solution, items, 0.5)
    found = ([r.value for r in results], len(server.items))
    assert found == (items, 3), (
        f"items {items}, two of them equal, none hashable: these values and 3 calls expected, {found} found"
    )


def check_concurrency(solution):
    """Never more calls at once than the limit, and no slot stays idle"""
    for limit, count, expected in ((1, 3, 3.0), (4, 9, 3.0), (50, 10, 1.0)):
        _, server, took = run(solution, list(range(count)), 1.0, limit=limit, rate=1e6, burst=100)
        assert server.most == min(limit, count), (
            f"{count} items, limit {limit}: {min(limit, count)} at once expected, {server.most} found"
        )
        assert abs(took - expected) < 1e-2, f"{count} calls of 1 s, limit {limit}: {expected} s expected, {took:.3f} s found"
    _, _, took = run(solution, [4, 1, 1, 1, 1], lambda _, item: item, limit=2, rate=1e6, burst=100)
    assert abs(took - 4) < 1e-2, (
        f"calls of 4, 1, 1, 1, 1 s, limit 2: 4 s expected, {took:.3f} s found (a free slot is used at once)"
    )


def check_rate(solution):
    """Attempts begin no faster than the bucket allows, and not slower than needed"""
    _, server, took = run(solution, list(range(25)), 0.0, limit=25, rate=10.0, burst=5)
    within_rate(server.starts, 10.0, 5)
    assert abs(took - 2.0) < 1e-2, f"25 instant calls, rate 10, burst 5: 2.0 s expected, {took:.3f} s found"
    _, server, _ = run(solution, list(range(60)), lambda now, _: max(30 - now, 0.1), limit=20, rate=4.0, burst=5)
    within_rate(server.starts, 4.0, 5)
    _, server, _ = run(solution, list(range(20)), 0.0, busy(solution), limit=20, rate=5.0, burst=2, base=0.1, cap=0.1)
    assert len(server.starts) == 60, (
        f"20 items that always fail, 3 attempts each: 60 attempts expected, {len(server.starts)} found"
    )
    within_rate(server.starts, 5.0, 2)


def check_bucket(solution):
    """The bucket starts full, never overflows, keeps parts of a token, and gives one token to one waiter"""

    async def main(clock):
        bucket, times = solution.TokenBucket(2.0, 3, clock), []

        async def take(number):
            await bucket.take()
            times.append(clock.now())
            order.append(number)

        await asyncio.gather(*map(take, range(5)))
        await clock.sleep(100)
        await asyncio.gather(*map(take, range(5, 10)))
        return times

    async def bit_by_bit(clock):
        bucket, times = solution.TokenBucket(2.0, 3, clock), []
        for pause in (0, 0, 0, 0.75, 0, 0.2):
            await clock.sleep(pause)
            await bucket.take()
            times.append(clock.now())
        return times

    found, expected = [round(time, 3) for time in simulate(bit_by_bit)], [0, 0, 0, 0.75, 1, 1.5]
    assert found == expected, f"rate 2, size 3, pauses 0, 0, 0, 0.75, 0, 0.2 s between takes: {expected} expected, {found} found"
    order = []
    found = [round(time, 3) for time in simulate(main)]
    assert order == sorted(order), f"takers 0 to 4, later 5 to 9: served in this order expected, {order} found"
    expected = [0, 0, 0, 0.5, 1, 101, 101, 101, 101.5, 102]
    assert found == expected, f"rate 2, size 3, five takers at 0 s and at 101 s: {expected} expected, {found} found"


def check_one_failure_isolates(solution):
    """An error that is not transient ends its item at once, without a retry, and no other item"""

    def answer(item, _attempt):
        if item == 2:
            raise KeyError("broken")
        return item

    results, server, _ = run(solution, list(range(6)), 0.1, answer)
    bad = results[2]
    assert isinstance(bad.error, KeyError), f"item 2 raises KeyError: this error in its result expected, {bad} found"
    assert (bad.attempts, server.items.count(2)) == (1, 1), (
        f"item 2 raises KeyError: one attempt expected, {server.items.count(2)} found"
    )
    found = [r.value for i, r in enumerate(results) if i != 2]
    assert found == [0, 1, 3, 4, 5], f"the other items: values [0, 1, 3, 4, 5] expected, {found} found"

    def worse(_item, attempt):
        if attempt == 1:
            raise solution.TransientError("busy")
        raise KeyError("broken")

    results, server, _ = run(solution, [7], 0.1, worse)
    found = (type(results[0].error).__name__, results[0].attempts, len(server.items))
    assert found == ("KeyError", 2, 2), f"TransientError, then KeyError: KeyError after 2 attempts expected, {found} found"

    def numbered(_item, attempt):
        raise solution.TransientError(attempt)

    for attempts in (1, 3):
        results, server, _ = run(solution, [7], 0.1, numbered, attempts=attempts)
        found = (results[0].error.args, results[0].attempts, len(server.items))
        assert found == ((attempts,), attempts, attempts), (
            f"always busy, {attempts} attempts: the error of attempt {attempts} and as many calls expected, {found} found"
        )
    results, server, _ = run(solution, [1, 2, 3], 0.1, busy(solution, 2), attempts=4)
    found = (type(results[1].error).__name__, results[1].attempts, server.items.count(2))
    assert found == ("TransientError", 4, 4), f"item 2 is always busy, 4 attempts: its last error after 4 expected, {found} found"


def check_backoff(solution):
    """Waits are spread between 0 and a bound that doubles up to the cap; none follows the last attempt"""
    count, bounds = 300, [1.0, 2.0, 3.0, 3.0]
    options = {"limit": count, "rate": 1e9, "burst": 10**6, "attempts": 5, "base": 1.0, "cap": 3.0}
    _, server, took = run(solution, list(range(count)), 0.0, busy(solution), **options)
    times = {item: [t for i, t in zip(server.items, server.starts) if i == item] for item in range(count)}
    for k, bound in enumerate(bounds):
        waits = [own[k + 1] - own[k] for own in times.values()]
        low, high, mean = min(waits), max(waits), sum(waits) / count
        what = f"waits before retry {k + 1} of {count} items, base 1, cap 3"
        assert high <= bound + 1e-3, f"{what}: at most {bound} s expected, {high:.3f} s found"
        assert low < 0.1 * bound, f"{what}: some near 0 expected, the shortest found is {low:.3f} s"
        assert abs(mean / bound - 0.5) < 0.1, f"{what}: a mean near {bound / 2} s expected, {mean:.3f} s found"
    assert took <= max(server.starts) + 1e-3, (
        f"the last attempt began at {max(server.starts):.3f} s, the batch ended at {took:.3f} s"
    )
    _, again, _ = run(solution, list(range(count)), 0.0, busy(solution), **options)
    assert again.starts == server.starts, (
        "the same seed of rng: the same times expected, others found (use the rng that comes in)"
    )


def check_waiting_frees_the_slot(solution):
    """An item that waits for its next attempt leaves its slot to the others"""

    async def main(clock):
        server = Server(clock, 1.0, busy(solution, 0))
        settings = solution.Settings(limit=1, rate=1e6, burst=100, attempts=2, base=1000.0, cap=1000.0)
        await solution.call_all(list(range(6)), server, settings, clock, random.Random(0))
        return server.starts[server.items.index(5)]

    found = simulate(main)
    assert found < 10, (
        f"six calls of 1 s with one slot, item 0 waits long: item 5 begins within 10 s expected, {found:.1f} s found"
    )


def check_cancel(solution):
    """A canceled batch ends as canceled, and no call begins afterwards"""

    async def main(clock):
        server = Server(clock, 1.0)
        batch = solution.call_all(list(range(40)), server, solution.Settings(limit=4), clock, random.Random(0))
        task = asyncio.ensure_future(batch)
        await clock.sleep(1.5)
        task.cancel()
        before = len(server.items)
        try:
            await task
        except asyncio.CancelledError:
            await clock.sleep(100)
            return before, len(server.items), server.running
        raise AssertionError("a batch canceled after 1.5 s: CancelledError expected, results returned")

    before, after, running = simulate(main)
    assert (after, running) == (before, 0), (
        f"{before} calls before the cancel: no more and none running expected, {after} found, {running} running"
    )
