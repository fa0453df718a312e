import { el } from "./dom.js";
import { passed, resultList } from "./results.js";

/** Run the code as it is and show what it prints. */
export async function run(bench) {
  const text = el("pre", { tabIndex: 0, class: "workbench__printed" });
  let error = "";
  await bench.runner.run({ code: bench.code }, (message) => {
    if (message.progress) bench.progress(message.progress);
    if (message.ready) bench.tell("Running");
    if (message.print !== undefined) text.append(`${message.print}\n`);
    if (message.error) error = message.error;
  });
  text.append(error);
  bench.show(text);
  bench.tell(error ? "It ended with an error." : text.textContent ? "It ran." : "It ran, and printed nothing.");
}

/** Run the code, then the checks of the page. */
export async function check(bench) {
  const response = await fetch(new URL("checks.py", location.href));
  if (!response.ok) throw new Error("The checks could not be loaded. What you wrote is kept.");
  const list = resultList();
  bench.show(list.node);
  await bench.runner.run({ code: bench.code, checks: await response.text() }, (message) => {
    if (message.progress) bench.progress(message.progress);
    if (message.ready) bench.tell("Checking");
    if (message.result) list.add(message.result.what, message.result.message && el("pre", { tabIndex: 0 }, message.result.message));
  });
  bench.tell(list.summary());
  if (list.allPassed()) passed(bench.exercise);
}
