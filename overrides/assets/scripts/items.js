/** The list of what can be practiced, fetched once. */

import { inherit } from "./reviews.js";

export const ROOT = new URL("../../", import.meta.url);
/** @type {Promise<any[]> | undefined} */
let fetched;

/** @returns {Promise<any[]>} most important first; a failure is not kept, so that it can be tried again */
export function allItems() {
  fetched ??= load().catch((error) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}

async function load() {
  const response = await fetch(new URL("practice/items.json", ROOT));
  if (!response.ok) throw new Error(`${response.status}`);
  const items = await response.json();
  for (const { id, was } of items) if (was) inherit(id.slice("q/".length), was);
  return items;
}
