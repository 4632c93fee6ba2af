// Storage that is denied, full, damaged, foreign or newer; randomness that fails.
import { readFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { expect, test } from "./app.mjs";

const saved = async (page, click) => {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return JSON.parse(await readFile(await download.path(), "utf8"));
};

test("denied storage: the app says so, works in memory, and hands everything over", async ({ page, app }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  // The accounts of a page without storage are new ones: the address of the old ones leads nowhere.
  await page.goto("about:blank");
  await page.goto(app.home);
  await expect(page.getByText("This browser does not let the page store anything.")).toBeVisible();
  await app.enable();
  await app.create("In memory", "Tasks", []);
  const everything = await saved(page, () => app.button("Download everything").click());
  expect(Object.values(everything).some((text) => text.includes('"In memory"'))).toBe(true);
});

test("full storage: what was stored stays, the rest goes on in memory", async ({ page, app }) => {
  await app.enable();
  const before = await app.stored();
  // What will say so is there beforehand: what comes with its content is not announced.
  const place = page.locator('header + [role="status"]');
  await expect(place).toBeEmpty();
  await fill(page);
  await app.create("Overflowing", "Tasks", []);
  await expect(place.getByText("The browser's storage is full.")).toBeVisible();
  expect(await app.stored()).toEqual(before);
  const everything = await saved(page, () => app.button("Download everything").click());
  expect(Object.values(everything).some((text) => text.includes('"Overflowing"'))).toBe(true);
});

// Everything of ours that is written from now on finds the storage full.
const fill = (page) =>
  page.evaluate(() => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (key.includes("/scopeyard/1/")) throw new DOMException("full", "QuotaExceededError");
      return write.call(this, key, text);
    };
  });

// Puts a record as the app would, under `name`.
const put = (page, name, row) => {
  const data = JSON.stringify(row);
  const sum = crc32(`${name} 1 7 ${data}`).toString(16).padStart(8, "0");
  return page.evaluate(([name, text]) => localStorage.setItem(`${location.pathname}scopeyard/1/${name}`, text), [name, `1 7 ${sum} ${data}`]);
};

test("storage that is full of our own data: all of it goes on in memory", async ({ page, app }) => {
  await app.enable();
  const account = /#\/a\/(\w+)/.exec(page.url())[1];
  for (let n = 0; n < 8; n++) await put(page, `draft/Large${n}`, [account, `Large ${n}`, "x".repeat(390_000), "14", "", "", "", "5"]);
  await page.goto("about:blank");
  await page.goto(app.home);
  await expect(page.getByRole("link", { name: /^Continue: / })).toHaveCount(8);
  await fill(page);
  await app.create("Overflowing", "Tasks", []);
  await expect(page.getByText("The browser's storage is full.")).toBeVisible();
  const everything = await saved(page, () => app.button("Download everything").click());
  expect(Object.values(everything).filter((text) => text.length > 390_000)).toHaveLength(8);
  expect(Object.values(everything).some((text) => text.includes('"Overflowing"'))).toBe(true);
});

test("what was set aside can be handed over and discarded while the storage is full", async ({ page, app }) => {
  await app.enable();
  await page.evaluate(() => localStorage.setItem(`${location.pathname}scopeyard/1/strange/thing`, "hello"));
  await page.goto("about:blank");
  await page.goto(app.home);
  await expect(page.getByText("1 stored record could not be read and was set aside.")).toBeVisible();
  await fill(page);
  await app.create("Overflowing", "Tasks", []);
  await expect(page.getByText("The browser's storage is full.")).toBeVisible();
  expect(Object.values(await saved(page, () => app.button("Download").click()))).toEqual(["hello"]);
  expect(Object.values(await saved(page, () => app.button("Download everything").click()))).toContain("hello");
  await app.button("Discard").click();
  await expect(page.getByText("could not be read")).toHaveCount(0);
  expect(Object.values(await app.stored())).not.toContain("hello");
});

test("what can neither be read nor set aside is told", async ({ page, app }) => {
  await app.enable();
  await page.evaluate(() => localStorage.setItem(`${location.pathname}scopeyard/1/strange/thing`, "hello"));
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("about:blank");
  await page.goto(app.home);
  await expect(page.getByText("1 stored record could not be read, and there was no room to set it aside.")).toBeVisible();
  await expect(app.button("Create Access Token")).toBeVisible();
});

test("a damaged and a foreign record are set aside, the rest is there, and they can be downloaded and discarded", async ({ page, app }) => {
  await app.enable();
  await app.create("Whole", "Tasks", []);
  await app.link("API Access Tokens").click();
  await app.create("Broken", "Tasks", []);
  const broken = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.includes("/token/") && localStorage.getItem(key).includes('"Broken"'));
    localStorage.setItem(key, localStorage.getItem(key).replace("Broken", "Brokem"));
    localStorage.setItem(`${location.pathname}scopeyard/1/strange/thing`, "hello");
    return localStorage.getItem(key);
  });
  // What is written now is of the fourth version of the format.
  expect(broken).toMatch(/^4 /);
  await page.goto("about:blank");
  await page.goto(app.home);
  await expect(page.getByText("2 stored records could not be read and were set aside.")).toBeVisible();
  await expect(app.link("Whole")).toBeVisible();
  await expect(app.link("Broken")).toHaveCount(0);
  const aside = await saved(page, () => app.button("Download").click());
  expect(Object.values(aside).sort()).toEqual([broken, "hello"].sort());
  await page.reload();
  await expect(page.getByText("2 stored records could not be read and were set aside.")).toBeVisible();
  await app.button("Discard").click();
  await expect(page.getByText("could not be read")).toHaveCount(0);
  const texts = Object.values(await app.stored());
  expect(texts).not.toContain("hello");
  expect(texts).not.toContain(broken);
});

test("data of a newer version is shown read only and left alone", async ({ page, app }) => {
  await app.enable();
  await app.create("Older", "Tasks", []);
  // An envelope of a format to come: version, revision, checksum, data. The frame is the same in every version.
  const [name, version, revision, data] = ["token/Future0001", 9, 999, '{"new":true}'];
  const sum = crc32(`${name} ${version} ${revision} ${data}`).toString(16).padStart(8, "0");
  const newer = [name, `${version} ${revision} ${sum} ${data}`];
  await page.evaluate(([name, text]) => localStorage.setItem(`${location.pathname}scopeyard/1/${name}`, text), newer);
  const before = await app.stored();
  await page.goto("about:blank");
  await page.goto(app.home);
  await expect(page.getByText("This browser holds data of a newer version")).toBeVisible();
  await expect(app.link("Older")).toBeVisible();
  await app.button("Create Access Token").click();
  await expect(page.getByText("The data here is of a newer version. Nothing was changed")).toBeVisible();
  expect(await app.stored()).toEqual(before);
  // A choice that was refused is not shown as made.
  await page.goto(page.url().replace(/tokens$/, "settings/appearance"));
  await page.getByRole("radio", { name: "Dark" }).click();
  await expect(page.getByText("The data here is of a newer version. Nothing was changed")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Dark" })).not.toBeChecked();
  await expect(page.getByRole("radio", { name: "Same as the system" })).toBeChecked();
});

test("randomness that fails makes no credentials", async ({ page, app }) => {
  await app.enable();
  await app.toScopes("No luck");
  await app.next();
  await page.evaluate(() => {
    Crypto.prototype.getRandomValues = () => {
      throw new DOMException("no entropy", "OperationError");
    };
  });
  await app.button("Create").click();
  await expect(page.getByText("This browser gave no secure randomness, so no credentials were made.")).toBeVisible();
  const kinds = Object.keys(await app.stored()).map((key) => key.split("/")[0]);
  expect(kinds).not.toContain("token");
  expect(kinds).toContain("draft");
});

test("what was set aside is listed one by one, and taken or discarded one by one", async ({ page, app }) => {
  await app.enable();
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.includes("/user/"));
    const prefix = key.slice(0, key.indexOf("user/"));
    localStorage.setItem(`${prefix}token/broken1`, "one");
    localStorage.setItem(`${prefix}token/broken2`, "two");
  });
  await page.reload();
  await app.goto("settings/data");
  const items = page.getByRole("region", { name: "Set aside" }).getByRole("listitem");
  await expect(items).toHaveCount(2);
  expect(await saved(page, () => app.button("Download: token/broken1").click())).toEqual({ "token/broken1": "one" });
  await app.button("Discard: token/broken1").click();
  await expect(items).toHaveCount(1);
  await expect(items).toContainText("token/broken2");
  await app.isAccessible();
});

test("a report of a fault has codes and sizes, no names and no secrets, and is shown first", async ({ page, app }) => {
  await app.demo();
  await app.goto("settings/data");
  await expect(page.getByText(/\d+ of about 5,200,000 characters are used/)).toBeVisible();
  await app.button("Make a report").click();
  const shown = await page.getByRole("group", { name: "Report of a fault" }).textContent();
  const report = JSON.parse(shown);
  expect(report.stored.token.texts).toBe(15);
  expect(report.state).toContain("leads");
  for (const hidden of ["sbx_", "IRSANDBOX", "Nightly", "Fernweh", "@"]) expect(shown).not.toContain(hidden);
  expect(await saved(page, () => app.button("Download the report").click())).toEqual(report);
});

test("a month after the last export one is reminded, once a visit, and exporting ends it", async ({ page, app }) => {
  await app.enable();
  await app.create("Mine", "Tasks", []);
  await expect(page.getByText("Nothing was exported for more than a month")).toHaveCount(0);
  await page.clock.setFixedTime(Date.now() + 40 * 86_400_000);
  await page.reload();
  await page.getByRole("button", { name: "Later" }).click();
  await expect(page.getByText("Nothing was exported for more than a month")).toHaveCount(0);
  await page.reload();
  await app.button("To the export").click();
  await expect(page.getByText("Nothing was exported yet.")).toBeVisible();
  await Promise.all([page.waitForEvent("download"), app.button("Export without secrets").click()]);
  await expect(page.getByText("Everything was exported last: just now")).toBeVisible();
  await expect(page.getByText("Nothing was exported for more than a month")).toHaveCount(0);
});

test("whichever write to the storage fails, all of a change is there or nothing of it", async ({ page, app }) => {
  test.setTimeout(90_000);
  await app.demo();
  const enabled = async () => {
    const rows = Object.entries(await app.stored()).filter(([key]) => key.startsWith("token/"));
    return rows.filter(([, text]) => JSON.parse(text.slice(text.indexOf("[")))[9] === "1").length;
  };
  const before = await enabled();
  // The journal, five tokens, the act in the log.
  for (let fails = 1; fails <= 7; fails++) {
    await page.evaluate((fails) => {
      const write = Storage.prototype.setItem;
      let left = fails;
      Storage.prototype.setItem = function (key, text) {
        if (key.includes("/scopeyard/1/") && --left <= 0) throw new DOMException("gone", "QuotaExceededError");
        return write.call(this, key, text);
      };
    }, fails);
    for (const name of ["Nightly reporting", "Shop conversions", "Catalog upload"]) await page.getByRole("checkbox", { name: `Select: ${name}` }).check();
    await page.getByRole("group", { name: "Selected tokens" }).getByRole("button", { name: "Disable" }).click();
    await app.answer("Disable");
    // It is done in memory, or could not even be taken back.
    await expect(page.getByText("The browser's storage is full.").or(page.getByText("The storage failed halfway")).first()).toBeVisible();
    await page.reload();
    await expect(app.card("Nightly reporting")).toBeVisible();
    const after = await enabled();
    expect([before, before - 3]).toContain(after);
    await expect(app.card("Nightly reporting")).toContainText(after === before ? "Enabled" : "Disabled");
    expect(Object.keys(await app.stored()).filter((key) => /journal|quarantine/.test(key))).toEqual([]);
    if (after !== before) return;
  }
  throw new Error("no write was the last one");
});

test("an act on many for which there is no room fails by itself: it is said, nothing has changed, and what is small is stored still", async ({ app, page }) => {
  await app.enable();
  const account = /#\/a\/(\w+)/.exec(page.url())[1];
  await app.create("Pattern", "Tasks", []);
  const pattern = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.includes("/token/"));
    return JSON.parse(localStorage.getItem(key).slice(localStorage.getItem(key).indexOf("[")));
  });
  expect(pattern[0]).toBe(account);
  // Thirty more of it, each with a description as long as it can be.
  const version = (await app.stored())["meta/head"]?.split(" ")[0] ?? "4";
  for (let n = 0; n < 30; n++) {
    const row = [...pattern];
    row[1] = `Many ${n}`;
    const data = JSON.stringify(row);
    const name = `token/Many${n}`;
    const sum = crc32(`${name} ${version} 7 ${data}`).toString(16).padStart(8, "0");
    await page.evaluate(([name, text]) => localStorage.setItem(`${location.pathname}scopeyard/1/${name}`, text), [name, `${version} 7 ${sum} ${data}`]);
  }
  await page.goto("about:blank");
  await page.goto(app.home);
  await expect(app.card("Many 7")).toBeVisible();
  // Room for one record, and for no journal of so many.
  await page.evaluate(() => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (text.length > 5_000) throw new DOMException("full", "QuotaExceededError");
      return write.call(this, key, text);
    };
  });
  const before = await app.stored();
  await page.getByRole("checkbox", { name: "Select all shown" }).check();
  await app.button("Disable").click();
  await app.answer("Disable");
  await expect(page.getByText("The browser's storage is full. Nothing was changed.")).toBeVisible();
  expect(await app.stored()).toEqual(before);
  await expect(page.getByText("What you do here is lost")).toHaveCount(0);
  await expect(app.card("Many 7")).toContainText("Enabled");
  await app.choose("Many 7", "Disable");
  await app.answer("Disable");
  await expect(app.card("Many 7")).toContainText("Disabled");
  expect(await app.stored()).not.toEqual(before);
});

test("a control whose change could not be stored shows again what is so", async ({ app, page }) => {
  await app.enable();
  await app.goto("settings/appearance");
  const choice = (name) => page.getByRole("radio", { name, exact: true });
  await choice("Light").check();
  await expect.poll(async () => Object.keys(await app.stored())).toContain("meta/preferences");
  // Nothing can be stored from here on.
  await page.evaluate(() => localStorage.clear());
  await choice("Same as the system").click();
  await expect(choice("Light")).toBeChecked();
  await expect(choice("Same as the system")).not.toBeChecked();
});
