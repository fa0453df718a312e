"""The pages that the build writes: each function is pure, from the model to Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass

from prep.model import Site
from prep.pages.atoz import a_to_z
from prep.pages.checklists import checklist_index, checklist_page
from prep.pages.drills import drill_page
from prep.pages.exercises import CODING, SQL, challenge_page, exercise_index, sql_page
from prep.pages.glossary import glossary_page
from prep.pages.levels import cell_page, level_index, level_page
from prep.pages.phases import phase_page
from prep.pages.plans import plan_index, plan_page
from prep.pages.resources import resources_page


@dataclass(frozen=True)
class Generated:
    """A page to be: its address below docs, its Markdown, and the file that 'edit this page' opens."""

    uri: str
    text: str
    source: str


def generate(site: Site) -> Iterator[Generated]:
    """Yield every generated page."""
    for phase in site.phases:
        if site.select(phase=phase.id):
            yield Generated(f"{phase.id}/index.md", phase_page(phase, site), "data/phases.yml")
    for phase, level, uri in site.generated_cells():
        yield Generated(uri, cell_page(phase, level, uri, site), "data/levels.yml")
    yield Generated("levels/index.md", level_index(site), "data/levels.yml")
    for level in site.levels:
        if site.select(level=level.id):
            yield Generated(f"levels/{level.id}.md", level_page(level, site), "data/levels.yml")
    yield Generated("a-z.md", a_to_z(site), "data/topics.yml")
    if site.glossary:
        yield Generated("reference/glossary.md", glossary_page(site), "data/glossary.yml")
    yield Generated("checklists/index.md", checklist_index(site), "data/checklists")
    for checklist in site.checklists:
        yield Generated(f"checklists/{checklist.id}.md", checklist_page(checklist, site), checklist.path)
    yield Generated("plans/index.md", plan_index(site), "data/plans")
    for plan in site.plans:
        yield Generated(f"plans/{plan.id}.md", plan_page(plan, site), plan.path)
    if site.resources:
        yield Generated("resources.md", resources_page(site.resources), "data/resources.yml")
    yield from exercises(site)


def exercises(site: Site) -> Iterator[Generated]:
    """Yield the pages of the coding challenges and the SQL problems, after their lists, and the drills."""
    if site.challenges:
        text = exercise_index("practice/coding.md", "Coding challenges", CODING, site.challenges)
        yield Generated("practice/coding.md", text, "data/challenges")
    for challenge in site.challenges:
        yield Generated(challenge.uri, challenge_page(challenge, site), challenge.path)
    if site.sql:
        yield Generated("practice/sql.md", exercise_index("practice/sql.md", "SQL problems", SQL, site.sql), "data/sql")
    for problem in site.sql:
        yield Generated(problem.uri, sql_page(problem, site), problem.path)
    if site.drills:
        yield Generated("practice/estimation.md", drill_page(site), "data/drills.yml")
