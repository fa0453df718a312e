/** Grades of answers said aloud: for each question, oldest first, when (UTC, to the second) and how well. */

import { Kept } from "./kept.js";
import { isObject, today } from "./store.js";

const ID = /^[a-z0-9-]{1,80}$/;
// Without seconds two grades of one minute would be one, and an undo would take back the wrong one.
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/;
// A question said every day for a year; older grades tell the scheduler nothing more.
const MOST = 400;

/** @typedef {1 | 2 | 3 | 4} Grade again, hard, good, easy */
/** @typedef {[string, Grade]} Review */

// A browser may take February 31 for a day in March, so the date has to come back as it was.
const isTime = (/** @type {unknown} */ text) =>
  typeof text === "string" && TIME.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toJSON().startsWith(text.slice(0, -1));
const isReview = (/** @type {any} */ review) =>
  Array.isArray(review) && review.length === 2 && isTime(review[0]) && [1, 2, 3, 4].includes(review[1]);
const isInOrder = (/** @type {Review[]} */ log) => log.every(([time], n) => !n || Date.parse(log[n - 1][0]) <= Date.parse(time));
const isLog = (/** @type {[string, any]} */ [id, log]) =>
  ID.test(id) && Array.isArray(log) && log.length > 0 && log.every(isReview) && isInOrder(log);

const { read, write, changes } = new Kept("reviews", {
  empty: () => /** @type {Record<string, Review[]>} */ ({}),
  isWhole: (value) => isObject(value) && Object.entries(value).every(isLog),
  usable: (value) => (isObject(value) ? Object.fromEntries(Object.entries(value).filter(isLog)) : {}),
});
export { read as allReviews, changes };

// An id such as "constructor" is no question, but every object has it.
const logOf = (/** @type {Record<string, Review[]>} */ all, /** @type {string} */ id) => (Object.hasOwn(all, id) ? all[id] : []);

/** Note a grade, now. @returns {Review} what was noted, by which it can be taken back */
export function grade(/** @type {string} */ id, /** @type {Grade} */ how) {
  const all = read();
  const log = logOf(all, id);
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  // A clock that was set back does not turn the order round.
  const last = log.at(-1)?.[0] ?? now;
  /** @type {Review} */
  const review = [Date.parse(last) > Date.parse(now) ? last : now, how];
  write({ ...all, [id]: [...log, review].slice(-MOST) });
  return review;
}

/** Take back one grade of a question, whatever came after it. */
export function ungrade(/** @type {string} */ id, /** @type {Review} */ [time, how]) {
  const { [id]: log = [], ...others } = read();
  const place = log.findIndex((review) => review[0] === time && review[1] === how);
  const left = log.filter((_, n) => n !== place);
  write(left.length ? { ...others, [id]: left } : others);
}

/** The local days on which each question was said. */
export const days = () => Object.entries(read()).map(([id, log]) => /** @type {const} */ ([id, log.map(([time]) => today(new Date(time)))]));

/** Unite two histories; what both have counts once. */
function add(/** @type {Record<string, Review[]>} */ reviews) {
  const all = { ...read() };
  let news = 0;
  for (const [id, log] of Object.entries(reviews)) {
    const here = logOf(all, id);
    const fresh = log.filter(([time, how]) => !here.some((known) => known[0] === time && known[1] === how));
    all[id] = [...here, ...fresh].sort(([a], [b]) => Date.parse(a) - Date.parse(b)).slice(-MOST);
    news += fresh.length;
  }
  write(all);
  return `Grades: ${news} new of ${Object.values(reviews).flat().length}.`;
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
