/** The offline copy as the page sees it: when it is fetched, when a new version is used, and what the reader is told. */

import { notice } from "./notice.js";
import { isObject, SCOPE } from "./store.js";

const WORKER = new URL("../../sw.js", import.meta.url);
export const HOME = new URL("./", WORKER).href;
export const PREFIX = `${SCOPE}:offline:`;
const KEY = `${SCOPE}:offline`;
const LATER = `${SCOPE}:offline-later`;
const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const TOLD = {
  QuotaExceededError: "This browser has no room for the offline copy of the guide, or for a newer version of it. With a network everything works as before. “Read it offline”, under Practice, says what is here and can try again.",
  SecurityError: "This browser does not let the guide keep an offline copy. With a network everything works as before.",
};

/** What the service worker says: how far a copy is, or why it failed. */
export const channel = new BroadcastChannel(PREFIX);
/** Fires "change" when something about the copy may have changed. */
export const changes = new EventTarget();
const changed = () => changes.dispatchEvent(new Event("change"));

export const supported = () =>
  "serviceWorker" in navigator && "caches" in window && document.querySelector("[data-offline]") !== null;
/** Whether the reader pays for what is fetched, or has asked for little. */
export const thrifty = () =>
  Boolean(navigator.connection?.saveData) || navigator.connection?.type === "cellular" || matchMedia("(prefers-reduced-data: reduce)").matches;

/** @returns {{ choice?: "on" | "off", tried?: number, failed?: string, told?: string }} */
export function record() {
  try {
    const data = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return isObject(data) ? data : {};
  } catch {
    return {};
  }
}

/** Note something for later visits; false if the browser does not keep it. */
function note(/** @type {object} */ news) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...record(), ...news }));
    return true;
  } catch {
    return false;
  }
}

/** The registration of this site, not that of a site above it. */
export async function registered() {
  const found = await navigator.serviceWorker.getRegistration(HOME);
  return found?.scope === HOME ? found : undefined;
}

let started = false;
/** Whether this page belongs to a worker, so that another one is news. */
let controlled = false;
let wanted = false;

export function start() {
  if (started || !supported()) return;
  started = true;
  controlled = navigator.serviceWorker.controller !== null;
  channel.addEventListener("message", ({ data }) => data.failed && failed(data.failed, data.what));
  navigator.serviceWorker.addEventListener("controllerchange", renewed);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  look();
}

/** Fetch the copy, or look for a newer version, unless that was done within the hour. */
async function look() {
  try {
    const { choice, tried = 0, failed: why } = record();
    const registration = await registered();
    if (choice === "off" || (!registration && choice !== "on" && thrifty())) return;
    if (registration) watch(registration);
    // A first attempt that was cut off, and did not fail, goes on with the next page.
    const pause = why === "QuotaExceededError" ? WEEK : registration || why ? HOUR : 0;
    if (Math.abs(Date.now() - tried) < pause) return;
    note({ tried: Date.now(), failed: undefined });
    await (registration ? registration.update() : register());
  } catch (error) {
    failed(error.name);
  }
}

async function register() {
  const registration = await navigator.serviceWorker.register(WORKER, { updateViaCache: "none" });
  // Some browsers and add-ons put a function that does nothing in the place of this one.
  if (registration) watch(registration);
  return registration;
}

/** Fetch the copy, or what is missing in it, because the reader asked for it. */
export async function enable() {
  start();
  note({ choice: "on", tried: Date.now(), failed: undefined, told: undefined });
  controlled = false;
  try {
    // The worker sees no local storage, but caches.
    await caches.open(`${PREFIX}asked`);
    const registration = await register();
    // A worker that is in use is not installed again, even, in Chromium, when it was removed a moment ago.
    registration?.active?.postMessage("copy");
    if (registration?.active) await registration.update();
  } catch (error) {
    failed(error.name);
  }
  changed();
}

/** Remove the copy, and fetch none until the reader asks for it. */
export async function disable() {
  note({ choice: "off", failed: undefined });
  controlled = false;
  // It waits for an installation, which ends when its cache is gone.
  const gone = (await registered())?.unregister();
  await clear();
  await gone;
  await clear();
  changed();
}

async function clear() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
}

/** Offer a version that waits, now and when one comes. */
function watch(/** @type {ServiceWorkerRegistration} */ registration) {
  const follow = () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") note({ failed: undefined, told: undefined });
      changed();
      offer(registration);
    });
    changed();
  };
  registration.onupdatefound = follow;
  follow();
  offer(registration);
}

/** @type {(() => void) | undefined} what takes the offer back */
let offered;

function offer(/** @type {ServiceWorkerRegistration} */ registration) {
  // The first version waits as well, for a moment.
  if (offered || !registration.active || !registration.waiting || later()) return;
  offered = notice("A new version of the guide is here.", [["Use it now", () => use(registration)], ["Later", () => later("yes")]]);
}

/** Let the waiting version take over; the page is loaded again when it has. */
export function use(/** @type {ServiceWorkerRegistration} */ registration) {
  wanted = true;
  registration.waiting?.postMessage("use");
  // A browser may leave the worker waiting while the old one is busy; a page that is loaded again lets go of that.
  setTimeout(() => wanted && location.reload(), registration.waiting ? 5000 : 0);
}

/** Whether the reader has put the new version off in this tab; a value does so. */
function later(/** @type {string | undefined} */ value) {
  try {
    if (value) sessionStorage.setItem(LATER, value);
    return sessionStorage.getItem(LATER) !== null;
  } catch {
    return false;
  }
}

function renewed() {
  const news = controlled && !wanted;
  controlled = true;
  offered?.();
  offered = undefined;
  changed();
  if (news) notice("The guide was renewed. Load this page again when it suits you.", [["Load again", () => location.reload()], ["Later", () => {}]]);
  if (wanted) location.reload();
  wanted = false;
}

/** Note why there is no copy, and tell the reader once if that will last. */
function failed(/** @type {string} */ name, what = "copy") {
  const known = record().told === name;
  const kept = note(what === "copy" ? { failed: name, tried: Date.now() } : {});
  changed();
  const seen = document.visibilityState === "visible" && !document.querySelector("[data-offline-panel]");
  // Where nothing can be noted it would be told on every page; there, the page about the copy says it.
  if (TOLD[name] && !known && kept && seen && note({ told: name })) notice(TOLD[name]);
}
