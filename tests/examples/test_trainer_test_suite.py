"""The trainer of the challenge is right: it agrees with least squares, and its own tests pass on it."""

import numpy as np
import pytest

from examples.challenges.trainer_test_suite import solution


@pytest.mark.parametrize("name", [name for name in vars(solution) if name.startswith("test_")])
def test_the_tests_pass_on_the_trainer(name: str) -> None:
    getattr(solution, name)(solution.Trainer)


@pytest.mark.parametrize("seed", range(5))
def test_trainer_approaches_least_squares(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows = rng.uniform(-1, 1, size=(30, 2))
    targets = rows @ [2.0, -1.0] + 0.5 + 0.1 * rng.normal(size=30)
    design = np.column_stack([rows, np.ones(30)])
    expected = design @ np.linalg.lstsq(design, targets, rcond=None)[0]
    trainer = solution.Trainer(2, seed=seed, rate=0.01)
    history = trainer.fit(rows.tolist(), targets.tolist())
    assert min(history) == pytest.approx(float(np.mean((expected - targets) ** 2)), rel=0.02)
    np.testing.assert_allclose(trainer.predict(rows.tolist()), expected, atol=0.03)
