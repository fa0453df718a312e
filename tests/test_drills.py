"""Estimation drills: the code gives the answers of the bank of sums, and its faults are named."""

from pathlib import Path

import pytest

from prep.pages.drills import number
from prep.problems import SourceError
from prep.read import read_site
from tests.guides import ROOT, edit

# Each sum done once more by hand, to three digits.
BY_HAND = {
    "weights-by-precision": [140, 70, 35],
    "recommender-embedding-memory": [5.12, 0.512],
    "full-finetune-memory-7b": [112],
    "vector-index-memory": [307, 25.6, 9.6],
    "ab-sample-5-percent": [121_600],
    "id-collision-64-bit": [6.09e8, 5.06e9],
    "llm-feature-monthly-bill": [90_000, 50],
    "kv-cache-70b-gqa": [327.68, 2.684, 85.9],
    "decode-speed-roofline": [209.4, 95.7],
    "training-days-7b-2t": [9.6],
    "srm-z-score": [16.97],
    "ring-allreduce-time": [78.75],
    "fraud-online-store-load": [40_000, 3.2],
    "latency-floor-175b": [13.06, 104.5],
    "checkpoint-interval": [42.4, 23.6],
    "compute-optimal-1e24": [91.3, 1.826],
}
DRILLS = {drill.id: drill for drill in read_site(ROOT).drills}


def test_every_drill_was_done_by_hand() -> None:
    assert set(DRILLS) == set(BY_HAND)


@pytest.mark.parametrize("id_", BY_HAND)
def test_code_agrees_with_the_sum_by_hand(id_: str) -> None:
    assert [answer.value for answer in DRILLS[id_].answers] == pytest.approx(BY_HAND[id_], rel=2e-3)


@pytest.mark.parametrize(
    ("value", "text"), [(140.0, "140"), (0.512, "0.512"), (121600.0, "121,600"), (1.8e19, "1.8e+19"), (78.75, "78.8"), (6, "6")]
)
def test_numbers_are_written_for_people(value: float, text: str) -> None:
    assert number(value) == text


DRILL = """- id: half
  title: Half
  level: entry
  questions: [log-loss]
  ask: What is half of a hundred apples, in apples?
  answers:
    - {name: apples, label: Half, unit: apples, tolerance: 5}
  code: |
    apples = 100 / 2
  say: A hundred over two is fifty, which can be counted by hand if there is any doubt about it.
  sense: It is less than the whole and more than nothing, as a half should be.
"""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("100 / 2", "100 / 0", "data/drills.yml:8: half: the code does not run: division by zero"),
        ("apples = 100", "pears = 100", "half: the code does not run: it gives no number 'apples'"),
        ("100 / 2", "open('x')", "half: the code does not run: name 'open' is not defined"),
        ("[log-loss]", "[log-los]", "half: no question 'log-los' (did you mean 'log-loss'?)"),
        ("tolerance: 5", "tolerance: 90", "90 is too large; at most 50"),
    ],
)
def test_fault_is_named(guide: Path, old: str, new: str, message: str) -> None:
    (guide / "data/drills.yml").write_text(DRILL, encoding="utf-8")
    assert read_site(guide).drills[0].answers[0].value == 50
    edit(guide, "data/drills.yml", old, new)
    with pytest.raises(SourceError, match=r"half|tolerance") as caught:
        read_site(guide)
    assert message in str(caught.value)
