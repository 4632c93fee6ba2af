// The legacy tokens of each account type.
import { expect, test } from "./app.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const CARD = "Legacy Account Tokens";
const HALVES = ["Read/Write", "Read-Only"];

async function enabled(app, type) {
  if (type !== "Brand") await app.account(type);
  await app.enable();
  await expect(app.link(CARD)).toHaveCount(0);
  await app.button("Enable Legacy Tokens").click();
  await expect(app.link(CARD)).toBeVisible();
}

async function pair(app) {
  const values = { sid: await app.copied("Copy Account SID") };
  for (const half of HALVES) values[half] = await app.copied(`Copy Auth Token (${half})`);
  return values;
}

for (const type of ["Brand", "Partner", "Agency"]) {
  test.describe(type, () => {
    test.beforeEach(({ app }) => enabled(app, type));

    test("Enable Legacy Tokens disappears once pressed, and the card appears", async ({ app, page }) => {
      await expect(app.button("Enable Legacy Tokens")).toHaveCount(0);
      await page.reload();
      await expect(app.link(CARD)).toBeVisible();
      await expect(app.button("Enable Legacy Tokens")).toHaveCount(0);
      await expect(page.getByText(/before April 2025/)).toBeVisible();
      await app.more(CARD).click();
      await expect(page.getByRole("menuitem")).toHaveText(HALVES.map((half) => `Reset (${half})`));
    });

    test("the page has an overview and credentials, and nothing that legacy tokens lack", async ({ app, page }) => {
      await app.link(CARD).click();
      await expect(app.heading(CARD)).toBeVisible();
      const parts = page.getByRole("navigation", { name: "Parts of this token" });
      await expect(parts.getByRole("link", { name: "Overview" })).toHaveAttribute("aria-current", "page");
      await expect(parts.getByRole("link", { name: "API Scopes" })).toHaveCount(0);
      for (const part of ["Overview", "API Credentials"]) {
        await app.part(part);
        for (const name of ["Duplicate", "Disable", "Enable", "Delete", "Update"]) await expect(app.button(name)).toHaveCount(0);
      }
      const { sid, ...halves } = await pair(app);
      expect(sid).toMatch(/^IR\w{32}$/);
      expect(halves["Read/Write"]).not.toBe(halves["Read-Only"]);
      for (const half of HALVES) {
        await expect(page.getByText(halves[half])).toHaveCount(0);
        await app.button(`Show Auth Token (${half})`).click();
        await expect(page.getByText(halves[half])).toBeVisible();
        await app.button(`Hide Auth Token (${half})`).click();
        await expect(page.getByText(halves[half])).toHaveCount(0);
      }
    });

    test("each reset replaces only its own Auth Token, from the card and from the page", async ({ app, page }) => {
      await app.link(CARD).click();
      await app.part("API Credentials");
      let before = await pair(app);
      for (const half of HALVES) {
        await app.list();
        await app.choose(CARD, `Reset (${half})`);
        await expect(app.dialog.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();
        await app.answer("Reset Token");
        await expect(app.heading(CARD)).toBeVisible();
        let after = await pair(app);
        expect(after).toEqual({ ...before, [half]: after[half] });
        expect(after[half]).not.toBe(before[half]);
        expect(await app.holds(before[half])).toBe(false);

        before = after;
        await app.button(`Reset (${half})`).click();
        await app.answer("Reset Token");
        await expect.poll(async () => (await pair(app))[half]).not.toBe(before[half]);
        after = await pair(app);
        expect(after).toEqual({ ...before, [half]: after[half] });
        before = after;
      }
      await app.button("Undo").click();
      await expect.poll(async () => (await pair(app))["Read-Only"]).not.toBe(before["Read-Only"]);
      await page.reload();
      expect((await pair(app))["Read/Write"]).toBe(before["Read/Write"]);
    });

    test("after a reset from the card the new Auth Token is shown, and the other one is not", async ({ app, page }) => {
      for (const [half, other] of [HALVES, [...HALVES].reverse()]) {
        await app.choose(CARD, `Reset (${half})`);
        await app.answer("Reset Token");
        await expect(app.heading(CARD)).toBeVisible();
        await expect(app.button(`Hide Auth Token (${half})`)).toBeVisible();
        await expect(app.button(`Show Auth Token (${other})`)).toBeVisible();
        await expect(page.getByText("Add it to every integration that uses this token")).toHaveCount(1);
        await app.list();
      }
    });

    test("the version can be raised, after a question, and never lowered", async ({ app, page }) => {
      await expect(app.page.getByRole("listitem").filter({ has: app.link(CARD) })).toContainText("available");
      await app.link(CARD).click();
      const version = app.field("API Version");
      const before = await version.locator("option:checked").innerText();
      const newest = await version.locator("option").first().innerText();
      expect(Number(newest)).toBeGreaterThan(Number(before));
      await version.selectOption(newest);
      await app.answer("Cancel");
      await expect(version.locator("option:checked")).toHaveText(before);
      await version.selectOption(newest);
      await app.answer("Upgrade Version");
      await expect(version.locator("option")).toHaveText([newest]);
      await page.reload();
      await expect(version.locator("option")).toHaveText([newest]);
    });
  });
}

test("the page of an account without legacy tokens says so, with a way on", async ({ app }) => {
  await app.enable();
  await app.goto("legacy");
  await expect(app.page.getByText("Legacy tokens have not been enabled for this account.")).toBeVisible();
  await app.link("To the access tokens").click();
  await expect(app.heading("API Access Tokens")).toBeVisible();
});

test("enabling them is taken back by Undo", async ({ app }) => {
  await app.enable();
  await app.button("Enable Legacy Tokens").click();
  await expect(app.link("Legacy Account Tokens")).toBeVisible();
  await app.button("Undo").click();
  await expect(app.link("Legacy Account Tokens")).toHaveCount(0);
  await expect(app.button("Enable Legacy Tokens")).toBeVisible();
  expect(Object.keys(await app.stored()).filter((key) => key.startsWith("legacy/"))).toEqual([]);
});
