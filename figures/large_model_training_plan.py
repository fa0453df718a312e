"""Training of a 10B model: one step above, what happens between steps below."""

from figures.board import board


def draw() -> str:
    """Draw the data, the sharded computation and the update above; restarts, evaluation and handover below."""
    return board(
        [
            "# Every step, 2.5 seconds",
            "data: Token shards / 8 TB, fixed order | load: Loader / 1,024 sequences | run: Run manifest / code, data, layout",
            "gather: Gather a layer / 8 GPUs, fast links | work: Forward, backward / 4 per GPU | total: Sum gradients / 32 nodes",
            "save: Checkpoint / 145 GB, 40 minutes | update: Update / each its own shard | watch: Watchdog / loss, norms, ranks",
            "# Between steps",
            "out: Handover / weights, manifest | tests: Evaluation / its own GPUs | spare: Spare nodes / swap and restart",
        ],
        "data > load > work, run > load, gather > work > total > update > watch > spare, update > save > tests > out",
    )
