import { toolbar } from "./dom.js";

/** Print with `data-print` on the root, by which the print styles know what to leave out. */
export function printAs(/** @type {string} */ mode) {
  const { dataset } = document.documentElement;
  dataset.print = mode;
  addEventListener("afterprint", () => delete dataset.print, { once: true });
  window.print();
}

export function start() {
  for (const bar of document.querySelectorAll("[data-print-toolbar]"))
    toolbar(bar, "Printing", [["Print this page", () => window.print()]]);
}
