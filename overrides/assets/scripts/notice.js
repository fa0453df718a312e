import { button, el } from "./dom.js";

const FULL = "This browser’s storage for the site is full, so what you add now lasts only until you leave. The page “Your progress” can save it to a file.";
const DENIED = "This browser does not let the site keep anything, so what you add lasts only until you leave. The page “Your progress” can save it to a file.";
let told = false;
/** @type {{ words: string, buttons: [string, () => void][], box?: HTMLElement }[]} the first is shown, the others wait */
const queue = [];

/**
 * Show a text at the foot of the window, with buttons that close it; each is a pair of a text and what it does.
 * @returns {() => void} what takes the notice back
 */
export function notice(/** @type {string} */ words, /** @type {[string, () => void][]} */ buttons = [["Close", () => {}]]) {
  const entry = { words, buttons };
  queue.push(entry);
  if (queue.length === 1) show();
  return () => close(entry);
}

function show() {
  const [entry] = queue;
  if (!entry) return;
  const text = el("p", { role: "status" });
  const tools = entry.buttons.map(([name, act]) => button(name, () => { close(entry); act(); }));
  entry.box = el("div", { class: "notice" }, text, ...tools);
  document.body.append(entry.box);
  // A live region speaks of what changes after it is there.
  setTimeout(() => (text.textContent = entry.words), 200);
}

function close(entry) {
  if (!queue.includes(entry)) return;
  queue.splice(queue.indexOf(entry), 1);
  if (!entry.box) return;
  entry.box.remove();
  show();
}

/** Tell the reader once that nothing more is kept; why is in the error of the storage. */
export function warn(/** @type {Error} */ error) {
  if (told) return;
  told = true;
  const denied = error.name === "SecurityError" || error instanceof TypeError || error instanceof ReferenceError;
  notice(denied ? DENIED : FULL);
}
