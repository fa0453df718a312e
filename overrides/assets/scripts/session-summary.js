/** What a session came to: what was said, how it was graded, and when it comes back. */

import { clockTime, daysBetween, inWords, written } from "./days.js";
import { name } from "./deck.js";
import { button, el } from "./dom.js";
import { ROOT } from "./items.js";
import { GRADES } from "./session-card.js";

/**
 * @param {{item: import("./deck.js").Item, how: number}[]} said in order @param {number} seconds
 * @param {(id: string) => string} dueDay @param {string} today @param {[string, () => void][]} tools
 */
export function summary(said, seconds, dueDay, today, tools) {
  const items = new Map(said.map(({ item }) => [item.id, item]));
  const heading = el("h2", { tabIndex: -1 }, "What you said");
  const rows = [...items.values()].map((item) => {
    const grades = said.filter((entry) => entry.item.id === item.id).map(({ how }) => GRADES[how - 1][0]);
    const day = dueDay(name(item));
    return el("tr", {},
      el("th", { scope: "row" }, el("a", { href: new URL(item.url, ROOT).href }, item.title)),
      el("td", {}, grades.join(", ")), el("td", {}, `${written(day)}, ${inWords(daysBetween(today, day))}`));
  });
  const counts = GRADES.map(([grade], n) => `${grade} ${said.filter(({ how }) => how === n + 1).length}`);
  const text = said.length
    ? `${today}: ${said.length} ${said.length === 1 ? "answer" : "answers"} to ${rows.length} ${rows.length === 1 ? "question" : "questions"} in ${clockTime(seconds)} minutes. ${counts.join(", ")}.`
    : "No answer was graded.";
  return el("section", { class: "session__summary", "aria-label": "Summary" }, heading, el("p", {}, text),
    ...(rows.length ? [table(rows)] : []),
    el("div", { class: "session__tools" }, ...tools.map((tool) => button(...tool))));
}

function table(/** @type {HTMLElement[]} */ rows) {
  const head = el("tr", {}, ...["Question", "Grades", "Next"].map((text) => el("th", { scope: "col" }, text)));
  const filled = el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows));
  return el("div", { class: "md-typeset__scrollwrap" }, el("div", { class: "md-typeset__table" }, filled));
}
