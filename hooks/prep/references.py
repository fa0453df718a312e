"""Rules that look at several files at once: what plans, checklists and links refer to has to exist."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from prep.model import Block, Plan, Question, Site, Step, Task
from prep.problems import Problem, did_you_mean

MINUTES_PER_QUESTION = 4


def schedule(plan: Plan, site: Site) -> Plan:
    """Replace the selectors ``phase/topic`` in a plan by the core questions they stand for.

    A question named by its id, or left out, is not selected again, so that each is scheduled once. A level that is left
    out keeps the questions of that level from every selector, but not those that a task names.
    """
    names = [name for step in plan.steps for task in step.tasks for name in task.questions]
    taken = {name for name in names if "/" not in name} | {question for out in plan.left_out for question in out.questions}
    left_out = tuple(replace(out, questions=out.questions or tuple(of_level(out.level, site, taken))) for out in plan.left_out)
    taken.update(question for out in left_out for question in out.questions)
    # What is left of a phase (``phase/*``) is known only when every narrower selector has chosen.
    selectors = sorted((name for name in names if "/" in name), key=lambda name: "*" in name)
    chosen = {selector: select(selector, site, taken) for selector in selectors}

    def resolve(task: Task) -> Task:
        return replace(task, questions=tuple(q for name in task.questions for q in chosen.get(name, [name])))

    def resolve_block(block: Block) -> Block:
        return replace(block, steps=tuple(replace(s, tasks=tuple(map(resolve, s.tasks))) for s in block.steps))

    return replace(plan, blocks=tuple(map(resolve_block, plan.blocks)), left_out=left_out)


def of_level(level: str, site: Site, taken: set[str]) -> list[str]:
    """Return the core questions of a level that are not taken."""
    return [q.id for q in site.questions if q.is_core and q.level == level and q.id not in taken]


def select(selector: str, site: Site, taken: set[str]) -> list[str]:
    """Take the free core questions of ``phase/topic``, ``phase/topic/level`` or ``phase/*``.

    A selector other than ``phase/*`` that finds nothing is returned itself, to be reported as a dead reference.
    """
    phase, topic, level = (*selector.split("/"), "")[:3]
    found = [
        q.id for q in site.questions
        if q.is_core and q.id not in taken and q.phase == phase and topic in ("*", q.topic) and level in ("", q.level)
    ]  # fmt: skip
    taken.update(found)
    return found if found or topic == "*" else [selector]


def check_references(site: Site, root: Path) -> Iterator[Problem]:
    """Yield what questions, checklists and plans refer to in vain."""
    yield from unique_ids(site)
    targets = Targets(site, root)
    for checklist in site.checklists:
        lines = line_finder(root, checklist.path)
        for group in checklist.groups:
            for item in group.items:
                for see in item.see:
                    yield from targets.check(checklist.path, lines(see), f"item '{item.id}'", see)
    for plan in site.plans:
        lines = line_finder(root, plan.path)
        yield from check_plan(plan, site)
        for step in plan.steps:
            for task in step.tasks:
                for see in task.see:
                    yield from targets.check(plan.path, lines(see, task.line), f"{plan.unit} {step.number}", see)


def unique_ids(site: Site) -> Iterator[Problem]:
    """Question ids are unique over all pages, since readers' progress hangs on them."""
    seen: dict[str, Question] = {}
    for question in site.questions:
        if first := seen.get(question.id):
            where = f"docs/{first.page}:{first.line}"
            yield Problem(
                f"docs/{question.page}", question.line, f"id '{question.id}' is used already at {where}; ids are unique"
            )
        seen.setdefault(question.id, question)


class Targets:
    """The places that ``see:`` entries may name."""

    def __init__(self, site: Site, root: Path) -> None:
        # A page or data file with faults of its own is there; its faults are reported once, in their place.
        files = {path.relative_to(root / "docs").as_posix() for path in (root / "docs").rglob("*.md")}
        files |= {f"{path.parent.name}/{path.stem}.md" for path in (root / "data").glob("*/*.yml")}
        self.known = {
            "question": set(site.by_id),
            "page": files | set(generated_uris(site)),
            "notebook": {Path(uri).stem for uri in site.notebooks},
        }

    def check(self, path: str, line: int, where: str, see: str) -> Iterator[Problem]:
        """Yield a problem if the target does not exist."""
        kind, _, name = see.partition(":")
        if kind not in self.known:
            yield Problem(path, line, f"{where}: '{see}': write question:id, page:path.md or notebook:name")
        elif name not in self.known[kind]:
            yield Problem(path, line, f"{where}: no {kind} '{name}'{did_you_mean(name, self.known[kind])}")


def generated_uris(site: Site) -> dict[str, str]:
    """Return the address below docs of each page that the build writes, with the file that it is made from."""
    uris = {f"{phase.id}/index.md": "data/phases.yml" for phase in site.phases if site.select(phase=phase.id)}
    uris |= {uri: "data/levels.yml" for _, _, uri in site.generated_cells()}
    uris |= {f"levels/{level.id}.md": "data/levels.yml" for level in site.levels if site.select(level=level.id)}
    uris |= {f"checklists/{checklist.id}.md": checklist.path for checklist in site.checklists}
    uris |= {f"plans/{plan.id}.md": plan.path for plan in site.plans}
    uris |= {exercise.uri: exercise.path for exercise in site.exercises}
    uris |= {"practice/coding.md": "data/challenges"} if site.challenges else {}
    uris |= {"practice/sql.md": "data/sql"} if site.sql else {}
    uris |= {"practice/estimation.md": "data/drills.yml"} if site.drills else {}
    uris |= {"levels/index.md": "data/levels.yml", "a-z.md": "data/topics.yml"}
    if site.resources:
        uris["resources.md"] = "data/resources.yml"
    if site.glossary:
        uris["reference/glossary.md"] = "data/glossary.yml"
    return uris | {"checklists/index.md": "data/checklists", "plans/index.md": "data/plans"}


def check_plan(plan: Plan, site: Site) -> Iterator[Problem]:
    """Yield what does not add up in a plan: numbering, minutes, questions."""
    numbers = [step.number for step in plan.steps]
    for expected, step in enumerate(plan.steps, 1):
        if step.number != expected:
            yield Problem(
                plan.path, step.line, f"{plan.unit} {step.number}: out of order or missing; expected {plan.unit} {expected}"
            )
            break
    if len(numbers) != plan.length:
        yield Problem(plan.path, 1, f"the plan has {len(numbers)} {plan.unit}s, but its length is {plan.length}")
    for block in plan.blocks:
        total = sum(step.minutes for step in block.steps)
        if total != block.minutes:
            yield Problem(plan.path, block.line, f"'{block.title}': the tasks add up to {total} minutes, not to {block.minutes}")
    for step in plan.steps:
        for task in step.tasks:
            yield from check_task(plan, step, task, site)
    if plan.covers_core:
        yield from check_coverage(plan, site)


def check_task(plan: Plan, step: Step, task: Task, site: Site) -> Iterator[Problem]:
    """Yield the questions of a task that do not exist or do not fit into its time."""
    where = f"{plan.unit} {step.number}"
    for name in task.questions:
        if name not in site.by_id:
            what = "selector matches no free core question" if "/" in name else "no question"
            yield Problem(plan.path, task.line, f"{where}: {what} '{name}'{did_you_mean(name, site.by_id)}")
    if task.questions and task.minutes < MINUTES_PER_QUESTION * len(task.questions):
        count = len(task.questions)
        yield Problem(
            plan.path,
            task.line,
            f"{where}: {count} questions in {task.minutes} minutes; give {MINUTES_PER_QUESTION} minutes each or spread them",
        )


def check_coverage(plan: Plan, site: Site) -> Iterator[Problem]:
    """Each core question is scheduled exactly once, or left out with a reason."""
    scheduled = Counter(name for step in plan.steps for task in step.tasks for name in task.questions)
    left_out = {question: out.line for out in plan.left_out for question in out.questions}
    for out in plan.left_out:
        levels = [level.id for level in site.levels]
        if out.level and out.level not in levels:
            yield Problem(plan.path, out.line, f"left_out: no level '{out.level}'{did_you_mean(out.level, levels)}")
        elif not out.questions:
            yield Problem(plan.path, out.line, f"left_out: no core question is left at level '{out.level}'; remove the entry")
    for question, line in left_out.items():
        if question not in site.by_id:
            yield Problem(plan.path, line, f"left_out: no question '{question}'{did_you_mean(question, site.by_id)}")
        elif question in scheduled:
            yield Problem(plan.path, line, f"left_out: '{question}' is scheduled; remove it from one of the two")
    for core in filter(lambda q: q.is_core, site.questions):
        if core.id not in left_out and scheduled[core.id] != 1:
            times = scheduled[core.id]
            message = f"core question '{core.id}' is scheduled {times} times; schedule it once or name it under left_out"
            yield Problem(plan.path, 1, message)


def line_finder(root: Path, path: str) -> Callable[..., int]:
    """Return a function that finds the line of a reference in a file, not before a given line."""
    lines = (root / path).read_text(encoding="utf-8", errors="replace").splitlines()

    def find(text: str, start: int = 1) -> int:
        return next((i for i, line in enumerate(lines[start - 1 :], start) if text in line), start)

    return find
