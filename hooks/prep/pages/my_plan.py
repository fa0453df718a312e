"""The form from which a reader's own plan is laid out; a script does the laying out."""

from prep.html import anchor, escape
from prep.model import Named, Site
from prep.urls import link

PANEL = "<div data-my-plan>"
# Before the first paint: who has a plan sees no form, and nothing moves when the plan is drawn. The key is that of kept.js.
EARLY = (
    """<script>try{if(localStorage.getItem("outloud:"+new URL("../../",location).pathname+":plan")"""
    """?.includes('"date"'))document.querySelector("[data-my-plan]").className="has-plan"}catch{}</script>"""
)
ROUNDS = {
    "phone": "Phone screen", "coding": "Coding", "ml": "ML technical",
    "design": "System design", "behavioral": "Behavioral", "take-home": "Take-home",
}  # fmt: skip
USUAL_ROUNDS = ("phone", "coding", "ml", "behavioral")
USUAL_LEVEL = "intermediate"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def with_my_plan(text: str, page: str, site: Site) -> str:
    """Return the Markdown of the page with its form, and for readers without scripts the way to a plan on paper."""
    if PANEL not in text:
        return text
    other = anchor(link(page, "plans/30-day.md"), "30-day plan")
    paper = (
        f"<p data-without-script>Laying out a plan needs JavaScript, which is off in this browser. The {other} needs none.</p>"
    )
    return text.replace(PANEL, f"{PANEL}{EARLY}{paper}{form(site)}", 1)


def form(site: Site) -> str:
    """Return the form, and the place where the script says what became of it."""
    date = '<label>Interview on <input type="date" name="date" required></label>'
    hours = '<label>Hours a week <input type="number" name="hours" min="2" max="60" step="0.5" value="10" required></label>'
    options = "".join(
        f'<option value="{level.id}"{" selected" if level.id == USUAL_LEVEL else ""}>{escape(level.title)}</option>'
        for level in site.levels
    )
    fields = [
        f'<p class="my-plan__facts">{date} {hours} <label>Level <select name="level">{options}</select></label></p>',
        boxes("Study on", "weekdays", {str(n): day for n, day in enumerate(WEEKDAYS, 1)}),
        boxes("Rounds that await you", "rounds", ROUNDS, USUAL_ROUNDS),
        boxes("Phases", "phases", titles(site.phases)),
    ]
    status = '<p class="my-plan__status" role="status" tabindex="-1"></p>'
    return f'<form class="my-plan__form">{"".join(fields)}<button class="tool">Lay out my plan</button></form>{status}'


def titles(named: tuple[Named, ...]) -> dict[str, str]:
    """Return the titles by id."""
    return {entry.id: entry.title for entry in named}


def boxes(legend: str, name: str, choices: dict[str, str], chosen: tuple[str, ...] = ()) -> str:
    """Return a group of check boxes, all ticked unless some are named."""
    labels = "".join(
        f'<label><input type="checkbox" name="{name}" value="{id_}"{" checked" if not chosen or id_ in chosen else ""}>'
        f" {escape(title)}</label>"
        for id_, title in choices.items()
    )
    return f"<fieldset><legend>{legend}</legend>{labels}</fieldset>"
