/** Grades of answers said aloud: for each question, oldest first, when (UTC, to the minute) and how well. */

import { Kept } from "./kept.js";
import { isObject } from "./store.js";

const ID = /^[a-z0-9-]{1,80}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;
// A question said every day for a year; older grades tell the scheduler nothing more.
const MOST = 400;

/** @typedef {[string, 1 | 2 | 3 | 4]} Review again, hard, good, easy */

const isReview = (/** @type {any} */ review) =>
  Array.isArray(review) && review.length === 2 && isTime(review[0]) && [1, 2, 3, 4].includes(review[1]);
const isTime = (/** @type {unknown} */ text) => typeof text === "string" && TIME.test(text) && !Number.isNaN(Date.parse(text));
const isLog = (/** @type {[string, any]} */ [id, log]) => ID.test(id) && Array.isArray(log) && log.length > 0 && log.every(isReview);

const { read, write, changes } = new Kept("reviews", {
  empty: () => /** @type {Record<string, Review[]>} */ ({}),
  isWhole: (value) => isObject(value) && Object.entries(value).every(isLog),
  usable: (value) => (isObject(value) ? Object.fromEntries(Object.entries(value).filter(isLog)) : {}),
});
export { read as allReviews, changes };

/** Note a grade, now. */
export function grade(/** @type {string} */ id, /** @type {1 | 2 | 3 | 4} */ how) {
  add({ [id]: [[`${new Date().toISOString().slice(0, 16)}Z`, how]] });
}

/** Take back the last grade of a question. */
export function ungrade(/** @type {string} */ id) {
  const { [id]: log = [], ...others } = read();
  write(log.length > 1 ? { ...others, [id]: log.slice(0, -1) } : others);
}

/** The local days of the first and the last review of every question that has one. */
export function days() {
  const day = (/** @type {string} */ time) => new Date(time).toLocaleDateString("sv");
  return new Map(Object.entries(read()).map(([id, log]) => [id, { first: day(log[0][0]), last: day(log.at(-1)[0]) }]));
}

/** Unite two histories; what both have counts once. */
function add(/** @type {Record<string, Review[]>} */ reviews) {
  const all = read();
  let news = 0;
  for (const [id, log] of Object.entries(reviews)) {
    const here = all[id] ?? [];
    const fresh = log.filter(([time, how]) => !here.some((known) => known[0] === time && known[1] === how));
    all[id] = [...here, ...fresh].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).slice(-MOST);
    news += fresh.length;
  }
  write(all);
  return `Practice: ${news} grades new.`;
}

/** What a file of progress holds of them. @type {import("./transfer.js").Part} */
export const part = {
  name: "reviews",
  what: "grades of a question",
  size: () => Object.keys(read()).length,
  names: ["graded question"],
  all: read,
  refused: (value) => (isObject(value) ? Object.entries(value).filter((entry) => !isLog(entry)).map(([id]) => id) : [value]),
  add,
};
