/** The reader's plan for today, from what the site has and what the reader has done. */

import { allItems } from "./items.js";
import { myPlan } from "./my-plan.js";
import { history } from "./plan-history.js";
import { schedule } from "./schedule.js";
import { today } from "./store.js";

/** The days ahead by the plan that is kept, or nothing if there is none. */
export async function laidOut() {
  if (!myPlan()) return null;
  const items = await allItems();
  // It may have been changed meanwhile.
  const plan = myPlan();
  const done = history(items);
  return plan && { plan, done, ...schedule(items, plan, done, today()) };
}
