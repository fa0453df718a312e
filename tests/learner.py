"""Made-up questions with their pages, and somebody who learns them with Anki's own library."""

from dataclasses import dataclass, replace
from pathlib import Path

from anki import collection as library
from anki.notes import Note

from prep.model import Question, Site


def question(id_: str, **changes: object) -> Question:
    """Return a question that stands on a page of its own phase."""
    made = Question(id_, id_.capitalize(), "concept", "core", "?", (), "t", "foundation", "entry", (), "foundation/entry.md", 1)
    return replace(made, **changes)  # type: ignore[arg-type]


def page(*questions: Question, text: str = "The answer.") -> dict[str, str]:
    """Return the built pages with some questions, all on one page."""
    html = "".join(
        f'<section class="question" data-kind="{q.kind}" data-question="{q.id}"><p class="asked">What is {q.id}?</p>'
        f'<details class="answer"><summary>Answer</summary><p class="also">Also asked as: a; b</p>'
        f'<h4 class="part">In one line</h4><p>{q.id}: {text}</p><h4 class="part">Traps</h4><p><a href="../x/#{q.id}">No.</a></p>'
        f'<p>Used in: <a href="../y/">y</a>.</p></details><p class="known">tick</p></section>\n'
        for q in questions
    )
    return {"foundation/entry.md": html}


def bank(*questions: Question, **changes: object) -> Site:
    """Return a guide that has only some questions."""
    return Site((), (), (), questions, (), (), (), **changes)  # type: ignore[arg-type]


@dataclass
class Learner:
    """Somebody with a collection of Anki."""

    collection: library.Collection
    folder: Path

    def take(self, data: bytes) -> tuple[int, int]:
        """Import a deck as the dialog does unless it is told otherwise; returns how many notes were added and updated."""
        path = self.folder / "deck.apkg"
        path.write_bytes(data)
        request = library.ImportAnkiPackageRequest(package_path=str(path), options=library.ImportAnkiPackageOptions())
        log = self.collection.import_anki_package(request).log
        return len(log.new), len(log.updated)

    def note(self, id_: str) -> Note:
        """Return the only note of a question."""
        found = [note for note in self.notes() if note.guid == f"outloud-ml:{id_}"]
        assert len(found) == 1
        return found[0]

    def notes(self) -> list[Note]:
        """Return all notes."""
        return [self.collection.get_note(id_) for id_ in self.collection.find_notes("")]

    def answer(self, id_: str) -> None:
        """Answer a card twice, and put it off by thirty days."""
        scheduler = self.collection.sched
        for _ in range(2):
            card = self.note(id_).cards()[0]
            card.start_timer()
            scheduler.answerCard(card, 3)
        scheduler.set_due_date([card.id], "30!")
