/** The reader's plan for today, from what the site has and what the reader has done. */

import { myPlan } from "./my-plan.js";
import { history } from "./plan-history.js";
import { schedule } from "./schedule.js";
import { today } from "./store.js";

const ITEMS = new URL("../../practice/items.json", import.meta.url);
/** @type {Promise<import("./queues.js").Item[]> | null} */
let loading = null;

/** All items, fetched once. @returns {Promise<import("./queues.js").Item[]>} */
export function loadItems() {
  loading ??= fetch(ITEMS).then((answer) => {
    if (!answer.ok) throw new Error(`practice/items.json: status ${answer.status}`);
    return answer.json();
  });
  // The next try may succeed.
  loading.catch(() => (loading = null));
  return loading;
}

/** The days ahead by the plan that is kept, or nothing if there is none. */
export async function laidOut() {
  if (!myPlan()) return null;
  const items = await loadItems();
  // It may have been changed meanwhile.
  const plan = myPlan();
  const done = history(items);
  return plan && { plan, done, ...schedule(items, plan, done, today()) };
}
