/** A place to write and judge a solution. Nothing is loaded before the reader asks for it. */

import { button, el } from "./dom.js";
import { draft, keep } from "./drafts.js";
import { openEditor } from "./editor.js";
import { Runner } from "./runner.js";
import { download } from "./transfer.js";

const LANGUAGES = {
  python: { judge: () => import("./judge-python.js"), file: "solution.py", label: "Your solution in Python" },
  sql: { judge: () => import("./judge-sql.js"), file: "solution.sql", label: "Your query in SQL" },
};

export function start() {
  for (const box of document.querySelectorAll("[data-workbench]")) if (!box.querySelector(".tool")) offer(box);
}

function offer(/** @type {HTMLElement} */ box) {
  const name = draft(box.dataset.exercise) ? "Go on with your solution" : "Write it here";
  const open = button(name, () => {
    open.remove();
    new Workbench(box).open();
  });
  open.classList.add("workbench__open");
  box.append(open);
}

class Workbench {
  constructor(/** @type {HTMLElement} */ box) {
    this.box = box;
    this.exercise = box.dataset.exercise;
    this.language = LANGUAGES[box.dataset.workbench];
    this.listing = box.querySelector(".highlight");
    this.beginning = `${this.listing.querySelector("code").textContent.trimEnd()}\n`;
    this.runner = new Runner(box.dataset.workbench);
    this.status = el("p", { class: "workbench__status", role: "status" });
    this.output = el("div", { class: "workbench__output" });
  }

  async open() {
    const place = el("div", { class: "workbench__editor" });
    const tools = el("div", { class: "workbench__tools", role: "group", "aria-label": "Run, check, reset, save" });
    this.listing.hidden = true;
    this.box.append(place, tools, this.status, this.output);
    const { run, check } = await this.language.judge();
    this.editor = await openEditor(place, {
      language: this.box.dataset.workbench,
      label: this.language.label,
      text: draft(this.exercise) || this.beginning,
      changed: (text) => keep(this.exercise, text === this.beginning ? "" : text),
      submit: () => this.use(check),
    });
    this.stop = button("Stop", () => this.runner.stop());
    this.stop.hidden = true;
    this.tools = [
      button("Run", () => this.use(run)),
      button("Check", () => this.use(check)),
      button("Reset", () => this.reset()),
      button("Save as a file", () => download(this.language.file, this.editor.text)),
    ];
    tools.append(...this.tools, this.stop);
    // The listing that it replaces may be longer than a screen, so the page may now stand below it.
    place.scrollIntoView({ block: "start" });
    this.editor.focus();
  }

  /** Do one task; one at a time. */
  async use(/** @type {(bench: object) => Promise<void>} */ work) {
    if (!this.stop.hidden) return;
    this.output.replaceChildren();
    this.busy(true);
    try {
      await work(this);
    } catch (error) {
      this.tell(error.message);
    }
    this.busy(false);
  }

  busy(/** @type {boolean} */ is) {
    for (const tool of this.tools) tool.disabled = is;
    this.stop.hidden = !is;
  }

  get code() {
    return this.editor.text;
  }

  tell(/** @type {string} */ text) {
    this.status.textContent = text;
  }

  show(/** @type {Node} */ node) {
    this.output.append(node);
  }

  /** Show which share of the runtime has come. */
  progress(/** @type {number} */ share) {
    if (!this.meter?.isConnected) {
      this.meter = el("progress", { max: 1, "aria-label": "Loading" });
      this.status.replaceChildren("Loading, once per visit ", this.meter);
    }
    this.meter.value = share;
  }

  reset() {
    const old = this.code;
    if (old === this.beginning) return;
    this.editor.text = this.beginning;
    this.output.replaceChildren();
    const undo = () => {
      this.editor.text = old;
      this.tell("What you wrote is back.");
    };
    this.status.replaceChildren("Reset to the start. ", button("Undo", undo));
  }
}
