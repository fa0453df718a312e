/** Which question comes next: pure functions over the list of questions, the log of grades and the choices. */

/** @typedef {{id: string, kind: string, title: string, asked: string, url: string, words: number, phase: string, level: string, topic: string, rounds: string[]}} Item */
/** @typedef {{phases: string[], levels: string[], kinds: string[], topic?: string}} Wanted `topic` is "phase/topic" and overrules the rest */
/** @typedef {{queue: Item[], rest: Item[]}} Deck `queue` is this round; `rest` is drawn from when the round is through */

export const QUESTION = "q/";
// The minutes that comparing with the answer takes, beside saying it.
const COMPARE = 1;
const WORDS_PER_MINUTE = 140;

/** The name under which a question has its grades. */
export const name = (/** @type {Item} */ item) => item.id.slice(QUESTION.length);

export const topicOf = (/** @type {Item} */ item) => `${item.phase}/${item.topic}`;

/** The seconds that the spoken answer takes. */
export const target = (/** @type {Item} */ item) => Math.round((item.words / WORDS_PER_MINUTE) * 60);

/** Behavioral questions have no level, and one kind. */
export function isWanted(/** @type {Item} */ item, /** @type {Wanted} */ { phases, levels, kinds, topic }) {
  if (topic) return topicOf(item) === topic;
  return phases.includes(item.phase) && (item.kind === "behavioral" || (levels.includes(item.level) && kinds.includes(item.kind)));
}

/**
 * Part what is wanted into what is due, oldest first, what is new, most important first, and what comes later, soonest first.
 * Of one day the least known comes first: much falls due on the day before an interview.
 * @param {Item[]} items most important first @param {Wanted} wanted @param {Record<string, any>} logs
 * @param {(log: any) => {day: string, chance: number}} recall when an answer is due, and the chance that it is known @param {string} today
 */
export function sorted(items, wanted, logs, recall, today) {
  const here = items.filter((item) => item.id.startsWith(QUESTION) && isWanted(item, wanted));
  const isNew = (/** @type {Item} */ item) => !Object.hasOwn(logs, name(item));
  const said = here.filter((item) => !isNew(item)).map((item) => ({ item, ...recall(logs[name(item)]) }));
  said.sort((a, b) => (a.day === b.day ? a.chance - b.chance : a.day < b.day ? -1 : 1));
  const pick = (/** @type {boolean} */ isDue) => said.filter(({ day }) => day <= today === isDue).map(({ item }) => item);
  return { due: pick(true), fresh: here.filter(isNew), later: pick(false), next: said.find(({ day }) => day > today)?.day };
}

/** How many questions fit into some minutes, at least one. */
export function fits(/** @type {Item[]} */ items, /** @type {number} */ minutes) {
  let left = minutes * 60;
  const n = items.findIndex((item) => (left -= target(item) + COMPARE * 60) < 0);
  return n < 0 ? items.length : Math.max(1, n);
}

/** @returns {Deck} */
export function deal(/** @type {Item[]} */ items, /** @type {number} */ minutes) {
  const n = fits(items, minutes);
  return { queue: items.slice(0, n), rest: items.slice(n) };
}

/** The deck after its first question was graded: what was not known comes back at the end, after at least one other. @returns {Deck} */
export function after(/** @type {Deck} */ { queue: [first, ...others], rest }, /** @type {number} */ how) {
  const drawn = others.length ? 0 : 1;
  const queue = [...others, ...rest.slice(0, drawn)];
  if (how === 1) queue.push(first);
  return { queue, rest: rest.slice(drawn) };
}
