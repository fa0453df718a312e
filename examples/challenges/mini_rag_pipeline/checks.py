"""Checks of the small retrieval pipeline."""

import math
import random

NOTES = {
    "billing": "Invoices are sent on the first day of each month. Refunds reach the card within ten days.",
    "err-a": "ERR-4011 means that the disk is full. Delete old snapshots and retry the upload.",
    "err-b": "ERR-4012 means that the certificate of the gateway expired last night, so every partner that connects from outside "
    "is turned away until an administrator renews it.",
    "err-c": "ERR-4013 means that the queue is full. Retry the upload after a minute.",
    "err-d": "ERR-4014 means that the token is wrong. Sign in and retry the upload.",
    "err-e": "ERR-4021 means a bad address. Correct it and retry the upload.",
    "alerts": "Configure notification channels under settings: mail, chat or pager.",
    "backup": "Snapshots run at night and stay for thirty days in a second region.",
    "travel": "Book trains in the portal. Flights need the approval of your manager.",
    "laptop": "Laptops are replaced after four years; encrypted disks are wiped before recycling.",
    "kitchen": "The coffee machine is cleaned on Fridays. Please empty the tray.",
    "parking": "Visitors park in row B. Bicycles go to the cellar.",
    "holiday": "Employees have thirty days of holiday and carry over at most five.",
    "training": "Every employee may spend ten days a year on courses.",
    "retention": "Logs are deleted after ninety days; audit records stay for seven years.",
}
PLANTED = {
    "ERR-4012": "err-b",
    "meaning of ERR-4021": "err-e",
    "configuring notifications": "alerts",
    "refunding cards": "billing",
    "invoicing and refunding after the approval of the manager": "billing",
    "laptop encryption": "laptop",
    "audit records": "retention",
    "bicycle cellar": "parking",
    "train booking portal": "travel",
}


def texts_of(chunks):
    """Return pairs of id and text."""
    return [(chunk.id, chunk.text) for chunk in chunks]


def make(solution, texts):
    """Return chunks with the ids of a dictionary."""
    return [solution.Chunk(name, text) for name, text in texts.items()]


def check_chunks(solution):
    """Windows cover every word, overlap as asked, and the last one holds something new"""
    cases = [
        ("a b c d e f g", 3, 1, ["a b c", "c d e", "e f g"]),
        ("a b c d e f", 3, 1, ["a b c", "c d e", "e f"]),
        ("a b c d", 2, 0, ["a b", "c d"]),
        ("a b c d e", 4, 3, ["a b c d", "b c d e"]),
        ("a b", 5, 2, ["a b"]),
        ("a", 3, 2, ["a"]),
        ("", 3, 1, []),
    ]
    for text, size, overlap, expected in cases:
        found = texts_of(solution.chunk_documents({"x": text}, size, overlap))
        named = [(f"x#{i}", part) for i, part in enumerate(expected)]
        assert found == named, f"chunk_documents of {text!r}, size={size}, overlap={overlap}: {named} expected, {found} found"
    found = texts_of(solution.chunk_documents({"x": "a b c", "y": "d"}, 2, 0))
    expected = [("x#0", "a b"), ("x#1", "c"), ("y#0", "d")]
    assert found == expected, f"two documents, size=2, overlap=0: {expected} expected, {found} found"
    for size, overlap in ((3, 3), (3, 4), (3, -1), (0, 0)):
        try:
            solution.chunk_documents({"x": "a b c d"}, size, overlap)
        except ValueError:
            continue
        raise AssertionError(f"size={size}, overlap={overlap}: ValueError expected")


def check_bm25(solution):
    """The scores are those of the formula for the k1 and b given, over the distinct words of the query"""
    rng = random.Random(0)
    for options in [{}] * 10 + [{"k1": 2.0, "b": 0.0}, {"k1": 0.5, "b": 1.0}, {"k1": 0.9}, {"b": 0.4}] * 5:
        k1, b = options.get("k1", 1.2), options.get("b", 0.75)
        lists = [[rng.choice("abcdef") * 2 for _ in range(rng.randint(1, 9))] for _ in range(6)]
        texts = [
            "".join(rng.choice((word, word.upper())) + rng.choice((" ", ", ", ". ", " - ")) for word in part) for part in lists
        ]
        query = "aa, CC aa ee? (zz)"
        found = solution.bm25(query, make(solution, dict(zip("uvwxyz", texts))), **options)
        mean = sum(len(part) for part in lists) / 6
        for score, part, text in zip(found, lists, texts, strict=True):
            expected = 0.0
            for word in ("aa", "cc", "ee"):
                n, count = sum(word in other for other in lists), part.count(word)
                idf = math.log(1 + (6 - n + 0.5) / (n + 0.5))
                expected += idf * count * (k1 + 1) / (count + k1 * (1 - b + b * len(part) / mean))
            assert abs(score - expected) < 1e-9, (
                f"bm25({query!r}), {options}, of {text!r} among {texts}: {expected} expected, {score} found"
            )
    for texts, expected in (({}, []), ({"x": "?!", "y": "..."}, [0, 0]), ({"x": "dog", "y": ""}, [0, 0])):
        found = list(solution.bm25("aa", make(solution, texts)))
        assert found == expected, f"bm25('aa') of {texts}: {expected} expected, {found} found"


def check_fusion(solution):
    """Reciprocal ranks are added: first in one list loses to second in both"""
    cases = [
        ([["a", "b", "c"], ["d", "b", "e"]], ["b", "a", "d", "c", "e"]),
        ([["a", "b"], ["b", "a"]], ["a", "b"]),
        ([["x", "a"], []], ["x", "a"]),
        ([[], []], []),
        ([["p", "q", "r", "s"], ["s", "q"]], ["q", "s", "p", "r"]),
    ]
    for rankings, expected in cases:
        found = list(solution.fuse([list(ranking) for ranking in rankings]))
        assert found == expected, f"fuse({rankings}): {expected} expected, {found} found"
    found = list(solution.fuse([["a", "b"], ["c", "d", "b"]], k=0))
    assert found == ["a", "c", "b", "d"], f"k=0, [a, b] and [c, d, b]: scores 1, 1, 5/6, 1/2 expected, {found} found"


def check_recall(solution):
    """Every planted fact is among the first three: rare codes, changed word endings, and questions full of common words"""
    chunks = solution.chunk_documents(NOTES, 30, 5)
    for query, document in PLANTED.items():
        found = [chunk.id for chunk in solution.retrieve(query, chunks, 3)]
        assert f"{document}#0" in found, f"{query!r}: {document}#0 expected among the first three, {found} found"


def check_both_votes(solution):
    """The order is that of both rankings by their ranks, not by the size of their scores; ties keep the list's order"""
    same = make(solution, {"b": "red cat", "c": "red cat", "a": "red cat", "d": "dog"})
    found = [chunk.id for chunk in solution.retrieve("cat", same, 2)]
    assert found == ["b", "c"], f"chunks b, c, a of equal text, in this order, top=2: ['b', 'c'] expected, {found} found"
    chunks = solution.chunk_documents(NOTES, 12, 3)
    for query in (
        "days of holiday",
        "mail on Fridays",
        "days",
        "first day of retention",
        "audit records",
        "bicycle cellar",
        "ERR-4012",
    ):
        vector = solution.embed(query)
        cosines = [sum(vector.get(key, 0) * x for key, x in solution.embed(chunk.text).items()) for chunk in chunks]
        score = {}
        for votes in (solution.bm25(query, chunks), cosines):
            order = sorted((i for i in range(len(chunks)) if votes[i] > 0), key=lambda i: (-votes[i], i))
            for rank, i in enumerate(order, 1):
                score[chunks[i].id] = score.get(chunks[i].id, 0) + 1 / (60 + rank)
        expected = sorted(score, key=lambda name: (-score[name], name))[:3]
        found = [chunk.id for chunk in solution.retrieve(query, chunks, 3)]
        assert found == expected, f"retrieve({query!r}): {expected} expected, {found} found"


def check_no_evidence(solution):
    """A chunk without a shared word or trigram is not retrieved, and order in the list gives no rank"""
    chunks = make(solution, {"a": "zzz", "b": "yyy", "c": "xxx", "d": "blue whale"})
    found = [chunk.id for chunk in solution.retrieve("whales", chunks, 3)]
    assert found == ["d"], f"'whales' among 'zzz', 'yyy', 'xxx', 'blue whale': ['d'] expected, {found} found"
    for query, among, top in (("qqq", chunks, 3), ("whale", [], 3), ("whale", chunks, 0), ("", chunks, 3)):
        found = list(solution.retrieve(query, among, top))
        assert found == [], f"{query!r} among {len(among)} chunks, top={top}: [] expected, {texts_of(found)} found"


def check_citations(solution):
    """Each [n] resolves to the chunk that the prompt showed under that number, and no other number passes"""
    chunks = make(solution, {f"{name}#0": name for name in "abcdefghijkl"})
    cases = [
        ("Dogs bark [2]. Cats do not [1], dogs do [2].", ["b#0", "a#0"]),
        ("Both [1][3] and [12].", ["a#0", "c#0", "l#0"]),
        ("I do not know.", []),
    ]
    for answer, expected in cases:
        found = list(solution.cited(answer, chunks))
        assert found == expected, f"cited({answer!r}) with 12 sources: {expected} expected, {found} found"
    for answer in ("So it is [0].", "So it is [1] [13]."):
        try:
            found = solution.cited(answer, chunks)
        except ValueError:
            continue
        raise AssertionError(f"cited({answer!r}) with 12 sources: ValueError expected, {found} returned")


def check_end_to_end(solution):
    """A number cited under the prompt leads back to text of the document that holds the fact"""
    chunks = solution.chunk_documents(NOTES, 8, 2)
    before = texts_of(chunks)
    sources = solution.retrieve("certificate of the gateway", chunks, 3)
    prompt = solution.build_prompt("Why are partners turned away?", sources)
    number = next((i for i, chunk in enumerate(sources, 1) if "certificate" in chunk.text), None)
    assert number, f"'certificate of the gateway': a chunk with 'certificate' expected, {texts_of(sources)} found"
    name = next(iter(solution.cited(f"The certificate expired [{number}].", sources)))
    assert name.startswith("err-b#"), f"[{number}]: a chunk of err-b expected, {name} found"
    assert f"[{number}] ({name})" in prompt, f"'[{number}] ({name})' expected in the prompt, {prompt!r} found"
    assert texts_of(chunks) == before, "the chunks were changed"
