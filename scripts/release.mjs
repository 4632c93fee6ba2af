// Trunk's hook after a build (see Trunk.toml). Makes the files small, and puts what the page loads into one folder that is named after the
// build: a page of one build never gets a file of another.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, relative, sep } from "node:path";
import { env } from "node:process";
import { binaryen } from "./binaryen.mjs";

const { build: bundle, transform } = createRequire(new URL("../tests/", import.meta.url))("esbuild");

/** What Trunk has written, and what wasm-split has (scripts/bin/wasm-bindgen). */
const folder = env.TRUNK_STAGING_DIR;
const split = env.SCOPEYARD_SPLIT;
/** What other pages link to, or what must lie beside the page. All else goes into the folder of the build. */
const BESIDE = new Set(["index.html", "worker.js", "manifest.webmanifest", "icon.svg", "favicon.svg", "licences.txt", "export.schema.json", "client"]);

const read = (file) => readFileSync(file, "utf8");
const digest = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);
const short = (bytes) => digest(bytes, "hex").slice(0, 16);
/** The files of a folder, by their paths in it. */
const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

/** Fails unless a text is in a file. Tools that are newer than this script may write another one. */
function expect(file, text) {
  if (!read(file).includes(text)) throw new Error(`${basename(file)} is not as scripts/release.mjs knows it. It lacks: ${text}`);
}

/** Replaces a text of a file, wherever it stands. */
function replace(file, from, to) {
  expect(file, from);
  writeFileSync(file, read(file).replaceAll(from, to));
}

async function minify(file, loader) {
  writeFileSync(file, (await transform(read(file), { loader, minify: true })).code);
}

// The code of the areas (src/router/lazy.rs) comes from wasm-split, with a script that loads it.
const glue = join(folder, "scopeyard.js");
const link = join(folder, "__wasm_split.js");
for (const name of readdirSync(split)) if (name !== "scopeyard.wasm") copyFileSync(join(split, name), join(folder, name));
const chunks = readdirSync(folder).filter((name) => name.endsWith(".wasm") && name !== "scopeyard_bg.wasm");
expect(glue, 'from "./__wasm_split.js"');
expect(glue, "fetch(");
expect(link, 'import { initSync } from "./scopeyard.js"');
for (const name of chunks) expect(link, `fetch(new URL("./${name}", import.meta.url))`);

await Promise.all([...chunks, "scopeyard_bg.wasm"].map((name) => binaryen("wasm-opt", join(folder, name), "-Oz", "--strip-debug", "--strip-producers", "-o", join(folder, name))));

// One script: what wasm-bindgen and wasm-split have written, with a `fetch` of our own that knows the sums of the areas.
const sums = Object.fromEntries(chunks.map((name) => [name, `sha256-${digest(readFileSync(join(folder, name)), "base64")}`]));
const script = await bundle({
  stdin: { contents: 'export { default } from "./scopeyard.js";', resolveDir: folder },
  inject: [new URL("fetch.mjs", import.meta.url).pathname],
  // As a text: esbuild 0.28 stops with a panic at an object in an injected file.
  define: { SUMS: JSON.stringify(JSON.stringify(sums)) },
  // wasm-bindgen repeats a module's name for each function that it imports from there.
  logOverride: { "duplicate-object-key": "silent" },
  bundle: true,
  format: "esm",
  minify: true,
  write: false,
});
rmSync(glue);
rmSync(link);
writeFileSync(join(folder, "app.js"), script.outputFiles[0].text);
for (const name of files(folder)) {
  const loader = /^(boot\.js|.*\.css)$/.test(name) ? name.split(".").at(-1) : undefined;
  if (loader) await minify(join(folder, name), loader);
}

// The build is named after the contents of all its files.
const build = short(files(folder).map((name) => `${name} ${short(readFileSync(join(folder, name)))}\n`).join(""));
const page = join(folder, "index.html");
mkdirSync(join(folder, build));
for (const name of readdirSync(folder)) {
  if (BESIDE.has(name) || name === build) continue;
  renameSync(join(folder, name), join(folder, build, name));
  if (name.endsWith(".css")) replace(page, `href="./${name}"`, `href="${build}/${name}"`);
}
replace(page, 'data-build=""', `data-build="${build}"`);
replace(page, "BUILD/", `${build}/`);

// The worker knows the files of its build.
const worker = join(folder, "worker.js");
const known = Object.fromEntries(files(folder).filter((name) => name !== "worker.js").map((name) => [name, short(readFileSync(join(folder, name)))]));
replace(worker, "const FILES = {};", `const FILES = ${JSON.stringify(known)};`);
replace(worker, 'const BUILD = "";', `const BUILD = "${build}";`);
await minify(worker, "js");
