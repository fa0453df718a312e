"""Assistant for text, pictures and sound: the path of a request above, the loop of data and training below."""

from figures.board import board


def draw() -> str:
    """Draw gateway, encoders, projectors and language model in the upper half, logging and training in the lower half."""
    return board(
        [
            "# While the user waits",
            "app: App / uploads early | gate: Media gateway / scan, resize, strip | search: Manual search / by model number",
            "eye: Picture encoder / 1,296 tokens | ear: Sound encoder / 25 tokens a second | words: Text / question, pages",
            "join: Projectors / one width, masks, time | model: Language model / one sequence | check: Checks / danger, evidence",
            "# Later",
            "train: Training / stages, adapters | tests: Test sets / swapped, blank, hidden | log: Event log / consented cases",
        ],
        "app > gate > search > words, gate > eye > join > model > check, gate > ear > join, words > model, "
        "check > log > tests > train > join",
    )
