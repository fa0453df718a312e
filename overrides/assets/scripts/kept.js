/** What the reader writes, as JSON under a key of its own: `{"v": 1, "<name>": value}`. */

import { SCOPE, setAside } from "./store.js";

const VERSION = 1;

/**
 * Text that cannot be read is set aside before it is overwritten; what the storage does not take lasts until the page is left.
 * @template T
 */
export class Kept {
  /** Fires "change" after a change here, "elsewhere" after one in another tab. */
  changes = new EventTarget();
  // Damaged text that could not be set aside, for want of room, is not overwritten.
  #blocked = false;
  /** @type {T | null} */
  #unsaved = null;

  /**
   * @param {string} name
   * @param {{empty: () => T, isWhole: (value: any) => boolean, usable: (value: any) => T}} form `usable` takes what it can from a damaged value
   */
  constructor(name, form) {
    this.name = name;
    this.form = form;
    this.key = `${SCOPE}:${name}`;
    addEventListener("storage", ({ key }) => {
      if (key === this.key || key === null) this.changes.dispatchEvent(new Event("elsewhere"));
    });
  }

  /** @returns {T} */
  read = () => {
    if (this.#unsaved) return this.#unsaved;
    let text = null;
    let data = null;
    this.#blocked = false;
    try {
      text = localStorage.getItem(this.key);
      if (text === null) return this.form.empty();
      data = JSON.parse(text);
      if (data.v === VERSION && this.form.isWhole(data[this.name])) return data[this.name];
    } catch {}
    this.#blocked = text !== null && !setAside(text);
    return this.form.usable(data?.[this.name]);
  };

  write = (/** @type {T} */ value) => {
    try {
      if (this.#blocked) throw new Error("Text that cannot be read, nor set aside, is not overwritten");
      if (Object.keys(value).length) localStorage.setItem(this.key, JSON.stringify({ v: VERSION, [this.name]: value }));
      else localStorage.removeItem(this.key);
      this.#unsaved = null;
    } catch (error) {
      this.#unsaved = value;
      import("./notice.js").then(({ warn }) => warn(error));
    }
    this.changes.dispatchEvent(new Event("change"));
  };
}
