"""Card of metrics: every worked number, by scikit-learn or by counting."""

from math import comb

import numpy as np
import pytest
from scipy.stats import norm
from sklearn.metrics import f1_score, matthews_corrcoef, ndcg_score, precision_score, recall_score

from tests.cards.page import numbers

CARD = "metrics"


def test_confusion_matrix() -> None:
    tp, fp, fn, tn = map(int, numbers(CARD, r"TP = #, FP = #, FN = #, TN = #:"))
    y, p = np.repeat([1, 0, 1, 0], [tp, fp, fn, tn]), np.repeat([1, 1, 0, 0], [tp, fp, fn, tn])
    said = numbers(CARD, r"precision #, recall #, F_1 #, accuracy #, specificity #, MCC #\.")
    specificity = recall_score(y, p, pos_label=0)
    computed = [precision_score(y, p), recall_score(y, p), f1_score(y, p), (y == p).mean(), specificity, matthews_corrcoef(y, p)]
    assert said == pytest.approx(computed, abs=5e-4)


def test_rare_condition() -> None:
    sensitivity, specificity, prevalence, precision = numbers(
        CARD, r"Sensitivity # and specificity # at prevalence #: precision #\."
    )
    true, false = sensitivity * prevalence, (1 - specificity) * (1 - prevalence)
    assert precision == pytest.approx(true / (true + false), abs=5e-3)


def test_ndcg() -> None:
    relevance = np.array(numbers(CARD, r"Relevance #, #, #, # at ranks"))
    gains = 2**relevance - 1
    *terms, total, ideal, ndcg = numbers(CARD, r"DCG = # \+ # \+ # \+ # = #, ideal #, NDCG #\.")
    discounts = np.log2(np.arange(2, 6))
    assert terms == pytest.approx(list(gains / discounts), abs=6e-4)
    assert (total, ideal) == pytest.approx((sum(gains / discounts), sum(sorted(gains)[::-1] / discounts)), abs=6e-4)
    assert ndcg == pytest.approx(ndcg_score([gains], [[4, 3, 2, 1]]), abs=6e-4)


def test_reciprocal_rank_and_pass_at_k() -> None:
    *ranks, mrr = numbers(CARD, r"ranks #, #, #: MRR #")
    assert mrr == pytest.approx(np.mean([1 / r for r in ranks]), abs=6e-4)
    n, c, one, five = numbers(CARD, r"# samples, # right: pass@1 #, pass@5 #\.")
    for k, said in ((1, one), (5, five)):
        assert said == pytest.approx(1 - comb(int(n - c), k) / comb(int(n), k), abs=6e-4)


def test_interval_of_a_rate() -> None:
    (z,) = numbers(CARD, r"hat p .pm # ")
    assert z == pytest.approx(norm.ppf(0.975), abs=5e-3)
    percent, n, *bounds = numbers(CARD, r"\| #% of #: #% to #%")
    share, low, high = (value / 100 for value in (percent, *bounds))
    half = z * (share * (1 - share) / n) ** 0.5
    assert n == 100
    assert (low, high) == pytest.approx((share - half, share + half), abs=5e-3)
