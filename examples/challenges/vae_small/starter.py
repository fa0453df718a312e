"""A small variational autoencoder for binary data."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Params = dict[str, Array]


def new_params(d: int, h: int, k: int, rng: np.random.Generator) -> Params:
    """Return weights for d columns, h hidden units and k latent dimensions; this function is given."""
    shapes = {"w_e": (d, h), "w_m": (h, k), "w_v": (h, k), "w_d": (k, h), "w_o": (h, d)}
    params: Params = {name: rng.normal(size=shape) / np.sqrt(shape[0]) for name, shape in shapes.items()}
    return params | {f"b_{name[2]}": np.zeros(shape[1]) for name, shape in shapes.items()}


def encode(params: Params, x: Array) -> tuple[Array, Array]:
    """Return mean and log-variance of q(z | x), each of shape (n, k); this function is given."""
    hidden = np.tanh(x @ params["w_e"] + params["b_e"])
    return hidden @ params["w_m"] + params["b_m"], hidden @ params["w_v"] + params["b_v"]


def reparameterize(mean: Array, log_var: Array, noise: Array) -> Array:
    """Return the latent values that standard normal noise stands for."""
    raise NotImplementedError


def decode(params: Params, z: Array) -> Array:
    """Return the logits, shape (n, d), of the columns being 1; this function is given."""
    logits: Array = np.tanh(z @ params["w_d"] + params["b_d"]) @ params["w_o"] + params["b_o"]
    return logits


def kl_divergence(mean: Array, log_var: Array) -> Array:
    """Return KL(q || standard normal) of each row, in nats, shape (n,)."""
    raise NotImplementedError


def elbo(params: Params, x: Array, noise: Array) -> float:
    """Return the mean over rows of log-likelihood minus KL, in nats; x (n, d) holds 0 and 1, noise (n, k) standard normals."""
    raise NotImplementedError


def gradients(params: Params, x: Array, noise: Array) -> Params:
    """Return the gradient of the ELBO with respect to each weight, under the same names and in the same shapes."""
    raise NotImplementedError


def train(params: Params, x: Array, rng: np.random.Generator, steps: int, rate: float) -> Params:
    """Return new weights after ``steps`` gradient steps of size ``rate`` on all rows, with fresh noise in each; params stay."""
    raise NotImplementedError


def sample(params: Params, count: int, rng: np.random.Generator) -> Array:
    """Return the probabilities, shape (count, d), that the decoder gives to draws from the prior."""
    raise NotImplementedError
