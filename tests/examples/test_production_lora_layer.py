"""The LoRA layer: start, gradients, frozen weight, training, merging and refusals."""

import numpy as np
import pytest

from examples.production.lora_layer import LoRALayer

SHAPES = [(4, 3, 1, 2.0), (3, 5, 2, 8.0), (6, 6, 6, 1.0)]


def trained(d_out: int, d_in: int, rank: int, alpha: float, seed: int = 0) -> LoRALayer:
    rng = np.random.default_rng(seed)
    layer = LoRALayer(rng.normal(size=(d_out, d_in)), rank, alpha, rng)
    layer.b[:] = rng.normal(size=layer.b.shape)
    return layer


def test_the_output_is_that_of_the_base_at_the_start() -> None:
    rng = np.random.default_rng(0)
    weight, x = rng.normal(size=(30, 20)), rng.normal(size=(2, 7, 20))
    layer = LoRALayer(weight, 4, 8.0, rng)
    assert np.array_equal(layer(x), x @ weight.T)
    assert not layer.b.any()
    assert np.linalg.matrix_rank(layer.a) == 4


def test_the_scale_is_alpha_over_rank_and_there_is_no_bias() -> None:
    layer = trained(5, 4, 2, 6.0)
    assert layer.scale == 3.0
    assert np.allclose(layer(np.eye(4)).T, layer.weight + 3.0 * layer.b @ layer.a)
    assert not layer(np.zeros((2, 4))).any()


@pytest.mark.parametrize(("d_out", "d_in", "rank", "alpha"), SHAPES)
@pytest.mark.parametrize("lead", [(), (3,), (2, 2)])
def test_gradients_agree_with_finite_differences(d_out: int, d_in: int, rank: int, alpha: float, lead: tuple[int, ...]) -> None:
    layer = trained(d_out, d_in, rank, alpha)
    rng = np.random.default_rng(1)
    x, slope = rng.normal(size=(*lead, d_in)), rng.normal(size=(*lead, d_out))
    layer(x)
    back = layer.backward(slope)
    found = dict(layer.gradients) | {"x": back}
    for name, value in (layer.parameters() | {"x": x}).items():
        assert found[name].shape == value.shape
        for place in np.ndindex(value.shape):
            kept = value[place]
            losses = []
            for nudge in (1e-5, -1e-5):
                value[place] = kept + nudge
                losses.append(float(np.sum(layer(x) * slope)))
            value[place] = kept
            assert found[name][place] == pytest.approx((losses[0] - losses[1]) / 2e-5, abs=1e-6)


def test_training_lowers_the_loss_and_leaves_the_base_alone() -> None:
    rng = np.random.default_rng(2)
    weight = rng.normal(size=(8, 6))
    before = weight.tobytes()
    goal = weight + rng.normal(size=(8, 2)) @ rng.normal(size=(2, 6))
    x = rng.normal(size=(200, 6))
    layer = LoRALayer(weight, 2, 4.0, rng)
    losses = []
    for _ in range(3000):
        error = layer(x) - x @ goal.T
        losses.append(float(np.mean(error**2)))
        layer.backward(2 * error / error.size)
        layer.step(0.05)
    assert losses[-1] < 1e-6 * losses[0]
    assert weight.tobytes() == before
    assert layer.weight.tobytes() == before
    assert np.linalg.matrix_rank(layer.b @ layer.a) == 2


def test_the_layer_keeps_its_own_copy_of_the_weight() -> None:
    weight = np.ones((3, 3))
    layer = LoRALayer(weight, 1, 1.0, np.random.default_rng(0))
    weight[:] = 5.0
    assert np.array_equal(layer.weight, np.ones((3, 3)))


def test_the_base_cannot_be_written_and_is_not_a_parameter() -> None:
    layer = trained(3, 4, 1, 1.0)
    with pytest.raises(ValueError, match="read-only"):
        layer.weight[0, 0] = 1.0
    with pytest.raises(AttributeError):
        layer.weight = np.zeros((3, 4))  # type: ignore[misc]
    assert set(layer.parameters()) == {"a", "b"}
    assert layer.parameters()["a"] is layer.a


def test_the_first_gradient_of_a_is_zero_and_that_of_b_is_not() -> None:
    rng = np.random.default_rng(3)
    layer = LoRALayer(rng.normal(size=(4, 4)), 2, 2.0, rng)
    layer(rng.normal(size=(5, 4)))
    layer.backward(rng.normal(size=(5, 4)))
    assert not layer.gradients["a"].any()
    assert layer.gradients["b"].all()


@pytest.mark.parametrize(("d_out", "d_in", "rank", "alpha"), SHAPES)
def test_merging_keeps_the_output_and_unmerging_is_exact(d_out: int, d_in: int, rank: int, alpha: float) -> None:
    layer = trained(d_out, d_in, rank, alpha)
    x = np.random.default_rng(4).normal(size=(6, d_in))
    before, base = layer(x), layer.weight.tobytes()
    for _ in range(2):
        layer.merge()
        assert np.allclose(layer(x), before)
    for _ in range(2):
        layer.unmerge()
        assert np.array_equal(layer(x), before)
    assert layer.weight.tobytes() == base


def test_a_merged_layer_does_not_train() -> None:
    layer = trained(3, 3, 1, 1.0)
    layer(np.ones((1, 3)))
    layer.backward(np.ones((1, 3)))
    layer.merge()
    with pytest.raises(RuntimeError, match="unmerged"):
        layer.backward(np.ones((1, 3)))
    with pytest.raises(RuntimeError, match="unmerged"):
        layer.step(0.1)
    for factor in layer.parameters().values():
        with pytest.raises(ValueError, match="read-only"):
            factor[:] = 1.0
    layer.unmerge()
    before = layer.b.copy()
    layer.step(0.1)
    assert not np.array_equal(layer.b, before)


def test_a_gradient_of_another_shape_than_the_output_is_refused() -> None:
    layer = trained(3, 3, 1, 1.0)
    layer(np.ones((2, 6, 3)))
    for shape in ((6, 2, 3), (12, 3), (2, 6, 4)):
        with pytest.raises(ValueError, match="last output"):
            layer.backward(np.ones(shape))


def test_a_starts_at_a_size_that_keeps_the_variance_of_the_input() -> None:
    layer = LoRALayer(np.zeros((64, 400)), 64, 1.0, np.random.default_rng(0))
    assert np.std(layer.a) == pytest.approx(1 / 20, rel=0.05)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_numbers_that_are_not_finite_are_refused(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        LoRALayer(np.full((3, 3), value), 1, 1.0, np.random.default_rng(0))
    with pytest.raises(ValueError, match="alpha"):
        LoRALayer(np.ones((3, 3)), 1, value, np.random.default_rng(0))


def test_training_steps_out_of_order_are_refused() -> None:
    layer = trained(3, 3, 1, 1.0)
    with pytest.raises(RuntimeError, match="before going backward"):
        layer.backward(np.ones((1, 3)))
    layer(np.ones((1, 3)))
    layer.backward(np.ones((1, 3)))
    layer.step(0.1)
    with pytest.raises(RuntimeError, match="before a step"):
        layer.step(0.1)


@pytest.mark.parametrize(
    ("shape", "rank", "alpha", "says"),
    [((4,), 1, 1.0, "two axes"), ((4, 3), 0, 1.0, "rank 0"), ((4, 3), 4, 1.0, "rank 4"), ((4, 3), 2, 0.0, "alpha")],
)
def test_bad_settings_are_refused(shape: tuple[int, ...], rank: int, alpha: float, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        LoRALayer(np.ones(shape), rank, alpha, np.random.default_rng(0))


def test_an_input_of_the_wrong_width_is_refused() -> None:
    with pytest.raises(ValueError, match="4 wide"):
        trained(3, 4, 1, 1.0)(np.ones((2, 3)))
