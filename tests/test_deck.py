"""The Anki deck, read by Anki's own library: what readers learned stays, whatever a later edition changes."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from anki import collection as library  # anki.cards cannot be imported first
from anki.cards import Card

from prep import deck as module
from prep.deck import DECK, FIELDS, DeckError, Edition, deck, guid
from prep.read import read_site
from prep.urls import url
from tests.guides import EPOCH, ROOT, build, edit
from tests.learner import Learner, bank, page, question
from tests.pages_read import Reader

BASE = "https://example.org/guide/"
FIRST = Edition("A guide", BASE, int(EPOCH))
LATER = replace(FIRST, time=FIRST.time + 86_400)
NAME = "Out Loud ML question"
RAW = ("**", "](", "```", "####", "///", '="question:', '="figure:', "{ #", "\\(", "\\[", "$$", "[latex]", "[$]", "[sound:")


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    """Return somebody whose collection is empty."""
    collection = library.Collection(str(tmp_path / "collection.anki2"))
    yield Learner(collection, tmp_path)
    collection.close()


def schedule(card: Card) -> tuple[object, ...]:
    """Return everything that Anki knows about when a card comes next."""
    return card.id, card.type, card.queue, card.due, card.ivl, card.factor, card.reps, card.lapses, card.did


def test_every_question_of_the_site_is_a_note(site: Path, learner: Learner) -> None:
    questions = read_site(ROOT).questions
    assert learner.take((site / DECK).read_bytes()) == (len(questions), 0)
    assert sorted(note.guid for note in learner.notes()) == sorted(f"outloud-ml:{q.id}" for q in questions)
    assert learner.collection.card_count() == len(questions)
    names = {deck.name for deck in learner.collection.decks.all_names_and_ids()}
    assert {"Out Loud ML", "Out Loud ML::LLM & generative AI", "Out Loud ML::Behavioral"} <= names
    assert len(learner.collection.find_notes('"deck:Out Loud ML::Behavioral"')) == sum(q.phase == "behavioral" for q in questions)


def test_notes_of_the_site_are_whole(site: Path, learner: Learner) -> None:
    learner.take((site / DECK).read_bytes())
    notes = {note.guid: note for note in learner.notes()}
    for wanted in read_site(ROOT).questions:
        note = notes[f"outloud-ml:{wanted.id}"]
        sources = {name: wanted.part(*parts) for name, parts in FIELDS.items()} | {"Question": wanted.asked, "Link": "x"}
        sources["Also asked as"] = "; ".join(wanted.also)
        assert [name for name, field in note.items() if bool(field) != bool(sources[name])] == [], wanted.id
        assert f'href="https://outloud-ml.github.io/guide/{url(wanted.page)}#{wanted.id}"' in note["Link"]
        level = [f"level::{wanted.level}"] if wanted.level else []
        assert set(note.tags) == {f"kind::{wanted.kind}", f"phase::{wanted.phase}", f"tier::{wanted.tier}", *level}


def test_fields_of_the_site_are_html(site: Path, learner: Learner) -> None:
    learner.take((site / DECK).read_bytes())
    texts = {note.guid: "\n".join(note.fields) for note in learner.notes()}
    prose = {id_: re.sub(r"<(pre|code)\b.*?</\1>", "", text, flags=re.S) for id_, text in texts.items()}
    assert {id_: [mark for mark in RAW if mark in text] for id_, text in prose.items() if any(m in text for m in RAW)} == {}
    whole = "\n".join(texts.values())
    assert min(whole.count(tag) for tag in ("<math", "<svg", "<table", "<pre>")) > 50
    assert re.findall(r'href="(?!https?://)[^"]*"', whole) == []
    assert re.findall(r"Used in: |<p class=\"known\"|</?details|</?section", whole) == []


def test_cards_of_the_site_run_and_fetch_nothing(site: Path, learner: Learner) -> None:
    learner.take((site / DECK).read_bytes())
    assert re.findall(r"url\(|@import|src=", learner.notes()[0].cards()[0].render_output().css) == []
    for note in learner.notes():
        shown = note.cards()[0].render_output()
        for side in (shown.question_text, shown.answer_text):
            assert Reader(side).dangers() == []
            assert [tag for tag, _ in Reader(side).elements if tag in ("script", "img", "link", "iframe", "style")] == []
            assert "{{" not in re.sub(r"<pre\b.*?</pre>", "", side, flags=re.S)


def test_deck_of_the_site_is_small(site: Path) -> None:
    assert (site / DECK).stat().st_size <= module.MOST_BYTES


def test_later_edition_keeps_what_was_learned(learner: Learner) -> None:
    a, b, c = map(question, ("a", "b", "c"))
    assert learner.take(deck(bank(a, b), page(a, b), FIRST)) == (2, 0)
    learner.answer("a")
    before = {id_: schedule(learner.note(id_).cards()[0]) for id_ in ("a", "b")}
    assert before["a"][6] == 2
    assert before["a"][4] == 30
    added, _ = learner.take(deck(bank(c, a, b), page(c, a, b, text="A better answer."), LATER))
    assert added == 1
    assert learner.note("a")["In one line"] == "<p>a: A better answer.</p>"
    assert learner.note("c")["Question"] == "What is c?"
    assert (learner.collection.note_count(), learner.collection.card_count()) == (3, 3)
    assert {id_: schedule(learner.note(id_).cards()[0]) for id_ in ("a", "b")} == before
    assert [entry.name for entry in learner.collection.models.all_names_and_ids() if "Out Loud" in entry.name] == [NAME]


def test_what_readers_did_to_a_card_stays(learner: Learner) -> None:
    a, b = question("a"), question("b")
    learner.take(deck(bank(a, b), page(a, b), FIRST))
    mine = learner.collection.decks.add_normal_deck_with_name("Mine").id
    learner.collection.set_deck([learner.note("a").cards()[0].id], mine)
    learner.collection.sched.suspend_cards([learner.note("b").cards()[0].id])
    learner.take(deck(bank(a, b), page(a, b, text="Better."), LATER))
    assert learner.note("a")["In one line"] == "<p>a: Better.</p>"
    assert learner.note("a").cards()[0].did == mine
    assert learner.note("b").cards()[0].queue == -1


def test_same_edition_again_changes_nothing(learner: Learner) -> None:
    made = deck(bank(question("a")), page(question("a")), FIRST)
    learner.take(made)
    assert learner.take(made) == (0, 0)
    assert learner.collection.note_count() == 1


def test_older_edition_takes_nothing_back(learner: Learner) -> None:
    learner.take(deck(bank(question("a")), page(question("a"), text="New."), LATER))
    assert learner.take(deck(bank(question("a")), page(question("a"), text="Old."), FIRST)) == (0, 0)
    assert learner.note("a")["In one line"] == "<p>a: New.</p>"


def test_new_look_reaches_the_cards_that_are_there(learner: Learner) -> None:
    learner.take(deck(bank(question("a")), page(question("a")), FIRST))
    learner.take(deck(bank(question("a")), page(question("a")), replace(LATER, figures=".new { fill: none; }")))
    assert ".new {" in learner.note("a").cards()[0].render_output().css


def test_renamed_question_keeps_its_note(learner: Learner) -> None:
    learner.take(deck(bank(question("old")), page(question("old")), FIRST))
    learner.answer("old")
    before = schedule(learner.note("old").cards()[0])
    renamed = bank(question("new"), renamed={"q:new": "q:old"}, origins={"q:new": "q:old"})
    assert learner.take(deck(renamed, page(question("new")), LATER)) == (0, 1)
    assert learner.note("old")["Question"] == "What is new?"
    assert schedule(learner.note("old").cards()[0]) == before


def test_order_is_that_of_reading(learner: Learner) -> None:
    named = [question(id_) for id_ in ("c", "a", "b")]
    learner.take(deck(bank(*named), page(*named), FIRST))
    dues = [learner.note(q.id).cards()[0].due for q in named]
    assert dues == sorted(set(dues))


def test_links_lead_to_the_site(learner: Learner) -> None:
    learner.take(deck(bank(question("a")), page(question("a")), FIRST))
    assert learner.note("a")["Traps"] == f'<p><a href="{BASE}foundation/x/#a">No.</a></p>'
    assert learner.note("a")["Link"] == f'<a href="{BASE}foundation/entry/#a">A</a>'
    assert learner.note("a")["Also asked as"] == "a; b"


def test_what_readers_hold_never_changes() -> None:
    assert guid(question("rag-vs-fine-tuning"), bank()) == "outloud-ml:rag-vs-fine-tuning"
    assert (module.NOTE_TYPE, module.deck_id(""), module.deck_id("llm-genai")) == (1604872301, 1090288042, 1083657810)
    names = "Question|Also asked as|In one line|Say it|Whiteboard|Worked example|Follow-ups|Traps"
    assert "|".join(FIELDS) == names


def test_same_questions_at_the_same_time_give_the_same_bytes() -> None:
    made = [deck(bank(question("a"), question("b")), page(question("a"), question("b")), FIRST) for _ in range(2)]
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        assert {(info.filename, info.date_time) for info in archive.infolist()} == {
            ("collection.anki2", (1980, 1, 1, 0, 0, 0)),
            ("media", (1980, 1, 1, 0, 0, 0)),
        }


def test_ids_of_phases_differ() -> None:
    phases = ["", "behavioral", *(phase.id for phase in read_site(ROOT).phases)]
    assert len({module.deck_id(phase) for phase in phases}) == len(phases)


def test_question_without_a_card_stops_the_build() -> None:
    with pytest.raises(DeckError, match=r"docs/foundation/entry\.md:1: b is not on the built page"):
        deck(bank(question("a"), question("b")), page(question("a")), FIRST)


def test_deck_that_is_too_large_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 1_000)
    with pytest.raises(DeckError, match=r"downloads/outloud-ml\.apkg: [\d,]+ bytes, more than 1,000; "):
        deck(bank(question("a")), page(question("a")), FIRST)


def test_build_says_that_the_deck_is_too_large(guide: Path, tmp_path: Path) -> None:
    edit(guide, "hooks/prep/deck.py", "MOST_BYTES = 6_000_000", "MOST_BYTES = 1_000")
    result = build(guide, tmp_path / "site")
    assert result.returncode != 0
    assert "downloads/outloud-ml.apkg: " in result.stdout
    assert "Traceback" not in result.stdout
