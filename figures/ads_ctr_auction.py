"""Path of an ad request through click model and auction, with spending and learning below it."""

from figures.board import board


def draw() -> str:
    """Draw the request path in the upper half and the slower loops in the lower half."""
    return board(
        [
            "# While the page waits",
            "page: Page / two ad slots | api: Ad service / deadline 80 ms | fallback: Light scores / calibrated as well",
            "reads: User, context / after consent | retrieval: Targeting / shortlist of 400 | model: Click model / for all 400",
            "pacing: Pacing / factor per budget | auction: Auction / rank, then price | maps: Calibration / by slot and kind",
            "# Later",
            "spend: Spend counts / within a minute | log: Event log / features as served | fraud: Click filter / bills, labels",
            "refit: Calibrators / every hour | train: Training / candidate hourly | labels: Labels / clicks, late sales",
        ],
        "page > api > fallback, api > retrieval, reads > retrieval > model > maps > auction, pacing > auction, "
        "auction > log, log > spend > pacing, log > fraud > labels > train > refit",
    )
