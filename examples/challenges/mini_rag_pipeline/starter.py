"""A small retrieval-augmented generation pipeline without packages."""

import math
import re
from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True)
class Chunk:
    """A piece of a document; the id names the document and the position, such as "handbook#0"."""

    id: str
    text: str


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case; a code such as ERR-4012 is one word."""
    return re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", text.lower())


def embed(text: str) -> dict[str, float]:
    """Return a sparse vector of length 1 made of character trigrams: a stand-in for an embedding model."""
    padded = [f" {word} " for word in words_of(text)]
    counts = Counter(word[i : i + 3] for word in padded for i in range(len(word) - 2))
    length = math.sqrt(sum(count * count for count in counts.values()))
    return {gram: count / length for gram, count in counts.items()}


def build_prompt(question: str, chunks: list[Chunk]) -> str:
    """Return the prompt for the language model: the rule, the numbered sources, the question."""
    rule = "Answer from the sources only and cite them as [n]. If they do not hold the answer, say so."
    sources = [f"[{number}] ({chunk.id}) {chunk.text}" for number, chunk in enumerate(chunks, 1)]
    return "\n".join([rule, *sources, f"Question: {question}"])


def chunk_documents(documents: dict[str, str], size: int, overlap: int) -> list[Chunk]:
    """Return windows of ``size`` words that share ``overlap`` words; ``ValueError`` unless 0 <= overlap < size."""
    raise NotImplementedError


def bm25(query: str, chunks: list[Chunk], k1: float = 1.2, b: float = 0.75) -> list[float]:
    """Return the BM25 score of each chunk, in the order of the chunks; a chunk without a word of the query has 0."""
    raise NotImplementedError


def fuse(rankings: list[list[str]], k: int = 60) -> list[str]:
    """Return the ids of all rankings, best first, by reciprocal rank fusion; ties in alphabetical order of the ids."""
    raise NotImplementedError


def retrieve(query: str, chunks: list[Chunk], top: int = 3) -> list[Chunk]:
    """Return at most ``top`` chunks by the fusion of the BM25 ranking and the cosine ranking."""
    raise NotImplementedError


def cited(answer: str, chunks: list[Chunk]) -> list[str]:
    """Return the ids that an answer cites as [1], [2], once each in order; ``ValueError`` for a number without a source."""
    raise NotImplementedError
