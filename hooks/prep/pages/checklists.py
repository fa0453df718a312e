"""Checklists: each prints on one sheet."""

from prep.html import anchor, escape, front_matter, meter, reference_link, tick, was
from prep.model import Checklist, Item, Site
from prep.urls import link

SUMMARY = "Tick them here or print them; each fits on one sheet of A4 or US Letter."


def checklist_page(checklist: Checklist, site: Site) -> str:
    """Return the Markdown of a checklist."""
    source = f"checklists/{checklist.id}.md"
    ids = [tick_id(checklist, item) for group in checklist.groups for item in group.items]
    groups = []
    for group in checklist.groups:
        rows = "".join(f"<li>{item_html(checklist, item, site, source)}</li>" for item in group.items)
        groups.append(f'<section class="group"><h2>{escape(group.title)}</h2><ul class="ticks">{rows}</ul></section>')
    return (
        front_matter(checklist.title, checklist.summary)
        + f'<p class="lead">{escape(checklist.summary)}</p>\n\n<div data-print-toolbar hidden></div>\n\n'
        + meter(checklist.title, ids)
        + f'\n\n<div class="sheet">{"".join(groups)}</div>\n'
    )


def item_html(checklist: Checklist, item: Item, site: Site, source: str) -> str:
    """Return one item with the links to what it is about."""
    links = ", ".join(reference_link(source, see, site) for see in item.see)
    extra = f'<span class="see">{links}</span>' if links else ""
    id_ = tick_id(checklist, item)
    return tick(id_, item.text, extra, was(id_, site))


def tick_id(checklist: Checklist, item: Item) -> str:
    """Return the permanent id under which a reader's tick is kept."""
    return f"c:{checklist.id}/{item.id}"


def checklist_index(site: Site) -> str:
    """Return the Markdown of the list of checklists."""
    rows = []
    for checklist in site.checklists:
        ids = [tick_id(checklist, item) for group in checklist.groups for item in group.items]
        title = anchor(link("checklists/index.md", f"checklists/{checklist.id}.md"), checklist.title)
        rows.append(f'<li class="card"><h2>{title}</h2><p>{escape(checklist.summary)}</p>{meter(checklist.title, ids)}</li>')
    return front_matter("Checklists", SUMMARY) + f'<p class="lead">{SUMMARY}</p>\n\n<ul class="cards">{"".join(rows)}</ul>\n'
