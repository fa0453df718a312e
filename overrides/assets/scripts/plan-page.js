/** The page of the reader's own plan: the form, and the days that are laid out from it. */

import { addDays, daysBetween, weekday, written } from "./days.js";
import { button, el } from "./dom.js";
import { ROOT } from "./items.js";
import { changes as planChanges, dropPlan, keepPlan, myPlan } from "./my-plan.js";
import { laidOut } from "./plan-data.js";
import { leftOutList, todayTable, weekTables } from "./plan-table.js";
import { MOST_DAYS } from "./schedule.js";
import { changes as tickChanges, today } from "./store.js";
import { count, download } from "./transfer.js";

/** @type {HTMLElement} */
let box;
/** @type {HTMLFormElement} */
let form;
/** @type {HTMLElement} */
let tools;
/** @type {HTMLElement} */
let shown;
/** @type {HTMLElement} */
let now;
/** @type {HTMLElement} */
let ahead;
// What the days ahead were drawn from: a tick of today leaves them as they are, thousands of elements.
let drawn = "";
/** @type {HTMLElement} */
let status;

export function start() {
  const found = document.querySelector("[data-my-plan]");
  if (found === box) return;
  box = found;
  form = box.querySelector("form");
  box.querySelector("[data-without-script]").remove();
  status = box.querySelector(".my-plan__status");
  tools = el("div", { class: "my-plan__tools", role: "group", "aria-label": "Your plan", hidden: true },
    button("Calendar file", send), button("Print", () => window.print()), button("Change", change), button("Delete this plan", remove));
  now = el("div");
  ahead = el("div");
  shown = el("div", { class: "my-plan__days" }, now, ahead);
  drawn = "";
  box.append(tools, shown);
  form.onsubmit = take;
  replan();
}

/** Draw a plan that is new, changed or gone; the form is there without one. */
function replan() {
  form.hidden = Boolean(myPlan());
  show();
}

const tell = (/** @type {(Node | string)[]} */ ...said) => status.replaceChildren(...said);

/** Tell what became of the place of the focus, and put it there. */
function moveOn(/** @type {(Node | string)[]} */ ...said) {
  tell(...said);
  (status.querySelector("button") ?? status).focus();
}

/** Keep what the form says, and lay the plan out. */
function take(/** @type {Event} */ event) {
  event.preventDefault();
  const data = new FormData(form);
  const lists = { weekdays: data.getAll("weekdays").map(Number), rounds: data.getAll("rounds"), phases: data.getAll("phases") };
  const empty = Object.entries({ weekdays: "day to study on", rounds: "round" }).find(([name]) => !lists[name].length);
  if (empty) return tell(`Choose at least one ${empty[1]}.`);
  keepPlan({
    date: String(data.get("date")), hours: Number(data.get("hours")), level: String(data.get("level")), ...lists,
    started: today(), sent: myPlan()?.sent ?? [],
  });
  moveOn("The plan is laid out.");
}

/** Fill the form with the plan that is kept. */
function fill(/** @type {import("./my-plan.js").Plan} */ plan) {
  for (const name of ["date", "hours", "level"]) form.elements[name].value = plan[name];
  for (const name of ["weekdays", "rounds", "phases"])
    for (const tick of form.querySelectorAll(`[name=${name}]`)) tick.checked = plan[name].map(String).includes(tick.value);
}

/** Draw everything again. */
async function show() {
  if (!box?.isConnected) return;
  form.elements.date.min = addDays(today(), 1);
  form.elements.date.max = addDays(today(), MOST_DAYS);
  const found = await laidOut().catch(() => "failed");
  // After what follows has been drawn, in the same frame.
  queueMicrotask(() => box.classList.remove("has-plan"));
  if (found === "failed") return tell("The list of questions could not be fetched. ", button("Try again", () => { tell(); show(); }));
  tools.hidden = !found;
  shown.hidden = !found;
  if (!found) return;
  const place = (/** @type {HTMLElement} */ details) => details.closest("tr")?.id;
  const open = new Set([...shown.querySelectorAll("details[open]")].map(place));
  const focused = document.activeElement?.getAttribute("data-task");
  draw(found);
  for (const details of shown.querySelectorAll("details")) details.open = open.has(place(details));
  if (focused) shown.querySelector(`[data-task="${focused}"]`)?.focus({ preventScroll: true });
}

function draw(/** @type {NonNullable<Awaited<ReturnType<typeof laidOut>>>} */ { plan, days, leftOut, done }) {
  for (const tool of [...tools.children].slice(0, 2)) tool.hidden = !days.length;
  const text = JSON.stringify([days.slice(1), leftOut]);
  if (text !== drawn) ahead.replaceChildren(...weekTables(days.slice(1)), ...leftOutList(leftOut));
  drawn = text;
  if (!days.length) return now.replaceChildren(el("p", {}, ...over(plan)));
  const minutes = days.reduce((sum, { spent }) => sum + spent, 0);
  const questions = days.flatMap(({ tasks }) => tasks).filter((task) => task.what === "learn" && !task.done).length;
  const facts = `Interview on ${written(plan.date)}: ${count(days.length, "day")} left, ${Math.round(minutes / 60)} hours, ${count(questions, "question")} still to say for the first time.`;
  now.replaceChildren(el("p", { class: "facts" }, facts), ...missed(plan, done), ...todayTable(days[0]));
}

/** What to say when there is nothing to plan any more, or too much. */
function over(/** @type {import("./my-plan.js").Plan} */ { date }) {
  const left = daysBetween(today(), date);
  const link = (/** @type {string} */ path, /** @type {string} */ text) => el("a", { href: new URL(path, ROOT).href }, text);
  if (left > MOST_DAYS) return [`The interview is ${left} days away. This plan holds ${MOST_DAYS}; begin with the `, link("plans/twelve-week/", "twelve-week plan"), "."];
  if (!left) return ["The interview is today. ", link("checklists/during-the-interview/", "During the interview"), " is one sheet."];
  return [`The interview was on ${written(date)}. `, link("interviews/afterwards/", "After the interview"), " says what to write down now; a new date makes a new plan."];
}

/** Days without any work, counted back from yesterday; the plan has moved it to the days ahead. */
function missed({ started, weekdays }, /** @type {import("./layout.js").History} */ done) {
  const worked = new Set([...done.values()].flat());
  let days = 0;
  for (let day = addDays(today(), -1); day >= started && !worked.has(day); day = addDays(day, -1))
    if (weekdays.includes(weekday(day))) days += 1;
  return days ? [el("p", { class: "my-plan__missed" }, `Nothing was ticked on the last ${count(days, "study day")}. Their work is spread over the days ahead.`)] : [];
}

function change() {
  const plan = myPlan();
  if (plan) fill(plan);
  form.hidden = false;
  form.elements.date.focus();
}

function remove() {
  const plan = myPlan();
  dropPlan();
  moveOn("The plan was deleted; ticks stay. ", button("Undo", () => { if (plan) keepPlan(plan); moveOn("The plan is back."); }));
}

/** Hand out the calendar, and remember its days, so that a later file can take back those that are gone. */
async function send() {
  const [{ calendarFile }, { plan, days }] = await Promise.all([import("./ics.js"), laidOut()]);
  const dates = days.filter(({ tasks }) => tasks.length).map(({ date }) => date);
  const gone = plan.sent.filter((date) => date >= today() && !dates.includes(date));
  download("outloud-my-plan.ics", calendarFile(days, plan.date, gone, { now: new Date(), site: ROOT.href }), "text/calendar");
  keepPlan({ ...plan, sent: [...gone, ...dates].sort() });
  tell("The calendar file is yours. Import it again after a change: its days are changed, not added.");
}

planChanges.addEventListener("change", replan);
planChanges.addEventListener("elsewhere", replan);
tickChanges.addEventListener("change", show);
// A page that is open since yesterday shows the wrong day.
document.addEventListener("visibilitychange", () => document.hidden || show());
