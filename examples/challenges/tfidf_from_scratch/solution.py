"""TF-IDF vectors and a search by cosine similarity."""

import math
import re
from collections import Counter


def tokenize(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return re.findall(r"[a-z0-9]+", text.lower())


def fit_idf(documents: list[str]) -> dict[str, float]:
    """Return the smoothed inverse document frequency of each word in the documents."""
    frequency = Counter(word for text in documents for word in set(tokenize(text)))
    n = len(documents)
    return {word: math.log((1 + n) / (1 + count)) + 1 for word, count in frequency.items()}


def vectorize(text: str, idf: dict[str, float]) -> dict[str, float]:
    """Return the TF-IDF weights of the known words of a text, scaled to length 1; empty if no word is known."""
    weights = {word: count * idf[word] for word, count in Counter(tokenize(text)).items() if word in idf}
    length = math.sqrt(sum(weight**2 for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()}


def search(query: str, documents: list[str], top: int = 3) -> list[tuple[int, float]]:
    """Return position and cosine of the best documents that share a word with the query, best first."""
    idf = fit_idf(documents)
    wanted = vectorize(query, idf)
    hits = []
    for position, text in enumerate(documents):
        vector = vectorize(text, idf)
        # Both vectors have length 1, so the dot product over shared words is the cosine.
        cosine = sum(weight * vector[word] for word, weight in wanted.items() if word in vector)
        if cosine > 0:
            hits.append((position, cosine))
    return sorted(hits, key=lambda hit: (-hit[1], hit[0]))[:top]
