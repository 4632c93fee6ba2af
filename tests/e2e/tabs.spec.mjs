// Several pages of the app: one leads and stores, the others see at once what it does, and nothing is lost when it goes.
import { crc32 } from "node:zlib";
import { App, expect, test } from "./app.mjs";

/** Another page of the app, at the same address. */
async function another(context, app) {
  const page = await context.newPage();
  await page.goto(app.page.url());
  return new App(page, app.home);
}

/** The entries of the log, as they are stored. */
async function log(app) {
  const stored = await app.stored();
  const rows = Object.entries(stored).filter(([key]) => key.startsWith("log/"));
  return rows.map(([, text]) => JSON.parse(text.slice(text.indexOf("["))));
}

/** The id and the Auth Token of a token of the demo. */
async function token(app, name) {
  const rows = Object.entries(await app.stored()).filter(([key]) => key.startsWith("token/"));
  const [key, text] = rows.find(([, text]) => JSON.parse(text.slice(text.indexOf("[")))[1] === name);
  return { id: key.slice("token/".length), auth: JSON.parse(text.slice(text.indexOf("[")))[8] };
}

/** Disables and enables a token in turn, so many times; each press waits for what the one before has brought. */
const toggle = (page, times) =>
  page.evaluate(async (times) => {
    const button = () => [...document.querySelectorAll(".verdict button")].find(({ textContent }) => /^(Disable|Enable)$/.test(textContent));
    for (let done = 0; done < times; done++) {
      const before = button().textContent;
      button().click();
      const begin = performance.now();
      while ((button()?.textContent ?? before) === before) {
        if (performance.now() - begin > 9000) throw new Error(`press ${done} brought nothing: ${document.querySelector(".dock").textContent}`);
        await new Promise((resolve) => setTimeout(resolve));
      }
      window.done = done + 1;
    }
  }, times);

async function atToken(app, auth) {
  await app.goto("identify");
  await app.field("The string").fill(auth);
  await expect(app.button("Disable").or(app.button("Enable"))).toBeVisible();
}

test("what one page does the other shows within a second, and the other way round", async ({ app, context, browser }) => {
  await app.demo();
  const other = await another(context, app);
  await expect(other.card("Nightly reporting")).toBeVisible();
  // They are processes of their own: what they share is the storage and the channel, and no memory.
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  expect(processInfo.filter(({ type }) => type === "renderer").length).toBeGreaterThanOrEqual(2);
  await client.detach();
  for (const [here, there] of [[app, other], [other, app]]) {
    await here.choose("Nightly reporting", "Disable");
    await here.answer("Disable");
    await expect(there.card("Nightly reporting")).toContainText("Disabled", { timeout: 1000 });
    await here.button("Undo").click();
    await expect(there.card("Nightly reporting")).toContainText("Enabled", { timeout: 1000 });
  }
  await other.page.close();
});

test("a first visit in two pages at once founds one workspace", async ({ context, home }) => {
  const pages = await Promise.all([context.newPage(), context.newPage(), context.newPage()]);
  await Promise.all(pages.map((page) => page.goto(home)));
  const apps = pages.map((page) => new App(page, home));
  for (const app of apps) await expect(app.button("Enable API Access")).toBeVisible();
  const stored = await apps[0].stored();
  expect(Object.keys(stored).filter((key) => key.startsWith("account/"))).toHaveLength(3);
  await apps[2].enable();
  for (const app of apps) await expect(app.button("Create Access Token")).toBeVisible();
});

test("a thousand acts of two pages, one between the other, are all there", async ({ app, context }) => {
  test.setTimeout(120_000);
  await app.demo();
  const other = await another(context, app);
  const [mine, theirs] = [await token(app, "Nightly reporting"), await token(app, "Shop conversions")];
  await atToken(app, mine.auth);
  await atToken(other, theirs.auth);
  const before = Math.max(0, ...(await log(app)).map(([number]) => Number(number) + 1));
  await Promise.all([toggle(app.page, 500), toggle(other.page, 500)]);
  const after = await log(app);
  const numbers = after.map(([number]) => Number(number));
  expect(Math.max(...numbers)).toBe(before + 999);
  expect(new Set(numbers).size).toBe(500);
  for (const it of [app, other]) await expect(it.button("Disable")).toBeVisible();
});

test.describe("a page is killed", () => {
  // The worker may run in the same process, and what it was fetching for the other pages fails.
  test.use({ expected: ["Failed to load resource", "Failed to fetch"] });
  test("when the page that leads is killed, the next one goes on with all that was done", async ({ app, page, context }) => {
    test.setTimeout(90_000);
    await app.demo();
    const second = await another(context, app);
    const third = await another(context, app);
    const tokens = [];
    for (const [it, name] of [[app, "Nightly reporting"], [second, "Shop conversions"], [third, "Catalog upload"]]) {
      tokens.push(await token(app, name));
      await atToken(it, tokens.at(-1).auth);
    }
    const before = (await log(app)).length;
    const killed = toggle(page, 10_000).catch(() => "gone");
    const rest = Promise.all([toggle(second.page, 150), toggle(third.page, 150)]);
    await page.waitForFunction(() => window.done > 30);
    const client = await context.newCDPSession(page);
    const crash = page.waitForEvent("crash");
    // It has no time left to answer.
    void client.send("Page.crash").catch(() => {});
    await crash;
    expect(await killed).toBe("gone");
    await rest;
    const entries = await log(second);
    const made = entries.filter(([number]) => Number(number) >= before);
    const of = ({ id }) => made.filter(([, , , , , , ids]) => ids === id).length;
    // Each act that was answered is there, once; of the page that was killed as many as it had been told of.
    expect(of(tokens[1])).toBe(150);
    expect(of(tokens[2])).toBe(150);
    expect(of(tokens[0])).toBeGreaterThan(30);
    const numbers = entries.map(([number]) => Number(number)).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, place) => numbers[0] + place));
    expect(entries.length).toBe(before + of(tokens[0]) + 300);
    // Both show the same, and what is stored.
    await second.page.reload();
    await expect(second.field("The string")).toBeVisible();
    await second.goto("tokens");
    await third.goto("tokens");
    for (const it of [second, third]) {
      await expect(it.card("Shop conversions")).toContainText("Enabled");
      await expect(it.card("Catalog upload")).toContainText("Enabled");
    }
  });
});

test("what is being edited follows what another page changes, and keeps what was typed", async ({ app, page, context }) => {
  await app.demo();
  const other = await another(context, app);
  await app.open("Shop conversions");
  await app.field("Token Name").fill("Mine");
  await other.open("Shop conversions");
  await other.field("Description").fill("Theirs");
  await other.button("Update").click();
  await other.answer("Update");
  await expect(page.getByText("Shop conversions was changed in another tab. What you typed is kept; where both changed the same, yours counts.")).toBeVisible();
  await expect(app.field("Description")).toHaveValue("Theirs");
  await expect(app.field("Token Name")).toHaveValue("Mine");
  // Both change the name, and one of them while the other is asked to confirm.
  await app.button("Update").click();
  await expect(app.dialog.getByRole("insertion")).toHaveText(["Mine"]);
  await other.field("Token Name").fill("Also theirs");
  await other.button("Update").click();
  await other.answer("Update");
  await expect(other.heading("Also theirs")).toBeVisible();
  await app.dialog.getByRole("button", { name: "Update" }).click();
  await expect(page.getByText("This is what would change now")).toBeVisible();
  await expect(app.dialog.getByRole("deletion")).toHaveText(["Also theirs"]);
  await expect(app.dialog.getByRole("insertion")).toHaveText(["Mine"]);
  await app.answer("Update");
  await expect(other.heading("Mine")).toBeVisible();
  await expect(other.field("Description")).toHaveValue("Theirs");
});

test("storage that is full for the page that leads is full for all, and what is done goes on in memory", async ({ app, page, context }) => {
  await app.demo();
  const other = await another(context, app);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await other.choose("Nightly reporting", "Disable");
  await other.answer("Disable");
  for (const it of [app, other]) {
    await expect(it.card("Nightly reporting")).toContainText("Disabled");
    await expect(it.page.getByText("The browser's storage is full.")).toBeVisible();
  }
  // What is in memory is in that of all pages.
  await page.close();
  await other.choose("Nightly reporting", "Enable");
  await expect(other.card("Nightly reporting")).toContainText("Enabled");
  await expect(other.page.getByText("The browser's storage is full.")).toBeVisible();
});

test("without locks a page says that another has stored something, and overwrites nothing", async ({ page, app, context }) => {
  await context.addInitScript(() => delete Navigator.prototype.locks);
  await page.reload();
  await app.enable();
  const other = await context.newPage();
  await other.goto(app.home);
  await other.getByRole("button", { name: "User profile" }).click();
  await other.getByRole("menuitemradio", { name: /Tom Okafor/ }).click();
  await expect(page.getByText("Something was changed in another tab.")).toBeVisible();
  const stored = await app.stored();
  // Nor is anything else done on what may not be so any more.
  await app.button("Create Access Token").click();
  await expect(page.getByText("Nothing was saved here; reload and try again.")).toBeVisible();
  expect(await app.stored()).toEqual(stored);
  await app.button("Dismiss").click();
  await app.button("User profile").click();
  await page.getByRole("menuitemradio", { name: /Priya Nair/ }).click();
  await expect(page.getByText("Nothing was saved here; reload and try again.")).toBeVisible();
  expect(await app.stored()).toEqual(stored);
  await app.button("Reload").click();
  await app.button("User profile").click();
  await expect(page.getByRole("menuitemradio", { name: /Tom Okafor/ })).toBeChecked();
});

test("what another has written is found by the page that leads, told to the others, and built on", async ({ app, context, home }) => {
  await app.demo();
  const other = await another(context, app);
  await expect(other.card("Nightly reporting")).toBeVisible();
  // A page that knows nothing of the app: as a write that comes late from a page that is gone.
  const stranger = await context.newPage();
  await stranger.goto(`${home}export.schema.json`);
  const { id } = await token(app, "Nightly reporting");
  const name = `token/${id}`;
  const [version, revision, , ...rest] = (await app.stored())[name].split(" ");
  const row = JSON.parse(rest.join(" "));
  row[1] = "Written elsewhere";
  const data = JSON.stringify(row);
  const next = Number(revision) + 7;
  const sum = crc32(`${name} ${version} ${next} ${data}`).toString(16).padStart(8, "0");
  await stranger.evaluate(([key, text]) => localStorage.setItem(key, text), [`${new URL(home).pathname}scopeyard/1/${name}`, `${version} ${next} ${sum} ${data}`]);
  for (const it of [app, other]) await expect(it.card("Written elsewhere")).toBeVisible();
  for (const it of [app, other]) {
    await it.choose("Written elsewhere", "Disable");
    await it.answer("Disable");
    for (const there of [app, other]) await expect(there.card("Written elsewhere")).toContainText("Disabled");
    await it.button("Undo").click();
    for (const there of [app, other]) await expect(there.card("Written elsewhere")).toContainText("Enabled");
  }
  await other.page.reload();
  await expect(other.card("Written elsewhere")).toContainText("Enabled");
  await expect(other.page.getByRole("status").getByText("changed in another tab")).toHaveCount(0);
});

test("what was told and never stored is stored by the next page that leads", async ({ app, context, page }) => {
  await app.demo();
  const other = await another(context, app);
  await expect(other.card("Nightly reporting")).toBeVisible();
  // The browser says that it has stored it, and loses it with the page.
  await page.evaluate(() => {
    const kept = new Map();
    const { setItem, getItem, removeItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      if (key.includes("/scopeyard/1/")) kept.set(key, text);
      else setItem.call(this, key, text);
    };
    Storage.prototype.getItem = function (key) {
      return kept.has(key) ? kept.get(key) : getItem.call(this, key);
    };
    Storage.prototype.removeItem = function (key) {
      if (kept.has(key)) kept.set(key, null);
      else removeItem.call(this, key);
    };
  });
  await app.choose("Nightly reporting", "Disable");
  await app.answer("Disable");
  await expect(other.card("Nightly reporting")).toContainText("Disabled");
  await page.close();
  await other.choose("Catalog upload", "Disable");
  await other.answer("Disable");
  await expect(other.card("Catalog upload")).toContainText("Disabled", { timeout: 10_000 });
  await other.page.reload();
  for (const name of ["Nightly reporting", "Catalog upload"]) await expect(other.card(name)).toContainText("Disabled");
  await expect(other.page.getByText("What you do here is lost")).toHaveCount(0);
});
