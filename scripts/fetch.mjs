// Takes the place of the browser's `fetch` in the build's script (scripts/release.mjs), which fetches WebAssembly files and nothing else.

/** The sums of the files of the areas, by their names. */
const sums = JSON.parse(SUMS);

/** Fetches a WebAssembly file of the build. Fails unless it is the very file; where the host gives it another type, that is put right. */
async function fetchWasm(url) {
  const name = new URL(url).pathname.split("/").at(-1);
  // The page preloads the main file. Chromium fetches a preloaded file again if it is to have a sum.
  const response = await window.fetch(url, { integrity: sums[name] ?? "" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  if (response.headers.get("Content-Type") === "application/wasm") return response;
  return new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
}

export { fetchWasm as fetch };
