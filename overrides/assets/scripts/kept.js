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
  /** @type {Map<unknown, (value: T) => T>} changes that the storage has not taken yet, by what they change */
  #waiting = new Map();

  /**
   * @param {string} name
   * @param {{empty: () => T, isWhole: (value: any) => boolean, usable: (value: any) => T}} form `usable` takes what it can from a damaged value
   */
  constructor(name, form) {
    this.name = name;
    this.form = form;
    this.key = `${SCOPE}:${name}`;
    const follow = () => this.changes.dispatchEvent(new Event("elsewhere"));
    addEventListener("storage", ({ key }) => {
      // Whoever deletes everything means what waits, too.
      if (key === null) this.#waiting.clear();
      if (key === this.key || key === null) follow();
    });
    // A page that comes back from the cache of the browser has missed the events.
    addEventListener("pageshow", ({ persisted }) => persisted && follow());
  }

  /** @returns {T} */
  read = () => [...this.#waiting.values()].reduce((value, how) => how(value), this.#stored());

  write = (/** @type {T} */ value) => this.change("", () => value);

  /**
   * Change what is stored by now, which another tab may have written; a change that waits gives way to a later one of the same thing.
   * @param {unknown} what @param {(value: T) => T} how @returns {boolean} whether the storage took it
   */
  change = (what, how) => {
    this.#waiting.delete(what);
    this.#waiting.set(what, how);
    try {
      const value = this.read();
      if (this.#blocked) throw new Error("Text that cannot be read, nor set aside, is not overwritten");
      this.#store(value);
      this.#waiting.clear();
    } catch (error) {
      import("./notice.js").then(({ warn }) => warn(error));
    }
    const taken = !this.#waiting.size;
    this.changes.dispatchEvent(new Event("change"));
    return taken;
  };

  /** @returns {T} */
  #stored() {
    let text = null;
    let data = null;
    this.#blocked = false;
    try {
      text = localStorage.getItem(this.key);
      if (text === null) return this.form.empty();
      data = JSON.parse(text);
      if (data.v === VERSION && this.form.isWhole(data[this.name])) return data[this.name];
    } catch {}
    const value = this.form.usable(data?.[this.name]);
    this.#blocked = text !== null && !setAside(text);
    try {
      // Left in place, it would be set aside again after the reader has discarded it.
      if (text !== null && !this.#blocked) this.#store(value);
    } catch {}
    return value;
  }

  #store(/** @type {T} */ value) {
    if (Object.keys(value).length) localStorage.setItem(this.key, JSON.stringify({ v: VERSION, [this.name]: value }));
    else localStorage.removeItem(this.key);
  }
}
