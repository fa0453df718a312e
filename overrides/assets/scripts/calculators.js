/** Calculators: the assumptions of a table become fields, and the results follow what is typed. */

import { parse } from "./numbers.js";

const FORMAT = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
const FUNCTIONS = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "**": (a, b) => a ** b,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  ceil: (a) => Math.ceil(a),
  floor: (a) => Math.floor(a),
  sqrt: (a) => Math.sqrt(a),
  ln: (a) => Math.log(a),
  exp: (a) => Math.exp(a),
};

export function start() {
  for (const calculator of document.querySelectorAll("[data-calculator]")) open(calculator);
}

function open(/** @type {HTMLElement} */ calculator) {
  const fields = [...calculator.querySelectorAll("span[data-input]")].map(field);
  const status = document.createElement("p");
  const reset = document.createElement("button");
  const update = () => (status.textContent = compute(calculator, fields));
  status.setAttribute("role", "status");
  reset.className = "tool";
  reset.textContent = "Reset the assumptions";
  reset.onclick = () => {
    for (const input of fields) input.value = input.defaultValue;
    update();
  };
  for (const input of fields) input.oninput = update;
  calculator.append(reset, status);
}

/** Replace a number by a field that holds it; its name is the head of its row. */
function field(/** @type {HTMLElement} */ number) {
  const input = document.createElement("input");
  input.inputMode = "decimal";
  input.autocomplete = "off";
  input.size = 11;
  input.defaultValue = number.textContent;
  input.setAttribute("aria-labelledby", number.closest("tr").querySelector("th").id);
  Object.assign(input.dataset, number.dataset);
  number.replaceWith(input);
  return input;
}

/** Write all results, or none if a field holds no usable number; return what to say. */
function compute(/** @type {HTMLElement} */ calculator, /** @type {HTMLInputElement[]} */ fields) {
  const values = {};
  const wrong = fields.filter((input) => !take(input, values));
  if (!wrong.length) for (const [id, program] of JSON.parse(calculator.dataset.program)) values[id] = run(program, values);
  for (const cell of calculator.querySelectorAll("[data-result]")) {
    const value = values[cell.dataset.result];
    cell.textContent = Number.isFinite(value) ? FORMAT.format(value) : "\u2013";
  }
  if (wrong.length) return `${name(wrong[0])}: enter a number from ${plain(wrong[0].dataset.least)} to ${plain(wrong[0].dataset.most)}.`;
  return "Computed with your assumptions.";
}

function take(/** @type {HTMLInputElement} */ input, values) {
  const value = parse(input.value);
  const usable = value >= Number(input.dataset.least) && value <= Number(input.dataset.most);
  values[input.dataset.input] = value;
  input.setAttribute("aria-invalid", String(!usable));
  return usable;
}

function run(/** @type {(string|number)[]} */ program, values) {
  const stack = [];
  for (const step of program) {
    const apply = FUNCTIONS[step];
    stack.push(apply ? apply(...stack.splice(-apply.length)) : (values[step] ?? step));
  }
  return stack[0];
}

function name(/** @type {HTMLInputElement} */ input) {
  return input.closest("tr").querySelector("th").firstChild.textContent;
}

function plain(/** @type {string} */ bound) {
  return Number(bound).toLocaleString("en-US");
}
