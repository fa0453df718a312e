"""Sets the gradient of an input instead of adding to it, so only the last use counts."""

import math


class Value:
    """A number that remembers what it was computed from."""

    def __init__(self, data: float, parents: "tuple[tuple[Value, float], ...]" = ()) -> None:
        self.data = data
        self.grad = 0.0
        self._parents = parents  # pairs of input and slope with respect to that input

    def __add__(self, other: "Value | float") -> "Value":
        other = _wrap(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other: "Value | float") -> "Value":
        other = _wrap(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def __truediv__(self, other: "Value | float") -> "Value":
        other = _wrap(other)
        ratio = self.data / other.data
        return Value(ratio, ((self, 1 / other.data), (other, -ratio / other.data)))

    def __pow__(self, exponent: float) -> "Value":
        # x ** 0 is constant; its slope by the general rule would divide by zero at x = 0.
        slope = exponent * self.data ** (exponent - 1) if exponent else 0.0
        return Value(self.data**exponent, ((self, slope),))

    def __neg__(self) -> "Value":
        return self * -1.0

    def __sub__(self, other: "Value | float") -> "Value":
        return self + -_wrap(other)

    def __rsub__(self, other: float) -> "Value":
        return _wrap(other) - self

    def __rtruediv__(self, other: float) -> "Value":
        return _wrap(other) / self

    __radd__ = __add__
    __rmul__ = __mul__

    def exp(self) -> "Value":
        """Return e to the power of the value."""
        result = math.exp(self.data)
        return Value(result, ((self, result),))

    def log(self) -> "Value":
        """Return the natural logarithm."""
        return Value(math.log(self.data), ((self, 1 / self.data),))

    def tanh(self) -> "Value":
        """Return the hyperbolic tangent."""
        result = math.tanh(self.data)
        return Value(result, ((self, 1 - result * result),))

    def relu(self) -> "Value":
        """Return the larger of the value and zero."""
        return Value(max(self.data, 0.0), ((self, float(self.data > 0)),))

    def backward(self) -> None:
        """Set ``grad`` of each node below to the derivative of this value with respect to it."""
        order = self._inputs_first()
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            for parent, slope in node._parents:
                parent.grad = slope * node.grad

    def _inputs_first(self) -> "list[Value]":
        """Return all nodes of the graph, each after its inputs; a stack of its own, since graphs are deep."""
        order: list[Value] = []
        seen: set[Value] = set()
        stack = [(self, False)]
        while stack:
            node, inputs_done = stack.pop()
            if inputs_done:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack.extend((parent, False) for parent, _ in node._parents)
        return order


def _wrap(value: "Value | float") -> Value:
    """Return a number as a constant node."""
    return value if isinstance(value, Value) else Value(value)
