"""Customer features from raw transactions, as they were known at a cut-off."""

import pandas as pd


def features(transactions: pd.DataFrame, customers: list[str], cutoff: pd.Timestamp, days: int = 90) -> pd.DataFrame:
    """Return one row per customer, in the given order; raises ``ValueError`` if a customer is listed twice.

    The frame holds customer, time, recorded, amount and category. The index of the result is named ``customer``; its
    columns are count, total, mean, largest, deviation, categories, active_days and days_since_last.
    """
    raise NotImplementedError
