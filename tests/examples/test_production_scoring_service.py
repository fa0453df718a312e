"""The scoring service on a simulated clock: deadlines, named fallbacks, and no decision without its record."""

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable, Coroutine
from math import nan
from typing import Any

import pytest

from examples.production.audit_log import AuditError, AuditLog, Decision
from examples.production.scoring_service import Features, Limits, Scorer, within
from examples.production.simulated_time import SimulatedLoop
from tests.examples.simulated import simulate

Write = Callable[[Decision], Awaitable[None]]


class Backend:
    """Stages that take the given milliseconds; what is raised or returned can be replaced by a test."""

    def __init__(self, features: float = 4, model: float = 20, rules: float = 1) -> None:
        self.delays = {"features": features, "model": model, "rules": rules}
        self.score: float = 0.2
        self.error: dict[str, BaseException] = {}
        self.written: list[Decision] = []

    async def wait(self, stage: str) -> None:
        """Take the time of a stage, then raise if it is meant to fail."""
        await asyncio.sleep(self.delays[stage] / 1000)
        if stage in self.error:
            raise self.error[stage]

    async def features(self, _: str) -> Features:
        """Return the features of a request."""
        await self.wait("features")
        return {"payments_1h": 3.0}

    async def model(self, _: Features) -> float:
        """Return the score."""
        await self.wait("model")
        return self.score

    async def rules(self, _: str, score: float | None) -> str:
        """Return an action, with a score or without."""
        await self.wait("rules")
        return "small amounts only" if score is None else "approve" if score < 0.5 else "decline"

    async def write(self, decision: Decision) -> None:
        """Keep a decision."""
        await asyncio.sleep(0.002)
        self.written.append(decision)


def run(backend: Backend, limits: Limits | None = None, write: Write | None = None) -> tuple[Decision, float]:
    """Return the decision of one request and the milliseconds until it came."""

    async def program() -> tuple[Decision, float]:
        async with AuditLog(write or backend.write) as audit:
            scorer = Scorer(backend.features, backend.model, backend.rules, audit, limits or Limits())
            start = asyncio.get_running_loop().time()
            decision = await scorer.decide("r1")
            return decision, 1000 * (asyncio.get_running_loop().time() - start)

    return simulate(program())


def test_a_healthy_request_is_scored_and_recorded_without_waiting_for_the_record() -> None:
    backend = Backend()
    decision, taken = run(backend)
    assert decision == Decision("r1", "approve", 0.2, "")
    assert taken == pytest.approx(25)  # 4 + 20 + 1; the write takes 2 more, afterwards
    assert backend.written == [decision]


@pytest.mark.parametrize(
    ("delays", "fallback", "taken"),
    [
        ({"features": 500}, "features: TimeoutError", 11),
        ({"model": 500}, "model: TimeoutError", 55),
        ({"features": 9, "model": 500}, "model: TimeoutError", 56),  # 55 less 9 are left for the model, not 50
        ({"rules": 500}, "rules: TimeoutError", 29),
        ({"features": 500, "rules": 500}, "features: TimeoutError, rules: TimeoutError", 15),
        ({"features": 9, "model": 500, "rules": 500}, "model: TimeoutError, rules: TimeoutError", 60),
    ],
)
def test_slow_stages_are_cut_and_named(delays: dict[str, float], fallback: str, taken: float) -> None:
    decision, milliseconds = run(Backend(**delays))
    assert decision.fallback == fallback
    assert milliseconds == pytest.approx(taken)
    assert (decision.score is None) == ("features" in fallback or "model" in fallback)
    assert decision.action == ("review" if "rules" in fallback else "small amounts only")


@pytest.mark.parametrize("score", [nan, 1.2, -0.1])
def test_a_score_that_is_no_probability_is_not_used(score: float) -> None:
    backend = Backend()
    backend.score = score
    assert run(backend)[0] == Decision("r1", "small amounts only", None, "model: ValueError")


def test_errors_of_stages_become_named_fallbacks() -> None:
    backend = Backend()
    backend.error = {"features": ConnectionError("down"), "rules": KeyError("amount")}
    assert run(backend)[0] == Decision("r1", "review", None, "features: ConnectionError, rules: KeyError")


def test_a_stage_limit_longer_than_the_deadline_gives_way_to_it() -> None:
    decision, taken = run(Backend(features=500), Limits(features=0.1))
    assert decision.fallback == "features: TimeoutError"
    assert taken == pytest.approx(56)


def test_a_stage_that_blocks_the_loop_takes_from_the_rules_not_from_the_caller() -> None:
    backend = Backend(rules=500)

    async def blocks(_: Features) -> float:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, SimulatedLoop)
        loop.clock += 0.054  # computes without awaiting, from 4 to 58
        return 0.2

    backend.model = blocks  # type: ignore[method-assign]
    decision, taken = run(backend)
    assert decision.fallback == "rules: TimeoutError"
    assert taken == pytest.approx(60)


def test_a_stage_that_cancels_itself_is_a_named_fallback_too() -> None:
    backend = Backend()
    backend.error = {"model": asyncio.CancelledError()}
    assert run(backend)[0] == Decision("r1", "small amounts only", None, "model: RuntimeError")


def test_the_deadline_holds_even_if_a_stage_resists_cancellation() -> None:
    backend = Backend()

    async def stubborn(_: Features) -> float:
        for _attempt in range(5):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                continue
        raise OSError("far too late")

    backend.model = stubborn  # type: ignore[method-assign]
    decision, taken = run(backend)
    assert decision.fallback == "model: TimeoutError"
    assert taken == pytest.approx(55)


def test_a_client_that_goes_away_stops_the_work_and_leaves_no_record() -> None:
    backend = Backend(model=40)
    ended: list[str] = []

    async def model(features: Features) -> float:
        try:
            return await Backend.model(backend, features)
        except asyncio.CancelledError:
            ended.append("cancelled")
            raise

    async def program() -> None:
        async with AuditLog(backend.write) as audit:
            request = asyncio.create_task(Scorer(backend.features, model, backend.rules, audit).decide("r1"))
            await asyncio.sleep(0.010)
            request.cancel()
            with pytest.raises(asyncio.CancelledError):
                await request

    simulate(program())
    assert (ended, backend.written) == (["cancelled"], [])


def test_requests_run_side_by_side() -> None:
    backend = Backend()

    async def program() -> float:
        async with AuditLog(backend.write) as audit:
            scorer = Scorer(backend.features, backend.model, backend.rules, audit)
            await asyncio.gather(*(scorer.decide(f"r{i}") for i in range(50)))
            return asyncio.get_running_loop().time()

    assert simulate(program()) == pytest.approx(0.025)
    assert sorted(d.request_id for d in backend.written) == sorted(f"r{i}" for i in range(50))


@pytest.mark.parametrize(
    "wrong", [{"model": 0.0}, {"features": -1.0}, {"rules": 0.0}, {"total": 0.005}, {"model": nan}, {"total": nan}]
)
def test_impossible_limits_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="limits"):
        Limits(**wrong)


def test_after_a_failure_no_decision_is_given_out() -> None:
    backend = Backend()

    async def broken(_: Decision) -> None:
        raise OSError("disk full")

    async def program() -> None:
        async with AuditLog(broken) as audit:
            scorer = Scorer(backend.features, backend.model, backend.rules, audit)
            await scorer.decide("r0")
            await asyncio.sleep(2)
            with pytest.raises(AuditError, match=r"down.*disk full") as refused:
                await scorer.decide("r1")
            assert [d.request_id for d in refused.value.decisions] == ["r1"]

    with pytest.raises(AuditError, match="1 decisions not known to be written") as lost:
        simulate(program())
    assert [d.request_id for d in lost.value.decisions] == ["r0"]


def test_late_failures_do_not_shout_and_results_pass_through() -> None:
    shouts: list[dict[str, Any]] = []

    async def fails_late() -> None:
        try:
            await asyncio.sleep(1)
        finally:
            raise OSError("too late")

    async def program() -> int:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: shouts.append(context))
        with pytest.raises(TimeoutError):
            await within(0.01, fails_late())
        with pytest.raises(TimeoutError):
            await within(-1, fails_late())
        result: Coroutine[Any, Any, int] = asyncio.sleep(0.001, 7)
        return await within(0.01, result)

    assert simulate(program()) == 7
    gc.collect()
    assert not shouts


def test_the_simulated_loop_recognizes_a_program_that_waits_for_ever() -> None:
    with pytest.raises(RuntimeError, match="for ever"):
        simulate(asyncio.Event().wait())


def test_simulated_seconds_take_no_time() -> None:
    start = time.monotonic()
    simulate(asyncio.sleep(20))
    assert time.monotonic() - start < 10
