/**
 * The offline copy: every file on the list of this version, each checked against its hash, or none of them.
 * The build fills in the names in capitals, so that whatever changes on the site changes this file.
 */
const VERSION = "__VERSION__";
const LIST = "__LIST__";
const SCOPE = new URL("./", location.href).href;
// Sites of one user on GitHub Pages share their caches; the path tells them apart.
const PREFIX = `outloud:${new URL(SCOPE).pathname}:offline:`;
const COPY = PREFIX + VERSION;
const RUNTIMES = `${PREFIX}runtimes:__RUNTIMES__`;
const ASKED = `${PREFIX}asked`;
const LIST_ADDRESS = "precache.json";
const AT_ONCE = 4;
const channel = new BroadcastChannel(PREFIX);

const damaged = (path) => new DOMException(`${path} is not the file of this version`, "DataError");
const found = (name, path) => caches.match(SCOPE + path, { cacheName: name }).catch(() => undefined);

async function digest(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));
}

/** The bytes of an answer as one that can be kept, or nothing if they are not those of the hash. */
async function checked(response, hash) {
  const bytes = await response.arrayBuffer();
  if ((await digest(bytes)) !== hash) return undefined;
  // A new answer has neither a redirect, which a page may not come from, nor headers of a compressed body.
  return new Response(bytes, { headers: { "Content-Type": response.headers.get("Content-Type") ?? "" } });
}

async function fetched(path, hash) {
  const response = await fetch(SCOPE + path, { cache: "no-cache", priority: "low" });
  const good = response.ok && (await checked(response, hash));
  if (!good) throw damaged(path);
  return good;
}

/** Have a file in a cache: as it is there, copied from another version, or fetched. */
async function keep(cache, others, path, hash) {
  const own = await cache.match(SCOPE + path);
  if (own && (await checked(own, hash))) return;
  let good;
  for (const other of others) {
    const old = good ? undefined : await found(other, path);
    if (old) good = await checked(old, hash);
  }
  await cache.put(SCOPE + path, good ?? (await fetched(path, hash)));
}

/** Have all files of a list in a cache; what came before a failure is good, and the next attempt begins with it. */
async function fill(name, what, files) {
  const others = (await caches.keys()).filter((other) => other.startsWith(PREFIX) && other !== name);
  const cache = await caches.open(name);
  const queue = Object.entries(files);
  const total = queue.length;
  let done = 0;
  async function work() {
    for (let next = queue.pop(); next; next = queue.pop()) {
      await keep(cache, others, ...next);
      // Who deletes the cache, as the reader may, ends this: what is put into it now is gone.
      if (!(await caches.has(name))) throw new DOMException(`${name} was deleted`, "AbortError");
      channel.postMessage({ what, done: ++done, total });
    }
  }
  const stop = (error) => {
    queue.length = 0;
    return error;
  };
  // All have ended before a failure is told, and nothing is put into the cache after it.
  const errors = await Promise.all(Array.from({ length: AT_ONCE }, () => work().catch(stop)));
  for (const error of errors) if (error) throw error;
}

async function attempt(what, name, task) {
  try {
    await task();
    channel.postMessage({ what, ended: true });
  } catch (error) {
    if (error.name === "QuotaExceededError") await caches.delete(name);
    channel.postMessage({ what, failed: error.name });
    throw error;
  }
}

const listed = async () => (await found(COPY, LIST_ADDRESS))?.json();

async function install() {
  const { saveData, type } = navigator.connection ?? {};
  if ((saveData || type === "cellular") && !(await caches.has(ASKED))) throw new DOMException("Saving data", "NotAllowedError");
  await keep(await caches.open(COPY), [], LIST_ADDRESS, LIST);
  const list = await listed();
  // Safari estimates since version 17.
  const { quota, usage } = (await navigator.storage.estimate?.()) ?? {};
  if (quota - usage < list.bytes) throw new DOMException("No room for the offline copy", "QuotaExceededError");
  await fill(COPY, "copy", list.files);
}

const fillRuntimes = async () => fill(RUNTIMES, "runtimes", (await listed()).runtimes);

/** Keep a runtime that was just used, if there is an offline copy that it belongs to. */
async function keepRuntime(path, response) {
  const hash = (await listed())?.runtimes[path];
  const good = hash && (await checked(response, hash));
  if (good) await caches.open(RUNTIMES).then((cache) => cache.put(SCOPE + path, good));
}

async function settle() {
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && ![COPY, RUNTIMES, ASKED].includes(name)) await caches.delete(name);
  // After the first visit the page is read without a network as well; later ones have a worker already.
  await clients.claim();
}

/** What stands in for a page that is neither kept nor within reach. */
async function unreachable(path) {
  if (await found(COPY, `${path}/`)) return Response.redirect(`${SCOPE}${path}/`);
  const page = await found(COPY, "404.html");
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}

async function answer(event, path) {
  const kept = (await found(COPY, path)) ?? (await found(RUNTIMES, path));
  if (kept) return kept;
  try {
    const response = await fetch(event.request);
    if (path.startsWith("assets/runtimes/") && response.ok)
      event.waitUntil(attempt("runtimes", RUNTIMES, () => keepRuntime(path, response.clone())).catch(() => {}));
    return response;
  } catch (error) {
    if (event.request.mode !== "navigate") throw error;
    return unreachable(path);
  }
}

addEventListener("install", (event) => event.waitUntil(attempt("copy", COPY, install)));
addEventListener("activate", (event) => event.waitUntil(settle()));

addEventListener("message", (event) => {
  if (event.data === "use") skipWaiting();
  if (event.data === "version") event.ports[0].postMessage({ copy: COPY, runtimes: RUNTIMES, version: VERSION });
  // What is missing in a copy that is used; the rest of it stays, whatever comes of that.
  if (event.data === "copy") event.waitUntil(attempt("copy", "", install).catch(() => {}));
  if (event.data === "runtimes") event.waitUntil(attempt("runtimes", RUNTIMES, fillRuntimes).catch(() => {}));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  if (request.method !== "GET" || !address.startsWith(SCOPE) || request.headers.has("range")) return;
  event.respondWith(answer(event, address.slice(SCOPE.length).replace(/(^|\/)index\.html$/, "$1")));
});
