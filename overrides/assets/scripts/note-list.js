/** "Your notes": each with a link to its question; what was deleted can be brought back. */

import { button, el } from "./dom.js";
import { addNotes, allNotes, changes, inherit, keepNote } from "./notes.js";

const ROOT = new URL("../../", import.meta.url);

/** @typedef {{title: string, href?: string}} Question */
/** @type {HTMLElement} */
let box;
/** @type {Promise<Map<string, Question>> | undefined} in the order of the bank; fetched only if there are notes */
let questions;
const part = (/** @type {string} */ name) => box.querySelector(`.notes__${name}`);

export function start() {
  box = document.querySelector("[data-notes]");
  if (!box) return;
  if (!part("status")) box.append(el("p", { class: "notes__status", role: "status" }), el("div", { class: "notes__list" }));
  show();
}

async function load() {
  try {
    const answer = await fetch(new URL("search/titles.json", ROOT));
    const { pages, renamed } = await answer.json();
    for (const [former, id] of Object.entries(renamed)) inherit(id, former);
    const places = Object.entries(pages).flatMap(([page, titles]) =>
      Object.entries(titles).map(([id, title]) => [id, { title, href: new URL(`${page}#${id}`, ROOT).href }]));
    return new Map(places);
  } catch {
    questions = undefined;
    return new Map();
  }
}

async function show() {
  if (Object.keys(allNotes()).length) questions ??= load();
  const known = (await questions) ?? new Map();
  const notes = allNotes();
  const ids = [...known.keys(), ...Object.keys(notes)].filter((id) => Object.hasOwn(notes, id));
  const focused = document.activeElement?.closest("[data-note]")?.dataset.note;
  const rows = [...new Set(ids)].map((id) => row(id, notes[id], known.get(id) ?? { title: id }));
  part("list").replaceChildren(rows.length ? el("ul", {}, ...rows) : EMPTY);
  if (focused) focus(focused);
}

const EMPTY = el("p", {}, "No notes yet. Below every answer there is a button “Note”.");

/** Put the focus on the button of a note that is shown. */
const focus = (/** @type {string} */ id) => box.querySelector(`[data-note="${CSS.escape(id)}"] button`)?.focus();

function row(/** @type {string} */ id, /** @type {string} */ text, /** @type {Question} */ { title, href }) {
  const drop = button("Delete", () => remove(id, text, title));
  drop.setAttribute("aria-label", `Delete the note: ${title}`);
  const name = href ? el("a", { href }, title) : title;
  return el("li", { "data-note": id }, el("strong", {}, name), " ", drop, el("p", { class: "notes__text" }, text));
}

async function remove(/** @type {string} */ id, /** @type {string} */ text, /** @type {string} */ title) {
  keepNote(id, "");
  const undo = button("Undo", async () => {
    const { left } = addNotes({ [id]: text });
    part("status").textContent = left.length ? "There is a new note now, and both together are too long." : "The note is back.";
    await show();
    focus(id);
  });
  part("status").replaceChildren(`The note on “${title}” was deleted. `, undo);
  undo.focus();
}

for (const event of ["change", "elsewhere"]) changes.addEventListener(event, () => box?.isConnected && show());
