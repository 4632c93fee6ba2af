// Several tokens at once.
import { expect, test } from "./app.mjs";

test.beforeEach(({ app }) => app.demo());

const select = (app, name) => app.field(`Select: ${name}`);
const all = (app) => app.field("Select all shown");
const act = (app, name) => app.page.getByRole("group", { name: "Selected tokens" }).getByRole("button", { name, exact: true });
const selected = (page, count) => expect(page.getByRole("status").filter({ hasText: `${count} selected` })).toBeVisible();

test("nothing can be done to none; some, and all that are shown, can be selected", async ({ app, page }) => {
  await expect(act(app, "Delete")).toHaveCount(0);
  await select(app, "Nightly reporting").check();
  await select(app, "Catalog upload").check();
  await selected(page, 2);
  await expect(all(app)).toBeChecked({ indeterminate: true });
  await expect(page).toHaveURL(/tokens$/);
  await all(app).check();
  await selected(page, 6);
  await expect(select(app, "Old warehouse sync")).toBeChecked();
  await all(app).uncheck();
  await expect(select(app, "Old warehouse sync")).not.toBeChecked();
  await expect(act(app, "Delete")).toHaveCount(0);
});

test("they are disabled and enabled together, each as one change", async ({ app, page }) => {
  await select(app, "Nightly reporting").check();
  await select(app, "Catalog upload").check();
  await act(app, "Disable").click();
  await expect(app.dialog.getByRole("heading")).toContainText("2");
  await expect(app.dialog.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();
  await app.answer("Disable");
  for (const name of ["Nightly reporting", "Catalog upload"]) await expect(app.card(name).getByText("Disabled", { exact: true })).toBeVisible();
  await expect(app.card("Shop conversions").getByText("Enabled", { exact: true })).toBeVisible();
  await selected(page, 2);
  await act(app, "Enable").click();
  for (const name of ["Nightly reporting", "Catalog upload"]) await expect(app.card(name).getByText("Enabled", { exact: true })).toBeVisible();
  await app.button("Undo").click();
  for (const name of ["Nightly reporting", "Catalog upload"]) await expect(app.card(name).getByText("Disabled", { exact: true })).toBeVisible();
  await app.link("Activity").click();
  await expect(page.getByText(/^Disabled 2 tokens/)).toBeVisible();
});

test("they are deleted together, and come back together", async ({ app, page }) => {
  await select(app, "Nightly reporting").check();
  await select(app, "Catalog upload").check();
  await act(app, "Delete").click();
  await app.answer("Delete");
  await expect(app.names()).toHaveCount(4);
  await expect(page.getByText("4 of 4 tokens")).toBeVisible();
  await expect(act(app, "Delete")).toHaveCount(0);
  await app.button("Undo").click();
  await expect(app.names()).toHaveCount(6);
});

test("nothing is done to what a filter hides", async ({ app, page }) => {
  await all(app).check();
  await app.field("State").selectOption("Disabled");
  await selected(page, 2);
  await expect(all(app)).toBeChecked();
  await act(app, "Delete").click();
  await app.answer("Delete");
  await app.button("Clear All").click();
  await expect(app.names()).toHaveText(["Partner recruiting", "Shop conversions", "Catalog upload", "Nightly reporting"]);
});

test("all shown are selected under a filter, and no others", async ({ app, page }) => {
  await app.field("Search by Name").fill("re");
  await expect(app.names()).toHaveCount(4);
  await all(app).check();
  await selected(page, 4);
  await app.button("Clear All").click();
  await selected(page, 4);
  await expect(all(app)).toBeChecked({ indeterminate: true });
  await expect(select(app, "Shop conversions")).not.toBeChecked();
});

test("by keyboard: Space selects, and a card has one link", async ({ app, page }) => {
  await select(app, "Nightly reporting").focus();
  await page.keyboard.press("Space");
  await selected(page, 1);
  await page.keyboard.press("Tab");
  await expect(app.link("Nightly reporting")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(app.more("Nightly reporting")).toBeFocused();
});
