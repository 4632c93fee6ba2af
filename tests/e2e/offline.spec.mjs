// Without a network after one visit; a new version that waits until it is wanted; and nothing kept but the files of the build.
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { App, expect, test } from "./app.mjs";
import { serve } from "../../scripts/serve.mjs";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** What the worker keeps, by name, once it is whole. */
async function kept(page) {
  const read = () =>
    page.evaluate(async () => {
      const found = {};
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        if (await cache.match("whole")) for (const { url } of await cache.keys()) found[url] = name;
      }
      return found;
    });
  await expect.poll(async () => Object.keys(await read()).length).toBeGreaterThan(0);
  return read();
}

test.describe("the network goes", () => {
  test.use({ expected: ["ERR_INTERNET_DISCONNECTED", "Failed to load resource"] });

  test("all of it works on, the sandbox and its data too", async ({ app, page, context }) => {
    const all = Object.keys(await kept(page)).map((url) => url.slice(app.home.length));
    expect(all.sort()).toEqual([...(await files(DIST)).filter((name) => name !== "worker.js"), "whole"].sort());
    await context.setOffline(true);
    await page.reload();
    await app.button("See a call refused").click();
    await expect(page.getByRole("region", { name: "Response" })).toContainText("403 Access Denied");
    await app.button("Grant this scope").click();
    await app.goto("catalogue");
    await expect(app.heading("Catalogue")).toBeVisible();
    await app.goto("requests");
    await app.button("Send").click();
    await expect(page.getByRole("region", { name: "Response" })).toContainText("200 OK");
    const client = await context.newPage();
    await client.goto(`${app.home}client/`);
    await expect(client.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test("it can be installed", async ({ page, context }) => {
  const client = await context.newCDPSession(page);
  const { errors } = await client.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await client.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test("the worker asks its host for the files of the build, each once, and for nothing else", async ({ browser }) => {
  const asked = [];
  const server = await serve(DIST, 0, "/app/", (request) => asked.push([request.headers["sec-fetch-dest"], request.headers.referer ?? "", new URL(request.url, "http://x").pathname]));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.address);
  const app = new App(page, server.address);
  await app.button("See a call refused").click();
  await kept(page);
  await app.goto("requests");
  await app.button("Send").click();
  const byWorker = asked.filter(([, referer]) => referer.endsWith("/worker.js")).map(([, , path]) => path.slice("/app/".length) || "index.html");
  const expected = (await files(DIST)).filter((name) => name !== "worker.js").map((name) => name.replace(/\/index\.html$/, "/"));
  expect(byWorker.sort()).toEqual(expected.sort());
  await context.close();
  server.close();
});

const NEXT = "0123456789abcdef";
const sum = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** A host that has this build, and `update` to put the next one in its place: with another demo, in another folder. */
async function host() {
  const folder = await mkdtemp(join(tmpdir(), "release-"));
  await cp(DIST, folder, { recursive: true });
  const build = /data-build="(\w+)"/.exec(await readFile(join(folder, "index.html"), "utf8"))[1];
  const edit = async (name, change) => {
    const before = await readFile(join(folder, name), "utf8");
    const after = change(before);
    expect(after).not.toBe(before);
    await writeFile(join(folder, name), after);
    return sum(after);
  };
  const update = async () => {
    await rename(join(folder, build), join(folder, NEXT));
    const demo = await edit(`${NEXT}/demo.json`, (text) => text.replace("Nightly reporting", "Nightly reports"));
    const page = await edit("index.html", (text) => text.replaceAll(build, NEXT));
    await edit("worker.js", (text) =>
      text
        .replaceAll(build, NEXT)
        .replace(/demo\.json":"\w+"/, `demo.json":"${demo}"`)
        .replace(/"index\.html":"\w+"/, `"index.html":"${page}"`),
    );
  };
  const server = await serve(folder);
  const close = async () => {
    server.close();
    await rm(folder, { recursive: true });
  };
  return { address: server.address, build, update, close };
}

/** The demo's file of a build, as a page gets it. */
const demo = (page, build) => page.evaluate(async (build) => (await fetch(`${build}/demo.json`)).text(), build);
const lookForUpdate = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready).update());

test("a new version is offered, leaves what is unsaved alone, and comes when it is wanted", async ({ browser }) => {
  const { address, build, update, close } = await host();
  const context = await browser.newContext();
  const page = await context.newPage();
  const app = new App(page, address);
  await page.goto(address);
  await app.button("Load Demo").click();
  await kept(page);
  await update();
  await lookForUpdate(page);
  await expect(page.getByText("A new version of this app is there.")).toBeVisible();
  await app.open("Shop conversions");
  await app.field("Token Name").fill("Not saved yet");
  await app.button("Update now").click();
  await expect(app.dialog).toBeVisible();
  await app.answer("Cancel");
  await expect(app.field("Token Name")).toHaveValue("Not saved yet");
  // Until then it is the old one, whole.
  expect(await demo(page, build)).toContain("Nightly reporting");
  await app.button("Update now").click();
  await app.dialog.getByRole("button", { name: "Leave" }).click();
  await expect(page.getByText("A new version of this app is there.")).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-build", NEXT);
  expect(await demo(page, NEXT)).toContain("Nightly reports");
  // It has its files already: the network may go at once.
  await context.setOffline(true);
  await page.reload();
  await expect(app.heading("Shop conversions")).toBeVisible();
  await context.setOffline(false);
  // What is kept of the old one goes.
  await expect.poll(async () => new Set(Object.values(await kept(page))).size).toBe(1);
  await context.close();
  await close();
});

test("a tab of the older build gets its own files, after another tab has taken the new one", async ({ browser }) => {
  const { address, build, update, close } = await host();
  const context = await browser.newContext();
  const old = await context.newPage();
  // Nothing is fetched ahead: what the tab opens later is not loaded yet.
  await old.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  const app = new App(old, address);
  await old.goto(address);
  await app.enable();
  await kept(old);
  await update();
  const page = await context.newPage();
  await page.goto(address);
  await lookForUpdate(page);
  await new App(page, address).button("Update now").click();
  await expect(page.locator("html")).toHaveAttribute("data-build", NEXT);
  // The host has no file of the older build any more.
  expect((await context.request.get(`${address}${build}/app.js`)).status()).toBe(404);
  for (const [screen, heading] of [["settings", "Settings"], ["catalogue", "Catalogue"], ["requests", "Requests"]]) {
    await app.goto(screen);
    await expect(app.heading(heading)).toBeVisible();
  }
  await expect(old.locator("html")).toHaveAttribute("data-build", build);
  await context.close();
  await close();
});
