import { clearing } from "./clearing.js";
import { button, el } from "./dom.js";
import { start as listNotes } from "./note-list.js";
import { all, change, changes, discard, keptAside } from "./store.js";
import { count, download, exportTicks, merged, readFile } from "./transfer.js";

const KINDS = { q: ["question"], c: ["checklist item"], p: ["step of a plan", "steps of plans"], e: ["exercise"] };

/** @type {HTMLElement} */
let panel;
const part = (/** @type {string} */ name) => panel.querySelector(`.progress__${name}`);

export function start() {
  panel = document.querySelector("[data-progress-panel]");
  if (!panel.querySelector(".progress__total")) build();
  // First, since reading damaged notes sets them aside.
  listNotes();
  show();
}

function build() {
  panel.querySelector("[data-without-script]")?.remove();
  panel.prepend(el("p", { class: "progress__total" }));
  const file = el("input", { type: "file", accept: ".json,application/json", onchange: () => importFile(file) });
  panel.append(
    el("div", { class: "progress__tools", role: "group", "aria-label": "Export, import, delete" },
      button("Export to a file", exportTicks),
      el("label", { class: "progress__import" }, "Import a file ", file),
      ...clearing(tell)),
    el("p", { class: "progress__result", role: "status" }),
    el("div", { class: "progress__aside" }),
  );
}

function show() {
  if (!panel.isConnected) return;
  const kinds = Object.entries(KINDS).map(([kind, names]) =>
    count([...all().keys()].filter((id) => id.startsWith(`${kind}:`)).length, ...names));
  part("total").textContent = all().size ? `Ticked so far: ${kinds.join(", ")}.` : "Nothing is ticked yet.";
  part("aside").replaceChildren(...asideList());
}

const tell = (/** @type {string} */ text) => (part("result").textContent = text);

/** @param {HTMLInputElement} input */
async function importFile(input) {
  const [file] = input.files;
  if (!file) return;
  try {
    const { ticks: found, take } = await readFile(file);
    const news = merged(found);
    const added = news.filter(([id]) => !all().has(id)).length;
    change(news);
    tell(`Imported ${count(found.size)}: ${added} new, ${news.length - added} with an earlier date, the others were here already. ${take().join(" ")}`.trim());
  } catch (error) {
    tell(error.message);
  }
  // Choosing the same file again has to fire the event again.
  input.value = "";
}

/** Stored text that could not be read, with what the reader can do about it. */
function asideList() {
  const kept = keptAside();
  if (!kept.length) return [];
  const rows = kept.map(({ key, text }, n) => {
    const what = `Set aside ${n + 1} (${count(text.length, "character")})`;
    const save = button("Download", () => download(`outloud-set-aside-${n + 1}.json`, text));
    const drop = button("Discard", () => { discard(key); tell(`${what} was discarded.`); });
    for (const tool of [save, drop]) tool.setAttribute("aria-label", `${tool.textContent}: ${what}`);
    return el("li", {}, `${what} `, save, " ", drop);
  });
  return [
    el("h3", {}, "Data that could not be read"),
    el("p", {}, "What was stored was damaged, or written by a newer version of this site. The parts of it that could be read are used; the whole of it was kept as it was."),
    el("ul", {}, ...rows),
  ];
}

changes.addEventListener("change", () => panel && show());
