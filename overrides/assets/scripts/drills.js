/** Estimation drills: numbers compared with what the page computed. */

import { passed } from "./results.js";

const SUFFIX = { k: 1e3, m: 1e6, g: 1e9, b: 1e9, t: 1e12 };

export function start() {
  for (const form of document.querySelectorAll("[data-drill]")) form.onsubmit = (event) => compare(event, form);
}

/** Read "86", "1,200", "1.2e6" or "350k"; NaN if it is no number. */
export function parse(/** @type {string} */ text) {
  const match = /^([+-]?[\d.]+(?:e[+-]?\d+)?)([kmgbt]?)$/i.exec(text.replace(/[\s,_]/g, ""));
  return match ? Number(match[1]) * (SUFFIX[match[2].toLowerCase()] ?? 1) : NaN;
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
