// Bad input: a clear error beside its cause, nothing lost, nothing half-created.
import { App, expect, test } from "./app.mjs";

test.beforeEach(async ({ app }) => {
  await app.enable();
  await app.button("Create Access Token").click();
});

const NAMES = [
  ["", "Enter a name."],
  ["     ", "Enter a name."],
  ["\u200b\u200b", "Enter a name."],
  ["x".repeat(101), "101 characters; at most 100 fit. Shorten it by 1."],
  ["a\u0007b", "Remove control characters and invisible direction marks."],
  ["a\u202eb", "Remove control characters and invisible direction marks."],
];

for (const [name, error] of NAMES) {
  test(`name ${JSON.stringify(name.slice(0, 12))} (${name.length})`, async ({ app, page }) => {
    const field = app.field("Token Name");
    await field.fill(name);
    await app.next();
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(new RegExp(`^${error.replace(/[.]/g, "\\.")}`));
    await expect(field).toHaveValue(name);
    await field.fill("Fine now");
    await expect(field).not.toHaveAttribute("aria-invalid");
    await app.next();
    await expect(app.heading("Contact Information")).toBeVisible();
  });
}

for (const name of ["تقارير ليلية", "夜间报告", "👩‍🚀 crew 🌙", "x".repeat(100), "<b>bold</b> & 'quoted'"]) {
  test(`name ${JSON.stringify(name.slice(0, 20))} is fine`, async ({ app, page }) => {
    await app.field("Token Name").fill(`  ${name} `);
    await app.next();
    await app.field("Primary Contact").selectOption({ index: 1 });
    await app.next();
    await app.next();
    await app.button("Create").click();
    await expect(app.heading(name)).toBeVisible();
    await page.goto(app.home);
    await expect(app.link(name)).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test("a name that another token has, in other letters", async ({ app }) => {
  await app.field("Token Name").fill("Straße");
  await app.next();
  await app.field("Primary Contact").selectOption({ index: 1 });
  await app.next();
  await app.next();
  await app.button("Create").click();
  await expect(app.heading("Straße")).toBeVisible();
  await app.link("API Access Tokens").click();
  await app.button("Create Access Token").click();
  await app.field("Token Name").fill("STRASSE");
  await app.next();
  await expect(app.field("Token Name")).toHaveAccessibleDescription(/^Another token of this account has this name/);
});

test("a description of 501 characters", async ({ app }) => {
  await app.field("Token Name").fill("Long");
  await app.field("Description").fill("字".repeat(501));
  await app.next();
  await expect(app.field("Description")).toBeFocused();
  await expect(app.field("Description")).toHaveAccessibleDescription(/^501 characters; at most 500 fit/);
});

test("text that looks like a credential is warned of", async ({ app, page }) => {
  await app.field("Description").fill(`for IR${"k2".repeat(16)}`);
  await expect(page.getByText("looks like a credential")).toBeVisible();
  await app.field("Description").fill("for the finance sheet");
  await expect(page.getByText("looks like a credential")).toHaveCount(0);
  await app.field("Token Name").fill(`SANDBOX_sbx_${"a".repeat(28)}`);
  await app.next();
  await app.field("Primary Contact").selectOption({ index: 1 });
  await app.next();
  await app.next();
  await expect(app.heading("Create")).toBeVisible();
  await expect(page.getByText("looks like a credential")).toBeVisible();
});

const EMAILS = [
  ["nobody", "Not an e-mail address: nobody"],
  ["a@x.example A@X.example", "Entered more than once: A@X.example"],
  ["a b c d e", "Not an e-mail address: a, b, c and 2 more"],
  [Array.from({ length: 21 }, (_, n) => `dev${n}@x.example`).join("; "), "21 addresses; at most 20 fit."],
  [Array.from({ length: 10_000 }, (_, n) => `dev${n}@x.example`).join(", "), "10000 addresses; at most 20 fit."],
];

for (const [emails, error] of EMAILS) {
  test(`e-mails: ${error}`, async ({ app, page }) => {
    await app.field("Token Name").fill("Mail");
    await app.next();
    const field = app.field("Developer e-mails");
    await app.next();
    await expect(app.field("Primary Contact")).toBeFocused();
    await expect(app.field("Primary Contact")).toHaveAccessibleDescription(/^Choose whom to contact\./);
    await app.field("Primary Contact").selectOption({ index: 1 });
    await field.fill(emails);
    await app.next();
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(new RegExp(`^${error.replace(/[.]/g, "\\.")}`));
    await expect(field).toHaveValue(emails);
    await page.reload();
    await expect(field).toHaveValue(emails);
  });
}

test("half a megabyte in a field stays on the screen, and the person is told that it is not kept", async ({ app, page }) => {
  const text = "x".repeat(500_000);
  await app.field("Description").fill(text);
  await expect(page.getByText("Too long to be kept: it is still here, but a reload would lose it.")).toBeVisible();
  await expect(app.field("Description")).toHaveValue(text);
  await app.field("Description").fill("short");
  await expect(page.getByText("Too long to be kept")).toHaveCount(0);
  await app.field("Description").fill(text);
  await expect(page.getByText("Too long to be kept")).toBeVisible();
  await app.link("API Access Tokens").click();
  await expect(page.getByText("What you typed last in the form could not be kept.")).toBeVisible();
});

test("what was typed last is kept when the form is left at once", async ({ app, page }) => {
  await app.field("Token Name").fill("Half");
  await app.field("Description").fill("the very last words");
  await app.link("API Access Tokens").click();
  await app.link("Continue: Half").click();
  await expect(app.field("Description")).toHaveValue("the very last words");
});

test("a review with a fault creates nothing and leads to it", async ({ app, page }) => {
  await app.field("Token Name").fill("Jumper");
  await app.next();
  await expect(app.heading("Contact Information")).toBeVisible();
  await page.goto(page.url().replace(/contact$/, "create"));
  await app.button("Create").click();
  const faults = page.getByRole("alert").filter({ hasText: "Nothing has been created. Correct this first:" });
  await expect(faults).toContainText("Primary Contact: Choose whom to contact.");
  await expect(faults).toBeFocused();
  await faults.getByRole("link", { name: "Primary Contact" }).click();
  await expect(app.heading("Contact Information")).toBeVisible();
  await expect(app.field("Primary Contact")).toHaveAttribute("aria-invalid", "true");
  await expect(app.field("Primary Contact")).toBeFocused();
  expect(Object.keys(await app.stored()).some((key) => key.startsWith("token/"))).toBe(false);
});

test("A name that another tab took meanwhile is refused at Create, with the field named and a link to it", async ({ app, page, context }) => {
  await app.field("Token Name").fill("Wanted");
  await app.next();
  await app.field("Primary Contact").selectOption({ index: 1 });
  await app.next();
  await app.next();
  await expect(app.heading("Create")).toBeVisible();
  const other = new App(await context.newPage(), app.home);
  await other.page.goto(app.home);
  await other.create("wanted", "Ads", []);
  await other.page.close();
  await app.button("Create").click();
  await expect(app.heading("Create")).toBeVisible();
  const faults = page.getByRole("alert").filter({ hasText: "Nothing has been created. Correct this first:" });
  await expect(faults).toContainText("Token Name: Another token of this account has this name");
  await faults.getByRole("link", { name: "Token Name" }).click();
  await expect(app.field("Token Name")).toBeFocused();
  await expect(app.field("Token Name")).toHaveAttribute("aria-invalid", "true");
  await app.field("Token Name").fill("Wanted too");
  await app.next();
  await app.next();
  await app.next();
  await app.button("Create").click();
  await expect(app.heading("Wanted too")).toBeVisible();
});
