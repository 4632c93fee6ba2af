// Binaryen's tools, for WebAssembly as the browsers that the page runs in have it.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

/** Runs one of the tools. Features that are newer than the browsers stay out. */
export async function binaryen(tool, ...args) {
  await promisify(execFile)(tool, [...args, ...FEATURES.map((feature) => `--enable-${feature}`)]);
}
