"""Mock interviews: the data is whole, its faults are named, and the rubric of a round is read from its page."""

from pathlib import Path

import pytest

from prep.pages.mock import with_mock
from prep.problems import SourceError
from prep.read import read_site
from prep.rubrics import rubric
from tests.guides import ROOT, edit

FILE = "data/mock-interviews.yml"
PAGE = "docs/interviews/ml-round.md"
DATA = """roles:
  - {id: ml-engineer, title: ML engineer}
rounds:
  - {id: ml, title: ML round, page: interviews/ml-round.md}
sets:
  - role: ml-engineer
    round: ml
    questions: 5
    minutes: 7
    phases: {foundation: 2, modeling: 1}
    kinds: {concept: 1}
"""
TEXT = """# ML round

## How it is scored

| | Weak | Fair | Strong |
|---|---|---|---|
| Mechanism | Slogan | In [words](../index.md) | The *quantity* that changes |

## Prepare
"""


@pytest.fixture
def mock_guide(guide: Path) -> Path:
    """Return the small guide with one round."""
    (guide / FILE).write_text(DATA, encoding="utf-8")
    (guide / PAGE).parent.mkdir()
    (guide / PAGE).write_text(TEXT, encoding="utf-8")
    return guide


def test_the_small_guide_is_whole(mock_guide: Path) -> None:
    site = read_site(mock_guide)
    assert site.mocks
    assert site.mocks.sets[0].phases == {"foundation": 2, "modeling": 1}
    text = with_mock("<div data-mock>\n</div>", "practice/mock-interview.md", site)
    assert text.count("<tr>") == 2 + 5 + 1
    assert "1: Slogan. 4: The quantity that changes." in text


def test_a_site_without_mocks_keeps_its_text(guide: Path) -> None:
    assert with_mock("<div data-mock>", "practice/mock-interview.md", read_site(guide)) == "<div data-mock>"


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (FILE, "role: ml-engineer", "role: ml-engineeer", "yml:6: no role 'ml-engineeer' (did you mean 'ml-engineer'?)"),
        (FILE, "    round: ml", "    round: mll", "mock-interviews.yml:7: no round 'mll' (did you mean 'ml'?)"),
        (FILE, "role: ml-engineer\n    round: ml", "role: x\n    round: ml", "ml-engineer has no set for the round 'ml'"),
        (FILE, "foundation: 2", "foundatoin: 2", "mock-interviews.yml:10: no phase 'foundatoin' (did you mean 'foundation'?)"),
        (FILE, "concept: 1", "concepts: 1", "mock-interviews.yml:11: no kind 'concepts' (did you mean 'concept'?)"),
        (FILE, "minutes: 7", "minutes: 1", "1 is too small; at least 2"),
        (FILE, "concept: 1", "concept: 0", "0 is too small; at least 1"),
        (FILE, "    minutes: 7\n", "", "'minutes' is missing"),
        (FILE, "questions: 5", "question: 5", "unknown field 'question'"),
        (FILE, "page: interviews/ml-round.md", "page: interviews/ml-rnd.md", "no page 'interviews/ml-rnd.md'"),
        (FILE, "id: ml,", "id: lunch,", "'lunch' is not one of phone, coding, ml"),
        (PAGE, "| | Weak |", "| | Poor |", "docs/interviews/ml-round.md has no table '| | Weak | Fair | Strong |'"),
        (PAGE, "## How it is scored", "## Scores", "under '## How it is scored'"),
    ],
)  # fmt: skip
def test_fault_is_named(mock_guide: Path, path: str, old: str, new: str, message: str) -> None:
    edit(mock_guide, path, old, new)
    with pytest.raises(SourceError) as caught:
        read_site(mock_guide)
    assert message in str(caught.value)


def test_a_second_set_is_a_fault(mock_guide: Path) -> None:
    (mock_guide / FILE).write_text(DATA + DATA.partition("sets:\n")[2], encoding="utf-8")
    with pytest.raises(SourceError, match="ml-engineer has two sets for the round 'ml'"):
        read_site(mock_guide)


def test_every_round_of_the_guide_has_a_rubric_of_four_or_five_rows() -> None:
    site = read_site(ROOT)
    assert site.mocks
    pages = {page.uri: page.text for page in site.pages}
    assert {round_.id: len(rubric(pages[round_.page])) for round_ in site.mocks.rounds} == {
        "phone": 4, "coding": 5, "ml": 5, "design": 5, "behavioral": 5,
    }  # fmt: skip
