/** The practice session: what to practice, then one question after another until the time is up. */

import { daysBetween, inWords, written } from "./days.js";
import { deal, fits, sorted, topicOf } from "./deck.js";
import { button, el } from "./dom.js";
import { ROOT, allItems } from "./items.js";
import { loadMemory } from "./memory.js";
import { myPlan } from "./my-plan.js";
import { allReviews, changes } from "./reviews.js";
import { keepChoices, lastChoices } from "./session-choices.js";
import { Session } from "./session-run.js";
import { today } from "./store.js";

/** @type {HTMLElement} */
let box;
/** @type {HTMLFormElement} */
let form;
/** @type {import("./deck.js").Item[]} */
let items = [];
/** @type {import("./memory.js").Memory | undefined} */
let memory;
let topic = "";

const part = (/** @type {string} */ which) => box.querySelector(`.session__${which}`);
const tell = (/** @type {(Node | string)[]} */ ...said) => part("status").replaceChildren(...said);
const checked = (/** @type {string} */ field) => [...form.querySelectorAll(`[name=${field}]:checked`)].map(({ value }) => value);
const minutes = () => Number(form.elements.namedItem("minutes").value);

export function start() {
  box = document.querySelector("[data-session]");
  form = box.querySelector("form");
  restore();
  topic = new URLSearchParams(location.search).get("topic") ?? "";
  form.onchange = count;
  form.onsubmit = (event) => {
    event.preventDefault();
    begin();
  };
  return load();
}

function restore() {
  const last = lastChoices();
  if (!last) return;
  for (const field of form.querySelectorAll("input")) {
    const values = { phase: last.phases, level: last.levels, kind: last.kinds, minutes: [String(last.minutes)] }[field.name];
    field.checked = values.includes(field.value);
  }
}

async function load() {
  try {
    items = await allItems();
    // Without grades nothing can be due, and the library waits until a session starts.
    if (Object.keys(allReviews()).length) memory ??= await loadMemory();
    if (topic && !items.some((item) => topicOf(item) === topic)) topic = "";
    count();
  } catch {
    tell("The list of questions could not be loaded; perhaps the connection is down. ", button("Try again", load),
      " or choose from ", el("a", { href: new URL("levels/", ROOT).href }, "all levels"), ".");
  }
}

const wanted = () => ({ phases: checked("phase"), levels: checked("level"), kinds: checked("kind"), topic });

function lists() {
  const day = today();
  const recall = (/** @type {any} */ log) => ({ day: memory?.due(log, day, myPlan()?.date) ?? day, chance: memory?.chance(log, day) ?? 1 });
  return sorted(items, wanted(), allReviews(), recall, day);
}

/** Say what there is to practice in the present choice. */
function count() {
  const { due, fresh, later, next } = lists();
  const order = queue();
  part("start").disabled = !order.length;
  part("topic").replaceChildren(...topicNote());
  const size = `Due today: ${due.length}. New: ${fresh.length}.`;
  const hold = `${minutes()} minutes hold about ${fits(order, minutes())} of them.`;
  const wait = next ? ` The next one comes back ${inWords(daysBetween(today(), next))}, on ${written(next)}.` : " Choose more phases, levels or kinds.";
  const early = topic && later.length ? ` Said before, and not due yet: ${later.length}.` : "";
  tell(order.length ? `${size}${early} ${hold}` : `${size}${wait}`);
  const date = myPlan()?.date;
  const left = date ? daysBetween(today(), date) : 0;
  const by = left > 1 ? "every question comes back by the day before" : "what you say today comes back that day";
  part("interview").textContent = left > 0 ? `Your interview is on ${written(date)}: ${by}.` : "";
}

/** What is due, then what is new; a topic that was asked for by name is practiced before its time, too. */
function queue() {
  const { due, fresh, later } = lists();
  return [...due, ...fresh, ...(topic ? later : [])];
}

function topicNote() {
  if (!topic) return [];
  const names = JSON.parse(box.dataset.names);
  const [phase, id] = topic.split("/");
  const drop = button("Practice all topics", () => {
    topic = "";
    history.replaceState(history.state, "", location.pathname);
    count();
  });
  return [`Only “${names.topic[id]}” of ${names.phase[phase]}, whatever is ticked here. `, drop];
}

async function begin() {
  const choices = { phases: checked("phase"), levels: checked("level"), kinds: checked("kind"), minutes: minutes(), clock: lastChoices()?.clock ?? true };
  keepChoices(choices);
  try {
    memory ??= await loadMemory();
  } catch {
    return tell("The scheduler could not be loaded; perhaps the connection is down. ", button("Try again", begin));
  }
  const deck = deal(queue(), minutes());
  // Another tab may have graded the last of them.
  if (!deck.queue.length) return count();
  tell("");
  form.hidden = true;
  const session = new Session(part("stage"), { deck, choices, memory, names: JSON.parse(box.dataset.names), again });
  session.next();
}

/** Back to the choices, with what is due now. */
function again() {
  part("stage").replaceChildren();
  form.hidden = false;
  count();
  part("start").focus();
}

/** A page that was left open shows another day, or what another tab has graded. */
function follow() {
  if (items.length && box?.isConnected && !form.hidden && !document.hidden) load();
}
changes.addEventListener("elsewhere", follow);
document.addEventListener("visibilitychange", follow);
