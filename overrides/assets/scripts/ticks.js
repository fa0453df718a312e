import { change, changes, has, today } from "./store.js";

/** Show what is kept in every box; the same id may be on the page many times. */
export function start() {
  for (const box of document.querySelectorAll("input[data-tick]")) box.checked = has(box.dataset.tick);
}

document.addEventListener("change", ({ target }) => {
  const id = target instanceof HTMLInputElement && target.dataset.tick;
  if (id) change([[id, target.checked ? today() : ""]]);
});
changes.addEventListener("change", start);
