"""Path of a spoken turn from the caller through recognition, turn model and language model back to sound."""

from figures.board import board


def draw() -> str:
    """Draw the path of a turn in the upper half and what is learned from calls in the lower half."""
    return board(
        [
            "# While the caller waits",
            "phone: Caller / line or app | media: Media server / jitter, echo, pacing | stop: Barge-in / stops in 300 ms",
            "voice: Synthesis / clause by clause | ears: Recognition / partial words | spot: Spotter / emergency, wish",
            "check: Checks / facts, tools | llm: Model / starts early | turn: Turn model / done? | person: Person / takes over",
            "# Afterwards",
            "label: Turn labels / who went on | log: Event log / times, text | test: Call simulator / noise, accents",
        ],
        "phone > media, media > phone, media > stop, media > ears > spot > person, ears > turn > llm > check > voice > media, "
        "turn > log, log > label, log > test",
    )
