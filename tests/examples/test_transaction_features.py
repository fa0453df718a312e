"""Transaction features: a second way with masks, and a cut-off in the past equals a file that ends there."""

import numpy as np
import pandas as pd
import pytest

from examples.challenges.transaction_features.solution import features

CUTOFF = pd.Timestamp("2025-03-01")


def transactions(seed: int) -> pd.DataFrame:
    """Return 500 rows over 120 days, with a delay of up to five days."""
    rng = np.random.default_rng(seed)
    time = CUTOFF + pd.to_timedelta(rng.integers(-100 * 24, 20 * 24, size=500), unit="h")
    return pd.DataFrame(
        {
            "customer": rng.choice(list("abcdef"), size=500),
            "time": time,
            "recorded": time + pd.to_timedelta(rng.integers(0, 120, size=500), unit="h"),
            "amount": rng.gamma(2.0, 20.0, size=500),
            "category": rng.choice(["food", "fuel", "toys"], size=500),
        }
    )


@pytest.mark.parametrize("seed", range(5))
def test_a_file_that_ends_at_the_cut_off_gives_the_same(seed: int) -> None:
    rows = transactions(seed)
    then = rows[rows["recorded"] < CUTOFF]
    pd.testing.assert_frame_equal(features(rows, list("fabz"), CUTOFF, 60), features(then, list("fabz"), CUTOFF, 60))


@pytest.mark.parametrize("seed", range(5))
def test_equals_numpy_per_customer(seed: int) -> None:
    rows = transactions(seed)
    table = features(rows, list("abcdef"), CUTOFF, 60)
    for name in "abcdef":
        age = (CUTOFF - rows["time"]) / pd.Timedelta(days=1)
        own = rows[(rows["customer"] == name) & (age > 0) & (age <= 60) & (rows["recorded"] < CUTOFF)]
        amounts = own["amount"].to_numpy()
        found = table.loc[name]
        assert found["count"] == len(amounts)
        assert found["deviation"] == pytest.approx(float(np.std(amounts, ddof=1)))
        assert found["total"] == pytest.approx(float(amounts.sum()))
        assert found["days_since_last"] == pytest.approx(float(age[own.index].min()))
