/** The tasks of one day of a plan, as a list. */

import { el } from "./dom.js";
import { ROOT } from "./items.js";
import { isElsewhere, tick } from "./plan-history.js";

const DO = {
  guide: "Read", challenge: "Code", sql: "SQL", drill: "Estimate", "walk-through": "Design", notebook: "Run",
  mock: "Rehearse", checklist: "Check",
};

/** @typedef {import("./layout.js").Task} Task */

/** @param {import("./layout.js").Day} day @param {boolean} open whether its tasks can be ticked */
export function taskList({ tasks }, open) {
  const again = tasks.filter(({ what }) => what === "review");
  const rest = tasks.filter(({ what }) => what !== "review");
  const list = el("ul", {}, ...rest.map((task) => el("li", {}, ...entry(task, open))));
  if (again.length) list.append(el("li", {}, group(again, open)));
  return list;
}

/** Answers to say again are many and short: they are folded. */
function group(/** @type {Task[]} */ again, /** @type {boolean} */ open) {
  const done = again.filter((task) => task.done).length;
  const minutes = again.reduce((sum, task) => sum + task.minutes, 0);
  const many = `${again.length} ${again.length === 1 ? "answer" : "answers"}`;
  const far = done ? `, ${done} done` : "";
  return el("details", {},
    el("summary", {}, word("Say again"), ` ${many}${far} `, time(minutes)),
    el("ul", {}, ...again.map((task) => el("li", {}, ...entry(task, open, "")))));
}

function entry(/** @type {Task} */ task, /** @type {boolean} */ open, name = DO[task.item.kind] ?? "Say") {
  const link = el("a", { href: new URL(task.item.url, ROOT).href }, task.item.title);
  const what = [...(name ? [word(name), " "] : []), link, " ", ...(name && task.minutes ? [time(task.minutes)] : [])];
  if (!open) return what;
  const box = el("input", { type: "checkbox", checked: task.done, disabled: isElsewhere(task), "aria-label": `Done: ${task.item.title}`, "data-task": `${task.what} ${task.item.id}` });
  box.onchange = () => tick(task, box.checked);
  return [el("label", { class: "tick tick--small" }, box), ...what];
}

const word = (/** @type {string} */ text) => el("span", { class: "do" }, text);
const time = (/** @type {number} */ minutes) => el("span", { class: "minutes" }, `${minutes} min`);

/** "6 to say, 11 to say again, 2 to do" */
export function summary(/** @type {import("./layout.js").Day} */ { tasks }) {
  const count = (/** @type {string} */ kind) => tasks.filter(({ what }) => what === kind).length;
  const parts = [[count("learn"), "new to say"], [count("review"), "to say again"], [count("do"), "to do"]];
  return parts.filter(([n]) => n).map((part) => part.join(" ")).join(", ");
}
