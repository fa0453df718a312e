"""Path of a feed page through candidates, heads, value formula and page building, with the slower loops below."""

from figures.board import board


def draw() -> str:
    """Draw the request path in the upper half and logging, creators, learning and owners in the lower half."""
    return board(
        [
            "# While the feed loads",
            "app: App / next page | api: Feed service / deadline 230 ms | fallback: Followed / by time",
            "person: Person / history, controls | sources: Candidates / followed, vector, new | gate: Integrity / may it appear?",
            "page: Page building / spread, trials | value: Value formula / signed weights | heads: Heads / 500, calibrated",
            "# Later",
            "log: View log / seen, probability | creators: Creator ledger / views and thanks | words: Surveys, reports",
            "train: Training / daily, all heads | hold: Holdouts / for months | owners: Owners / weights, floors",
        ],
        "app > api > fallback, api > sources, person > sources > gate > heads > value > page, "
        "page > log > creators > value, log > train > hold > owners, words > owners",
    )
