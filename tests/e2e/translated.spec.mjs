// A browser that translates the page puts nodes of its own in place of texts. What changes is shown all the same, and identifiers stay.
import { expect, test } from "./app.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** What a translator does to the page: each text becomes an element that nobody but the translator knows. */
const translate = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (/\p{L}/u.test(walker.currentNode.data) && !walker.currentNode.parentElement.closest('[translate="no"]')) texts.push(walker.currentNode);
    for (const node of texts) {
      const font = document.createElement("font");
      font.textContent = node.data;
      node.replaceWith(font);
    }
  });

test("The list follows searches, acts, the clock and the language on a translated page", async ({ app, page }) => {
  await app.demo();
  await translate(page);
  await app.field("Search by Name").fill("nightly");
  await expect(page.getByText("1 of 6 tokens")).toBeVisible();
  await app.choose("Nightly reporting", "Disable");
  await app.answer("Disable");
  await expect(app.card("Nightly reporting").getByText("Disabled", { exact: true })).toBeVisible();
  await translate(page);
  await app.field("Search by Name").fill("");
  await expect(page.getByText("6 of 6 tokens")).toBeVisible();
  await translate(page);
  await app.button("Language").click();
  await page.getByRole("menuitemradio", { name: "中文" }).click();
  await expect(page.getByRole("button", { name: "创建访问令牌" })).toBeVisible();
  await expect(page.getByText("Search by Name")).toHaveCount(0);
  await expect(page.locator("#failed")).toBeHidden();
});

test("The Auth Token that is shown after a reset is the new one on a translated page", async ({ app, page }) => {
  await app.demo();
  const { auth } = await app.pair("Nightly reporting");
  // Some translators do not respect the mark of identifiers.
  const everything = () => page.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const node of texts) {
      const font = document.createElement("font");
      font.textContent = node.data;
      node.replaceWith(font);
    }
  });
  await app.button("Show Auth Token").click();
  await expect(page.getByText(auth)).toBeVisible();
  await everything();
  await app.button("Reset Token").click();
  await app.answer("Reset Token");
  await expect(page.getByText(auth)).toHaveCount(0);
  const now = await app.copied("Copy Auth Token");
  expect(now).not.toBe(auth);
  const show = app.button("Show Auth Token");
  if (await show.count()) await show.click();
  await expect(page.getByText(now)).toBeVisible();
});

/** The innermost elements whose text is, or holds, this. */
const unmarked = (page, text) =>
  page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.data.includes(text)) found.push(walker.currentNode.parentElement);
    if (found.length === 0) return [`nothing holds ${text}`];
    return found.filter((element) => !element.closest('[translate="no"]')).map((element) => element.outerHTML.slice(0, 160));
  }, text);

test("Identifiers are not to be translated, ordinary words are", async ({ app, page }) => {
  await app.demo();
  const { sid, auth } = await app.pair("Nightly reporting");
  await app.list();
  expect(await unmarked(page, sid)).toEqual([]);
  await app.open("Nightly reporting", "API Credentials");
  await app.button("Show Auth Token").click();
  for (const text of [sid, auth]) expect(await unmarked(page, text)).toEqual([]);
  await app.part("API Scopes");
  const path = "/Advertisers/{AccountSID}/";
  expect(await unmarked(page, path)).toEqual([]);
  for (const screen of ["catalogue", "reach"]) {
    await app.goto(screen);
    await expect(page.getByText(path).first()).toBeAttached();
    expect(await unmarked(page, path)).toEqual([]);
  }
  await app.goto("requests");
  await app.field("Path").fill(`/Advertisers/${sid}/Nowhere.json`);
  await app.button("Send").click();
  await expect(page.getByText("operation-unknown").first()).toBeAttached();
  for (const text of ["operation-unknown", "Sandbox-Reason", "/Nowhere"]) expect(await unmarked(page, text)).toEqual([]);
  await expect(page.locator('[translate="no"] > pre')).toHaveCount(1);
  const words = page.getByText("Response", { exact: true });
  expect(await words.evaluate((element) => Boolean(element.closest('[translate="no"]')))).toBe(false);
  await page.goto(`${app.home}client/`);
  for (const text of ["../sandbox", "https://api.impact.com"]) expect(await unmarked(page, text)).toEqual([]);
});
