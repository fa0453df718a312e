"""Reading source files as text, and what no source text may contain."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from prep.problems import Problem

MAX_BYTES = 1_000_000
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def read(root: Path, path: str) -> tuple[str, list[Problem]]:
    """Read a UTF-8 file below ``root`` with Unix line ends, composed (NFC), without a byte order mark."""
    file = root / path
    if file.is_symlink() or not file.resolve().is_relative_to(root.resolve()):
        return "", [Problem(path, 1, "the file is a symbolic link; copy what it points to")]
    raw = file.read_bytes()
    if len(raw) > MAX_BYTES:
        return "", [Problem(path, 1, f"the file has {len(raw):,} bytes, more than {MAX_BYTES:,}; split it")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", [Problem(path, line, "not UTF-8; save the file as UTF-8")]
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text, list(forbidden(path, text))


def forbidden(path: str, text: str, line: int = 1) -> Iterator[Problem]:
    """Yield a problem for each line with a control, zero-width or direction-changing character."""
    for number, content in enumerate(text.split("\n"), line):
        for pattern, what in ((CONTROL, "control"), (INVISIBLE, "invisible")):
            if found := pattern.search(content):
                yield Problem(path, number, f"{what} character U+{ord(found[0]):04X}; remove it")


def words(text: str) -> int:
    """Count words as a speaker would: runs of characters between white space that hold a letter or digit."""
    return sum(1 for token in text.split() if any(c.isalnum() for c in token))
