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

const full = () => new DOMException("No room for the offline copy", "QuotaExceededError");
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
async function keep(name, others, path, hash) {
  const own = await found(name, path);
  if (own && (await checked(own, hash))) return;
  let good;
  for (const other of others) {
    const old = good ? undefined : await found(other, path);
    if (old) good = await checked(old, hash);
  }
  const cache = await caches.open(name);
  await cache.put(SCOPE + path, good ?? (await fetched(path, hash)));
}

/** Have all files of a list in a cache; what came before a failure is good, and the next attempt begins with it. */
async function fill(name, what, files) {
  const others = (await caches.keys()).filter((other) => other.startsWith(PREFIX) && other !== name);
  const queue = Object.entries(files);
  const total = queue.length;
  let done = 0;
  async function work() {
    for (let next = queue.pop(); next; next = queue.pop()) {
      await keep(name, others, ...next);
      channel.postMessage({ what, done: ++done, total });
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    queue.length = 0;
  }
  // Somebody may have deleted the cache meanwhile, and files put into it are gone.
  const kept = await caches.open(name).then((cache) => cache.keys());
  if (kept.length < total) throw damaged(name);
}

async function attempt(what, name, task) {
  try {
    await task();
  } catch (error) {
    if (error.name === "QuotaExceededError") await caches.delete(name);
    channel.postMessage({ what, failed: error.name });
    throw error;
  }
}

async function install() {
  if (navigator.connection?.saveData && !(await caches.has(ASKED))) throw new DOMException("Saving data", "NotAllowedError");
  const answer = await fetched(LIST_ADDRESS, LIST);
  const list = await answer.clone().json();
  const { quota, usage } = await navigator.storage.estimate();
  if (quota - usage < list.bytes) throw full();
  await fill(COPY, "copy", list.files);
  await caches.open(COPY).then((cache) => cache.put(SCOPE + LIST_ADDRESS, answer));
}

async function fillRuntimes() {
  const list = await (await found(COPY, LIST_ADDRESS)).json();
  await fill(RUNTIMES, "runtimes", list.runtimes);
}

/** Keep a runtime that was just used, if there is an offline copy that it belongs to. */
async function keepRuntime(path, response) {
  const hash = await found(COPY, LIST_ADDRESS).then(async (list) => list && (await list.json()).runtimes[path]);
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
  if (event.data === "runtimes") event.waitUntil(attempt("runtimes", RUNTIMES, fillRuntimes).catch(() => {}));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  if (request.method !== "GET" || !address.startsWith(SCOPE) || request.headers.has("range")) return;
  event.respondWith(answer(event, address.slice(SCOPE.length).replace(/(^|\/)index\.html$/, "$1")));
});
