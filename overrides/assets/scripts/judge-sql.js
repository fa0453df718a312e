import { el } from "./dom.js";
import { passed, resultList } from "./results.js";
import { difference } from "./sql-compare.js";

const SHOWN = 50;
/** @type {Map<string, Promise<object>>} */
const problems = new Map();

/** Run the query on the rows that the page shows. */
export async function run(bench) {
  const problem = await load();
  await bench.runner.run({ problem, sql: bench.code, sets: problem.sets.slice(0, 1) }, (message) => {
    if (message.progress) bench.progress(message.progress);
    if (!message.result) return;
    const { error, columns, rows } = message.result;
    if (!error) bench.show(columns.length ? table(columns, rows) : el("p", {}, "No result: the statements return no rows."));
    bench.tell(error ? `SQLite says: ${error}` : `${rows.length} ${rows.length === 1 ? "row" : "rows"}.`);
  });
}

/** Run the query on every set of rows and show where the result differs. */
export async function check(bench) {
  const problem = await load();
  const list = resultList();
  bench.show(list.node);
  await bench.runner.run({ problem, sql: bench.code, sets: problem.sets }, (message) => {
    if (message.progress) bench.progress(message.progress);
    if (message.result) list.add(message.result.set.what, verdict(message.result, problem.ordered));
  });
  bench.tell(list.summary());
  if (list.allPassed()) passed(bench.exercise);
}

function verdict({ set, error, columns, rows }, ordered) {
  if (error) return el("p", {}, `SQLite says: ${error}`);
  const wrong = difference({ columns, rows }, { columns: set.columns, rows: set.expected }, ordered);
  if (!wrong) return "";
  const parts = [["Missing:", wrong.missing], ["Not expected:", wrong.extra]].filter(([, some]) => some.length);
  return el("div", {}, el("p", {}, wrong.message), ...parts.flatMap(([name, some]) => [el("p", {}, name), table(set.columns, some)]));
}

function table(columns, rows) {
  const cell = (value) => (value === null ? el("td", {}, el("em", {}, "NULL")) : el("td", {}, String(value)));
  const body = rows.slice(0, SHOWN).map((row) => el("tr", {}, ...row.map(cell)));
  const head = el("tr", {}, ...columns.map((name) => el("th", { scope: "col" }, name)));
  const more = rows.length > SHOWN ? [el("p", {}, `The first ${SHOWN} of ${rows.length} rows.`)] : [];
  return el("div", { class: "workbench__table", tabIndex: 0 }, el("table", {}, el("thead", {}, head), el("tbody", {}, ...body)), ...more);
}

async function load() {
  const address = new URL("problem.json", location.href).href;
  if (!problems.has(address)) problems.set(address, fetchProblem(address));
  return problems.get(address);
}

async function fetchProblem(/** @type {string} */ address) {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.json();
  } catch {}
  problems.delete(address);
  throw new Error("The rows of this problem could not be loaded. What you wrote is kept.");
}
