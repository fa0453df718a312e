"""Counts how often a word occurs in all documents, not in how many of them."""

import math
import re
from collections import Counter


def tokenize(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def fit_idf(documents: list[str]) -> dict[str, float]:
    frequency = Counter(word for text in documents for word in tokenize(text))
    n = len(documents)
    return {word: math.log((1 + n) / (1 + count)) + 1 for word, count in frequency.items()}


def vectorize(text: str, idf: dict[str, float]) -> dict[str, float]:
    weights = {word: count * idf[word] for word, count in Counter(tokenize(text)).items() if word in idf}
    length = math.sqrt(sum(weight**2 for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()}


def search(query: str, documents: list[str], top: int = 3) -> list[tuple[int, float]]:
    idf = fit_idf(documents)
    wanted = vectorize(query, idf)
    scores = []
    for position, text in enumerate(documents):
        vector = vectorize(text, idf)
        scores.append((position, sum(weight * vector.get(word, 0.0) for word, weight in wanted.items())))
    return sorted([item for item in scores if item[1] > 0], key=lambda item: (-item[1], item[0]))[:top]
