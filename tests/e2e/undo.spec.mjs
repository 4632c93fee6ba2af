// What was done by mistake is taken back; what was deleted lies in the bin.
import { expect, test } from "./app.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const state = (app, name, state) => expect(app.card(name).getByText(state, { exact: true })).toBeVisible();

async function remove(app, name) {
  await app.choose(name, "Delete");
  await app.answer("Delete");
  await expect(app.link(name)).toHaveCount(0);
}

test("Undo after Delete brings the token back as it was", async ({ app }) => {
  await app.demo();
  const before = await app.pair("Shop conversions");
  await app.list();
  const all = await app.names().allTextContents();
  await remove(app, "Shop conversions");
  await app.button("Undo").click();
  await expect(app.names()).toHaveText(all);
  expect(await app.pair("Shop conversions")).toEqual(before);
  await expect(app.button("Undo")).toHaveCount(0);
});

test("Undo after Disable and after Enable", async ({ app, page }) => {
  await app.demo();
  await app.choose("Shop conversions", "Disable");
  await app.answer("Disable");
  await state(app, "Shop conversions", "Disabled");
  await app.button("Undo").click();
  await state(app, "Shop conversions", "Enabled");
  await app.choose("Freelancer trial", "Enable");
  await state(app, "Freelancer trial", "Enabled");
  await app.button("Undo").click();
  await state(app, "Freelancer trial", "Disabled");
  await page.reload();
  await state(app, "Shop conversions", "Enabled");
  await state(app, "Freelancer trial", "Disabled");
});

test("Undo after Reset: the old Auth Token is the stored one again", async ({ app, page }) => {
  await app.demo();
  const before = await app.pair("Shop conversions");
  await app.button("Reset Token").click();
  await app.answer("Reset Token");
  await expect(app.button("Undo")).toBeVisible();
  const made = await app.copied("Copy Auth Token");
  expect(await app.holds(before.auth)).toBe(false);
  expect(await page.evaluate((auth) => JSON.stringify({ ...sessionStorage }).includes(auth), before.auth)).toBe(false);
  await app.button("Undo").click();
  await expect.poll(() => app.copied("Copy Auth Token")).toBe(before.auth);
  expect(await app.holds(before.auth)).toBe(true);
  expect(await app.holds(made)).toBe(false);
  await expect(page.getByText("This is the new Auth Token")).toHaveCount(0);
});

test("Undo after Update gives the page of the token its old values back, with nothing unsaved", async ({ app, page }) => {
  await app.demo();
  await app.open("Freelancer trial");
  await app.field("Token Name").fill("Another name");
  await app.button("Update").click();
  await app.answer("Update");
  await expect(app.heading("Another name")).toBeVisible();
  await app.button("Undo").click();
  await expect(app.heading("Freelancer trial")).toBeVisible();
  await expect(app.field("Token Name")).toHaveValue("Freelancer trial");
  await expect(page.getByText("No unsaved changes")).toBeVisible();
  await app.list();
  await expect(app.link("Freelancer trial")).toBeVisible();
});

test("what was done to several is taken back as one change", async ({ app, page }) => {
  await app.demo();
  await app.field("Select all shown").check();
  const chosen = page.getByRole("group", { name: "Selected tokens" });
  await chosen.getByRole("button", { name: "Disable" }).click();
  await app.answer("Disable");
  await expect(page.getByText(/tokens are disabled/)).toBeVisible();
  await app.button("Undo").click();
  await state(app, "Shop conversions", "Enabled");
  // Those that were disabled before still are.
  await state(app, "Old warehouse sync", "Disabled");
  await chosen.getByRole("button", { name: "Delete" }).click();
  await app.answer("Delete");
  await expect(page.getByText("No access tokens yet")).toBeVisible();
  await app.button("Undo").click();
  await expect(app.names()).toHaveCount(6);
});

test("a discarded form comes back with what was typed", async ({ app, page }) => {
  await app.enable();
  await app.button("Create Access Token").click();
  await app.field("Token Name").fill("Half a token");
  await app.list();
  await app.button("Discard: Half a token").click();
  await expect(app.link("Continue: Half a token")).toHaveCount(0);
  await app.button("Undo").click();
  await expect(page.getByText("Half a token")).toBeVisible();
  await app.link("Continue: Half a token").click();
  await expect(app.field("Token Name")).toHaveValue("Half a token");
});

test("the message outlives the screen, and ends when dismissed, replaced or reloaded", async ({ app, page }) => {
  await app.demo();
  await remove(app, "Freelancer trial");
  await app.open("Shop conversions", "Activity");
  await app.goto("settings");
  await expect(app.heading("Settings")).toBeVisible();
  await expect(app.button("Undo")).toHaveCount(1);
  await app.button("Undo").click();
  await app.goto("tokens");
  await expect(app.link("Freelancer trial")).toBeVisible();

  await remove(app, "Freelancer trial");
  await app.button("Dismiss").click();
  await expect(app.button("Undo")).toHaveCount(0);
  await remove(app, "Catalog upload");
  await remove(app, "Nightly reporting");
  await expect(app.button("Undo")).toHaveCount(1);
  await app.button("Undo").click();
  await expect(app.link("Nightly reporting")).toBeVisible();
  await expect(app.link("Catalog upload")).toHaveCount(0);

  await remove(app, "Nightly reporting");
  await page.reload();
  await expect(app.link("Shop conversions")).toBeVisible();
  await expect(app.button("Undo")).toHaveCount(0);
});

test("what is no longer so is no longer offered to be undone", async ({ app }) => {
  await app.enable();
  await app.button("Disable API Access").click();
  await app.answer("Disable API Access");
  await expect(app.button("Undo")).toBeVisible();
  await app.button("Enable API Access").click();
  await expect(app.button("Create Access Token")).toBeVisible();
  await expect(app.button("Undo")).toHaveCount(0);
});

test("what another tab has changed since is not undone either", async ({ app, page, context }) => {
  await app.demo();
  await remove(app, "Freelancer trial");
  const other = await context.newPage();
  await other.goto(page.url().replace(/tokens$/, "bin"));
  await other.getByRole("button", { name: "Restore: Freelancer trial" }).click();
  await expect(other.getByText("The bin is empty")).toBeVisible();
  await expect(app.card("Freelancer trial")).toBeVisible();
  const before = await app.stored();
  await app.button("Undo").click();
  await expect(page.getByText("has changed since")).toBeVisible();
  expect(await app.stored()).toEqual(before);
});

test("the bin gives a token back with the same credentials", async ({ app, page }) => {
  await app.demo();
  const before = await app.pair("Nightly reporting");
  await app.list();
  await remove(app, "Nightly reporting");
  await app.link("Bin").click();
  await expect(app.heading("Bin")).toBeVisible();
  await expect(page.getByText(before.sid)).toBeVisible();
  await app.button("Restore: Nightly reporting").click();
  await expect(page.getByText("The bin is empty")).toBeVisible();
  await app.list();
  expect(await app.pair("Nightly reporting")).toEqual(before);
});

test("a name is free once its token lies in the bin, and a restored one takes another", async ({ app }) => {
  await app.demo();
  await remove(app, "Nightly reporting");
  await app.open("Freelancer trial");
  await app.field("Token Name").fill("nightly REPORTING");
  await app.button("Update").click();
  await app.answer("Update");
  await app.list();
  await app.link("Bin").click();
  await app.button("Restore: Nightly reporting").click();
  await app.list();
  await expect(app.link("nightly REPORTING")).toBeVisible();
  await expect(app.link("Nightly reporting (restored)")).toBeVisible();
});

test("Delete permanently and Empty bin ask first, and leave nothing", async ({ app, page }) => {
  await app.demo();
  const secrets = [];
  for (const name of ["Nightly reporting", "Shop conversions", "Catalog upload"]) {
    secrets.push((await app.pair(name)).auth);
    await app.list();
    await remove(app, name);
  }
  await app.link("Bin").click();
  await app.button("Delete permanently: Nightly reporting").click();
  await expect(app.dialog.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();
  await app.answer("Cancel");
  await app.button("Delete permanently: Nightly reporting").click();
  await app.answer("Delete permanently");
  await expect(app.button("Restore: Nightly reporting")).toHaveCount(0);
  await expect(app.button("Undo")).toHaveCount(0);
  expect(await app.holds(secrets[0])).toBe(false);
  expect(await app.holds(secrets[1])).toBe(true);
  await app.button("Empty bin").click();
  await expect(app.dialog.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();
  await app.answer("Empty bin");
  await expect(page.getByText("The bin is empty")).toBeVisible();
  await expect(app.button("Empty bin")).toHaveCount(0);
  for (const secret of secrets) expect(await app.holds(secret)).toBe(false);
});

test("the address of a deleted token leads to the bin", async ({ app, page }) => {
  await app.demo();
  await app.open("Nightly reporting", "API Scopes");
  const address = page.url();
  await app.list();
  await remove(app, "Nightly reporting");
  await page.goto(address);
  await expect(app.heading("This token is gone")).toBeVisible();
  await app.link("To the bin").click();
  await expect(app.button("Restore: Nightly reporting")).toBeVisible();
});

test("the page of a deleted token follows its Undo", async ({ app, page }) => {
  await app.demo();
  await app.open("Nightly reporting");
  const address = page.url();
  await app.list();
  await remove(app, "Nightly reporting");
  await page.goto(address);
  await expect(app.heading("This token is gone")).toBeVisible();
  await app.button("Undo").click();
  await expect(app.heading("Nightly reporting")).toBeVisible();
});

test("the page of a token says so when Undo puts it back into the bin", async ({ app }) => {
  await app.demo();
  await remove(app, "Nightly reporting");
  await app.link("Bin").click();
  await app.button("Restore: Nightly reporting").click();
  await app.list();
  await app.open("Nightly reporting");
  await app.button("Undo").click();
  await expect(app.heading("This token is gone")).toBeVisible();
  await expect(app.button("Update")).toHaveCount(0);
});
