"""Removes duplicates before the ids are numbers, so 007, 7 and " 7 " are three customers."""

import math

import pandas as pd

NO_PLAN = ["", "n/a", "none", "unknown"]


def clean(raw: pd.DataFrame) -> pd.DataFrame:
    """Return one typed row per customer, sorted by id, with the index 0, 1, 2, ...

    The input has customer_id, updated, plan, signup, age and spend, all text or missing. The result has customer_id,
    plan, signup, age, spend, age_missing and spend_missing.
    """
    newest = raw.sort_values("updated", kind="stable", na_position="first")
    raw = newest.drop_duplicates("customer_id", keep="last")
    text = raw.reset_index(drop=True).astype("string").apply(lambda column: column.str.strip())
    frame = pd.DataFrame(
        {
            "customer_id": pd.to_numeric(text["customer_id"].where(text["customer_id"].str.fullmatch(r"[0-9]+"))),
            "updated": dates(text["updated"]),
            "plan": text["plan"].str.lower().fillna("").replace(NO_PLAN, "unknown"),
            "signup": dates(text["signup"]),
            "age": numbers(text["age"]),
            "spend": numbers(text["spend"].str.replace(r"[$,]", "", regex=True)),
        }
    )
    frame["age"] = frame["age"].where(frame["age"].between(0, 120))
    frame = frame.dropna(subset="customer_id").astype({"customer_id": "int64"})
    frame = frame.drop(columns="updated").sort_values("customer_id", ignore_index=True)
    for name in ("age", "spend"):
        frame[f"{name}_missing"] = frame[name].isna()
        frame[name] = frame[name].fillna(frame[name].median())
    return frame


def dates(text: pd.Series) -> pd.Series:
    """Return ISO dates; what is no date becomes missing."""
    return pd.to_datetime(text, format="%Y-%m-%d", errors="coerce")


def numbers(text: pd.Series) -> pd.Series:
    """Return finite numbers; what is none becomes missing."""
    values = pd.to_numeric(text, errors="coerce").astype("Float64").astype("float64")
    return values.where(values.abs() < math.inf)


def summarize(frame: pd.DataFrame) -> dict[str, float]:
    """Return rows, and missing, mean, median and std of age and spend, and their correlation, for a cleaned frame."""
    # Filled values are guesses: counting them would shrink the spread and bend the correlation.
    seen = pd.DataFrame({name: frame[name].where(~frame[f"{name}_missing"]) for name in ("age", "spend")})
    result = {"rows": float(len(frame))}
    for name, column in seen.items():
        result[f"{name}_missing"] = float(column.isna().sum())
        for how in ("mean", "median", "std"):
            result[f"{name}_{how}"] = float(column.agg(how))
    both = seen.dropna()
    constant = both.nunique().min() < 2 if len(both) else True
    result["correlation"] = math.nan if constant else float(both["age"].corr(both["spend"]))
    return result
