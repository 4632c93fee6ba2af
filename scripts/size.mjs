// What a first visit transfers: every file of the release that the page asks for, in brotli as a good static host sends it.
// usage: node scripts/size.mjs [folder]
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { brotliCompressSync, constants } from "node:zlib";

const folder = argv[2] ?? "dist";
let sum = 0;
for (const name of readdirSync(folder)) {
  // Not asked for on a first visit.
  if (name === "licences.txt") continue;
  const bytes = readFileSync(join(folder, name));
  const size = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
  sum += size;
  console.log(`${String(bytes.length).padStart(8)} ${String(size).padStart(8)}  ${name}`);
}
console.log(`${"".padStart(8)} ${String(sum).padStart(8)}  in all (${(sum / 1000).toFixed(1)} kB in brotli)`);
