/** The questions of a mock interview: a draw by shares, which the same seed repeats. */

/** @typedef {{role: string, round: string, questions: number, minutes: number, phases: Record<string, number>, kinds: Record<string, number>}} Draw */
/** @typedef {import("./deck.js").Item & {about?: string}} Item */

const ID = /^[a-z0-9]{1,12}$/;
export const isSeed = (/** @type {string | null} */ text) => ID.test(text ?? "");

/** A new seed, short enough to be read aloud. */
export const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0].toString(36).slice(0, 5);

/** A number between 0 and 1 that depends on nothing but the text: FNV-1a, then the finalizer of MurmurHash3, which spreads similar texts. */
export function chance(/** @type {string} */ text) {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** The minutes of each question, at most the whole time. */
export const each = (/** @type {Draw} */ draw, /** @type {number} */ minutes) => Math.min(draw.minutes, minutes);

/** How many questions fit into the time. */
export const size = (/** @type {Draw} */ draw, /** @type {number} */ minutes) =>
  Math.min(draw.questions, Math.max(1, Math.floor(minutes / draw.minutes)));

/**
 * Draw one question after another: first its kind, then its phase, each by its share of what is left, then one of these.
 * @param {Item[]} items @param {Draw} draw @param {{level: string, levels: string[], minutes: number, seed: string}} choice
 * @returns {Item[]} the easier ones first
 */
export function drawn(items, draw, { level, levels, minutes, seed }) {
  const wanted = size(draw, minutes);
  const fitting = items.filter((item) => item.rounds.includes(draw.round) && draw.kinds[item.kind] && fitsPhases(item, draw));
  const rank = (/** @type {Item} */ item) => (hasLevel(item) ? levels.indexOf(item.level) : levels.indexOf(level));
  let pool = fitting.filter((item) => rank(item) <= levels.indexOf(level));
  /** @type {Item[]} */
  const found = [];
  while (found.length < wanted && pool.length) {
    const step = `${seed}/${found.length}`;
    const kind = pick(draw.kinds, new Set(pool.map((item) => item.kind)), chance(`${step}/kind`));
    const ofKind = pool.filter((item) => item.kind === kind);
    const phase = pick(draw.phases, new Set(ofKind.map(phaseOf)), chance(`${step}/phase`));
    const choice = phase ? ofKind.filter((item) => phaseOf(item) === phase) : ofKind;
    const weight = (/** @type {Item} */ item) => 1 / 4 ** Math.abs(levels.indexOf(level) - rank(item));
    // Exponential times: the least of them falls on an item with the probability of its weight.
    const time = (/** @type {Item} */ item) => -Math.log(1 - chance(`${seed}/${item.id}`)) / weight(item);
    const next = choice.reduce((best, item) => (time(item) < time(best) ? item : best));
    found.push(next);
    pool = pool.filter((item) => item !== next);
  }
  return found.sort((a, b) => rank(a) - rank(b));
}

// Behavioral questions have no level, and a walk-through is as hard as one makes it.
const hasLevel = (/** @type {Item} */ item) => item.level !== "" && item.kind !== "walk-through";
const phaseOf = (/** @type {Item} */ item) => item.phase ?? item.about ?? "";
const fitsPhases = (/** @type {Item} */ item, /** @type {Draw} */ { phases }) =>
  phaseOf(item) === "" || item.kind === "behavioral" || phaseOf(item) in phases;

/** The name on which a number between 0 and 1 falls, given the shares of those that are there; nothing if none of them has a share. */
function pick(/** @type {Record<string, number>} */ shares, /** @type {Set<string>} */ there, /** @type {number} */ at) {
  const names = Object.keys(shares).filter((name) => there.has(name));
  let left = at * names.reduce((sum, name) => sum + shares[name], 0);
  return names.find((name) => (left -= shares[name]) < 0) ?? names.at(-1);
}
