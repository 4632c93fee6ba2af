// Starts the app. It stands outside of it, so that it can say so when the app fails.

const failed = () => {
  const message = document.getElementById("failed");
  message.removeAttribute("hidden");
  message.scrollIntoView();
  // What is left of the app must not be worked with.
  document.getElementById("app").inert = true;
};

// The app ends in a trap where Rust would panic. An exception of the browser's that it has no answer for ends it as well, for it
// was stopped in the middle of something. Wherever it was called from, both end up here.
const ended = (error) => {
  if (error instanceof WebAssembly.RuntimeError || /\.wasm\b/.test(error?.stack)) failed();
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

/**
 * Has the worker keep the build's files, now that the app is usable, and tells the page of a new version that waits: it comes when a
 * person wants it, or when all pages of this one are closed.
 */
const serveOffline = (registration) => {
  navigator.serviceWorker.ready.then(({ active }) => active.postMessage("start"));
  const tell = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    document.documentElement.dataset.update = "waits";
    dispatchEvent(new Event("update-waits"));
  };
  const watch = () => registration.installing?.addEventListener("statechange", tell);
  tell();
  // One that was found before this page could listen is watched as well.
  watch();
  registration.addEventListener("updatefound", watch);
  addEventListener("update-now", () => {
    const { waiting } = registration;
    // Another page has taken it already.
    if (!waiting) return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    waiting.postMessage("update");
  });
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

const { js, wasm } = document.querySelector("script[data-js]").dataset;
try {
  const { default: init } = await import(new URL(js, document.baseURI));
  await init({ module_or_path: new URL(wasm, document.baseURI) });
  // Where there are none (on an insecure origin), the app does without; only other pages can't call the sandbox then.
  const registration = await navigator.serviceWorker?.register(worker).catch(() => {});
  if (registration) serveOffline(registration);
} catch (error) {
  console.error("Scopeyard failed to start:", error.name);
  failed();
}
