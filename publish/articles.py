"""The articles of the built site, made ready for a book: no controls, answers open, every id used once."""

import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from publish.book import CannotPublishError
from publish.links import absolute, slug

# What serves a screen or its reader only; the meaning of an abbreviation is in the glossary.
CONTROLS = (
    ".md-content__button, .headerlink, .known, .meter, .unseen, summary, script, "
    "[data-answers-toolbar], [data-print-toolbar], .highlight pre > span:empty"
)
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
TO_ID = re.compile(r"url\(#([^)]+)\)")
NAMES_AN_ID = ("for", "aria-labelledby", "aria-describedby")


class Articles:
    """Read the articles of a built site by their address below its root, such as ``cards/metrics/``."""

    def __init__(self, site: Path):
        self.site = site
        self.home = "".join(CANONICAL.findall(self.page(""))[:1])
        if not self.home:
            raise CannotPublishError(f"{site / 'index.html'} does not say at which address the site is published")
        self.read: dict[str, Tag] = {}

    def page(self, address: str) -> str:
        """Return the HTML of a page."""
        path = self.site / address / "index.html"
        if not path.is_file():
            raise CannotPublishError(f"{path} is missing: build the site first (make build)")
        return path.read_text(encoding="utf-8")

    def logo(self) -> str:
        """Return the drawing in the header of the site."""
        return "".join(re.findall(r'<svg class="logo".*?</svg>', self.page(""), re.S)[:1])

    def article(self, address: str) -> Tag:
        """Return the article of a page, cleaned; each call returns the same one."""
        if address not in self.read:
            article = BeautifulSoup(self.page(address), "html.parser").select_one("article")
            if article is None:
                raise CannotPublishError(f"{self.site / address / 'index.html'} has no article")
            self.read[address] = cleaned(article, address)
        return self.read[address]

    def question(self, address: str, name: str) -> Tag:
        """Return the section of a question on a page."""
        found = self.article(address).find("section", {"data-question": name})
        if not isinstance(found, Tag):
            raise CannotPublishError(f"{self.site / address / 'index.html'} has no question {name}")
        return found


def cleaned(article: Tag, address: str) -> Tag:
    """Remove what paper has no use for, and make ids and addresses independent of the page."""
    for control in article.select(CONTROLS):
        control.decompose()
    for abbreviation in article.select("abbr"):
        abbreviation.unwrap()
    for details in article.select("details.answer"):
        details.name = "div"
    for tag in article.find_all(True):
        own_ids(tag, slug(address))
        for name in ("href", "src"):
            if name in tag.attrs and not re.match(r"[a-z]+:", str(tag[name])):
                tag[name] = absolute(address, str(tag[name]))
    return article


def own_ids(tag: Tag, prefix: str) -> None:
    """Put the name of the page before every id that an element has or names."""
    if "id" in tag.attrs:
        tag["id"] = f"{prefix}--{tag['id']}"
    for name, value in list(tag.attrs.items()):
        if name in NAMES_AN_ID:
            tag[name] = " ".join(f"{prefix}--{id_}" for id_ in str(value).split())
        elif isinstance(value, str) and "url(#" in value:
            tag[name] = TO_ID.sub(rf"url(#{prefix}--\1)", value)


def text_of(tag: Tag) -> str:
    """Return the words of an element on one line."""
    return " ".join(tag.get_text().split())


def part_of(question: Tag, name: str) -> Iterator[Tag]:
    """Yield the elements of one part of an answer, such as "Traps"."""
    heading = next(part for part in question.select("h4.part") if text_of(part) == name)
    for tag in heading.find_next_siblings():
        if tag.name == "h4":
            return
        yield tag
