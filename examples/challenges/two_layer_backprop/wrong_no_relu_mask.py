"""Forgets the derivative of ReLU on the way back."""

from typing import NamedTuple

import numpy as np


class Params(NamedTuple):
    w1: np.ndarray
    b1: np.ndarray
    w2: np.ndarray
    b2: np.ndarray


def forward(params, x):
    return np.maximum(x @ params.w1 + params.b1, 0.0) @ params.w2 + params.b2


def loss_and_gradients(params, x, labels):
    n = len(x)
    if n == 0:
        raise ValueError("the mean loss needs at least one row")
    rows = np.arange(n)
    before = x @ params.w1 + params.b1
    hidden = np.maximum(before, 0.0)
    logits = hidden @ params.w2 + params.b2
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    p, loss = np.exp(log_p), -float(log_p[rows, labels].mean())
    d_logits = p.copy()
    d_logits[rows, labels] -= 1.0
    d_logits /= n
    d_before = d_logits @ params.w2.T
    return loss, Params(x.T @ d_before, d_before.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0))
