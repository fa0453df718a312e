/** Progress as a file: what is written, and what is accepted back. */

import { allDrafts, isDraft } from "./drafts.js";
import { VERSION, all, isObject, sift, today } from "./store.js";
import { allStories, isStory } from "./stories.js";

const APP = "outloud";
const LIMIT = 4 * 1024 * 1024;
const UNCHANGED = "Nothing was changed.";

/** Hand text to the reader as a file. */
export function download(/** @type {string} */ name, /** @type {string} */ text) {
  const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
  // Some browsers read the address only after the click.
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}

export function exportTicks() {
  const ticks = Object.fromEntries([...all()].sort());
  const data = { app: APP, v: VERSION, exported: today(), ticks, code: allDrafts(), stories: allStories() };
  download(`outloud-progress-${today()}.json`, `${JSON.stringify(data, null, 1)}\n`);
}

/**
 * Read a file, and refuse all of it if any of it is wrong.
 * @returns {Promise<{ticks: Map<string, string>, code: [string, string][], stories: import("./stories.js").Story[]}>} @throws {Error} with a message for the reader
 */
export async function readFile(/** @type {File} */ file) {
  if (file.size > LIMIT) throw new Error(`The file is larger than 4 MB, so it is no progress file. ${UNCHANGED}`);
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
  if (bad.length) throw new Error(`${refused(bad, "a tick")} ${UNCHANGED}`);
  const code = isObject(data.code) ? Object.entries(data.code) : [];
  const wrong = code.filter((entry) => !isDraft(...entry)).map(([id]) => id);
  if (wrong.length) throw new Error(`${refused(wrong, "code of an exercise")} ${UNCHANGED}`);
  const stories = Array.isArray(data.stories) ? data.stories : [];
  const odd = stories.filter((story) => !isStory(story)).map((story) => story?.title);
  if (odd.length) throw new Error(`${refused(odd, "a story")} ${UNCHANGED}`);
  return { ticks: good, code, stories };
}

function refused(/** @type {string[]} */ bad, /** @type {string} */ what) {
  const named = bad.slice(0, 5).map(short).join(", ");
  const more = bad.length > 5 ? ` and ${bad.length - 5} more` : "";
  return `${count(bad.length, "entry", "entries")} in the file cannot be ${what}: ${named}${more}.`;
}

const short = (/** @type {unknown} */ value) => `“${String(JSON.stringify(value) ?? value).replace(/^"|"$/g, "").slice(0, 40)}”`;

export const count = (/** @type {number} */ n, one = "tick", many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** What has to change so that a tick is kept from both sides, with the earlier of two dates. */
export const merged = (/** @type {Map<string, string>} */ from) =>
  [...from].filter(([id, date]) => !all().has(id) || date < all().get(id));
