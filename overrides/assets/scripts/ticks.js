import { all, change, changes, has, today } from "./store.js";

// After a reload or a step back the browser restores boxes by itself, which is no tick of the reader.
let fresh = performance.getEntriesByType("navigation")[0]?.type === "navigate";

/** Show what is kept in every box; the same id may be on the page many times. */
export function start() {
  inherit();
  const boxes = [...document.querySelectorAll("input[data-tick]")];
  // What was ticked before this module had loaded counts.
  const early = fresh ? boxes.filter((box) => box.checked && !has(box.dataset.tick)) : [];
  fresh = false;
  if (early.length) return change(early.map((box) => [box.dataset.tick, today()]));
  for (const box of boxes) box.checked = has(box.dataset.tick);
}

/** A renamed question or item takes over the tick of its former id. */
function inherit() {
  const heirs = [...document.querySelectorAll("input[data-was]")].filter((box) => has(box.dataset.was));
  if (!heirs.length) return;
  change(heirs.flatMap(({ dataset: { tick, was } }) => [[tick, all().get(was)], [was, ""]]));
}

document.addEventListener("change", ({ target }) => {
  const id = target instanceof HTMLInputElement && target.dataset.tick;
  if (id) change([[id, target.checked ? today() : ""]]);
});
changes.addEventListener("change", start);
