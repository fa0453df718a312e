"""Scores with term frequency and idf but without the length of the chunk."""

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
    if not 0 <= overlap < size:
        raise ValueError("the overlap must be at least 0 and smaller than the size")
    chunks = []
    for name, text in documents.items():
        words = text.split()
        # A window that began within the last overlap would hold nothing new.
        starts = range(0, max(len(words) - overlap, 1), size - overlap) if words else range(0)
        chunks += [Chunk(f"{name}#{i}", " ".join(words[start : start + size])) for i, start in enumerate(starts)]
    return chunks


def bm25(query: str, chunks: list[Chunk], k1: float = 1.2, b: float = 0.75) -> list[float]:
    """Return the BM25 score of each chunk, in the order of the chunks; a chunk without a word of the query has 0."""
    counts = [Counter(words_of(chunk.text)) for chunk in chunks]
    scores = [0.0] * len(chunks)
    for word in set(words_of(query)):
        frequency = sum(word in count for count in counts)
        idf = math.log(1 + (len(chunks) - frequency + 0.5) / (frequency + 0.5))
        for i, count in enumerate(counts):
            scores[i] += idf * count[word] * (k1 + 1) / (count[word] + k1)
    return scores


def fuse(rankings: list[list[str]], k: int = 60) -> list[str]:
    """Return the ids of all rankings, best first, by reciprocal rank fusion; ties in alphabetical order of the ids."""
    parts: dict[str, list[float]] = {}
    for ranking in rankings:
        for rank, name in enumerate(ranking, 1):
            parts.setdefault(name, []).append(1 / (k + rank))
    return sorted(parts, key=lambda name: (-math.fsum(parts[name]), name))


def retrieve(query: str, chunks: list[Chunk], top: int = 3) -> list[Chunk]:
    """Return at most ``top`` chunks by the fusion of the BM25 ranking and the cosine ranking."""
    by_id = {chunk.id: chunk for chunk in chunks}
    vector = embed(query)
    cosines = [sum(vector.get(gram, 0.0) * value for gram, value in embed(chunk.text).items()) for chunk in chunks]
    rankings = []
    for scores in (bm25(query, chunks), cosines):
        order = sorted(range(len(chunks)), key=lambda i: -scores[i])
        # A score of 0 is no evidence; its rank would only be the position in the list.
        rankings.append([chunks[i].id for i in order if scores[i] > 0])
    return [by_id[name] for name in fuse(rankings)[:top]]


def cited(answer: str, chunks: list[Chunk]) -> list[str]:
    """Return the ids that an answer cites as [1], [2], once each in order; ``ValueError`` for a number without a source."""
    numbers = list(dict.fromkeys(int(number) for number in re.findall(r"\[(\d+)\]", answer)))
    if any(not 1 <= number <= len(chunks) for number in numbers):
        raise ValueError(f"a citation in {answer!r} is not between 1 and {len(chunks)}")
    return [chunks[number - 1].id for number in numbers]
