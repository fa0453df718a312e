"""The pages that gather one level across all phases."""

from prep.html import anchor, escape, front_matter, meter, page_title
from prep.model import Named, Site
from prep.pages.listing import grouped
from prep.urls import link


def level_page(level: Named, site: Site) -> str:
    """Return the Markdown of the page of a level."""
    questions = site.select(level=level.id)
    return (
        front_matter(f"{level.title} level", level.summary)
        + f'<p class="lead">{escape(level.summary)}</p>\n\n'
        + meter(f"{level.title} level", (f"q:{q.id}" for q in questions))
        + "\n\n"
        + grouped(f"levels/{level.id}.md", questions, site, by="phase")
    )


def cell_page(phase: Named, level: Named, uri: str, site: Site) -> str:
    """Return the Markdown of the page that opens a level of a phase, where no written page does."""
    questions = site.select(phase.id, level.id)
    title = page_title(uri, site)
    return (
        front_matter(title, level.summary)
        + f'<p class="lead">{escape(level.summary)}</p>\n\n'
        + meter(title, (f"q:{q.id}" for q in questions))
        + "\n\n"
        + grouped(uri, questions, site, by="topic")
    )


def level_index(site: Site) -> str:
    """Return the Markdown of the phase by level table; empty cells stay empty."""
    source = "levels/index.md"
    levels = [level for level in site.levels if site.select(level=level.id)]
    head = "".join(f'<th scope="col">{anchor(link(source, f"levels/{lv.id}.md"), lv.title)}</th>' for lv in levels)
    rows = []
    for phase in site.phases:
        cells = []
        for level in levels:
            here = site.select(phase=phase.id, level=level.id)
            text = f"{len(here)} question{'s' * (len(here) != 1)}"
            address = link(source, f"{phase.id}/{level.id}.md")
            cells.append(f"<td>{anchor(address, text) if here else ''}</td>")
        rows.append(f'<tr><th scope="row">{anchor(link(source, f"{phase.id}/index.md"), phase.title)}</th>{"".join(cells)}</tr>')
    summary = (
        "What each level is asked, across all phases; the same topic is asked differently of a first job and of a staff engineer."
    )
    table = f"<table><thead><tr><td></td>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    lines = [f"<dt>{escape(lv.title)}</dt><dd>{escape(lv.summary)}</dd>" for lv in site.levels]
    return (
        front_matter("All levels", summary)
        + f'<p class="lead">{summary}</p>\n\n{table}\n\n## Which level is mine?\n\n<dl>{"".join(lines)}</dl>\n'
    )
