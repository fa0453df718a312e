"""The planted corpus: every question has its rule, and the kinds of questions differ as they say."""

import pytest

from examples.challenges.mini_rag_pipeline.solution import words_of
from examples.rag_corpus import KINDS, TICKETS, build_corpus

corpus = build_corpus()


def shared(question: str, code: str) -> set[str]:
    """Return the words that a question has in common with its rule."""
    return set(words_of(question)) & set(words_of(corpus.rules[code]))


def test_every_kind_asks_for_every_rule_once() -> None:
    assert len(corpus.rules) == 30
    assert {kind: [code for _, code in corpus.questions[kind]] for kind in KINDS} == {kind: list(corpus.rules) for kind in KINDS}


def test_the_handbook_is_the_rules_and_nothing_else() -> None:
    assert " ".join(corpus.handbook.values()) == " ".join(corpus.rules.values())


def test_questions_in_other_words_share_none_with_their_rule() -> None:
    assert {question: shared(question, code) for question, code in corpus.questions["other"] if shared(question, code)} == {}


def test_questions_in_the_same_words_share_all_but_one() -> None:
    assert {len(set(words_of(q)) - shared(q, code)) for q, code in corpus.questions["same"]} == {1}


def test_codes_stand_in_their_rule_only_and_in_no_ticket() -> None:
    for question, code in corpus.questions["code"]:
        assert code in question
        assert [rule for rule, text in corpus.rules.items() if code in text] == [code]
    assert [text for text in corpus.tickets if "hr-" in text.lower()] == []


def test_tickets_mix_both_vocabularies() -> None:
    assert len(corpus.tickets) == TICKETS
    assert {len(text.split()) for text in corpus.tickets} == {7}


@pytest.mark.parametrize("seed", range(3))
def test_a_seed_gives_the_same_corpus_again(seed: int) -> None:
    assert build_corpus(seed) == build_corpus(seed)
    assert build_corpus(seed).tickets != build_corpus(seed + 1).tickets
