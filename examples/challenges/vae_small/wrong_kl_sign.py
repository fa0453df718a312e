"""Adds the KL divergence to the bound instead of subtracting it."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Params = dict[str, Array]


def new_params(d: int, h: int, k: int, rng: np.random.Generator) -> Params:
    shapes = {"w_e": (d, h), "w_m": (h, k), "w_v": (h, k), "w_d": (k, h), "w_o": (h, d)}
    params: Params = {name: rng.normal(size=shape) / np.sqrt(shape[0]) for name, shape in shapes.items()}
    return params | {f"b_{name[2]}": np.zeros(shape[1]) for name, shape in shapes.items()}


def encode(params: Params, x: Array) -> tuple[Array, Array]:
    hidden = np.tanh(x @ params["w_e"] + params["b_e"])
    return hidden @ params["w_m"] + params["b_m"], hidden @ params["w_v"] + params["b_v"]


def reparameterize(mean: Array, log_var: Array, noise: Array) -> Array:
    z: Array = mean + np.exp(log_var / 2) * noise
    return z


def decode(params: Params, z: Array) -> Array:
    logits: Array = np.tanh(z @ params["w_d"] + params["b_d"]) @ params["w_o"] + params["b_o"]
    return logits


def kl_divergence(mean: Array, log_var: Array) -> Array:
    kl: Array = 0.5 * (mean**2 + np.expm1(log_var) - log_var).sum(axis=1)
    return kl


def elbo(params: Params, x: Array, noise: Array) -> float:
    mean, log_var = encode(params, x)
    logits = decode(params, reparameterize(mean, log_var, noise))
    log_likelihood = (x * logits - np.logaddexp(0.0, logits)).sum(axis=1)
    return float((log_likelihood + kl_divergence(mean, log_var)).mean())


def gradients(params: Params, x: Array, noise: Array) -> Params:
    n = len(x)
    hidden_e = np.tanh(x @ params["w_e"] + params["b_e"])
    mean, log_var = encode(params, x)
    z = reparameterize(mean, log_var, noise)
    hidden_d = np.tanh(z @ params["w_d"] + params["b_d"])
    d_logits = (x - np.exp(-np.logaddexp(0.0, -decode(params, z)))) / n
    d_sum_d = d_logits @ params["w_o"].T * (1 - hidden_d**2)
    d_z = d_sum_d @ params["w_d"].T
    d_mean = d_z + mean / n
    d_log_var = d_z * (z - mean) / 2 + np.expm1(log_var) / 2 / n
    d_sum_e = (d_mean @ params["w_m"].T + d_log_var @ params["w_v"].T) * (1 - hidden_e**2)
    into = {"e": (x, d_sum_e), "m": (hidden_e, d_mean), "v": (hidden_e, d_log_var), "d": (z, d_sum_d), "o": (hidden_d, d_logits)}
    weights = {f"w_{name}": values.T @ d_out for name, (values, d_out) in into.items()}
    return weights | {f"b_{name}": d_out.sum(axis=0) for name, (_, d_out) in into.items()}


@np.errstate(all="ignore")
def train(params: Params, x: Array, rng: np.random.Generator, steps: int, rate: float) -> Params:
    for _ in range(steps):
        slopes = gradients(params, x, rng.normal(size=(len(x), params["w_d"].shape[0])))
        params = {name: weights + rate * slopes[name] for name, weights in params.items()}
    return params


def sample(params: Params, count: int, rng: np.random.Generator) -> Array:
    logits = decode(params, rng.normal(size=(count, params["w_d"].shape[0])))
    probabilities: Array = np.exp(-np.logaddexp(0.0, -logits))
    return probabilities
