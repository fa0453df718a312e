/** The code that the reader wrote, one text for each exercise, kept in this browser. */

import { SCOPE } from "./store.js";

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

export const isDraft = (/** @type {string} */ id, /** @type {unknown} */ text) =>
  ID.test(id) && typeof text === "string" && text.length <= LIMIT;
