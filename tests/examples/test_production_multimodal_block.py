"""The fusion block: against plain loops, missing modalities, padding, independence of rows, and refusals."""

import math
from itertools import product

import numpy as np
import pytest

from examples.production.multimodal_block import Array, FusionBlock, Mask, normalized

SIZES = {"text": 6, "image": 10, "audio": 4}
LENGTHS = {"text": 5, "image": 3, "audio": 7}
Given = dict[str, tuple[Array, Mask] | None]


def block(width: int = 8, heads: int = 2, queries: int = 3) -> FusionBlock:
    return FusionBlock(SIZES, width, heads, queries, np.random.default_rng(0))


def batch(rows: int = 2, seed: int = 1) -> Given:
    rng = np.random.default_rng(seed)
    found: Given = {}
    for name, size in SIZES.items():
        mask = np.arange(LENGTHS[name]) < rng.integers(1, LENGTHS[name] + 1, size=(rows, 1))
        found[name] = rng.normal(size=(rows, LENGTHS[name], size)), mask
    return found


def pair(inputs: Given, name: str) -> tuple[Array, Mask]:
    found = inputs[name]
    assert found is not None
    return found


def slow(model: FusionBlock, inputs: Given, row: int) -> Array:
    """Return the output of one row by loops, over the real tokens only."""
    w = model.parameters()
    tokens = []
    for name in SIZES:
        given = inputs.get(name)
        real = [] if given is None else [x for x, here in zip(given[0][row], given[1][row], strict=True) if here]
        tokens += [x @ w[f"project.{name}"] + w[f"kind.{name}"][0] for x in real] or [w[f"absent.{name}"][0]]
    memory = [normalized(token) for token in tokens]
    outputs = []
    size = model.width // model.heads
    for query in w["queries"]:
        heads: list[float] = []
        for h in range(model.heads):
            cut = slice(h * size, (h + 1) * size)
            q = (normalized(query) @ w["q"])[cut]
            weights = [math.exp(float(q @ (token @ w["k"])[cut]) / math.sqrt(size)) for token in memory]
            values = np.array([(token @ w["v"])[cut] for token in memory])
            heads += (np.array(weights) @ values / sum(weights)).tolist()
        x = query + np.array(heads) @ w["o"]
        outputs.append(x + np.maximum(normalized(x) @ w["up"], 0) @ w["down"])
    return np.array(outputs)


@pytest.mark.parametrize("there", list(product((True, False), repeat=3))[:-1])
@pytest.mark.parametrize(("width", "heads"), [(8, 2), (6, 3), (4, 1)])
def test_every_subset_of_modalities_equals_plain_loops(there: tuple[bool, ...], width: int, heads: int) -> None:
    model, inputs = block(width, heads), batch()
    for name, here in zip(SIZES, there, strict=True):
        if not here:
            inputs[name] = None
    found = model(inputs)
    assert found.shape == (2, 3, width)
    for row in range(2):
        assert found[row] == pytest.approx(slow(model, inputs, row), abs=1e-9)


def test_one_row_may_miss_what_another_row_has() -> None:
    model, inputs = block(), batch()
    pair(inputs, "audio")[1][0] = False
    found = model(inputs)
    for row in range(2):
        assert found[row] == pytest.approx(slow(model, inputs, row), abs=1e-9)


def test_none_an_absent_key_and_an_empty_mask_mean_the_same() -> None:
    model, inputs = block(), batch()
    without = {name: given for name, given in inputs.items() if name != "audio"}
    pair(inputs, "audio")[1][:] = False
    assert model(inputs) == pytest.approx(model(without), abs=1e-12)
    assert np.array_equal(model(without), model(without | {"audio": None}))


@pytest.mark.parametrize("junk", [0.0, 1e30, math.nan, math.inf])
def test_padding_changes_nothing_whatever_it_holds(junk: float) -> None:
    model, inputs = block(), batch()
    before = model(inputs)
    for name in SIZES:
        x, real = pair(inputs, name)
        x[~real] = junk
    assert np.array_equal(model(inputs), before)


def test_all_rows_empty_still_gives_finite_numbers() -> None:
    model, inputs = block(), batch()
    for name in SIZES:
        pair(inputs, name)[1][:] = False
    assert np.isfinite(model(inputs)).all()


def test_the_token_for_absence_matters_only_where_something_is_absent() -> None:
    model, inputs = block(), batch()
    pair(inputs, "audio")[1][0] = False
    before = model(inputs)
    model.parameters()["absent.audio"] += np.arange(8)
    after = model(inputs)
    assert not np.allclose(after[0], before[0])
    assert np.array_equal(after[1], before[1])


def test_rows_do_not_see_each_other() -> None:
    model, inputs = block(), batch(4)
    found = model(inputs)
    for row in range(4):
        alone: Given = {name: (pair(inputs, name)[0][[row]], pair(inputs, name)[1][[row]]) for name in SIZES}
        assert found[[row]] == pytest.approx(model(alone), abs=1e-12)


def test_every_modality_changes_the_output_and_calls_repeat() -> None:
    model, inputs = block(), batch()
    before = model(inputs)
    assert np.array_equal(model(inputs), before)
    for name in SIZES:
        x, real = pair(inputs, name)
        assert not np.allclose(model(inputs | {name: (x + 1.0, real)}), before)


def test_normalizing_leaves_mean_0_and_variance_1() -> None:
    x = normalized(np.random.default_rng(2).normal(3, 2, size=(4, 5, 50)))
    assert x.mean(axis=-1) == pytest.approx(np.zeros((4, 5)), abs=1e-12)
    assert x.var(axis=-1) == pytest.approx(np.ones((4, 5)), abs=1e-4)
    assert np.isfinite(normalized(np.ones(3))).all()


def test_large_scores_do_not_overflow() -> None:
    model = block()
    model.parameters()["q"] *= 1e6
    assert np.isfinite(model(batch())).all()


def test_an_empty_batch_gives_an_empty_output() -> None:
    assert block()({"text": (np.ones((0, 5, 6)), np.ones((0, 5), dtype=bool))}).shape == (0, 3, 8)


def test_all_weights_are_listed_once() -> None:
    width = 8
    expected = sum(SIZES.values()) * width + 2 * 3 * width + 3 * width + 4 * width**2 + 8 * width**2
    assert sum(value.size for value in block().parameters().values()) == expected


@pytest.mark.parametrize(
    ("sizes", "width", "heads", "queries", "says"),
    [
        ({"text": 3}, 10, 4, 1, "10 does not divide into 4"),
        ({}, 8, 2, 1, "one modality"),
        ({"text": 0}, 8, 2, 1, "positive"),
        ({"text": 3}, 8, 0, 1, "positive"),
        ({"text": 3}, 8, 2, 0, "positive"),
    ],
)
def test_bad_sizes_are_refused(sizes: dict[str, int], width: int, heads: int, queries: int, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        FusionBlock(sizes, width, heads, queries, np.random.default_rng(0))


def test_bad_inputs_are_refused() -> None:
    model, inputs = block(), batch()
    x, real = pair(inputs, "text")
    for bad in ((x[..., :5], real), (x, real[:, :4]), (x[:1], real[:1]), (x, real.astype(float)), (x[0], real[0])):
        with pytest.raises(ValueError, match="text: tokens"):
            model({"image": inputs["image"], "text": bad})
    flat, deep = (np.ones((5, 6)), np.ones(5, dtype=bool)), (np.ones((2, 3, 4, 6)), np.ones((2, 3, 4), dtype=bool))
    for bad in (flat, deep):
        with pytest.raises(ValueError, match="text: tokens"):
            model({"text": bad})
    with pytest.raises(ValueError, match="unknown modalities: smell"):
        model({"smell": (x, real)})
    with pytest.raises(ValueError, match="must be given"):
        model({"text": None})
