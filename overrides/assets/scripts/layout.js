/** Filling the days of a plan: reviews that are due, then what is new, in the order of the queues. */

import { daysBetween } from "./calendar.js";

/** Minutes to say an answer again. */
export const REVIEW = 2;
// At most this much of a day goes to reviews while there is something new to learn.
const REVIEW_SHARE = 0.4;
// A mock interview takes 45 minutes, or a whole day that is shorter, down to 20.
const MOCK = { most: 45, least: 20 };

/**
 * @typedef {import("./queues.js").Item} Item
 * @typedef {Pick<Item, "id" | "kind" | "title" | "url" | "minutes">} Thing
 * @typedef {{item: Thing, what: "learn" | "review" | "do", minutes: number, done: boolean}} Task
 * @typedef {{date: string, n: number, kind: "study" | "review" | "off" | "rest", capacity: number, spent: number, mock: boolean, tasks: Task[]}} Day
 * @typedef {Map<string, {first: string, last: string}>} History when an item was first and last worked on
 * @typedef {{item: Item, first: number, last: number, again: number}} Said days count from the first of the plan
 */

export class Layout {
  /** @param {Day[]} days @param {Item[]} known what the reader has worked on already @param {History} history */
  constructor(days, known, history) {
    this.days = days;
    const day = (/** @type {string} */ date) => daysBetween(days[0].date, date);
    const learned = known.filter(({ id }) => id.startsWith("q/"));
    const said = ({ first, last }) => ({ first: day(first), last: day(last), again: 0 });
    /** @type {Map<string, Said>} */
    this.said = new Map(learned.map((item) => [item.id, { item, ...said(history.get(item.id)) }]));
    this.placed = new Set();
    const minutes = (/** @type {Item[]} */ items) => items.reduce((sum, item) => sum + item.minutes, 0);
    this.time = { learn: minutes(learned), do: minutes(known) - minutes(learned) };
    this.longest = Math.max(0, ...days.map(({ capacity }) => capacity));
  }

  /**
   * Fill all days. `isWhole` says afterwards that every question has its place, and a review after it.
   * @param {Item[]} questions @param {Item[]} exercises @param {number} share of the time for exercises
   */
  fill(questions, exercises, share) {
    const fits = (/** @type {Item} */ { minutes }) => minutes <= this.longest;
    const queue = { learn: questions.filter(fits), do: exercises.filter(fits) };
    const study = this.days.filter(({ kind }) => kind === "study" || kind === "review");
    for (const day of study) {
      const last = day.kind === "review";
      if (day.mock && day.capacity >= MOCK.least) this.mock(day, Math.min(MOCK.most, day.capacity));
      this.review(day, last || !queue.learn.length ? day.capacity : day.capacity * REVIEW_SHARE);
      while (this.next(day, queue, share));
      if (!last) this.review(day, day.capacity);
    }
    const learned = questions.filter(({ id }) => this.placed.has(id));
    this.isWhole = learned.length === questions.length && (study.length < 2 || learned.every(({ id }) => this.said.get(id).again));
    return this;
  }

  mock(/** @type {Day} */ day, /** @type {number} */ minutes) {
    this.add(day, { id: `mock/${day.date}`, kind: "mock", title: "Mock interview", url: "practice/mock-interview/", minutes }, "do", minutes);
  }

  /** Put one more thing into a day: what is behind its share if it fits, else the other; nothing new in the last stretch. */
  next(/** @type {Day} */ day, queue, /** @type {number} */ share) {
    const behind = this.time.do <= share * (this.time.learn + this.time.do);
    for (const what of behind ? ["do", "learn"] : ["learn", "do"]) {
      const [item] = what === "learn" && day.kind === "review" ? [] : queue[what];
      if (item && this.add(day, item, what, item.minutes)) return queue[what].shift();
    }
    return null;
  }

  /** Say again what is due, the longest waiting first; in the last stretch everything, the least often said first. */
  review(/** @type {Day} */ day, /** @type {number} */ room) {
    const last = day.kind === "review";
    const waiting = [...this.said.values()].filter((said) => said.last < day.n && (last || dueOn(said) <= day.n));
    waiting.sort(last ? (a, b) => a.again - b.again || a.last - b.last : (a, b) => dueOn(a) - dueOn(b));
    for (let spent = REVIEW; spent <= room && waiting.length; spent += REVIEW) {
      const said = waiting.shift();
      if (!this.add(day, said.item, "review", REVIEW)) return;
      said.last = day.n;
      said.again += 1;
    }
  }

  /** Add a task if there is time for it; false if there is not. */
  add(/** @type {Day} */ day, /** @type {Thing} */ item, /** @type {"learn" | "review" | "do"} */ what, /** @type {number} */ minutes) {
    if (day.spent + minutes > day.capacity) return false;
    day.tasks.push({ item, what, minutes, done: false });
    day.spent += minutes;
    if (what === "learn") this.said.set(item.id, { item: /** @type {Item} */ (item), first: day.n, last: day.n, again: 0 });
    if (what !== "review") this.time[what] += minutes;
    this.placed.add(item.id);
    return true;
  }
}

/** Two days after the first time, then each time twice as long after as the first time is ago. */
const dueOn = (/** @type {Said} */ { first, last }) => last + Math.max(2, 2 * (last - first));
