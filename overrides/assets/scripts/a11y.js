/** What the theme leaves out for keyboards and screen readers. */

import { el } from "./dom.js";

const narrow = matchMedia("(max-width: 76.234375em)");
const BEHIND = ".md-header, .md-tabs, .md-content, .md-sidebar--secondary, .md-footer, .md-top";
const SCROLLS = ".md-typeset pre > code, .md-typeset__scrollwrap, .formula";
const sizes = new ResizeObserver((boxes) => boxes.forEach(({ target }) => name(target)));

const toggle = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id));
const opener = (/** @type {string} */ id) => document.querySelector(`.md-header label[for=${id}]`);

export function start() {
  for (const nav of document.querySelectorAll(".md-code__nav")) nav.setAttribute("role", "presentation");
  sizes.disconnect();
  for (const box of document.querySelectorAll(SCROLLS)) sizes.observe(box);
  addClose();
  labels();
}

/** The labels with which the theme opens things become buttons; tab stops only where they can be clicked. */
function labels() {
  for (const label of document.querySelectorAll(".md-header label, .md-nav label[for]:not([for=__drawer])")) {
    const control = toggle(label.htmlFor);
    if (control?.type !== "checkbox") continue;
    const { cursor, pointerEvents } = getComputedStyle(label);
    const works = cursor === "pointer" && pointerEvents !== "none" && !label.closest(".md-search");
    label.setAttribute("role", "button");
    label.setAttribute("aria-label", title(label));
    label.setAttribute("aria-expanded", String(control.checked));
    label.tabIndex = works ? 0 : -1;
  }
}

function title(/** @type {HTMLLabelElement} */ label) {
  const text = label.textContent.trim();
  if (label.closest(".md-search")) return "Close search";
  if (label.closest(".md-header")) return label.htmlFor === "__drawer" ? "Menu" : "Search";
  if (label.matches(".md-nav__title")) return `Back from ${text}`;
  if (label.htmlFor === "__toc") return `${text}: on this page`;
  return text || `Pages under ${label.parentElement.textContent.trim()}`;
}

/** A drawer that covers the page needs a way out of it for those who cannot click beside it. */
function addClose() {
  const inner = document.querySelector(".md-sidebar--primary .md-sidebar__inner");
  if (inner?.querySelector(".drawer-close") === null)
    inner.prepend(el("button", { type: "button", class: "drawer-close", "aria-label": "Close menu", onclick: leave }, "×"));
}

/** Close what covers the page, and go back to the button that opened it. */
function leave() {
  for (const id of ["__drawer", "__search"]) {
    if (!toggle(id)?.checked) continue;
    if (id === "__drawer") toggle(id).click();
    setTimeout(() => opener(id).focus());
  }
}

/** Something opened or closed. */
function follow() {
  labels();
  const covered = narrow.matches && toggle("__drawer").checked;
  for (const part of document.querySelectorAll(BEHIND)) part.inert = covered;
}

/** Give an overflowing box a tab stop and a name, and take them away when it fits. */
function name(/** @type {Element} */ box) {
  const scrolls = box.scrollWidth > box.clientWidth;
  if (scrolls) box.setAttribute("tabindex", "0");
  else box.removeAttribute("tabindex");
  if (box.matches(".formula")) return;
  const kind = box.matches("code") ? "Code" : "Table";
  const heading = box.closest(".question")?.querySelector("h3")?.firstChild.textContent;
  const number = [...document.querySelectorAll(SCROLLS)].indexOf(box) + 1;
  const values = { role: "region", "aria-label": `${kind} ${number}${heading ? `: ${heading}` : ""}` };
  for (const [key, value] of Object.entries(values)) scrolls ? box.setAttribute(key, value) : box.removeAttribute(key);
}

document.addEventListener("keydown", (event) => {
  const label = event.target instanceof Element && event.target.closest("label[role=button]");
  if (event.key === "Escape") leave();
  if (!label || (event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  // The theme clicks a focused label on Enter too, which would close it again.
  event.stopPropagation();
  label.click();
});

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLElement) || !target.matches(".md-toggle")) return;
  follow();
  const { id, checked } = /** @type {HTMLInputElement} */ (target);
  document.querySelector(focusAfter(id, checked))?.focus();
});

/** What has the focus after something opened or closed; in the drawer a panel covers the button that opened it. */
function focusAfter(/** @type {string} */ id, /** @type {boolean} */ open) {
  if (id === "__search") return open ? ".md-search__input" : null;
  if (id === "__drawer") return open ? ".drawer-close" : null;
  return narrow.matches ? `.md-sidebar--primary label.md-nav__${open ? "title" : "link"}[for=${id}]` : null;
}

narrow.addEventListener("change", () => {
  if (!narrow.matches && toggle("__drawer").checked) toggle("__drawer").click();
  follow();
});
