"""The Python-Markdown extension of the guide: formulas become MathML, figures SVG, abbreviations are spelled out once."""

import html
import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from prep.glossary import FirstUse
from prep.mathml import convert
from prep.sources import draw

FIGURE = re.compile(r'(?:<p>)?<img alt="(?P<alt>[^"]*)" src="figure:(?P<name>[a-z0-9-]+)" */?>(?:</p>)?')


def inline_figures(page: str) -> str:
    """Replace images with a ``figure:`` address by the drawing and its text alternative."""

    def replace(match: re.Match[str]) -> str:
        alt = html.unescape(match["alt"])
        svg = draw(match["name"]).replace("<svg ", f'<svg role="img" aria-label="{html.escape(alt)}" ', 1)
        return f'<figure class="drawing">{svg}</figure>'

    return FIGURE.sub(replace, page)


# White space, names, operators and punctuation have the color of code; their marks are a tenth of a page with listings.
UNCOLORED = re.compile(r'<span class="(?:w|n|o|p)">([^<]*)</span>')


class Finish(Postprocessor):
    """The last step of a page; it sees the whole HTML as text."""

    def run(self, text: str) -> str:
        """Convert formulas and figures, and mend what other extensions leave behind."""
        text = inline_figures(convert(text))
        # An empty corner of a table is a cell, not a header without a name.
        text = text.replace("<th></th>", "<td></td>")
        return UNCOLORED.sub(r"\1", text)


class GuideExtension(Extension):
    """Registers the steps of the guide in their places among those of Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add what sees the tree after ``abbr`` (priority 7), and what comes after raw HTML is put back (priority 30)."""
        md.treeprocessors.register(FirstUse(md), "first-use", 6)
        md.postprocessors.register(Finish(md), "guide", 5)
