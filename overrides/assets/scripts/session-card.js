/** One question of a session on the page: said against the clock, compared with the answer, graded. */

import { clockTime, inWords } from "./days.js";
import { name, target } from "./deck.js";
import { button, el } from "./dom.js";
import { answerOf } from "./fetched-answer.js";
import { ROOT } from "./items.js";
import { Clock, everySecond } from "./session-clock.js";

export const GRADES = [
  ["Again", "could not say it"],
  ["Hard", "with gaps"],
  ["Good", "said it"],
  ["Easy", "without effort"],
];

export class Card {
  #clock = new Clock();
  #isShown = false;
  #canGrade = false;

  /**
   * @param {import("./deck.js").Item} item
   * @param {{where: string, days: number[], grade: (how: number) => void}} how `days` until it comes back, for each grade
   */
  constructor(item, how) {
    this.item = item;
    this.how = how;
    this.heading = el("h2", { class: "session__asked asked", tabIndex: -1 }, item.asked);
    this.time = el("p", { class: "session__clock", role: "timer" });
    this.button = el("button", { type: "button", class: "tool session__main", onclick: this.show }, "Show the answer", el("kbd", {}, "Space"));
    this.answer = el("div", { class: "session__answer", "aria-live": "off" });
    this.node = el("section", { class: "session__card", "aria-label": "Question" },
      el("p", { class: "facts" }, how.where), this.heading, this.time, this.button, this.answer);
  }

  /** Put the card in its place, and let its clock run. */
  run() {
    this.heading.focus();
    everySecond(this.node, () => {
      if (!this.#isShown) this.time.textContent = this.#clock.against(target(this.item));
    });
  }

  /** Show the answer; false if it is there already. */
  show = () => {
    if (this.#isShown) return false;
    this.#isShown = true;
    this.time.textContent = `You took ${clockTime(this.#clock.seconds)}; the answer here takes about ${clockTime(target(this.item))}.`;
    this.fetch();
    return true;
  };

  async fetch() {
    this.button.disabled = true;
    const title = el("h3", { tabIndex: -1 }, this.item.title);
    const page = new URL(this.item.url, ROOT).href;
    try {
      const parts = await answerOf(this.item);
      this.answer.replaceChildren(title, this.question(parts), this.grades());
      for (const part of [import("./a11y.js"), import("./note-fields.js")]) part.then(({ start }) => start());
    } catch {
      const again = button("Try again", () => this.fetch());
      this.answer.replaceChildren(title, el("p", { role: "alert" }, "The answer could not be loaded; perhaps the connection is down. ",
        again, " or open ", el("a", { href: page, target: "_blank" }, "its page"), "."), this.grades());
    }
    this.button.hidden = true;
    this.#canGrade = true;
    if (this.node.isConnected) title.focus();
  }

  /** The answer as on its page, with the reader's note. */
  question(/** @type {Element[]} */ parts) {
    const note = el("p", { class: "known" }, el("span", { class: "unseen", hidden: true }, `: ${this.item.title}`));
    const question = el("div", { class: "question" }, el("div", { class: "answer" }, ...parts), note);
    Object.assign(question.dataset, { question: name(this.item), kind: this.item.kind });
    return question;
  }

  grades() {
    const choices = GRADES.map(([label, meaning], n) => {
      const back = n ? inWords(this.how.days[n]) : "again today";
      return el("button", { type: "button", class: "tool session__grade", onclick: () => this.grade(n + 1) },
        el("strong", {}, label), el("kbd", {}, String(n + 1)), el("span", {}, back), el("span", { class: "session__meaning" }, meaning));
    });
    return el("div", { class: "session__grades", role: "group", "aria-label": "How well did you say it?" }, ...choices);
  }

  /** Grade; false as long as there is nothing to compare with. */
  grade = (/** @type {number} */ how) => {
    if (!this.#canGrade) return false;
    this.#canGrade = false;
    this.how.grade(how);
    return true;
  };
}
