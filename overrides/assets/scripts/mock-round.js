/** A running mock interview: one question after another, follow-ups when they are asked for, and a look back. */

import { clockTime } from "./days.js";
import { QUESTION, name } from "./deck.js";
import { button, el } from "./dom.js";
import { followUps } from "./fetched-answer.js";
import { ROOT } from "./items.js";
import { printAs } from "./print.js";
import { grade } from "./reviews.js";
import { GRADES } from "./session-card.js";
import { Clock, everySecond } from "./session-clock.js";

/** @typedef {import("./mock-draw.js").Item} Item */

export class Round {
  #clock = new Clock();
  #place = -1;
  /** @type {number[]} the seconds of each question */
  #took = [];

  /**
   * @param {HTMLElement} stage
   * @param {{set: Item[], each: number, minutes: number, names: any, who: string, card: (asked: Item[]) => HTMLElement, again: () => void}} how
   */
  constructor(stage, how) {
    this.how = how;
    this.time = el("p", { class: "facts session__clock", role: "timer" });
    this.place = el("div");
    stage.replaceChildren(el("p", { class: "facts" }, how.who), this.time, this.place);
    everySecond(this.time, this.tick);
  }

  get item() {
    return this.how.set[this.#place];
  }

  tick = () => {
    if (!this.item) return;
    const { minutes, set } = this.how;
    const left = minutes * 60 - this.#clock.seconds;
    const now = left >= 0 ? `${clockTime(this.#clock.seconds)} of ${minutes} minutes` : `The time is up, by ${clockTime(-left)}`;
    this.time.textContent = `Question ${this.#place + 1} of ${set.length}. ${now}.`;
  };

  next = () => {
    this.note();
    this.#place += 1;
    this.asked = new Clock();
    const { each, names, set } = this.how;
    const { phase, level, kind } = this.item;
    const where = [names.phase[phase], names.level[level], names.kind[kind] ?? kind].filter(Boolean).join(" · ");
    const heading = el("h2", { class: "session__asked asked", tabIndex: -1 }, this.item.asked);
    const clock = el("p", { class: "session__clock", role: "timer" });
    const last = this.#place === set.length - 1;
    const next = last ? [] : [button("Next question", this.next)];
    const tools = el("div", { class: "session__tools" }, this.followUpButton(), ...next, button("End the round", this.end));
    this.more = el("ol", { class: "mock__more", "aria-live": "polite" });
    this.place.replaceChildren(el("section", { class: "session__card", "aria-label": "Question" },
      el("p", { class: "facts" }, where), heading, ...this.work(), clock, this.more, tools));
    everySecond(clock, () => (clock.textContent = this.asked.against(each * 60)));
    this.tick();
    heading.focus();
  };

  /** Note how long the question has taken. */
  note() {
    if (this.asked) this.#took.push(this.asked.seconds);
  }

  /** Where an exercise is worked on. */
  work() {
    if (this.item.id.startsWith(QUESTION) || this.item.kind === "walk-through") return [];
    return [el("p", {}, el("a", { href: new URL(this.item.url, ROOT).href, target: "_blank" }, `Open “${this.item.title}” beside this page`))];
  }

  followUpButton() {
    let asked = 0;
    const ask = async () => {
      const { item, more } = this;
      try {
        const all = await followUps(item);
        // What is there may be the word of a failure.
        if (!asked) more.replaceChildren();
        if (asked < all.length) more.append(el("li", {}, all[asked++]));
        tool.disabled = asked >= all.length;
        if (tool.disabled) tool.textContent = all.length ? "No more follow-ups" : "No follow-ups here";
      } catch {
        more.replaceChildren(el("li", {}, "The follow-ups could not be loaded; perhaps the connection is down."));
      }
    };
    const tool = button("Ask a follow-up", ask);
    return tool;
  }

  /** Look back on what was asked; whoever ends early is not scored on the rest. */
  end = () => {
    this.note();
    const asked = this.how.set.slice(0, this.#took.length);
    this.#place = this.how.set.length;
    this.time.textContent = `${clockTime(this.#clock.seconds)} of ${this.how.minutes} minutes.`;
    const heading = el("h2", { tabIndex: -1 }, "The round is over");
    const rows = asked.map((item, n) => this.row(item, this.#took[n]));
    const head = el("tr", {}, ...["Question", "Took", "How was it?"].map((text) => el("th", { scope: "col" }, text)));
    const table = el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows));
    const said = el("p", { role: "status" });
    const tools = [button("Print the scorecard", () => printAs("scorecard")), button("Another round", this.how.again)];
    this.place.replaceChildren(el("section", { class: "session__summary", "aria-label": "The round is over" }, heading,
      el("div", { class: "md-typeset__scrollwrap" }, el("div", { class: "md-typeset__table" }, table)),
      el("div", { class: "session__tools" }, this.keepButton(table, said), ...tools), said), this.how.card(asked));
    heading.focus();
  };

  row(/** @type {Item} */ item, /** @type {number} */ took) {
    const link = el("a", { href: new URL(item.url, ROOT).href, target: "_blank" }, item.title);
    const options = [["", "–"], ...GRADES.map(([grade], n) => [String(n + 1), grade])].map(([value, text]) => el("option", { value }, text));
    const choice = el("select", { "aria-label": `How was it? ${item.title}` }, ...options);
    const isQuestion = item.id.startsWith(QUESTION);
    choice.dataset.question = isQuestion ? name(item) : "";
    return el("tr", {}, el("th", { scope: "row" }, link), el("td", {}, clockTime(took)), el("td", {}, isQuestion ? choice : "score it on the card"));
  }

  /** Grades of a mock count for practice sessions only when the reader says so, and once. */
  keepButton(/** @type {HTMLElement} */ table, /** @type {HTMLElement} */ said) {
    const keep = () => {
      const given = [...table.querySelectorAll("select:enabled")].filter(({ value }) => value);
      for (const choice of given) {
        grade(choice.dataset.question, Number(choice.value));
        choice.disabled = true;
      }
      said.textContent = given.length ? `Kept for practice sessions: ${given.length}.` : "Choose a grade first; nothing was kept.";
      tool.disabled = !table.querySelector("select:enabled");
    };
    const tool = button("Keep these grades for practice sessions", keep);
    tool.disabled = !table.querySelector("select");
    return tool;
  }
}
