"""Path of a delivery promise, with live state, correction and training around it."""

from figures.board import board


def draw() -> str:
    """Draw the request path in the upper half and streams, outcomes and training in the lower half."""
    return board(
        [
            "# While the cart is open",
            "app: App / cart, tracker | api: Promise service / deadline 80 ms | table: Baseline table / restaurant, hour",
            "feat: Features / stored and live | routes: Route engine / speeds of now | model: Quantile models / route residual",
            "live: Live state / value and its age | rule: Promise rule / 95%, bounds | fix: Correction / city and hour",
            "# Later",
            "stream: Event stream / positions, kitchens | log: Decision log / as served | out: Outcomes / delivered, canceled",
            "speed: Road speeds / to route engine | train: Training / nightly, eight weeks | job: Correction job / every hour",
        ],
        "app > api > table, api > feat > routes > model > fix > rule, live > feat, rule > log > out, "
        "stream > live, stream > speed, out > train, out > job",
    )
