"""Includes the rows at the cut-off itself."""

import pandas as pd


def features(transactions: pd.DataFrame, customers: list[str], cutoff: pd.Timestamp, days: int = 90) -> pd.DataFrame:
    """Return one row per customer, in the given order; raises ``ValueError`` if a customer is listed twice.

    The frame holds customer, time, recorded, amount and category. The index of the result is named ``customer``; its
    columns are count, total, mean, largest, deviation, categories, active_days and days_since_last.
    """
    if len(set(customers)) < len(customers):
        raise ValueError("a customer is listed twice")
    start = cutoff - pd.Timedelta(days=days)
    # A row counts if it had happened and had reached us: late rows were not there when the model had to decide.
    known = (transactions["time"] >= start) & (transactions["time"] <= cutoff) & (transactions["recorded"] <= cutoff)
    rows = transactions.loc[known].assign(day=lambda frame: frame["time"].dt.normalize())
    table = rows.groupby("customer").agg(
        count=("amount", "size"),
        total=("amount", "sum"),
        mean=("amount", "mean"),
        largest=("amount", "max"),
        deviation=("amount", "std"),
        categories=("category", "nunique"),
        active_days=("day", "nunique"),
        last=("time", "max"),
    )
    table = table.reindex(pd.Index(customers, name="customer"))
    # Nothing bought is a true zero; the mean of nothing is unknown and stays missing.
    zeros = {"count": int, "total": float, "categories": int, "active_days": int}
    table = table.fillna(dict.fromkeys(zeros, 0)).astype(zeros)
    table["days_since_last"] = (cutoff - table.pop("last")) / pd.Timedelta(days=1)
    return table
