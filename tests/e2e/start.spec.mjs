// Outside of the framework: the policy, no script, a start that fails, a panic; and the files on any static host.
import { readFile, readdir } from "node:fs/promises";
import { expect, test } from "./app.mjs";
import { serve } from "../../scripts/serve.mjs";

const DIST = new URL("../../dist/", import.meta.url);

test("the built page carries the policy, and no inline script or style", async () => {
  const html = await readFile(new URL("index.html", DIST), "utf8");
  expect(html).toContain(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'; " +
      "require-trusted-types-for 'script'; trusted-types default",
  );
  expect(html).not.toMatch(/<script(?![^>]* src=)/);
  expect(html).not.toMatch(/<style|\sstyle=|<base|\son[a-z]+=/);
  expect(html).not.toMatch(/(src|href)="(\/|https?:)/);
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<link|<script/));
});

test("nothing in the build tells where it was built", async () => {
  for (const entry of await readdir(DIST, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const name = `${entry.parentPath}/${entry.name}`;
    const text = await readFile(name, "latin1");
    expect(text.match(/\/(root|home|Users)\/[^\s"'{]*\.(cargo|rustup|cache)/)?.[0], name).toBeUndefined();
  }
});

test.describe("markup from script", () => {
  test.use({ expected: ["TrustedHTML", "TrustedScriptURL", "trusted-types-sink"] });
  test("the page enforces Trusted Types and has no policy that would let any through", async ({ app, page }) => {
    const refused = await page.evaluate(() => {
      const acts = [
        () => (document.createElement("div").innerHTML = "<b>bold</b>"),
        () => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=alert(1)>"),
        () => (document.createElement("script").src = "boot.js"),
        () => new Worker("boot.js"),
      ];
      return acts.map((act) => {
        try {
          act();
          return "let through";
        } catch (error) {
          return error.name;
        }
      });
    });
    expect(refused).toEqual(["TypeError", "TypeError", "TypeError", "TypeError"]);
    await expect(app.button("Enable API Access")).toBeVisible();
  });
});

test.describe("on another host", () => {
  test.use({ expected: ["request: http://localhost:"] });
  test("the same files work at its root", async ({ page }) => {
    const { address, close } = await serve(new URL(".", DIST).pathname);
    await page.goto(address);
    await expect(page.getByRole("button", { name: "Enable API Access" })).toBeVisible();
    close();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, expected: ["preloaded"] });
  test("the page says what it needs", async ({ page, home }) => {
    await page.goto(home);
    const text = page.locator("noscript");
    await expect(text).toContainText("needs JavaScript and WebAssembly", { useInnerText: true });
    expect(await text.boundingBox()).not.toBeNull();
  });
});

test.describe("when the start fails", () => {
  test.use({ expected: ["Scopeyard stopped", "404", "MIME type", "preloaded"] });
  const html = (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html>" });
  const faults = {
    "the program is missing": ["**/scopeyard_bg.wasm", (route) => route.fulfill({ status: 404, body: "" })],
    "the program is a page": ["**/scopeyard_bg.wasm", html],
    "its script is missing": ["**/app.js", (route) => route.fulfill({ status: 404, body: "" })],
    "its script has another type": ["**/app.js", html],
    "its script is cut short": [
      "**/app.js",
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).slice(0, 9_000) });
      },
    ],
    "what starts it is missing": ["**/boot.js", (route) => route.fulfill({ status: 404, body: "" })],
    "what starts it has another type": ["**/boot.js", html],
  };
  for (const [what, [address, answer]] of Object.entries(faults)) {
    test(`${what}: a message outside of the framework says so`, async ({ page, home }) => {
      await page.route(address, answer);
      await page.goto(home);
      // If even the script that says so is missing, the style sheet does, after ten seconds.
      const said = what.startsWith("what starts it") ? "Scopeyard did not start." : "Scopeyard stopped working.";
      await expect(page.getByRole("alert").getByText(said)).toBeVisible({ timeout: 15_000 });
      await expect(page.getByRole("alert").getByRole("link", { name: "Reload the page" }).filter({ visible: true })).toBeVisible();
    });
  }
});

test.describe("when the app panics", () => {
  test.use({ expected: ["unreachable", "Scopeyard stopped"] });
  test("the page says where, and the work and the place are there after a reload", async ({ app, page }) => {
    const said = [];
    page.on("console", (message) => said.push(message.text()));
    await expect(page.getByRole("alert")).toBeHidden();
    // The next element that the app makes is refused, for which it has no answer: it panics, with what was thrown in the message.
    const token = `sbx_${"k2".repeat(14)}`;
    await page.evaluate((token) => {
      Document.prototype.createElement = () => {
        throw new Error(`refused ${token}`);
      };
    }, token);
    await app.button("Enable API Access").click();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("Scopeyard stopped working.");
    await expect(alert).toContainText(/crates\/tachys-[\d.]+\/src\/[\w/]+\.rs:\d+:\d+/);
    await expect(page.locator("#app")).toHaveJSProperty("inert", true);
    expect(said.filter((text) => /\.rs:\d+:\d+/.test(text))).toHaveLength(1);
    // Neither page, console nor storage holds the message.
    expect(await page.content()).not.toContain(token);
    expect(said.join("\n")).not.toContain(token);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(token);
    await page.getByRole("link", { name: "Reload the page" }).click();
    await expect(app.button("Create Access Token")).toBeVisible();
    await app.goto("settings/data");
    await app.button("Make a report").click();
    const report = JSON.parse(await page.getByRole("group", { name: "Report of a fault" }).innerText());
    expect(report.stop.place).toMatch(/^crates\/tachys-.*\.rs:\d+:\d+$/);
    expect(report.stop.message).toBe("");
    expect(report.stop.at).toBeLessThanOrEqual(report.at);
  });
});

test.describe("when the browser throws where nobody would expect it", () => {
  test.use({ expected: ["refused", "Scopeyard stopped"] });
  test("the page says that it has stopped, and takes no more acts", async ({ app, page }) => {
    await expect(app.button("Enable API Access")).toBeVisible();
    const before = await app.stored();
    // The script that starts the app asks for the time as well.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.evaluate(() => {
      const now = Date.now;
      Date.now = () => {
        Date.now = now;
        throw new Error("refused");
      };
    });
    await app.button("Enable API Access").click();
    await expect(page.getByRole("alert")).toContainText("Scopeyard stopped working.");
    await expect(page.getByRole("alert")).toContainText(/scopeyard_bg\.wasm:wasm-function\[\d+\]:0x[0-9a-f]+: Error/);
    await expect(page.getByRole("alert")).not.toContainText("refused");
    await expect(page.locator("#app")).toHaveJSProperty("inert", true);
    await app.button("Enable API Access").click({ force: true });
    expect(await app.stored()).toEqual(before);
  });
});

test.describe("the test of the policy", () => {
  test.use({ expected: ["scopeyard.invalid", "TrustedScriptURL", "trusted-types"] });
  test("tries to leave, and shows that it can't", async ({ app, page }) => {
    await expect(app.button("Enable API Access")).toBeVisible();
    await app.goto("about");
    await expect(page.getByRole("group", { name: "Policy in force" })).toContainText("default-src 'none'");
    const asked = [];
    page.on("requestfinished", (request) => asked.push(request.url()));
    await app.button("Try to leave").click();
    await expect(page.getByText("Every way out is blocked.")).toBeVisible();
    await expect(page.getByText("fetch: blocked by connect-src")).toBeVisible();
    expect(asked.filter((url) => url.includes("invalid"))).toEqual([]);
    // A second time it is announced as well: what was said goes first.
    await page.evaluate(() => {
      window.said = [];
      const status = [...document.querySelectorAll("[role=status]")].find(({ textContent }) => textContent.includes("Every way out"));
      new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await app.button("Try to leave").click();
    await expect.poll(() => page.evaluate(() => window.said.at(-1) ?? "")).toContain("Every way out is blocked.");
    expect(await page.evaluate(() => window.said.some((text) => !text.includes("Every way out")))).toBe(true);
  });
});
