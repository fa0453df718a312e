/** Days of the reader's calendar as ISO dates: what is due is due the whole day, at whatever hour. */

const DAY = 24 * 60 * 60 * 1000;

export const addDays = (/** @type {string} */ day, /** @type {number} */ n) => new Date(Date.parse(day) + n * DAY).toISOString().slice(0, 10);

export const daysBetween = (/** @type {string} */ from, /** @type {string} */ to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** "tomorrow", "in 3 days", "in about 2 months" */
export function inWords(/** @type {number} */ days) {
  if (days < 1) return "today";
  if (days === 1) return "tomorrow";
  if (days < 60) return `in ${days} days`;
  return `in about ${Math.round(days / 30.4)} months`;
}

/** Monday is 1, Sunday 7. */
export const weekday = (/** @type {string} */ day) => new Date(day).getUTCDay() || 7;

/** A day as readers write it: "Tue, Nov 24". */
export const written = (/** @type {string} */ day) =>
  new Date(`${day}T12:00`).toLocaleDateString("en-US", { weekday: "short", month: "short", day: "numeric" });

/** Seconds as a clock shows them: "1:05". */
export const clockTime = (/** @type {number} */ seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
