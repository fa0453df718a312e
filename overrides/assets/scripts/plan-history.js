/** When each item of a plan was first and last worked on, from ticks and grades; and ticking one today. */

import { days as practiced } from "./reviews.js";
import { all, change, today } from "./store.js";

const FIRST = "p:my/";
const AGAIN = "p:my/again/";
/** The date that a tick had before it was set today, for taking it back. @type {Map<string, string>} */
const former = new Map();

/** @param {import("./queues.js").Item[]} items @returns {import("./layout.js").History} */
export function history(items) {
  /** @type {import("./layout.js").History} */
  const found = new Map();
  const byTick = new Map(items.filter(({ tick }) => tick).map(({ tick, id }) => [tick, id]));
  for (const [id, date] of all()) {
    if (id.startsWith(AGAIN)) note(found, id.slice(AGAIN.length), date);
    else if (id.startsWith(FIRST)) note(found, id.slice(FIRST.length), date);
    else if (id.startsWith("q:")) note(found, `q/${id.slice(2)}`, date);
    else if (byTick.has(id)) note(found, byTick.get(id), date);
  }
  for (const [id, { first, last }] of practiced()) for (const date of [first, last]) note(found, `q/${id}`, date);
  return found;
}

function note(/** @type {import("./layout.js").History} */ found, /** @type {string} */ id, /** @type {string} */ date) {
  const known = found.get(id) ?? { first: date, last: date };
  found.set(id, { first: known.first < date ? known.first : date, last: known.last > date ? known.last : date });
}

/** Tick a task today, or take that back. */
export function tick(/** @type {import("./layout.js").Task} */ { item, what }, /** @type {boolean} */ done) {
  const id = (what === "review" ? AGAIN : FIRST) + item.id;
  if (done) former.set(id, all().get(id) ?? "");
  change([[id, done ? today() : (former.get(id) ?? "")]]);
}
