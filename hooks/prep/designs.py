"""Rules of the system design walk-throughs: one skeleton, so that readers learn it."""

import re
from collections.abc import Iterator

from prep.calculators import MARKER
from prep.model import Page, Site
from prep.problems import Problem, did_you_mean
from prep.questions import numbered_lines

FOLDER = "system-design/"
OTHERS = {f"{FOLDER}index.md", f"{FOLDER}components.md"}
SKELETON: dict[str, tuple[str, ...]] = {
    "1. Clarify (5 minutes)": ("The numbers",),
    "2. Objective and metric (5 minutes)": (),
    "3. Data (6 minutes)": (),
    "4. Baseline and model (8 minutes)": ("Training",),
    "5. Offline evaluation (4 minutes)": (),
    "6. Serving (7 minutes)": ("API", "Data flow", "Capacity"),
    "7. Monitoring and launch (5 minutes)": (),
    "8. Trade-offs (5 minutes)": ("Evolution",),
    "Failure modes": (),
    "Privacy and abuse": (),
    "Cost": (),
    "They ask next": (),
    "Scorecard": (),
    "Sources": (),
}
FOLLOW_UP = re.compile(r"^\d+\. +\*\*[^*]+\*\* +\S", re.M)
FOLLOW_UPS = 5
SCORES = "| Area | Entry | Senior | Staff and above |"


def check_designs(site: Site) -> Iterator[Problem]:
    """Yield where a walk-through leaves the skeleton."""
    for page in site.pages:
        if page.uri.startswith(FOLDER) and page.uri not in OTHERS:
            yield from check_design(page)


def check_design(page: Page) -> Iterator[Problem]:
    """Yield what one walk-through lacks, and headings that are not of the skeleton."""
    path = f"docs/{page.uri}"
    sections = [(n, line[3:].strip()) for n, line, fenced in numbered_lines(page.text) if not fenced and line.startswith("## ")]
    parts = {line[4:].strip() for _, line, fenced in numbered_lines(page.text) if not fenced and line.startswith("### ")}
    for number, title in sections:
        if title not in SKELETON:
            yield Problem(path, number, f"'## {title}' is not of the skeleton{did_you_mean(title, SKELETON)}")
    known = [title for _, title in sections if title in SKELETON]
    if known != list(SKELETON):
        yield Problem(path, 1, f"the sections of a walk-through are, in this order: {'; '.join(SKELETON)}")
    for title in (part for wanted in SKELETON.values() for part in wanted if part not in parts):
        yield Problem(path, 1, f"the part '### {title}' is missing")
    if not MARKER.search(page.text):
        yield Problem(path, 1, "no calculator: the numbers come from data/calculators")
    if "](figure:" not in page.text:
        yield Problem(path, 1, "no architecture diagram")
    if SCORES not in page.text:
        yield Problem(path, 1, f"no scorecard that begins with '{SCORES}'")
    if (count := len(FOLLOW_UP.findall(page.text.partition("## They ask next")[2]))) < FOLLOW_UPS:
        yield Problem(path, 1, f"{count} follow-ups under 'They ask next'; give at least {FOLLOW_UPS}")
