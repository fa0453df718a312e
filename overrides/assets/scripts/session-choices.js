/** What the reader chose last for a session, kept in this browser. */

import { Kept } from "./kept.js";
import { isObject } from "./store.js";

export const LENGTHS = [10, 20, 45];
const ID = /^[a-z-]{1,40}$/;

/** @typedef {{phases: string[], levels: string[], kinds: string[], minutes: number, clock: boolean}} Choices */

const isList = (/** @type {any} */ list) =>
  Array.isArray(list) && list.length <= 40 && list.every((id) => typeof id === "string" && ID.test(id));
const isChoices = (/** @type {any} */ value) =>
  isObject(value) && [value.phases, value.levels, value.kinds].every(isList) && LENGTHS.includes(value.minutes) && typeof value.clock === "boolean";
const isEmpty = (/** @type {any} */ value) => isObject(value) && !Object.keys(value).length;

const { read, write } = new Kept("session", {
  empty: () => /** @type {Choices | {}} */ ({}),
  isWhole: (value) => isEmpty(value) || isChoices(value),
  usable: () => ({}),
});
export { write as keepChoices };

/** What was chosen last, or nothing. @returns {Choices | null} */
export function lastChoices() {
  const value = read();
  return isEmpty(value) ? null : /** @type {Choices} */ (value);
}
