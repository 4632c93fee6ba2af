// Starts the app. It stands outside of the app, so that it can say so when the app fails.

const root = document.documentElement;
// If this script never runs, the style sheet shows the message after a while.
root.dataset.boot = "";

/** Where the problem report looks for what stopped the app: src/platform/stop.rs. */
const STOPPED = `${location.pathname.replace(/[^/]*$/, "")}scopeyard/stopped`;

let isStopped = false;

/** The rules of a Content-Security-Policy, the page's own or its host's, that have stopped something. */
const violated = new Set();
document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => violated.add(effectiveDirective));

/** Whether WebAssembly may run: a host's own policy may forbid it, a browser's settings too. */
const mayRun = () => {
  try {
    // The shortest module: its mark and its version.
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return false;
  }
};

/** Why the app could not start: one of the causes that index.html words. */
const causeOfFailedStart = async () => {
  if (!mayRun()) return "wasm";
  // A violation is told of a little after what it has stopped.
  await new Promise((told) => setTimeout(told, 100));
  return violated.has("connect-src") ? "connect" : "stopped";
};

/** Shows that the app has stopped, why and where. The first reason counts: the others follow from it. */
const stop = (place, message = "", cause = "stopped") => {
  if (isStopped) return;
  isStopped = true;
  console.error("Scopeyard stopped:", place, message);
  const notice = document.getElementById("failed");
  document.getElementById("failed-at").textContent = message ? `${place}: ${message}` : place;
  for (const part of notice.querySelectorAll("[data-cause]")) part.hidden = part.dataset.cause !== cause;
  notice.removeAttribute("hidden");
  notice.scrollIntoView();
  // What is left of the app must not be worked with.
  document.getElementById("app").inert = true;
  try {
    sessionStorage.setItem(STOPPED, JSON.stringify({ at: Date.now(), place, message }));
  } catch {
    // Without storage the report lacks this.
  }
};

// A panic says where it was, and what if that can't hold data (src/platform/stop.rs).
addEventListener("app-panic", ({ detail }) => stop(...detail));

// An exception of the browser's that the app has no answer for stops it as well: it was in the middle of something. Its message may hold
// data, so only its name is shown, and its place in the program.
const ended = (error) => {
  const [place] = /\w+\.wasm:wasm-function\[\d+\]:0x[0-9a-f]+/.exec(error?.stack) ?? [];
  if (error instanceof WebAssembly.RuntimeError || place || /\.wasm\b/.test(error?.stack)) stop(place ?? "wasm", error.name);
};
addEventListener("error", (event) => ended(event.error));
addEventListener("unhandledrejection", (event) => ended(event.reason));

// Nothing is made a script from text, but for the address of the worker.
const worker = new URL("worker.js", document.baseURI).href;
const createScriptURL = (url) => {
  if (new URL(url, document.baseURI).href === worker) return url;
  throw new TypeError("No such script");
};
globalThis.trustedTypes?.createPolicy("default", { createScriptURL });

/** How often one looks for a new version at most, in milliseconds. */
const HOUR = 3_600_000;

/** Takes the version that waits. Without one, the page is loaded anew: its host may have another by now. */
const update = (registration) => {
  const waiting = registration?.waiting;
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  waiting.postMessage("update");
};

/**
 * Has the worker keep the build's files, now that the app is usable, and tells the page of a new version that waits: it comes when a
 * person wants it, or when all pages of this one are closed.
 */
const serveOffline = (registration) => {
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.unverified) dispatchEvent(new CustomEvent("build-unverified", { detail: data.unverified }));
  });
  navigator.serviceWorker.ready.then(({ active }) => active.postMessage("start"));
  const tell = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    root.dataset.update = "waits";
    dispatchEvent(new Event("update-waits"));
  };
  const watch = () => registration.installing?.addEventListener("statechange", tell);
  tell();
  // One that was found before this page could listen is watched as well.
  watch();
  registration.addEventListener("updatefound", watch);
  // A page may stay open for days. Without a network nothing is found.
  let looked = Date.now();
  const look = () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(() => {});
  };
  setInterval(look, HOUR);
  document.addEventListener("visibilitychange", look);
};

try {
  const { default: init } = await import(new URL("app.js", import.meta.url));
  await init();
} catch (error) {
  stop("start", error.name, await causeOfFailedStart());
}
// Where there are no workers (on an insecure origin), the app does without; only other pages can't call the sandbox then.
const registration = isStopped ? undefined : await navigator.serviceWorker?.register(worker).catch(() => {});
addEventListener("update-now", () => update(registration));
if (registration) serveOffline(registration);
