/** A running session: its deck, its clock, and what was graded, with the way back. */

import { clockTime } from "./days.js";
import { after, name } from "./deck.js";
import { button, el } from "./dom.js";
import { myPlan } from "./my-plan.js";
import { allReviews, grade, ungrade } from "./reviews.js";
import { Card, GRADES } from "./session-card.js";
import { keepChoices } from "./session-choices.js";
import { Clock, everySecond } from "./session-clock.js";
import { listen } from "./session-keys.js";
import { summary } from "./session-summary.js";
import { start as startShortcuts } from "./shortcuts.js";
import { today } from "./store.js";

/** @typedef {import("./deck.js").Deck} Deck */

export class Session {
  #clock = new Clock();
  /** @type {{deck: Deck, item: import("./deck.js").Item, how: number, review: import("./reviews.js").Review}[]} */
  #said = [];
  /** @type {Card | undefined} */
  #card;

  /**
   * @param {HTMLElement} stage
   * @param {{deck: Deck, choices: import("./session-choices.js").Choices, memory: import("./memory.js").Memory, names: Record<string, Record<string, string>>, again: () => void}} set
   */
  constructor(stage, { deck, choices, memory, names, again }) {
    Object.assign(this, { stage, deck, choices, memory, names, again });
    this.place = el("div");
    this.time = el("p", { class: "facts session__clock", role: "timer" });
    this.status = el("p", { class: "session__said", role: "status" });
    this.undoButton = el("button", { type: "button", class: "tool", onclick: this.undo }, "Undo last grade", el("kbd", {}, "u"));
    this.tools = el("div", { class: "session__tools" }, this.undoButton, this.clockButton(), button("End the session", this.end), keySwitch());
    stage.replaceChildren(this.time, this.status, this.place, this.tools);
    everySecond(this.time, this.tick);
    startShortcuts();
    listen(this.time, { show: () => Boolean(this.#card?.show()), grade: (how) => Boolean(this.#card?.grade(how)), undo: () => Boolean(this.#card) && this.undo() });
  }

  get isOver() {
    return this.#clock.seconds >= this.choices.minutes * 60;
  }

  tick = () => {
    const left = this.deck.queue.length;
    const place = `Question ${this.#said.length + 1}, ${left} in this round`;
    this.time.textContent = this.isOver ? `${place}. The time is up: this question is the last.` : `${place}. ${clockTime(this.#clock.seconds)} of ${this.choices.minutes} minutes.`;
  };

  /** Show the first question of the deck. */
  next() {
    const [item] = this.deck.queue;
    const log = allReviews()[name(item)] ?? [];
    const { phase, level, kind } = this.names;
    const where = [phase[item.phase], level[item.level], kind[item.kind]].filter(Boolean).join(" · ");
    const days = this.memory.choices(log, today(), myPlan()?.date);
    this.#card = new Card(item, { where, days, grade: this.grade });
    this.place.replaceChildren(this.#card.node);
    this.tools.hidden = this.time.hidden = false;
    this.undoButton.hidden = !this.#said.length;
    this.tick();
    this.#card.run();
  }

  grade = (/** @type {number} */ how) => {
    const [item] = this.deck.queue;
    this.#said.push({ deck: this.deck, item, how, review: grade(name(item), how) });
    this.deck = after(this.deck, how);
    this.status.textContent = `${GRADES[how - 1][0]}: “${item.title}”.`;
    if (this.isOver || !this.deck.queue.length) this.end();
    else this.next();
  };

  /** Take the last grade back, and ask the question again; false if nothing was graded. */
  undo = () => {
    const last = this.#said.pop();
    if (!last) return false;
    ungrade(name(last.item), last.review);
    this.deck = last.deck;
    this.status.textContent = `Taken back: ${GRADES[last.how - 1][0]} for “${last.item.title}”.`;
    this.next();
    return true;
  };

  end = () => {
    this.#card = undefined;
    const day = today();
    const due = (/** @type {string} */ id) => this.memory.due(allReviews()[id] ?? [], day, myPlan()?.date);
    /** @type {[string, () => void][]} */
    const tools = [["Another session", this.again]];
    if (this.#said.length) tools.unshift(["Print", () => window.print()], ["Undo last grade", this.undo]);
    const shown = summary(this.#said, this.#clock.seconds, due, day, tools);
    this.tools.hidden = this.time.hidden = true;
    this.place.replaceChildren(shown);
    shown.querySelector("h2").focus();
  };

  clockButton() {
    const show = () => {
      this.stage.classList.toggle("is-clockless", !this.choices.clock);
      toggle.textContent = this.choices.clock ? "Hide the clock" : "Show the clock";
    };
    const toggle = button("", () => {
      this.choices.clock = !this.choices.clock;
      keepChoices(this.choices);
      show();
    });
    show();
    return toggle;
  }
}

/** The same switch as on the page about accessibility (WCAG 2.1.4). */
function keySwitch() {
  const box = el("input", { type: "checkbox", "data-shortcuts": "" });
  return el("label", { class: "tick session__keys" }, box, el("span", {}, "Shortcuts of one character"));
}
