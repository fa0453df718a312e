"""Study plans: a table that reads as a calendar and prints on few sheets."""

from prep.html import anchor, escape, front_matter, hours, meter, question_link, reference_link
from prep.model import Block, LeftOut, Plan, Site, Step, Task
from prep.urls import link

OWN = "plans/my-plan.md"
SUMMARY = "Plans with a number of minutes for every task; all of them draw on the same questions."


def plan_page(plan: Plan, site: Site) -> str:
    """Return the Markdown of a plan."""
    ids = [step_id(plan, step) for step in plan.steps]
    blocks = "\n".join(block_html(plan, block, site) for block in plan.blocks)
    total = f"{plan.length} {plan.unit}s, {hours(plan.minutes)} in all."
    return (
        front_matter(plan.title, plan.summary)
        + f'<p class="lead">{escape(plan.summary)}</p>\n\n<p class="facts">{total}</p>\n\n'
        + "<div data-print-toolbar hidden></div>\n\n"
        + meter(plan.title, ids)
        + f'\n\n<div class="plan" data-plan="{escape(plan.id)}" markdown>\n\n{blocks}\n\n</div>\n'
        + left_out_html(plan, site)
    )


def block_html(plan: Plan, block: Block, site: Site) -> str:
    """Return a week of a plan as a table with a row a day."""
    rows = "".join(step_html(plan, step, site) for step in block.steps)
    head = f'<tr><th scope="col">{plan.unit.title()}</th><th scope="col">What to do</th><th scope="col">Time</th></tr>'
    caption = f"<p>{escape(block.summary)} {hours(block.minutes)}.</p>"
    return (
        f'## {escape(block.title)}\n\n{caption}\n\n<table class="calendar"><thead>{head}</thead><tbody>{rows}</tbody></table>\n'
    )


def step_html(plan: Plan, step: Step, site: Site) -> str:
    """Return one day (or week) as a table row with its own anchor and tick box."""
    label = f"{plan.unit.title()} {step.number}"
    tasks = "".join(f"<li>{task_html(plan, task, site)}</li>" for task in step.tasks)
    box = f'<label class="tick"><input type="checkbox" data-tick="{step_id(plan, step)}"><span>{label}</span></label>'
    return (
        f'<tr id="{plan.unit}-{step.number}"><th scope="row">{box}</th>'
        f"<td><strong>{escape(step.title)}</strong><ul>{tasks}</ul></td><td>{hours(step.minutes)}</td></tr>"
    )


def task_html(plan: Plan, task: Task, site: Site) -> str:
    """Return one task with its links and its minutes."""
    source = f"plans/{plan.id}.md"
    links = [reference_link(source, see, site) for see in task.see]
    links += [question_link(source, site.by_id[name]) for name in task.questions]
    where = f' <span class="see">{", ".join(links)}</span>' if links else ""
    return f'<span class="do">{task.do.title()}</span> {escape(task.text)}{where} <span class="minutes">{task.minutes} min</span>'


def step_id(plan: Plan, step: Step) -> str:
    """Return the permanent id under which a reader's tick is kept."""
    return f"p:{plan.id}/{step.number}"


def left_out_html(plan: Plan, site: Site) -> str:
    """Return the questions that the plan leaves out, with the reasons."""
    if not plan.left_out:
        return ""
    source = f"plans/{plan.id}.md"
    rows = "".join(f"<li>{left_out_link(source, out, site)}: {escape(out.reason)}</li>" for out in plan.left_out)
    return f"\n## Left out on purpose\n\n<ul>{rows}</ul>\n"


def left_out_link(source: str, out: LeftOut, site: Site) -> str:
    """Return a link to a question that is left out, or to the page of a level with the number of its questions."""
    if not out.level:
        return question_link(source, site.by_id[out.questions[0]])
    title = f"{site.title_of('level', out.level)} level"
    return f"{anchor(link(source, f'levels/{out.level}.md'), title)} ({len(out.questions)} core questions)"


def own_card() -> str:
    """Return the card of the plan that is laid out for one reader."""
    title = anchor(link("plans/index.md", OWN), "My plan")
    return f'<li class="card"><h2>{title}</h2><p>Laid out from your date, your hours and your level, for 3 to 90 days.</p></li>'


def plan_index(site: Site) -> str:
    """Return the Markdown of the list of plans."""
    rows = [own_card()] if any(page.uri == OWN for page in site.pages) else []
    for plan in site.plans:
        title = anchor(link("plans/index.md", f"plans/{plan.id}.md"), plan.title)
        facts = f"{plan.length} {plan.unit}s, {hours(plan.minutes)}"
        ids = [step_id(plan, step) for step in plan.steps]
        text = f'<p>{escape(plan.summary)}</p><p class="facts">{facts}</p>'
        rows.append(f'<li class="card"><h2>{title}</h2>{text}{meter(plan.title, ids)}</li>')
    return front_matter("Study plans", SUMMARY) + f'<p class="lead">{SUMMARY}</p>\n\n<ul class="cards">{"".join(rows)}</ul>\n'
