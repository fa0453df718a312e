"""The A to Z: every question under its name and under its other names."""

import re
from itertools import groupby

from prep.html import anchor, escape, front_matter
from prep.model import Site
from prep.urls import link

SUMMARY = "Every question by its name and by the other names that people use for it."


def a_to_z(site: Site) -> str:
    """Return the Markdown of the index; other names point to the question that answers them."""
    entries = []
    for question in site.questions:
        address = link("a-z.md", question.page, question.id)
        entries.append((question.title, anchor(address, question.title)))
        for name in question.also:
            if len(name.split()) <= 4 and not name.endswith("?") and name.lower() != question.title.lower():
                entries.append((name, f'{escape(name)}: <span class="see">see</span> {anchor(address, question.title)}'))
    entries.sort(key=lambda entry: (sort_key(entry[0]), entry[1]))
    sections = []
    for letter, group in groupby(entries, key=lambda entry: initial(entry[0])):
        items = "".join(f"<li>{text}</li>" for _, text in group)
        sections.append(f'## {letter}\n\n<ul class="index">{items}</ul>\n')
    return front_matter("A to Z", SUMMARY) + f'<p class="lead">{SUMMARY}</p>\n\n' + "\n".join(sections)


def sort_key(name: str) -> str:
    """Return what an entry is sorted by: its letters and digits, without case."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def initial(name: str) -> str:
    """Return the letter under which an entry stands; digits share one section."""
    first = sort_key(name)[:1].upper()
    return first if first.isalpha() else "0 to 9"
