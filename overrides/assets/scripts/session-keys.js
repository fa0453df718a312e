/** The keys of a session: Space shows the answer, 1 to 4 grade, u takes the last grade back. */

import { areOn, typing } from "./shortcuts.js";

/**
 * Listen for as long as an element is on the page; an action that does not apply now returns false.
 * @param {Element} place @param {{show: () => boolean, grade: (how: number) => boolean, undo: () => boolean}} actions
 */
export function listen(place, { show, grade, undo }) {
  const heard = (/** @type {KeyboardEvent} */ event) => {
    if (!place.isConnected) return removeEventListener("keydown", heard);
    if (!areOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
    // Space presses what has the focus.
    const pressed = event.key === " " && event.target instanceof Element && event.target.closest("a, button, input, summary, [tabindex='0']");
    if (pressed) return;
    const done = event.key === " " ? show() : /^[1-4]$/.test(event.key) ? grade(Number(event.key)) : event.key.toLowerCase() === "u" && undo();
    if (done) event.preventDefault();
  };
  addEventListener("keydown", heard);
}
