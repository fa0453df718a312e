"""Constitutional training in two phases, with the language model, the judge and the policy as small stand-ins."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Model = Callable[[str], str]
Judge = Callable[[str, str, str, str], float]  # principle, prompt, first, second -> probability that first is better
Features = Callable[[str, str], Sequence[float]]


class Demonstration(NamedTuple):
    """A supervised pair of phase 1; the draft and the critiques are not part of it."""

    prompt: str
    answer: str


class Comparison(NamedTuple):
    """A soft label of phase 2: the probability that the first answer follows the principles better."""

    prompt: str
    first: str
    second: str
    probability: float


# Phase 1: supervised learning on revisions.


def revise(model: Model, prompt: str, principles: Iterable[str]) -> Demonstration:
    """Let the model answer, then criticize and rewrite its answer once per principle."""
    answer = model(prompt)
    for principle in principles:
        critique = model(f"{prompt}\n{answer}\nPrinciple: {principle}\nCritique:")
        answer = model(f"{prompt}\n{answer}\nPrinciple: {principle}\nCritique: {critique}\nRevision:")
    return Demonstration(prompt, answer)


def fine_tune(base: Array, answers: Sequence[str], shown: Iterable[Demonstration], strength: float) -> Array:
    """Return a toy fine-tuned policy over fixed answers: the base counts as ``strength`` demonstrations."""
    said = [pair.answer for pair in shown]
    if not strength > 0 or len(base) != len(answers):
        raise ValueError("strength must be positive, and every answer needs its base probability")
    if unknown := set(said) - set(answers):
        raise ValueError(f"the toy policy cannot say {unknown.pop()!r}")
    counts: Array = strength * checked(base) + [said.count(answer) for answer in answers]
    counts /= counts.sum()
    return counts


# Phase 2: labels by a judge, a preference model, a better policy near the one of phase 1.


def compare(judge: Judge, prompt: str, answers: Sequence[str], principles: Sequence[str]) -> list[Comparison]:
    """Label every pair of answers, averaged over principles and over both orders."""
    if not principles:
        raise ValueError("at least one principle is needed")
    labels = []
    for first, second in combinations(answers, 2):
        both = np.array([(judge(rule, prompt, first, second), 1 - judge(rule, prompt, second, first)) for rule in principles])
        if not np.all((both >= 0) & (both <= 1)):
            raise ValueError("the judge must return probabilities")
        labels.append(Comparison(prompt, first, second, float(np.mean(both))))
    return labels


def fit_preferences(comparisons: Sequence[Comparison], features: Features, ridge: float = 0.1) -> Array:
    """Return Bradley-Terry weights: the log-odds of a preference are the difference of two scores."""
    if not comparisons or not ridge > 0:  # without a ridge, labels that all agree push the weights to infinity
        raise ValueError("comparisons and a positive ridge are needed")
    firsts = np.array([features(c.prompt, c.first) for c in comparisons], dtype=np.float64)
    x = firsts - np.array([features(c.prompt, c.second) for c in comparisons], dtype=np.float64)
    goal = np.array([c.probability for c in comparisons])
    weights = np.zeros(x.shape[1])
    curvature = 0.25 * x.T @ x + ridge * np.eye(len(weights))  # an upper bound, so no step overshoots
    for _ in range(10_000):
        guess = 0.5 + 0.5 * np.tanh(x @ weights / 2)
        change = np.linalg.solve(curvature, x.T @ (guess - goal) + ridge * weights)
        weights -= change
        if max(np.abs(change).max(), np.abs(x @ change).max()) < 1e-9:
            return weights
    raise RuntimeError("the preference model did not converge: rescale the features")


def tilt(reference: Array, rewards: Array, beta: float) -> Array:
    """Return the policy that maximizes expected reward minus beta times KL(policy, reference), in closed form."""
    if not beta > 0:
        raise ValueError("beta must be positive: without a penalty all mass goes to the highest score")
    logits = np.log(checked(reference)) + np.asarray(rewards) / beta
    shares: Array = np.exp(logits - logits.max())
    shares /= shares.sum()
    return shares


def divergence(policy: Array, reference: Array) -> float:
    """Return KL(policy, reference) in nats."""
    used = policy > 0
    return float(np.sum(policy[used] * np.log(policy[used] / checked(reference)[used])))


def checked(policy: Array) -> Array:
    """Return a policy as it is; raises ``ValueError`` unless all probabilities are positive and sum to 1."""
    if not (np.all(policy > 0) and np.isclose(np.sum(policy), 1)):
        raise ValueError("probabilities must be positive and sum to 1")
    return policy
