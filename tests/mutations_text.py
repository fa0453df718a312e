"""Faults in Markdown, includes and front matter, and whole files that cannot be used."""

from dataclasses import dataclass

from tests.mutations import BANK, LIST, NOTES, TITLE, Fault

INTRO = "Averages first.\n"
HEAD = "### Median or mean { #median-or-mean .comparison .core }"
INCLUDE = "{!includes/letters.md!}"
FRONT = "title: Small guide\n"
FIRST = "docs/index.md"
NOTICE = "give a path below docs, examples, includes"


def include(name: str, target: str, *says: str) -> Fault:
    """Return a fault in the path of an include statement."""
    return Fault(33, name, NOTES, INCLUDE, f"{{!{target}!}}", says or (f"include '{target}'", NOTICE))


TEXT = (
    Fault(4, "question-id-in-one-file", "docs/foundation/entry.md", INTRO, INTRO + "\n## Metrics\n\n" + HEAD + "\n\nWhy?\n",
          ("id 'median-or-mean'",), 10),
    Fault(5, "link-to-no-question", BANK, INTRO, "See [it](question:meen-or-median).\n", ("no question 'meen-or-median'",)),
    Fault(5, "no-such-figure", BANK, "figure:number-line", "figure:nunber-line",
          ("no figure 'nunber-line'", "did you mean 'number-line'")),
    Fault(5, "no-such-topic", BANK, "## Statistics", "## Statistic",
          ("median-or-mean: no topic 'Statistic'", "did you mean 'Statistics'"), 2),
    Fault(20, "script-element", BANK, INTRO, "<script>alert(1)</script>\n", ("<script",)),
    Fault(20, "script-in-capitals", BANK, INTRO, "< SCRIPT >alert(1)</SCRIPT>\n", ("would run or embed something",)),
    Fault(20, "event-handler", BANK, INTRO, '<img src="x" onerror="alert(1)">\n', ("onerror=",)),
    Fault(20, "event-handler-after-slash", BANK, INTRO, "<svg/onload=alert(1)>\n", ("onload=",)),
    Fault(20, "money-as-a-formula", BANK, INTRO, "It costs ($5 in all) or ($6 a day).\n", ("write \\$ for a dollar sign",)),
    Fault(20, "iframe", BANK, INTRO, '<iframe src="https://example.org"></iframe>\n', ("<iframe",)),
    Fault(21, "script-address", BANK, INTRO, "[x](javascript:alert(1))\n", ("javascript:",)),
    Fault(21, "script-address-in-html", BANK, INTRO, '<a href="javascript:alert(1)">x</a>\n', ("javascript:",)),
    Fault(21, "script-address-by-reference", BANK, INTRO, "[x]\n\n[x]: javascript:alert(1)\n", ("javascript:",), 2),
    Fault(20, "script-between-escaped-ticks", BANK, INTRO, "\\`<script>alert(1)</script>\\`\n", ("<script",)),
    Fault(24, "bidi-override", LIST, TITLE, "title: The day \u202ebefore\n", ("U+202E",)),
    Fault(24, "zero-width", BANK, INTRO, "Aver\u200bages first.\n", ("U+200B",)),
    Fault(24, "nul-escape", LIST, TITLE, 'title: "The day\\0"\n', ("title", "U+0000")),
    Fault(24, "bidi-escape", LIST, TITLE, 'title: "The day\\u202e"\n', ("title", "U+202E")),
    Fault(24, "surrogate-escape", LIST, TITLE, 'title: "The day\\ud800"\n', ("not valid YAML", "Unicode")),
    Fault(13, "escape-in-markdown", BANK, INTRO, "Averages\x1b[31m first.\n", ("control character U+001B",)),
    Fault(13, "nul-in-data", LIST, TITLE, "title: The\x00day\n", ("control character U+0000",)),
    Fault(30, "question-id-with-capital", BANK, "#median-or-mean", "#Median", ("end it with { #its-id .kind .core }",)),
    Fault(30, "question-without-id", BANK, " { #median-or-mean .comparison .core }", "", ("heading 'Median or mean'",)),
    Fault(3, "unknown-kind", BANK, ".comparison", ".comparson", ("median-or-mean", "did you mean 'comparison'")),
    Fault(3, "unknown-tier", BANK, ".core", ".cor", ("median-or-mean", "did you mean 'core'")),
    Fault(32, "include-missing", NOTES, INCLUDE, "{!includes/nothing.md!}", ("includes/nothing.md", "no such file")),
    include("include-parent", "includes/../../secret.md"),
    include("include-absolute", "/etc/passwd"),
    include("include-home", "~/.bashrc"),
    include("include-settings", "mkdocs.yml"),
    include("include-with-spaces", "includes/letters.md /../../../etc/passwd", NOTICE),
    include("include-with-mark", "includes!/../../../etc/passwd", NOTICE),
    Fault(33, "include-lines-absolute", NOTES, INCLUDE, "{!/etc/passwd!lines=1-3}", (NOTICE,)),
    Fault(33, "include-in-fence", NOTES, "{!examples/halving.py!}", "{!/etc/passwd!}", (NOTICE,)),
    Fault(39, "front-matter-open", FIRST, "\n---\n", "\n\n", ("front matter is not closed",), -2),
    Fault(39, "front-matter-list", FIRST, FRONT, "- Small guide\n", ("not valid YAML",), 1),
    Fault(39, "front-matter-unknown-key", FIRST, FRONT, "titel: Small guide\n", ("unknown field 'titel'", "'title'")),
    Fault(39, "front-matter-tag", FIRST, FRONT, "title: !!python/name:os.getcwd\n", ("tag", "os.getcwd")),
    Fault(39, "front-matter-html", FIRST, FRONT, "title: Small <b>guide</b>\n", ("title", "a title holds no < or >")),
    Fault(1, "page-without-title", NOTES, "# Notation\n", "", ("no '# Title' line",)),
)  # fmt: skip


@dataclass(frozen=True)
class FileFault:
    """A file that cannot be used as it is."""

    number: int
    name: str
    path: str
    content: bytes
    says: tuple[str, ...]
    line: int = 1

    def __str__(self) -> str:
        return f"{self.number:02}-{self.name}"


ITEM = b"title: T\nsummary: S\norder: 1\ngroups:\n  - title: G\n    items:\n      - id: a\n        text: T\n"
FILES = (
    FileFault(9, "empty-data", LIST, b"", ("the file is empty",)),
    FileFault(9, "only-a-comment", LIST, b"# later\n", ("the file is empty",)),
    FileFault(9, "empty-page", "docs/modeling/entry.md", b"", ("no '# Title' line",)),
    FileFault(14, "latin-1", LIST, b"title: T\nsummary: caf\xe9\n", ("not UTF-8",), 2),
    FileFault(14, "latin-1-page", BANK, b"# T\n\ncaf\xe9\n", ("not UTF-8",), 3),
    FileFault(14, "utf-16", LIST, "title: T\n".encode("utf-16"), ("not UTF-8",)),
    FileFault(15, "two-megabytes", LIST, ITEM + b"# " + b"x" * 2_000_000, ("more than 1,000,000; split it",)),
    FileFault(15, "two-megabytes-page", BANK, b"# T\n\n" + b"x" * 2_000_000, ("more than 1,000,000; split it",)),
    FileFault(19, "scalar-root", LIST, b"nothing but text\n", ("expected a mapping, found text",)),
    FileFault(19, "list-root", LIST, b"- one\n", ("expected a mapping, found a list",)),
    FileFault(30, "name-with-space", "data/checklists/Two Words.yml", ITEM, ("'Two Words'", "lower-case letters")),
    FileFault(30, "name-in-capitals", "data/checklists/Day-Before.yml", ITEM, ("'Day-Before'", "lower-case letters")),
    FileFault(30, "name-with-quote", 'data/checklists/a"b.yml', ITEM, ("lower-case letters",)),
    FileFault(40, "stray-data", "data/checklists/new.yaml", ITEM, (".yml",)),
    FileFault(40, "stray-script", "docs/reference/run.py", b"print(1)\n", ("run.py",)),
    FileFault(40, "generated-page", "docs/checklists/day-before.md", b"# T\n", ("generated", LIST)),
    FileFault(40, "two-pages-one-address", "docs/reference/notation/index.md", b"# T\n", ("docs/reference/notation.md",)),
    FileFault(37, "corrupt-notebook", "docs/notebooks/coin.ipynb", b'{"cells": [', ("notebook",)),
    FileFault(37, "empty-notebook", "docs/notebooks/coin.ipynb", b"", ("notebook",)),
    FileFault(37, "not-a-notebook", "docs/notebooks/coin.ipynb", b"[1, 2]", ("notebook",)),
    FileFault(32, "included-not-utf-8", "includes/letters.md", b"caf\xe9\n", ("not UTF-8",)),
    FileFault(24, "included-control-character", "includes/letters.md", b"a\x1bb\n", ("U+001B",)),
    FileFault(20, "included-script", "includes/letters.md", b"<script>alert(1)</script>\n", ("<script",)),
)
