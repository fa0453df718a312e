/** Filling the days of a plan: an exercise if it is their turn, reviews that are due, then what is new, in the order of the queues. */

import { daysBetween } from "./days.js";

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
 * @typedef {{date: string, n: number, kind: "study" | "review" | "off" | "rest", stretch: number, capacity: number, spent: number, mock: boolean, tasks: Task[]}} Day
 * @typedef {Map<string, string[]>} History the days on which an item was worked on, in order
 * @typedef {{item: Item, first: number, last: number, again: number}} Said days count from the first of the plan
 */

export class Layout {
  /** @param {Day[]} days @param {Item[]} known what the reader has worked on already @param {History} history @param {string} started */
  constructor(days, known, history, started) {
    this.days = days;
    const day = (/** @type {string} */ date) => daysBetween(days[0].date, date);
    const said = (/** @type {string[]} */ dates) => ({ first: day(dates[0]), last: day(dates.at(-1)), again: dates.length - 1 });
    const isQuestion = (/** @type {Item} */ { id }) => id.startsWith("q/");
    /** @type {Map<string, Said>} */
    this.said = new Map(known.filter(isQuestion).map((item) => [item.id, { item, ...said(history.get(item.id)) }]));
    this.placed = new Set();
    this.time = { learn: 0, do: 0 };
    // What was done before the plan was made says nothing about how the time of the plan is shared.
    for (const item of known) if (history.get(item.id)[0] >= started) this.time[isQuestion(item) ? "learn" : "do"] += item.minutes;
    this.longest = Math.max(0, ...days.map(({ capacity }) => capacity));
  }

  /**
   * Fill all days. `isWhole` says afterwards that every question has its place, and that no answer was said only once.
   * @param {Item[]} questions @param {Item[]} exercises @param {number} share of the time for exercises
   */
  fill(questions, exercises, share) {
    const fits = (/** @type {Item} */ { minutes }) => minutes <= this.longest;
    const queue = { learn: questions.filter(fits), do: exercises.filter(fits) };
    const study = this.days.filter(({ kind }) => kind === "study" || kind === "review");
    for (const day of study) if (day.mock && day.capacity >= MOCK.least) this.mock(day, Math.min(MOCK.most, day.capacity));
    for (const [n, day] of study.entries()) {
      const last = day.kind === "review";
      // Behind the reviews of a day, a long exercise would never find room.
      if (!last && this.isBehind(share)) this.take(day, queue.do, "do");
      if (last) this.review(day, day.capacity, free([day]) / free(study.slice(n)));
      else this.review(day, day.capacity * (queue.learn.length ? REVIEW_SHARE : 1));
      while (this.next(day, queue, share));
      if (!last) this.review(day, day.capacity);
    }
    const placed = questions.every(({ id }) => this.placed.has(id));
    this.isWhole = placed && (study.length < 2 || [...this.said.values()].every(({ again }) => again));
    return this;
  }

  mock(/** @type {Day} */ day, /** @type {number} */ minutes) {
    this.add(day, { id: `mock/${day.date}`, kind: "mock", title: "Mock interview", url: "practice/mock-interview/", minutes }, "do", minutes);
  }

  /** Whether less of the time than its share went to exercises. */
  isBehind(/** @type {number} */ share) {
    return this.time.do <= share * (this.time.learn + this.time.do);
  }

  /** Put one more thing into a day: what is behind its share if it fits, else the other; no question in the last stretch. */
  next(/** @type {Day} */ day, queue, /** @type {number} */ share) {
    const order = this.isBehind(share) ? ["do", "learn"] : ["learn", "do"];
    return order.some((what) => !(what === "learn" && day.kind === "review") && this.take(day, queue[what], what));
  }

  /** Put the first of a queue into a day, if there is time for it. */
  take(/** @type {Day} */ day, /** @type {Item[]} */ queue, /** @type {"learn" | "do"} */ what) {
    if (!queue.length || !this.add(day, queue[0], what, queue[0].minutes)) return false;
    this.time[what] += queue.shift().minutes;
    return true;
  }

  /**
   * Say again what is due, the longest waiting first; in the last stretch also everything once, the least often said first.
   * @param {Day} day @param {number} room in minutes @param {number} part of what is waiting
   */
  review(day, room, part = 1) {
    const last = day.kind === "review";
    const waiting = [...this.said.values()].filter((said) => said.last < day.n && ((last && said.last < day.stretch) || dueOn(said) <= day.n));
    waiting.sort(last ? (a, b) => a.again - b.again || a.last - b.last : (a, b) => dueOn(a) - dueOn(b));
    const most = Math.min(Math.floor(room / REVIEW), Math.ceil(waiting.length * part));
    for (const said of waiting.slice(0, most)) {
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
    this.placed.add(item.id);
    return true;
  }
}

const free = (/** @type {Day[]} */ days) => days.reduce((sum, { capacity, spent }) => sum + capacity - spent, 0);

/** Two days after the first time, then each time twice as long after as the first time is ago. */
const dueOn = (/** @type {Said} */ { first, last }) => last + Math.max(2, 2 * (last - first));
