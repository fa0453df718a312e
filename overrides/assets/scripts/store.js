/**
 * The reader's ticks: a map from id to the date of the tick, kept as `{"v": 1, "ticks": {id: date}}`.
 * Whatever shares the origin can write to the storage, so what is read from it is not trusted.
 */

// All sites that a user has on GitHub Pages share one origin; the path tells them apart.
export const SCOPE = `outloud:${new URL("../../", import.meta.url).pathname}`;
export const KEY = `${SCOPE}:progress`;
const ASIDE = `${SCOPE}:kept-aside:`;
export const VERSION = 1;
const ID = /^[qcpe]:[a-z0-9/-]{1,120}$/;

/** Fires "change" when a tick was set or removed, here or in another tab. */
export const changes = new EventTarget();

/** @type {Map<string, string>} */
let ticks = new Map();
/** @type {Map<string, string>} changes that the storage has not taken yet; no date removes a tick */
const waiting = new Map();
let blocked = false;

/** @returns {ReadonlyMap<string, string>} */
export const all = () => ticks;
export const has = (/** @type {string} */ id) => ticks.has(id);

/** Today where the reader is, or the day of another moment, as an ISO date. */
export function today(now = new Date()) {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

export const isDate = (/** @type {unknown} */ text) =>
  typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text);

export const isObject = (/** @type {unknown} */ value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Part the entries that can be ticks from the names of those that cannot. */
export function sift(/** @type {object} */ entries) {
  const good = new Map();
  const bad = [];
  for (const [id, date] of Object.entries(entries)) {
    if (ID.test(id) && isDate(date)) good.set(id, date);
    else bad.push(id);
  }
  return { good, bad };
}

/** Read stored text; `whole` is false if any of it could not be used. */
function read(/** @type {string | null} */ text) {
  if (text === null) return { good: new Map(), whole: true };
  try {
    const data = JSON.parse(text);
    if (data.v === VERSION && isObject(data.ticks)) {
      const { good, bad } = sift(data.ticks);
      return { good, whole: !bad.length };
    }
  } catch {}
  return { good: new Map(), whole: false };
}

function load() {
  let text = null;
  try {
    text = localStorage.getItem(KEY);
  } catch {}
  const { good, whole } = read(text);
  blocked = !whole && !setAside(text);
  // When another script spoils the key, this tab still knows the ticks.
  ticks = whole ? good : new Map([...good, ...ticks]);
  for (const [id, date] of waiting) date ? ticks.set(id, date) : ticks.delete(id);
  if (!whole) save();
}

function save() {
  try {
    if (blocked) throw new Error("Text that cannot be read, nor set aside, is not overwritten");
    if (ticks.size) localStorage.setItem(KEY, JSON.stringify({ v: VERSION, ticks: Object.fromEntries(ticks) }));
    else localStorage.removeItem(KEY);
    waiting.clear();
  } catch (error) {
    import("./notice.js").then(({ warn }) => warn(error));
  }
}

/** Keep text that cannot be read under a key of its own; false if there was no room. */
export function setAside(/** @type {string} */ text) {
  try {
    const known = keptAside().some((kept) => kept.key !== KEY && kept.text === text);
    if (!known) localStorage.setItem(ASIDE + new Date().toISOString(), text);
    return true;
  } catch {
    return false;
  }
}

/** Set ticks, or remove those without a date. */
export function change(/** @type {Iterable<[string, string]>} */ entries) {
  for (const [id, date] of entries) if (ID.test(id)) waiting.set(id, date);
  load();
  save();
  changes.dispatchEvent(new Event("change"));
}

/** What could not be read: set aside under its own key, or in place if there was no room. */
export function keptAside() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(ASIDE) || (blocked && key === KEY));
    return keys.map((key) => ({ key, text: localStorage.getItem(key) ?? "" }));
  } catch {
    return [];
  }
}

export function discard(/** @type {string} */ key) {
  localStorage.removeItem(key);
  change([]);
}

function follow() {
  load();
  changes.dispatchEvent(new Event("change"));
}

addEventListener("storage", (event) => {
  // Whoever deletes everything means what waits, too.
  if (event.key === null) waiting.clear();
  if (event.key === KEY || event.key === null) follow();
});
// A page that comes back from the cache of the browser has missed the events.
addEventListener("pageshow", follow);
load();
