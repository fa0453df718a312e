/** The list of what was checked, and the tick for what passed. */

import { el } from "./dom.js";
import { change, has, today } from "./store.js";

export function resultList() {
  const node = el("ul", { class: "workbench__results" });
  const failed = [];
  return {
    node,
    add(/** @type {string} */ what, /** @type {Node | string | undefined} */ fault) {
      const mark = el("strong", {}, fault ? "Failed: " : "Passed: ");
      node.append(el("li", { class: fault ? "is-failed" : "is-passed" }, mark, what, ...(fault ? [fault] : [])));
      if (fault) failed.push(what);
    },
    summary: () => (failed.length ? `${failed.length} of ${node.children.length} checks failed.` : `All ${node.children.length} checks passed.`),
    allPassed: () => node.children.length > 0 && !failed.length,
  };
}

/** Tick an exercise that passed. */
export function passed(/** @type {string} */ exercise) {
  if (!has(`e:${exercise}`)) change([[`e:${exercise}`, today()]]);
}
