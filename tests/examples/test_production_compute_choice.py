"""The choice of size and tokens: against a grid, the first-order condition, published sizes, limits and refusals."""

import math
from itertools import pairwise

import numpy as np
import pytest

from examples.production.compute_choice import PRINTED, REFIT, Choice, Fit, cheapest


def cost(choice: Choice, price: float = 1.0) -> float:
    return choice.training_flops + price * choice.serving_flops


@pytest.mark.parametrize("fit", [PRINTED, REFIT])
@pytest.mark.parametrize("target", [1.9, 2.0, 2.3, 3.0])
@pytest.mark.parametrize("served", [0.0, 1e11, 1e13, 1e15])
@pytest.mark.parametrize("price", [1.0, 5.0])
def test_no_pair_of_a_fine_grid_is_cheaper(fit: Fit, target: float, served: float, price: float) -> None:
    found = cheapest(fit, target, served, price)
    assert fit.loss(found.parameters, found.tokens) == pytest.approx(target, rel=1e-9)
    sizes = found.parameters * np.exp(np.linspace(-3, 3, 4001))
    left = target - fit.e - fit.a / sizes**fit.alpha
    sizes, left = sizes[left > 0], left[left > 0]
    lifetime = 6 * sizes * (fit.b / left) ** (1 / fit.beta) + price * 2 * sizes * served
    assert len(sizes) > 100
    assert cost(found, price) == pytest.approx(lifetime.min(), rel=1e-4)
    assert cost(found, price) <= lifetime.min() * (1 + 1e-9)


def test_the_first_order_condition_holds() -> None:
    found = cheapest(REFIT, 2.0, 1e13)
    size_term = REFIT.alpha * REFIT.a / found.parameters**REFIT.alpha
    data_term = REFIT.beta * REFIT.b / found.tokens**REFIT.beta
    assert data_term / size_term == pytest.approx(found.training_flops / cost(found), rel=1e-6)


def test_training_only_has_its_closed_form() -> None:
    found = cheapest(PRINTED, 2.0, 0.0)
    size_term = (2.0 - PRINTED.e) * PRINTED.beta / (PRINTED.alpha + PRINTED.beta)
    assert found.parameters == pytest.approx((PRINTED.a / size_term) ** (1 / PRINTED.alpha), rel=1e-6)
    assert found.serving_flops == 0.0


def test_the_refit_puts_chinchilla_near_20_tokens_per_parameter_and_the_printed_fit_does_not() -> None:
    assert 15 < cheapest(REFIT, REFIT.loss(70e9, 1.4e12), 0.0).ratio < 25
    assert cheapest(PRINTED, PRINTED.loss(70e9, 1.4e12), 0.0).ratio > 40


@pytest.mark.parametrize("fit", [PRINTED, REFIT])
def test_more_serving_means_smaller_and_longer(fit: Fit) -> None:
    choices = [cheapest(fit, 2.0, served) for served in (0, 1e11, 1e12, 1e13, 1e14, 1e16, 1e20)]
    for before, after in pairwise(choices):
        assert after.parameters < before.parameters
        assert after.tokens > before.tokens
        assert after.training_flops > before.training_flops
    floor = (fit.a / (2.0 - fit.e)) ** (1 / fit.alpha)
    assert choices[-1].parameters > floor


def test_a_dearer_serving_operation_counts_as_more_tokens() -> None:
    dear, many = cheapest(REFIT, 2.0, 1e13, price=5.0), cheapest(REFIT, 2.0, 5e13)
    assert dear.parameters == pytest.approx(many.parameters)
    assert dear.serving_flops == pytest.approx(many.serving_flops / 5)
    assert cheapest(REFIT, 2.0, 1e13, price=0.0).parameters == cheapest(REFIT, 2.0, 0.0).parameters


def test_scarce_data_forces_a_larger_model() -> None:
    free = cheapest(REFIT, 2.0, 1e14)
    tight = cheapest(REFIT, 2.0, 1e14, available=free.tokens / 3)
    assert tight.tokens == pytest.approx(free.tokens / 3)
    assert tight.parameters > free.parameters
    assert REFIT.loss(tight.parameters, tight.tokens) == pytest.approx(2.0)
    assert cost(tight) > cost(free)
    assert cheapest(REFIT, 2.0, 1e14, available=free.tokens * 3).parameters == pytest.approx(free.parameters)


@pytest.mark.parametrize(
    ("target", "served", "price", "available", "says"),
    [
        (1.8, 0.0, 1.0, math.inf, "no model"),
        (REFIT.e, 0.0, 1.0, math.inf, "no model"),
        (math.nan, 0.0, 1.0, math.inf, "finite"),
        (2.0, -1.0, 1.0, math.inf, "not negative"),
        (2.0, math.inf, 1.0, math.inf, "finite"),
        (2.0, math.nan, 1.0, math.inf, "finite"),
        (2.0, 0.0, -1.0, math.inf, "not negative"),
        (2.0, 0.0, 1.0, 0.0, "positive"),
        (2.0, 0.0, 1.0, 1e9, "tokens available"),
    ],
)
def test_bad_questions_are_refused(target: float, served: float, price: float, available: float, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        cheapest(REFIT, target, served, price, available)


def test_data_that_just_fail_to_reach_the_target_are_refused() -> None:
    with pytest.raises(ValueError, match="tokens available"):
        cheapest(Fit(1.0, 1.0, 1.0, 1.0, 1.0), 2.0, 0.0, available=1.0)


def test_the_published_constants_have_no_typing_error() -> None:
    assert PRINTED.loss(70e9, 1.4e12) == pytest.approx(1.9366455, abs=1e-7)
    assert REFIT.loss(70e9, 1.4e12) == pytest.approx(1.9738819, abs=1e-7)
    assert REFIT.beta / (REFIT.alpha + REFIT.beta) == pytest.approx(0.5126, abs=1e-4)  # exponent of the best size


@pytest.mark.parametrize(("parameters", "tokens"), [(0.0, 1e9), (1e9, -1.0), (math.nan, 1e9)])
def test_a_loss_needs_positive_numbers(parameters: float, tokens: float) -> None:
    with pytest.raises(ValueError, match="positive"):
        REFIT.loss(parameters, tokens)
