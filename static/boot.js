// Starts the app. It stands outside of it, so that it can say so when the app fails.

const failed = () => document.getElementById("failed").removeAttribute("hidden");

// The app ends in a trap where Rust would panic; wherever it was called from, the trap ends up here.
const trapped = (error) => {
  if (error instanceof WebAssembly.RuntimeError) failed();
};
addEventListener("error", (event) => trapped(event.error));
addEventListener("unhandledrejection", (event) => trapped(event.reason));

const { js, wasm } = document.querySelector("script[data-js]").dataset;
try {
  const { default: init } = await import(new URL(js, document.baseURI));
  await init({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  console.error("Scopeyard failed to start:", error.name);
  failed();
}
