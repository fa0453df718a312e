/** Today's part of the reader's own plan, on the front page. */

import { daysBetween, written } from "./days.js";
import { el } from "./dom.js";
import { laidOut } from "./plan-data.js";
import { summary, taskList } from "./plan-tasks.js";
import { today } from "./store.js";

const PAGE = new URL("../../plans/my-plan/", import.meta.url).href;

/** @param {HTMLElement} box */
export async function show(box) {
  const found = await laidOut().catch(() => null);
  const part = el("section", { class: "my-today", "aria-labelledby": "my-today" });
  if (found) part.append(...lines(found));
  const open = box.querySelector(".my-today details")?.open;
  const focused = box.contains(document.activeElement) && document.activeElement?.getAttribute("data-task");
  box.querySelector(".my-today")?.remove();
  if (!part.firstChild) return;
  box.append(part);
  if (open) part.querySelector("details")?.setAttribute("open", "");
  if (focused) part.querySelector(`[data-task="${focused}"]`)?.focus();
}

/** @param {NonNullable<Awaited<ReturnType<typeof laidOut>>>} found */
function lines({ plan, days }) {
  const link = (/** @type {string} */ text) => el("a", { href: PAGE }, text);
  const title = el("h2", { id: "my-today" }, `Today, ${written(today())}`);
  const [day] = days;
  if (!day) return daysBetween(today(), plan.date) === 0 ? [title, el("p", {}, "The interview is today. ", link("Your plan"), ".")] : [];
  const left = daysBetween(today(), plan.date);
  const facts = el("p", {}, `${left} ${left === 1 ? "day" : "days"} to the interview. ${day.spent} min: ${summary(day) || "nothing is due"}. `, link("The whole plan"), ".");
  return [title, facts, taskList(day, true)];
}
