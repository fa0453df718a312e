"""The small retrieval pipeline against brute force and scikit-learn."""

import random

import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from examples.challenges.mini_rag_pipeline.solution import Chunk, chunk_documents, embed, fuse, retrieve


@pytest.mark.parametrize("seed", range(20))
def test_chunks_cover_every_word(seed: int) -> None:
    """Without the overlap the chunks are the document, and no chunk lies within the one before."""
    rng = random.Random(seed)  # noqa: S311
    words = [f"w{i}" for i in range(rng.randint(0, 40))]
    size = rng.randint(1, 12)
    overlap = rng.randrange(size)
    parts = [chunk.text.split() for chunk in chunk_documents({"x": " ".join(words)}, size, overlap)]
    assert [word for i, part in enumerate(parts) for word in part[overlap if i else 0 :]] == words
    assert all(len(part) > overlap for part in parts[1:])
    assert all(len(part) == size for part in parts[:-1])


def test_embedding_equals_sklearn_trigrams() -> None:
    """The stand-in for a model is a vector of trigram counts of length 1."""
    text = "Snapshots run at night, at night"
    model = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3), use_idf=False)
    row = model.fit_transform([text.replace(",", "")]).toarray()[0]
    vector = embed(text)
    assert [vector[name] for name in model.get_feature_names_out()] == pytest.approx(row)


def test_fusion_prefers_agreement() -> None:
    """Second in both lists beats first in one."""
    assert fuse([["a", "b"], ["c", "b"]])[0] == "b"


def test_retrieve_cuts_to_top() -> None:
    """No more chunks than asked for come back."""
    chunks = [Chunk(f"x#{i}", f"night {i}") for i in range(9)]
    assert len(retrieve("night", chunks, 4)) == 4
