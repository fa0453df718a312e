"""Search finds what readers mean: ranks over the queries of queries.yml, by kind of query."""

import sys
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.reader import RESULTS, SEARCH_FIELD, Reader
from tests.browser.served import Served

QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yml").read_text(encoding="utf-8"))
DEEPEST = 10
ASK = """([worker, query]) => new Promise((resolve) => {
  window.asked ??= new Worker(worker);
  window.asked.onmessage = ({ data }) => data.type === 3 && resolve(data.data.items.map(([first]) => first.location));
  window.asked.postMessage({ type: 2, data: query });
})"""


def targets(wanted: str | list[str]) -> list[str]:
    """Return the targets of a query."""
    return [wanted] if isinstance(wanted, str) else wanted


def meets(location: str, target: str) -> bool:
    """Say whether a result is what was meant."""
    return location.endswith(f"/{target}") if target.startswith("#") else location == target


def rank(locations: list[str], wanted: str | list[str]) -> int:
    """Return the place of the first right result, or 0."""
    ranks = [place for place, location in enumerate(locations[:DEEPEST], 1) if any(meets(location, t) for t in targets(wanted))]
    return ranks[0] if ranks else 0


def ask(page: Page, query: str) -> list[str]:
    """Ask the worker that stands behind the search box, as the box does."""
    config = "JSON.parse(document.getElementById('__config').textContent).search"
    worker = page.evaluate(f"new URL({config}, location.href).href")
    return list(page.evaluate(ASK, [worker, query]))


def row(name: str, ranks: list[int]) -> tuple[float, float, str]:
    """Return hit@3, MRR and a line of the table."""
    first, third = (sum(0 < rank <= depth for rank in ranks) / len(ranks) for depth in (1, 3))
    mean = sum(1 / rank for rank in ranks if rank) / len(ranks)
    return third, mean, f"{name:14}{len(ranks):4}{first:8.2f}{third:8.2f}{mean:8.2f}"


def test_what_readers_type_finds_what_they_mean(reader: Reader, capsys: pytest.CaptureFixture[str]) -> None:
    page = reader.go()
    ranks = {
        kind: {query: rank(ask(page, str(query)), wanted) for query, wanted in queries.items()}
        for kind, queries in QUERIES.items()
    }
    every = [place for found in ranks.values() for place in found.values()]
    assert len(every) >= 60
    lines = [row(kind, list(found.values()))[2] for kind, found in ranks.items()]
    third, mean, last = row("all", every)
    missed = [
        f"{query!r}: {place or 'not among the first ten'}"
        for found in ranks.values()
        for query, place in found.items()
        if place != 1
    ]
    head = f"{'queries':14}{'n':>4}{'hit@1':>8}{'hit@3':>8}{'MRR':>8}"
    # Of a test process only this channel reaches the reader.
    with capsys.disabled():
        print("\n".join(["", head, *lines, last, f"not first: {'; '.join(missed)}"]), file=sys.stderr)
    assert third >= 0.95
    assert mean >= 0.85


def test_every_target_is_on_the_site(served: Served) -> None:
    wanted = [targets(target) for queries in QUERIES.values() for target in queries.values()]
    known = {*served.paths, *(f"#{question}" for question in served.questions)}
    assert [options for options in wanted if not any(option in known for option in options)] == []


@pytest.mark.parametrize("query", ["RAG", "percision recall"])
def test_the_box_shows_the_ranks_of_the_worker(query: str, reader: Reader) -> None:
    page = reader.go()
    from_worker = ask(page, query)
    page.keyboard.press("/")
    expect(page.locator(SEARCH_FIELD)).to_be_focused()
    page.keyboard.type(query)
    expect(page.locator(RESULTS)).not_to_have_count(0)
    shown = [reader.address(link) for link in page.locator(RESULTS).evaluate_all("links => links.map((a) => a.href)")]
    assert shown == from_worker[: len(shown)]
