// The service worker: hands what a page asks of `sandbox/…` to an open console, and its answer back; and keeps the files of its build,
// so that the app works without a network. It asks for those files and nothing else, and leaves every other request alone.

/** The files of the build but for this one, each with the first 16 digits of its SHA-256; and the folder of the build (scripts/release.mjs). */
const FILES = {};
const BUILD = "";
/** The last thing that is put into the cache: without it something is missing. */
const WHOLE = "whole";

const folder = self.registration.scope;
const mine = `scopeyard ${folder} `;
const sandbox = new URL("sandbox/", self.registration.scope).pathname;
/** How many bytes of a body are read: one more than the sandbox takes, so that it can say so. */
const MOST = 1_048_577;
/** How long a console may take to say that it takes a call, and then to answer, in milliseconds. */
const PATIENCE = 2_000;
const AT_WORK = 30_000;
/** How often it is looked whether it is still there. */
const LOOK = 250;

// A later build gets its files while it waits: when its turn comes there may be no network. On a first visit there is time for that once
// the app is usable.
self.addEventListener("install", (event) => {
  if (self.registration.active) event.waitUntil(fill().catch(refuse));
});

// A page that was there first can call without being loaded again. A later version waits until the pages of this one are closed.
const claim = (event) => event.waitUntil(self.clients.claim());
self.addEventListener("activate", claim);
// A console has started: a page that was loaded just while this worker became active is not left out for good. It is usable now, so
// that there is time for the files. Or a person wants the version that has been waiting.
self.addEventListener("message", (event) => {
  if (event.data === "update") self.skipWaiting();
  else claim(event), event.waitUntil(keep().catch(tell));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin === self.location.origin && url.pathname.startsWith(sandbox)) return event.respondWith(answer(request, url));
  const file = request.method === "GET" && fileOf(url);
  if (file) event.respondWith(kept(file, request).catch(() => fetch(request)));
});

/** The file of a build that an address means; nothing for any other. */
function fileOf({ href }) {
  if (!href.startsWith(folder)) return undefined;
  const path = href.slice(folder.length).replace(/[?#].*$/s, "");
  const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  // A page of another build may still need files of its own, which lie in another folder.
  return Object.hasOwn(FILES, name) || /^[0-9a-f]{16}\//.test(name) ? name : undefined;
}

/** Keeps the files of the build. It is whole once all are there. */
async function fill() {
  const cache = await caches.open(mine + BUILD);
  if (await cache.match(WHOLE)) return;
  const missing = async ([name, sum]) => (await cache.match(name)) || cache.put(name, await fetched(name, sum));
  await Promise.all(Object.entries(FILES).map(missing));
  await cache.put(WHOLE, new Response());
}

/** The same, now that the app is usable. What a build before it has left goes once no other page may need it. */
async function keep() {
  await fill();
  // Listed first: what a build that comes meanwhile keeps is not among it.
  const old = (await caches.keys()).filter((name) => name.startsWith(mine) && name !== mine + BUILD);
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (self.registration.installing || self.registration.waiting || windows.length > 1) return;
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A file of the build that the host has otherwise. */
class Unverified extends Error {}

/** Tells the pages that a file can't be verified, so that nothing is kept for offline use. Without a network nothing is told. */
async function tell(error) {
  if (!(error instanceof Unverified)) return;
  for (const page of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) page.postMessage({ unverified: error.message });
}

/** The same of a later build, which is not taken then: the pages stay with the one that they have. */
async function refuse(error) {
  await tell(error);
  throw error;
}

/** The first 16 digits of the SHA-256 of bytes. */
async function sumOf(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 8);
  return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether bytes are a file of this build. Some hosts change the line ends of texts, or add scripts of their own to the page: its policy stops
 * those, and the page is that of the build that it names. */
async function isOfBuild(name, bytes, sum) {
  if ((await sumOf(bytes)) === sum) return true;
  const text = new TextDecoder().decode(bytes);
  if (name === "index.html") return text.includes(`data-build="${BUILD}"`);
  return (await sumOf(new TextEncoder().encode(text.replaceAll("\r\n", "\n")))) === sum;
}

/** A file of this very build, from the host. It may have another by now. */
async function fetched(name, sum) {
  // Some hosts lead from `index.html` to the folder, and what was led on is no answer to a page.
  const response = await fetch(name.replace(/(^|\/)index\.html$/, "$1") || "./", { cache: "no-cache" });
  const bytes = await response.arrayBuffer();
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  if (!(await isOfBuild(name, bytes, sum))) throw new Unverified(name);
  // As an answer of its own: one that was led on is none for a page.
  return new Response(bytes, { headers: { "Content-Type": response.headers.get("Content-Type") ?? "" } });
}

/** A file of the build: as it is kept, if all are; else as the host has it. One build is never mixed with another. */
async function kept(name, request) {
  const cache = await caches.open(mine + BUILD);
  const isOwn = Object.hasOwn(FILES, name);
  const found = !isOwn || (await cache.match(WHOLE)) ? await (isOwn ? cache : caches).match(new URL(name, folder)) : undefined;
  return found ?? fetch(request);
}

async function answer(request, url) {
  const target = url.pathname.slice(sandbox.length - 1) + url.search;
  const call = { method: request.method, target, headers: [...request.headers], body: await bodyOf(request) };
  let isStale = false;
  let isLocked = false;
  const end = Date.now() + PATIENCE;
  do {
    if (isStale) await new Promise((resolve) => setTimeout(resolve, LOOK));
    isStale = false;
    for (const console of await consoles()) {
      const told = await ask(console, call);
      if (told?.status) return new Response(told.body?.byteLength ? told.body : null, told);
      if (told === "not-loaded") return nobody(request, target, told, "The console could not load what answers calls: try again");
      isStale ||= told === false;
      isLocked ||= told === "locked";
    }
    // One console answers for all. When it was closed just now, the next one is about to.
  } while (isStale && Date.now() < end);
  if (isStale) return nobody(request, target, "console-stale", "The open console is behind another page: reload it, and try again");
  return isLocked
    ? nobody(request, target, "locked", "The sandbox is locked: unlock it in the console, and try again")
    : nobody(request, target, "console-absent", "No Scopeyard console is open: open one in this browser, and try again");
}

/** The open consoles, the one used last first: windows at the app's own address. */
async function consoles() {
  const { pathname } = new URL(self.registration.scope);
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.filter(({ url }) => [pathname, `${pathname}index.html`].includes(new URL(url).pathname));
}

/**
 * What a console answers: `false` if it leaves the call to another, "locked" if it is, "not-loaded" if it can't fetch its own code, nothing
 * if it is silent. In two steps: it says that it takes the call, and is told to go on. So a call that was given up is not carried out later.
 */
function ask(console, call) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let timer = setTimeout(resolve, PATIENCE);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      if (data !== true) return resolve(data);
      // It is at work: it may have to load something first. If it is closed meanwhile, nothing comes of it.
      const begin = Date.now();
      timer = setInterval(async () => {
        if (Date.now() - begin > AT_WORK || !(await self.clients.get(console.id))) resolve(clearInterval(timer));
      }, LOOK);
      port1.postMessage("go");
    };
    console.postMessage(call, [port2]);
  });
}

async function bodyOf(request) {
  // Where a request's body can't be read bit by bit.
  if (!("body" in request)) return (await request.arrayBuffer()).slice(0, MOST);
  const reader = request.body?.getReader();
  if (!reader) return new ArrayBuffer(0);
  const chunks = [];
  let length = 0;
  while (length < MOST) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.byteLength;
  }
  void reader.cancel();
  return new Blob(chunks).slice(0, MOST).arrayBuffer();
}

/** No console decides. */
function nobody({ headers, method }, target, reason, message) {
  const isJson = /\.json(\?|$)/.test(target) || (!/\.xml(\?|$)/.test(target) && /json/.test(headers.get("accept") ?? ""));
  const body = isJson
    ? JSON.stringify({ Status: "ERROR", Message: message })
    : `<ImpactRadiusResponse><Status>ERROR</Status><Message>${message}</Message></ImpactRadiusResponse>`;
  return new Response(method === "HEAD" ? null : body, {
    status: 503,
    statusText: "Service Unavailable",
    headers: {
      Date: new Date().toUTCString(),
      "Content-Type": isJson ? "application/json; charset=utf-8" : "text/xml; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "no-store",
      "Retry-After": "5",
      "Sandbox-Reason": reason,
    },
  });
}
