/** How well each topic is known, by the grades of its questions: pure, weakest first. */

import { name, topicOf, QUESTION } from "./deck.js";

/**
 * `good` counts questions whose last grade was Good or Easy, `known` is the mean chance that an answer is known today; what could not be said last time is not.
 * @typedef {{topic: string, all: number, said: number, good: number, known: number}} Topic
 */

/**
 * @param {import("./deck.js").Item[]} items @param {Record<string, import("./reviews.js").Review[]>} logs
 * @param {(log: import("./reviews.js").Review[]) => number} chance @returns {Topic[]} those of which something was said
 */
export function topics(items, logs, chance) {
  /** @type {Map<string, Topic>} */
  const found = new Map();
  for (const item of items.filter(({ id }) => id.startsWith(QUESTION))) {
    const topic = found.get(topicOf(item)) ?? { topic: topicOf(item), all: 0, said: 0, good: 0, known: 0 };
    found.set(topic.topic, topic);
    topic.all += 1;
    if (!Object.hasOwn(logs, name(item))) continue;
    const log = logs[name(item)];
    topic.said += 1;
    topic.good += Number(log.at(-1)[1] >= 3);
    topic.known += log.at(-1)[1] === 1 ? 0 : chance(log);
  }
  const said = [...found.values()].filter(({ said }) => said).map((topic) => ({ ...topic, known: topic.known / topic.said }));
  return said.sort((a, b) => a.good / a.said - b.good / b.said || a.known - b.known || b.said - a.said);
}
