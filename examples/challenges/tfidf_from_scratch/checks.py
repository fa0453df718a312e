"""Checks of TF-IDF and cosine search."""

import math
import random

TEXTS = ["the cat sat", "the dog sat", "The cat, the CAT!"]
WORDS = ["a", "ab", "b", "abc", "c", "bc", "cab", "d"]


def plain_words(text):
    """Return the words of a text of ASCII letters and digits."""
    return "".join(c if c.isalnum() else " " for c in text.lower()).split()


def dense_cosines(query, texts):
    """Return the cosine of the query with each text, from dense vectors over the sorted vocabulary."""
    split = [plain_words(text) for text in texts]
    vocabulary = sorted({word for words in split for word in words})
    idf = [math.log((1 + len(texts)) / (1 + sum(word in words for words in split))) + 1 for word in vocabulary]
    rows = [[words.count(word) * weight for word, weight in zip(vocabulary, idf)] for words in (*split, plain_words(query))]
    *rows, asked = rows
    lengths = [math.hypot(*row) * math.hypot(*asked) for row in rows]
    return [sum(a * b for a, b in zip(row, asked)) / length if length else 0.0 for row, length in zip(rows, lengths)]


def some_texts(rng):
    """Return a few random texts, some of them empty, some equal, with words that are parts of others."""
    return [" ".join(rng.choices(WORDS, [8, 4, 2, 1, 1, 1, 1, 1], k=rng.randint(0, 9))) for _ in range(rng.randint(1, 8))]


def near(found, expected):
    """Return whether two dictionaries of numbers agree."""
    return found.keys() == expected.keys() and all(math.isclose(found[k], expected[k], rel_tol=1e-9) for k in found)


def check_idf_by_hand(solution):
    """A word in 2 of 3 documents has ln(4/3) + 1, however often it occurs there; one in 1 of 3 has ln 2 + 1"""
    two, one = math.log(4 / 3) + 1, math.log(2) + 1
    for texts, expected in (
        (TEXTS, {"the": 1.0, "cat": two, "sat": two, "dog": one}),
        (["a a a a", "b a", "b"], {"a": two, "b": two}),
        ([], {}),
        (["", "x1"], {"x1": math.log(3 / 2) + 1}),
        (["cat", "cats"], {"cat": math.log(3 / 2) + 1, "cats": math.log(3 / 2) + 1}),
    ):
        found = solution.fit_idf(list(texts))
        assert near(found, expected), f"fit_idf({texts}): {expected} expected, {found} found"


def check_vector_by_hand(solution):
    """Counts times idf, then length 1: counts 2 and 1 with idf 2 and 3 give 0.8 and 0.6"""
    idf = {"cat": 2.0, "dog": 3.0, "the": 1.0}
    found = solution.vectorize("Cat dog CAT", idf)
    assert near(found, {"cat": 0.8, "dog": 0.6}), f"'Cat dog CAT', idf {idf}: cat 0.8, dog 0.6 expected, {found} found"
    found = solution.vectorize("the cats", idf)
    assert near(found, {"the": 1.0}), f"'the cats', idf {idf}: the 1.0 expected, {found} found"


def check_unknown_words(solution):
    """Unknown words are left out, and a text without known words is an empty vector"""
    idf = {"cat": 2.0, "dog": 3.0}
    found = solution.vectorize("a cat on a mat", idf)
    assert near(found, {"cat": 1.0}), f"'a cat on a mat', idf {idf}: {{'cat': 1.0}} expected, {found} found"
    for text in ("", "?!", "mat"):
        found = solution.vectorize(text, idf)
        assert found == {}, f"{text!r}, idf {idf}: {{}} expected, {found} found"


def check_search_by_hand(solution):
    """'cat' finds the document with two cats first, and does not return the one with none"""
    found = solution.search("cat", list(TEXTS))
    assert [i for i, _ in found] == [2, 0], f"search('cat', {TEXTS}): documents 2 and 0 expected, {found} found"
    a, b = math.log(4 / 3) + 1, 1.0
    for (i, cosine), expected in zip(found, (2 * a / math.hypot(2 * a, 2 * b), a / math.hypot(a, a, b))):
        assert math.isclose(cosine, expected, rel_tol=1e-9), f"search('cat', {TEXTS}): {i} has {expected}, {cosine} found"


def check_random_texts(solution):
    """Cosines agree with dense vectors; none is missing, below 0 or above 1, and the order is by cosine"""
    rng = random.Random(0)
    for _ in range(60):
        texts, query = some_texts(rng), " ".join(rng.choices([*WORDS, "abcd", "x"], k=rng.randint(0, 4)))
        given = f"query {query!r}, texts {texts}"
        expected = {i: cosine for i, cosine in enumerate(dense_cosines(query, texts)) if cosine > 0}
        found = solution.search(query, list(texts), top=99)
        assert near(dict(found), expected), f"{given}: cosines {expected} expected, {found} found"
        assert len(found) == len(expected), f"{given}: {len(expected)} documents expected, {found} found"
        cosines = [cosine for _, cosine in found]
        assert cosines == sorted(cosines, reverse=True), f"{given}: best first expected, {found} found"
        assert all(0 < cosine < 1 + 1e-9 for cosine in cosines), f"{given}: cosines between 0 and 1 expected, {found} found"


def check_top_and_ties(solution):
    """At most 'top' documents, and of equal ones those that come first"""
    texts = ["b c", "a", "c", "a", "a b", "a"]
    for top, expected in ((1, [1]), (2, [1, 3]), (3, [1, 3, 5]), (9, [1, 3, 5, 4])):
        found = solution.search("a", list(texts), top=top)
        assert [i for i, _ in found] == expected, f"search('a', {texts}, top={top}): documents {expected} expected, {found} found"


def check_nothing_found(solution):
    """No documents, only empty ones, an empty query or unknown words give an empty list"""
    for query, texts in (("a", []), ("a", ["", "..."]), ("", ["a"]), ("z", ["a", "b"])):
        found = solution.search(query, texts)
        assert list(found) == [], f"search({query!r}, {texts}): [] expected, {found} found"


def check_input_is_unchanged(solution):
    """The documents and the idf are as before"""
    texts, idf = ["B a", "a"], {"a": 1.0, "b": 1.5}
    solution.fit_idf(texts)
    solution.search("a z", texts)
    solution.vectorize("a z", idf)
    assert (texts, idf) == (["B a", "a"], {"a": 1.0, "b": 1.5}), f"the input is now {texts}, {idf}"
