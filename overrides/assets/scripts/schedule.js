/**
 * A plan from today to the day before the interview. The same items, options, history and day give the same plan.
 *
 * Each study day is filled with reviews that are due, then with new questions and exercises in the order of their queues;
 * the last sixth of the days, seven at most, holds no new question; the day before is for rest. What does not fit is named, never squeezed in.
 */

import { addDays, daysBetween, weekday } from "./days.js";
import { Layout } from "./layout.js";
import { queues } from "./queues.js";

/** The most that the day before the interview holds, in minutes. */
const EVE = 30;
export const MOST_DAYS = 90;
const LAST_SHARE = 1 / 6;
const LAST_MOST = 7;
const WEEK = 7;
const EVE_ITEMS = [
  { id: "eve/day-before", kind: "checklist", title: "The day before", url: "checklists/day-before/", minutes: 15 },
  { id: "eve/logistics", kind: "checklist", title: "Logistics", url: "checklists/logistics/", minutes: 15 },
];

/** @typedef {import("./queues.js").Item} Item @typedef {import("./layout.js").Day} Day @typedef {import("./layout.js").History} History */

/**
 * @param {Item[]} items @param {import("./my-plan.js").Plan} plan @param {History} history @param {string} today
 * @returns {{days: Day[], leftOut: Item[]}} no days if the interview is today or past, or more than 90 days away
 */
export function schedule(items, plan, history, today) {
  const left = daysBetween(today, plan.date);
  if (left < 1 || left > MOST_DAYS) return { days: [], leftOut: [] };
  const past = (/** @type {string[]} */ dates) => dates.filter((date) => date < today);
  const before = new Map([...history].map(([id, dates]) => [id, past(dates)]).filter(([, dates]) => dates.length));
  // A reader who flew west may have ticks of tomorrow.
  const isDone = (/** @type {{id: string}} */ { id }) => history.has(id) && history.get(id).at(-1) >= today;
  /** @type {Item[]} */
  const extra = [];
  for (;;) {
    const known = extra.map(({ id }) => [id, [...past(history.get(id)), today]]);
    const found = fitting(items, plan, new Map([...before, ...known]), today);
    const [{ tasks }] = found.days;
    for (const task of tasks) task.done = isDone(task.item);
    for (const item of extra) tasks.push({ item, what: "do", minutes: 0, done: true });
    // What was done today without being due is shown, and the days are laid out again around it.
    const more = items.filter((item) => isDone(item) && !tasks.some((task) => task.item.id === item.id));
    if (!more.length) return found;
    extra.push(...more);
  }
}

/** The plan with as many questions as leave time to review each of them. */
function fitting(/** @type {Item[]} */ items, plan, /** @type {History} */ history, /** @type {string} */ today) {
  const { questions, exercises, share } = queues(items, plan);
  const isOpen = (/** @type {Item} */ { id }) => !history.has(id);
  const open = questions.filter(isOpen);
  const rest = exercises.filter(isOpen);
  const known = [...questions, ...exercises].filter((item) => !isOpen(item));
  const lay = (/** @type {number} */ count) =>
    new Layout(emptyDays(plan, today), known, history, plan.started).fill(open.slice(0, count), rest, share);
  let [least, most] = [0, open.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (lay(middle).isWhole) least = middle;
    else most = middle - 1;
  }
  const { days, placed } = lay(least);
  return { days, leftOut: [...open, ...rest].filter(({ id }) => !placed.has(id)) };
}

/**
 * The days from today to the eve of the interview. Which are for review, and when mock interviews are, hangs on the day
 * on which the plan was made, so that it does not move from day to day.
 * @returns {Day[]}
 */
function emptyDays({ date, hours, weekdays, started }, /** @type {string} */ today) {
  const from = started < today ? started : today;
  const minutes = Math.floor((60 * hours) / weekdays.length);
  const all = Array.from({ length: daysBetween(from, date) }, (_, n) => addDays(from, n));
  const eve = all.pop();
  const study = all.filter((day) => weekdays.includes(weekday(day)));
  const last = study.length > 1 ? study.slice(-Math.min(LAST_MOST, Math.max(1, Math.round(study.length * LAST_SHARE)))) : [];
  const week = (/** @type {string} */ day) => Math.floor(daysBetween(from, day) / WEEK);
  const mocks = study.filter((day, n) => week(day) < week(study[n + 1] ?? day));
  const kind = (/** @type {string} */ day) => (last.includes(day) ? "review" : study.includes(day) ? "study" : "off");
  const stretch = last.length ? daysBetween(today, last[0]) : 0;
  const days = all.slice(daysBetween(from, today)).map((day, n) => ({
    date: day, n, kind: kind(day), stretch, capacity: study.includes(day) ? minutes : 0, spent: 0, mock: mocks.includes(day), tasks: [],
  }));
  const tasks = EVE_ITEMS.map((item) => ({ item, what: "do", minutes: item.minutes, done: false }));
  return [...days, { date: eve, n: days.length, kind: "rest", stretch, capacity: EVE, spent: EVE, mock: false, tasks }];
}
