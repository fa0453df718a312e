"""A small drawing surface for figures that a candidate can redraw on a whiteboard.

Colors, dashes and fonts come from CSS classes (``overrides/styles/70-figures.css``), so one
drawing serves the light scheme, the dark scheme and black-and-white print.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from xml.sax.saxutils import escape, quoteattr

Point = tuple[float, float]


def number(value: float) -> str:
    """Write a coordinate with at most one decimal, the precision that a screen can show."""
    return f"{round(value, 1) + 0.0:g}"


@dataclass
class Canvas:
    """An SVG drawing of ``width`` by ``height`` units; y grows downwards, as in SVG."""

    width: float
    height: float
    parts: list[str] = field(default_factory=list)

    def add(self, tag: str, cls: str, text: str = "", **attributes: float | str) -> None:
        """Append one SVG element with a CSS class and optional text."""
        pairs = "".join(
            f" {name.replace('_', '-')}={quoteattr(v if isinstance(v, str) else number(v))}" for name, v in attributes.items()
        )
        css = f' class="{cls}"' if cls else ""
        end = f">{escape(text)}</{tag}>" if text else "/>"
        self.parts.append(f"<{tag}{css}{pairs}{end}")

    def line(self, x1: float, y1: float, x2: float, y2: float, cls: str = "axis") -> None:
        """Draw a straight line."""
        self.add("line", cls, x1=x1, y1=y1, x2=x2, y2=y2)

    def arrow(self, x1: float, y1: float, x2: float, y2: float, cls: str = "flow") -> None:
        """Draw a straight arrow whose head is at ``(x2, y2)``."""
        length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1.0
        ux, uy = (x2 - x1) / length, (y2 - y1) / length
        left = (x2 - 8 * ux + 4 * uy, y2 - 8 * uy - 4 * ux)
        right = (x2 - 8 * ux - 4 * uy, y2 - 8 * uy + 4 * ux)
        self.line(x1, y1, x2 - 6 * ux, y2 - 6 * uy, cls)
        self.polygon([(x2, y2), left, right], "head")

    def path(self, points: Iterable[Point], cls: str = "c1") -> None:
        """Draw an open polyline through the points; steps are written relative to the last point, which is shorter."""
        (x0, y0), *rest = ((round(x, 1), round(y, 1)) for x, y in points)
        steps = " ".join(f"{number(x - a)} {number(y - b)}" for (a, b), (x, y) in pairwise([(x0, y0), *rest]))
        self.add("path", f"stroke {cls}", d=f"M{number(x0)} {number(y0)}l{steps}".replace(" -", "-"))

    def polygon(self, points: Iterable[Point], cls: str = "area c1") -> None:
        """Draw a filled shape."""
        self.add("polygon", cls, points=" ".join(f"{number(x)},{number(y)}" for x, y in points))

    def rect(self, x: float, y: float, width: float, height: float, cls: str = "box") -> None:
        """Draw a rectangle; classes: ``box``, ``cell``, ``area c1`` to ``area c4``, ``on``, ``off``."""
        self.add("rect", cls, x=x, y=y, width=width, height=height)

    def circle(self, x: float, y: float, r: float, cls: str = "dot c1") -> None:
        """Draw a circle; ``dot c1`` to ``dot c4`` are filled, ``ring`` is hollow."""
        self.add("circle", cls, cx=x, cy=y, r=r)

    def text(self, x: float, y: float, text: str, cls: str = "", anchor: str = "middle") -> None:
        """Write text at a baseline point; classes: ``strong``, ``muted``, ``small``, ``c1`` to ``c4``."""
        self.add("text", cls, text, x=x, y=y, text_anchor=anchor)

    def box(self, x: float, y: float, width: float, height: float, label: str, cls: str = "box") -> None:
        """Draw a labeled box; lines of the label are separated by newlines, the first is bold."""
        self.rect(x, y, width, height, cls)
        lines = label.split("\n")
        top = y + height / 2 - (len(lines) - 1) * 8 + 4.5
        for i, line in enumerate(lines):
            self.text(x + width / 2, top + 16 * i, line, "strong" if i == 0 else "small")

    def svg(self) -> str:
        """Return the finished drawing without a title; the page adds the text alternative."""
        view = f"0 0 {number(self.width)} {number(self.height)}"
        return f'<svg viewBox="{view}">{"".join(self.parts)}</svg>'


@dataclass
class Plot(Canvas):
    """A canvas with one pair of axes; data coordinates grow upwards and to the right."""

    width: float = 420
    height: float = 260
    x: Point = (0, 1)
    y: Point = (0, 1)
    left: float = 52
    bottom: float = 44
    right: float = 16
    top: float = 16

    def at(self, x: float, y: float) -> Point:
        """Convert data coordinates to canvas coordinates."""
        across = (x - self.x[0]) / (self.x[1] - self.x[0])
        up = (y - self.y[0]) / (self.y[1] - self.y[0])
        return (
            self.left + across * (self.width - self.left - self.right),
            self.height - self.bottom - up * (self.height - self.bottom - self.top),
        )

    def axes(self, x_label: str, y_label: str, x_ticks: Sequence[float] = (), y_ticks: Sequence[float] = ()) -> None:
        """Draw both axes, their labels, and numbered ticks where given."""
        (x0, y0), (x1, y1) = self.at(self.x[0], self.y[0]), self.at(self.x[1], self.y[1])
        self.line(x0, y0, x1, y0)
        self.line(x0, y0, x0, y1)
        self.text((x0 + x1) / 2, self.height - 8, x_label)
        self.add("text", "", y_label, transform=f"translate(14 {number((y0 + y1) / 2)}) rotate(-90)", text_anchor="middle")
        for tick in x_ticks:
            px, py = self.at(tick, self.y[0])
            self.line(px, py, px, py + 4)
            self.text(px, py + 17, f"{tick:g}", "small")
        for tick in y_ticks:
            px, py = self.at(self.x[0], tick)
            self.line(px - 4, py, px, py)
            self.text(px - 7, py + 4, f"{tick:g}", "small", "end")

    def curve(self, f: Callable[[float], float], cls: str = "c1", points: int = 60, over: Point | None = None) -> None:
        """Plot ``y = f(x)`` over the x range, or over ``over``; parts outside the y range are cut off."""
        low, high = over or self.x
        xs = [low + (high - low) * i / points for i in range(points + 1)]
        self.series([(x, f(x)) for x in xs], cls)

    def series(self, points: Iterable[Point], cls: str = "c1") -> None:
        """Plot a polyline given in data coordinates, without the points outside the y range."""
        self.path([self.at(x, y) for x, y in points if self.y[0] <= y <= self.y[1]], cls)

    def mark(self, x: float, y: float, cls: str = "dot c1", r: float = 4) -> None:
        """Plot one point given in data coordinates."""
        self.circle(*self.at(x, y), r, cls)

    def label(self, x: float, y: float, text: str, cls: str = "", anchor: str = "start") -> None:
        """Write text at a point given in data coordinates."""
        self.text(*self.at(x, y), text, cls, anchor)
