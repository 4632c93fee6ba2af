// Roles hold wherever something leaves the page, comes into it, or is thrown away; and what an attack has found besides.
import { readFile } from "node:fs/promises";
import { App, expect, test } from "./app.mjs";

const saved = async (page, click) => {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return readFile(await download.path(), "utf8");
};

/** From now on the storage is full. */
const fill = (page) =>
  page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });

const choose = (page, text) => page.getByLabel("File to import").setInputFiles({ name: "file.json", mimeType: "application/json", buffer: Buffer.from(text) });
const AUTH = /sbx_[0-9A-Za-z]{28}/g;

test("the banner of a full storage gives no Auth Token of an account in which the role can't see them", async ({ app, page }) => {
  await app.demo();
  await app.as("Mei Kato");
  await expect(page.getByText("Your role can't see access tokens")).toBeVisible();
  await app.goto("settings/appearance");
  await fill(page);
  await page.getByLabel("Dark", { exact: true }).check();
  await expect(page.getByText("The browser's storage is full.")).toBeVisible();
  const text = await saved(page, () => app.button("Download everything").click());
  await expect(page.getByText("Without the Auth Tokens of Fernweh Outdoor: your role there can't see them.")).toBeVisible();
  const records = Object.entries(JSON.parse(text));
  const account = records.find(([key, record]) => key.startsWith("account/") && record.includes("Fernweh Outdoor"))[0].slice("account/".length);
  const withheld = records.filter(([key, record]) => (key.startsWith("token/") && record.includes(account)) || key === `legacy/${account}`);
  expect(withheld.length).toBeGreaterThan(5);
  for (const [, record] of withheld) expect(record).not.toMatch(AUTH);
  // Those of the other accounts are there, and what was chosen just now as well.
  expect(text.match(AUTH).length).toBeGreaterThan(5);
  expect(text).toContain('\\"dark\\"');
});

test("what can't be read is neither downloaded nor discarded without the role in every account", async ({ app, page }) => {
  await app.enable();
  await page.evaluate(() => localStorage.setItem(`${location.pathname}scopeyard/1/token/broken`, "4 1 00000000 [\"\ud800\"]"));
  await page.goto("about:blank");
  await page.goto(app.home);
  await expect(page.getByText("1 stored record could not be read")).toBeVisible();
  const banner = page.locator('header + [role="status"]');
  await expect(banner.getByRole("button", { name: "Discard" })).toBeVisible();
  await app.account("Partner");
  await app.as("Luca Romano");
  await expect(banner.getByRole("button")).toHaveCount(0);
  await expect(banner.getByText("needs a role that can see access tokens, in every account")).toBeVisible();
  await app.goto("settings/data");
  await expect(page.getByText("token/broken")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Download|Discard): / })).toHaveCount(0);
  const everything = await saved(page, () => app.button("Download everything").click());
  expect(everything).not.toContain("broken");
  // With the role it is handed over to the letter.
  await app.as("Jonas Weber");
  const text = await saved(page, () => app.button("Download: token/broken").click());
  expect(text).toBe('{"token/broken":"4 1 00000000 [\\"\\ud800\\"]"}');
  await app.button("Discard: token/broken").click();
  await expect(page.getByText("token/broken")).toHaveCount(0);
});

test("an Analyst imports no account, and no activity", async ({ app, page, browser }) => {
  await app.demo();
  await app.goto("settings/data");
  const text = await saved(page, () => app.button("Export without secrets").click());
  const context = await browser.newContext();
  const other = new App(await context.newPage(), app.home);
  await other.page.goto(app.home);
  await expect(other.button("Enable API Access")).toBeVisible();
  await other.as("Priya Nair");
  await other.goto("settings/data");
  await choose(other.page, text);
  const region = other.page.getByRole("region", { name: "Import" });
  for (const mode of ["import-beside", "import-replace"]) {
    await other.page.locator(`#${mode}`).check();
    await expect(region.getByText(/role/).first()).toBeVisible();
    await expect(region.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
  }
  // An administrator may, and the activity says where it is from.
  await other.as("Maya Lindgren");
  await other.page.locator("#import-beside").check();
  await region.getByRole("button", { name: "Import", exact: true }).click();
  await expect(other.page.getByText("The file was imported")).toBeVisible();
  await other.at("Fernweh Outdoor");
  await other.goto("activity");
  await expect(other.page.getByText("(imported)").first()).toBeVisible();
  await context.close();
});

test("a storage that is cleared in this very tab is noticed, and filled again from memory", async ({ app, page }) => {
  await app.enable();
  await app.create("Kept", "Tasks", []);
  await app.list();
  await page.evaluate(() => localStorage.clear());
  await app.choose("Kept", "Disable");
  await app.answer("Disable");
  await expect(page.getByText("Something has cleared what this browser stores for the app. All of it is still in this tab.")).toBeVisible();
  await app.check();
  expect(Object.keys(await app.stored())).toEqual([]);
  await app.button("Store everything again").click();
  await expect(page.getByText("Something has cleared what this browser stores for the app. All of it")).toHaveCount(0);
  await app.choose("Kept", "Disable");
  await app.answer("Disable");
  await page.reload();
  await expect(app.card("Kept")).toContainText("Disabled");
});

test("a storage that another page clears takes nothing off the screen", async ({ app, page, context }) => {
  await app.enable();
  await app.create("Kept", "Tasks", []);
  await app.list();
  const other = await context.newPage();
  await other.goto(`${app.home}licences.txt`);
  await other.evaluate(() => localStorage.clear());
  await expect(page.getByText("Something has cleared what this browser stores for the app.")).toBeVisible();
  await expect(app.card("Kept")).toBeVisible();
  await app.button("Store everything again").click();
  await page.reload();
  await expect(app.card("Kept")).toBeVisible();
});

test.describe("a credential in the address", () => {
  const auth = `sbx_${"a1".repeat(14)}`;
  const said = "The address held something that looks like a credential.";

  for (const [what, tail] of [
    ["in the list's search", (account) => `a/${account}/tokens?name=${auth}`],
    ["alone", () => auth],
    ["on the string check", (account) => `a/${account}/identify?string=${auth}`],
    ["encoded", (account) => `a/${account}/tokens?name=${[...auth].map((c) => `%${c.charCodeAt(0).toString(16)}`).join("")}`],
  ]) {
    test(`${what} is taken out at once, at the start and later`, async ({ app, page }) => {
      await app.enable();
      const account = /#\/a\/(\w+)/.exec(page.url())[1];
      await page.evaluate((hash) => (location.hash = hash), `/${tail(account)}`);
      await expect(page.getByText(said)).toBeVisible();
      expect(decodeURIComponent(page.url())).not.toContain(auth);
      await page.goto("about:blank");
      await page.goto(`${app.home}?q=1#/${tail(account)}`);
      await expect(page.getByText(said)).toBeVisible();
      expect(decodeURIComponent(page.url())).not.toContain(auth);
      expect(await page.evaluate(() => decodeURIComponent(location.href))).not.toContain(auth);
    });
  }

  test("in the query of the page is taken out as well", async ({ app, page }) => {
    await page.goto(`${app.home}?token=${auth}`);
    await expect(page.getByText(said)).toBeVisible();
    expect(page.url()).not.toContain(auth);
  });

  test("typed bit by bit does not get there", async ({ app, page }) => {
    await app.demo();
    const search = page.getByRole("searchbox", { name: "Search by Name" });
    await page.evaluate(() => {
      window.seen = [];
      for (const way of ["pushState", "replaceState"]) {
        const { [way]: real } = history;
        history[way] = (...given) => (window.seen.push(String(given[2])), real.apply(history, given));
      }
    });
    for (const text of [auth, `IR${"k2".repeat(16)}`, "aB3".repeat(10) + "x9"]) {
      await search.fill("");
      for (let end = 4; end <= text.length; end += 4) {
        await search.fill(text.slice(0, end));
        // The address follows what is typed in a while.
        await page.evaluate(() => new Promise((done) => setTimeout(done, 350)));
      }
    }
    const longest = await page.evaluate(() => Math.max(0, ...window.seen.map((url) => /name=([^&]*)/.exec(url)?.[1].length ?? 0)));
    expect(longest).toBeLessThan(12);
  });
});

test.describe("the worker", () => {
  test.use({ expected: ["Failed to load resource"] });

  test("its answers carry the reason phrase, and the time of the sandbox", async ({ app, page, context }) => {
    await app.demo();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const client = await context.newPage();
    await client.goto(`${app.home}licences.txt`);
    const call = (method) =>
      client.evaluate(async (method) => {
        const response = await fetch("sandbox/Advertisers/x/Actions.json", { method });
        return { status: response.status, phrase: response.statusText, date: Date.parse(response.headers.get("date")) };
      }, method);
    const first = await call("GET");
    expect([first.status, first.phrase]).toEqual([401, "Unauthorized"]);
    expect(Math.abs(first.date - Date.now())).toBeLessThan(60_000);
    await app.goto("requests");
    await app.button("A day on").click();
    expect((await call("GET")).date - first.date).toBeGreaterThanOrEqual(86_400_000);
    await page.close();
    const alone = await call("GET");
    expect([alone.status, alone.phrase]).toEqual([503, "Service Unavailable"]);
    expect(Number.isNaN(alone.date)).toBe(false);
  });
});
