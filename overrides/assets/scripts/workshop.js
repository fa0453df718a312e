/** The story workshop: cards to write on, their speaking time, and which question each story answers. */

import { button, el } from "./dom.js";
import { LIMIT, PARTS, allStories, changes, dropStory, emptyStory, keepStory } from "./stories.js";

// The clock of a two-minute answer, in seconds, at a calm speaking rate.
const SECONDS = { situation: 20, task: 15, action: 60, result: 25 };
const WORDS_PER_MINUTE = 140;
const HINTS = {
  situation: "Where, how large, what was at stake",
  task: "What you were answerable for, and the target",
  action: "What you did: options, decision, obstacle; what others did",
  result: "Before and after with their bases; target met or missed; what you do differently since",
};

/** @type {HTMLElement} */
let box;
/** @type {import("./stories.js").Story[]} */
let stories = [];
let hint = "";
const part = (/** @type {string} */ name) => box.querySelector(`.workshop__${name}`);

export function start() {
  box = document.querySelector("[data-workshop]");
  const tools = part("tools");
  if (tools.firstChild) return;
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", "Add, print");
  tools.append(button("Add a story", add), button("Print the cards", () => window.print()));
  hint = part("gaps").textContent;
  changes.addEventListener("elsewhere", show);
  show();
}

const tell = (/** @type {(Node | string)[]} */ ...said) => part("status").replaceChildren(...said);

function add() {
  const story = emptyStory();
  keepStory(story);
  show();
  part("cards").lastElementChild.querySelector("input").focus();
  tell("A new story was added.");
}

/** Draw everything again from what is stored. */
function show() {
  stories = allStories();
  box.classList.toggle("has-stories", stories.length > 0);
  part("cards").replaceChildren(...stories.map(card));
  matrix();
}

function card(/** @type {import("./stories.js").Story} */ story, /** @type {number} */ index) {
  const sum = el("p", { class: "story__sum" });
  const update = () => (sum.textContent = `Together ${spoken(PARTS.map((name) => story[name]).join(" "))}.`);
  const title = el("input", { class: "story__title", value: story.title, maxLength: LIMIT, placeholder: "Title", "aria-label": `Title of story ${index + 1}` });
  title.oninput = () => {
    story.title = title.value;
    keepStory(story);
    matrix();
  };
  update();
  return el("section", { class: "story", "aria-label": `Story ${index + 1}` },
    title, ...PARTS.map((name) => field(story, name, update)), sum, button("Delete this story", () => remove(story)));
}

function field(/** @type {import("./stories.js").Story} */ story, /** @type {string} */ name, /** @type {() => void} */ update) {
  const area = el("textarea", { value: story[name], maxLength: LIMIT, rows: name === "action" ? 6 : 3, placeholder: HINTS[name] });
  const count = el("span", { class: "story__count" });
  // A text area prints only what fits into it; this prints all of it.
  const paper = el("p", { class: "story__paper", "aria-hidden": "true" });
  const write = () => {
    count.textContent = `${spoken(story[name])} of ${SECONDS[name]}`;
    paper.textContent = story[name];
  };
  area.oninput = () => {
    story[name] = area.value;
    keepStory(story);
    write();
    update();
  };
  write();
  return el("label", { class: "story__part" }, el("strong", {}, name[0].toUpperCase() + name.slice(1)), " ", count, area, paper);
}

/** "36 words, about 15 s" */
function spoken(/** @type {string} */ text) {
  const words = text.split(/\s+/).filter(Boolean).length;
  return `${words} ${words === 1 ? "word" : "words"}, about ${Math.round((words / WORDS_PER_MINUTE) * 60)} s`;
}

function remove(/** @type {import("./stories.js").Story} */ story) {
  dropStory(story.id);
  show();
  tell(`“${story.title || "Untitled"}” was deleted. `, button("Undo", () => {
    keepStory(story);
    show();
    tell("It is back, as the last one.");
  }));
}

/** One column of boxes for each story; a question without one is a gap. */
function matrix() {
  const table = box.querySelector("table");
  for (const old of table.querySelectorAll("[data-story]")) old.remove();
  table.tHead.rows[0].append(...stories.map(({ title }, n) => el("th", { scope: "col", "data-story": "" }, title || `Story ${n + 1}`)));
  for (const row of table.tBodies[0].rows) row.append(...stories.map((story) => choice(row, story)));
  gaps();
}

function choice(/** @type {HTMLTableRowElement} */ row, /** @type {import("./stories.js").Story} */ story) {
  const { question } = row.dataset;
  const tick = el("input", { type: "checkbox", checked: story.questions.includes(question) });
  tick.setAttribute("aria-label", `${story.title || "This story"} answers: ${row.cells[0].textContent}`);
  tick.onchange = () => {
    story.questions = story.questions.filter((id) => id !== question).concat(tick.checked ? question : []);
    keepStory(story);
    gaps();
  };
  return el("td", { "data-story": "" }, tick);
}

function gaps() {
  const rows = [...box.querySelector("table").tBodies[0].rows];
  const open = rows.filter((row) => !row.querySelector("input:checked"));
  for (const row of rows) row.classList.toggle("is-gap", stories.length > 0 && open.includes(row));
  part("gaps").textContent = stories.length ? `${open.length} of ${rows.length} questions have no story yet.` : hint;
}
