"""Search: from the key that opens it to the answer."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.places import expect_shown
from tests.browser.reader import RESULTS, SEARCH_FIELD, Reader
from tests.browser.served import Served

NAMED = {
    "p value": "p-value",
    "vanishing": "vanishing-gradients",
    "lasso": "l1-l2-regularization",
    "regularisation": "l1-l2-regularization",
    "backpropogation": "backpropagation",
    "kv": "kv-cache",
}
# A name whose question is not written yet leads to the question that explains it.
UNTIL_WRITTEN = {"kv-cache": "attention"}


@pytest.mark.parametrize("query", NAMED)
def test_first_result_is_the_question_that_was_meant(query: str, reader: Reader, served: Served) -> None:
    reader.go()
    meant = NAMED[query] if NAMED[query] in served.questions else UNTIL_WRITTEN[NAMED[query]]
    assert reader.search(query)[0] == served.questions[meant]


def test_enter_opens_the_answer_below_the_header(reader: Reader, served: Served) -> None:
    page = reader.go()
    reader.search("vanishing gradients")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#vanishing-gradients$"))
    assert reader.address(page.url) == served.questions["vanishing-gradients"]
    expect_shown(page, "vanishing-gradients")


def test_arrow_keys_and_click_reach_a_result(reader: Reader) -> None:
    page = reader.go()
    second = reader.search("gradient")[1]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).nth(1)).to_be_focused()
    page.locator(RESULTS).nth(1).click()
    expect(page).to_have_url(re.compile(re.escape(second.partition("#")[2]) + "$"))
    assert reader.address(page.url) == second


def test_nothing_of_the_index_is_fetched_before_the_first_key(reader: Reader) -> None:
    page = reader.go()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    expect(page.locator(SEARCH_FIELD)).to_be_focused()
    page.wait_for_load_state("networkidle")
    assert [path for path in reader.requests if "guide.json" in path or "minisearch" in path or "engine" in path] == []
    page.keyboard.type("k")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert "search/guide.json" in sent_paths(reader)


def test_a_query_without_a_match_is_told(reader: Reader) -> None:
    page = reader.go()
    page.keyboard.press("/")
    page.keyboard.type("zzqxjw")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")
    assert page.locator(RESULTS).count() == 0


def test_a_search_that_cannot_load_says_so_and_works_later(reader: Reader) -> None:
    page = reader.go()
    reader.context.route("**/search/guide.json", lambda route: route.fulfill(status=503))
    page.keyboard.press("/")
    page.keyboard.type("recall")
    expect(page.locator(RESULTS).first).to_contain_text("Search could not load")
    reader.forgive("503")
    reader.context.unroute("**/search/guide.json")
    page.keyboard.type(" precision")
    expect(page.locator(RESULTS).first).to_have_attribute("href", re.compile("#precision-recall-f1$"))


def sent_paths(reader: Reader) -> list[str]:
    """Return what the server was asked for."""
    return [sent.path for sent in reader.server.log]
