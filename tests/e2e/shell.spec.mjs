// The ways to the page, language, theme, roles, keyboard, addresses.
import { expect, test } from "./app.mjs";

for (const [type, entry] of [["Brand", "API"], ["Partner", "API"], ["Agency", "Platform REST Web Services"]]) {
  test(`${type}: from the menu to the page`, async ({ app, page }) => {
    if (type !== "Brand") await app.account(type);
    await app.button(type === "Agency" ? "Menu" : "User profile").click();
    await page.getByRole("menuitem", { name: "Settings", exact: true }).click();
    await expect(app.heading("Settings")).toBeVisible();
    const column = page.getByRole("region", { name: "Account" });
    await expect(column.getByRole("heading", { name: "Technical" })).toBeVisible();
    await column.getByRole("link", { name: entry, exact: true }).click();
    await expect(app.heading("API Access Tokens")).toBeVisible();
  });
}

test("every entry of the settings leads somewhere", async ({ app, page }) => {
  await app.button("User profile").click();
  await page.getByRole("menuitem", { name: "Settings", exact: true }).click();
  for (const [entry, heading] of [["Language and appearance", "Language and appearance"], ["About", "About Scopeyard"]]) {
    await page.getByRole("main").getByRole("link", { name: entry, exact: true }).click();
    await expect(app.heading(heading)).toBeVisible();
    await page.goBack();
    await expect(app.heading("Settings")).toBeVisible();
  }
});

test("the language changes without a reload and is kept", async ({ app, page }) => {
  await app.enable();
  await app.button("Create Access Token").click();
  await app.field("Token Name").fill("保留");
  await app.button("Language").click();
  await page.getByRole("menuitemradio", { name: "简体中文" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "设置" })).toBeVisible();
  await expect(page.getByLabel("令牌名称", { exact: true })).toHaveValue("保留");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await page.reload();
  await expect(page.getByLabel("令牌名称", { exact: true })).toHaveValue("保留");
});

test.describe("a browser in Chinese", () => {
  test.use({ locale: "zh-CN" });
  test("speaks Chinese at first", async ({ page, app }) => {
    await expect(page.getByRole("button", { name: "启用 API 访问", exact: true })).toBeVisible();
    await expect(page).toHaveTitle("API 访问令牌 · Scopeyard");
  });
});

test("the theme follows the system until it is chosen", async ({ app, page }) => {
  const scheme = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await scheme();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await scheme();
  expect(dark).not.toBe(light);
  await app.button("Appearance").click();
  await page.getByRole("menuitemradio", { name: "Light" }).click();
  await expect.poll(scheme).toBe(light);
  await page.reload();
  await app.button("Enable API Access").waitFor();
  expect(await scheme()).toBe(light);
});

test("whoever lacks the role is told so, and who has it", async ({ app, page }) => {
  await app.button("User profile").click();
  await page.getByRole("menuitemradio", { name: /Priya Nair/ }).click();
  await expect(page.getByText("Your role can't see access tokens")).toBeVisible();
  await expect(app.button("Enable API Access")).toHaveCount(0);
  await app.button("Act as Tom Okafor").click();
  await app.enable();
});

test("menus by keyboard alone", async ({ app, page }) => {
  const profile = app.button("User profile");
  await profile.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitemradio", { name: /Maya Lindgren/ })).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.getByRole("menuitem", { name: "Settings" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("menuitemradio", { name: /Tom Okafor/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(profile).toBeFocused();
  await expect(profile).toHaveAttribute("aria-expanded", "false");
  await profile.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("menu")).toHaveCount(0);
});

test("a token by keyboard alone", async ({ app, page }) => {
  await app.button("Enable API Access").press("Enter");
  await app.button("Create Access Token").press("Enter");
  await expect(app.heading("Setup")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("By keys");
  await page.keyboard.press("Enter");
  await expect(app.heading("Contact Information")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await app.next();
  await page.getByRole("switch", { name: "Tasks", exact: true }).press("Space");
  await page.getByRole("checkbox", { name: /^Retrieve tasks,/ }).press("Space");
  await app.button("Next").press("Enter");
  await app.button("Create").press("Enter");
  await expect(app.heading("By keys")).toBeFocused();
});

for (const [address, heading] of [
  ["#/nowhere", "There is nothing at this address"],
  ["#/a/none/tokens", "There is nothing at this address"],
]) {
  test(`the address ${address}`, async ({ app, page }) => {
    await page.goto(app.home + address);
    await expect(app.heading(heading)).toBeVisible();
    await app.link("To the access tokens").click();
    await expect(app.heading("API Access Tokens")).toBeVisible();
  });
}

test("a token or a form that is gone", async ({ app, page }) => {
  await app.enable();
  const list = page.url();
  await page.goto(`${list}/gone/credentials`);
  await expect(app.heading("This token is gone")).toBeVisible();
  await page.goto(list.replace(/tokens$/, "new/gone/setup"));
  await expect(app.heading("This form is gone")).toBeVisible();
});

test("nothing moves sideways at 360 and at 1920 pixels", async ({ app, page }) => {
  for (const width of [360, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
  }
});

test("the focus is never lost to what goes away", async ({ app, page }) => {
  await app.button("Enable API Access").focus();
  await page.keyboard.press("Enter");
  await expect(app.heading("API Access Tokens")).toBeFocused();
  for (const name of ["One", "Two"]) {
    await app.button("Create Access Token").click();
    await app.field("Token Name").fill(name);
    await app.link("API Access Tokens").click();
  }
  await app.button("Discard: One").focus();
  await page.keyboard.press("Enter");
  await expect(app.link("Continue: Two")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(app.heading("API Access Tokens")).toBeFocused();
  await app.button("Create Access Token").click();
  await app.button("Cancel").click();
  await app.button("Dismiss").focus();
  await page.keyboard.press("Enter");
  await expect(app.heading("API Access Tokens")).toBeFocused();
});
