// The step that makes a release of what the tools have written: it stops where that is not as it knows it.
import { spawnSync } from "node:child_process";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const RELEASE = fileURLToPath(new URL("../../scripts/release.mjs", import.meta.url));
const GLUE = `import * as import1 from "./__wasm_split.js";\nfetch(module_or_path);\n`;
const LINK = `import { initSync } from "./scopeyard.js";\nfetch(new URL("./split_one.wasm", import.meta.url));\n`;

/** Runs the step over these texts. */
async function release(glue, link) {
  const folder = await mkdtemp(join(tmpdir(), "staging-"));
  await mkdir(join(folder, "split"));
  await writeFile(join(folder, "scopeyard.js"), glue);
  await writeFile(join(folder, "scopeyard_bg.wasm"), "no WebAssembly");
  await writeFile(join(folder, "split", "__wasm_split.js"), link);
  await writeFile(join(folder, "split", "split_one.wasm"), "no WebAssembly");
  const env = { ...process.env, TRUNK_STAGING_DIR: folder, SCOPEYARD_SPLIT: join(folder, "split") };
  const { status, stderr } = spawnSync("node", [RELEASE], { env, encoding: "utf8" });
  await rm(folder, { recursive: true });
  return { status, stderr };
}

const faults = [
  ["scopeyard.js", 'from "./__wasm_split.js"', GLUE.replace("./__wasm_split.js", "./split.js"), LINK],
  ["scopeyard.js", "fetch(", GLUE.replace("fetch(", "load("), LINK],
  ["__wasm_split.js", 'import { initSync } from "./scopeyard.js"', GLUE, LINK.replace("initSync", "init")],
  ["__wasm_split.js", 'fetch(new URL("./split_one.wasm", import.meta.url))', GLUE, LINK.replace("./split_one", "./one")],
];

for (const [file, text, glue, link] of faults) {
  test(`${file} without ${text} stops the build`, async () => {
    const { status, stderr } = await release(glue, link);
    expect(status).not.toBe(0);
    expect(stderr).toContain(`${file} is not as scripts/release.mjs knows it. It lacks: ${text}`);
  });
}

test("a file of WebAssembly that Binaryen does not take stops the build", async () => {
  const { status, stderr } = await release(GLUE, LINK);
  expect(status).not.toBe(0);
  expect(stderr).toContain("wasm-opt");
});
