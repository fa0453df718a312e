"""Rules of the theme's style sheet stay if, and only if, something on the site can match them."""

import pytest

from prep.stylesheet import can_match, markup_in, names_in, purge

PAGE = '<body dir="ltr"><p class="note" id="top">Text</p><a data-md-color-scheme="slate" href="x">y</a></body>'
USED = names_in(PAGE) | markup_in(PAGE)


@pytest.mark.parametrize(
    "selector", ["p", "#top.note", "[dir=ltr] .note", "a[href]:hover", "p:not(.gone)::after", "body > p", "*"]
)
def test_rules_that_can_match_stay(selector: str) -> None:
    assert can_match(selector, USED)


@pytest.mark.parametrize(
    "selector", [".gone", "#gone", "p kbd", "p>kbd:first-child", "[dir=rtl] .note", "a[aria-sort=ascending]"]
)
def test_rules_that_cannot_match_go(selector: str) -> None:
    assert not can_match(selector, USED)


def test_a_list_of_selectors_loses_the_dead_ones() -> None:
    assert purge("kbd, p, [dir=rtl] p { color: red; }", USED) == "p{color: red}"


def test_a_group_without_living_rules_goes() -> None:
    assert purge("@media print { kbd { color: red } } @media print { p { color: red } }", USED) == "@media print{p{color: red}}"
