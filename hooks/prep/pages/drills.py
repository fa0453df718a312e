"""Estimation drills: a number to find, then the chain of factors and the code that computed it."""

from prep.exercises import Answer, Drill
from prep.html import escape, front_matter, meter, question_link, tick
from prep.model import Site

URI = "practice/estimation.md"
SUMMARY = (
    "Do the sum in your head or on a whiteboard, say the factors aloud, then compare; each answer is computed by the code shown."
)


def drill_page(site: Site) -> str:
    """Return the Markdown of all drills, grouped by level."""
    sections = []
    for level in site.levels:
        here = [drill for drill in site.drills if drill.level == level.id]
        if here:
            sections.append(f"## {escape(level.title)}\n\n" + "\n\n".join(drill_html(drill, site) for drill in here))
    return (
        front_matter("Estimation drills", SUMMARY)
        + f'<p class="lead">{SUMMARY}</p>\n\n'
        + meter("Estimation drills", (drill.tick for drill in site.drills))
        + "\n\n"
        + "\n\n".join(sections)
        + "\n"
    )


def drill_html(drill: Drill, site: Site) -> str:
    """Return one drill as Markdown; its form is shown where a script can compare."""
    about = ", ".join(question_link(URI, site.by_id[name]) for name in drill.questions)
    fields = "".join(field(answer) for answer in drill.answers)
    chain = "\n".join(f"| `{name}` | {number(value)} |" for name, value in drill.steps.items())
    result = "; ".join(f"{answer.label}: **{number(answer.value)} {answer.unit}**" for answer in drill.answers)
    solution = (
        f"{result}.\n\n{drill.say.strip()}\n\n| factor | value |\n|---|---:|\n{chain}\n\n"
        f"```python\n{drill.code.strip()}\n```\n\n{drill.sense.strip()}"
    )
    form = f'{fields}<button class="tool">Compare</button><p role="status"></p>'
    return (
        f"### {escape(drill.title)} {{ #{drill.id} }}\n\n{drill.ask.strip()}\n\n"
        f'<form class="drill" data-drill="{drill.id}">{form}</form>\n\n'
        f"///// details | Show the sum\n    attrs: {{class: answer}}\n\n{solution}\n/////\n\n"
        f'<p class="facts">The answers behind it: {about}.</p>\n\n' + tick(drill.tick, "I can do this sum")
    )


def field(answer: Answer) -> str:
    """Return the field for one number, with what the script has to know about it."""
    known = f'data-label="{escape(answer.label)}" data-value="{answer.value!r}" data-tolerance="{answer.tolerance}"'
    return (
        f"<label>{escape(answer.label)} "
        f'<input type="text" inputmode="decimal" size="10" autocomplete="off" {known}> {escape(answer.unit)}</label>'
    )


def number(value: float) -> str:
    """Write a number with three significant digits, or whole with separators if it is small enough to read."""
    if isinstance(value, int) or (value == int(value) and abs(value) < 1e9):
        return f"{int(value):,}" if abs(value) < 1e9 else f"{value:.3g}"
    return f"{value:,.3g}" if abs(value) < 1000 else (f"{value:,.0f}" if abs(value) < 1e9 else f"{value:.3g}")
