"""Running the code of the pages: ``python`` and ``sql`` blocks, compared with the ``output`` blocks under them."""

import io
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FENCE = re.compile(r"^(?P<indent> *)```(?P<language>[a-z]+)\n(?P<code>.*?)^(?P=indent)```$", re.M | re.S)
HEADING = re.compile(r"^#{1,3} +(?P<title>.+)$", re.M)
INCLUDE = re.compile(r"^\{!(?P<path>\S+)!\}$", re.M)


@dataclass
class Block:
    """An executable block, where it stands, and what it is expected to print (``None``: nothing is shown)."""

    line: int
    language: str
    code: str
    expected: str | None = None


def sections(text: str) -> Iterator[tuple[str, list[Block]]]:
    """Yield ``(heading, blocks)`` for each section with executable blocks; they share one namespace."""
    headings = [(match.start(), match["title"]) for match in HEADING.finditer(blank_fences(text))]
    found: dict[str, list[Block]] = {}
    last: Block | None = None
    for match in FENCE.finditer(text):
        title = next((title for start, title in reversed(headings) if start < match.start()), "")
        code = re.sub(f"^{match['indent']}", "", match["code"], flags=re.M)
        code = INCLUDE.sub(lambda m: (ROOT / m["path"]).read_text(encoding="utf-8"), code)
        if match["language"] == "output" and last:
            last.expected = code
        elif match["language"] in ("python", "sql"):
            last = Block(text[: match.start()].count("\n") + 1, match["language"], code)
            found.setdefault(title, []).append(last)
    yield from found.items()


def blank_fences(text: str) -> str:
    """Replace the inside of fences by spaces, so that comments in code are not taken for headings."""
    return FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def run(blocks: list[Block]) -> Iterator[tuple[Block, str]]:
    """Run the blocks of one section in order and yield each with what it printed."""
    namespace: dict[str, object] = {"__name__": "__page__"}
    database = sqlite3.connect(":memory:")
    for block in blocks:
        if block.language == "sql":
            yield block, run_sql(database, block.code)
        else:
            out = io.StringIO()
            with redirect_stdout(out):
                exec(compile(block.code, f"line {block.line}", "exec"), namespace)  # noqa: S102
            yield block, out.getvalue()
    database.close()


def run_sql(database: sqlite3.Connection, script: str) -> str:
    """Run statements and return the rows of the last one that has any, as the pages show them."""
    shown = ""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            cursor = database.execute(statement)
            if cursor.description:
                rows = [[name for name, *_ in cursor.description], *cursor.fetchall()]
                shown = "".join(" | ".join("NULL" if v is None else str(v) for v in row) + "\n" for row in rows)
            statement = ""
    if re.sub(r"--.*|\s", "", statement):
        raise ValueError(f"SQL statement without a closing semicolon: {statement.strip()[:60]}")
    return shown


def compare(block: Block, printed: str) -> str:
    """Return what differs between the page and the run, or nothing."""
    clean = [line.rstrip() for line in printed.strip("\n").splitlines()]
    expected = [line.rstrip() for line in (block.expected or "").strip("\n").splitlines()]
    if block.expected is None and (block.language == "sql" or not clean):
        return ""
    return "" if clean == expected else f"line {block.line}: the page shows {expected}, the run printed {clean}"


def main(paths: list[str]) -> int:
    """Run the blocks of the given pages and list the differences; returns 1 if there are any."""
    sys.path.insert(0, str(ROOT))
    differences = 0
    for path in paths:
        for title, blocks in sections(Path(path).read_text(encoding="utf-8")):
            for block, printed in run(blocks):
                if difference := compare(block, printed):
                    print(f"{path}: {title}: {difference}")
                    differences += 1
    return int(differences > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
