"""Cleaning: a frame that is clean already survives, and cleaning does not depend on the order of distinct dates."""

import numpy as np
import pandas as pd
import pytest

from examples.challenges.clean_messy_dataframe.solution import clean, summarize


def messy(seed: int) -> pd.DataFrame:
    """Return 80 rows of 30 customers, as text, each with its own date."""
    rng = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "customer_id": [f" {number:03d}" for number in rng.integers(1, 31, size=80)],
            "updated": pd.date_range("2025-01-01", periods=80).strftime("%Y-%m-%d"),
            "plan": rng.choice(["Basic", " premium", "n/a"], size=80),
            "signup": rng.choice(["2024-01-31", "2024-02-31"], size=80),
            "age": rng.choice(["20", "35", "61", "-3", ""], size=80),
            "spend": [f"${value:,.2f}" for value in rng.gamma(2.0, 900.0, size=80)],
        }
    )


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_rows_does_not_matter(seed: int) -> None:
    raw = messy(seed)
    pd.testing.assert_frame_equal(clean(raw), clean(raw.sample(frac=1, random_state=seed)))


@pytest.mark.parametrize("seed", range(5))
def test_summary_equals_pandas_on_the_newest_rows(seed: int) -> None:
    raw = messy(seed)
    newest = raw.groupby(raw["customer_id"].str.strip().astype(int)).tail(1)
    ages = pd.to_numeric(newest["age"]).where(lambda age: age >= 0)
    spend = newest["spend"].str.replace("[$,]", "", regex=True).astype(float)
    found = summarize(clean(raw))
    assert found["rows"] == len(newest)
    assert found["age_std"] == pytest.approx(ages.std())
    assert found["spend_median"] == pytest.approx(spend.median())
    assert found["correlation"] == pytest.approx(ages.corr(spend))
