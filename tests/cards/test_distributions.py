"""Card of distributions: means, variances and relations against SciPy, and the worked numbers."""

import re

import numpy as np
import pytest
from scipy import stats
from scipy.special import gamma

from tests.cards.page import numbers, text

CARD = "distributions"
N, P, R, A, B, LAM, K, S = 12, 0.3, 4, 2.5, 3.5, 1.7, 1.8, 0.6
MOMENTS = {
    "binomial": (stats.binom(N, P), N * P, N * P * (1 - P)),
    "geometric": (stats.geom(P), 1 / P, (1 - P) / P**2),
    "negative binomial": (stats.nbinom(R, P), R * (1 - P) / P, R * (1 - P) / P**2),
    "poisson": (stats.poisson(LAM), LAM, LAM),
    "hypergeometric": (stats.hypergeom(50, 20, 10), 10 * 20 / 50, 10 * 20 / 50 * (1 - 20 / 50) * (50 - 10) / (50 - 1)),
    "uniform": (stats.uniform(A, B - A), (A + B) / 2, (B - A) ** 2 / 12),
    "log-normal": (stats.lognorm(S, scale=np.exp(A)), np.exp(A + S**2 / 2), np.expm1(S**2) * np.exp(2 * A + S**2)),
    "exponential": (stats.expon(scale=1 / LAM), 1 / LAM, 1 / LAM**2),
    "gamma": (stats.gamma(A, scale=1 / LAM), A / LAM, A / LAM**2),
    "weibull": (
        stats.weibull_min(K, scale=LAM),
        LAM * gamma(1 + 1 / K),
        LAM**2 * (gamma(1 + 2 / K) - gamma(1 + 1 / K) ** 2),
    ),
    "beta": (stats.beta(A, B), A / (A + B), A * B / ((A + B) ** 2 * (A + B + 1))),
    "laplace": (stats.laplace(A, LAM), A, 2 * LAM**2),
    "student": (stats.t(B), 0, B / (B - 2)),
    "chi-squared": (stats.chi2(5), 5, 10),
    "pareto": (stats.pareto(B, scale=LAM), B * LAM / (B - 1), LAM**2 * B / ((B - 1) ** 2 * (B - 2))),
}


FORMULAS = {  # the cells of mean and variance as they stand on the card, for the code above
    r"Binomial\(n, p\)": r"np | np(1-p)",
    r"Geometric": r"1/p | (1-p)/p^2",
    r"Negative binomial": r"r(1-p)/p | r(1-p)/p^2",
    r"Poisson": r"\lambda | \lambda",
    r"Hypergeometric": r"nK/N | n\frac{K}{N}\left(1-\frac{K}{N}\right)\frac{N-n}{N-1}",
    r"Uniform": r"(a+b)/2 | (b-a)^2/12",
    r"Log-normal": r"e^{\mu + \sigma^2/2} | (e^{\sigma^2} - 1)\,e^{2\mu + \sigma^2}",
    r"Exponential": r"1/\lambda | 1/\lambda^2",
    r"Gamma": r"a/\lambda | a/\lambda^2",
    r"Weibull": r"\lambda\,\Gamma(1 + \frac1k) | \lambda^2\left[\Gamma(1+\frac2k) - \Gamma(1+\frac1k)^2\right]",
    r"Beta": r"\frac{a}{a+b} | \frac{ab}{(a+b)^2(a+b+1)}",
    r"Laplace": r"\mu | 2b^2",
    r"Student": r"0 if \nu > 1 | \frac{\nu}{\nu-2} if \nu > 2",
    r"\\chi": r"\nu | 2\nu",
    r"Pareto": r"\frac{\alpha x_m}{\alpha-1} if \alpha>1 | \frac{x_m^2\,\alpha}{(\alpha-1)^2(\alpha-2)} if \alpha>2",
}


@pytest.mark.parametrize("row", FORMULAS)
def test_card_has_the_formulas_computed_here(row: str) -> None:
    (line,) = re.findall(rf"\n\| {row}[^\n]*", text(CARD))
    assert f"| {FORMULAS[row]} |" in line


@pytest.mark.parametrize("name", MOMENTS)
def test_mean_and_variance(name: str) -> None:
    distribution, mean, variance = MOMENTS[name]
    assert (distribution.mean(), distribution.var()) == pytest.approx((mean, variance))


def test_relations() -> None:
    k = np.arange(30)
    mixed = [
        np.trapezoid(stats.poisson.pmf(i, r) * stats.gamma.pdf(r, A, scale=1 / LAM), r)
        for i in k
        for r in [np.linspace(1e-9, 60, 200_001)]
    ]
    assert mixed == pytest.approx(list(stats.nbinom.pmf(k, A, LAM / (1 + LAM))), abs=1e-6)
    assert stats.chi2(5).pdf(2.2) == pytest.approx(stats.gamma(2.5, scale=2).pdf(2.2))


def test_numbers() -> None:
    within = [100 * (1 - 2 * stats.norm.sf(z)) for z in (1, 2, 3)]
    assert numbers(CARD, r"#% within 1, #% within 2, #% within 3") == pytest.approx(within, abs=0.06)
    assert numbers(CARD, r"mean 3: no event with probability #\.") == [pytest.approx(np.exp(-3), abs=5e-4)]
    k, n, percent, *said = numbers(CARD, r"# conversions of # at rate #%: binomial #, Poisson #\.")
    p = percent / 100
    assert said == pytest.approx([stats.binom(int(n), p).pmf(k), stats.poisson(n * p).pmf(k)], abs=5e-4)
    z, share = numbers(CARD, r"deviations; # for #%")
    assert share == pytest.approx(100 * (1 - 2 * stats.norm.sf(z)), abs=0.01)
    assert numbers(CARD, r"median #, mean #\.") == pytest.approx([np.exp(3), np.exp(3.5)], abs=0.05)
    share, log, tries, limit = numbers(CARD, r"with #% confidence, as -\\log 0\.05 = #\. No failure in #: below #\.")
    assert share == 95
    assert log == pytest.approx(-np.log(0.05), abs=5e-3)
    assert limit == pytest.approx(1 - 0.05 ** (1 / tries), abs=1e-5)
