"""The page of books, reading and practice platforms."""

from prep.resources import Resources, Shelf

LAST = (
    "For what to practice first, see [interview formats](interviews/index.md) and "
    "[how to use this guide](interviews/how-to-use.md).\n"
)


def resources_page(resources: Resources) -> str:
    """Return the page; each link leaves the site, and nothing on the site needs it."""
    shelves = "\n".join(shelf(group) for group in resources.groups)
    advice = "\n".join(f"- {text}" for text in resources.advice)
    return (
        "---\ndescription: Books, reading and practice platforms for ML interviews, a short and dated list.\n---\n\n"
        f"# Books, reading and practice platforms\n\n{resources.summary} Checked {resources.checked}.\n\n"
        f"{shelves}\n## How to use them\n\n{advice}\n\n{LAST}"
    )


def shelf(group: Shelf) -> str:
    """Return one group as a table."""
    rows = "\n".join(
        f"| [{entry.name}]({entry.url}){f'<br>{entry.by}' if entry.by else ''} | {entry.about} |" for entry in group.entries
    )
    summary = f"{group.summary}\n\n" if group.summary else ""
    return f"## {group.title}\n\n{summary}| Title | {group.head} |\n|---|---|\n{rows}\n"
