/** The buttons and dialogs of the progress page that delete: all ticks, or everything that is kept. */

import { button, el } from "./dom.js";
import { SCOPE, all, change, keptAside } from "./store.js";
import { PARTS, count, exportTicks } from "./transfer.js";

// Without these the guide would lose track of its offline copy, which is not the reader's own.
const COPY = `${SCOPE}:offline`;
const AGAIN = "An exported file can be imported again.";

/** @param {(said: string) => void} tell @returns {HTMLElement[]} a button and its dialog, and one more of each */
export function clearing(tell) {
  const ticks = dialog("clear", "Clear all ticks?", ["Clear", "Keep them"], () => tell(clearTicks()));
  const everything = dialog("delete", "Delete everything?", ["Delete everything", "Keep everything"], () => tell(deleteEverything()));
  return [
    button("Clear all ticks", () => (all().size ? ticks.ask(ticksGo()) : tell("There is nothing to clear."))),
    ticks.box,
    button("Delete everything kept here", () => (inventory().length ? everything.ask(everythingGoes()) : tell("There is nothing to delete."))),
    everything.box,
  ];
}

function dialog(/** @type {string} */ name, /** @type {string} */ title, /** @type {string[]} */ [yes, no], /** @type {() => void} */ run) {
  const text = el("p");
  const close = () => box.close();
  const box = el("dialog", { class: "progress__dialog", "aria-labelledby": `${name}-title` },
    el("h2", { id: `${name}-title` }, title), text,
    el("div", { class: "progress__tools" },
      button("Export first", exportTicks),
      button(yes, () => { close(); run(); }),
      el("button", { type: "button", class: "tool", autofocus: true, onclick: close }, no)));
  const ask = (/** @type {string} */ words) => {
    text.textContent = words;
    box.showModal();
  };
  return { box, ask };
}

const ticksGo = () =>
  `This removes ${count(all().size)} from this browser and cannot be undone. What you wrote, your grades and your plan stay. ${AGAIN}`;

function clearTicks() {
  const size = all().size;
  change([...all().keys()].map((id) => [id, ""]));
  return `Cleared ${count(size)}.`;
}

/** What is kept, as a reader counts it. */
function inventory() {
  const aside = keptAside().length;
  return [
    ...[[all().size, "tick"], ...PARTS.map(({ size, names }) => [size(), ...names])],
    [aside, "text that could not be read", "texts that could not be read"],
  ].filter(([n]) => n).map(([n, ...names]) => count(n, ...names));
}

function everythingGoes() {
  const aside = keptAside().length ? " Texts that could not be read are not in it." : "";
  return `This removes from this browser: ${inventory().join(", ")}. It cannot be undone. ${AGAIN}${aside} The offline copy of the guide stays.`;
}

function deleteEverything() {
  try {
    const ours = Object.keys(localStorage).filter((key) => key.startsWith(`${SCOPE}:`) && !key.startsWith(COPY));
    for (const key of ours) localStorage.removeItem(key);
  } catch {}
  // Other tabs hear of it from the browser; this one lets go of what waits, too.
  dispatchEvent(new StorageEvent("storage", { key: null }));
  return "Everything that was kept here is deleted.";
}
