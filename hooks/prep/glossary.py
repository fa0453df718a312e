"""The rules of the glossary, and its abbreviations: each is spelled out where a question uses it first."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from markdown.treeprocessors import Treeprocessor

from prep.model import Site
from prep.problems import Problem, did_you_mean

# Where an explanation would be in the way: names of things that search and the table of contents show.
PLAIN = {"h1", "h2", "h3", "h4", "h5", "h6", "summary"}


def abbreviations(site: Site) -> dict[str, str]:
    """Return what each abbreviation stands for."""
    return {term.short: term.term for term in site.glossary if term.short and term.spell_out}


def check_glossary(path: str, site: Site) -> Iterator[Problem]:
    """Yield terms and abbreviations that are there twice, and questions that are not there."""
    seen: set[str] = set()
    for term in site.glossary:
        for name in filter(None, (term.term.lower(), term.short)):
            if name in seen:
                yield Problem(path, term.line, f"'{name}' is in the glossary twice; keep one")
            seen.add(name)
        if term.question and term.question not in site.by_id:
            hint = did_you_mean(term.question, site.by_id)
            yield Problem(path, term.line, f"'{term.term}': no question '{term.question}'{hint}")


class FirstUse(Treeprocessor):
    """Keeps ``<abbr>`` at the first use in each question, or on the page outside of questions, and unwraps the others.

    Few screen readers read the title of an ``<abbr>`` unless told to; a hidden text says it to all.
    """

    def run(self, root: ET.Element) -> None:
        """Change the tree of a page in place."""
        self.visit(root, set())

    def visit(self, parent: ET.Element, seen: set[str]) -> None:
        """Go through an element in reading order; a question starts with nothing explained."""
        if "question" in parent.get("class", "").split():
            seen = set()
        plain = parent.tag in PLAIN or "also" in parent.get("class", "").split()
        for child in list(parent):
            if child.tag != "abbr":
                self.visit(child, seen)
            elif plain or child.text in seen:
                unwrap(parent, child)
            else:
                seen.add(child.text or "")
                spell_out(parent, child)


def spell_out(parent: ET.Element, abbr: ET.Element) -> None:
    """Add a text after an abbreviation that only screen readers meet."""
    hidden = ET.Element("span", {"class": "unseen"})
    hidden.text = f" ({abbr.get('title')})"
    hidden.tail, abbr.tail = abbr.tail, None
    parent.insert(list(parent).index(abbr) + 1, hidden)


def unwrap(parent: ET.Element, child: ET.Element) -> None:
    """Replace an element by its text."""
    index = list(parent).index(child)
    text = (child.text or "") + (child.tail or "")
    if index:
        before = parent[index - 1]
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    parent.remove(child)
