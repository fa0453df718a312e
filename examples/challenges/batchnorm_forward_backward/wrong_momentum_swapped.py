"""Gives momentum to the old running value and the rest to the new one."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class BatchNorm:
    def __init__(self, features: int, momentum: float = 0.1, eps: float = 1e-5) -> None:
        self.gamma, self.beta = np.ones(features), np.zeros(features)
        self.running_mean, self.running_var = np.zeros(features), np.ones(features)
        self.momentum, self.eps = momentum, eps

    def forward(self, x: Array, training: bool) -> Array:
        n = len(x)
        if training:
            if n < 2:
                raise ValueError("the variance of a batch needs at least two rows")
            mean, var = x.mean(axis=0), x.var(axis=0)
            self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var * n / (n - 1)
        else:
            mean, var = self.running_mean, self.running_var
        self.training = training
        self.scale = 1.0 / np.sqrt(var + self.eps)
        self.normal = (x - mean) * self.scale
        return self.gamma * self.normal + self.beta

    def backward(self, d_out: Array) -> tuple[Array, Array, Array]:
        d_gamma, d_beta = (d_out * self.normal).sum(axis=0), d_out.sum(axis=0)
        d_normal = d_out * self.gamma
        if self.training:
            d_normal = d_normal - d_normal.mean(axis=0) - self.normal * (d_normal * self.normal).mean(axis=0)
        return d_normal * self.scale, d_gamma, d_beta
