/** What the theme leaves out for keyboards and screen readers. */

const narrow = matchMedia("(max-width: 76.234375em)");
const SCROLLS = ".md-typeset pre > code, .md-typeset__scrollwrap, .formula";
const sizes = new ResizeObserver((boxes) => boxes.forEach(({ target }) => describe(target)));

export function start() {
  for (const nav of document.querySelectorAll(".md-code__nav")) nav.setAttribute("role", "presentation");
  sizes.disconnect();
  for (const box of document.querySelectorAll(SCROLLS)) sizes.observe(box);
  document.querySelectorAll(".md-header nav > label, .md-search label, .md-sidebar--primary label").forEach(replace);
  if (narrow.matches) import("./drawer.js").then((drawer) => drawer.start());
}

/** The labels with which the theme opens things, for the mouse only, become buttons. */
function replace(/** @type {HTMLLabelElement} */ label) {
  const toggle = document.getElementById(label.htmlFor);
  const title = name(label);
  if (!title || toggle?.type !== "checkbox") return;
  // On wide screens the side navigation has labels that open nothing.
  if (!narrow.matches && getComputedStyle(label).cursor !== "pointer") return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = `${label.className} opener`;
  button.append(...label.childNodes);
  // The style sheet of the theme knows them by this attribute.
  button.setAttribute("for", toggle.id);
  button.setAttribute("aria-label", title);
  button.setAttribute("aria-expanded", toggle.checked);
  // The theme closes the search when Tab leaves the field, so this one is never reached.
  if (label.closest(".md-search")) button.tabIndex = -1;
  button.onclick = () => {
    toggle.click();
    // The theme focuses the field when its label is clicked, and the label is gone.
    if (toggle.id === "__search") document.querySelector(".md-search__input").focus();
  };
  label.replaceWith(button);
}

/** What a button does; nothing for labels that stay as they are. */
function name(/** @type {HTMLLabelElement} */ label) {
  const text = label.textContent.trim();
  if (label.matches(".md-header__button")) return { __drawer: "Menu", __search: "Search" }[label.htmlFor];
  if (label.matches(".md-search__icon")) return "Close search";
  if (label.htmlFor === "__drawer" || label.matches(".md-search__overlay")) return "";
  if (label.matches(".md-nav__title")) return `Back from ${text}`;
  if (label.htmlFor === "__toc") return `${text}: on this page`;
  return text || `Pages under ${label.parentElement.textContent.trim()}`;
}

/** Give an overflowing box a tab stop and a name, and take them away when it fits. */
function describe(/** @type {Element} */ box) {
  const scrolls = box.scrollWidth > box.clientWidth;
  const set = (key, value) => (scrolls ? box.setAttribute(key, value) : box.removeAttribute(key));
  set("tabindex", "0");
  if (box.matches(".formula")) return;
  const heading = box.closest(".question")?.querySelector("h3")?.firstChild.textContent;
  const number = [...document.querySelectorAll(SCROLLS)].indexOf(box) + 1;
  const title = `${box.matches("code") ? "Code" : "Table"} ${number}`;
  set("role", "region");
  set("aria-label", heading ? `${title}: ${heading}` : title);
}

document.addEventListener("change", ({ target: { id, checked } }) => {
  for (const button of document.querySelectorAll(`.opener[for="${id}"]`)) button.setAttribute("aria-expanded", checked);
});
narrow.addEventListener("change", start);
