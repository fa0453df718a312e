"""Abbreviations are spelled out where a question uses them first, and nowhere else."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from prep.markdown_ext import GuideExtension

TERMS = {"ROC": "receiver operating characteristic", "CI/CD": "continuous integration and delivery"}


def page(text: str) -> BeautifulSoup:
    """Render Markdown with the extensions that matter here."""
    md = Markdown(
        extensions=["abbr", "attr_list", "md_in_html", GuideExtension()], extension_configs={"abbr": {"glossary": TERMS}}
    )
    return BeautifulSoup(md.convert(text), "html.parser")


def question(text: str) -> str:
    """Wrap Markdown in a question."""
    return f'<section class="question" markdown>\n\n{text}\n\n</section>\n\n'


def test_first_use_is_explained_to_eyes_and_ears() -> None:
    soup = page("Draw the ROC curve; the ROC curve, again.")
    assert [a["title"] for a in soup.find_all("abbr")] == ["receiver operating characteristic"]
    assert [s.text for s in soup.find_all("span", class_="unseen")] == [" (receiver operating characteristic)"]
    assert soup.p
    assert soup.p.text == "Draw the ROC (receiver operating characteristic) curve; the ROC curve, again."


def test_each_question_starts_anew() -> None:
    soup = page(question("The ROC, the *ROC* and the ROC.") + question("A list:\n\n- ROC\n- ROC"))
    assert [len(s.find_all("abbr")) for s in soup.find_all("section")] == [1, 1]
    assert [s.text.count("ROC") for s in soup.find_all("section")] == [3, 2]


@pytest.mark.parametrize("text", ["### ROC\n\nText", "Other names: ROC; AUC\n{ .also }", "`ROC` in code", "AEROC and ROCs"])
def test_names_and_code_stay_as_they_are(text: str) -> None:
    assert page(text).find_all("abbr") == []


def test_page_may_give_its_own_meaning_or_none() -> None:
    assert [a["title"] for a in page("The ROC.\n\n*[ROC]: Republic of China").find_all("abbr")] == ["Republic of China"]
    assert page('The ROC.\n\n*[ROC]: ""').find_all("abbr") == []


def test_abbreviation_may_hold_a_slash() -> None:
    assert [a.text for a in page("A CI/CD pipeline.").find_all("abbr")] == ["CI/CD"]
