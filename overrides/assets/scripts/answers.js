import { toolbar } from "./dom.js";
import { SCOPE } from "./store.js";

const PLACE = "outloud:place";
let seen = false;

/** A page is shown: open the answer that the address names, and fill the toolbar. */
export function start() {
  for (const bar of document.querySelectorAll("[data-answers-toolbar]"))
    toolbar(bar, "Answers", [
      ["Open all answers", () => setAll(true)],
      ["Close all answers", () => setAll(false)],
      ["Print with answers", () => printAs("answers")],
      ["Print questions only", () => printAs("questions")],
    ]);
  // The theme keeps the position of a page in the history, but loses it on a reload.
  const top = seen ? history.state?.y : place();
  reveal(top);
  if (!seen && top !== undefined) addEventListener("load", () => setTimeout(() => scrollTo(0, top)), { once: true });
  seen = true;
  try {
    if (localStorage.getItem(`${SCOPE}:notes`)) showNotes();
  } catch {}
}

/** Fetched only where a note may be shown or written, since most visits look at what is asked. */
const showNotes = () => import("./note-fields.js").then((fields) => fields.start());

// The event does not bubble.
addEventListener("toggle", ({ target }) => target.matches("details.answer") && showNotes(), { capture: true });

function setAll(/** @type {boolean} */ open) {
  for (const answer of document.querySelectorAll("details.answer")) answer.open = open;
}

const printAs = (/** @type {string} */ mode) => import("./print.js").then((print) => print.printAs(mode));

/** Where the reader was before a reload; the browser cannot go there while the answer is closed. */
function place() {
  try {
    const [view] = performance.getEntriesByType("navigation");
    const [address, top] = sessionStorage.getItem(PLACE).split(" ");
    return view.type !== "navigate" && address === location.href ? Number(top) : undefined;
  } catch {
    return undefined;
  }
}

function named(/** @type {string} */ hash) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/**
 * Open the answer that the address names, or go to where the question has moved.
 * @param {number} [top] where the reader was on this page; without it, scroll to the question
 */
function reveal(top) {
  const target = named(location.hash);
  const moved = target?.closest("[data-moved]");
  if (moved) return location.replace((moved.closest("a") ?? moved.querySelector("a")).href);
  const answer = target?.closest(".question")?.querySelector("details.answer");
  if (!answer) return;
  answer.open = true;
  // Once more in the next frame: what other modules show first may move the question.
  if (top === undefined) for (const go of [(f) => f(), requestAnimationFrame]) go(() => target.scrollIntoView());
  else scrollTo(0, top);
}

/** Keep the answer that the reader opens in the address, without a new entry in the history. */
function remember(/** @type {HTMLDetailsElement} */ answer) {
  const hash = `#${answer.closest(".question").dataset.question}`;
  const address = answer.open ? location.pathname + location.search : hash;
  if (!answer.open || location.hash === hash) history.replaceState(history.state, "", address);
}

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const summary = event.target.closest("details.answer > summary");
  if (summary) remember(summary.parentElement);
});

/** A link to a question of this page: the theme would load the page again, and lose what is open. */
function jump(/** @type {MouseEvent} */ event) {
  const link = event.target instanceof Element && event.target.closest("a[href*='#']");
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!plain || !link || link.pathname !== location.pathname || !named(link.hash)?.closest(".question")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (location.hash === link.hash) reveal();
  else location.hash = link.hash;
}
addEventListener("click", jump, { capture: true });
addEventListener("hashchange", () => reveal(history.state?.y));
addEventListener("pagehide", () => {
  try {
    sessionStorage.setItem(PLACE, `${location.href} ${scrollY}`);
  } catch {}
});
