"""The parts that a book is made with: addresses, links, bookmarks."""

import re

import pytest
from pikepdf import OutlineItem

from publish.book import Entry
from publish.finish import bookmarks
from publish.links import absolute, resolved


@pytest.mark.parametrize(
    ("href", "target"),
    [("#b", "/a/b/#b"), ("../c/#d", "/a/c/#d"), ("../../", "/"), ("file.py", "/a/b/file.py"), ("../../../../", "/")],
)
def test_relative_address_counts_from_the_page(href: str, target: str) -> None:
    assert absolute("a/b/", href) == target


def test_links_stay_in_the_book_where_they_can() -> None:
    entries = (Entry("A", "a", 1, "a/"), Entry("Q", "a-b--q", 3, "a/b/#q"))
    text = '<h2 id="a">A</h2><h3 id="a-b--q">Q</h3>' + "".join(
        f'<a href="{href}">' for href in ("/a/", "/a/b/#q", "/old/#q", "/a/b/", "/else/#x", "https://x.org/")
    )
    targets = re.findall('href="([^"]*)"', resolved(text, "https://guide.org/", entries))
    assert targets == ["#a", "#a-b--q", "#a-b--q", "#a-b--q", "https://guide.org/else/#x", "https://x.org/"]


def test_bookmarks_skip_a_depth_without_losing_their_parent() -> None:
    def shape(items: list[OutlineItem]) -> list[object]:
        return [(item.title, str(item.destination), item.is_closed, shape(item.children)) for item in items]

    entries = tuple(Entry(str(place), f"e{place}", depth, "") for place, depth in enumerate((1, 3, 3, 2, 1)))
    below: list[object] = [(str(place), f"/e{place}", True, []) for place in (1, 2, 3)]
    assert shape(bookmarks(entries)) == [("0", "/e0", True, below), ("4", "/e4", True, [])]
