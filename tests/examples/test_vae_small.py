"""Small VAE: agreement with SciPy's distributions and finite differences of its own bound."""

import numpy as np
import pytest
from scipy import integrate, optimize, stats

from examples.challenges.vae_small.solution import decode, elbo, encode, gradients, kl_divergence, new_params, reparameterize


@pytest.mark.parametrize(("mean", "log_var"), [(0.0, 0.0), (1.5, -1.0), (-0.3, 0.8)])
def test_kl_equals_the_integral(mean: float, log_var: float) -> None:
    q, p = stats.norm(mean, np.exp(log_var / 2)), stats.norm()
    expected, _ = integrate.quad(lambda z: q.pdf(z) * (q.logpdf(z) - p.logpdf(z)), -15, 15)
    assert kl_divergence(np.array([[mean]]), np.array([[log_var]]))[0] == pytest.approx(expected, abs=1e-7)


def test_log_likelihood_equals_the_bernoulli_of_scipy() -> None:
    rng = np.random.default_rng(0)
    params, x, noise = new_params(5, 4, 2, rng), rng.integers(0, 2, size=(7, 5)).astype(np.float64), rng.normal(size=(7, 2))
    mean, log_var = encode(params, x)
    logits = decode(params, reparameterize(mean, log_var, noise))
    expected = stats.bernoulli(1 / (1 + np.exp(-logits))).logpmf(x).sum(axis=1) - kl_divergence(mean, log_var)
    assert elbo(params, x, noise) == pytest.approx(float(expected.mean()))


def test_gradients_equal_finite_differences() -> None:
    rng = np.random.default_rng(1)
    params, x, noise = new_params(4, 3, 2, rng), rng.integers(0, 2, size=(6, 4)).astype(np.float64), rng.normal(size=(6, 2))
    found = gradients(params, x, noise)
    for name, weights in params.items():

        def bound(flat: np.ndarray, name: str = name, shape: tuple[int, ...] = weights.shape) -> float:
            return elbo({**params, name: flat.reshape(shape)}, x, noise)

        slopes = optimize.approx_fprime(weights.ravel(), bound, 1e-7)
        np.testing.assert_allclose(found[name].ravel(), slopes, atol=1e-5)
