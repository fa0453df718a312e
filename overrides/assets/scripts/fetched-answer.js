/** The answer of a question, taken from its page. */

import { el } from "./dom.js";
import { ROOT } from "./items.js";

/** @type {Map<string, Document>} the pages of this visit: a page holds three or four questions */
const pages = new Map();

/**
 * The parts of an answer as they stand on its page, with addresses that hold here.
 * @param {{url: string}} item @returns {Promise<Element[]>} @throws {Error} if the page or the answer is not there
 */
export async function answerOf({ url }) {
  const { page, id, address } = await place(url);
  const answer = findAnswer(page, id);
  if (!answer) throw new Error(`no answer ${id} on ${address}`);
  const copy = document.importNode(answer, true);
  copy.querySelector("summary").remove();
  for (const link of copy.querySelectorAll(".headerlink")) link.remove();
  adapt(copy, address);
  return [...copy.children];
}

// The minifier takes spaces out of a pattern that stands behind an arrow.
const NEXT = /^They (will )?ask next/;

/**
 * What is asked next, as the page of a question, an exercise or a walk-through has it.
 * @param {{url: string}} item @returns {Promise<string[]>}
 */
export async function followUps({ url }) {
  const { page, id } = await place(url);
  const within = id ? findAnswer(page, id) : page.querySelector("article");
  const nodes = [...(within?.querySelectorAll("h2, h4, ol") ?? [])];
  const heading = nodes.findIndex((node) => NEXT.test(node.textContent));
  const list = heading < 0 ? undefined : nodes.slice(heading).find((node) => node.matches("ol"));
  return [...(list?.querySelectorAll(":scope > li") ?? [])].map((entry) => entry.querySelector("strong")?.textContent ?? "").filter(Boolean);
}

/** A page, and what its address names on it. */
async function place(/** @type {string} */ url) {
  const address = new URL(url, ROOT);
  const id = address.hash.slice(1);
  address.hash = "";
  return { page: await pageAt(address), id, address };
}

const findAnswer = (/** @type {Document} */ page, /** @type {string} */ id) =>
  page.querySelector(`.question[data-question="${CSS.escape(id)}"] > details.answer`);

async function pageAt(/** @type {URL} */ address) {
  if (!pages.has(address.href)) {
    const response = await fetched(address);
    if (!response.ok) throw new Error(`${response.status}`);
    pages.set(address.href, new DOMParser().parseFromString(await response.text(), "text/html"));
  }
  return pages.get(address.href);
}

/** Without a network an old copy is better than none. */
async function fetched(/** @type {URL} */ address) {
  try {
    return await fetch(address);
  } catch {
    return fetch(address, { cache: "force-cache" });
  }
}

/** Addresses are relative to the page that they come from; links open beside, so that a session is not left by accident. */
function adapt(/** @type {Element} */ copy, /** @type {URL} */ from) {
  for (const node of copy.querySelectorAll("a[href], img[src]")) {
    // Inside a drawing, "#name" means a part of the drawing.
    if (node.closest("svg")) continue;
    const attribute = node.hasAttribute("href") ? "href" : "src";
    node.setAttribute(attribute, new URL(node.getAttribute(attribute), from).href);
    if (attribute === "href") node.setAttribute("target", "_blank");
  }
  // The theme does this when a page is shown: a wide table scrolls on its own.
  for (const table of copy.querySelectorAll("table:not([class])")) {
    const inner = el("div", { class: "md-typeset__table" });
    table.replaceWith(el("div", { class: "md-typeset__scrollwrap" }, inner));
    inner.append(table);
  }
}
