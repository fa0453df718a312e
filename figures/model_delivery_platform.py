"""From the golden path or an own stack through one gate to monitored traffic on a model delivery platform."""

from figures.board import board


def draw() -> str:
    """Draw the release in the upper half and the traffic with its monitoring in the lower half."""
    return board(
        [
            "# A release",
            "road: Golden path / template, training | gate: Gates / parity, slices, load | own: Own stack / escape hatch",
            "paper: Contract / owner, tier, labels | reg: Registry / version, lineage | roll: Rollout / shadow, canary",
            "# Traffic, watched from the first day",
            "label: Labels / joined when late | watch: Monitors / owner and action | serve: Serving / batch, shared, own",
            "bill: Cost / per model and team | log: Prediction log / by default | feat: Features / one definition",
        ],
        "road > gate, own > gate, gate > reg, paper > reg > roll > serve, serve > watch, watch > reg: roll back, "
        "serve > log > bill, log > label > watch, feat > serve",
    )
