import { button, el } from "./dom.js";

const FULL = "This browser’s storage for the site is full, so new ticks last only until you leave. The page “Your progress” can save them to a file.";
const DENIED = "This browser does not let the site keep ticks, so they last only until you leave. The page “Your progress” can save them to a file.";
let told = false;
/** @type {(() => void)[]} notices that wait until the one before them is closed */
const queue = [];

/** Show a text at the foot of the window, with buttons that close it; each is a pair of a text and what it does. */
export function notice(/** @type {string} */ words, /** @type {[string, () => void][]} */ buttons = [["Close", () => {}]]) {
  if (document.querySelector(".notice")) return void queue.push(() => notice(words, buttons));
  const text = el("p", { role: "status" });
  const close = () => {
    box.remove();
    queue.shift()?.();
  };
  const tools = buttons.map(([name, act]) => button(name, () => { close(); act(); }));
  const box = el("div", { class: "notice" }, text, ...tools);
  document.body.append(box);
  // A live region speaks of what changes after it is there.
  setTimeout(() => (text.textContent = words), 200);
}

/** Tell the reader once that ticks are not kept; why is in the error of the storage. */
export function warn(/** @type {Error} */ error) {
  if (told) return;
  told = true;
  const denied = error.name === "SecurityError" || error instanceof TypeError || error instanceof ReferenceError;
  notice(denied ? DENIED : FULL);
}
