"""Path of a spoken turn from the caller through recognition, turn model and language model back to sound."""

from figures.board import board


def draw() -> str:
    """Draw the path of a turn in the upper half and what is learned from calls in the lower half."""
    return board(
        [
            "# While the caller waits",
            "phone: Caller / line or app | media: Media server / jitter, echo, pacing | stop: Barge-in / stops in 300 ms",
            "voice: Synthesis / clause by clause | ears: Recognition / partial words | turn: Turn model / done or thinking",
            "person: Person / emergency, wish | check: Checks, tools / facts, safe words | llm: Language model / starts early",
            "# Afterwards",
            "label: Turn labels / who went on | log: Event log / times, text | test: Call simulator / noise, accents",
        ],
        "phone > media, media > phone, media > stop, media > ears > turn > llm > check > person, check > voice > media, "
        "check > log, log > label, log > test",
    )
