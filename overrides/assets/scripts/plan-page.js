/** The page of the reader's own plan: the form, and the days that are laid out from it. */

import { daysBetween, inWords, plusDays } from "./calendar.js";
import { button, el } from "./dom.js";
import { changes as planChanges, dropPlan, keepPlan, myPlan } from "./my-plan.js";
import { laidOut } from "./plan-data.js";
import { dayTable, leftOutList } from "./plan-table.js";
import { MOST_DAYS } from "./schedule.js";
import { changes as tickChanges, today } from "./store.js";
import { download } from "./transfer.js";

const ROOT = new URL("../../", import.meta.url);

/** @type {HTMLElement} */
let box;
/** @type {HTMLFormElement} */
let form;
/** @type {HTMLElement} */
let shown;
/** @type {HTMLElement} */
let status;

export function start() {
  const found = document.querySelector("[data-my-plan]");
  if (found === box) return;
  box = found;
  form = box.querySelector("form");
  box.querySelector("[data-without-script]").remove();
  status = el("p", { class: "my-plan__status", role: "status" });
  shown = el("div", { class: "my-plan__days" });
  box.append(status, shown);
  form.elements.date.min = plusDays(today(), 1);
  form.elements.date.max = plusDays(today(), MOST_DAYS);
  form.onsubmit = take;
  show();
}

const tell = (/** @type {(Node | string)[]} */ ...said) => status.replaceChildren(...said);

/** Keep what the form says, and lay the plan out. */
function take(/** @type {Event} */ event) {
  event.preventDefault();
  const data = new FormData(form);
  const lists = { weekdays: data.getAll("weekdays").map(Number), rounds: data.getAll("rounds"), phases: data.getAll("phases") };
  const empty = Object.entries({ weekdays: "day to study on", rounds: "round" }).find(([name]) => !lists[name].length);
  if (empty) return tell(`Choose at least one ${empty[1]}.`);
  const former = myPlan();
  keepPlan({
    date: String(data.get("date")), hours: Number(data.get("hours")), level: String(data.get("level")), ...lists,
    started: today(), sent: former?.sent ?? [],
  });
  show(true);
}

/** Fill the form with the plan that is kept. */
function fill(/** @type {import("./my-plan.js").Plan} */ plan) {
  for (const name of ["date", "hours", "level"]) form.elements[name].value = plan[name];
  for (const name of ["weekdays", "rounds", "phases"])
    for (const tick of form.querySelectorAll(`[name=${name}]`)) tick.checked = plan[name].map(String).includes(tick.value);
}

/** Draw everything again; `fresh` says that the reader has just laid the plan out. */
async function show(fresh = false) {
  if (!box?.isConnected) return;
  const plan = myPlan();
  form.hidden = Boolean(plan);
  if (!plan) return shown.replaceChildren();
  try {
    const open = [...shown.querySelectorAll("details")].map((details) => details.open);
    const focused = document.activeElement?.getAttribute("data-task");
    draw(await laidOut());
    shown.querySelectorAll("details").forEach((details, n) => (details.open = open[n] ?? false));
    if (focused) shown.querySelector(`[data-task="${focused}"]`)?.focus();
    if (fresh) tell("The plan is laid out and kept in this browser.");
  } catch {
    tell("The list of questions could not be fetched. ", button("Try again", () => { tell(); show(); }));
  }
}

function draw(/** @type {NonNullable<Awaited<ReturnType<typeof laidOut>>>} */ { plan, days, leftOut, done }) {
  const tools = el("div", { class: "my-plan__tools", role: "group", "aria-label": "Your plan" },
    ...(days.length ? [button("Calendar file", () => send(plan, days)), button("Print", () => window.print())] : []),
    button("Change", change), button("Delete this plan", remove));
  if (!days.length) return shown.replaceChildren(el("p", {}, ...over(plan)), tools);
  const minutes = days.reduce((sum, { spent }) => sum + spent, 0);
  const questions = days.flatMap(({ tasks }) => tasks).filter(({ what }) => what === "learn").length;
  const facts = `Interview on ${inWords(plan.date)}: ${count(days.length, "day")} left, ${Math.round(minutes / 60)} hours, ${count(questions, "question")} still to say for the first time.`;
  shown.replaceChildren(el("p", { class: "facts" }, facts), ...missed(plan, done), tools, ...dayTable(days), ...leftOutList(leftOut));
}

const count = (/** @type {number} */ n, /** @type {string} */ one) => `${n} ${one}${n === 1 ? "" : "s"}`;

/** What to say when there is nothing to plan any more, or too much. */
function over(/** @type {import("./my-plan.js").Plan} */ { date }) {
  const left = daysBetween(today(), date);
  const link = (/** @type {string} */ path, /** @type {string} */ text) => el("a", { href: new URL(path, ROOT).href }, text);
  if (left > MOST_DAYS) return [`The interview is ${left} days away. This plan holds ${MOST_DAYS}; begin with the `, link("plans/twelve-week/", "twelve-week plan"), "."];
  if (!left) return ["The interview is today. ", link("checklists/during-the-interview/", "During the interview"), " is one sheet."];
  return [`The interview was on ${inWords(date)}. `, link("interviews/afterwards/", "After the interview"), " says what to write down now; a new date makes a new plan."];
}

/** Days without any work, counted back from yesterday; the plan has moved it to the days ahead. */
function missed({ started, weekdays }, /** @type {import("./layout.js").History} */ done) {
  const worked = new Set([...done.values()].flatMap(({ first, last }) => [first, last]));
  let days = 0;
  for (let day = plusDays(today(), -1); day >= started && !worked.has(day); day = plusDays(day, -1))
    if (weekdays.includes(new Date(`${day}T00:00Z`).getUTCDay() || 7)) days += 1;
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
  tell("The plan was deleted; ticks stay. ", button("Undo", () => { if (plan) keepPlan(plan); tell("The plan is back."); }));
}

/** Hand out the calendar, and remember its days, so that a later file can take back those that are gone. */
async function send(/** @type {import("./my-plan.js").Plan} */ plan, /** @type {import("./layout.js").Day[]} */ days) {
  const { calendarFile } = await import("./ics.js");
  const dates = days.filter(({ tasks }) => tasks.length).map(({ date }) => date);
  const gone = plan.sent.filter((date) => date >= today() && !dates.includes(date));
  download("outloud-my-plan.ics", calendarFile(days, plan.date, gone, { now: new Date(), site: ROOT.href }), "text/calendar");
  keepPlan({ ...plan, sent: [...new Set([...plan.sent.filter((date) => date < today()), ...gone, ...dates])].sort().slice(-400) });
  tell("The calendar file is yours. Import it again after a change: its days are changed, not added.");
}

for (const changes of [planChanges, tickChanges]) changes.addEventListener("change", () => show());
planChanges.addEventListener("elsewhere", () => show());
