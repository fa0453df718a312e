/** The reader's own stories, kept in this browser. */

import { Kept } from "./kept.js";
import { isObject } from "./store.js";

export const PARTS = ["situation", "task", "action", "result"];
const TEXTS = ["title", ...PARTS];
export const LIMIT = 20_000;
const MOST = 50;
const ID = /^[a-z0-9-]{1,80}$/;

/** @typedef {{id: string, title: string, situation: string, task: string, action: string, result: string, questions: string[]}} Story */

const isStory = (/** @type {any} */ story) =>
  isObject(story) &&
  ID.test(story.id) &&
  TEXTS.every((name) => typeof story[name] === "string" && story[name].length <= LIMIT) &&
  Array.isArray(story.questions) &&
  story.questions.every((/** @type {unknown} */ id) => typeof id === "string" && ID.test(id));

const { read, write, changes } = new Kept("stories", {
  empty: () => /** @type {Story[]} */ ([]),
  isWhole: (value) => Array.isArray(value) && value.every(isStory),
  usable: (value) => (Array.isArray(value) ? value.filter(isStory) : []),
});
export { read as allStories, changes };

/** Keep one story in place of the one with its id, or as a new one; other tabs may have changed the rest. */
export function keepStory(/** @type {Story} */ story) {
  const stories = read();
  const place = stories.findIndex(({ id }) => id === story.id);
  if (place < 0) stories.push(story);
  else stories[place] = story;
  write(stories);
}

export const dropStory = (/** @type {string} */ gone) => write(read().filter(({ id }) => id !== gone));

/** A story without a word; its id is new in every browser. @returns {Story} */
export const emptyStory = () => ({
  id: `story-${Date.now().toString(36)}-${crypto.getRandomValues(new Uint16Array(1))[0].toString(36)}`,
  title: "",
  situation: "",
  task: "",
  action: "",
  result: "",
  questions: [],
});

/** Add stories whose ids are not here; those that are stay as they are. */
function add(/** @type {Story[]} */ stories) {
  const here = read();
  const news = stories.filter(({ id }) => !here.some((story) => story.id === id)).slice(0, Math.max(0, MOST - here.length));
  write([...here, ...news]);
  return `Stories: ${news.length} new of ${stories.length}.`;
}

/** What a file of progress holds of them. @type {import("./transfer.js").Part} */
export const part = {
  name: "stories",
  what: "a story",
  size: () => read().length,
  names: ["story", "stories"],
  all: read,
  refused: (value) => (Array.isArray(value) ? value.filter((story) => !isStory(story)).map((story) => story?.title) : [value]),
  add,
};
