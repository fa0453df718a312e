/** The code that the reader wrote, one text for each exercise, kept in this browser. */

import { SCOPE, isObject } from "./store.js";

const PREFIX = `${SCOPE}:code:`;
export const LIMIT = 100_000;
const ID = /^(coding|sql)\/[a-z0-9-]{1,80}$/;

/** What the reader wrote for an exercise, or nothing. @returns {string} */
export function draft(/** @type {string} */ id) {
  try {
    return localStorage.getItem(PREFIX + id) ?? "";
  } catch {
    return "";
  }
}

/** Keep a text, or forget the exercise if there is none. */
export function keep(/** @type {string} */ id, /** @type {string} */ text) {
  try {
    if (text) localStorage.setItem(PREFIX + id, text.slice(0, LIMIT));
    else localStorage.removeItem(PREFIX + id);
  } catch (error) {
    import("./notice.js").then(({ warn }) => warn(error));
  }
}

/** All texts by exercise. @returns {Record<string, string>} */
export function allDrafts() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return Object.fromEntries(keys.sort().map((key) => [key.slice(PREFIX.length), draft(key.slice(PREFIX.length))]));
  } catch {
    return {};
  }
}

const isDraft = (/** @type {[string, unknown]} */ [id, text]) =>
  ID.test(id) && typeof text === "string" && text.length <= LIMIT;

/** Take code for exercises that have none here; what the reader has here stays. */
function add(/** @type {Record<string, string>} */ drafts) {
  const all = Object.entries(drafts);
  const news = all.filter(([id]) => !draft(id));
  for (const entry of news) keep(...entry);
  return `Code: ${news.length} of ${all.length} new; what you have here stays.`;
}

/** What a file of progress holds of it. @type {import("./transfer.js").Part} */
export const part = {
  name: "code",
  what: "code of an exercise",
  size: () => Object.keys(allDrafts()).length,
  names: ["exercise with code", "exercises with code"],
  all: allDrafts,
  refused: (value) => (isObject(value) ? Object.entries(value).filter((entry) => !isDraft(entry)).map(([id]) => id) : [value]),
  add,
};
