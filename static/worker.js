// The service worker: hands what a page asks of `sandbox/…` to an open console, and its answer back. It holds nothing itself, asks
// nobody else, and leaves every other request alone.

const sandbox = new URL("sandbox/", self.registration.scope).pathname;
/** How many bytes of a body are read: one more than the sandbox takes, so that it can say so. */
const MOST = 1_048_577;
/** How long a console may take to say that it takes a call, and then to answer, in milliseconds. */
const PATIENCE = 2_000;
const AT_WORK = 30_000;
/** How often it is looked whether it is still there. */
const LOOK = 250;

// A page that was there first can call without being loaded again. A later version waits until the pages of this one are closed.
const claim = (event) => event.waitUntil(self.clients.claim());
self.addEventListener("activate", claim);
// A console has started: a page that was loaded just while this worker became active is not left out for good.
self.addEventListener("message", claim);

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin === self.location.origin && url.pathname.startsWith(sandbox)) event.respondWith(answer(event.request, url));
});

async function answer(request, url) {
  const target = url.pathname.slice(sandbox.length - 1) + url.search;
  const call = { method: request.method, target, headers: [...request.headers], body: await bodyOf(request) };
  let isStale = false;
  const end = Date.now() + PATIENCE;
  do {
    if (isStale) await new Promise((resolve) => setTimeout(resolve, LOOK));
    isStale = false;
    for (const console of await consoles()) {
      const told = await ask(console, call);
      if (told) return new Response(told.body?.byteLength ? told.body : null, { status: told.status, headers: told.headers });
      isStale ||= told === false;
    }
    // One console answers for all. When it was closed just now, the next one is about to.
  } while (isStale && Date.now() < end);
  return isStale
    ? nobody(request, target, "console-stale", "The open console is behind another page: reload it, and try again")
    : nobody(request, target, "console-absent", "No Scopeyard console is open: open one in this browser, and try again");
}

/** The open consoles, the one used last first: windows at the app's own address. */
async function consoles() {
  const { pathname } = new URL(self.registration.scope);
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.filter(({ url }) => [pathname, `${pathname}index.html`].includes(new URL(url).pathname));
}

/**
 * What a console answers; `false` if it leaves the call to another, nothing if it is silent. In two steps: it says that it takes the
 * call, and is told to go on. So a call that was given up is not carried out later.
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
    headers: {
      "Content-Type": isJson ? "application/json; charset=utf-8" : "text/xml; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "no-store",
      "Retry-After": "5",
      "Sandbox-Reason": reason,
    },
  });
}
