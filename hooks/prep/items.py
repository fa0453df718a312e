"""What a reader can plan and practice: every question and exercise with its minutes, most important first."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from prep.html import page_title
from prep.model import Page, Question, Site
from prep.urls import url

# Handpicked first: each plan names its questions in the order of their weight for the time that it has.
PLANS = ("three-week", "30-day", "twelve-week")
PHASES = ("ml-fundamentals", "foundation", "deep-learning", "llm-genai", "mlops")
ROUND_PAGES = {
    "phone": "phone-screen", "coding": "coding-round", "ml": "ml-round",
    "design": "design-round", "behavioral": "behavioral-round", "take-home": "take-home",
}  # fmt: skip
CODING_TOPICS = ("sql", "python", "pandas")
TAKE_HOME_TOPICS = ("data-prep", "validation", "metrics", "imbalance", "labels")
WORDS_PER_MINUTE = 140
# Minutes of what has no number of its own: reading a guide, one drill, one design, one notebook.
GUIDE, DRILL, WALK_THROUGH, NOTEBOOK = 10, 5, 60, 30
DIFFICULTY = {"easy": "entry", "medium": "intermediate", "hard": "advanced"}
# The prompt of a walk-through stands at its head, in italics.
QUESTION = re.compile(r"\]\(question:([^)]*)\)")
PROMPT = re.compile(r"^\*[\"“](?P<asked>[^*]+?)[\"”]\*", re.M)


def items(site: Site) -> list[dict[str, Any]]:
    """Return every question, most important first, then what is read, coded, drawn and run."""
    return [question_item(question) | was(question, site) for question in ranked(site)] + list(other_items(site))


def ranked(site: Site) -> list[Question]:
    """Return the questions in the order of the plans, shortest plan first; then by level and phase."""
    plans = sorted((plan for plan in site.plans if plan.id in PLANS), key=lambda plan: PLANS.index(plan.id))
    named = [name for plan in plans for step in plan.steps for task in step.tasks for name in task.questions]
    place: Mapping[str, int] = {name: n for n, name in reversed(list(enumerate(named)))}
    levels = ["", *(level.id for level in site.levels)]
    phases = [*PHASES, "behavioral", *(phase.id for phase in site.phases)]

    def weight(question: Question) -> tuple[bool, int, int, int]:
        unnamed = len(named) if question.is_core else len(named) + 1
        return not question.is_core, place.get(question.id, unnamed), levels.index(question.level), phases.index(question.phase)

    return sorted(site.questions, key=weight)


def question_item(question: Question) -> dict[str, Any]:
    """Return a question with the minutes that it takes to read once and to say twice."""
    words = len(question.part("Say it", "Sample answer").split())
    own = 4 if question.kind == "behavioral" else 0
    return {
        "id": f"q/{question.id}", "kind": question.kind, "title": question.title, "asked": question.asked,
        "url": f"{url(question.page)}#{question.id}", "minutes": max(4, round(2 * words / WORDS_PER_MINUTE) + 2) + own,
        "words": words, "phase": question.phase, "level": question.level, "topic": question.topic,
        "core": question.is_core, "rounds": rounds(question),
    }  # fmt: skip


def was(question: Question, site: Site) -> dict[str, Any]:
    """Return the last former id of a renamed question, under which a browser may have its grades."""
    former = site.renamed.get(f"q:{question.id}")
    return {"was": former.removeprefix("q:")} if former else {}


def rounds(question: Question) -> list[str]:
    """Return the rounds of an interview in which a question is asked."""
    if question.kind == "behavioral":
        opens = question.topic == "motivation" or question.page.endswith("/introductions.md")
        return ["phone", "behavioral"] if opens else ["behavioral"]
    short = question.level in ("entry", "intermediate") and question.kind in ("concept", "comparison")
    found = {
        "phone": short,
        "coding": question.kind == "coding" or question.topic in CODING_TOPICS,
        "ml": True,
        "design": question.kind in ("design", "estimation") or question.phase == "mlops",
        "take-home": question.kind == "debugging" or question.topic in TAKE_HOME_TOPICS,
    }
    return [name for name, asked in found.items() if asked]


def other_items(site: Site) -> Iterator[dict[str, Any]]:
    """Yield the pages of the rounds, exercises, walk-throughs and notebooks."""
    known = {page.uri: page for page in site.pages}
    for name, page in ROUND_PAGES.items():
        if f"interviews/{page}.md" in known:
            yield other("guide", f"interviews/{page}.md", site, GUIDE, [name])
    for exercise in sorted(site.exercises, key=lambda exercise: exercise.order):
        kind = "sql" if exercise in site.sql else "challenge"
        yield other(kind, exercise.uri, site, exercise.minutes, ["coding"], DIFFICULTY[exercise.level]) | {
            "tick": exercise.tick, "asked": exercise.summary,
        }  # fmt: skip
    for drill in site.drills:
        address = f"practice/estimation/#{drill.id}"
        shared = {"kind": "drill", "minutes": DRILL, "level": drill.level, "rounds": ["design"]}
        yield {"id": f"drill/{drill.id}", "title": drill.title, "url": address, **shared, "tick": drill.tick, "asked": drill.ask}
    for uri in sorted(uri for uri in known if uri.startswith("system-design/") and "### Capacity" in known[uri].text):
        yield other("walk-through", uri, site, WALK_THROUGH, ["design"], "intermediate") | prompt(known[uri], site)
    for uri in sorted(site.notebooks):
        yield other("notebook", uri, site, NOTEBOOK, ["ml", "take-home"])


def prompt(page: Page, site: Site) -> dict[str, Any]:
    """Return what a walk-through asks, and the phase that most of the answers belong to that it uses."""
    asked = PROMPT.search(page.text)
    used = Counter(site.by_id[name].phase for name in QUESTION.findall(page.text) if name in site.by_id)
    found = {"asked": asked["asked"] if asked else "", "about": next((phase for phase, _ in used.most_common(1)), "")}
    return {name: value for name, value in found.items() if value}


def other(kind: str, uri: str, site: Site, minutes: int, rounds: list[str], level: str = "entry") -> dict[str, Any]:
    """Return what is no question."""
    name = uri.rpartition("/")[2].partition(".")[0]
    return {
        "id": f"{kind}/{name}", "kind": kind, "title": site.notebooks.get(uri) or page_title(uri, site), "url": url(uri),
        "minutes": minutes, "level": level, "rounds": rounds,
    }  # fmt: skip
