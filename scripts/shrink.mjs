// Trunk's hook after a build (see Trunk.toml): drops what nothing calls, and makes the rest small.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { env } from "node:process";
import { binaryen } from "./binaryen.mjs";

const { buildSync, transformSync } = createRequire(new URL("../tests/", import.meta.url))("esbuild");
const folder = env.TRUNK_STAGING_DIR;
const read = (file) => readFileSync(file, "utf8");
const ending = (end) => readdirSync(folder).filter((name) => name.endsWith(end)).map((name) => join(folder, name));

const [wasm] = ending("_bg.wasm");
const glue = wasm.replace("_bg.wasm", ".js");

// Code that is loaded later (src/views/rooms.rs) was split off into a module of its own, with some script to load it: the script
// becomes part of the glue, and knows the module by its final name.
const hashOf = (file) => createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
const split = env.SCOPEYARD_SPLIT;
const rooms = join(folder, "rooms.wasm");
binaryen("wasm-opt", join(split, "split_rooms.wasm"), "-Oz", "--strip-debug", "--strip-producers", "-o", rooms);
const roomsName = `rooms-${hashOf(rooms)}.wasm`;
renameSync(rooms, join(folder, roomsName));
const shared = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(join(folder, roomsName)))).map(({ name }) => name);
const put = (text, from, to) => {
  if (!text.includes(from)) throw new Error(`wasm-bindgen's or wasm-split's script is not as this one knows it: no ${from}`);
  return text.replaceAll(from, to);
};
let loader = put(read(join(split, "__wasm_split.js")), "split_rooms.wasm", roomsName);
loader = put(put(loader, "initSync(undefined, undefined)", "wasm"), "export const __wasm_split_load_rooms", "const __wasm_split_load_rooms");
// What went wrong is told on the page.
loader = put(loader.replace(/^import .*$/m, ""), "console.error(e);", "") + "const import1 = { __wasm_split_load_rooms };";

// The glue also exports classes, of libraries, that the page never uses. Without the lines that touch them when the glue is
// loaded they are seen to be unused.
const source = put(read(glue), 'import * as import1 from "./__wasm_split.js"', "").replace(/^if \(Symbol\.dispose\).*$/gm, "");
put(source, "__wbg_init as default", "");
const contents = `${source.replace(/^export \{.*$/gm, "").replace(/^export (class|function)/gm, "$1")}${loader}export { __wbg_init as default };`;
const bundle = (minify) =>
  buildSync({ stdin: { contents, resolveDir: folder }, bundle: true, format: "esm", write: false, pure: ["FinalizationRegistry"], minify })
    .outputFiles[0].text;

// An export of the module that neither the remaining glue nor the split-off module names goes, with all that only it has used.
const text = bundle(false);
const used = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(wasm)))
  .map(({ name }) => name)
  .filter((name) => shared.includes(name) || new RegExp(`\\bwasm\\.${name}\\b`).test(text));
const graph = join(folder, "exports.json");
writeFileSync(graph, JSON.stringify([{ name: "page", root: true, reaches: used }, ...used.map((name) => ({ name, export: name }))]));
binaryen("wasm-metadce", wasm, "--graph-file", graph, "-o", wasm);
rmSync(graph);
binaryen("wasm-opt", wasm, "-Oz", "--strip-debug", "--strip-producers", "-o", wasm);
writeFileSync(glue, bundle(true));

for (const [end, loader] of [["boot.js", "js"], [".css", "css"]]) {
  for (const file of ending(end)) writeFileSync(file, transformSync(read(file), { loader, minify: true }).code);
}

// Trunk named the files after what they held before. What a browser keeps under a name must never be something else.
const page = join(folder, "index.html");
let html = read(page);
for (const name of readdirSync(folder)) {
  const [hash] = /(?<=-)[0-9a-f]{15,16}(?=[_.])/.exec(name) ?? [];
  if (!hash) continue;
  const other = name.replace(hash, hashOf(join(folder, name)));
  renameSync(join(folder, name), join(folder, other));
  html = html.replaceAll(name, other);
}
writeFileSync(page, html);

// The worker knows the files of its build, and the build by what is in them.
const worker = join(folder, "worker.js");
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== "worker.js")
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
  .sort();
const files = JSON.stringify(Object.fromEntries(names.map((name) => [name, hashOf(join(folder, name))])));
let script = put(read(worker), "const FILES = {};", `const FILES = ${files};`);
script = put(script, 'const BUILD = "";', `const BUILD = "${createHash("sha256").update(files).digest("hex").slice(0, 16)}";`);
writeFileSync(worker, transformSync(script, { loader: "js", minify: true }).code);
