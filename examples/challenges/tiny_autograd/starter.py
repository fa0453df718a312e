"""A scalar autograd engine."""


class Value:
    """A number that remembers what it was computed from; add what you need to the constructor."""

    def __init__(self, data: float) -> None:
        self.data = data
        self.grad = 0.0

    def __add__(self, other: "Value | float") -> "Value":
        raise NotImplementedError

    def __radd__(self, other: float) -> "Value":
        raise NotImplementedError

    def __sub__(self, other: "Value | float") -> "Value":
        raise NotImplementedError

    def __rsub__(self, other: float) -> "Value":
        raise NotImplementedError

    def __mul__(self, other: "Value | float") -> "Value":
        raise NotImplementedError

    def __rmul__(self, other: float) -> "Value":
        raise NotImplementedError

    def __truediv__(self, other: "Value | float") -> "Value":
        raise NotImplementedError

    def __rtruediv__(self, other: float) -> "Value":
        raise NotImplementedError

    def __pow__(self, exponent: float) -> "Value":
        raise NotImplementedError

    def __neg__(self) -> "Value":
        raise NotImplementedError

    def exp(self) -> "Value":
        """Return e to the power of the value."""
        raise NotImplementedError

    def log(self) -> "Value":
        """Return the natural logarithm of a positive value."""
        raise NotImplementedError

    def tanh(self) -> "Value":
        """Return the hyperbolic tangent."""
        raise NotImplementedError

    def relu(self) -> "Value":
        """Return the larger of the value and zero; the slope at zero is 0."""
        raise NotImplementedError

    def backward(self) -> None:
        """Set ``grad`` of this node, and of each node it was computed from, to the derivative of this value."""
        raise NotImplementedError
