import { button, el } from "./dom.js";

const FULL = "This browser’s storage for the site is full, so what you add now lasts only until you leave. The page “Your progress” can save it to a file.";
const DENIED = "This browser does not let the site keep anything, so what you add lasts only until you leave. The page “Your progress” can save it to a file.";
let told = false;

/** Tell the reader once that nothing more is kept; why is in the error of the storage. */
export function warn(/** @type {Error} */ error) {
  if (told) return;
  told = true;
  const denied = error.name === "SecurityError" || error instanceof TypeError || error instanceof ReferenceError;
  const text = el("p", { role: "status" });
  const box = el("div", { class: "notice" }, text, button("Close", () => box.remove()));
  document.body.append(box);
  // A live region speaks of what changes after it is there.
  setTimeout(() => (text.textContent = denied ? DENIED : FULL), 200);
}
