"""Checks of the small variational autoencoder."""

import copy
import math
import statistics

import numpy as np


def close(found, expected, what, tolerance=1e-9):
    """Compare arrays, shape included."""
    found, expected = np.asarray(found, dtype=float), np.asarray(expected, dtype=float)
    assert found.shape == expected.shape, f"{what}: shape {expected.shape} expected, {found.shape} found"
    good = np.all(np.isfinite(found)) and np.all(np.abs(found - expected) <= tolerance * (1 + np.abs(expected)))
    assert good, f"{what}: {np.round(expected, 6).tolist()} expected, {np.round(found, 6).tolist()} found"


def network(solution, d, h, k, seed):
    """Return random weights, biases included."""
    rng = np.random.default_rng(seed)
    return {name: value + rng.normal(size=value.shape) / 2 for name, value in solution.new_params(d, h, k, rng).items()}


def layer(params, name, row):
    """Return one linear layer of one row, by plain loops."""
    w, b = params[f"w_{name}"].tolist(), params[f"b_{name}"].tolist()
    return [b[j] + sum(row[i] * w[i][j] for i in range(len(row))) for j in range(len(b))]


def slow_row(params, row, noise):
    """Return mean, log-variance, latent values, logits and bound of one row, by plain loops."""
    hidden = [math.tanh(value) for value in layer(params, "e", row)]
    mean, log_var = layer(params, "m", hidden), layer(params, "v", hidden)
    z = [m + math.sqrt(math.exp(v)) * e for m, v, e in zip(mean, log_var, noise)]
    logits = layer(params, "o", [math.tanh(value) for value in layer(params, "d", z)])
    bound = sum(math.log(1 / (1 + math.exp(-t if x else t))) for x, t in zip(row, logits))
    for m, v in zip(mean, log_var):
        bound -= (m * m + math.exp(v) - 1 - v) / 2
    return mean, log_var, z, logits, bound


def slow_elbo(params, x, noise):
    """Return the mean bound over rows."""
    return statistics.fmean(slow_row(params, row, e)[4] for row, e in zip(x.tolist(), noise.tolist()))


def check_forward(solution):
    """Encoder, latent values, decoder and ELBO equal plain loops"""
    rng = np.random.default_rng(0)
    for n, d, h, k in ((1, 3, 2, 1), (5, 4, 3, 2), (3, 2, 4, 3)):
        params, x, noise = network(solution, d, h, k, n), rng.integers(0, 2, size=(n, d)) * 1.0, rng.normal(size=(n, k))
        slow = [slow_row(params, row, e) for row, e in zip(x.tolist(), noise.tolist())]
        what = f"n = {n}, d = {d}, h = {h}, k = {k}, random weights"
        mean, log_var = solution.encode(params, x)
        close(mean, [row[0] for row in slow], f"{what}, mean")
        close(log_var, [row[1] for row in slow], f"{what}, log-variance")
        z = solution.reparameterize(np.array(mean), np.array(log_var), noise)
        close(z, [row[2] for row in slow], f"{what}, latent values")
        close(solution.decode(params, z), [row[3] for row in slow], f"{what}, logits")
        close(solution.elbo(params, x, noise), slow_elbo(params, x, noise), f"{what}, ELBO")


def check_kl_divergence(solution):
    """KL is 0 for the standard normal, never negative, adds up over dimensions, and equals the integral"""
    close(solution.kl_divergence(np.zeros((2, 3)), np.zeros((2, 3))), [0.0, 0.0], "mean 0, log-variance 0, KL")
    rng = np.random.default_rng(1)
    mean, log_var = rng.normal(size=(300, 2)) * rng.choice([1e-6, 1.0], size=(300, 1)), rng.normal(size=(300, 2))
    log_var[::3] *= 1e-7
    least = float(np.min(solution.kl_divergence(mean, log_var)))
    assert least >= -1e-12, f"300 random rows: no negative KL expected, {least:.3g} found"
    expected = []
    for m, v in zip(mean[:9].ravel(), log_var[:9].ravel()):
        sd = math.exp(v / 2)
        z = np.linspace(m - 12 * sd, m + 12 * sd, 4001)
        log_q, log_p = -(((z - m) / sd) ** 2) / 2 - math.log(sd), -(z**2) / 2
        expected.append(float((np.exp(log_q) * (log_q - log_p)).sum() * (z[1] - z[0]) / math.sqrt(2 * math.pi)))
    what = f"means {mean[:9].round(2).tolist()}, log-variances {log_var[:9].round(2).tolist()}, KL"
    close(solution.kl_divergence(mean[:9], log_var[:9]), np.reshape(expected, (9, 2)).sum(axis=1), what, 1e-7)


def check_lower_bound(solution):
    """The ELBO averaged over noise is below the log-likelihood, which is integrated on a grid"""
    normal, count = statistics.NormalDist(), 1000
    noise = np.array([[normal.inv_cdf((i + 0.5) / count)] for i in range(count)])
    z = np.linspace(-8, 8, 1601)
    for seed in range(4):
        params = network(solution, 3, 3, 1, seed)
        for row in ([0.0, 1.0, 1.0], [1.0, 0.0, 0.0]):
            logits = np.tanh(z[:, None] @ params["w_d"] + params["b_d"]) @ params["w_o"] + params["b_o"]
            log_joint = (np.array(row) * logits - np.logaddexp(0, logits)).sum(axis=1) - z**2 / 2
            evidence = math.log(np.exp(log_joint).sum() * 0.01 / math.sqrt(2 * math.pi))
            found = solution.elbo(params, np.tile(row, (count, 1)), noise)
            assert found <= evidence + 1e-3, f"row {row}: at most log p(x) = {evidence:.4f} expected, ELBO {found:.4f} found"


def check_gradients(solution):
    """The gradient of the ELBO agrees with finite differences for every weight"""
    rng = np.random.default_rng(2)
    for n, d, h, k in ((1, 2, 2, 1), (4, 3, 2, 2)):
        params, x, noise = network(solution, d, h, k, 10 + n), rng.integers(0, 2, size=(n, d)) * 1.0, rng.normal(size=(n, k))
        found = solution.gradients(params, x, noise)
        assert set(found) == set(params), f"names {sorted(params)} expected, {sorted(found)} found"
        for name, weights in params.items():
            slopes = np.zeros_like(weights)
            for place in np.ndindex(weights.shape):
                bounds = []
                for step in (1e-5, -1e-5):
                    moved = weights.copy()
                    moved[place] += step
                    bounds.append(slow_elbo({**params, name: moved}, x, noise))
                slopes[place] = (bounds[0] - bounds[1]) / 2e-5
            close(found[name], slopes, f"n = {n}, d = {d}, h = {h}, k = {k}, gradient of {name}", 1e-6)


def check_huge_logits(solution):
    """A decoder that is sure and wrong costs 1,000 nats, not infinity"""
    params = {name: np.zeros_like(value) for name, value in solution.new_params(2, 2, 1, np.random.default_rng(0)).items()}
    params["b_o"] = np.array([1000.0, -1000.0])
    noise = np.zeros((1, 1))
    close(solution.elbo(params, np.array([[0.0, 0.0]]), noise), -1000.0, "logits [1000, -1000], row [0, 0], ELBO")
    found = solution.gradients(params, np.array([[0.0, 0.0]]), noise)["b_o"]
    close(found, [-1.0, 0.0], "logits [1000, -1000], row [0, 0], gradient of b_o")


def check_training(solution):
    """Training beats the best model of independent columns, draws fresh noise in each step, and leaves its input alone"""
    rng = np.random.default_rng(3)
    kind = rng.integers(0, 2, size=(100, 1))
    x = (rng.random((100, 8)) < np.where(kind == np.arange(8) % 2, 0.95, 0.05)) * 1.0
    params, noise = solution.new_params(8, 8, 2, rng), rng.normal(size=(100, 2))
    before = copy.deepcopy((params, x))
    trained = solution.train(params, x, rng, 400, 0.2)
    p = x.mean(axis=0)
    independent = float((x * np.log(p) + (1 - x) * np.log(1 - p)).sum(axis=1).mean())
    first, last = slow_elbo(params, x, noise), slow_elbo(trained, x, noise)
    assert last > independent + 0.5, (
        f"two kinds of rows, 400 steps of 0.2: ELBO from {first:.2f} to above {independent + 0.5:.2f} expected, {last:.2f} found"
    )
    split_rng, whole_rng = np.random.default_rng(5), np.random.default_rng(5)
    whole = solution.train(params, x, whole_rng, 3, 0.1)
    split = solution.train(solution.train(params, x, split_rng, 1, 0.1), x, split_rng, 2, 0.1)
    for name in params:
        close(split[name], whole[name], f"1 step, then 2 steps with the same rng, as 3 steps with fresh noise in each, {name}")
    assert np.array_equal(x, before[1]), "x was changed by training"
    for name, value in before[0].items():
        assert np.array_equal(params[name], value), f"the old weights {name} were changed by training"


def check_sampling(solution):
    """Samples are probabilities of decoded draws from the standard normal prior"""
    params = {name: np.zeros_like(value) for name, value in solution.new_params(2, 1, 1, np.random.default_rng(0)).items()}
    params["w_d"][:], params["w_o"][:], params["b_m"][:] = 0.5, [[4.0, -4.0]], 3.0
    params["b_o"][:] = [1.0, -1.0]  # without it the first column would have the distribution of the second
    found = np.asarray(solution.sample(params, 4000, np.random.default_rng(4)))
    assert found.shape == (4000, 2), f"4,000 samples of 2 columns: shape (4000, 2) expected, {found.shape} found"
    draws = np.random.default_rng(6)
    one, other = (np.asarray(solution.sample(params, 3, draws)) for _ in range(2))
    assert not np.allclose(one, other), f"two calls with one rng: different samples expected, {one.tolist()} found twice"
    good = np.all((found > 0) & (found < 1))
    assert good, f"values between 0 and 1 expected, {found.min():.3f} to {found.max():.3f} found"
    close(found.sum(axis=1), np.ones(4000), "opposite logits in the two columns, sum of the two probabilities")
    z = [statistics.NormalDist().inv_cdf((i + 0.5) / 1000) for i in range(1000)]
    exact = [1 / (1 + math.exp(-1 - 4 * math.tanh(value / 2))) for value in z]
    for what, one, other in (
        ("mean", float(found[:, 0].mean()), statistics.fmean(exact)),
        ("standard deviation", float(found[:, 0].std()), statistics.pstdev(exact)),
    ):
        assert abs(one - other) < 0.03, f"4,000 samples, {what} of column 0: {other:.3f} expected, {one:.3f} found"
