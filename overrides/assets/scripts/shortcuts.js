/** An off switch for the theme's shortcuts of one character (WCAG 2.1.4). */

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

/** Show the state in the switch, and follow it. */
export function start() {
  const box = document.querySelector("input[data-shortcuts]");
  if (!box) return;
  box.checked = !off;
  box.disabled = false;
  box.onchange = () => {
    off = !box.checked;
    try {
      localStorage.setItem(KEY, off ? "off" : "on");
    } catch {
      // Then it holds until the page is left.
    }
  };
}

const typing = (/** @type {EventTarget | null} */ target) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"));

window.addEventListener(
  "keydown",
  (event) => {
    if (off && KEYS.has(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target))
      event.stopImmediatePropagation();
  },
  { capture: true },
);
