/** The scorecard of a round: the empty one of the page, with what was drawn written into it. */

import { el } from "./dom.js";

/**
 * @param {HTMLElement} box where the empty ones are @param {string} round
 * @param {string} [who] role, level and seed @param {{title: string, asked: string}[]} [set] without them it stays empty
 */
export function filled(box, round, who, set) {
  const card = box.querySelector(`.scorecards [data-round="${round}"]`).cloneNode(true);
  if (set) {
    card.querySelector(".scorecard__who").replaceChildren(`Name …………………… ${who}, date ……………`);
    const rows = [...card.querySelectorAll(".scorecard__asked tbody tr")];
    rows.slice(set.length).forEach((row) => row.remove());
    set.forEach(({ title, asked }, n) => rows[n].cells[1].replaceChildren(el("strong", {}, `${title}.`), ` ${asked}`));
  }
  return el("div", { class: "scorecard-filled" }, card);
}
