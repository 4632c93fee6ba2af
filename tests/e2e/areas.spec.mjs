// Areas that are loaded later: which files come when, and what a screen says whose files can't be had.
import { readFile, readdir } from "node:fs/promises";
import { App, expect, test } from "./app.mjs";
import { serve } from "../../scripts/serve.mjs";
import { sizes } from "../../scripts/size.mjs";

const DIST = new URL("../../dist/", import.meta.url).pathname;
/** Without a worker, so that what is fetched is what the page asks for. */
const BLOCKED = "Service Worker registration blocked";

/** Opens the app with idle fetching off. Gives the names of the files that the page has asked for so far. */
async function quiet(page, home) {
  const asked = new Set();
  page.on("request", (request) => {
    if (request.url().startsWith(home)) asked.add(new URL(request.url()).pathname.slice(new URL(home).pathname.length) || "index.html");
  });
  await page.route(home, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("<html ", '<html data-prefetch="off" ') });
  });
  await page.goto(home);
  return asked;
}

const modules = (asked) => [...asked].map((name) => name.split("/").at(-1)).filter((name) => name.endsWith(".wasm"));

test.describe("what is fetched", () => {
  test.use({ serviceWorkers: "block", expected: [BLOCKED] });

  test("the path to the first token takes at most 320 kB of brotli", async ({ page, home, watched }) => {
    const asked = await quiet(page, home);
    const app = new App(page, home);
    await app.enable();
    await app.create("Nightly reporting", "Ads", ["Retrieve ads, GET /Advertisers/{AccountSID}/Ads"]);
    await page.waitForLoadState("networkidle");
    expect(modules(asked)).toEqual(["scopeyard_bg.wasm"]);
    expect([...asked].filter((name) => /demo|samples/.test(name))).toEqual([]);
    const all = sizes(DIST);
    const sum = [...asked].map((name) => all.find((file) => file.name === name).brotli).reduce((sum, size) => sum + size);
    expect(sum).toBeLessThanOrEqual(320_000);
  });

  test("the catalogue does not load the requests, nor the requests the catalogue", async ({ page, home, watched }) => {
    const asked = await quiet(page, home);
    const app = new App(page, home);
    await app.enable();
    await app.goto("catalogue");
    await expect(app.heading("Catalogue")).toBeVisible();
    await expect(page.getByText("/Advertisers/{AccountSID}/Ads").first()).toBeVisible();
    const ofCatalogue = modules(asked);
    expect(ofCatalogue).toContain("split_catalogue.wasm");
    for (const other of ["split_requests.wasm", "split_settings.wasm"]) expect(ofCatalogue).not.toContain(other);

    asked.clear();
    await page.goto("about:blank");
    await page.goto(home);
    await app.goto("requests");
    await expect(app.heading("Requests")).toBeVisible();
    const ofRequests = modules(asked);
    expect(ofRequests).toContain("split_requests.wasm");
    for (const other of ["split_catalogue.wasm", "split_settings.wasm"]) expect(ofRequests).not.toContain(other);
  });

  test("an idle browser fetches all areas ahead", async ({ page, home, watched }) => {
    const areas = (await readdir(DIST, { recursive: true })).filter((name) => /split_.*\.wasm$/.test(name)).map((name) => name.split("/").at(-1));
    expect(areas.length).toBe(4);
    const asked = [];
    page.on("request", (request) => asked.push(request.url().split("/").at(-1)));
    await page.goto(home);
    // A busy machine is not idle for a while.
    await expect.poll(() => areas.filter((name) => !asked.includes(name)), { timeout: 20_000 }).toEqual([]);
  });

  test("who saves data fetches nothing ahead", async ({ page, home, watched }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    const asked = new Set();
    page.on("request", (request) => asked.add(request.url()));
    await page.clock.install();
    await page.goto(home);
    await expect(new App(page, home).button("Enable API Access")).toBeVisible();
    await page.clock.runFor(60_000);
    await page.waitForLoadState("networkidle");
    expect(modules(asked)).toEqual(["scopeyard_bg.wasm"]);
  });
});

test.describe("an area that can't be had", () => {
  test.use({ serviceWorkers: "block", expected: [BLOCKED, "Failed to load resource", "TypeError", "Error: split_", "integrity", "CompileError"] });

  const faults = {
    "is not on the host": (route) => route.fulfill({ status: 404, body: "" }),
    "does not come": (route) => route.abort(),
    "is cut short": async (route) => {
      const response = await route.fetch();
      const bytes = await response.body();
      await route.fulfill({ response, body: bytes.subarray(0, bytes.length / 2) });
    },
    "is of another build": async (route) => {
      const response = await route.fetch();
      const bytes = await response.body();
      // One character of a text differs, so that it would run.
      const place = bytes.indexOf("Language and appearance");
      expect(place).toBeGreaterThan(0);
      bytes.write("l", place);
      await route.fulfill({ response, body: bytes });
    },
    "is the page of a host that answers everything with it": (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html>" }),
  };

  for (const [what, answer] of Object.entries(faults)) {
    test(`a file that ${what}: the screen says so, and tries again`, async ({ page, home, watched }) => {
      await quiet(page, home);
      const app = new App(page, home);
      await app.enable();
      await page.route("**/split_settings.wasm", answer);
      await app.goto("settings");
      await expect(app.heading("This screen could not be loaded")).toBeVisible();
      await expect(page.getByRole("alert")).toContainText("Nothing is lost.");
      await app.button("Try again").click();
      await expect(app.heading("This screen could not be loaded")).toBeVisible();
      await page.unroute("**/split_settings.wasm");
      await app.button("Try again").click();
      await expect(app.heading("Settings")).toBeVisible();
      await expect(page.getByText("Language and appearance")).toBeVisible();
    });
  }

  test("what was typed is there afterwards", async ({ page, home, watched }) => {
    await quiet(page, home);
    const app = new App(page, home);
    await app.enable();
    await app.button("Create Access Token").click();
    await app.field("Token Name").fill("Half typed");
    await page.route("**/split_catalogue.wasm", (route) => route.abort());
    const form = page.url();
    await app.link("Catalogue").click();
    await expect(app.heading("This screen could not be loaded")).toBeVisible();
    await app.check();
    await page.goBack();
    expect(page.url()).toBe(form);
    await expect(app.field("Token Name")).toHaveValue("Half typed");
  });

  test("a page of an older build says that there is a newer one", async ({ page, home, watched }) => {
    await quiet(page, home);
    const app = new App(page, home);
    await app.enable();
    // The host has the next build: its page names another folder, and the files of this one are gone.
    await page.unroute(home);
    const html = await readFile(`${DIST}index.html`, "utf8");
    await page.route(home, (route) => route.fulfill({ contentType: "text/html", body: html.replace(/data-build="\w+"/, 'data-build="0123456789abcdef"') }));
    await page.route("**/split_settings.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    await app.goto("settings");
    await expect(page.getByRole("alert")).toContainText("A newer version of the app is available");
    await app.check();
    await page.unroute(home);
    await page.unroute("**/split_settings.wasm");
    await app.button("Update now").click();
    await expect(app.heading("Settings")).toBeVisible();
  });
});

test.describe("a host that gives WebAssembly another type", () => {
  test("everything is loaded all the same", async ({ page, home, watched }) => {
    await page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
    });
    await page.goto(home);
    const app = new App(page, home);
    await app.enable();
    for (const [screen, heading] of [["catalogue", "Catalogue"], ["requests", "Requests"], ["settings", "Settings"]]) {
      await app.goto(screen);
      await expect(app.heading(heading)).toBeVisible();
    }
  });
});

test.describe("a call that comes before its area", () => {
  test.use({ expected: ["Failed to load resource", "TypeError"] });

  /** A console on a host that answers as `host` says, and a client beside it that calls. */
  async function called(browser, host) {
    const server = await serve(DIST, 0, "/", host);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(server.address);
    const app = new App(page, server.address);
    await app.button("Load Demo").click();
    await expect(app.link("Nightly reporting")).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const client = await context.newPage();
    await client.goto(`${server.address}licences.txt`);
    const call = () =>
      client.evaluate(async () => {
        const response = await fetch("sandbox/Advertisers/x/Actions.json");
        return { status: response.status, reason: response.headers.get("sandbox-reason"), text: await response.text() };
      });
    const end = async () => {
      await context.close();
      server.close();
    };
    return { page, call, end };
  }

  const isArea = ({ url }) => url.endsWith("/split_requests.wasm");

  test("waits until it is there", async ({ browser }) => {
    let release;
    const released = new Promise((done) => (release = done));
    const { page, call, end } = await called(browser, (request) => (isArea(request) ? released : true));
    const answer = call();
    // It waits: the page knows nothing of the call yet.
    await page.clock.runFor(5_000);
    release();
    expect(await answer).toMatchObject({ status: 401, reason: "credentials-missing" });
    await end();
  });

  test("is answered with 503 after ten seconds", async ({ browser }) => {
    const { page, call, end } = await called(browser, (request) => (isArea(request) ? new Promise(() => {}) : true));
    const answer = call();
    await expect(async () => {
      await page.clock.runFor(10_000);
      const { status, reason, text } = await Promise.race([answer, Promise.resolve({})]);
      expect([status, reason]).toEqual([503, "not-loaded"]);
      expect(JSON.parse(text).Status).toBe("ERROR");
    }).toPass();
    await end();
  });

  test("is answered with 503 where it can't be had", async ({ browser }) => {
    const { call, end } = await called(browser, (request) => !isArea(request));
    expect(await call()).toMatchObject({ status: 503, reason: "not-loaded" });
    await end();
  });
});
