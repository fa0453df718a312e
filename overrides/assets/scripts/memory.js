/**
 * What the grades say about a reader's memory: FSRS 6, replayed from the log by the library ts-fsrs, in whole days.
 * Formulas and the default retention of 0.9: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */

import { addDays, daysBetween } from "./days.js";
import { today as dayOf } from "./store.js";

const RETENTION = 0.9;
// Nobody prepares for an interview for longer.
const MOST_DAYS = 365;

/** @typedef {import("./reviews.js").Review} Review */
/** @typedef {{last: string, stability: number, difficulty: number}} State the day of the last grade, and memory after it */
/** @typedef {Awaited<ReturnType<typeof loadMemory>>} Memory */

/** Load the library, and return what can be asked. */
export async function loadMemory() {
  const { forgetting_curve, fsrs } = await import("../vendor/ts-fsrs-5.4.2.min.js");
  // Chance spreads the load of thousands of cards; here the same log has to give the same day.
  const scheduler = fsrs({ request_retention: RETENTION, maximum_interval: MOST_DAYS, enable_fuzz: false });

  /** @returns {State} */
  const after = (/** @type {State | null} */ state, /** @type {string} */ day, /** @type {number} */ how) => {
    const elapsed = state ? Math.max(0, daysBetween(state.last, day)) : 0;
    const last = state && state.last > day ? state.last : day;
    return { last, ...scheduler.next_state(state && { stability: state.stability, difficulty: state.difficulty }, elapsed, how) };
  };
  /** @returns {State | null} */
  const replay = (/** @type {Review[]} */ log) =>
    log.reduce((state, [time, how]) => after(state, dayOf(new Date(time)), how), /** @type {State | null} */ (null));
  // What was not known is due again on the same day.
  const interval = (/** @type {State} */ state, /** @type {number} */ how) => (how === 1 ? 0 : scheduler.next_interval(state.stability, 0));

  /** The day on which a question with grades is due. */
  const due = (/** @type {Review[]} */ log, /** @type {string} */ today, /** @type {string | undefined} */ interview) => {
    const state = replay(log);
    // Another tab may have deleted the grades in the meantime.
    if (!state) return today;
    return addDays(state.last, capped(interval(state, log.at(-1)[1]), state.last, today, interview));
  };
  /** Days until a question comes back, for each of the four grades given today. */
  const choices = (/** @type {Review[]} */ log, /** @type {string} */ today, /** @type {string | undefined} */ interview) => {
    const state = replay(log);
    return [1, 2, 3, 4].map((how) => capped(interval(after(state, today, how), how), today, today, interview));
  };
  /** The chance that the answer is known today. */
  const chance = (/** @type {Review[]} */ log, /** @type {string} */ today) => {
    const { last, stability } = replay(log);
    return forgetting_curve(scheduler.parameters.w, Math.max(0, daysBetween(last, today)), stability);
  };
  return { due, choices, chance };
}

/**
 * Days after the last grade on which a question comes back: before an interview that is still ahead, the day before it at the latest.
 * When it is tomorrow, nothing but the day itself is left.
 */
export function capped(/** @type {number} */ days, /** @type {string} */ last, /** @type {string} */ today, /** @type {string | undefined} */ interview) {
  if (!interview || interview < today || interview <= last) return days;
  return Math.min(days, Math.max(1, daysBetween(last, interview) - 1));
}
