/** What the reader writes, as JSON under a key of its own: `{"v": 1, "<name>": value}`. */

import { SCOPE, setAside } from "./store.js";

const VERSION = 1;

/**
 * Text that cannot be read is set aside before it is overwritten; what the storage does not take lasts until the page is left.
 * @template T
 * @param {string} name
 * @param {{empty: () => T, isWhole: (value: any) => boolean, usable: (value: any) => T}} form `usable` takes what it can from a damaged value
 */
export function kept(name, { empty, isWhole, usable }) {
  const key = `${SCOPE}:${name}`;
  /** Fires "change" after a change here, "elsewhere" after one in another tab. */
  const changes = new EventTarget();
  // Damaged text that could not be set aside, for want of room, is not overwritten.
  let blocked = false;
  /** @type {T | null} */
  let unsaved = null;

  /** @returns {T} */
  function read() {
    if (unsaved) return unsaved;
    let text = null;
    let data = null;
    blocked = false;
    try {
      text = localStorage.getItem(key);
      if (text === null) return empty();
      data = JSON.parse(text);
      if (data.v === VERSION && isWhole(data[name])) return data[name];
    } catch {}
    blocked = text !== null && !setAside(text);
    return usable(data?.[name]);
  }

  function write(/** @type {T} */ value) {
    try {
      if (blocked) throw new Error("Text that cannot be read, nor set aside, is not overwritten");
      if (Object.keys(value).length) localStorage.setItem(key, JSON.stringify({ v: VERSION, [name]: value }));
      else localStorage.removeItem(key);
      unsaved = null;
    } catch (error) {
      unsaved = value;
      import("./notice.js").then(({ warn }) => warn(error));
    }
    changes.dispatchEvent(new Event("change"));
  }

  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) changes.dispatchEvent(new Event("elsewhere"));
  });
  return { read, write, changes };
}
