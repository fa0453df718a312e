/** Estimation drills: numbers compared with what the page computed. */

import { parse } from "./numbers.js";
import { passed } from "./results.js";

export function start() {
  for (const form of document.querySelectorAll("[data-drill]")) form.onsubmit = (event) => compare(event, form);
}

function compare(/** @type {Event} */ event, /** @type {HTMLFormElement} */ form) {
  event.preventDefault();
  const verdicts = [...form.querySelectorAll("input")].map(verdict);
  form.querySelector("[role=status]").textContent = verdicts.map(({ text }) => text).join(" ");
  if (verdicts.every(({ right }) => right)) passed(`drill/${form.dataset.drill}`);
}

function verdict(/** @type {HTMLInputElement} */ { value, dataset: { label, value: expected, tolerance } }) {
  const found = parse(value);
  const ratio = found / Number(expected);
  if (!Number.isFinite(found)) return { right: false, text: `${label}: enter a number, such as 86 or 1.2e6.` };
  if (Math.abs(ratio - 1) <= tolerance / 100) return { right: true, text: `${label}: good, within ${tolerance}%.` };
  const times = ratio > 1 ? ratio : 1 / ratio;
  if (!(times < 1e6) || ratio <= 0) return { right: false, text: `${label}: far off.` };
  return { right: false, text: `${label}: too ${ratio > 1 ? "high" : "low"}, by a factor of ${times.toPrecision(2)}.` };
}
