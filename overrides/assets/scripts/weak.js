/** The map of weak topics: a table of what was said, weakest first, with a way to practice each. */

import { topicOf, QUESTION } from "./deck.js";
import { button, el } from "./dom.js";
import { ROOT, allItems } from "./items.js";
import { loadMemory } from "./memory.js";
import { allReviews, changes } from "./reviews.js";
import { today } from "./store.js";
import { topics } from "./weak-topics.js";

/** @type {HTMLElement} */
let box;

export async function start() {
  box = document.querySelector("[data-weak-topics]");
  if (!Object.keys(allReviews()).length) {
    return tell("There are no grades in this browser yet. After your first ", link("practice/session/", "practice session"), " the weakest topics stand here.");
  }
  try {
    const [items, memory] = await Promise.all([allItems(), loadMemory()]);
    show(items, memory);
  } catch {
    tell("The list of questions could not be loaded; perhaps the connection is down. ", button("Try again", start));
  }
}

const link = (/** @type {string} */ path, /** @type {string} */ text) => el("a", { href: new URL(path, ROOT).href }, text);
const percent = (/** @type {number} */ share) => `${Math.round(100 * share)}%`;

function tell(/** @type {(Node | string)[]} */ ...said) {
  box.querySelector(".weak__status").replaceChildren(...said);
  box.querySelector(".weak__table").replaceChildren();
}

function show(/** @type {import("./deck.js").Item[]} */ items, /** @type {import("./memory.js").Memory} */ memory) {
  const day = today();
  const rows = topics(items, allReviews(), (log) => memory.chance(log, day));
  const untouched = new Set(items.filter(({ id }) => id.startsWith(QUESTION)).map(topicOf)).size - rows.length;
  tell(`Topics with grades: ${rows.length}, weakest first. Without any yet: ${untouched}.`);
  const head = ["Topic", "Good or Easy", "Said", "Known today"].map((text) => el("th", { scope: "col" }, text));
  const table = el("table", {}, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...rows.map(row)));
  box.querySelector(".weak__table").replaceChildren(el("div", { class: "md-typeset__scrollwrap" }, el("div", { class: "md-typeset__table" }, table)));
  import("./a11y.js").then((a11y) => a11y.start());
}

function row(/** @type {import("./weak-topics.js").Topic} */ { topic, all, said, good, known }) {
  const names = JSON.parse(box.dataset.names);
  const [phase, id] = topic.split("/");
  const practice = link(`practice/session/?topic=${topic}`, "Practice these");
  practice.setAttribute("aria-label", `Practice these: ${names.topic[id]}, ${names.phase[phase]}`);
  return el("tr", {},
    el("th", { scope: "row" }, names.topic[id], el("small", {}, names.phase[phase]), practice),
    el("td", {}, bar(good / said), `${good} of ${said}, ${percent(good / said)}`),
    el("td", {}, `${said} of ${all}`),
    el("td", {}, percent(known)));
}

/** The words beside it say the same. */
function bar(/** @type {number} */ share) {
  const filled = el("span", {});
  filled.style.width = percent(share);
  return el("span", { class: "weak__bar", "aria-hidden": "true" }, filled);
}

changes.addEventListener("elsewhere", () => box?.isConnected && start());
