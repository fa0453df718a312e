"""Recovery of treated and untreated patients against the share treated in the mild hospital."""

from figures.canvas import Plot

TREATED = (0.50, 0.90)
CONTROL = (0.55, 0.92)


def mix(rates: tuple[float, float], share: float) -> float:
    """Return the overall rate when a share of the patients is in the mild hospital."""
    return rates[0] + share * (rates[1] - rates[0])


def draw() -> str:
    """Draw both lines, the actual mix of each arm and the comparison at an equal mix."""
    plot = Plot(x=(0, 1), y=(0.45, 1.0), height=260)
    plot.axes("share of the arm's patients in mild hospital X", "recovered", (0, 0.1, 0.5, 0.9, 1), (0.5, 0.6, 0.7, 0.8, 0.9, 1))
    plot.line(*plot.at(0.5, 0.45), *plot.at(0.5, 0.95), "grid")
    plot.curve(lambda x: mix(CONTROL, x), "c2", 1)
    plot.curve(lambda x: mix(TREATED, x), "c1", 1)
    for rates, share, cls in ((CONTROL, 0.1, "c2"), (TREATED, 0.9, "c1")):
        plot.mark(share, mix(rates, share), f"dot {cls}", 6)
    plot.label(0.15, 0.51, f"untreated as seen: {100 * mix(CONTROL, 0.1):.1f}%", "c2")
    plot.label(0.985, 0.72, f"treated as seen: {100 * mix(TREATED, 0.9):.0f}%", "c1", "end")
    for rates in (CONTROL, TREATED):
        plot.mark(0.5, mix(rates, 0.5), "ring", 5)
    plot.label(0.48, 0.775, f"same mix: {100 * mix(CONTROL, 0.5):.1f}%", "c2", "end")
    plot.label(0.53, 0.655, f"same mix: {100 * mix(TREATED, 0.5):.0f}%", "c1")
    return plot.svg()
