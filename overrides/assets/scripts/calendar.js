/** Days as ISO dates, counted without a clock or a time zone. */

const DAY = 86_400_000;

const at = (/** @type {string} */ date) => Date.parse(`${date}T00:00Z`);

export const plusDays = (/** @type {string} */ date, /** @type {number} */ days) => new Date(at(date) + days * DAY).toISOString().slice(0, 10);

export const daysBetween = (/** @type {string} */ from, /** @type {string} */ to) => Math.round((at(to) - at(from)) / DAY);

/** Monday is 1, Sunday 7. */
export const weekday = (/** @type {string} */ date) => new Date(at(date)).getUTCDay() || 7;

/** "Fri, Dec 4", in the language of the site. */
export const inWords = (/** @type {string} */ date) =>
  new Date(at(date)).toLocaleDateString("en-US", { timeZone: "UTC", weekday: "short", month: "short", day: "numeric" });
