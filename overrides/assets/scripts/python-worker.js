/** Runs Python: loads the runtime at the first task, then runs code, or code and its checks. */

import { fetchWithProgress } from "./runtime-fetch.js";

const RUNTIME = new URL("../runtimes/pyodide/", import.meta.url);
const JUDGE = new URL("../../practice/judge.py", import.meta.url);
const MAX_PRINTED = 20_000;
let printed = 0;
/** @type {Promise<object> | undefined} */
let judge;

async function load() {
  self.fetch = fetchWithProgress(self.fetch.bind(self), 6_100_000, (progress) => postMessage({ progress }));
  const { loadPyodide } = await import(`${RUNTIME}pyodide.mjs`);
  const source = await fetch(JUDGE);
  if (!source.ok) throw new Error("no judge");
  const python = await loadPyodide({ indexURL: RUNTIME.href, stdout: print, stderr: print });
  python.FS.writeFile("judge.py", await source.text());
  return python.pyimport("judge");
}

function print(/** @type {string} */ line) {
  if (printed > MAX_PRINTED) return;
  printed += line.length + 1;
  postMessage({ print: printed > MAX_PRINTED ? "(more was printed, and is not shown)" : line });
}

self.onmessage = async ({ data: { code, checks } }) => {
  let module;
  try {
    module = await (judge ??= load());
  } catch {
    judge = undefined;
    return postMessage({ missing: true });
  }
  postMessage({ ready: true });
  printed = 0;
  try {
    if (checks) for (const [what, message] of module.check(code, checks)) postMessage({ result: { what, message } });
    else postMessage({ error: module.run(code) });
    postMessage({ done: true });
  } catch {
    // Python itself turns its errors into results; what gets here has ended the runtime.
    postMessage({ broken: true });
  }
};
