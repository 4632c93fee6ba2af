// Browsers and devices as they are: without a clipboard, with a clock that was set back, of another region, with forced colours; and files as
// editors and shells save them.
import { readFileSync } from "node:fs";
import { expect, test } from "./app.mjs";

const DAY = 86_400_000;

test.describe("without a clipboard", () => {
  test.beforeEach(async ({ page }) => page.addInitScript(() => delete Navigator.prototype.clipboard));

  /** What stands in the field, selected. */
  async function byHand(app, button) {
    await app.button(button).click();
    const field = app.page.getByRole("textbox", { name: "Copy by hand" });
    await expect(field).toBeFocused();
    const [text, selected] = await field.evaluate((field) => [field.value, field.value.slice(field.selectionStart, field.selectionEnd)]);
    expect(selected).toBe(text);
    await app.check();
    await app.answer("Close");
    await expect(app.button(button)).toBeFocused();
    return text;
  }

  test("The text is shown, selected, to be copied by hand", async ({ app, page }) => {
    await app.demo();
    await app.open("Nightly reporting", "API Credentials");
    expect(await byHand(app, "Copy Auth Token")).toMatch(/^sbx_\w{28}$/);
    expect(await byHand(app, "Copy Account SID")).toMatch(/^IRSANDBOX/);
    await app.goto("requests");
    expect(await byHand(app, "Copy as curl")).toMatch(/^curl /);
    expect(await byHand(app, "Copy as Python")).toContain("requests.request(");
    expect(await byHand(app, "Copy as fetch")).toContain("await fetch(");
    await page.setViewportSize({ width: 360, height: 740 });
    await app.button("Copy as curl").click();
    await expect(page.getByRole("textbox", { name: "Copy by hand" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(app.dialog).toHaveCount(0);
  });
});

test.describe("the clock", () => {
  const PASSPHRASE = "correct horse battery";

  test("A clock set back does not keep the lock open", async ({ app, page }) => {
    await app.enable();
    await app.goto("settings/data");
    await app.field("New passphrase").fill(PASSPHRASE);
    await app.field("New passphrase, once more").fill(PASSPHRASE);
    await app.button("Seal with a passphrase").click();
    await expect(app.field("Lock by itself")).toBeVisible();
    await page.clock.install();
    await page.reload();
    await app.field("Passphrase").fill(PASSPHRASE);
    await app.button("Unlock").click();
    await expect(app.button("Lock now")).toBeVisible();
    await page.clock.runFor(30_000);
    await expect(app.button("Lock now")).toBeVisible();
    await page.clock.setSystemTime(Date.now() - DAY);
    await page.clock.runFor(10_000);
    await expect(app.heading("Locked")).toBeVisible();
  });

  test("Last 7 days passes while the page stays open", async ({ app, page }) => {
    await page.clock.install();
    await page.reload();
    await app.enable();
    await app.create("Young", "Ads", []);
    await app.list();
    await app.field("Created On").selectOption("Last 7 days");
    await expect(app.link("Young")).toBeVisible();
    await page.clock.setSystemTime(Date.now() + 8 * DAY);
    await page.clock.runFor(61_000);
    await expect(app.link("Young")).toHaveCount(0);
    await app.field("Created On").selectOption("Last 30 days");
    await expect(app.card("Young")).toContainText("last week");
  });
});

for (const [locale, timezoneId, exact] of [
  ["en-GB", "Asia/Shanghai", /^\d{1,2} \w{3,4} \d{4}, \d{2}:\d{2} GMT\+8$/],
  ["de-DE", "Asia/Shanghai", /^\d{1,2} \w{3,4} \d{4}, \d{2}:\d{2} GMT\+8$/],
  ["en-US", "America/New_York", /^\w{3} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M EST$/],
]) {
  test.describe(`a browser of ${locale}`, () => {
    test.use({ locale, timezoneId });
    test("Dates are those of its region, with the time zone", async ({ app, page }) => {
      await app.enable();
      await app.create("Dated", "Ads", []);
      await app.list();
      const time = app.card("Dated").locator("time").first();
      await expect(time).toHaveAttribute("title", exact);
    });
  });
}

test("Names are sorted as people sort them", async ({ app, page }) => {
  await app.enable();
  for (const name of ["Key 10", "报告", "Zebra", "Äpfel", "安全", "Key 2"]) {
    await app.create(name, "Ads", ["Retrieve ads, GET /Advertisers/{AccountSID}/Ads"]);
    await app.list();
  }
  await app.field("Sort by").selectOption("Name");
  const latin = ["Äpfel", "Key 2", "Key 10", "Zebra"];
  await expect(app.names()).toHaveText([...latin, "安全", "报告"]);
  await app.goto("reach");
  await expect(page.getByRole("columnheader").getByRole("link")).toHaveText([...latin, "安全", "报告"]);
  await app.button("Language").click();
  await page.getByRole("menuitemradio", { name: "中文" }).click();
  const order = await page.getByRole("columnheader").getByRole("link").allTextContents();
  const expected = await page.evaluate((names) => names.sort(new Intl.Collator("zh", { numeric: true }).compare), [...order]);
  expect(order).toEqual(expected);
  expect(order.indexOf("安全")).toBeLessThan(order.indexOf("报告"));
});

const SAFARI = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15";

test.describe("a browser that deletes what it stores after a week", () => {
  test.use({ userAgent: SAFARI });
  test("The reminder of an export comes in time", async ({ app, page }) => {
    await app.enable();
    await app.create("Kept", "Ads", []);
    const reminder = page.getByText("This browser deletes what a site has stored");
    await expect(reminder).toHaveCount(0);
    await page.clock.setFixedTime(Date.now() + 4 * DAY);
    await page.reload();
    await expect(reminder).toBeVisible();
  });
});

test.describe("files that are dropped", () => {
  /** Drops a file onto the main part; says whether the browser was kept from opening it. */
  const drop = (page, text) =>
    page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "export.json", { type: "application/json" }));
      return ["dragenter", "dragover", "drop"].map((kind) => {
        const event = new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector("main").dispatchEvent(event);
        return event.defaultPrevented;
      });
    }, text);

  test("The browser opens none, and the page of imports takes it", async ({ app, page }) => {
    await app.enable();
    await app.button("Create Access Token").click();
    await app.field("Token Name").fill("Half typed");
    expect(await drop(page, "{}")).toEqual([true, true, true]);
    await expect(app.field("Token Name")).toHaveValue("Half typed");
    await app.goto("settings/data");
    await expect(app.page.getByLabel("File to import")).toBeVisible();
    expect(await drop(page, '{"no": "export"}')).toEqual([true, true, true]);
    await expect(page.getByText("This is no file that Scopeyard has exported.").first()).toBeVisible();
  });
});

test.describe("files as editors and shells save them", () => {
  const choose = (page, buffer) => page.getByLabel("File to import").setInputFiles({ name: "export.json", mimeType: "application/json", buffer });

  async function exported(app) {
    await app.demo();
    await app.goto("settings/data");
    const [download] = await Promise.all([app.page.waitForEvent("download"), app.button("Export without secrets").click()]);
    return readFileSync(await download.path(), "utf8");
  }

  test("A byte order mark and UTF-16 are read", async ({ app, page }) => {
    const text = await exported(app);
    const wide = Buffer.from(text.replaceAll("\n", "\r\n"), "utf16le");
    for (const buffer of [Buffer.from(`\ufeff${text}`), Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), wide, Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])]) {
      await choose(page, buffer);
      await expect(page.getByRole("region", { name: "Import" }).getByRole("button", { name: "Import", exact: true })).toBeVisible();
      await page.getByRole("region", { name: "Import" }).getByRole("button", { name: "Cancel" }).click();
    }
  });

  test("A list that became a plain value is refused with its place and what was expected", async ({ app, page }) => {
    const value = JSON.parse(await exported(app));
    const account = value.accounts.findIndex(({ tokens }) => tokens.length > 0);
    for (const [field, wrong] of [["scopes", "GET /Ads GET /Campaigns"], ["developerEmails", "a@b.example"]]) {
      const changed = structuredClone(value);
      changed.accounts[account].tokens[0][field] = wrong;
      await choose(page, Buffer.from(JSON.stringify(changed, null, 2)));
      const error = page.getByLabel("File to import");
      await expect(error).toHaveAccessibleDescription(new RegExp(`^accounts\\[${account}\\]\\.tokens\\[0\\]\\.${field} \\(line \\d+\\): expected a list`));
      await expect(error).toHaveAccessibleDescription(/Nothing was imported\.$/);
    }
  });

  test("A file that is no text is told so", async ({ app, page }) => {
    await app.enable();
    await app.goto("settings/data");
    await choose(page, Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80]));
    await expect(page.getByLabel("File to import")).toHaveAccessibleDescription(/^The file is no text\./);
  });
});

test("Each passphrase has a name of its own for password managers", async ({ app, page }) => {
  await app.enable();
  await app.goto("settings/data");
  const owners = () =>
    page.locator("form:has(input[type=password])").evaluateAll((forms) =>
      forms.map((form) => {
        const names = [...form.querySelectorAll("input[autocomplete=username]")];
        const first = form.querySelector("input[type=password]");
        return names.length === 1 && names[0].compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING ? names[0].value : undefined;
      }),
    );
  await expect.poll(owners).toEqual(expect.arrayContaining(["Scopeyard lock", "Scopeyard export"]));
  expect(await owners()).not.toContain(undefined);
});

test("Forced colours tell which choice is on", async ({ app, page }) => {
  await app.demo();
  await page.emulateMedia({ forcedColors: "active" });
  const look = (locator) => locator.evaluate((element) => ["backgroundColor", "borderColor", "outlineStyle"].map((name) => getComputedStyle(element)[name]).join(" "));
  await app.open("Nightly reporting", "API Scopes");
  const parts = page.getByRole("navigation", { name: "Parts of this token" }).getByRole("link");
  expect(await look(parts.filter({ hasText: "API Scopes" }))).not.toBe(await look(parts.filter({ hasText: "API Credentials" })));
  const segments = page.locator(".segment input");
  const on = page.locator(".segment input:checked + span").first();
  const off = page.locator(".segment input:not(:checked) + span").first();
  expect(await segments.count()).toBeGreaterThan(1);
  expect(await look(on)).not.toBe(await look(off));
});

test("At 400% nothing has to be scrolled sideways, and wide spacing hides no text", async ({ app, page }) => {
  await app.demo();
  await page.setViewportSize({ width: 320, height: 256 });
  for (const screen of ["tokens", "requests", "catalogue", "identify", "settings", "settings/data", "activity"]) {
    await app.goto(screen);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide(), screen).toBeLessThanOrEqual(0);
    // WCAG 2.2, 1.4.12. As a sheet of its own: the page's policy allows no other styles.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
      document.adoptedStyleSheets = [sheet];
    });
    expect(await wide(), `${screen}, spaced`).toBeLessThanOrEqual(0);
    await page.evaluate(() => (document.adoptedStyleSheets = []));
  }
});

test("Back and then Leave goes where Back leads", async ({ app, page }) => {
  await app.demo();
  await app.open("Nightly reporting");
  await app.part("API Credentials");
  const length = await page.evaluate(() => history.length);
  await app.field("Developer e-mails").fill("someone.new@acme.example");
  await page.goBack();
  await page.goBack();
  await app.answer("Leave");
  await expect(app.heading("API Access Tokens")).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.goForward();
  await expect(app.heading("Nightly reporting")).toBeVisible();
});

test("The menu of an agency stands in a navigation at the left", async ({ app, page }) => {
  await app.demo();
  await app.at("Harbor & Pine");
  const nav = page.getByRole("navigation", { name: "Navigation" });
  await expect(nav).toHaveCount(1);
  const menu = await app.button("Menu").boundingBox();
  const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
  expect(menu.x + menu.width).toBeLessThan(heading.x);
  await app.button("Menu").click();
  await page.getByRole("menuitem", { name: "Settings" }).click();
  await expect(app.heading("Settings")).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(app.button("Menu")).toHaveCount(1);
});
