/** Notes on questions: a button beside each tick, or below the answer in a session, and under it a field that is made when it is asked for. */

import { button, el } from "./dom.js";
import { LIMIT, allNotes, changes, inherit, keepNote, note } from "./notes.js";

const SHOWN = 60;
const SAVED = "Saved in this browser.";
const DELETED = "The note is deleted.";
const REFUSED = "Not saved: the browser does not take it, so it lasts until you leave the page.";
const LONG = `Longer than ${LIMIT.toLocaleString("en")} characters: what comes after them is not saved.`;
const WAITS = "Changed in another tab. When you go on here, the text from there is put below yours.";
const FOLLOWED = "Changed in another tab; this is the text from there.";
const STYLES = `
.note-open { margin-left: .8rem; padding-block: 0; min-height: 24px; vertical-align: top }
.unseen + .note-open { margin-left: 0 }
.note-open.has-note::before { display: inline-block; width: .55em; height: .7em; margin-right: .4em; background: var(--warm); clip-path: polygon(0 0, 60% 0, 100% 35%, 100% 100%, 0 100%); content: "" }
details:not([open]) ~ .known .note-open:not(.has-note, [aria-expanded="true"], :focus) { display: none }
details:not([open]) ~ .known .note-start, [aria-expanded="true"] + .note-start { display: none }
.note-start { margin-left: .6rem; line-height: 24px; vertical-align: top; color: var(--md-default-fg-color--light) }
@media (max-width: 44.9em) { .note-start { display: block; margin: 0 } }
.note-box { margin: .6rem 0 0; font-size: .75rem }
.note-box label { display: block }
.note-box textarea { display: block; box-sizing: border-box; width: 100%; min-height: 6rem; max-height: 70vh; padding: .4rem .5rem; margin: .2rem 0 .4rem; font: inherit; font-size: .8rem; line-height: 1.5; color: var(--md-default-fg-color); background: var(--md-default-bg-color); border: 1px solid var(--md-default-fg-color--light); border-radius: .15rem; resize: vertical; field-sizing: content }
.note-foot { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: center }
.md-typeset .note-foot p { margin: 0 }
@media print { .note-box { display: none } }`;

/** @type {Place[]} */
let places = [];
let styled = false;

/** Equip the questions that are on the shown page and have no button yet. */
export function start() {
  if (!styled) style();
  places = places.filter(({ line }) => line.isConnected);
  for (const section of document.querySelectorAll(".question[data-question]"))
    if (!section.querySelector(".note-open")) places.push(new Place(section));
  show();
}

/** The styles come with this script, so that no visit without notes fetches them. */
function style() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets.push(sheet);
  styled = true;
}

function show() {
  const notes = allNotes();
  for (const place of places) place.show(notes[place.id] ?? "");
}

/** The button of one question, with the beginning of its note, and the field that it opens. */
class Place {
  /** @type {Field | undefined} */
  field;
  beginning = el("span", { class: "note-start" });

  constructor(/** @type {HTMLElement} */ section) {
    this.id = section.dataset.question;
    this.line = section.querySelector(".known");
    const former = this.line.querySelector("input")?.dataset.was;
    if (former) inherit(this.id, former.slice("q:".length));
    // It begins with a colon: a screen reader hears it after "I can answer this".
    this.title = this.line.querySelector(".unseen").textContent;
    this.opener = el("button", { type: "button", class: "tool note-open", "aria-expanded": "false", onclick: () => this.toggle() });
    this.line.append(" ", this.opener, this.beginning);
  }

  show(/** @type {string} */ text) {
    const name = text ? "Edit note" : "Note";
    this.opener.textContent = name;
    this.opener.ariaLabel = name + this.title;
    this.opener.classList.toggle("has-note", text !== "");
    const [line] = text.trim().split("\n");
    this.beginning.textContent = line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()}…` : line;
  }

  toggle() {
    this.field ??= new Field(this);
    const closed = this.opener.ariaExpanded === "false";
    this.field.box.hidden = !closed;
    // Before it is closed: under a closed answer a button without a note stays only as long as it has the focus.
    if (!closed) this.opener.focus();
    this.opener.ariaExpanded = String(closed);
    if (closed) this.field.area.focus();
  }
}

class Field {
  status = el("p", { role: "status" });

  constructor(/** @type {Place} */ place) {
    this.id = place.id;
    // What is stored, as far as this field knows.
    this.known = note(this.id);
    this.area = el("textarea", { rows: 4, ariaLabel: `Your note${place.title}`, value: this.known, oninput: () => this.keep(), onblur: () => this.follow() });
    this.box = el("div", { class: "note-box", hidden: true },
      el("label", {}, "Your note", this.area),
      el("div", { class: "note-foot" }, button("Close", () => place.toggle()), this.status));
    this.box.onkeydown = (event) => {
      if (event.key === "Escape" && !event.isComposing) place.toggle();
    };
    place.line.after(this.box);
  }

  say(/** @type {string} */ text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  keep() {
    const { area, id } = this;
    const theirs = note(id);
    if (theirs !== this.known && !area.value.includes(theirs)) this.below(theirs);
    const taken = keepNote(id, area.value.slice(0, LIMIT));
    const had = this.known;
    this.known = note(id);
    if (!taken) this.say(REFUSED);
    else if (area.value.length > LIMIT) this.say(LONG);
    else if (this.known) this.say(SAVED);
    else if (had) this.say(DELETED);
  }

  /** Add what another tab has written since; the caret stays. */
  below(/** @type {string} */ text) {
    const { selectionStart, selectionEnd } = this.area;
    this.area.value += `\n\n${text}`;
    this.area.setSelectionRange(selectionStart, selectionEnd);
  }

  /** Another tab has changed the note: show that, unless it would destroy what is being typed here. */
  follow() {
    const { area } = this;
    const theirs = note(this.id);
    if (theirs === this.known) return;
    const typing = document.hasFocus() && document.activeElement === area;
    if (typing || area.value.trim() !== this.known.trim()) return this.say(WAITS);
    area.value = this.known = theirs;
    this.say(FOLLOWED);
  }
}

changes.addEventListener("change", show);
changes.addEventListener("elsewhere", () => {
  show();
  for (const { field } of places) field?.follow();
});
