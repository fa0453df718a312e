"""Nightly forecasts and orders, with the loop from shelf to training below."""

from figures.board import board


def draw() -> str:
    """Draw the batch run in the upper half and what happens afterwards in the lower half."""
    return board(
        [
            "# Every night, before the orders leave",
            "tills: Tills, stock / the closed day | feat: Features / as of the origin | plan: Plans / prices, offers, holidays",
            "score: Global models / mean, quantiles | gates: Gates / rows, bias, range | old: Yesterday's run / if a gate fails",
            "people: Planners / logged overrides | order: Order rule / quantile, packs | recon: Reconcile / sums for warehouses",
            "# Later",
            "shelf: Stores / sales, counts | system: Ordering system / acknowledges all | supply: Warehouse / 28 days of means",
            "record: Demand record / empty shelves marked | train: Training / twelve origins | model: Registry / six together",
        ],
        "tills > feat, plan > feat, feat > score, score > gates, old > gates, gates > order, gates > recon, people > order, "
        "order > system > shelf > record > train > model, recon > supply",
    )
