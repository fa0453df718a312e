"""What the built site holds, read from its files."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from tests.browser.server import PREFIX, Server

# One page per template; a question page with code, formulas, a figure and a table is found at run time.
GUIDE_PAGE = "interviews/how-to-use/"
CHECKLIST = "checklists/logistics/"
PLAN = "plans/30-day/"
LEVEL = "levels/entry/"
A_TO_Z = "a-z/"
PROGRESS = "practice/progress/"
NOTEBOOK = "notebooks/gradient-descent/"
CHALLENGE = "practice/coding/roc-auc-by-ranks/"
PROBLEM = "practice/sql/nth-highest-salary/"
DRILLS = "practice/estimation/"
WORKSHOP = "practice/stories/"
MY_PLAN = "plans/my-plan/"
OFFLINE = "practice/offline/"
SESSION = "practice/session/"
MOCK = "practice/mock-interview/"
WEAK = "practice/weak-topics/"
DESIGN = "system-design/payment-fraud-realtime/"
PRODUCTION = "production/testing-strategy/"
MISSING = "no/such/page/"


@dataclass(frozen=True)
class Served:
    """A built site and the server that serves it."""

    site: Path
    server: Server

    @cached_property
    def paths(self) -> list[str]:
        """Return the pages of the sitemap, below the prefix."""
        tree = ElementTree.parse(self.site / "sitemap-all.xml")  # noqa: S314
        found = [urlsplit(node.text or "").path for node in tree.iter() if node.tag.endswith("loc")]
        assert all(path.startswith(PREFIX) for path in found)
        return [path.removeprefix(PREFIX) for path in found]

    def html(self, path: str) -> str:
        """Return the source of a page."""
        return (self.site / path / "index.html").read_text(encoding="utf-8")

    @cached_property
    def questions(self) -> dict[str, str]:
        """Return the address of every question by its id."""
        pattern = re.compile(r'<section class="question"[^>]* data-question="([^"]+)"')
        return {id_: f"{path}#{id_}" for path in self.paths for id_ in pattern.findall(self.html(path))}

    @cached_property
    def bank(self) -> list[str]:
        """Return the pages that hold questions."""
        return sorted({address.partition("#")[0] for address in self.questions.values()})

    @property
    def templates(self) -> dict[str, str]:
        """Return one page per template, the question page that has most to show among them."""
        question = self.questions["gradient-descent"].partition("#")[0]
        return {
            "front": "", "question": question, "checklist": CHECKLIST, "plan": PLAN, "level": LEVEL, "a-to-z": A_TO_Z,
            "guide": GUIDE_PAGE, "notebook": NOTEBOOK, "progress": PROGRESS, "missing": MISSING,
            "challenge": CHALLENGE, "problem": PROBLEM, "drills": DRILLS,
            "design": DESIGN, "production": PRODUCTION, "workshop": WORKSHOP, "my-plan": MY_PLAN, "offline": OFFLINE,
            "session": SESSION, "mock": MOCK, "weak": WEAK,
        }  # fmt: skip
