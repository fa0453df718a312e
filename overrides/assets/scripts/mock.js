/** The mock interview: choices that the address keeps, a round by the clock, and a scorecard. */

import { button, el } from "./dom.js";
import { ROOT, allItems } from "./items.js";
import { drawn, each, isSeed, newSeed, size } from "./mock-draw.js";
import { Round } from "./mock-round.js";
import { filled } from "./scorecard.js";
import { printAs } from "./print.js";

const FIELDS = ["role", "level", "round", "minutes", "seed"];

/** @type {HTMLElement} */
let box;
/** @type {HTMLFormElement} */
let form;
/** @type {import("./mock-draw.js").Item[]} */
let items = [];

const part = (/** @type {string} */ name) => box.querySelector(`.mock__${name}`);
const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
const title = (/** @type {string} */ name) => field(name).selectedOptions[0].textContent;
const tell = (/** @type {(Node | string)[]} */ ...said) => part("status").replaceChildren(...said);

export function start() {
  box = document.querySelector("[data-mock]");
  form = box.querySelector("form");
  fromAddress();
  form.onchange = describe;
  form.onsubmit = (event) => {
    event.preventDefault();
    begin();
  };
  field("another").onclick = () => {
    field("seed").value = newSeed();
    describe();
  };
  field("empty").onclick = () => {
    const card = filled(box, field("round").value);
    part("stage").replaceChildren(card);
    // Most browsers say that they have printed before the call returns.
    addEventListener("afterprint", () => card.remove(), { once: true });
    printAs("scorecard");
  };
  return load();
}

/** Take what the address names and the form knows; the rest stays as it is. */
function fromAddress() {
  const named = new URLSearchParams(location.search);
  for (const name of FIELDS.slice(0, -1)) {
    const value = named.get(name);
    if ([...field(name).options].some((option) => option.value === value)) field(name).value = value;
  }
  field("seed").value = isSeed(named.get("seed")) ? named.get("seed") : newSeed();
}

async function load() {
  try {
    items = await allItems();
    for (const name of ["start", "another", "empty"]) field(name).disabled = false;
    describe();
  } catch {
    field("empty").disabled = false;
    tell("The list of questions could not be loaded; perhaps the connection is down. ", button("Try again", load),
      " or let a partner choose from ", el("a", { href: new URL("levels/", ROOT).href }, "all levels"), ".");
  }
}

/** @returns {import("./mock-draw.js").Draw} */
const draw = () => JSON.parse(box.dataset.sets)[`${field("role").value}/${field("round").value}`];

function describe() {
  const minutes = Number(field("minutes").value);
  const n = size(draw(), minutes);
  tell(`${n} ${n === 1 ? "question" : "questions"} of about ${each(draw(), minutes)} minutes.`);
}

function begin() {
  const values = Object.fromEntries(FIELDS.map((name) => [name, field(name).value]));
  history.replaceState(history.state, "", `?${new URLSearchParams(values)}`);
  const levels = [...field("level").options].map(({ value }) => value);
  const minutes = Number(values.minutes);
  const set = drawn(items, draw(), { ...values, levels, minutes });
  const who = `${title("role")}, ${title("level").toLowerCase()} level, seed ${values.seed}`;
  form.hidden = true;
  tell("");
  const names = JSON.parse(box.dataset.names);
  const round = new Round(part("stage"), { set, each: each(draw(), minutes), minutes, names, who,
    card: (asked) => filled(box, values.round, who, asked), again });
  round.next();
}

function again() {
  part("stage").replaceChildren();
  form.hidden = false;
  field("seed").value = newSeed();
  describe();
  field("start").focus();
}
