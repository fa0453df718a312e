"""Small faults that contributors make in data files, each with the place and the words of its report."""

from dataclasses import dataclass

LIST = "data/checklists/day-before.yml"
PLAN = "data/plans/three-days.yml"
PHASES = "data/phases.yml"
GLOSSARY = "data/glossary.yml"
BANK = "docs/foundation/entry.md"
NOTES = "docs/reference/notation.md"

TITLE = "title: The day before\n"
SUMMARY = "summary: What to settle so that the morning is calm.\n"
SLEEP = "      - id: sleep\n        text: Eight hours of sleep\n"
MINUTES = "            minutes: 20\n"
DAY2 = "      - number: 2\n"
DEEP = "title: " + "[" * 30 + "]" * 30 + "\n"
BOMB = "title: &a [x, x]\nsummary: &b [*a, *a]\n"


@dataclass(frozen=True)
class Fault:
    """One edit of one file: the report stands ``below`` lines under the edit and holds all of ``says``."""

    number: int
    name: str
    path: str
    old: str
    new: str
    says: tuple[str, ...]
    below: int = 0

    def __str__(self) -> str:
        return f"{self.number:02}-{self.name}"


DATA = (
    Fault(1, "title-missing", LIST, TITLE, "", ("'title' is missing",)),
    Fault(1, "item-text-missing", LIST, SLEEP, "      - id: sleep\n", ("groups[2].items[1]", "'text' is missing")),
    Fault(1, "minutes-missing", PLAN, MINUTES, "", ("blocks[1].steps[1].tasks[1]", "'minutes' is missing"), -1),
    Fault(2, "list-for-text", LIST, SUMMARY, "summary: [calm, quiet]\n", ("summary", "expected text, found a list")),
    Fault(2, "text-for-list", LIST, "    items:\n" + SLEEP, "    items: sleep\n", ("groups[2].items", "expected a list")),
    Fault(2, "text-for-number", LIST, "order: 10", "order: first", ("order", "a whole number, found text")),
    Fault(3, "unknown-key", LIST, "summary:", "sumary:", ("unknown field 'sumary'", "did you mean 'summary'")),
    Fault(3, "unknown-nested-key", PLAN, MINUTES, MINUTES + "            minuts: 5\n", ("minuts", "'minutes'"), 1),
    Fault(4, "item-id-twice", LIST, "- id: sleep", "- id: resume", ("item id 'resume' is used twice",)),
    Fault(4, "phase-id-twice", PHASES, "- id: modeling", "- id: foundation", ("id 'foundation' is used twice",)),
    Fault(4, "question-id-in-two-files", "docs/modeling/entry.md", "#log-loss", "#median-or-mean",
          ("id 'median-or-mean' is used already at docs/foundation/entry.md:7",)),
    Fault(5, "no-such-question", LIST, "question:median-or-mean", "question:median-or-maen",
          ("item 'question'", "no question 'median-or-maen'", "did you mean 'median-or-mean'")),
    Fault(5, "no-such-page", LIST, "page:reference/notation.md", "page:reference/notaton.md",
          ("item 'resume'", "no page 'reference/notaton.md'")),
    Fault(5, "no-such-notebook", PLAN, "notebook:coin", "notebook:dice", ("day 1", "no notebook 'dice'")),
    Fault(5, "no-such-kind", PLAN, "notebook:coin", "book:coin", ("day 1", "'book:coin'", "notebook:name")),
    Fault(5, "no-such-question-in-plan", PLAN, "              - log-loss", "              - log-los",
          ("day 2", "no question 'log-los'"), -4),
    Fault(5, "selector-of-nothing", PLAN, "- foundation/statistics", "- foundation/metrics",
          ("day 1", "'foundation/metrics'"), -4),
    Fault(5, "left-out-of-nothing", PLAN, "blocks:", "left_out:\n  - question: nobody\n    reason: none\nblocks:",
          ("left_out", "no question 'nobody'"), 1),
    Fault(5, "glossary-without-question", GLOSSARY, "question: median-or-mean", "question: median-or-men",
          ("mean absolute error", "did you mean 'median-or-mean'?"), -3),
    Fault(4, "term-twice", GLOSSARY, "- term: median", "- term: Mean absolute error", ("in the glossary twice",)),
    Fault(3, "abbreviation-of-two-words", GLOSSARY, "short: MAE", "short: M A E", ("[1].short", "one word")),
    Fault(5, "left-out-of-no-level", PLAN, "blocks:", "left_out:\n  - level: entri\n    reason: none\nblocks:",
          ("left_out", "no level 'entri'", "did you mean 'entry'?"), 1),
    Fault(5, "left-out-twice", PLAN, "blocks:", "left_out:\n  - level: entry\n    question: log-loss\n    reason: none\nblocks:",
          ("left_out", "exactly one of the fields question, level"), 1),
    Fault(6, "day-31", PLAN, "number: 3\n", "number: 31\n", ("day 31: out of order or missing; expected day 3",)),
    Fault(6, "day-91", PLAN, "number: 3\n", "number: 91\n", ("steps[3].number", "91 is too large")),
    Fault(7, "day-missing", PLAN, DAY2, "      - number: 3\n", ("day 3: out of order or missing; expected day 2",)),
    Fault(7, "length-does-not-fit", PLAN, "length: 3", "length: 4", ("length", "the plan has 3 days"), -4),
    Fault(8, "day-twice", PLAN, DAY2, "      - number: 1\n", ("day 1: out of order or missing; expected day 2",)),
    Fault(9, "empty-list", LIST, "    items:\n" + SLEEP, "    items: []\n", ("groups[2].items", "is empty")),
    Fault(9, "empty-text", LIST, TITLE, 'title: ""\n', ("title", "is empty")),
    Fault(10, "null-field", LIST, TITLE, "title:\n", ("title: no value",)),
    Fault(10, "tilde-field", LIST, TITLE, "title: ~\n", ("title: no value",)),
    Fault(11, "tab-indent", LIST, "  - title: In the head", "\t- title: In the head", ("not valid YAML", "tab")),
    Fault(16, "alias", LIST, TITLE, "title: &a The day\n", ("anchors and aliases",)),
    Fault(16, "alias-bomb", LIST, TITLE + SUMMARY, BOMB, ("anchors and aliases",)),
    Fault(16, "cycle", LIST, TITLE, "title: &a [*a]\n", ("anchors and aliases",)),
    Fault(16, "merge-key", LIST, "      - id: sleep\n", "      - <<: {id: sleep}\n", ("key",)),
    Fault(17, "python-tag", LIST, TITLE, "title: !!python/object/apply:os.getcwd []\n", ("tag", "python/object/apply:os.getcwd")),
    Fault(17, "unknown-tag", LIST, TITLE, "title: !mine The day\n", ("the tag !mine",)),
    Fault(18, "key-twice", LIST, SUMMARY, SUMMARY + "title: Again\n", ("title: given twice",), 1),
    Fault(19, "two-documents", LIST, SUMMARY, "---\n" + SUMMARY, ("a second document",)),
    Fault(19, "number-as-key", LIST, SUMMARY, SUMMARY + "7: seven\n", ("a key has to be text",), 1),
    Fault(22, "long-title", LIST, "The day before", "x" * 201, ("title: has 201 characters, more than 200",)),
    Fault(25, "no", LIST, TITLE, "title: no\n", ("title", "'no'", "quote it")),
    Fault(25, "on", LIST, TITLE, "title: on\n", ("title", "'on'", "quote it")),
    Fault(25, "sexagesimal", LIST, TITLE, "title: 1:30\n", ("title", "'1:30'", "quote it")),
    Fault(25, "octal", LIST, "order: 10", "order: 010", ("order", "'010'", "quote it")),
    Fault(25, "number-for-text", LIST, TITLE, "title: 30\n", ("title: expected text, found a number; quote it",)),
    Fault(25, "version-for-text", LIST, TITLE, "title: 3.10\n", ("title", "'3.10'", "quote it")),
    Fault(26, "date-for-text", LIST, TITLE, "title: 2026-11-20\n", ("title", "'2026-11-20'", "quote it")),
    Fault(27, "negative-minutes", PLAN, MINUTES, "            minutes: -5\n", ("tasks[1].minutes", "-5")),
    Fault(27, "zero-minutes", PLAN, MINUTES, "            minutes: 0\n", ("tasks[1].minutes: 0 is too small; at least 1",)),
    Fault(27, "nan-minutes", PLAN, MINUTES, "            minutes: .nan\n", ("tasks[1].minutes", "'.nan'")),
    Fault(27, "infinite-minutes", PLAN, MINUTES, "            minutes: .inf\n", ("tasks[1].minutes", "'.inf'")),
    Fault(27, "billion-minutes", PLAN, MINUTES, "            minutes: 100000000\n", ("tasks[1].minutes", "too large")),
    Fault(27, "float-minutes", PLAN, MINUTES, "            minutes: 1e9\n", ("tasks[1].minutes",)),
    Fault(27, "block-does-not-add-up", PLAN, "    minutes: 100", "    minutes: 90",
          ("'All of it'", "add up to 100 minutes, not to 90"), -2),
    Fault(27, "too-little-time", PLAN, MINUTES, "            minutes: 3\n", ("day 1: 1 questions in 3 minutes",), -1),
    Fault(28, "colon-unquoted", LIST, TITLE, "title: The day: before\n", ("not valid YAML", "': '")),
    Fault(28, "hash-unquoted", LIST, TITLE, "title: The day #1\n", ("title", "the text after # would be dropped")),
    Fault(29, "many-digits", LIST, "order: 10", "order: " + "1" * 5000, ("order",)),
    Fault(29, "deep-nesting", LIST, TITLE, DEEP, ("nested more than 20 deep",)),
    Fault(30, "id-with-space", LIST, "id: sleep", "id: sleep well", ("groups[2].items[1].id", "lower-case letters")),
    Fault(30, "id-with-capital", LIST, "id: sleep", "id: Resume", ("groups[2].items[1].id", "lower-case letters")),
    Fault(30, "id-with-newline", LIST, "id: sleep", 'id: "sleep\\n"', ("groups[2].items[1].id", "lower-case letters")),
)  # fmt: skip
