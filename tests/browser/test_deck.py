"""The cards of the Anki deck on a phone, rendered by Anki's own library."""

from pathlib import Path

from anki import collection as library
from playwright.sync_api import Browser

from prep.deck import DECK
from tests.learner import Learner


def test_no_card_is_wider_than_a_phone(browser: Browser, site: Path, tmp_path: Path) -> None:
    collection = library.Collection(str(tmp_path / "collection.anki2"))
    learner = Learner(collection, tmp_path)
    learner.take((site / DECK).read_bytes())
    backs = {note.guid: note.cards()[0].render_output() for note in learner.notes()}
    collection.close()
    page = browser.new_page(viewport={"width": 360, "height": 800})
    cards = "".join(f'<section id="{id_}">{back.answer_text}</section>' for id_, back in backs.items())
    css = next(iter(backs.values())).css
    page.set_content(f'<style>{css} body > section {{ position: relative; overflow: auto }}</style><body class="card">{cards}')
    wide = page.evaluate(
        """() => {
          for (const part of document.querySelectorAll("details")) part.open = true;
          const cards = [...document.querySelectorAll("body > section")];
          return cards.filter((card) => card.scrollWidth > card.clientWidth).map((card) => card.id);
        }"""
    )
    page.close()
    assert wide == []
