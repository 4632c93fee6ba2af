// Changing a token: its parts share one edit, Update saves it after telling what it changes, leaving it asks.
import { expect, test } from "./app.mjs";

const GET_ADS = "Retrieve ads, GET /Advertisers/{AccountSID}/Ads";
const POST_ADS = "Create ad, POST /Advertisers/{AccountSID}/Ads";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("what is changed in any part is kept between the parts, told, and saved together", async ({ app, page }) => {
  await app.enable();
  await app.create("Nightly", "Ads", [GET_ADS]);
  const sid = await app.copied("Copy Account SID");
  await app.part("Overview");
  await app.field("Token Name").fill("Nightly, all of it");
  await app.field("Description").fill("for the sheet");
  await app.part("API Credentials");
  await app.field("Primary Contact").selectOption("Tom Okafor · Implementation Specialist");
  await app.field("Developer e-mails").fill("dev@x.example, ops@x.example");
  await app.part("API Scopes");
  await page.getByRole("checkbox", { name: POST_ADS, exact: true }).check();
  await page.getByRole("checkbox", { name: GET_ADS, exact: true }).uncheck();
  await app.part("Activity");
  await app.part("Overview");
  await expect(app.dialog).toHaveCount(0);
  await expect(app.field("Token Name")).toHaveValue("Nightly, all of it");
  await app.part("API Scopes");
  await expect(page.getByRole("checkbox", { name: POST_ADS, exact: true })).toBeChecked();

  await app.button("Update").click();
  for (const told of ["Nightly, all of it", "for the sheet", "Maya Lindgren", "Tom Okafor", "dev@x.example", "ops@x.example"]) {
    await expect(app.dialog).toContainText(told);
  }
  await expect(app.dialog.getByRole("heading", { name: "Gains 1 operation" })).toBeVisible();
  await expect(app.dialog.getByRole("listitem").filter({ hasText: "POST" })).toHaveCount(1);
  await expect(app.dialog.getByRole("heading", { name: "Loses 1 operation" })).toBeVisible();
  await expect(app.dialog.getByRole("listitem").filter({ hasText: "GET" })).toHaveCount(1);
  expect(await app.holds("for the sheet")).toBe(false);
  await app.answer("Update");
  await expect(app.heading("Nightly, all of it")).toBeVisible();

  await page.reload();
  await expect(page.getByRole("checkbox", { name: POST_ADS, exact: true })).toBeChecked();
  await expect(page.getByText("1 of 114 scopes: 0 read, 1 write")).toBeVisible();
  await app.part("API Credentials");
  await expect(app.field("Primary Contact").locator("option:checked")).toContainText("Tom Okafor");
  await expect(app.field("Developer e-mails")).toHaveValue(/dev@x\.example\s+ops@x\.example/);
  await expect(page.getByText(sid)).toBeVisible();
});

test("nothing is saved until the dialog is confirmed", async ({ app, page }) => {
  await app.demo();
  await app.open("Freelancer trial");
  await app.field("Description").fill("Not yet");
  await app.button("Update").click();
  await expect(app.dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.dialog).toHaveCount(0);
  await expect(app.button("Update")).toBeFocused();
  await expect(app.field("Description")).toHaveValue("Not yet");
  expect(await app.holds("Not yet")).toBe(false);
});

test("the version can only be raised, and the dialog tells what that opens", async ({ app, page }) => {
  await app.demo();
  await app.open("Catalog upload");
  const version = app.field("API Version");
  await expect(version.locator("option:checked")).toHaveText("12");
  await expect(version.locator("option")).toHaveText([/^14/, "13", "12"]);
  await version.selectOption("13");
  await app.button("Update").click();
  await expect(app.dialog).toContainText("API Version");
  await expect(app.dialog.getByRole("heading", { name: /begins? to work with this version/ })).toBeVisible();
  await expect(app.dialog.getByRole("heading", { name: /Gains|Loses/ })).toHaveCount(0);
  await app.answer("Update");
  await expect(version.locator("option")).toHaveText([/^14/, "13"]);
  await page.reload();
  await expect(version.locator("option:checked")).toHaveText("13");
});

test("renaming keeps the scopes", async ({ app, page }) => {
  await app.demo();
  const scopes = /\d+ of 114 scopes[^\n]*/;
  const [before] = scopes.exec(await app.card("Partner recruiting").innerText());
  await app.open("Partner recruiting");
  await app.field("Token Name").fill("招募");
  await app.button("Update").click();
  await expect(app.dialog.getByRole("heading", { name: /Gains|Loses/ })).toHaveCount(0);
  await app.answer("Update");
  await expect(app.heading("招募")).toBeVisible();
  await app.list();
  await expect(app.card("招募")).toContainText(before);
  await expect(page.getByText("Partner recruiting", { exact: true })).toHaveCount(0);
});

test("faults stand beside their fields, wherever Update was pressed", async ({ app }) => {
  await app.demo();
  await app.open("Nightly reporting");
  const name = app.field("Token Name");
  await name.fill("  shop CONVERSIONS ");
  await app.part("API Scopes");
  await app.button("Update").click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expect(name).toHaveAccessibleDescription(/Another token of this account has this name/);
  await expect(app.dialog).toHaveCount(0);
  await name.fill("NIGHTLY reporting");
  await expect(name).not.toHaveAttribute("aria-invalid");
  await app.part("API Credentials");
  await app.field("Developer e-mails").fill("nobody");
  await app.button("Update").click();
  await expect(app.field("Developer e-mails")).toBeFocused();
  await expect(app.field("Developer e-mails")).toHaveAccessibleDescription(/nobody/);
});

test("Discard changes goes back to what is stored, in every part", async ({ app, page }) => {
  await app.demo();
  await app.open("Freelancer trial");
  await app.field("Token Name").fill("Another");
  await app.part("API Scopes");
  await app.button("Clear All").click();
  await app.button("Discard changes").click();
  await expect(page.getByText("3 of 114 scopes")).toBeVisible();
  await app.part("Overview");
  await expect(app.field("Token Name")).toHaveValue("Freelancer trial");
  await app.list();
  await expect(app.dialog).toHaveCount(0);
});

test("a link away asks first: Cancel stays with the edit, Leave leaves it", async ({ app }) => {
  await app.demo();
  await app.open("Shop conversions");
  await app.field("Description").fill("Half a thought");
  const here = app.page.url();
  await app.link("API Access Tokens").click();
  await expect(app.dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  expect(app.page.url()).toBe(here);
  await app.answer("Cancel");
  await expect(app.field("Description")).toHaveValue("Half a thought");
  await app.link("API Access Tokens").click();
  await app.answer("Leave");
  await expect(app.heading("API Access Tokens")).toBeVisible();
  await app.open("Shop conversions");
  await expect(app.field("Description")).not.toHaveValue("Half a thought");
});

test("the browser's way back asks as well: Cancel stays with the edit there, Leave leaves it", async ({ app, page }) => {
  await app.demo();
  const list = page.url();
  await app.open("Shop conversions");
  const here = page.url();
  await app.field("Description").fill("Half a thought");
  await page.goBack();
  await expect(app.dialog).toBeVisible();
  expect(page.url()).toBe(here);
  await app.answer("Cancel");
  await expect(app.field("Description")).toHaveValue("Half a thought");
  expect(page.url()).toBe(here);
  await app.link("API Access Tokens").click();
  await app.answer("Leave");
  await expect(page).toHaveURL(list);
});

test("the way back leads to the same place after somebody has stayed", async ({ app, page }) => {
  await app.demo();
  const list = page.url();
  await app.open("Shop conversions");
  await app.field("Description").fill("Half a thought");
  await page.goBack();
  await app.answer("Cancel");
  await page.goBack();
  await app.answer("Leave");
  await expect(page).toHaveURL(list);
});

test("closing the page with something unsaved asks, and without it does not", async ({ app, page }) => {
  await app.demo();
  await app.open("Shop conversions");
  await app.field("Description").fill("Half a thought");
  const [asked] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
  expect(asked.type()).toBe("beforeunload");
  await asked.dismiss();
  await app.button("Discard changes").click();
  await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
});

test("what commits at once leaves the edit as it is", async ({ app, page }) => {
  await app.demo();
  await app.open("Shop conversions");
  await app.field("Description").fill("Half a thought");
  await app.button("Disable").click();
  await app.answer("Disable");
  await expect(app.button("Enable")).toBeVisible();
  await expect(app.field("Description")).toHaveValue("Half a thought");
  await app.part("API Credentials");
  const before = await app.copied("Copy Auth Token");
  await app.button("Reset Token").click();
  await app.answer("Reset Token");
  await expect(app.button("Hide Auth Token")).toBeVisible();
  expect(await app.copied("Copy Auth Token")).not.toBe(before);
  await app.part("Overview");
  await expect(app.field("Description")).toHaveValue("Half a thought");
  await app.button("Update").click();
  await app.answer("Update");
  await page.reload();
  await expect(app.field("Description")).toHaveValue("Half a thought");
  await expect(app.button("Enable")).toBeVisible();
});

test("whoever acts as somebody else leaves an edit behind, and begins anew", async ({ app, page }) => {
  await app.demo();
  await app.open("Shop conversions");
  await app.field("Description").fill("Half a thought");
  await app.as("Diego Ramos");
  await app.answer("Leave");
  await expect(app.field("Description")).toHaveValue("Server-side conversions from the shop's checkout.");
  await app.field("Description").fill("Another thought");
  await app.link("API Access Tokens").click();
  await expect(app.dialog).toBeVisible();
});

test("a name that another token got back meanwhile is told beside it", async ({ app, page }) => {
  await app.demo();
  await app.choose("Nightly reporting", "Delete");
  await app.answer("Delete");
  await app.open("Shop conversions");
  await app.field("Token Name").fill("Nightly reporting");
  await app.button("Undo").click();
  await app.button("Update").click();
  await expect(app.field("Token Name")).toBeFocused();
  await expect(app.field("Token Name")).toHaveAttribute("aria-invalid", "true");
});
