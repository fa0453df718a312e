"""TF-IDF: agreement with scikit-learn's vectorizer and its default smoothing."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from examples.challenges.tfidf_from_scratch.solution import fit_idf, search, vectorize


@pytest.mark.parametrize("seed", range(5))
def test_equals_sklearn(seed: int) -> None:
    rng = np.random.default_rng(seed)
    words = [f"Word{i}" for i in range(30)]
    share = 1 / np.arange(1, 31)
    texts = [" ".join(rng.choice(words, rng.integers(1, 40), p=share / share.sum())) for _ in range(25)]
    query = "word3 word20 word5 word5 unseen"
    model = TfidfVectorizer(token_pattern=r"[a-z0-9]+")  # noqa: S106
    matrix = model.fit_transform(texts)
    names = model.get_feature_names_out()
    idf = fit_idf(texts)
    np.testing.assert_allclose([idf[name] for name in names], model.idf_)
    rows = [vectorize(text, idf) for text in texts]
    np.testing.assert_allclose([[row.get(name, 0.0) for name in names] for row in rows], matrix.toarray(), atol=1e-12)
    cosines = (matrix @ model.transform([query]).T).toarray().ravel()
    found = search(query, texts, top=25)
    assert len(found) == np.count_nonzero(cosines)
    np.testing.assert_allclose([cosine for _, cosine in found], np.sort(cosines)[::-1][: len(found)])
