"""Swapping and bisecting: right answers on planted culprits, few tests, and refusal where the question is void."""

from collections.abc import Mapping

import pytest

from examples.production.culprit import first_bad, swap_effects

GOOD = {"data": "d1", "code": "c1", "model": "m1"}
BAD = {"data": "d2", "code": "c2", "model": "m2"}


def test_a_single_culprit_explains_the_whole_loss_in_both_directions() -> None:
    effects = swap_effects(lambda r: 0.7 if r["code"] == "c2" else 0.9, GOOD, BAD)
    assert [e.part for e in effects] == ["data", "code", "model"]
    assert [e.alone for e in effects] == pytest.approx([0, 0.2, 0])
    assert [e.repaired for e in effects] == pytest.approx([0, 0.2, 0])


def test_two_parts_that_fail_only_together_show_in_the_repair_and_not_alone() -> None:
    effects = swap_effects(lambda r: 0.7 if (r["data"], r["code"]) == ("d2", "c2") else 0.9, GOOD, BAD)
    assert [e.alone for e in effects] == pytest.approx([0, 0, 0])
    assert [e.repaired for e in effects] == pytest.approx([0.2, 0.2, 0])


def test_two_parts_that_each_suffice_show_alone_and_not_in_the_repair() -> None:
    effects = swap_effects(lambda r: 0.7 if r["data"] == "d2" or r["code"] == "c2" else 0.9, GOOD, BAD)
    assert [e.alone for e in effects] == pytest.approx([0.2, 0.2, 0])
    assert [e.repaired for e in effects] == pytest.approx([0, 0, 0])


def test_unchanged_parts_are_not_measured() -> None:
    seen = []

    def measure(release: Mapping[str, str]) -> float:
        seen.append(dict(release))
        return 0.7 if release["code"] == "c2" else 0.9

    (effect,) = swap_effects(measure, GOOD, {**GOOD, "code": "c2"})
    assert effect.part == "code"
    assert [effect.alone, effect.repaired] == pytest.approx([0.2, 0.2])
    assert len(seen) == 4


def test_swapping_refuses_other_parts_and_a_release_that_is_not_worse() -> None:
    with pytest.raises(ValueError, match="different parts"):
        swap_effects(lambda _: 0.0, GOOD, {"data": "d2"})
    with pytest.raises(ValueError, match="nothing to explain"):
        swap_effects(lambda _: 0.9, GOOD, BAD)
    with pytest.raises(ValueError, match="nothing to explain"):
        swap_effects(lambda _: float("nan"), GOOD, BAD)


@pytest.mark.parametrize("length", [2, 3, 7, 32, 33])
def test_every_first_bad_version_is_found_with_few_tests(length: int) -> None:
    for culprit in range(1, length):
        tested: list[int] = []

        def is_bad(version: int, culprit: int = culprit, tested: list[int] = tested) -> bool:
            tested.append(version)
            return version >= culprit

        assert first_bad(range(length), is_bad) == culprit
        assert len(tested) <= 2 + (length - 2).bit_length()


@pytest.mark.parametrize(("versions", "start"), [(range(1, 9), 0), (range(8), 99), ([5], 0), ([], 0)])
def test_bisection_refuses_ends_that_are_not_good_and_bad(versions: list[int], start: int) -> None:
    with pytest.raises(ValueError, match="must test good"):
        first_bad(versions, lambda version: version >= start)
