"""PSI and KS in plain Python: agreement with scipy and with the NumPy version of the guide."""

import numpy as np
import pytest
from scipy.stats import ks_2samp

from examples.challenges.drift_psi_ks.solution import drift_report, ks_distance, psi
from examples.drift import ks_distance as ks_with_numpy
from examples.drift import psi as psi_with_numpy


@pytest.mark.parametrize("seed", range(20))
def test_ks_equals_scipy(seed: int) -> None:
    rng = np.random.default_rng(seed)
    a, b = rng.integers(0, 20, size=150).astype(float), rng.normal(9, 5, size=90).round()
    found = ks_distance(a.tolist(), b.tolist())
    assert found == pytest.approx(float(ks_2samp(a, b).statistic))
    assert found == pytest.approx(ks_with_numpy(a, b))


@pytest.mark.parametrize("seed", range(10))
def test_psi_is_close_to_interpolated_quantiles(seed: int) -> None:
    rng = np.random.default_rng(seed)
    a, b = rng.normal(size=5000), rng.normal(0.5, 1.2, size=4000)
    assert psi(a.tolist(), b.tolist()) == pytest.approx(psi_with_numpy(a, b), rel=0.02)


def test_false_alarms_are_rare_and_a_real_shift_is_seen() -> None:
    statuses: dict[str, set[str]] = {"same": set(), "moved": set()}
    for seed in range(50):
        rng = np.random.default_rng(seed)
        reference: list[float | None] = rng.normal(size=1000).tolist()
        for name, shift in (("same", 0.0), ("moved", 0.6)):
            (row,) = drift_report({"x": reference}, {"x": rng.normal(shift, size=1000).tolist()})
            statuses[name].add(row.status)
    assert statuses == {"same": {"ok"}, "moved": {"drift"}}
