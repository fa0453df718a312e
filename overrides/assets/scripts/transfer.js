/** Progress as a file: what is written, and what is accepted back. */

import { part as code } from "./drafts.js";
import { part as notes } from "./notes.js";
import { part as plan } from "./my-plan.js";
import { part as reviews } from "./reviews.js";
import { VERSION, all, isObject, sift, today } from "./store.js";
import { part as stories } from "./stories.js";

const APP = "outloud";
// The storage holds five million characters, and some take three bytes in a file.
const LIMIT = 20 * 1024 * 1024;
const UNCHANGED = "Nothing was changed.";

/**
 * One kind of what a file holds beside ticks: its field, what an entry is called, how many there are and what they are then called, all entries,
 * the names of those that cannot be taken, and taking them, which says what was new.
 * @typedef {{name: string, what: string, size: () => number, names: string[], all: () => any, refused: (value: any) => unknown[], add: (value: any) => string}} Part
 */
/** @type {Part[]} */
export const PARTS = [code, stories, notes, reviews, plan];

/** Hand text to the reader as a file. */
export function download(/** @type {string} */ name, /** @type {string} */ text, type = "application/json") {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
  // Some browsers read the address only after the click.
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}

export function exportTicks() {
  const ticks = Object.fromEntries([...all()].sort());
  const parts = Object.fromEntries(PARTS.map((part) => [part.name, part.all()]));
  const data = { app: APP, v: VERSION, exported: today(), ticks, ...parts };
  download(`outloud-progress-${today()}.json`, `${JSON.stringify(data, null, 1)}\n`);
}

/**
 * Read a file, and refuse all of it if any of it is wrong.
 * @returns {Promise<{ticks: Map<string, string>, take: () => string[]}>} `take` adds what is beside the ticks @throws {Error} with a message for the reader
 */
export async function readFile(/** @type {File} */ file) {
  if (file.size > LIMIT) throw new Error(`The file is larger than 20 MB, so it is no progress file. ${UNCHANGED}`);
  let data;
  try {
    data = JSON.parse(await file.text());
  } catch {
    throw new Error(`The file is not JSON, so it is no progress file. ${UNCHANGED}`);
  }
  if (!isObject(data) || data.app !== APP) throw new Error(`The file was not exported by Out Loud ML. ${UNCHANGED}`);
  if (data.v !== VERSION)
    throw new Error(`The file has version ${short(data.v)}, and this page reads version ${VERSION}. ${UNCHANGED}`);
  if (!isObject(data.ticks)) throw new Error(`The file holds no ticks. ${UNCHANGED}`);
  const { good, bad } = sift(data.ticks);
  if (bad.length) throw new Error(`${named(bad, "a tick")} ${UNCHANGED}`);
  const parts = PARTS.filter(({ name }) => name in data);
  for (const { name, what, refused } of parts) {
    const odd = refused(data[name]);
    if (odd.length) throw new Error(`${named(odd, what)} ${UNCHANGED}`);
  }
  return { ticks: good, take: () => parts.filter(({ name }) => Object.keys(data[name]).length).map(({ name, add }) => add(data[name])) };
}

function named(/** @type {unknown[]} */ bad, /** @type {string} */ what) {
  const names = bad.slice(0, 5).map(short).join(", ");
  const more = bad.length > 5 ? ` and ${bad.length - 5} more` : "";
  return `${count(bad.length, "entry", "entries")} in the file cannot be ${what}: ${names}${more}.`;
}

const short = (/** @type {unknown} */ value) => `“${String(JSON.stringify(value) ?? value).replace(/^"|"$/g, "").slice(0, 40)}”`;

export const count = (/** @type {number} */ n, one = "tick", many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** What has to change so that a tick is kept from both sides, with the earlier of two dates. */
export const merged = (/** @type {Map<string, string>} */ from) =>
  [...from].filter(([id, date]) => !all().has(id) || date < all().get(id));
