"""All questions as a table for a spreadsheet (CSV) and for a program (JSON)."""

import csv
import io
import json
import re
from collections.abc import Iterator

from prep.model import Question, Site
from prep.urls import absolute

CSV, JSON = "downloads/questions.csv", "downloads/questions.json"
LICENSE = "CC BY 4.0"
# Spreadsheets run a cell that begins so as a formula; an apostrophe in front makes it text.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Excel takes a CSV file for the code page of the machine unless it begins so, and shows "naïve" as "naÃ¯ve".
BYTE_ORDER_MARK = "\ufeff"
INLINE = re.compile(
    r"`(?P<code>[^`]+)`|!?\[(?P<label>[^\]]*)\]\([^)]*\)|\*\*(?P<strong>[^*]+)\*\*"
    r"|(?<![\w(*])\*(?P<star>[^*\s)][^*]*)\*(?![\w*])|(?<!\w)_(?P<bar>[^_\s][^_]*)_(?!\w)"
)
LINE_MARK = re.compile(r"^ *(?:> ?|#+ +)", re.M)


def sheets(site: Site, name: str, base: str) -> dict[str, str]:
    """Return both files by their address; ``base`` is the address of the site, ``name`` its name."""
    questions = [entry(question, base) for question in site.questions]
    whole = {"name": name, "license": f"text {LICENSE}", "source": base, "questions": questions}
    return {CSV: table(questions), JSON: json.dumps(whole, ensure_ascii=False, indent=1) + "\n"}


def entry(question: Question, base: str) -> dict[str, str | list[str]]:
    """Return what both files say about a question; the order is that of the columns."""
    return {
        "id": question.id,
        "title": question.title,
        "asked": plain(question.asked),
        "also": list(question.also),
        "phase": question.phase,
        "level": question.level,
        "topic": question.topic,
        "kind": question.kind,
        "tier": question.tier,
        "in_one_line": plain(question.part("In one line")),
        "say_it": plain(question.part("Say it", "Sample answer")),
        "address": absolute(base, question.page, question.id),
    }


def table(questions: list[dict[str, str | list[str]]]) -> str:
    """Return the questions as RFC 4180 has it: lines end with CRLF, a cell with a comma, a quote or a line end is quoted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(questions[0] if questions else ())
    writer.writerows(list(cells(question)) for question in questions)
    return BYTE_ORDER_MARK + out.getvalue()


def cells(question: dict[str, str | list[str]]) -> Iterator[str]:
    """Yield the cells of a row; none of them is run by a spreadsheet."""
    for value in question.values():
        text = value if isinstance(value, str) else "; ".join(value)
        yield f"'{text}" if text.startswith(FORMULA) else text


def plain(text: str) -> str:
    """Return Markdown as people would type it: without marks of emphasis, code, links and quotes; paragraphs stay."""
    paragraphs = re.split(r"\n\s*\n", LINE_MARK.sub("", text).strip())
    return "\n\n".join(" ".join(INLINE.sub(lambda match: match[match.lastgroup or 0], part).split()) for part in paragraphs)
