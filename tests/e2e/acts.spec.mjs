// What the menu of a card and the page of a token offer, in each account type.
import { expect, test } from "./app.mjs";

const ACCOUNTS = [
  { type: "Brand", account: "Fernweh Outdoor", old: "Nightly reporting", newest: "Shop conversions", version: "v14" },
  { type: "Partner", account: "Kitchen Notes", old: "Deal finder", newest: "Blog earnings widget", version: "v16" },
  { type: "Agency", account: "Harbor & Pine", old: "Onboarding script", newest: "Client dashboards", version: "v3" },
];

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

// Opens a dialog from a card's menu, and sees that it can be called off by keyboard.
async function called(app, name, item) {
  await app.choose(name, item);
  await expect(app.dialog.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();
  await app.page.keyboard.press("Escape");
  await expect(app.dialog).toHaveCount(0);
  await expect(app.more(name)).toBeFocused();
  await app.choose(name, item);
}

for (const { type, account, old, newest, version } of ACCOUNTS) {
  test.describe(type, () => {
    test.beforeEach(({ app }) => app.demo(account));

    test("Duplicate makes a token with the same access, a free name and its own credentials", async ({ app }) => {
      const facts = (text) => /\d+ of \d+ scopes[^\n]*/.exec(text)[0];
      const card = await app.card(old).innerText();
      await app.choose(old, "Duplicate");
      await expect(app.link(`${old} (copy)`)).toBeVisible();
      await app.choose(old, "Duplicate");
      await expect(app.card(`${old} (copy 2)`)).toContainText(facts(card));
      const pairs = [];
      for (const name of [old, `${old} (copy)`, `${old} (copy 2)`]) {
        pairs.push(await app.pair(name));
        await app.list();
      }
      expect(new Set(pairs.map(({ sid }) => sid)).size).toBe(3);
      expect(new Set(pairs.map(({ auth }) => auth)).size).toBe(3);
      await app.open(old);
      const settings = async () => [
        await app.field("Description").inputValue(),
        await app.field("API Version").inputValue(),
      ];
      const mine = await settings();
      await app.list();
      await app.open(`${old} (copy)`);
      expect(await settings()).toEqual(mine);
    });

    test("Reset, from the menu and from the page, gives a new Auth Token and ends the old one", async ({ app, page }) => {
      const first = await app.pair(old);
      await app.list();
      await called(app, old, "Reset");
      await app.answer("Reset Token");
      await expect(app.heading(old)).toBeVisible();
      const second = await app.copied("Copy Auth Token");
      expect(second).not.toBe(first.auth);
      expect(await app.copied("Copy Account SID")).toBe(first.sid);
      expect(await app.holds(first.auth)).toBe(false);
      expect(await app.holds(second)).toBe(true);

      await page.reload();
      await expect(page.getByText(second)).toHaveCount(0);
      await app.button("Reset Token").click();
      await expect(app.dialog.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();
      await app.answer("Cancel");
      expect(await app.copied("Copy Auth Token")).toBe(second);
      await app.button("Reset Token").click();
      await app.answer("Reset Token");
      await expect(page.getByText(second)).toHaveCount(0);
      await expect(app.button("Hide Auth Token")).toBeVisible();
      const third = await app.copied("Copy Auth Token");
      expect([first.auth, second]).not.toContain(third);
      expect(await app.copied("Copy Account SID")).toBe(first.sid);
      expect(await app.holds(second)).toBe(false);
    });

    test("after Reset from the menu the new Auth Token is shown, with what to do about it", async ({ app, page }) => {
      await app.choose(old, "Reset");
      await app.answer("Reset Token");
      await expect(app.heading(old)).toBeVisible();
      await expect(app.button("Hide Auth Token")).toBeVisible();
      await expect(page.getByText("Add it to every integration that uses this token")).toBeVisible();
      await expect(page.getByText(await app.copied("Copy Auth Token"))).toBeVisible();
    });

    test("Upgrade Version is offered below the latest only, and lists what it adds", async ({ app, page }) => {
      await app.more(newest).click();
      await expect(page.getByRole("menuitem")).toHaveText(["Duplicate", "Reset", "Disable", "Delete"]);
      await page.keyboard.press("Escape");
      await app.more(old).click();
      await expect(page.getByRole("menuitem")).toHaveText(["Duplicate", "Reset", "Upgrade Version", "Disable", "Delete"]);
      await page.keyboard.press("Escape");
      await called(app, old, "Upgrade Version");
      await expect(app.dialog.getByLabel("API Version").locator("option:checked")).toHaveText(version.slice(1));
      const told = await app.dialog.getByRole("status").innerText();
      const adds = Number(/Adds (\d+) operation/.exec(told)?.[1] ?? 0);
      await expect(app.dialog.getByRole("listitem")).toHaveCount(adds);
      await app.answer("Upgrade Version");
      await expect(app.card(old)).toContainText(version);
      await expect(app.card(old)).not.toContainText("available");
      await app.more(old).click();
      await expect(app.item("Upgrade Version")).toHaveCount(0);
    });

    test("Disable and Enable count at once, on the card and on the page", async ({ app, page }) => {
      await called(app, newest, "Disable");
      await app.answer("Disable");
      await expect(app.card(newest).getByText("Disabled", { exact: true })).toBeVisible();
      await page.reload();
      await app.choose(newest, "Enable");
      await expect(app.card(newest).getByText("Enabled", { exact: true })).toBeVisible();
      await expect(page.getByText("Reset it if others may know it.")).toBeVisible();
      await app.open(newest);
      await app.button("Disable").click();
      await expect(app.dialog.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();
      await app.answer("Disable");
      await app.button("Enable").click();
      await expect(app.button("Disable")).toBeVisible();
      await app.list();
      await expect(app.card(newest).getByText("Enabled", { exact: true })).toBeVisible();
    });

    test("Delete takes the token off the list at once, from the menu and from the page", async ({ app, page }) => {
      await called(app, old, "Delete");
      await app.answer("Delete");
      await expect(app.link(old)).toHaveCount(0);
      await page.reload();
      await app.open(newest);
      const address = page.url();
      await app.button("Delete").click();
      await expect(app.dialog.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();
      await app.answer("Delete");
      await expect(app.heading("API Access Tokens")).toBeVisible();
      await expect(app.link(newest)).toHaveCount(0);
      await expect(app.link(old)).toHaveCount(0);
      await page.goto(address);
      await expect(app.heading("This token is gone")).toBeVisible();
    });
  });
}

test("a long name is cut so that its copy's fits", async ({ app }) => {
  await app.demo();
  await app.open("Freelancer trial");
  await app.field("Token Name").fill("x".repeat(100));
  await app.button("Update").click();
  await app.answer("Update");
  await app.list();
  await app.choose("x".repeat(100), "Duplicate");
  await expect(app.link(`${"x".repeat(93)} (copy)`)).toBeVisible();
});

test("the pair is copied in the forms that clients want", async ({ app }) => {
  await app.demo();
  const { sid, auth } = await app.pair("Shop conversions");
  expect(await app.copied("Copy as HTTP Basic header")).toBe(`Authorization: Basic ${btoa(`${sid}:${auth}`)}`);
  const env = await app.copied("Copy as .env");
  expect(env).toContain(sid);
  expect(env).toContain(auth);
  const { values } = JSON.parse(await app.copied("Copy as Postman environment"));
  expect(values.map(({ value }) => value)).toEqual([sid, auth]);
});

test("the focus stays on what is there after an act", async ({ app, page }) => {
  await app.demo();
  for (const [item, confirm] of [["Disable", "Disable"], ["Upgrade Version", "Upgrade Version"]]) {
    await app.choose("Nightly reporting", item);
    await app.answer(confirm);
    await expect(app.card("Nightly reporting")).toContainText(item === "Disable" ? "Disabled" : "v14");
    await expect(app.more("Nightly reporting")).toBeFocused();
  }
  await app.choose("Nightly reporting", "Delete");
  await app.answer("Delete");
  await expect(app.link("Nightly reporting")).toHaveCount(0);
  await expect(page.locator("main :focus")).toHaveCount(1);
  await app.button("Undo").click();
  await expect(app.button("Dismiss")).toBeFocused();
  // On a token's page the button that does the opposite takes the place.
  await app.open("Shop conversions");
  await app.button("Disable").click();
  await app.answer("Disable");
  await expect(app.button("Enable")).toBeFocused();
  await app.button("Enable").click();
  await expect(app.button("Disable")).toBeFocused();
  await app.field("Description").fill("Another");
  await app.button("Discard changes").click();
  await expect(app.button("Update")).toBeFocused();
});

test("a question goes with the screen that it was asked on", async ({ app, page }) => {
  await app.demo();
  await app.open("Shop conversions");
  await app.list();
  await app.choose("Shop conversions", "Delete");
  await expect(app.dialog).toBeVisible();
  await page.goBack();
  await expect(app.heading("Shop conversions")).toBeFocused();
  await expect(app.dialog).toHaveCount(0);
});
