// Serves files as a good static host does: compressed with brotli beforehand, as far as that is worth it.
// It counts what it sends, so that what a start transfers is what the page asked for and nothing else.
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { TYPES } from "../../scripts/serve.mjs";
import { compress } from "../../scripts/size.mjs";

/** The files of a folder as `serve` takes them: bytes by path below `base`. */
export const folder = (base, path) =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [base + relative(path, file), readFileSync(file)]),
  );

/** Serves bytes by path; a path that ends in a slash gives its index.html. */
export async function serve(files) {
  const ready = new Map(Object.entries(files).map(([path, bytes]) => [path, { type: TYPES[extname(path)], body: compress(Buffer.from(bytes)) }]));
  let sent = 0;
  let asked = new Set();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = ready.get(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!file) return response.writeHead(404).end();
    // What the worker keeps for later is not what a page waits for.
    if (!request.headers.referer?.endsWith("/worker.js") && !asked.has(file)) sent += file.body.length;
    asked.add(file);
    response.writeHead(200, { "content-type": file.type ?? "text/plain", "content-encoding": "br", "cache-control": "no-cache" }).end(file.body);
  });
  await new Promise((started) => server.listen(0, "127.0.0.1", started));
  return {
    address: `http://localhost:${server.address().port}`,
    /** How many bytes of content were sent since this was last asked, each file once. */
    sent: () => {
      const bytes = sent;
      [sent, asked] = [0, new Set()];
      return bytes;
    },
    close: () => server.close(),
  };
}
