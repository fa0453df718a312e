/** The reader's own stories, kept in this browser as `{"v": 1, "stories": [...]}`. */

import { SCOPE, isObject, setAside } from "./store.js";

export const KEY = `${SCOPE}:stories`;
export const PARTS = ["situation", "task", "action", "result"];
const VERSION = 1;
const TEXTS = ["title", ...PARTS];
export const LIMIT = 20_000;
const MOST = 50;
const ID = /^[a-z0-9-]{1,80}$/;

// Damaged text that could not be set aside, for want of room, is not overwritten.
let blocked = false;
/** @type {Story[] | null} what the storage has not taken; it lasts until the page is left */
let unsaved = null;

/** @typedef {{id: string, title: string, situation: string, task: string, action: string, result: string, questions: string[]}} Story */

export const isStory = (/** @type {any} */ story) =>
  isObject(story) &&
  ID.test(story.id) &&
  TEXTS.every((name) => typeof story[name] === "string" && story[name].length <= LIMIT) &&
  Array.isArray(story.questions) &&
  story.questions.every((/** @type {unknown} */ id) => typeof id === "string" && ID.test(id));

/** All stories; text that cannot be read is set aside first, so that it is not overwritten. @returns {Story[]} */
export function allStories() {
  if (unsaved) return unsaved;
  let text = null;
  blocked = false;
  try {
    text = localStorage.getItem(KEY);
    const data = JSON.parse(text ?? `{"v":${VERSION},"stories":[]}`);
    if (data.v === VERSION && data.stories.every(isStory)) return data.stories;
  } catch {}
  blocked = text !== null && !setAside(text);
  return readable(text);
}

/** What can be used of damaged text. @returns {Story[]} */
function readable(/** @type {string | null} */ text) {
  try {
    return JSON.parse(text).stories.filter(isStory);
  } catch {
    return [];
  }
}

/** Keep one story in place of the one with its id, or as a new one; other tabs may have changed the rest. */
export function keepStory(/** @type {Story} */ story) {
  const stories = allStories();
  const place = stories.findIndex(({ id }) => id === story.id);
  if (place < 0) stories.push(story);
  else stories[place] = story;
  write(stories);
}

export const dropStory = (/** @type {string} */ gone) => write(allStories().filter(({ id }) => id !== gone));

/** Add stories whose ids are not here; returns how many there were. */
export function addStories(/** @type {Story[]} */ stories) {
  const here = allStories();
  const news = stories.filter(({ id }) => !here.some((story) => story.id === id)).slice(0, Math.max(0, MOST - here.length));
  write([...here, ...news]);
  return news.length;
}

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

function write(/** @type {Story[]} */ stories) {
  try {
    if (blocked) throw new Error("Text that cannot be read, nor set aside, is not overwritten");
    if (stories.length) localStorage.setItem(KEY, JSON.stringify({ v: VERSION, stories }));
    else localStorage.removeItem(KEY);
    unsaved = null;
  } catch (error) {
    unsaved = stories;
    import("./notice.js").then(({ warn }) => warn(error));
  }
}
