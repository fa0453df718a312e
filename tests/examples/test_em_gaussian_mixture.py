"""EM for a Gaussian mixture: the same fit as scikit-learn, and scipy's log-sum-exp."""

import numpy as np
import pytest
from scipy.special import logsumexp
from sklearn.mixture import GaussianMixture

from examples.challenges.em_gaussian_mixture.solution import Mixture, fit, log_sum_exp, responsibilities


@pytest.mark.parametrize("seed", range(5))
def test_equals_scikit_learn(seed: int) -> None:
    rng = np.random.default_rng(seed)
    values = np.concatenate([rng.normal(-3, 1, 80), rng.normal(3, 1.5, 40)])
    mine, history = fit(values.tolist(), Mixture([0.5, 0.5], [-1.0, 1.0], [1.0, 1.0]), steps=300)
    theirs = GaussianMixture(
        2,
        weights_init=[0.5, 0.5],
        means_init=[[-1.0], [1.0]],
        precisions_init=[[[1.0]], [[1.0]]],
        reg_covar=0,
        tol=1e-12,
        max_iter=2000,
        random_state=0,
    ).fit(values[:, None])
    np.testing.assert_allclose(mine.weights, theirs.weights_, atol=1e-4)
    np.testing.assert_allclose(mine.means, theirs.means_[:, 0], atol=1e-4)
    np.testing.assert_allclose(mine.variances, theirs.covariances_[:, 0, 0], atol=1e-4)
    assert history[-1] == pytest.approx(theirs.score(values[:, None]) * len(values), abs=1e-6)
    assert np.all(np.diff(history) > -1e-9)
    np.testing.assert_allclose([responsibilities(mine, v) for v in values], theirs.predict_proba(values[:, None]), atol=1e-4)


@pytest.mark.parametrize("shift", [-1000.0, 0.0, 1000.0])
def test_log_sum_exp_equals_scipy(shift: float) -> None:
    terms = np.random.default_rng(0).normal(size=9) + shift
    assert log_sum_exp(terms.tolist()) == pytest.approx(logsumexp(terms), rel=1e-12)
