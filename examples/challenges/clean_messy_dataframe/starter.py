"""Cleaning a messy customer frame."""

import pandas as pd


def clean(raw: pd.DataFrame) -> pd.DataFrame:
    """Return one typed row per customer, sorted by id, with the index 0, 1, 2, ...

    The input has customer_id, updated, plan, signup, age and spend, all text or missing. The result has customer_id,
    plan, signup, age, spend, age_missing and spend_missing.
    """
    raise NotImplementedError


def summarize(frame: pd.DataFrame) -> dict[str, float]:
    """Return rows, and missing, mean, median and std of age and spend, and their correlation, for a cleaned frame."""
    raise NotImplementedError
