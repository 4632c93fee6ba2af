// What was done is told, per token and per account, and never with a secret.
import { expect, test } from "./app.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const entries = (page) => page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("time") });
const log = async (app) => Object.entries(await app.stored()).filter(([key]) => key.startsWith("log/"));

test("a token's activity tells what was done to it, when, and by whom; the latest first", async ({ app, page }) => {
  await app.demo();
  await app.as("Diego Ramos");
  await app.choose("Shop conversions", "Disable");
  await app.answer("Disable");
  await app.choose("Shop conversions", "Enable");
  await app.choose("Catalog upload", "Duplicate");
  await app.open("Shop conversions", "Activity");
  await expect(entries(page).first()).toContainText("Enabled Shop conversions");
  await expect(entries(page).first()).toContainText("Diego Ramos");
  await expect(entries(page).nth(1)).toContainText("Disabled Shop conversions");
  await expect(entries(page).nth(2)).toContainText("Upgraded Shop conversions from version 13 to 14");
  await expect(entries(page).nth(2)).toContainText("Hanna Vogel");
  await expect(entries(page)).toHaveCount(4);
  await expect(entries(page).filter({ hasText: "Catalog" })).toHaveCount(0);
});

test("the account's activity tells of all its tokens, users and legacy tokens", async ({ app, page }) => {
  await app.enable();
  await app.create("Told", "Tasks", []);
  await app.part("Overview");
  await app.field("Description").fill("about");
  await app.button("Update").click();
  await app.answer("Update");
  await app.list();
  await app.button("Enable Legacy Tokens").click();
  await app.choose("Legacy Account Tokens", "Reset (Read-Only)");
  await app.answer("Reset Token");
  await app.list();
  await app.choose("Told", "Delete");
  await app.answer("Delete");
  await app.button("Undo").click();
  await app.link("Activity").click();
  await expect(app.heading("Activity")).toBeVisible();
  await expect(entries(page)).toContainText([
    /^Undone: Deleted Told/,
    /^Deleted Told/,
    /^Reset the legacy Auth Token \(Read-Only\)/,
    /^Enabled the legacy tokens/,
    /^Updated Told/,
    /^Created Told/,
    /^API access enabled/,
  ]);
  await expect(entries(page).filter({ hasText: "Maya Lindgren" })).toHaveCount(7);
  await page.reload();
  await expect(entries(page)).toHaveCount(7);
});

test("one account's activity tells nothing of another's", async ({ app, page }) => {
  await app.enable();
  await app.account("Partner");
  await app.enable();
  await app.link("Activity").click();
  await expect(entries(page)).toHaveCount(1);
  await expect(entries(page)).toContainText("Jonas Weber");
});

test("what is kept of it holds ids and names, and never a secret", async ({ app, page }) => {
  await app.enable();
  await app.create("Guarded", "Tasks", []);
  const secrets = [await app.copied("Copy Auth Token")];
  await app.button("Reset Token").click();
  await app.answer("Reset Token");
  await expect.poll(() => app.copied("Copy Auth Token")).not.toBe(secrets[0]);
  secrets.push(await app.copied("Copy Auth Token"));
  await app.list();
  await app.button("Enable Legacy Tokens").click();
  await app.choose("Legacy Account Tokens", "Reset (Read/Write)");
  await app.answer("Reset Token");
  for (const half of ["Read/Write", "Read-Only"]) secrets.push(await app.copied(`Copy Auth Token (${half})`));
  await app.list();
  await app.choose("Guarded", "Delete");
  await app.answer("Delete");
  await app.button("Undo").click();
  await expect(app.link("Guarded")).toBeVisible();
  const kept = await log(app);
  expect(kept.length).toBeGreaterThanOrEqual(7);
  for (const [key, text] of kept) {
    expect(text, key).not.toContain("sbx_");
    for (const secret of secrets) expect(text, key).not.toContain(secret.slice(4));
  }
  await app.link("Activity").click();
  for (const secret of secrets) await expect(page.getByText(secret.slice(0, 12))).toHaveCount(0);
});

test("an account in which nothing was done says so", async ({ app, page }) => {
  await app.demo();
  await app.goto("legacy/activity");
  await expect(page.getByText("Nothing has been done yet")).toBeVisible();
});
