// The demo: three accounts with fifteen tokens, beside one's own.
import { expect, test } from "./app.mjs";

const ACCOUNTS = ["Fernweh Outdoor", "Kitchen Notes", "Harbor & Pine"];

async function tokens(app) {
  let count = 0;
  for (const account of ACCOUNTS) {
    await app.at(account);
    await expect(app.page.getByText(/^(\d+) of \1 tokens$/)).toBeVisible();
    count += await app.names().count();
  }
  return count;
}

const own = async (app) => {
  const stored = Object.entries(await app.stored());
  return Object.fromEntries(stored.filter(([key]) => /^(account|user|token|legacy|draft|usage|log)\//.test(key)));
};

test("it is loaded from the first screen: three accounts, fifteen tokens, every state", async ({ app, page }) => {
  await app.demo();
  await expect(page.getByRole("button", { name: "Account: Fernweh Outdoor Brand" })).toBeVisible();
  expect(await tokens(app)).toBe(15);
  await page.reload();
  expect(await tokens(app)).toBe(15);
  const kinds = Object.keys(await app.stored()).filter((key) => key.startsWith("account/"));
  expect(kinds).toHaveLength(6);
});

test("it is loaded from the empty list as well", async ({ app }) => {
  await app.enable();
  await app.button("Load Demo").click();
  await expect(app.link("Nightly reporting")).toBeVisible();
});

test("it is loaded and removed in the settings, and nothing of one's own is touched", async ({ app, page }) => {
  await app.enable();
  await app.create("My own", "Tasks", []);
  await app.list();
  await app.button("Enable Legacy Tokens").click();
  await expect(app.link("Legacy Account Tokens")).toBeVisible();
  const mine = await own(app);
  await app.goto("settings");
  await page.getByRole("main").getByRole("link", { name: "Data", exact: true }).click();
  await app.button("Load Demo").click();
  await expect(app.link("Nightly reporting")).toBeVisible();
  expect(await own(app)).toMatchObject(mine);
  await app.choose("Nightly reporting", "Disable");
  await app.answer("Disable");
  await app.goto("settings/data");
  await expect(app.button("Load Demo")).toHaveCount(0);
  await app.button("Remove Demo").click();
  await app.answer("Remove Demo");
  await expect(page.getByText("The demo is removed")).toBeVisible();
  expect(await own(app)).toEqual(mine);
  await app.at("Acme");
  await expect(app.link("My own")).toBeVisible();
});

test("who removes it from within one of its accounts is led to one of their own", async ({ app, page }) => {
  await app.demo();
  await app.goto("settings/data");
  await app.button("Remove Demo").click();
  await app.answer("Remove Demo");
  await expect(page.getByText("The demo is removed")).toBeVisible();
  await expect(page.getByRole("button", { name: "Account: Acme Brand" })).toBeVisible();
  await expect(app.heading("There is nothing at this address")).toHaveCount(0);
});

test("removing it is taken back by Undo", async ({ app }) => {
  await app.demo();
  const before = Object.keys(await own(app)).sort();
  await app.goto("settings/data");
  await app.button("Remove Demo").click();
  await app.answer("Remove Demo");
  await app.button("Undo").click();
  await app.at("Kitchen Notes");
  await expect(app.link("夜间报表")).toBeVisible();
  expect(Object.keys(await own(app)).sort()).toEqual(before);
});

test("its accounts are marked as the demo's", async ({ app, page }) => {
  await app.demo();
  await page.getByRole("button", { name: /^Account/ }).click();
  for (const account of ACCOUNTS) await expect(page.getByRole("menuitemradio", { name: account })).toContainText("Demo");
  await expect(page.getByRole("menuitemradio", { name: "Acme" })).not.toContainText("Demo");
});

test("each copy of it has credentials of its own", async ({ app, page }) => {
  await app.demo();
  const sids = async () => (await page.getByRole("list", { name: "API Access Tokens" }).innerText()).match(/IR\w{32}/g);
  const first = await sids();
  expect(new Set(first).size).toBe(6);
  await app.at("Acme");
  await app.goto("settings/data");
  await app.button("Remove Demo").click();
  await app.answer("Remove Demo");
  await app.button("Load Demo").click();
  await expect(app.link("Nightly reporting")).toBeVisible();
  expect((await sids()).filter((sid) => first.includes(sid))).toEqual([]);
});

test("it is there once only, and offered no more", async ({ app }) => {
  await app.demo();
  await app.at("Daily Finds");
  await expect(app.button("Enable API Access")).toBeVisible();
  await expect(app.button("Load Demo")).toHaveCount(0);
  expect(Object.keys(await app.stored()).filter((key) => key.startsWith("account/"))).toHaveLength(6);
});
