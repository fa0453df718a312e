/** Which items a plan holds, and in which order: what matters most for this reader first. */

/** @typedef {{id: string, kind: string, title: string, url: string, minutes: number, level: string, phase?: string, core?: boolean, rounds: string[], tick?: string}} Item */

export const LEVELS = ["entry", "intermediate", "advanced", "senior", "expert", "research"];
const HANDS_ON = ["coding", "design", "take-home"];

/**
 * The questions and the exercises of a reader's scope. Core questions of the reader's level and the one below come first,
 * then those further below, then all others, each part in the order of the file; kinds of exercises take
 * turns, after the guides to the chosen rounds.
 * @param {Item[]} items @param {{level: string, phases: string[], rounds: string[]}} options
 */
export function queues(items, { level, phases, rounds }) {
  const rank = LEVELS.indexOf(level);
  const asked = (/** @type {Item} */ item) => item.rounds.some((round) => rounds.includes(round));
  const inPhase = ({ kind, phase }) => kind === "behavioral" || !phase || phases.includes(phase);
  const inLevel = (/** @type {Item} */ item) => LEVELS.indexOf(item.level) <= rank;
  const scope = items.filter((item) => asked(item) && inPhase(item) && inLevel(item));
  const questions = scope.filter(({ id }) => id.startsWith("q/"));
  const core = questions.filter((item) => item.core);
  const near = core.filter((item) => !item.level || LEVELS.indexOf(item.level) >= rank - 1);
  return {
    questions: [...near, ...core.filter((item) => !near.includes(item)), ...questions.filter((item) => !item.core)],
    exercises: inTurns(scope.filter(({ id }) => !id.startsWith("q/"))),
    // How much of the time goes to what is done by hand.
    share: rounds.some((round) => HANDS_ON.includes(round)) ? 0.3 : 0.15,
  };
}

/** Guides first; then one of each kind in turn, until none is left. */
function inTurns(/** @type {Item[]} */ items) {
  const names = [...new Set(items.map(({ kind }) => kind))].filter((kind) => kind !== "guide");
  const kinds = names.map((name) => items.filter(({ kind }) => kind === name));
  const most = Math.max(0, ...kinds.map((list) => list.length));
  const turns = Array.from({ length: most }, (_, n) => kinds.flatMap((list) => list[n] ?? []));
  return [...items.filter(({ kind }) => kind === "guide"), ...turns.flat()];
}
