"""What a printed page shows: its words, and the boxes and lines drawn on it."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise

from playwright.sync_api import Page
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

FORMATS = ("A4", "Letter")
FOOT = re.compile(r"page \d+ of \d+[^\n]*")
Point = tuple[float, float]


def print_page(page: Page, paper: str) -> list[PageObject]:
    """Print the shown page, and return its sheets."""
    return list(PdfReader(io.BytesIO(page.pdf(format=paper))).pages)


def squeeze(text: str) -> str:
    """Return the letters and digits of a text: where lines break and which glyphs are joined makes no difference."""
    return re.sub(r"[\W_]+", "", text.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff")).casefold()


def words(*sheets: PageObject) -> str:
    """Return the text of sheets without their last lines, squeezed."""
    return squeeze("".join(FOOT.sub("", sheet.extract_text(), count=1) for sheet in sheets))


def printed(text: str, sheets: list[PageObject]) -> bool:
    """Say whether a text is on one sheet, or begins on one and ends on the next."""
    wanted, bodies = squeeze(text), [words(sheet) for sheet in sheets]
    if any(wanted in body for body in bodies):
        return True
    for body, following in pairwise(bodies):
        start = max(size for size in range(len(wanted)) if wanted[:size] in body)
        if wanted[start:] in following:
            return True
    return False


def missing(texts: list[str], sheets: list[PageObject]) -> list[str]:
    """Return the texts that were not printed."""
    return [text for text in texts if not printed(text, sheets)]


def feet(sheets: list[PageObject]) -> list[str]:
    """Return the line at the foot of every sheet: page number and title."""
    return ["".join(FOOT.findall(sheet.extract_text())[:1]) for sheet in sheets]


def outlines(sheet: PageObject) -> Iterator[list[Point]]:
    """Yield the points of every path whose outline is drawn (operator S or s of the content stream)."""
    points: list[Point] = []
    for operands, operator in ContentStream(sheet.get_contents(), sheet.pdf).operations:
        numbers = [float(operand) for operand in operands] if operator in (b"m", b"l", b"c", b"v", b"y", b"re") else []
        if operator == b"re":
            x, y, width, height = numbers
            points += [(x, y), (x + width, y + height)]
        elif numbers:
            points.append((numbers[-2], numbers[-1]))
        elif operator in (b"S", b"s"):
            yield points
            points = []
        elif operator in (b"f", b"f*", b"n", b"B", b"b"):
            points = []


def boxes(sheet: PageObject) -> int:
    """Count the empty squares of a tick box's size (9 points are 12 units of the stream, less the line)."""
    sizes = []
    for points in outlines(sheet):
        across, down = zip(*points, strict=True)
        sizes.append((max(across) - min(across), max(down) - min(down)))
    return sum(abs(width - height) < 0.1 and 10 < width < 13 for width, height in sizes)
