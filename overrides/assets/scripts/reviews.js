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

const { read, change, changes } = new Kept("reviews", {
  empty: () => /** @type {Record<string, Review[]>} */ ({}),
  isWhole: (value) => isObject(value) && Object.entries(value).every(isLog),
  usable: (value) => (isObject(value) ? Object.fromEntries(Object.entries(value).filter(isLog)) : {}),
});
export { read as allReviews, changes };

// An id such as "constructor" is no question, but every object has it.
const logOf = (/** @type {Record<string, Review[]>} */ all, /** @type {string} */ id) => (Object.hasOwn(all, id) ? all[id] : []);

const byTime = (/** @type {Review} */ [a], /** @type {Review} */ [b]) => Date.parse(a) - Date.parse(b);
/** @param {Record<string, Review[]>} all @param {string} id @param {Review[]} more */
const joined = (all, id, more) => ({ ...all, [id]: [...logOf(all, id), ...more].sort(byTime).slice(-MOST) });

/** Note a grade, now. @returns {Review} what was noted, by which it can be taken back */
export function grade(/** @type {string} */ id, /** @type {Grade} */ how) {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  // A clock that was set back does not turn the order round.
  const last = logOf(read(), id).at(-1)?.[0] ?? now;
  /** @type {Review} */
  const review = [Date.parse(last) > Date.parse(now) ? last : now, how];
  // What waits for room is added to what another tab has written by then.
  change(Symbol(), (all) => joined(all, id, [review]));
  return review;
}

/** Take back one grade of a question, whatever came after it. */
export function ungrade(/** @type {string} */ id, /** @type {Review} */ [time, how]) {
  change(Symbol(), ({ [id]: log = [], ...others }) => {
    const place = log.findIndex((review) => review[0] === time && review[1] === how);
    const left = log.filter((_, n) => n !== place);
    return left.length ? { ...others, [id]: left } : others;
  });
}

/** The local days on which each question was said. */
export const days = () => Object.entries(read()).map(([id, log]) => /** @type {const} */ ([id, log.map(([time]) => today(new Date(time)))]));

/** Those of a history that are not here; what both have counts once. */
const fresh = (/** @type {Record<string, Review[]>} */ all, /** @type {[string, Review[]]} */ [id, log]) =>
  log.filter(([time, how]) => !logOf(all, id).some((known) => known[0] === time && known[1] === how));

/** @param {Record<string, Review[]>} all @param {[string, Review[]][]} logs */
const united = (all, logs) => logs.reduce((here, [id, log]) => joined(here, id, fresh(here, [id, log])), all);

/** A renamed question takes its grades along. */
export function inherit(/** @type {string} */ id, /** @type {string} */ former) {
  const log = logOf(read(), former);
  if (log.length) change(Symbol(), ({ [former]: _, ...others }) => united(others, [[id, log]]));
}

function add(/** @type {Record<string, Review[]>} */ reviews) {
  const logs = Object.entries(reviews);
  const news = logs.flatMap((entry) => fresh(read(), entry)).length;
  change(Symbol(), (all) => united(all, logs));
  return `Grades: ${news} new of ${logs.flatMap(([, log]) => log).length}.`;
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
