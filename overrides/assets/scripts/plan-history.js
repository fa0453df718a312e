/** On which days each item of a plan was worked on, from ticks and grades; and ticking one today. */

import { days as practiced } from "./reviews.js";
import { all, change, today } from "./store.js";

const FIRST = "p:my/";
// Every time has a tick of its own, so that one can be taken back, and files from two devices unite: p:my/again/2026-12-04/q/overfitting
const AGAIN = /^p:my\/again\/[\d-]+\//;

/** @param {import("./queues.js").Item[]} items @returns {import("./layout.js").History} */
export function history(items) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  const note = (/** @type {string} */ id, /** @type {string} */ date) => found.set(id, (found.get(id) ?? new Set()).add(date));
  const byTick = new Map(items.map(({ id, tick }) => [tick ?? id.replace("q/", "q:"), id]));
  for (const [id, date] of all()) {
    const item = byTick.get(id) ?? (id.startsWith(FIRST) && id.replace(AGAIN, FIRST).slice(FIRST.length));
    if (item) note(item, date);
  }
  for (const [id, dates] of practiced()) for (const date of dates) note(`q/${id}`, date);
  return new Map([...found].map(([id, dates]) => [id, [...dates].sort()]));
}

const ownTick = (/** @type {import("./layout.js").Task} */ { item, what }) =>
  what === "review" ? `${FIRST}again/${today()}/${item.id}` : FIRST + item.id;

/** Tick a task today, or take that back. */
export const tick = (/** @type {import("./layout.js").Task} */ task, /** @type {boolean} */ done) => change([[ownTick(task), done ? today() : ""]]);

/** Whether a task was done on another page, and is taken back there. */
export const isElsewhere = (/** @type {import("./layout.js").Task} */ task) => task.done && !all().has(ownTick(task));
