// What the files of a release weigh, in brotli as a good static host sends them; and what of that a first visit transfers.
// usage: node scripts/size.mjs [folder]
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

/** The files of a release with their sizes in bytes: { name, plain, brotli }. */
export function sizes(folder) {
  // What is in folders is other pages'.
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ name }) => {
    const bytes = readFileSync(join(folder, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return { name, plain: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
  });
}

/** What a first visit asks for (a story in tests/e2e/start.spec.mjs holds it to that), in bytes of brotli. */
export const transfer = (folder) =>
  sizes(folder).reduce((sum, { name, brotli }) => (/^(rooms|demo|licences|samples|export)/.test(name) ? sum : sum + brotli), 0);

if (argv[1] === fileURLToPath(import.meta.url)) {
  const folder = argv[2] ?? "dist";
  for (const { name, plain, brotli } of sizes(folder)) {
    console.log(`${String(plain).padStart(8)} ${String(brotli).padStart(8)}  ${name}`);
  }
  console.log(`${String(transfer(folder)).padStart(17)}  on a first visit, in brotli`);
}
