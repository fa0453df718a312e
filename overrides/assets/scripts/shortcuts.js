/** An off switch for shortcuts of one character, the theme's and ours (WCAG 2.1.4). */

import { SCOPE } from "./store.js";

const KEY = `${SCOPE}:shortcuts`;
const KEYS = new Set(["p", "n", ",", ".", "f", "s", "/"]);
let off = read();

function read() {
  try {
    return localStorage.getItem(KEY) === "off";
  } catch {
    return false;
  }
}

export const areOn = () => !off;

/** Show the state in every switch of the page, and follow it. */
export function start() {
  for (const box of document.querySelectorAll("input[data-shortcuts]")) {
    box.checked = !off;
    box.disabled = false;
    box.onchange = () => turn(box.checked);
  }
}

function turn(/** @type {boolean} */ on) {
  off = !on;
  try {
    localStorage.setItem(KEY, off ? "off" : "on");
  } catch {
    // Then it holds until the page is left.
  }
}

/** Whether keys belong to what has the focus. */
export const typing = (/** @type {EventTarget | null} */ target) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"));

window.addEventListener(
  "keydown",
  (event) => {
    if (off && KEYS.has(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target))
      event.stopImmediatePropagation();
  },
  { capture: true },
);
