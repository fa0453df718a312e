"""Coding challenges and SQL problems: task, a place to write, hints, solution; all of it reads without JavaScript."""

from collections.abc import Iterable, Sequence

from prep.exercises import LEVELS, Challenge, Exercise, SqlProblem
from prep.html import anchor, escape, front_matter, hours, meter, question_link, tick
from prep.model import Site
from prep.sqlrun import Table, answer, tables
from prep.urls import link

CODING = "Write what interviewers ask for, most of it here in the browser; the checks refuse the popular bugs."
SQL = "Query small tables here in the browser; more rows, with ties, NULLs and empty days, decide whether a solution holds."


def challenge_page(challenge: Challenge, site: Site) -> str:
    """Return the Markdown of a coding challenge."""
    calls = "\n".join(f">>> {example.call}\n{example.gives}" for example in challenge.examples)
    return "\n\n".join(
        [
            head(challenge, site, needs(challenge)),
            challenge.task.strip(),
            "## Examples",
            fence("pycon", calls),
            "## Your turn",
            workbench(challenge),
            "## Hints",
            hints(challenge),
            "## Solution",
            details(
                "Show a solution", f"{fence('python', challenge.solution)}\n\n{challenge.talk.strip()}\n\n{challenge.complexity}"
            ),
            after(challenge),
        ]
    )


def workbench(challenge: Challenge) -> str:
    """Return the place to write: the start of a solution, which a script makes an editor unless packages are needed."""
    marks = "" if challenge.needs else f' data-workbench="python" data-exercise="coding/{challenge.id}"'
    checks = "".join(f"<li>{escape(what)}</li>" for what in challenge.checked)
    where = (
        f"This one uses {' and '.join(challenge.needs)}, so it runs on your machine. "
        if challenge.needs
        else "Or work on your machine: "
    )
    return (
        f'<div class="workbench"{marks} markdown>\n\n{fence("python", challenge.starter)}\n\n</div>\n\n'
        f"{where}[`starter.py`]({challenge.id}/starter.py) has the same start and checks: `python -m pytest starter.py`.\n\n"
        f"What is checked:\n\n<ul>{checks}</ul>"
    )


def sql_page(problem: SqlProblem, site: Site) -> str:
    """Return the Markdown of an SQL problem."""
    samples = "\n\n".join(f"`{name}`\n\n{rows(table)}" for name, table in tables(problem).items())
    return "\n\n".join(
        [
            head(problem, site, "SQLite"),
            problem.task.strip(),
            "## Tables",
            fence("sql", problem.tables),
            samples,
            "## Expected result",
            rows(answer(problem, problem.rows, problem.solutions[0].sql)),
            "The rows may come in any order." if not problem.ordered else "The order of the rows is part of the task.",
            "## Your turn",
            f'<div class="workbench" data-workbench="sql" data-exercise="sql/{problem.id}" markdown>\n\n'
            f"{fence('sql', '-- Write your query here.')}\n\n</div>",
            f"Checked on the rows above and on {len(problem.hidden)} more sets: {'; '.join(problem.hidden)}.",
            "## Hints",
            hints(problem),
            "## Solution",
            details(
                "Show the solutions",
                "\n\n".join(f"**{s.title}**\n\n{fence('sql', s.sql)}\n\n{s.note.strip()}" for s in problem.solutions),
            ),
            "## NULLs and ties",
            problem.nulls_and_ties.strip(),
            "## Other databases",
            "\n".join(f"- **{name}:** {' '.join(note.split())}" for name, note in problem.dialects.items()),
            after(problem),
        ]
    )


def head(exercise: Challenge | SqlProblem, site: Site, runs: str) -> str:
    """Return the head of a page: title, summary, facts, the answers it belongs to, and its tick box."""
    about = ", ".join(question_link(exercise.uri, site.by_id[name]) for name in exercise.questions)
    facts = f"{exercise.level.title()}, {hours(exercise.minutes)}. {escape(runs)}. The answers behind it: {about}."
    return (
        front_matter(exercise.title, exercise.summary)
        + f'<p class="lead">{escape(exercise.summary)}</p>\n\n'
        + f'<p class="facts">{facts}</p>\n\n'
        + tick(exercise.tick, "I solved this")
    )


def needs(challenge: Challenge) -> str:
    """Say where a challenge runs."""
    return f"Needs {' and '.join(challenge.needs)}" if challenge.needs else "Standard library only, runs in the browser"


def hints(exercise: Exercise) -> str:
    """Return the hints, one behind the other."""
    return "\n\n".join(details(f"Hint {number}", hint.strip()) for number, hint in enumerate(exercise.hints, 1))


def after(exercise: Exercise) -> str:
    """Return the follow-up questions and the common bugs."""
    asked = "\n".join(f"{n}. **{f.ask}** {' '.join(f.reply.split())}" for n, f in enumerate(exercise.ask_next, 1))
    bugs = "\n".join(f"- **{b.bug}** {' '.join(b.why.split())}" for b in exercise.bugs)
    bugs += "\n\nEach of these is among the tests of this site, and the checks refuse it."
    return (
        f"## They will ask next\n\n{details('Show questions and replies', asked)}\n\n"
        f"## Common bugs\n\n{details('Show the bugs', bugs)}\n"
    )


def details(title: str, body: str) -> str:
    """Return Markdown that is closed until the reader opens it."""
    return f"///// details | {title}\n    attrs: {{class: answer}}\n\n{body}\n/////"


def fence(language: str, code: str) -> str:
    """Return a code block."""
    return f"```{language}\n{code.strip()}\n```"


def rows(table: Table) -> str:
    """Return a result as an HTML table."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.columns)
    body = "".join("<tr>" + "".join(f"<td>{cell(value)}</td>" for value in row) + "</tr>" for row in table.rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def cell(value: object) -> str:
    """Return one value of a result; NULL is told from text."""
    return "<em>NULL</em>" if value is None else escape(str(value))


def exercise_index(uri: str, title: str, summary: str, exercises: Sequence[Challenge | SqlProblem]) -> str:
    """Return the Markdown of a list of exercises, easy ones first."""
    sections = [level_section(uri, level, [e for e in exercises if e.level == level]) for level in LEVELS]
    return (
        front_matter(title, summary)
        + f'<p class="lead">{summary}</p>\n\n{meter(title, (e.tick for e in exercises))}\n\n'
        + "\n".join(section for section in sections if section)
    )


def level_section(uri: str, level: str, exercises: Iterable[Challenge | SqlProblem]) -> str:
    """Return the exercises of one level as a list with ticks, or nothing."""
    items = "".join(f"<li>{item(uri, exercise)}</li>" for exercise in exercises)
    return f'## {level.title()}\n\n<ul class="questions">{items}</ul>\n' if items else ""


def item(uri: str, exercise: Challenge | SqlProblem) -> str:
    """Return one exercise with what it asks and its tick box."""
    text = f'<span class="asked-short">{escape(exercise.summary)} {hours(exercise.minutes)}.</span>'
    label = f'I solved this<span class="unseen">: {escape(exercise.title)}</span>'
    box = f'<label class="tick tick--small"><input type="checkbox" data-tick="{exercise.tick}"><span>{label}</span></label>'
    return f"{anchor(link(uri, exercise.uri), exercise.title)} {text}{box}"
