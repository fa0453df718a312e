/** The page "Read it offline": what is kept in this browser, and the switch. */

import { button, el } from "./dom.js";
import { changes, channel, disable, enable, HOME, record, registered, start as startCopy, supported, thrifty, use } from "./offline.js";

const LIST = "precache.json";
const MISSING = "This browser, or this address, cannot keep an offline copy. It takes a secure address (https), a browser that lets sites store files, and often a window that is not private.";
const WHY = {
  QuotaExceededError: "There was no room for it in this browser. Free some, then try again.",
  SecurityError: "This browser does not let the guide store it. The settings of the browser for this site decide that.",
  NotAllowedError: "This device asks to save data, or is on a mobile connection. You can fetch it all the same.",
  DataError: "Its files did not belong together: the site was probably being published. It is tried again within the hour.",
};
const FAILED = "It could not be fetched as a whole. It is tried again within the hour.";
const FETCHING = { state: "The offline copy is being fetched.", fetching: true, offer: ["off"] };

/** Whether files come for a copy that is in use already. */
let filling = false;
/** @type {HTMLElement} */
let panel;
/** @type {Record<string, HTMLButtonElement>} */
let tools;
const part = (/** @type {string} */ name) => panel.querySelector(`.offline__${name}`);
const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

export function start() {
  panel = document.querySelector("[data-offline-panel]");
  if (!panel.querySelector(".offline__state")) build();
  startCopy();
  show();
}

function build() {
  panel.querySelector("[data-without-script]")?.remove();
  tools = {
    on: button("Keep an offline copy", () => act(enable)),
    renew: button("Use the new version", async () => use(await registered())),
    again: button("Try again", () => act(enable)),
    runtimes: button("Fetch Python and SQLite too", fetchRuntimes),
    off: button("Remove the offline copy", () => act(disable)),
  };
  for (const tool of Object.values(tools)) tool.hidden = true;
  panel.append(
    el("p", { class: "offline__state", role: "status", tabIndex: -1 }),
    el("p", { class: "offline__progress", hidden: true }),
    el("p", { class: "offline__runtimes", role: "status" }),
    el("div", { class: "progress__tools", role: "group", "aria-label": "Offline copy" }, ...Object.values(tools)),
  );
}

/** Do something, and leave the focus where it was, or on what came of it. */
async function act(/** @type {() => Promise<void>} */ task) {
  const before = document.activeElement;
  await task();
  await show();
  if (before instanceof HTMLElement && before.hidden) part("state").focus();
}

/** Put a text in a place unless it is there: a live region would say it once more. */
function say(/** @type {string} */ name, /** @type {string} */ text) {
  if (part(name).textContent !== text) part(name).textContent = text;
}

let turn = 0;

async function show() {
  const mine = ++turn;
  const found = supported() ? await look().catch((error) => ({ state: because(error.name), offer: ["on"] })) : { state: MISSING, offer: [] };
  // Something newer has been shown meanwhile.
  if (mine !== turn || !panel.isConnected) return;
  say("state", found.state);
  say("runtimes", found.runtimes ?? "");
  part("progress").hidden = !found.fetching;
  for (const [name, tool] of Object.entries(tools)) tool.hidden = !found.offer.includes(name);
}

const because = (/** @type {string} */ name) => `There is no offline copy. ${WHY[name] ?? FAILED}`;

/** What there is to say and to offer. */
async function look() {
  const registration = await registered();
  const { failed, choice } = record();
  if (!registration?.active) {
    if (registration?.installing) return FETCHING;
    if (failed && choice !== "off") return { state: because(failed), offer: ["on"] };
    return { state: `Off: nothing is kept.${thrifty() && !choice ? " This device asks to save data, so nothing is fetched unless you say so." : ""}${await size()}`, offer: ["on"] };
  }
  return installed(registration, await ask(registration.active), failed);
}

/** About how much would be fetched, if the site says so. */
async function size() {
  const list = await fetch(HOME + LIST).then((response) => response.json()).catch(() => undefined);
  return list ? ` The copy is about ${megabytes(list.packed)} to fetch and takes ${megabytes(list.bytes)} of storage.` : "";
}

/** Ask a worker what its caches are called; it answers at once, or is broken. */
function ask(/** @type {ServiceWorker} */ worker) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(() => done({ copy: "", runtimes: "", version: "" }), 3000);
    worker.postMessage("version", [port2]);
  });
}

/** A file of a cache. Whoever opens a cache makes it, and a new worker may be removing it at this moment: so none is opened here. */
const found = (/** @type {string} */ name, /** @type {string} */ path) => caches.match(HOME + path, { cacheName: name });

/** How many of some files a cache holds. */
async function kept(/** @type {string} */ name, /** @type {string[]} */ paths) {
  const files = await Promise.all(paths.map((path) => found(name, path)));
  return files.filter(Boolean).length;
}

async function installed(registration, names, failed) {
  const list = await (await found(names.copy, LIST))?.json();
  const wanted = Object.keys(list?.files ?? {});
  const whole = wanted.length > 0 && (await kept(names.copy, wanted)) === wanted.length;
  if (!whole && filling) return FETCHING;
  if (!whole) return { state: `Incomplete: a part of the offline copy is missing${failed ? ", and could not be fetched" : ""}.`, offer: ["again", "off"] };
  const news = registration.waiting ? " A newer version is ready." : registration.installing ? " A newer version is being fetched." : "";
  const trouble = WHY[failed] && !news ? ` A newer version could not be kept. ${WHY[failed]}` : "";
  const all = Object.keys(list.runtimes);
  const runtimes = await kept(names.runtimes, all);
  return {
    state: `Complete: ${wanted.length} files, ${megabytes(list.bytes)}, version ${names.version}.${news}${trouble}`,
    runtimes: ofRuntimes(all.length, runtimes),
    fetching: Boolean(registration.installing),
    offer: ["off", ...(registration.waiting ? ["renew"] : []), ...(trouble ? ["again"] : []), ...(runtimes < all.length ? ["runtimes"] : [])],
  };
}

function ofRuntimes(/** @type {number} */ all, /** @type {number} */ here) {
  if (!all) return "This site was built without Python and SQLite.";
  if (here === all) return "Python and SQLite for the practice pages: here.";
  return `Python and SQLite for the practice pages: ${here} of ${all} files here; what you use is kept from then on.`;
}

async function fetchRuntimes() {
  const registration = await registered();
  registration?.active?.postMessage("runtimes");
  part("progress").hidden = false;
}

channel.addEventListener("message", ({ data: { what, done, total, ended, failed } }) => {
  if (what === "copy") filling = !ended && !failed;
  if (!panel?.isConnected || !part("progress")) return;
  if (done) part("progress").textContent = `Fetched: ${done} of ${total} files${what === "copy" ? "" : " of Python and SQLite"}.`;
  if (failed && what === "runtimes") tell(failed);
  else if (failed || ended || done === 1) show();
});

async function tell(/** @type {string} */ failed) {
  await show();
  say("runtimes", `Python and SQLite could not be kept. ${WHY[failed] ?? "Try again with a network."}`);
}

changes.addEventListener("change", () => panel && show());
