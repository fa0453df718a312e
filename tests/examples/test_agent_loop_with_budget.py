"""Agent loop: whatever a random model says, the run ends within its limits and the trace adds up."""

import random

import pytest

from examples.challenges.agent_loop_with_budget.solution import Call, Limits, Reply, Step, Tool, TransientError, run_agent


@pytest.mark.parametrize("seed", range(50))
def test_random_models_stay_within_limits(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    runs: list[int] = []
    pauses: list[float] = []

    def tool(n: int) -> int:
        runs.append(n)
        if rng.random() < 0.3:
            raise rng.choice([TransientError("late"), ValueError("no"), KeyError("gone")])
        return n

    def model(trace: list[Step]) -> Reply:
        assert len(trace) < limits.steps
        kind = rng.random()
        if kind < 0.05:
            return Reply(rng.randint(1, 20), answer="x")
        args = {"n": rng.randint(0, 9)} if kind < 0.8 else {"m": 1}
        return Reply(rng.randint(1, 20), Call("get" if kind < 0.9 else "put", args))

    limits = Limits(rng.randint(0, 30), rng.randint(0, 300))
    result = run_agent(model, {"get": Tool(tool, {"n": int})}, limits, pauses.append)
    assert len(result.trace) <= limits.steps
    assert result.tokens == sum(step.reply.tokens for step in result.trace)
    assert len(runs) == sum(step.attempts for step in result.trace)
    assert len(runs) <= limits.steps * (1 + limits.retries)
    assert result.tokens <= limits.tokens + 20
    assert result.status in ("done", "out of steps", "out of tokens", "bad calls", "loop")
    last = {"done": "answer", "loop": "loop", "bad calls": "bad call"}.get(result.status)
    assert last is None or result.trace[-1].kind == last
    assert len(pauses) == sum(max(0, step.attempts - 1) for step in result.trace)
