"""Checks of the loss of direct preference optimization."""

import math
import random


def plain_loss(pc, pr, rc, rr, beta):
    """Return the loss by its definition, for margins of ordinary size."""
    terms = []
    for a, b, c, d in zip(pc, pr, rc, rr):
        sigmoid = 1 / (1 + math.exp(-beta * (math.log(math.exp(a) / math.exp(c)) - math.log(math.exp(b) / math.exp(d)))))
        terms.append(-math.log(sigmoid))
    return sum(terms) / len(terms)


def batches(count):
    """Yield random batches of ordinary size."""
    rng = random.Random(0)
    for _ in range(count):
        size = rng.randint(1, 6)
        columns = [[rng.uniform(-20, -1) for _ in range(size)] for _ in range(4)]
        yield columns, rng.choice([0.05, 0.1, 0.5, 1.0])


def check_zero_margin(solution):
    """A policy equal to the reference has loss log 2, whatever the log-probabilities are"""
    for chosen, rejected in (([-5.0], [-5.0]), ([-3.0, -40.0], [-60.0, -2.0])):
        found = solution.dpo(list(chosen), list(rejected), list(chosen), list(rejected), 0.3)
        case = f"policy and reference both {chosen}, {rejected}"
        assert abs(found.loss - math.log(2)) < 1e-12, f"{case}: loss log 2 = 0.6931 expected, {found.loss} found"
        assert found.accuracy == 0, f"{case}: margins of 0 are not positive, accuracy 0 expected, {found.accuracy} found"
        expected = [-0.15 / len(chosen)] * len(chosen)
        assert all(abs(a - b) < 1e-12 for a, b in zip(found.grad_chosen, expected)), (
            f"{case}, beta=0.3: gradients {expected} by the chosen expected, {found.grad_chosen} found"
        )


def check_definition(solution):
    """Loss and accuracy on random batches agree with the definition; beta is 0.1 unless given"""
    for columns, beta in batches(50):
        found = solution.dpo(*[list(column) for column in columns], beta)
        expected = plain_loss(*columns, beta)
        assert abs(found.loss - expected) < 1e-9 * max(1, expected), (
            f"dpo{(*columns, beta)}: {expected} expected, {found.loss} found"
        )
        found, expected = solution.dpo(*[list(column) for column in columns]), plain_loss(*columns, 0.1)
        assert abs(found.loss - expected) < 1e-9 * max(1, expected), (
            f"dpo{(*columns,)} without a beta: {expected} expected, {found.loss} found"
        )
        share = sum(a - c > b - d for a, b, c, d in zip(*columns)) / len(columns[0])
        assert abs(found.accuracy - share) < 1e-12, f"dpo{(*columns, beta)}: accuracy {share} expected, {found.accuracy} found"


def check_gradient_signs(solution):
    """The loss falls when the chosen response gets likelier, and rises with the rejected one"""
    for columns, beta in batches(20):
        found = solution.dpo(*[list(column) for column in columns], beta)
        assert all(g < 0 for g in found.grad_chosen), (
            f"dpo{(*columns, beta)}: negative values expected, {found.grad_chosen} found"
        )
        assert all(g > 0 for g in found.grad_rejected), (
            f"dpo{(*columns, beta)}: positive values expected, {found.grad_rejected} found"
        )


def check_gradient_by_differences(solution):
    """The gradients are those of the mean loss, by finite differences"""
    step = 1e-4
    for columns, beta in batches(20):
        found = solution.dpo(*[list(column) for column in columns], beta)
        for which, gradient in ((0, found.grad_chosen), (1, found.grad_rejected)):
            assert len(gradient) == len(columns[0]), f"{len(columns[0])} pairs: as many gradients expected, {len(gradient)} found"
            for i, value in enumerate(gradient):
                ends = []
                for sign in (1, -1):
                    moved = [list(column) for column in columns]
                    moved[which][i] += sign * step
                    ends.append(plain_loss(*moved, beta))
                expected = (ends[0] - ends[1]) / (2 * step)
                assert abs(value - expected) < 1e-7, (
                    f"dpo{(*columns, beta)}, pair {i}: gradient {expected:.8f} expected, {value:.8f} found"
                )


def check_huge_margins(solution):
    """Margins of thousands give the right loss and gradient on both sides"""
    for margin, loss, pull in (
        (-5000.0, 5000.0, 1.0),
        (5000.0, 0.0, 0.0),
        (-800.0, 800.0, 1.0),
        (60.0, math.exp(-60), math.exp(-60)),
    ):
        found = solution.dpo([margin - 9000.0], [-7000.0], [-9000.0], [-7000.0], 1.0)
        assert abs(found.loss - loss) <= 1e-9 * loss + 1e-300, f"margin {margin}: loss {loss} expected, {found.loss} found"
        for value, expected in ((found.grad_chosen[0], -pull), (found.grad_rejected[0], pull)):
            assert abs(value - expected) <= 1e-9 * pull + 1e-300, f"margin {margin}: gradient {expected} expected, {value} found"


def check_response_tokens(solution):
    """The log-probability of a response is the sum over its tokens, without the prompt and without an average"""
    cases = [
        ([-4.0, -3.0, -0.5, -0.25], [0, 0, 1, 1], -0.75),
        ([-1.0, -2.0, -3.0], [1, 1, 1], -6.0),
        ([-0.5, -0.5, -9.0], [1, 1, 0], -1.0),
        ([-1.0], [0], 0.0),
        ([], [], 0.0),
        ([-math.inf, -0.5], [0, 1], -0.5),
    ]
    for values, mask, expected in cases:
        found = solution.sequence_log_prob(list(values), list(mask))
        assert abs(found - expected) < 1e-12, f"log-probabilities {values}, mask {mask}: {expected} expected, {found} found"


def check_errors(solution):
    """Lists of different lengths, an empty batch and a beta of 0 raise ValueError"""
    one, two = [-1.0], [-1.0, -2.0]
    cases = [
        (solution.dpo, ([], [], [], [], 0.1)),
        (solution.dpo, (two, one, two, two, 0.1)),
        (solution.dpo, (one, two, one, one, 0.1)),
        (solution.dpo, (one, one, two, one, 0.1)),
        (solution.dpo, (one, one, one, two, 0.1)),
        (solution.dpo, (one, one, one, one, 0.0)),
        (solution.dpo, (one, one, one, one, -0.1)),
        (solution.sequence_log_prob, (two, [1])),
    ]
    for function, arguments in cases:
        try:
            found = function(*arguments)
        except ValueError:
            continue
        raise AssertionError(f"{function.__name__}{arguments}: ValueError expected, {found} returned")


def check_input_is_unchanged(solution):
    """The lists that come in are as before"""
    columns = [[-1.0, -2.0], [-3.0, -4.0], [-1.5, -2.5], [-3.5, -3.0]]
    solution.dpo(*columns, 0.1)
    assert columns == [[-1.0, -2.0], [-3.0, -4.0], [-1.5, -2.5], [-3.5, -3.0]], f"the function changed its input to {columns}"
