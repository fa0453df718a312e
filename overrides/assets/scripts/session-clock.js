/** A clock that counts up, and says in words how it stands to its target. */

import { clockTime } from "./days.js";

export class Clock {
  #from = Date.now();

  /** Seconds until now. */
  get seconds() {
    // The clock of the device may be set back.
    return Math.max(0, Math.floor((Date.now() - this.#from) / 1000));
  }

  /** "0:42, aim for 1:30"; past the target how far. */
  against(/** @type {number} */ target) {
    const over = this.seconds - target;
    const now = clockTime(this.seconds);
    return over > 0 ? `${now}, ${clockTime(over)} over the target of ${clockTime(target)}` : `${now}, aim for ${clockTime(target)}`;
  }
}

/** Call a function now and every second, for as long as an element is on the page. */
export function everySecond(/** @type {Element} */ place, /** @type {() => void} */ show) {
  const timer = setInterval(() => (place.isConnected ? show() : clearInterval(timer)), 1000);
  show();
}
