"""Decision path of a payment, with the slow loop below it."""

from figures.board import board


def draw() -> str:
    """Draw the synchronous path in the upper half and the asynchronous loop in the lower half."""
    return board(
        [
            "# While the payment waits",
            "pay: Payment / target 40 ms at p99 | api: Decision service / deadline 30 ms | fallback: Fallback / if late or down",
            "reads: Features, rules / one parallel round | trees: Trees / what rules leave | network: Network / gray zone only",
            "store: Online store / one per region | policy: Cost policy / risk and amount | answer: Answer / names a fallback",
            "# Later",
            "stream: Stream jobs / windows 1 h, 24 h, 7 d | log: Event log / keyed by card | audit: Decision log / 400 days",
            "review: Analysts / early labels | train: Training / mature weeks | labels: Chargebacks / up to 120 days",
        ],
        "pay > api, api > fallback, api > reads, reads > trees > network, trees > policy, network > policy, "
        "store > reads, policy > answer, policy > log, log > stream > store, log > audit > train, labels > train, review > train",
    )
