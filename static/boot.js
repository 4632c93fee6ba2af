// Starts the app. It stands outside of it, so that it can say so when the start fails.

// The page enforces Trusted Types. The framework sets its own static markup through innerHTML: this policy lets such
// markup through and refuses whatever could run. No script address is let through: the page starts no worker.
const RUNS = /<\s*(script|iframe|object|embed|base|meta|link|form)\b|\son[a-z]+\s*=|javascript:|srcdoc/i;
globalThis.trustedTypes?.createPolicy("default", {
  createHTML(markup) {
    if (RUNS.test(markup)) throw new TypeError("markup that could run was refused");
    return markup;
  },
});

const failed = () => document.getElementById("failed").removeAttribute("hidden");

const { js, wasm } = document.querySelector("script[data-js]").dataset;
try {
  const { default: init } = await import(new URL(js, document.baseURI));
  await init({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  console.error("Scopeyard failed to start:", error.name);
  failed();
}
