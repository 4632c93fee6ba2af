// What the files of a release weigh, in brotli as a good static host sends them.
// usage: node scripts/size.mjs [folder]
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

/** Bytes in brotli, at the highest quality. */
export const compress = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** The files of a release with their sizes in bytes: { name, plain, brotli }. */
export function sizes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    return { name: relative(folder, file).split(sep).join("/"), plain: bytes.length, brotli: compress(bytes).length };
  });
}

/** Prints the files of a release, the heaviest first. */
export function print(folder) {
  const all = sizes(folder).sort((a, b) => b.brotli - a.brotli);
  for (const { name, plain, brotli } of all) console.log(`${String(plain).padStart(9)} ${String(brotli).padStart(8)}  ${name}`);
  console.log(`${String(all.reduce((sum, { brotli }) => sum + brotli, 0)).padStart(18)}  everything, in brotli`);
}

if (argv[1] === fileURLToPath(import.meta.url)) print(argv[2] ?? "dist");
