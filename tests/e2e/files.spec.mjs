// A workspace as a file: taken away, and brought back, here and elsewhere.
import Ajv from "ajv/dist/2020.js";
import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { App, expect, test } from "./app.mjs";

const schema = JSON.parse(readFileSync(new URL("../../static/export.schema.json", import.meta.url), "utf8"));
const fits = new Ajv().compile(schema);
const PASSPHRASE = "correct horse battery 夜";

async function saved(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return readFileSync(await download.path(), "utf8");
}

async function sealed(app) {
  await app.field("Passphrase").fill(PASSPHRASE);
  await app.field("Passphrase, once more").fill(PASSPHRASE);
  return saved(app.page, () => app.button("Export with secrets").click());
}

const choose = (app, text, name = "file.json") =>
  app.page.getByLabel("File to import").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

/** A fresh profile, at its page of data. */
async function elsewhere(browser, app) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(app.home);
  const other = new App(page, app.home);
  await expect(other.button("Enable API Access")).toBeVisible();
  await other.goto("settings/data");
  return other;
}

/** What is stored, record by record, without the revisions, without what is about this browser alone, and without the mark of an imported act. */
const records = async (app) =>
  Object.fromEntries(
    Object.entries(await app.stored())
      .filter(([key]) => !/^(head|meta\/)/.test(key))
      .map(([key, text]) => [key, text.slice(text.indexOf("["))])
      .map(([key, row]) => [key, key.startsWith("log/") ? JSON.stringify(JSON.parse(row).map((field, place) => (place === 5 ? String(field & 1) : field))) : row]),
  );

/** What is announced. */
const said = (page, text) => page.getByRole("region", { name: "Import" }).getByRole("status").filter({ hasText: text });

const importButton = (page) => page.getByRole("region", { name: "Import" }).getByRole("button", { name: "Import", exact: true });

const key = (salt, iterations) => pbkdf2Sync(PASSPHRASE, salt, iterations, 32, "sha256");

test("with secrets, a file brings the same workspace to another browser, and one undo takes it away", async ({ app, page, browser }) => {
  await app.demo();
  await app.choose("Freelancer trial", "Delete");
  await app.answer("Delete");
  await app.goto("settings/data");
  const text = await sealed(app);
  const file = JSON.parse(text);
  expect(fits(file), JSON.stringify(fits.errors)).toBe(true);
  expect(text).not.toContain("sbx_");
  // Another implementation opens it.
  const { iterations, salt, nonce, text: body } = file.secrets;
  expect(iterations).toBe(600_000);
  const bytes = Buffer.from(body, "base64");
  const cipher = createDecipheriv("aes-256-gcm", key(Buffer.from(salt, "base64"), iterations), Buffer.from(nonce, "base64"));
  cipher.setAuthTag(bytes.subarray(-16));
  const secrets = JSON.parse(cipher.update(bytes.subarray(0, -16), undefined, "utf8") + cipher.final("utf8"));
  const before = await records(app);
  const token = Object.entries(before).find(([name, row]) => name.startsWith("token/") && row.includes("Nightly reporting"));
  expect(secrets[token[0].slice(6)]).toEqual([JSON.parse(token[1])[8]]);

  const other = await elsewhere(browser, app);
  const fresh = await records(other);
  await choose(other, text);
  const passphrase = other.page.locator("#import-passphrase");
  await expect(passphrase).toBeFocused();
  await passphrase.fill("another one");
  await other.button("Open").click();
  await expect(other.page.locator("#import-passphrase-error")).toHaveText("That is not the passphrase, or the file was changed.");
  await expect(passphrase).toBeFocused();
  await passphrase.fill(PASSPHRASE);
  await other.button("Open").click();
  await expect(other.page.getByText("3 accounts and tokens that are here now would be removed.")).toBeVisible();
  await expect(said(other.page, "The file was read")).toHaveText(/To add: \d+\. To change: 0\. To leave out: 0\. To remove: 3\./);
  await expect(other.page.getByRole("radio", { name: "In place of all that is here" })).toBeChecked();
  await expect(other.page.getByRole("radio", { name: "In place of all that is here" })).toBeFocused();
  await importButton(other.page).click();
  await expect(other.page.getByText("The file was imported")).toBeVisible();
  expect(await records(other)).toEqual(before);
  await other.button("Undo").click();
  await expect.poll(() => records(other)).toEqual(fresh);
  // Neither the import nor its undo leaves one at an address where nothing is.
  await expect(other.heading("API Access Tokens")).toBeVisible();
  await other.page.context().close();
  await expect(page.getByText("Exported everything, the secrets sealed")).toBeVisible();
});

test("a file that another implementation has sealed is opened", async ({ app, browser }) => {
  await app.demo();
  await app.goto("settings/data");
  const file = JSON.parse(await saved(app.page, () => app.button("Export without secrets").click()));
  expect(fits(file), JSON.stringify(fits.errors)).toBe(true);
  expect(file.secrets).toBeUndefined();
  const stored = await records(app);
  const secrets = {};
  for (const [name, row] of Object.entries(stored)) {
    if (name.startsWith("token/")) secrets[name.slice(6)] = [JSON.parse(row)[8]];
    if (name.startsWith("legacy/")) secrets[name.slice(7)] = JSON.parse(row).slice(1, 3);
  }
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", key(salt, 600_000), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(secrets)), cipher.final(), cipher.getAuthTag()]);
  const base64 = (bytes) => bytes.toString("base64");
  file.secrets = { iterations: 600_000, salt: base64(salt), nonce: base64(nonce), text: base64(text) };
  const other = await elsewhere(browser, app);
  await choose(other, JSON.stringify(file));
  await other.page.locator("#import-passphrase").fill(PASSPHRASE);
  await other.button("Open").click();
  await importButton(other.page).click();
  await expect(other.page.getByText("The file was imported")).toBeVisible();
  expect(await records(other)).toEqual(stored);
  await other.page.context().close();
});

test("without secrets the SIDs stay and Auth Tokens are made; what is here already keeps its own", async ({ app, page, browser }) => {
  await app.demo();
  await app.goto("settings/data");
  const text = await saved(page, () => app.button("Export without secrets").click());
  const stored = await records(app);
  for (const row of Object.values(stored)) for (const [secret] of row.matchAll(/sbx_\w{28}/g)) expect(text).not.toContain(secret);
  await choose(app, text);
  await expect(said(page, "Nothing would change.")).toHaveCount(1);
  const other = await elsewhere(browser, app);
  await choose(other, text);
  await expect(other.page.getByText(/Without their secrets, \d+ tokens get new Auth Tokens\. Their Account SIDs stay\./)).toBeVisible();
  // Pressed twice it is imported once.
  await importButton(other.page).evaluate((button) => {
    button.click();
    button.click();
  });
  await expect(other.page.getByText("The file was imported")).toBeVisible();
  // The accounts that were here are gone, and with them the page: one is at the first of those that came.
  await expect(other.heading("API Access Tokens")).toBeFocused();
  const now = await records(other);
  for (const [name, row] of Object.entries(stored)) {
    if (!name.startsWith("token/")) continue;
    const [before, after] = [JSON.parse(row), JSON.parse(now[name])];
    expect(after[7]).toBe(before[7]);
    expect(after[8]).not.toBe(before[8]);
  }
  await other.page.context().close();
});

test("chosen tokens are exported from the list, and come beside what is elsewhere", async ({ app, page, browser }) => {
  await app.demo();
  await page.getByRole("checkbox", { name: "Select: Nightly reporting" }).check();
  await page.getByRole("checkbox", { name: "Select: Catalog upload" }).check();
  const text = await saved(page, () => app.button("Export").click());
  const file = JSON.parse(text);
  expect(fits(file), JSON.stringify(fits.errors)).toBe(true);
  expect(file.accounts).toHaveLength(1);
  expect(file.accounts[0].tokens.map(({ name }) => name).sort()).toEqual(["Catalog upload", "Nightly reporting"]);
  const other = await elsewhere(browser, app);
  await choose(other, text);
  await other.page.getByRole("radio", { name: "Beside what is here" }).check();
  await importButton(other.page).click();
  await expect(other.page.getByText("The file was imported")).toBeVisible();
  await other.at("Fernweh Outdoor");
  await expect(other.names()).toHaveCount(2);
  await other.page.context().close();
});

test("a file that is no good changes nothing, and says why", async ({ app, page }, info) => {
  await app.demo();
  await app.goto("settings/data");
  const good = await saved(page, () => app.button("Export without secrets").click());
  const before = await app.stored();
  const cases = [
    ["", "The file is empty."],
    [good.slice(0, good.length / 2), "The file is not valid JSON: look at line"],
    ["{}", "This is no file that Scopeyard has exported."],
    [good.replace('"version": 1', '"version": 9'), "later version of this app (format 9)"],
    [good.replace('"name": "Nightly reporting"', '"name": "\\u202e<script>"'), "].name. Nothing was imported."],
    [good.replace(/"id": "\w+"/, '"id": "../../other"'), "accounts[0].id. Nothing was imported."],
    [Buffer.from([0xff, 0xfe, 0x7b]), "The file is no text."],
  ];
  for (const [text, told] of cases) {
    await choose(app, text);
    await expect(page.locator("#import-error")).toContainText(told);
    await expect(page.getByLabel("File to import")).toHaveAttribute("aria-invalid", "true");
  }
  // 50 MB, which no message has to carry to the page.
  const large = info.outputPath("large.json");
  writeFileSync(large, `[${" ".repeat(50_000_000)}]`);
  await page.getByLabel("File to import").setInputFiles(large);
  await expect(page.locator("#import-error")).toContainText("The file is larger than 20 MB");
  expect(await app.stored()).toEqual(before);
  await app.isAccessible();
  // Names of two tokens that are the same: one of them is left out, and named.
  await choose(app, good.replace('"name": "Nightly reporting"', '"name": "SHOP CONVERSIONS"'));
  await expect(page.getByText("1 token is left out: another one has its name")).toBeVisible();
  await expect(said(page, "The file was read")).toContainText("To leave out: 1.");
  await app.isAccessible();
});

test("what would be refused is not offered, and the reason is told", async ({ app, page }) => {
  await app.demo();
  await app.goto("settings/data");
  const good = await saved(page, () => app.button("Export without secrets").click());
  const before = await app.stored();
  const note = page.getByRole("region", { name: "Import" }).locator(".note");
  await choose(app, JSON.stringify({ ...JSON.parse(good), accounts: [] }));
  await page.getByRole("radio", { name: "In place of all that is here" }).check();
  await expect(note).toHaveText("The file has no account that could take the place of what is here, so it can't replace it.");
  await expect(said(page, "The file has no account")).toHaveCount(1);
  await expect(importButton(page)).toHaveCount(0);
  // Another file, and it is offered again.
  await choose(app, good.replace('"role": "analyst"', '"role": "administrator"'));
  await page.getByRole("radio", { name: "Beside what is here" }).check();
  await expect(importButton(page)).toBeEnabled();
  expect(Object.keys(await app.stored())).toEqual(Object.keys(before));
});

test("a passphrase is long enough and the same twice, or the field says why not", async ({ app, page }) => {
  await app.demo();
  await app.goto("settings/data");
  await app.field("Passphrase").fill("short");
  await app.button("Export with secrets").click();
  await expect(page.getByText("It has fewer than 8 characters")).toBeVisible();
  await expect(app.field("Passphrase")).toBeFocused();
  await app.field("Passphrase").fill("long enough");
  await app.button("Export with secrets").click();
  await expect(page.getByText("The two are not the same.")).toBeVisible();
  await expect(app.field("Passphrase, once more")).toBeFocused();
  await app.isAccessible();
});
