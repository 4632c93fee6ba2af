// The scope picker.
import { expect, test } from "./app.mjs";

test.beforeEach(async ({ app }) => {
  await app.enable();
  await app.toScopes("Picky");
});

const GET_ADS = "Retrieve ads, GET /Advertisers/{AccountSID}/Ads";
const POST_ADS = "Create ad, POST /Advertisers/{AccountSID}/Ads";

test("a switch opens its category and selects nothing; off takes away, on brings back", async ({ page }) => {
  const ads = page.getByRole("switch", { name: "Ads", exact: true });
  await expect(page.getByRole("switch")).toHaveCount(36);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await ads.click();
  await expect(ads).toBeChecked();
  await expect(page.getByText("0 of 114 scopes: 0 read, 0 write")).toBeVisible();
  await page.getByRole("checkbox", { name: GET_ADS, exact: true }).check();
  await page.getByRole("checkbox", { name: POST_ADS, exact: true }).check();
  await expect(page.getByText("2 of 114 scopes: 1 read, 1 write")).toBeVisible();
  await ads.click();
  await expect(page.getByText("0 of 114 scopes: 0 read, 0 write")).toBeVisible();
  await ads.click();
  await expect(page.getByText("2 of 114 scopes: 1 read, 1 write")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: POST_ADS, exact: true })).toBeChecked();
});

test("the check-box for a whole category is checked, mixed or not", async ({ page }) => {
  await page.getByRole("switch", { name: "Ads", exact: true }).click();
  const all = page.getByRole("checkbox", { name: "Select all: Ads", exact: true });
  await expect(all).not.toBeChecked();
  await page.getByRole("checkbox", { name: GET_ADS, exact: true }).check();
  await expect(all).toBeChecked({ indeterminate: true });
  await all.check();
  await expect(page.getByText("4 of 114 scopes: 2 read, 2 write")).toBeVisible();
  await all.uncheck();
  await expect(page.getByText("0 of 114 scopes")).toBeVisible();
});

test("search finds by label, path and method, and turns the switch of a hit on", async ({ page }) => {
  const search = page.getByLabel("Search scopes");
  await search.fill("bulk upd");
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await page.getByRole("checkbox", { name: /^Bulk update catalog items/ }).check();
  await search.fill("PATCH");
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await search.fill("/errordetails");
  await expect(page.getByRole("checkbox", { name: /^Retrieve FTP submission errors/ })).toHaveCount(1);
  await search.fill("nothing at all");
  await expect(page.getByText("No scope matches")).toBeVisible();
  await search.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "API Scopes" })).toBeVisible();
  await search.fill("");
  await expect(page.getByRole("switch", { name: "Catalog Items", exact: true })).toBeChecked();
  await expect(page.getByText("1 of 114 scopes: 0 read, 1 write")).toBeVisible();
});

test("the presets replace the selection, and Read only never writes", async ({ app, page }) => {
  await page.getByRole("switch", { name: "Ads", exact: true }).click();
  await page.getByRole("checkbox", { name: POST_ADS, exact: true }).check();
  await app.button("Presets").click();
  await page.getByRole("menuitem", { name: "Read only" }).click();
  await expect(page.getByText("67 of 114 scopes: 67 read, 0 write")).toBeVisible();
  await expect(page.getByText("67 on, 1 off")).toBeVisible();
  await app.button("Undo").click();
  await expect(page.getByText("1 of 114 scopes: 0 read, 1 write")).toBeVisible();
});

test("Clear All clears and turns every switch off; Undo restores", async ({ app, page }) => {
  await page.getByRole("switch", { name: "Ads", exact: true }).click();
  await page.getByRole("checkbox", { name: GET_ADS, exact: true }).check();
  await app.button("Clear All").click();
  await expect(page.getByText("0 of 114 scopes: 0 read, 0 write")).toBeVisible();
  await expect(page.getByRole("switch", { checked: true })).toHaveCount(0);
  await app.button("Undo").click();
  await expect(app.button("Clear All")).toBeFocused();
  await expect(page.getByText("1 of 114 scopes: 1 read, 0 write")).toBeVisible();
  await expect(page.getByRole("switch", { name: "Ads", exact: true })).toBeChecked();
});

test("filters show reads, writes or what is selected", async ({ app, page }) => {
  await app.field("Write").check();
  await expect(page.getByRole("checkbox", { name: /, GET / })).toHaveCount(0);
  await expect(page.getByRole("checkbox")).toHaveCount(47);
  await page.getByRole("checkbox", { name: POST_ADS, exact: true }).check();
  await app.field("Selected").check();
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await app.field("Read").check();
  await expect(page.getByRole("checkbox")).toHaveCount(67);
});

test("scopes that the version does not have yet are marked, and a change of version drops none", async ({ app, page }) => {
  await page.getByRole("switch", { name: "Promo Code Exception Lists", exact: true }).click();
  await page.getByRole("checkbox", { name: /^Create promo code exception list,/ }).check();
  await expect(page.getByText("from v13")).toHaveCount(0);
  await app.link("Setup").click();
  await app.field("API Version").selectOption("12");
  await app.next();
  await app.next();
  await expect(page.getByText("from v13")).toHaveCount(3);
  await expect(page.getByText("1 of 114 scopes: 0 read, 1 write")).toBeVisible();
});

test("a search finds all its words in any order; an empty selection says so", async ({ app, page }) => {
  await page.getByLabel("Search scopes").fill("  actions  get ");
  await expect(page.getByRole("checkbox", { name: "Retrieve actions, GET /Advertisers/{AccountSID}/Actions", exact: true })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /PUT/ })).toHaveCount(0);
  await page.getByLabel("Search scopes").fill("");
  await page.getByRole("radio", { name: "Selected" }).check();
  await expect(page.getByText("Nothing is selected yet")).toBeVisible();
});

test("what Clear All took away is kept for Undo while one only looks around", async ({ app, page }) => {
  await page.getByRole("switch", { name: "Ads", exact: true }).click();
  await page.getByRole("checkbox", { name: /GET .*\/Ads$/ }).check();
  await app.button("Clear All").click();
  await page.getByRole("switch", { name: "Jobs", exact: true }).click();
  await app.button("Clear All").click();
  await app.button("Undo").click();
  await expect(page.getByRole("checkbox", { name: /GET .*\/Ads$/ })).toBeChecked();
});

for (const width of [360, 600, 1440]) {
  test(`the menu of presets is within a window ${width} wide`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 740 });
    await app.button("Presets").click();
    const box = await page.getByRole("menu", { name: "Presets" }).boundingBox();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
  });
}

test("what has the focus is not under the bars", async ({ app, page }) => {
  await app.button("Presets").click();
  await page.getByRole("menuitem", { name: "Read only" }).click();
  await page.getByRole("checkbox", { name: "Select all: Ads", exact: true }).focus();
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press(key);
      const hidden = await page.evaluate(() => {
        const { top, bottom, left, width } = document.activeElement.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
        const own = seen && (document.activeElement.contains(seen) || seen.contains(document.activeElement));
        return own ? "" : `${document.activeElement.getAttribute("aria-label")} at ${Math.round(top)} under ${seen?.className}`;
      });
      expect(hidden).toBe("");
    }
  }
});

test("a scope that leaves the filter hands the focus to the next one", async ({ page }) => {
  await page.getByRole("switch", { name: "Ads", exact: true }).click();
  await page.getByRole("checkbox", { name: "Select all: Ads", exact: true }).check();
  await page.getByRole("radio", { name: "Selected" }).check();
  const rows = page.getByRole("checkbox", { name: /Ads/ });
  await expect(rows).toHaveCount(4);
  const third = await rows.nth(2).getAttribute("aria-label");
  await rows.nth(1).focus();
  await page.keyboard.press("Space");
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole("checkbox", { name: third, exact: true })).toBeFocused();
});
