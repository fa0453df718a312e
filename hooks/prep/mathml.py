"""Formulas as MathML, made at build time, so that pages need no script to show or print them."""

import html
import re
from functools import lru_cache

from math_core import LatexError, LatexToMathML

ARITHMATEX = re.compile(r'<(?P<tag>span|div) class="arithmatex">\\[(\[](?P<tex>.*?)\\[)\]]</(?P=tag)>', re.S)
COLOR = re.compile(r"\x1b\[[0-9;]*m")
MACROS = {"R": r"\mathbb{R}", "E": r"\mathbb{E}", "Var": r"\operatorname{Var}", "Cov": r"\operatorname{Cov}",
          "argmin": r"\operatorname*{arg\,min}", "argmax": r"\operatorname*{arg\,max}"}  # fmt: skip


class FormulaError(ValueError):
    """A formula that cannot be converted."""


@lru_cache(maxsize=4096)
def mathml(tex: str, block: bool) -> str:
    """Convert LaTeX to MathML; raises ``FormulaError`` with the formula and the reason."""
    try:
        return str(LatexToMathML(macros=MACROS).convert_with_local_state(tex, displaystyle=block))
    except LatexError as error:
        reason = COLOR.sub("", str(error)).strip().split("\n")[0]
        raise FormulaError(f"formula '{tex.strip()}': {reason}") from None


def convert(page: str) -> str:
    """Replace the formulas that ``pymdownx.arithmatex`` marked in HTML by MathML."""

    def replace(match: re.Match[str]) -> str:
        block = match["tag"] == "div"
        formula = mathml(html.unescape(match["tex"]), block)
        return f'<div class="formula" tabindex="0" role="group" aria-label="Formula">{formula}</div>' if block else formula

    return ARITHMATEX.sub(replace, page)
