"""Checks of the test suite: two right trainers must pass all tests, each planted bug must fail one."""

import math
import operator
import random

RIGHT = '''
class Trainer:
    """Linear regression by stochastic gradient descent; this one is right."""

    def __init__(self, features: int, seed: int = 0, rate: float = 0.1) -> None:
        self.features, self.seed, self.rate = features, seed, rate
        self._weights: list[float] = []
        self._start()

    def fit(self, rows: list[list[float]], targets: list[float], epochs: int = 500) -> list[float]:
        """Train afresh, keep the weights of the best epoch, and return the mean squared error after each epoch."""
        self._check(rows, targets)
        if not rows or epochs < 1:
            raise ValueError("fit needs a row and an epoch")
        rng = self._start()
        order = list(range(len(rows)))
        history: list[float] = []
        best = list(self._weights)
        for _ in range(epochs):
            rng.shuffle(order)
            for i in order:
                error = self._value(rows[i]) - targets[i]
                for j, x in enumerate([*rows[i], 1.0]):
                    self._weights[j] -= self.rate * error * x
            loss = sum((self._value(row) - target) ** 2 for row, target in zip(rows, targets, strict=True)) / len(rows)
            if loss < min(history, default=math.inf):
                best = list(self._weights)
            history.append(loss)
        self._weights = best
        return history

    def predict(self, rows: list[list[float]]) -> list[float]:
        """Return one number per row."""
        self._check(rows)
        return [self._value(row) for row in rows]

    def _start(self) -> random.Random:
        """Draw the first weights, the bias last, and return the generator that drew them."""
        rng = random.Random(self.seed)
        self._weights = [rng.gauss(0, 0.1) for _ in range(self.features + 1)]
        return rng

    def _value(self, row: list[float]) -> float:
        """Return the prediction of one row."""
        return sum(w * x for w, x in zip(self._weights, [*row, 1.0], strict=True))

    def _check(self, rows: list[list[float]], targets: list[float] | None = None) -> None:
        """Raise ``ValueError`` for rows or targets that do not fit."""
        if any(len(row) != self.features or not all(map(math.isfinite, row)) for row in rows):
            raise ValueError("each row needs as many finite numbers as there are features")
        if targets is not None and (len(targets) != len(rows) or not all(map(math.isfinite, targets))):
            raise ValueError("each row needs one finite target")
'''

OTHER = """
class Trainer:
    def __init__(self, features, seed=0, rate=0.1):
        self.n, self.key, self.eta = features, seed, rate
        self.coef, self.bias = self.draw(random.Random(f"{seed}"))

    def draw(self, rng):
        return [rng.uniform(-0.5, 0.5) for _ in range(self.n)], rng.uniform(-0.5, 0.5)

    def fit(self, rows, targets, epochs=500):
        rows, targets = [tuple(r) for r in rows], tuple(targets)
        self.verify(rows)
        if len(rows) != len(targets) or not rows or epochs <= 0 or any(t - t != 0 for t in targets):
            raise ValueError
        rng = random.Random(f"{self.key}")
        w, b = self.draw(rng)
        losses, best = [], None
        for _ in range(epochs):
            for i in rng.sample(range(len(rows)), len(rows)):
                step = 2 * self.eta * (sum(map(operator.mul, w, rows[i])) + b - targets[i])
                w, b = [c - step * x for c, x in zip(w, rows[i])], b - step
            self.coef, self.bias = w, b
            squares = [(p - t) * (p - t) for p, t in zip(self.predict(rows), targets)]
            losses.append(sum(squares) / len(squares))
            if best is None or losses[-1] < best[0]:
                best = losses[-1], w, b
        _, self.coef, self.bias = best
        return losses

    def predict(self, rows):
        self.verify(rows)
        return [sum(map(operator.mul, self.coef, r)) + self.bias for r in rows]

    def verify(self, rows):
        if any(len(r) != self.n or any(x - x != 0 for x in r) for r in rows):
            raise ValueError
"""

LEARNING = {
    "the bias is never trained": ("enumerate([*rows[i], 1.0])", "enumerate(rows[i])"),
    "the last row is never seen": ("order = list(range(len(rows)))", "order = list(range(max(len(rows) - 1, 1)))"),
    "training stops after ten epochs": ("for i in order:", "for i in order if len(history) < 10 else []:"),
    "the weights of the last epoch stay, not of the best": ("self._weights = best\n", "pass\n"),
    "the history holds the sum, not the mean": (") / len(rows)\n            if", ")\n            if"),
    "the history holds the loss of one row": (
        "for row, target in zip(rows, targets, strict=True)) / len(rows)",
        "for row, target in [(rows[0], targets[0])])",
    ),
}
REPEATING = {
    "rows are shuffled by the global generator": ("rng.shuffle(order)", "random.shuffle(order)"),
    "weights are drawn without the seed": ("rng = random.Random(self.seed)", "rng = random.Random()"),
    "the seed is ignored": ("random.Random(self.seed)", "random.Random(0)"),
    "a second fit goes on from the first": ("rng = self._start()\n", "rng = random.Random(self.seed)\n"),
}
SHAPES = {
    "predict loses the last row": ("for row in rows]", "for row in rows[:-1]]"),
    "predict returns lists of one number": ("[self._value(row) for", "[[self._value(row)] for"),
    "the history has one entry too many": ("        return history", "        return [*history, history[-1]]"),
    "predict subtracts the mean of its rows": (
        "return [self._value(row) for row in rows]",
        "mean = sum(r[0] for r in rows) / max(len(rows), 1)\n"
        "        return [self._value([row[0] - mean, *row[1:]]) for row in rows]",
    ),
    "predict fails on an empty list": ("self._check(rows)\n", "self._check(rows)\n        rows[0]\n"),
}
BAD_INPUT = {
    "rows and targets of unequal length are cut": (
        "len(targets) != len(rows) or ",
        "",
        "zip(rows, targets, strict=True)",
        "zip(rows, targets)",
        "range(len(rows))",
        "range(min(len(rows), len(targets)))",
    ),
    "surplus targets are ignored": (
        "len(targets) != len(rows)",
        "len(targets) < len(rows)",
        "zip(rows, targets, strict=True)",
        "zip(rows, targets)",
    ),
    "only the first row is checked": ("for row in rows):", "for row in rows[:1]):"),
    "NaN and infinity in rows are accepted": (" or not all(map(math.isfinite, row)) for", " for"),
    "only NaN is refused in rows, not infinity": ("all(map(math.isfinite, row))", "all(x == x for x in row)"),
    "NaN and infinity in targets are accepted": (" or not all(map(math.isfinite, targets))", ""),
    "short rows are filled up": (
        "len(row) != self.features",
        "len(row) > self.features",
        "[*row, 1.0], strict=True",
        "[*row, *[0.0] * (self.features - len(row)), 1.0], strict=True",
    ),
    "long rows are cut": (
        "len(row) != self.features",
        "len(row) < self.features",
        "[*row, 1.0], strict=True",
        "[*row[: self.features], 1.0], strict=True",
        "enumerate([*rows[i], 1.0])",
        "enumerate([*rows[i][: self.features], 1.0])",
    ),
    "no rows at all are a ZeroDivisionError": ("if not rows or epochs < 1:", "if epochs < 1:"),
    "zero epochs are accepted": ("if not rows or epochs < 1:", "if not rows:"),
    "a negative number of epochs is accepted": ("epochs < 1", "epochs == 0"),
    "bad input is a TypeError": ("raise ValueError(", "raise TypeError("),
    "predict checks nothing": ("self._check(rows)\n", "rows = [[*row, 0.0, 0.0][: self.features] for row in rows]\n"),
}
SIDE_EFFECTS = {
    "fit shuffles the rows of the caller": ("        return history", "        rows.reverse()\n        return history"),
    "fit scales the rows in place": (
        "        return history",
        "        for row in rows:\n            row[0] *= 0.5\n        return history",
    ),
    "fit changes the targets": ("        return history", "        targets[0] += 1\n        return history"),
    "the global generator is seeded": ("rng = random.Random(self.seed)", "random.seed(self.seed)\n        rng = random"),
    "the global generator is used, without effect": ("        return history", "        random.random()\n        return history"),
    "predict reverses the rows of the caller": (
        "return [self._value(row) for row in rows]",
        "values = [self._value(row) for row in rows]\n        rows.reverse()\n        return values",
    ),
    "predict moves the weights": ("self._check(rows)\n", "self._check(rows)\n        self._weights[-1] += 0.01\n"),
}


def trainer(source, *changes):
    """Return the class of a source in which pieces of text were replaced: old, new, old, new, ..."""
    changed = source
    for old, new in zip(changes[::2], changes[1::2]):
        assert old in changed, f"the planted bug {old!r} does not fit"
        changed = changed.replace(old, new)
    scope = {"math": math, "random": random, "operator": operator}
    exec(changed, scope)  # noqa: S102
    return scope["Trainer"]


def own_tests(solution):
    """Return the tests of the reader; the file for pytest has one more, named test_solution, which is not theirs."""
    names = [name for name in vars(solution) if name.startswith("test_") and name != "test_solution"]
    return {name: getattr(solution, name) for name in names}


def failures(solution, trainer_class):
    """Return the tests that fail on a trainer, with the errors."""
    found = {}
    for name, test in own_tests(solution).items():
        state = random.getstate()
        try:
            test(trainer_class)
        except Exception as error:
            found[name] = error
        finally:
            random.setstate(state)
    return found


def catch(solution, bugs):
    """Demand that the tests accept the right trainer and catch each planted bug."""
    wrong = failures(solution, trainer(RIGHT))
    assert not wrong, f"the right trainer fails {', '.join(wrong)}; it must pass before a caught bug means anything"
    missed = [what for what, changes in bugs.items() if not failures(solution, trainer(RIGHT, *changes))]
    assert not missed, f"every planted bug caught expected; all tests passed on the trainer in which {missed[0]}"


def check_right_trainer(solution):
    """The right trainer passes every test, and there are tests"""
    assert own_tests(solution), "functions named test_... expected, none found"
    wrong = failures(solution, trainer(RIGHT))
    report = "; ".join(f"{name}: {type(error).__name__} {error}" for name, error in wrong.items())
    assert not wrong, f"the right trainer must pass every test, but these fail: {report}"


def check_other_right_trainer(solution):
    """So does a trainer that keeps the same promises with other code, other first weights and other steps"""
    wrong = failures(solution, trainer(OTHER))
    report = "; ".join(f"{name}: {type(error).__name__} {error}" for name, error in wrong.items())
    assert not wrong, f"another right trainer must pass every test, but these fail: {report}"


def check_learning_bugs(solution):
    """Caught: a trainer that cannot learn, reports a wrong loss or loses its best weights"""
    catch(solution, LEARNING)


def check_repeating_bugs(solution):
    """Caught: runs that cannot be repeated, and a seed without effect"""
    catch(solution, REPEATING)


def check_shape_bugs(solution):
    """Caught: results of a wrong shape, and rows that influence each other"""
    catch(solution, SHAPES)


def check_bad_input_bugs(solution):
    """Caught: bad input that is accepted, or refused with the wrong error"""
    catch(solution, BAD_INPUT)


def check_side_effects(solution):
    """Caught: a changed input, a changed model while predicting, a touched global generator"""
    catch(solution, SIDE_EFFECTS)
