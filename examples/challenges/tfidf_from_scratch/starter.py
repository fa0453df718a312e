"""TF-IDF vectors and a search by cosine similarity."""

import re


def tokenize(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return re.findall(r"[a-z0-9]+", text.lower())


def fit_idf(documents: list[str]) -> dict[str, float]:
    """Return the smoothed inverse document frequency of each word in the documents."""
    raise NotImplementedError


def vectorize(text: str, idf: dict[str, float]) -> dict[str, float]:
    """Return the TF-IDF weights of the known words of a text, scaled to length 1; empty if no word is known."""
    raise NotImplementedError


def search(query: str, documents: list[str], top: int = 3) -> list[tuple[int, float]]:
    """Return position and cosine of the best documents that share a word with the query, best first."""
    raise NotImplementedError
