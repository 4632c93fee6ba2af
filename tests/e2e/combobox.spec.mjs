// The comboboxes of the request page and of the primary contact: keyboard, input methods, thousands of tokens, what a screen reader
// is told.
import { choose, expect, fill, test } from "./app.mjs";

const combobox = (page, name) => page.getByRole("combobox", { name, exact: true });
const options = (page) => page.getByRole("listbox").getByRole("option");
const active = (page) => page.locator("[role=option][aria-selected=true]");
/** The option that the field names as active, as a screen reader finds it. */
const named = (page, field) => combobox(page, field).evaluate((input) => {
  const option = document.getElementById(input.getAttribute("aria-activedescendant"));
  return option && [option.querySelector("bdi").textContent, option.ariaPosInSet, option.ariaSetSize].join(" | ");
});
/** Whether the active option can be seen: it is in the list's view, and that in the window. */
const isInView = (page) => active(page).evaluate((option) => {
  const [row, list] = [option, option.closest("[role=listbox]")].map((element) => element.getBoundingClientRect());
  return row.top >= list.top - 1 && row.bottom <= list.bottom + 1 && row.bottom <= innerHeight;
});

test.describe("the request page", () => {
  test.beforeEach(async ({ app }) => {
    await app.demo();
    await app.goto("requests");
  });

  test("keys move, choose, and close", async ({ page }) => {
    const field = combobox(page, "Operation");
    const first = await field.inputValue();
    await field.focus();
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await expect(active(page)).toHaveAccessibleName(first);
    await page.keyboard.press("Home");
    expect(await named(page, "Operation")).toMatch(/ \| 1 \| 114$/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await named(page, "Operation")).toMatch(/ \| 3 \| 114$/);
    await page.keyboard.press("PageDown");
    expect(await named(page, "Operation")).toMatch(/ \| (10|11) \| 114$/);
    await page.keyboard.press("PageUp");
    expect(await named(page, "Operation")).toMatch(/ \| 3 \| 114$/);
    await page.keyboard.press("End");
    expect(await named(page, "Operation")).toMatch(/ \| 114 \| 114$/);
    expect(await isInView(page)).toBe(true);
    await page.keyboard.press("ArrowDown");
    expect(await named(page, "Operation")).toMatch(/ \| 1 \| 114$/);
    await page.keyboard.press("ArrowUp");
    expect(await named(page, "Operation")).toMatch(/ \| 114 \| 114$/);
    // Escape leaves things as they were.
    await page.keyboard.press("Escape");
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await expect(field).toHaveValue(first);
    // What is typed replaces the name; Enter chooses, and does not send.
    await page.keyboard.type("delete deal");
    await expect(active(page)).toHaveAccessibleName(/^DELETE /);
    const wanted = await active(page).locator("bdi").first().textContent();
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue(wanted);
    await expect(page.getByLabel("Method", { exact: true })).toHaveValue("DELETE");
    await expect(page.getByText("The answer will stand here")).toBeVisible();
    // Tab leaves, and keeps what was chosen.
    await page.keyboard.type("GET retrieve ads");
    await page.keyboard.press("Tab");
    await expect(field).toHaveValue(wanted);
    await expect(options(page)).toHaveCount(0);
    await expect(page.getByLabel("Method", { exact: true })).toBeFocused();
  });

  test("a click selects the name and opens the list; name, method, path and SID find", async ({ page, app }) => {
    const field = combobox(page, "Operation");
    await field.click();
    await expect(page.getByRole("listbox")).toBeVisible();
    await page.keyboard.type("/Advertisers/{AccountSID}/Catalogs get");
    await expect(page.getByRole("status").filter({ hasText: /^\d+ results?$/ })).toHaveCount(1);
    for (const option of await options(page).all()) await expect(option).toHaveAccessibleName(/^GET .*catalog/i);
    // A press on the active option chooses it, and the field keeps the focus.
    await options(page).filter({ hasText: /^GET Retrieve catalogs/ }).click();
    await expect(field).toHaveValue("GET Retrieve catalogs");
    await expect(field).toBeFocused();
    await expect(app.field("Path")).toHaveValue(/\/Catalogs/);
    // A second click closes; so does a click elsewhere.
    await field.click();
    await expect(page.getByRole("listbox")).toBeVisible();
    await field.click();
    await expect(page.getByRole("listbox")).toBeHidden();
    await field.fill("no such operation");
    await expect(page.getByRole("status").filter({ hasText: "No result" })).toHaveCount(1);
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("Enter");
    await expect(page.getByText("The answer will stand here")).toBeVisible();
    await page.getByRole("heading", { level: 1 }).click();
    await expect(field).toHaveValue("GET Retrieve catalogs");
    const stored = Object.entries(await app.stored()).find(([name, text]) => name.startsWith("token/") && text.includes("Nightly reporting"));
    const [sid] = stored[1].match(/IRSANDBOX\w+/);
    await combobox(page, "Token").fill(sid);
    await expect(options(page)).toHaveCount(1);
    await expect(options(page)).toHaveAccessibleName("Nightly reporting");
    await expect(options(page)).toContainText(sid);
    await choose(page, "Token", "Without credentials");
    await expect(combobox(page, "Token")).toHaveValue("Without credentials");
  });

  test("while an input method composes, nothing is filtered, chosen or closed", async ({ page, context }) => {
    const field = combobox(page, "Operation");
    const before = await field.inputValue();
    await field.click();
    const all = await named(page, "Operation");
    const session = await context.newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "zh", selectionStart: 2, selectionEnd: 2 });
    await expect(field).toHaveValue("zh");
    expect(await named(page, "Operation")).toBe(all);
    // The keys of a composition belong to the input method.
    const press = (key) => field.evaluate((input, key) => {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, isComposing: true });
      return input.dispatchEvent(event);
    }, key);
    for (const key of ["Enter", "Escape", "ArrowDown", "Tab"]) expect(await press(key)).toBe(true);
    await expect(field).toHaveValue("zh");
    expect(await named(page, "Operation")).toBe(all);
    // The text that is taken from it filters.
    await session.send("Input.insertText", { text: "catalogs" });
    await expect(field).toHaveValue("catalogs");
    await expect(page.getByRole("status").filter({ hasText: /^\d+ results$/ })).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(field).toHaveValue(before);
  });

  test("it is accessible, in both languages, and fits a small screen", async ({ page, app }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await combobox(page, "Token").click();
    await app.isAccessible();
    const { left, right } = await page.getByRole("listbox").evaluate((list) => list.getBoundingClientRect().toJSON());
    expect(left >= 0 && right <= 360).toBe(true);
    await page.keyboard.press("Escape");
    await combobox(page, "Operation").fill("no such operation");
    await app.isAccessible();
    await page.keyboard.press("Escape");
    await app.button("Language").click();
    await page.getByRole("menuitemradio", { name: "简体中文" }).click();
    await combobox(page, "操作").fill("广告");
    await expect(page.getByRole("status").filter({ hasText: /^\d+ 个结果$/ })).toHaveCount(1);
    await app.isAccessible();
    // The active option is seen where the browser's own colours are forced.
    await page.emulateMedia({ forcedColors: "active" });
    expect(await active(page).evaluate((option) => getComputedStyle(option).outlineStyle)).toBe("solid");
  });

  test("a touch scrolls the list without choosing, and a tap chooses", async ({ browser, home }) => {
    const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(home);
    await page.getByRole("button", { name: "Load Demo" }).tap();
    await page.getByRole("link", { name: "Nightly reporting" }).waitFor();
    await page.goto(page.url().replace(/tokens.*$/, "requests"));
    const field = combobox(page, "Operation");
    const before = await field.inputValue();
    await field.tap();
    const { x, y } = await page.getByRole("listbox").boundingBox();
    const session = await context.newCDPSession(page);
    const touch = (type, at) => session.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [{ x: x + 40, y: at }] : [] });
    await touch("touchStart", y + 200);
    for (const step of [160, 120, 80, 40]) await touch("touchMove", y + step);
    await touch("touchEnd");
    // It goes on by itself for a while.
    let top = 0;
    const isAtRest = async () => {
      const now = await page.getByRole("listbox").evaluate((list) => list.scrollTop);
      return now > 0 && now === top ? true : ((top = now), false);
    };
    await expect.poll(isAtRest, { intervals: [200] }).toBe(true);
    await expect(field).toHaveValue(before);
    const option = options(page).nth(5);
    const name = await option.locator("bdi").first().textContent();
    await option.tap();
    await expect(field).toHaveValue(name);
    await context.close();
  });
});

test("of 5,000 tokens only those in view are drawn, and any is found", async ({ page, app }) => {
  await fill(app, 5000);
  await expect(page.getByText("5,000 of 5,000 tokens")).toBeVisible();
  await app.goto("requests");
  const field = combobox(page, "Token");
  await expect(field).not.toHaveValue("");
  await field.click();
  expect(await named(page, "Token")).toMatch(/ \| 1 \| 5002$/);
  expect(await options(page).count()).toBeLessThan(30);
  await page.keyboard.press("End");
  expect(await named(page, "Token")).toBe("Without credentials | 5002 | 5002");
  expect(await isInView(page)).toBe(true);
  // The active option is there for a screen reader, wherever the list is scrolled to.
  await page.getByRole("listbox").evaluate((list) => list.scrollTo(0, 100_000));
  await expect.poll(() => options(page).count()).toBeGreaterThan(10);
  expect(await named(page, "Token")).toBe("Without credentials | 5002 | 5002");
  await page.keyboard.type("checkout 媒体报告 v2");
  const name = await active(page).locator("bdi").first().textContent();
  expect(name).toMatch(/^Checkout 媒体报告 v2/);
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(name);
});

test("a contact among more than fifty users is searched", async ({ page, app }) => {
  await fill(app, 5, 1, 60);
  await app.button("Create Access Token").click();
  await app.field("Token Name").fill("Many");
  await app.next();
  const field = combobox(page, "Primary Contact");
  await expect(field).toHaveValue("");
  await app.next();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toBeFocused();
  await page.keyboard.type("user 47");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(/^User 47 · /);
  await app.isAccessible();
  await app.next();
  await expect(app.heading("API Scopes")).toBeVisible();
});
