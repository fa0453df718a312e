/** The entry: on every page view, load the modules whose elements are on the page. */

const PARTS = /** @type {const} */ ([
  ["body", () => import("./a11y.js")],
  ["body", () => import("./shortcuts.js")],
  ["[data-tick]", () => import("./ticks.js")],
  ["[data-meter]", () => import("./meters.js")],
  [".question, [data-moved], [data-answers-toolbar]", () => import("./answers.js")],
  ["[data-print-toolbar]", () => import("./print.js")],
  ["[data-drill]", () => import("./drills.js")],
  ["[data-calculator]", () => import("./calculators.js")],
  ["[data-workbench]", () => import("./workbench.js")],
  ["[data-workshop]", () => import("./workshop.js")],
  ["[data-my-plan]", () => import("./plan-page.js")],
  ["[data-session]", () => import("./session.js")],
  ["[data-mock]", () => import("./mock.js")],
  ["[data-weak-topics]", () => import("./weak.js")],
  ["[data-today]", () => import("./today.js")],
  ["[data-progress-panel]", () => import("./progress.js")],
  ["[data-offline-panel]", () => import("./offline-panel.js")],
  ["[data-offline]", () => settled().then(() => import("./offline.js"))],
]);

let views = 0;
let back = false;

async function start() {
  if (views++) arrive();
  for (const [selector, load] of PARTS)
    if (document.querySelector(selector)) load().then((part) => part.start());
}

/** A visitor who leaves at once has fetched no offline copy, and one who stays has the page first. */
async function settled() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  await new Promise((done) => setTimeout(done, 4000));
}

/** After instant navigation the theme sometimes stays at the top of the page instead of at the named place. */
function arrive() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && !back) for (const delay of [50, 300]) setTimeout(() => isOut(target) && target.scrollIntoView(), delay);
  back = false;
}

function isOut(/** @type {Element} */ target) {
  const { top } = target.getBoundingClientRect();
  return top < 0 || top > innerHeight / 2;
}

// On the way back the theme goes to where the reader was; a step inside a page has no state.
addEventListener("popstate", (event) => (back = event.state !== null));

// The theme says when a page is shown, also after instant navigation; without it there is one page view.
if (window.document$) window.document$.subscribe(start);
else start();
