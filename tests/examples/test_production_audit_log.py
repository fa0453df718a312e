"""The audit log on a simulated clock: nothing is lost silently, whatever the sink or the shutdown does."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from examples.production.audit_log import AuditError, AuditLog, Decision
from tests.examples.simulated import simulate

Write = Callable[[Decision], Awaitable[None]]


class Sink:
    """Keeps what is written, after 2 ms."""

    def __init__(self) -> None:
        self.written: list[Decision] = []

    async def write(self, decision: Decision) -> None:
        """Keep a decision."""
        await asyncio.sleep(0.002)
        self.written.append(decision)


def decisions(count: int) -> list[Decision]:
    return [Decision(f"r{i}", "approve", 0.1, "") for i in range(count)]


def audited(write: Write, count: int, **options: Any) -> AuditError | None:
    """Record so many decisions, wait a little, leave the block, and return what it raised."""

    async def program() -> None:
        async with AuditLog(write, **options) as audit:
            for decision in decisions(count):
                audit.record(decision)

    try:
        simulate(program())
    except AuditError as error:
        return error
    return None


def test_shutdown_writes_everything_that_is_waiting() -> None:
    sink = Sink()
    assert audited(sink.write, 100) is None
    assert sink.written == decisions(100)


def test_a_write_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    sink, failures = Sink(), iter([OSError("disk"), ValueError("encoding"), None])

    async def flaky(decision: Decision) -> None:
        if error := next(failures, None):
            raise error
        await sink.write(decision)

    assert audited(flaky, 3) is None
    assert sink.written == decisions(3)
    assert "audit write of r0 failed: ValueError('encoding')" in caplog.text


def test_a_failed_log_tells_what_is_unwritten_and_says_so_at_once(caplog: pytest.LogCaptureFixture) -> None:
    sink = Sink()

    async def breaks_on_second(decision: Decision) -> None:
        if decision.request_id == "r1":
            raise OSError("disk full")
        await sink.write(decision)

    error = audited(breaks_on_second, 4)
    assert sink.written == decisions(1)
    assert error is not None
    assert error.decisions == tuple(decisions(4)[1:])
    assert "disk full" in str(error)
    assert "stopped with 3 decisions unwritten" in caplog.text


def test_a_hanging_sink_fills_the_queue_and_is_given_up() -> None:
    async def hangs(_: Decision) -> None:
        await asyncio.sleep(3600)

    error = audited(hangs, 3, capacity=2)
    assert error is not None
    assert "full: 2" in str(error.__cause__ or error.__context__)  # the third record was refused, then the drain failed
    assert [d.request_id for d in error.decisions] == ["r0", "r1"]


def test_a_slow_drain_ends_at_its_limit_and_reports_the_rest() -> None:
    sink = Sink()

    async def slow(decision: Decision) -> None:
        await asyncio.sleep(1)
        sink.written.append(decision)

    error = audited(slow, 10, drain_limit=3.5)
    assert len(sink.written) == 3
    assert error is not None
    assert "not drained within 3.5 s" in str(error)
    assert error.decisions == tuple(decisions(10)[3:])


def test_a_closed_log_and_a_log_without_room_are_refused() -> None:
    async def closed() -> None:
        async with AuditLog(Sink().write) as audit:
            pass
        audit.record(decisions(1)[0])

    with pytest.raises(AuditError, match="closed"):
        simulate(closed())
    with pytest.raises(ValueError, match="capacity"):
        audited(Sink().write, 1, capacity=0)


def test_a_log_that_was_never_entered_is_refused_clearly() -> None:
    with pytest.raises(AuditError, match="closed"):
        AuditLog(Sink().write).record(decisions(1)[0])


def test_an_outage_that_is_over_is_not_blamed_for_a_later_loss() -> None:
    calls: list[str] = []

    async def fails_once_then_hangs(decision: Decision) -> None:
        calls.append(decision.request_id)
        if len(calls) == 1:
            raise OSError("blip")
        await asyncio.sleep(0 if decision.request_id == "r0" else 3600)

    error = audited(fails_once_then_hangs, 2, write_limit=60.0)
    assert str(error) == "1 decisions not known to be written: not drained within 5 s"


def test_a_sink_that_cancels_itself_is_reported_and_named(caplog: pytest.LogCaptureFixture) -> None:
    async def cancels(_: Decision) -> None:
        raise asyncio.CancelledError

    error = audited(cancels, 2)
    assert error is not None
    assert error.decisions == tuple(decisions(2))
    assert "CancelledError" in str(error)
    assert "stopped with 2 decisions unwritten: CancelledError" in caplog.text


def test_a_drain_that_is_cancelled_reports_its_losses() -> None:
    async def hangs(_: Decision) -> None:
        await asyncio.sleep(3600)

    async def service() -> None:
        async with AuditLog(hangs, write_limit=60.0) as audit:
            audit.record(decisions(1)[0])

    async def program() -> None:
        task = asyncio.create_task(service())
        await asyncio.sleep(1)
        task.cancel()
        with pytest.raises(AuditError, match="1 decisions not known") as lost:
            await task
        assert lost.value.decisions == tuple(decisions(1))
        assert asyncio.get_running_loop().time() == pytest.approx(1)

    simulate(program())


def test_a_cancelled_service_still_drains_its_log() -> None:
    sink = Sink()

    async def service() -> None:
        async with AuditLog(sink.write) as audit:
            for decision in decisions(50):
                audit.record(decision)
            await asyncio.sleep(3600)

    async def program() -> None:
        task = asyncio.create_task(service())
        await asyncio.sleep(0.01)
        assert len(sink.written) < 50
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    simulate(program())
    assert sink.written == decisions(50)


def test_a_hanging_write_is_limited_and_tried_three_times_before_the_log_is_down() -> None:
    async def hangs(_: Decision) -> None:
        await asyncio.sleep(3600)

    async def program() -> None:
        async with AuditLog(hangs) as audit:
            audit.record(decisions(1)[0])
            await asyncio.sleep(7.05)  # three writes of 2 s and pauses of 0.1 and 1 s end at 7.1
            audit.record(decisions(2)[1])
            await asyncio.sleep(0.1)
            with pytest.raises(AuditError, match=r"down: TimeoutError"):
                audit.record(decisions(3)[2])

    with pytest.raises(AuditError, match="2 decisions"):
        simulate(program())


def test_an_idle_log_wakes_for_each_record_and_leaves_at_once() -> None:
    sink = Sink()

    async def program() -> float:
        async with AuditLog(sink.write) as audit:
            for decision in decisions(2):
                audit.record(decision)
                await asyncio.sleep(1)
        return asyncio.get_running_loop().time()

    assert simulate(program()) == pytest.approx(2)
    assert sink.written == decisions(2)


def test_a_write_does_not_go_on_after_its_loss_was_reported() -> None:
    sink = Sink()

    async def slow(decision: Decision) -> None:
        await asyncio.sleep(10)
        await sink.write(decision)

    async def program() -> None:
        with pytest.raises(AuditError, match="not drained"):
            async with AuditLog(slow, write_limit=60.0) as audit:
                audit.record(decisions(1)[0])
        await asyncio.sleep(100)

    simulate(program())
    assert sink.written == []
