"""Building checklists and study plans from their checked files."""

from pathlib import Path
from typing import Any

from prep.model import Block, Checklist, Group, Item, LeftOut, Plan, Step, Task
from prep.yamlfile import Document


def checklist(document: Document) -> Checklist:
    """Build a checklist from its checked file; its id is the name of the file."""
    value = document.value
    groups = tuple(
        Group(g["title"], tuple(Item(i["id"], i["text"], tuple(i.get("see", ()))) for i in g["items"])) for g in value["groups"]
    )
    return Checklist(Path(document.path).stem, value["title"], value["summary"], value["order"], groups, document.path)


def plan(document: Document) -> Plan:
    """Build a plan from its checked file; its id is the name of the file."""
    value = document.value
    blocks = []
    for b, block in enumerate(value["blocks"]):
        steps = tuple(step(document, ("blocks", b, "steps", s), raw) for s, raw in enumerate(block["steps"]))
        blocks.append(Block(block["title"], block["summary"], block["minutes"], steps, document.line(("blocks", b))))
    left_out = tuple(
        LeftOut(
            (out["question"],) if "question" in out else (), out.get("level", ""), out["reason"], document.line(("left_out", i))
        )
        for i, out in enumerate(value.get("left_out", ()))
    )
    return Plan(
        Path(document.path).stem, value["title"], value["summary"], value["order"], value["unit"], value["length"],
        value.get("covers_core", False), tuple(blocks), left_out, document.path,
    )  # fmt: skip


def step(document: Document, key: tuple[str | int, ...], raw: dict[str, Any]) -> Step:
    """Build a day or week of a plan."""
    tasks = tuple(
        Task(
            t["do"],
            t["minutes"],
            t["text"],
            tuple(t.get("see", ())),
            tuple(t.get("answer", ())),
            document.line((*key, "tasks", i)),
        )
        for i, t in enumerate(raw["tasks"])
    )
    return Step(raw["number"], raw["title"], tasks, document.line(key))
