/** The reader's notes, one text for each question, kept in this browser. */

import { Kept } from "./kept.js";
import { isObject } from "./store.js";

export const LIMIT = 20_000;
const ID = /^[a-z0-9-]{1,80}$/;

const isNote = (/** @type {[string, any]} */ [id, text]) =>
  ID.test(id) && typeof text === "string" && text.length <= LIMIT && text.trim() !== "";

/** @typedef {Record<string, string>} Notes by the ids of the questions */
const { read, change, changes } = new Kept("notes", {
  empty: () => /** @type {Notes} */ ({}),
  isWhole: (value) => isObject(value) && Object.entries(value).every(isNote),
  usable: (value) => (isObject(value) ? Object.fromEntries(Object.entries(value).filter(isNote)) : {}),
});
export { read as allNotes, changes };

// The id "constructor" is allowed, and every object inherits something of that name.
const of = (/** @type {Notes} */ notes, /** @type {string} */ id) => (Object.hasOwn(notes, id) ? notes[id] : "");

export const note = (/** @type {string} */ id) => of(read(), id);

/** Keep the note of a question, at most LIMIT characters, or forget it if it is empty; false if the storage did not take it. */
export const keepNote = (/** @type {string} */ id, /** @type {string} */ text) =>
  change(id, ({ [id]: _, ...others }) => (text.trim() ? { ...others, [id]: text } : others));

/** Both texts, one below the other; what already holds the other stays alone, and what would be too long is not added. */
function joined(/** @type {string} */ here, /** @type {string} */ there) {
  if (!here || there.includes(here)) return there;
  const both = here.includes(there) ? here : `${here}\n\n${there}`;
  return both.length > LIMIT ? here : both;
}

const united = (/** @type {Notes} */ here, /** @type {Notes} */ there) => ({
  ...here,
  ...Object.fromEntries(Object.entries(there).map(([id, text]) => [id, joined(of(here, id), text)])),
});

/** Add notes; where both sides have one, both are kept. */
export function addNotes(/** @type {Notes} */ notes) {
  const before = read();
  change(Object.keys(notes).join(), (here) => united(here, notes));
  const after = read();
  const ids = Object.keys(notes);
  const news = ids.filter((id) => of(before, id) !== after[id]);
  return { news, left: ids.filter((id) => !after[id].includes(notes[id])) };
}

/** A renamed question takes its note along, unless it has one already and both together are too long. */
export function inherit(/** @type {string} */ id, /** @type {string} */ former) {
  const text = note(former);
  if (text && joined(note(id), text).includes(text))
    change(id, ({ [former]: old = text, ...others }) => united(others, { [id]: old }));
}

/** @param {Notes} notes */
function add(notes) {
  const { news, left } = addNotes(notes);
  const said = `Notes: ${news.length} new of ${Object.keys(notes).length}.`;
  if (!left.length) return said;
  return `${said} Together with yours, longer than ${LIMIT.toLocaleString("en")} characters, and so left in the file: ${left.join(", ")}.`;
}

/** What a file of progress holds of them. @type {import("./transfer.js").Part} */
export const part = {
  name: "notes",
  what: "a note",
  size: () => Object.keys(read()).length,
  names: ["note"],
  all: read,
  refused: (value) => (isObject(value) ? Object.entries(value).filter((entry) => !isNote(entry)).map(([id]) => id) : [value]),
  add,
};
