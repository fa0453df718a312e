/** What the reader's own plan is laid out from, kept in this browser. */

import { Kept } from "./kept.js";
import { isDate, isObject, today } from "./store.js";

const ID = /^[a-z-]{1,40}$/;
const LEAST_HOURS = 2;
const MOST_HOURS = 60;

/**
 * `weekdays` counts from Monday, 1, to Sunday, 7; `sent` are the days that a calendar file has held.
 * @typedef {{date: string, hours: number, weekdays: number[], level: string, phases: string[], rounds: string[], started: string, sent: string[]}} Plan
 */

const isList = (/** @type {any} */ list, /** @type {(entry: any) => boolean} */ isEntry, least = 0) =>
  Array.isArray(list) && list.length >= least && list.length <= 400 && list.every(isEntry);
const isId = (/** @type {any} */ id) => typeof id === "string" && ID.test(id);
const isWeekday = (/** @type {any} */ day) => Number.isInteger(day) && day >= 1 && day <= 7;

const isPlan = (/** @type {any} */ plan) =>
  isObject(plan) &&
  isDate(plan.date) &&
  isDate(plan.started) &&
  plan.hours >= LEAST_HOURS &&
  plan.hours <= MOST_HOURS &&
  isList(plan.weekdays, isWeekday, 1) &&
  isId(plan.level) &&
  isList(plan.phases, isId) &&
  isList(plan.rounds, isId) &&
  isList(plan.sent, isDate);

const isEmpty = (/** @type {any} */ value) => isObject(value) && !Object.keys(value).length;

const { read, write, changes } = new Kept("plan", {
  empty: () => /** @type {Plan | {}} */ ({}),
  isWhole: (value) => isEmpty(value) || isPlan(value),
  usable: () => ({}),
});
export { write as keepPlan, changes };

/** The plan of the reader, or nothing. @returns {Plan | null} */
export function myPlan() {
  const plan = read();
  return isEmpty(plan) ? null : /** @type {Plan} */ (plan);
}

export const dropPlan = () => write({});

/** Take the plan of a file if there is none here, or one that is over. */
function add(/** @type {Plan} */ plan) {
  const here = myPlan();
  if (here && here.date >= today()) return "Plan: the one here stays.";
  write(plan);
  return `Plan: for ${plan.date}.`;
}

/** What a file of progress holds of it. @type {import("./transfer.js").Part} */
export const part = {
  name: "plan",
  what: "a plan",
  size: () => Number(!isEmpty(read())),
  names: ["plan"],
  all: read,
  refused: (value) => (isEmpty(value) || isPlan(value) ? [] : [value]),
  add,
};
