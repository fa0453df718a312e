import { all, change, changes, has, today } from "./store.js";

/** Show what is kept in every box; the same id may be on the page many times. */
export function start() {
  inherit();
  for (const box of document.querySelectorAll("input[data-tick]")) box.checked = has(box.dataset.tick);
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
