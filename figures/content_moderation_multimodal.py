"""Path of a post or stream through the moderation cascade, with people, appeals and learning below it."""

from figures.board import board


def draw() -> str:
    """Draw the automatic cascade in the upper half, and people and training in the lower half."""
    return board(
        [
            "# While it is published",
            "post: Post or stream / 40 languages | gate: Moderation / answers in 300 ms | view: Viewers / full or limited",
            "hash: Hashes / known material | cheap: Classifiers / every post | rule: Policy / harm, reach",
            "- | big: Large model / in doubt, seconds later | -",
            "# Later",
            "appeals: Appeals / to another person | people: Reviewers / name the rule | queue: Review queue / by damage",
            "train: Training / weekly, gates | labels: Labels / with policy version | sample: Random views / prevalence",
        ],
        "post > gate > hash > cheap > rule > view, cheap > big > rule, rule > queue > people > labels > train, "
        "appeals > people, sample > labels",
    )
