"""Path of a task through a coding agent platform: work in a sandbox above, proof and merge below."""

from figures.board import board


def draw() -> str:
    """Draw the agent's work in the upper half and what happens before a merge in the lower half."""
    return board(
        [
            "# While the agent works",
            "issue: Issue, repo / untrusted text | loop: Agent loop / rights, budget | model: Model gateway / cache, caps",
            "proxy: Egress proxy / allowlist, mirror | box: Sandbox / no secrets inside | image: Image store / one per commit",
            "# Before anything merges",
            "trace: Traces / steps, cost | judge: Clean checks / on a fresh machine | choice: Selection / one of k, or none",
            "evals: Evaluations / private tasks | merge: Merge gate / owners, CI again | review: Reviewer / diff, evidence",
        ],
        "issue > loop > model, model > loop, loop > box, box > loop, image > box > proxy, box > judge: only the diff, "
        "judge > choice > review > merge, judge > trace > evals, merge > evals",
    )
