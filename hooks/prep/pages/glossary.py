"""The glossary: each term with its abbreviation, its meaning in a sentence, and the answer that explains it."""

from itertools import groupby

from prep.html import escape, front_matter, question_link
from prep.model import Site, Term
from prep.pages.atoz import initial, sort_key

SUMMARY = "Every term and abbreviation in one sentence, with the answer that explains it."
URI = "reference/glossary.md"


def glossary_page(site: Site) -> str:
    """Return the Markdown of the glossary; an abbreviation stands under its own letter too."""
    entries = [(term.term, definition(term, site)) for term in site.glossary]
    entries += [(term.short, see(term)) for term in site.glossary if term.short and initial(term.short) != initial(term.term)]
    entries.sort(key=lambda entry: (sort_key(entry[0]), entry[0]))
    sections = []
    for letter, group in groupby(entries, key=lambda entry: initial(entry[0])):
        sections.append(f'## {letter}\n\n<dl class="glossary">{"".join(text for _, text in group)}</dl>\n')
    return front_matter("Glossary", SUMMARY) + f'<p class="lead">{SUMMARY}</p>\n\n' + "\n".join(sections)


def definition(term: Term, site: Site) -> str:
    """Return a term with its meaning."""
    short = f" ({escape(term.short)})" if term.short else ""
    more = f' <span class="see">{question_link(URI, site.by_id[term.question])}</span>' if term.question else ""
    return f'<dt id="{anchor_of(term)}"><dfn>{escape(term.term)}</dfn>{short}</dt><dd>{escape(term.meaning)}{more}</dd>'


def see(term: Term) -> str:
    """Return the entry of an abbreviation whose term stands elsewhere."""
    return f'<dt>{escape(term.short)}</dt><dd>see <a href="#{anchor_of(term)}">{escape(term.term)}</a></dd>'


def anchor_of(term: Term) -> str:
    """Return the id of a term on the page."""
    return "-".join("".join(c if c.isalnum() else " " for c in term.term.lower()).split())
