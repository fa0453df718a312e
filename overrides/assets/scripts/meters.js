import { el } from "./dom.js";
import { changes, has } from "./store.js";

/** Show in every meter how many of its ticks are set. */
export function start() {
  for (const meter of document.querySelectorAll("[data-meter]")) draw(meter);
}

/** @param {HTMLElement} meter */
function draw(meter) {
  const ids = meter.dataset.meter.split(" ").filter(Boolean);
  if (!ids.length) return;
  if (!meter.firstChild) build(meter, ids.length);
  const done = ids.filter(has).length;
  meter.querySelector("progress").value = done;
  meter.querySelector(".meter__count").textContent = `${done} of ${ids.length}`;
  meter.hidden = false;
}

function build(meter, total) {
  const label = meter.dataset.meterLabel;
  meter.append(
    el("span", { class: "meter__label", "aria-hidden": true }, label),
    el("progress", { max: total, "aria-label": label }),
    el("span", { class: "meter__count" }),
  );
}

changes.addEventListener("change", start);
