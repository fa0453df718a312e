"""Mock interviews: the choices, the data for the draw, and a scorecard for each round that prints empty, too."""

import json
from dataclasses import asdict

from prep.html import escape
from prep.mocks import Mocks, Round
from prep.model import Site
from prep.pages.practice import levels, names
from prep.rubrics import rubric

MOCK = "<div data-mock>"
MINUTES = (15, 30, 45, 60)
USUAL = 45
VERDICTS = ("Strong no", "No", "Yes", "Strong yes")
SCORES = '<td class="box"></td>' * 4
NOTE_LINES = 8


def with_mock(text: str, _: str, site: Site) -> str:
    """Return the Markdown of the page with its form, the places that the script fills, and the empty scorecards."""
    if MOCK not in text or not site.mocks:
        return text
    sets = {f"{draw.role}/{draw.round}": asdict(draw) for draw in site.mocks.sets}
    data = f'{names(site)} data-sets="{escape(json.dumps(sets))}"'
    cards = "".join(scorecard(round_, site.mocks, site) for round_ in site.mocks.rounds)
    place = '<p class="mock__status" role="status"></p><div class="mock__stage"></div>'
    return text.replace(MOCK, f'<div data-mock {data}>{form(site.mocks, site)}{place}<div class="scorecards">{cards}</div>', 1)


def form(mocks: Mocks, site: Site) -> str:
    """Return the form, which is shown only where a script can follow it."""
    fields = (
        select("Role", "role", [(role.id, role.title) for role in mocks.roles])
        + select("Level", "level", [*levels(site)])
        + select("Round", "round", [(round_.id, round_.title) for round_ in mocks.rounds])
        + select("Time for questions", "minutes", [(str(n), f"{n} minutes") for n in MINUTES], str(USUAL))
    )
    # A phone would begin what is typed with a capital letter, which no seed has.
    typed = 'pattern="[a-z0-9]{1,12}" maxlength="12" autocapitalize="none" spellcheck="false"'
    seed = f'<label>Seed <input name="seed" required {typed}></label>'
    buttons = "".join(
        f'<button class="tool" type="{kind}" name="{name}" disabled>{text}</button>'
        for kind, name, text in (
            ("submit", "start", "Start the round"),
            ("button", "another", "Another seed"),
            ("button", "empty", "Print an empty scorecard"),
        )
    )
    tools = f'<div class="session__tools">{buttons}</div>'
    return f'<form class="mock__setup" autocomplete="off"><div>{fields}{seed}</div>{tools}</form>'


def select(label: str, name: str, choices: list[tuple[str, str]], chosen: str = "") -> str:
    """Return a labeled list of choices."""
    options = "".join(
        f'<option value="{value}"{" selected" if value == chosen else ""}>{escape(title)}</option>' for value, title in choices
    )
    return f'<label>{label} <select name="{name}">{options}</select></label>'


def scorecard(round_: Round, mocks: Mocks, site: Site) -> str:
    """Return a scorecard with room for the questions of a round; the script fills in which ones were drawn."""
    most = max(draw.questions for draw in mocks.sets if draw.round == round_.id)
    page = next(page for page in site.pages if page.uri == round_.page)
    boxes = "".join(f'<th scope="col">{n}</th>' for n in range(1, 5))
    asked = "".join(f'<tr><th scope="row">{n}.</th><td></td>{SCORES}</tr>' for n in range(1, most + 1))
    criteria = "".join(
        f'<tr><th scope="row">{escape(row.name)}</th><td>1: {escape(row.weak)}. 4: {escape(row.strong)}.</td>{SCORES}</tr>'
        for row in rubric(page.text)
    )
    verdict = " ".join(f"<span>{text}</span>" for text in VERDICTS)
    title = f"Scorecard: {escape(round_.title)}"
    return (
        f'<section class="scorecard" data-round="{round_.id}" aria-label="{title}"><h2>{title}</h2>'
        '<p class="scorecard__who">Name …………………… Role …………………… Level …………… Date ……………</p>'
        f'<table class="scorecard__asked"><thead><tr><th scope="col"></th><th scope="col">Asked</th>{boxes}</tr></thead>'
        f"<tbody>{asked}</tbody></table>"
        f'<table class="scorecard__criteria"><thead><tr><th scope="col">Criterion</th><th scope="col">From 1 to 4</th>{boxes}'
        f"</tr></thead><tbody>{criteria}</tbody></table>"
        f'<p class="scorecard__notes">Notes</p>{"<hr>" * NOTE_LINES}'
        f'<p class="scorecard__verdict">Verdict: {verdict}</p></section>'
    )
