/** On narrow screens the drawer and the search cover the page: where the focus goes, and what it cannot reach. */

import { el } from "./dom.js";

const narrow = matchMedia("(max-width: 76.234375em)");
const BEHIND = ".md-header, .md-tabs, .md-content, .md-sidebar--secondary, .md-footer, .md-top";
const drawer = document.getElementById("__drawer");
const search = document.getElementById("__search");

/** A drawer needs a way out for those who cannot click beside it. */
export function start() {
  const inner = document.querySelector(".md-sidebar--primary .md-sidebar__inner");
  if (inner?.querySelector(".drawer-close") === null)
    inner.prepend(el("button", { type: "button", class: "drawer-close", "aria-label": "Close menu", onclick: leave }, "×"));
}

/** Close what covers the page, and go back to the button that opened it. */
function leave() {
  const open = [drawer, search].find((toggle) => toggle?.checked);
  if (!open) return;
  if (open === drawer) drawer.click();
  // The theme closes the search, and drops the focus, after this event.
  setTimeout(() => document.querySelector(`.md-header nav > .opener[for=${open.id}]`)?.focus());
}

/** The selector of what has the focus now; in the drawer a panel covers the button that opened it. */
function focusAfter(/** @type {string} */ id, /** @type {boolean} */ open) {
  if (id === "__search") return open && ".md-search__input";
  if (id === "__drawer") return open && ".drawer-close";
  return narrow.matches && `.md-sidebar--primary .opener.md-nav__${open ? "title" : "link"}[for="${id}"]`;
}

document.addEventListener("keydown", ({ key }) => key === "Escape" && leave());

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches(".md-toggle")) return;
  for (const part of document.querySelectorAll(BEHIND)) part.inert = narrow.matches && drawer.checked;
  const next = focusAfter(target.id, target.checked);
  if (next) document.querySelector(next)?.focus();
});

narrow.addEventListener("change", () => {
  if (!narrow.matches && drawer.checked) drawer.click();
});
