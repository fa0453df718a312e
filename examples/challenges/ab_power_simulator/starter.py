"""Power of a two-proportion test by simulation, and the sample size that reaches it."""


def p_value(a: int, b: int, n: int) -> float:
    """Return the two-sided p-value of the pooled z-test for a and b successes, each out of n."""
    raise NotImplementedError


def power(p: float, q: float, n: int, alpha: float = 0.05, runs: int = 2000, seed: int = 0) -> float:
    """Return the share of simulated tests with n per arm and true rates p and q that are significant."""
    raise NotImplementedError


def sample_size(p: float, q: float, target: float = 0.8, alpha: float = 0.05, runs: int = 2000, seed: int = 0) -> int:
    """Return about the smallest n per arm whose simulated power reaches the target; raises ``ValueError`` if p equals q."""
    raise NotImplementedError
