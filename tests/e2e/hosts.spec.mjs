// Hosts that do more than serve files, and none at all: the page says what is wrong, or works all the same.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test as base } from "@playwright/test";
import { TYPES } from "../../scripts/serve.mjs";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

/** A host that serves the release with these headers, or with its files changed. */
const test = base.extend({
  host: async ({}, use) => {
    const servers = [];
    await use(async ({ headers = {}, types = {}, change = (_, bytes) => bytes, folder = DIST } = {}) => {
      const server = createServer(async ({ url }, response) => {
        const path = new URL(url, "http://x").pathname.slice(1) || "index.html";
        const name = path.endsWith("/") ? `${path}index.html` : path;
        try {
          const type = types[extname(name)] ?? TYPES[extname(name)];
          response.writeHead(200, { "content-type": type, "cache-control": "no-cache", ...headers }).end(change(name, await readFile(join(folder, name))));
        } catch {
          response.writeHead(404).end();
        }
      });
      await new Promise((started) => server.listen(0, "127.0.0.1", started));
      servers.push(server);
      return `http://localhost:${server.address().port}/`;
    });
    for (const server of servers) server.close();
  },
});

const start = (page) => page.getByRole("button", { name: "Enable API Access" });

test("Opened from the disk, the page says in both languages that its folder has to be served", async ({ page }) => {
  await page.goto(pathToFileURL(join(DIST, "index.html")).href);
  await expect(page.getByText("A web server has to serve its folder")).toBeVisible({ timeout: 3_000 });
  await expect(page.getByText("需要由 Web 服务器提供该文件夹")).toBeVisible();
  await expect(page.getByText("python3 -m http.server 8080").first()).toBeVisible();
  await expect(page.getByText("Scopeyard stopped working")).toBeHidden();
});

for (const [policy, expected] of [
  ["script-src 'self'", "'wasm-unsafe-eval'"],
  ["default-src 'self'; style-src 'self'; connect-src 'none'", "'wasm-unsafe-eval'"],
  ["default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'", "connect-src 'self'"],
]) {
  test(`A host with ${policy} is told what to allow`, async ({ page, host }) => {
    await page.goto(await host({ headers: { "content-security-policy": policy } }));
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("This host's Content-Security-Policy");
    await expect(alert.getByText(expected).first()).toBeVisible();
    await expect(page.getByText("Scopeyard stopped working")).toBeHidden();
  });
}

test("A host that forbids scripts is told so", async ({ page, host }) => {
  await page.clock.install();
  await page.goto(await host({ headers: { "content-security-policy": "script-src 'none'" } }));
  await expect(page.getByText("Scopeyard did not start.")).toBeVisible({ timeout: 15_000 });
});

test("WebAssembly as plain text starts all the same", async ({ page, host }) => {
  await page.goto(await host({ headers: { "x-content-type-options": "nosniff" }, types: { ".wasm": "text/plain" } }));
  await expect(start(page)).toBeVisible();
});

/** What the worker keeps is whole. */
const isKept = (page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        for (const name of await caches.keys()) if (await (await caches.open(name)).match("whole")) return true;
        return false;
      }),
    )
    .toBe(true);

const BEACON = '<script src="https://cdn.example/beacon.js"></script>';

test("A host that adds a script to the page keeps its offline copy, and the script does not run", async ({ page, host, context }) => {
  let asked = 0;
  await context.route("https://cdn.example/**", (route) => (asked++, route.fulfill({ body: "" })));
  await page.goto(await host({ change: (name, bytes) => (name === "index.html" ? `${bytes}${BEACON}` : bytes) }));
  await expect(start(page)).toBeVisible();
  await isKept(page);
  expect(asked).toBe(0);
});

test("A host that changes the line ends of texts keeps its offline copy", async ({ page, host }) => {
  const crlf = (name, bytes) => (/\.(html|txt|svg|css|json)$/.test(name) ? bytes.toString().replaceAll("\n", "\r\n") : bytes);
  await page.goto(await host({ change: crlf }));
  await expect(start(page)).toBeVisible();
  await isKept(page);
});

test("A file that the host changes is told, and the page works on", async ({ page, host, context }) => {
  const rejected = [];
  context.on("serviceworker", (worker) => worker.on("console", (message) => rejected.push(message.text())));
  page.on("pageerror", (error) => rejected.push(error.message));
  await page.goto(await host({ change: (name, bytes) => (name === "licences.txt" ? `${bytes}changed` : bytes) }));
  await expect(start(page)).toBeVisible();
  await expect(page.getByText("The host sends licences.txt with other contents than the build has")).toBeVisible();
  expect(rejected).toEqual([]);
});

test("A later version arrives although the host adds a script to it", async ({ page, host }) => {
  const folder = await mkdtemp(join(tmpdir(), "host-"));
  await cp(DIST, folder, { recursive: true });
  const home = await host({ folder, change: (name, bytes) => (name === "index.html" ? `${bytes}${adds ? BEACON : ""}` : bytes) });
  let adds = false;
  await page.goto(home);
  await isKept(page);
  // The next build: the same files under another name.
  const build = /data-build="([0-9a-f]{16})"/.exec(await readFile(join(folder, "index.html"), "utf8"))[1];
  const next = "0123456789abcdef";
  await cp(join(folder, build), join(folder, next), { recursive: true });
  await writeFile(join(folder, "index.html"), (await readFile(join(folder, "index.html"), "utf8")).replaceAll(build, next));
  await writeFile(join(folder, "worker.js"), (await readFile(join(folder, "worker.js"), "utf8")).replaceAll(build, next));
  adds = true;
  await page.reload();
  await page.getByRole("button", { name: "Update now" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-build", next);
  await expect(start(page)).toBeVisible();
  await rm(folder, { recursive: true });
});
