import { el } from "./dom.js";
import { SCOPE, all, changes } from "./store.js";

const ROOT = new URL("../../", import.meta.url);

/** Say on the front page where the reader stopped; nothing ticked, nothing said. */
export function start() {
  const box = document.querySelector("[data-today]");
  if (!box) return;
  const total = Number(box.dataset.total);
  const done = [...all().keys()].filter((id) => id.startsWith("q:")).length;
  const plan = nextStep(box);
  const own = hasPlan();
  box.hidden = !all().size && !own;
  if (own) import("./plan-today.js").then(({ show }) => show(box));
  const count = total ? `${Math.min(done, total)} of ${total}` : done;
  const text = el("p", { class: "today" }, "Continue: ", el("a", { href: new URL("practice/progress/", ROOT) }, `${count} question${total || done !== 1 ? "s" : ""}`));
  if (plan) text.append(", next ", plan);
  text.append(".");
  box.querySelector(".today")?.remove();
  box.prepend(text);
}

/** Whether the reader has a plan of their own; what it needs is fetched only then. */
function hasPlan() {
  try {
    return localStorage.getItem(`${SCOPE}:plan`) !== null;
  } catch {
    return false;
  }
}

/**
 * A link to the first open step of the plan that was ticked last. The plans are hidden links in the box:
 * `<a data-plan="30-day" data-unit="day" data-length="30" href="…" hidden>30-day plan</a>`.
 */
function nextStep(/** @type {HTMLElement} */ box) {
  const steps = [...all()].filter(([id]) => id.startsWith("p:") && !id.startsWith("p:my/")).sort(([, a], [, b]) => (a < b ? 1 : -1));
  const name = steps[0]?.[0].slice(2).split("/")[0];
  const link = name && box.querySelector(`a[data-plan="${CSS.escape(name)}"]`);
  if (!link) return null;
  const { unit, length } = link.dataset;
  for (let n = 1; n <= Number(length); n++)
    if (!all().has(`p:${name}/${n}`)) return el("a", { href: `${link.href}#${unit}-${n}` }, `${unit} ${n} of the ${link.textContent}`);
  return null;
}

changes.addEventListener("change", start);
// A page that is open since yesterday shows the wrong day.
document.addEventListener("visibilitychange", () => document.hidden || start());
