/** Estimation drills: fields for numbers, compared with what the page computed. */

import { el } from "./dom.js";
import { passed } from "./results.js";

const SUFFIX = { k: 1e3, m: 1e6, g: 1e9, b: 1e9, t: 1e12 };

export function start() {
  for (const box of document.querySelectorAll("[data-drill]")) if (box.hidden) build(box);
}

/** Read "86", "1,200", "1.2e6" or "350k"; NaN if it is no number. */
export function parse(/** @type {string} */ text) {
  const match = /^([+-]?[\d.]+(?:e[+-]?\d+)?)([kmgbt]?)$/i.exec(text.replace(/[\s,_]/g, ""));
  return match ? Number(match[1]) * (SUFFIX[match[2].toLowerCase()] ?? 1) : NaN;
}

function build(/** @type {HTMLElement} */ box) {
  const expected = [...box.querySelectorAll("data")];
  const fields = expected.map(() => el("input", { type: "text", inputMode: "decimal", size: 10, autocomplete: "off" }));
  const labels = expected.map((data, i) => el("label", {}, `${data.textContent} `, fields[i], ` ${data.dataset.unit}`));
  const said = el("p", { role: "status" });
  const form = el("form", { class: "drill" }, ...labels, el("button", { type: "submit", class: "tool" }, "Compare"), said);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const verdicts = expected.map((data, i) => verdict(parse(fields[i].value), data));
    said.textContent = verdicts.map(({ text }) => text).join(" ");
    if (verdicts.every(({ right }) => right)) passed(`drill/${box.dataset.drill}`);
  });
  box.replaceChildren(form);
  box.hidden = false;
}

function verdict(/** @type {number} */ found, /** @type {HTMLElement} */ { value, textContent, dataset }) {
  const ratio = found / Number(value);
  if (!Number.isFinite(found)) return { right: false, text: `${textContent}: enter a number, such as 86 or 1.2e6.` };
  if (Math.abs(ratio - 1) <= dataset.tolerance / 100) return { right: true, text: `${textContent}: good, within ${dataset.tolerance}%.` };
  const times = ratio > 1 ? ratio : 1 / ratio;
  if (!(times < 1e6) || ratio <= 0) return { right: false, text: `${textContent}: far off.` };
  return { right: false, text: `${textContent}: too ${ratio > 1 ? "high" : "low"}, by a factor of ${times.toPrecision(2)}.` };
}
