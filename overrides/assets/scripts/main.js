/** The entry: on every page view, load the modules whose elements are on the page. */

const PARTS = /** @type {const} */ ([
  ["body", () => import("./a11y.js")],
  ["body", () => import("./shortcuts.js")],
  ["[data-tick]", () => import("./ticks.js")],
  ["[data-meter]", () => import("./meters.js")],
  [".question, [data-moved], [data-answers-toolbar]", () => import("./answers.js")],
  ["[data-print-toolbar]", () => import("./print.js")],
  ["[data-today]", () => import("./today.js")],
  ["[data-progress-panel]", () => import("./progress.js")],
]);

async function start() {
  for (const [selector, load] of PARTS)
    if (document.querySelector(selector)) load().then((part) => part.start());
}

// The theme says when a page is shown, also after instant navigation; without it there is one page view.
if (window.document$) window.document$.subscribe(start);
else start();
