"""Answering path of a small recommender platform, with its data and training loop below it."""

from figures.board import board


def draw() -> str:
    """Draw the request path in the upper half and the data, training and monitoring loop in the lower half."""
    return board(
        [
            "# Answers: p99 under 100 ms",
            "app: App / shows, reports | api: Service / 3 replicas, balancer | fallback: Popular lists / in memory",
            "- | redis: Redis / lists, features, pointer | -",
            "# Learns",
            "stream: Event stream / by user | session: Session job / clicks within 10 s | "
            "registry: Registry / to Redis and replicas",
            "log: Log / files by day | tests: Data tests / pass or stop | gate: Release gate / unseen day, slices",
            "watch: Monitoring / drift, CTR, pager | tables: Feature tables / with available_at | "
            "train: Training / daily, one machine",
        ],
        "app > api > fallback, api > redis, app > stream > session > redis, "
        "stream > log > tests > tables > train > gate > registry > redis, log > watch",
    )
