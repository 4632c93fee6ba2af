// Binaryen's tools, for WebAssembly as the browsers that the page runs in have it.
import { execFileSync } from "node:child_process";

const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

/** Runs one of the tools. Features that are newer than the browsers stay out. */
export function binaryen(tool, ...args) {
  execFileSync(tool, [...args, ...FEATURES.map((feature) => `--enable-${feature}`)], { stdio: ["ignore", "ignore", "inherit"] });
}
