// Serves a folder of static files on localhost, as any static host would: no rewriting, no headers of its own but the type.
// usage: node scripts/serve.mjs <folder> [port] [path under which it is served, "/" unless told]
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve, sep } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";

/** The content types of the build's files, by their endings. */
export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Starts a server. Gives its address; `port` 0 takes any free one. `note` is told of each request, which waits for it; if it gives `false`,
 * there is no such file.
 */
export function serve(folder, port = 0, base = "/", note = () => {}) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const answer = (status, type, body) => response.writeHead(status, { "content-type": type, "cache-control": "no-cache" }).end(body);
    try {
      if ((await note(request)) === false) return answer(404, TYPES[".txt"], "Not found\n");
      const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
      if (!path.startsWith(base)) return answer(404, TYPES[".txt"], "Not found\n");
      const wanted = path.slice(base.length) || "index.html";
      const file = normalize(join(root, wanted.endsWith("/") ? `${wanted}index.html` : wanted));
      if (!file.startsWith(root + sep)) return answer(404, TYPES[".txt"], "Not found\n");
      answer(200, TYPES[extname(file)] ?? "application/octet-stream", await readFile(file));
    } catch {
      answer(404, TYPES[".txt"], "Not found\n");
    }
  });
  return new Promise((started, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      started({ address: `http://localhost:${server.address().port}${base}`, close: () => server.close() });
    });
  });
}

if (resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { address } = await serve(argv[2] ?? "dist", Number(argv[3] ?? 8080), argv[4] ?? "/");
    console.log(`\nScopeyard is at  ${address}\nPress Ctrl+C to stop.`);
  } catch (error) {
    console.error(error.code === "EADDRINUSE" ? `Port ${argv[3]} is taken. Choose another one: make serve PORT=8081` : error.message);
    exit(1);
  }
}
