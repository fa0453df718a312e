/** The days of a plan as tables, a week each, and what was left out. */

import { weekday, written } from "./days.js";
import { el } from "./dom.js";
import { ROOT } from "./items.js";
import { taskList } from "./plan-tasks.js";

const NAMES = { study: "", review: "No new question", rest: "Rest", off: "Free" };

/** Today, with boxes to tick. @param {import("./layout.js").Day} day */
export const todayTable = (day) => [el("h2", { id: "my-today" }, `Today, ${written(day.date)}`), table([day], true)];

/** The days ahead by calendar week. @param {import("./layout.js").Day[]} days */
export function weekTables(days) {
  /** @type {import("./layout.js").Day[][]} */
  const weeks = [];
  for (const day of days) {
    if (!weeks.length || weekday(day.date) === 1) weeks.push([]);
    weeks.at(-1)?.push(day);
  }
  return weeks.flatMap((week) => [el("h2", {}, span(week)), table(week, false)]);
}

function span(/** @type {import("./layout.js").Day[]} */ week) {
  const [from, to] = [written(week[0].date), written(week.at(-1).date)];
  return from === to ? from : `${from} to ${to}`;
}

function table(/** @type {import("./layout.js").Day[]} */ days, /** @type {boolean} */ open) {
  const head = el("tr", {}, ...["Day", "What to do", "Time"].map((title) => el("th", { scope: "col" }, title)));
  return el("table", { class: "calendar" }, el("thead", {}, head), el("tbody", {}, ...days.map((day) => row(day, open))));
}

function row(/** @type {import("./layout.js").Day} */ day, /** @type {boolean} */ open) {
  const name = day.tasks.length ? NAMES[day.kind] : day.kind === "off" ? NAMES.off : "Nothing is due";
  return el("tr", { id: `day-${day.date}` },
    el("th", { scope: "row" }, written(day.date)),
    el("td", {}, ...(name ? [el("strong", {}, name)] : []), taskList(day, open)),
    el("td", {}, day.spent ? `${day.spent} min` : ""));
}

/** @param {import("./queues.js").Item[]} items */
export function leftOutList(items) {
  if (!items.length) return [];
  const questions = items.filter(({ id }) => id.startsWith("q/")).length;
  const links = items.map((item) => el("li", {}, el("a", { href: new URL(item.url, ROOT).href }, item.title)));
  return [
    el("h2", {}, "No time for"),
    el("details", { class: "my-plan__left-out" },
      el("summary", {}, `${questions} questions and ${items.length - questions} exercises, the most important first`), el("ul", {}, ...links)),
  ];
}
