"""Ids that were published stay: readers' ticks and bookmarks hang on them."""

from collections.abc import Iterator

from prep.model import Site
from prep.problems import Problem, did_you_mean
from prep.yamlfile import Document

HEADER = "# Ids that readers' ticks and bookmarks hang on; `make ids` adds new ones at a release. Remove none.\n"


def tick_ids(site: Site) -> list[str]:
    """Return the ids of all questions, checklist items and exercises, as ticks are stored."""
    items = [f"c:{checklist.id}/{item.id}" for checklist in site.checklists for group in checklist.groups for item in group.items]
    exercises = [exercise.tick for exercise in (*site.exercises, *site.drills)]
    return sorted([f"q:{question.id}" for question in site.questions] + items + exercises)


def renames(document: Document) -> dict[str, str]:
    """Return the old id by the new one."""
    return {entry["to"]: entry["from"] for entry in (document.value or {}).get("renamed", ())}


def origins(document: Document) -> dict[str, str]:
    """Return by the new id the oldest one; entries stand in the order of the renames."""
    return {entry["to"]: entry["from"] for entry in reversed((document.value or {}).get("renamed", ()))}


def check_published(document: Document, site: Site) -> Iterator[Problem]:
    """Yield each published id that is gone without a successor, and each rename that leads nowhere."""
    known = set(tick_ids(site))
    value = document.value or {}
    old = {entry["from"] for entry in value.get("renamed", ())}
    for index, id_ in enumerate(value.get("ids", ())):
        if id_ not in known and id_ not in old:
            advice = f"bring it back, or name its successor under renamed{did_you_mean(id_, known)}"
            yield Problem(
                document.path, document.line(("ids", index)), f"ids[{index + 1}]: '{id_}' was published and is gone; {advice}"
            )
    seen: set[str] = set()
    for index, entry in enumerate(value.get("renamed", ())):
        line = document.line(("renamed", index))
        if entry["from"] in seen:
            yield Problem(document.path, line, f"renamed[{index + 1}].from: '{entry['from']}' has a successor already; keep one")
        seen.add(entry["from"])
        if entry["to"] not in known:
            hint = did_you_mean(entry["to"], known)
            yield Problem(document.path, line, f"renamed[{index + 1}].to: there is no '{entry['to']}'{hint}")
        if entry["from"] in known:
            yield Problem(document.path, line, f"renamed[{index + 1}].from: '{entry['from']}' is still in use")


def with_new_ids(document: Document, site: Site) -> str:
    """Return the file with all present ids added."""
    value = document.value or {}
    ids = sorted({*value.get("ids", ()), *tick_ids(site)})
    text = HEADER + "ids:\n" + "".join(f"  - {id_}\n" for id_ in ids)
    renamed = "".join(f"  - from: {e['from']}\n    to: {e['to']}\n" for e in value.get("renamed", ()))
    return text + (f"renamed:\n{renamed}" if renamed else "")
