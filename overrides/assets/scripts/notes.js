/** The reader's notes, one text for each question, kept in this browser. */

import { Kept } from "./kept.js";
import { isObject } from "./store.js";

export const LIMIT = 20_000;
const ID = /^[a-z0-9-]{1,80}$/;

const isNote = (/** @type {[string, any]} */ [id, text]) => ID.test(id) && typeof text === "string" && text.length <= LIMIT;

const { read, write, changes } = new Kept("notes", {
  empty: () => /** @type {Record<string, string>} */ ({}),
  isWhole: (value) => isObject(value) && Object.entries(value).every(isNote),
  usable: (value) => (isObject(value) ? Object.fromEntries(Object.entries(value).filter(isNote)) : {}),
});
export { read as allNotes, changes };

export const note = (/** @type {string} */ id) => read()[id] ?? "";

/** Keep the note of a question, or forget it if it is empty. */
export function keepNote(/** @type {string} */ id, /** @type {string} */ text) {
  const { [id]: _, ...others } = read();
  write(text.trim() ? { ...others, [id]: text.slice(0, LIMIT) } : others);
}

/** Add notes; where both sides have one, both are kept, one below the other. */
function add(/** @type {Record<string, string>} */ notes) {
  const here = read();
  const news = Object.entries(notes).filter(([id, text]) => !here[id]?.includes(text));
  write({ ...here, ...Object.fromEntries(news.map(([id, text]) => [id, here[id] ? joined(here[id], text) : text])) });
  return `Notes: ${news.length} new of ${Object.keys(notes).length}.`;
}

/** What already holds the other stays alone; if both together are too long, the end of the file's note is cut. */
const joined = (/** @type {string} */ here, /** @type {string} */ there) =>
  there.includes(here) ? there : `${here}\n\n${there}`.slice(0, LIMIT);

/** What a file of progress holds of them. @type {import("./transfer.js").Part} */
export const part = {
  name: "notes",
  what: "a note",
  all: read,
  refused: (value) => (isObject(value) ? Object.entries(value).filter((entry) => !isNote(entry)).map(([id]) => id) : [value]),
  add,
};
