// Finding a token among many: search, filters, order, and the address that keeps them.
import { expect, test } from "./app.mjs";

const SEARCH = "Search by Name";
const count = (page, text) => expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();

test("any part of a name finds the token, in any case", async ({ app, page }) => {
  await app.demo();
  await count(page, "6 of 6 tokens");
  await app.field(SEARCH).fill("WAREhouse s");
  await expect(app.names()).toHaveText(["Old warehouse sync"]);
  await count(page, "1 of 6 tokens");
  await app.field(SEARCH).fill("  re ");
  await expect(app.names()).toHaveText(["Freelancer trial", "Partner recruiting", "Nightly reporting", "Old warehouse sync"]);
});

test("names beyond ASCII are found as well, in any case", async ({ app }) => {
  await app.demo("Kitchen Notes");
  await app.field(SEARCH).fill("间报");
  await expect(app.names()).toHaveText(["夜间报表"]);
  await app.field(SEARCH).fill("");
  await app.open("Deal finder");
  await app.field("Token Name").fill("Größte Übersicht");
  await app.button("Update").click();
  await app.answer("Update");
  await app.list();
  for (const part of ["GRÖSSTE", "ÜBER", "größte"]) {
    await app.field(SEARCH).fill(part);
    await expect(app.names(), part).toHaveText(["Größte Übersicht"]);
  }
});

test("a letter whose accent is typed as a mark of its own is the same letter", async ({ app }) => {
  await app.enable();
  await app.create("Übersicht", "Tasks", []);
  await app.list();
  await app.field(SEARCH).fill("U\u0308bers");
  await expect(app.names()).toHaveText(["Übersicht"]);
});

test("a whole Account SID finds its token and never gets into the address", async ({ app, page }) => {
  await app.demo();
  const [sid] = /IR\w{32}/.exec(await app.card("Shop conversions").innerText());
  await app.field(SEARCH).fill(sid);
  await expect(app.names()).toHaveText(["Shop conversions"]);
  // The address follows after a moment; the other filter tells when it has.
  await app.field("State").selectOption("Enabled");
  await expect(page).toHaveURL(/state=/);
  expect(page.url()).not.toContain(sid.slice(0, 12));
  await expect(app.field(SEARCH)).toHaveValue(sid);
  await expect(app.names()).toHaveText(["Shop conversions"]);
});

test("an e-mail finds the tokens of a developer and of a primary contact", async ({ app }) => {
  await app.demo();
  await app.field(SEARCH).fill("Jo@Freelance.example");
  await expect(app.names()).toHaveText(["Freelancer trial"]);
  await app.field(SEARCH).fill("hanna.vogel@fernweh.example");
  await expect(app.names()).toHaveText(["Partner recruiting", "Old warehouse sync"]);
});

test("Created On and State narrow what is shown, together", async ({ app, page }) => {
  await app.demo();
  for (const [range, names] of [
    ["Last 7 days", ["Freelancer trial"]],
    ["Last 30 days", ["Freelancer trial", "Partner recruiting"]],
    ["More than 30 days", ["Shop conversions", "Catalog upload", "Nightly reporting", "Old warehouse sync"]],
  ]) {
    await app.field("Created On").selectOption(range);
    await expect(app.names(), range).toHaveText(names);
    await count(page, `${names.length} of 6 tokens`);
  }
  await app.field("State").selectOption("Disabled");
  await expect(app.names()).toHaveText(["Old warehouse sync"]);
  await app.field("State").selectOption("Enabled");
  await count(page, "3 of 6 tokens");
});

test("what matches nothing is said, and Clear All brings everything back", async ({ app, page }) => {
  await app.demo();
  await app.field(SEARCH).fill("trial");
  await app.field("State").selectOption("Enabled");
  await app.field("Created On").selectOption("Last 7 days");
  await expect(page.getByText("No token matches")).toBeVisible();
  await count(page, "0 of 6 tokens");
  await app.button("Clear All").click();
  await count(page, "6 of 6 tokens");
  await expect(app.field(SEARCH)).toHaveValue("");
  await expect(app.field("State").locator("option:checked")).toHaveText("All");
  await expect(app.field("Created On").locator("option:checked")).toHaveText("Any time");
  await expect(page.getByText("No token matches")).toHaveCount(0);
});

test("the list is sorted by age, name, last use or number of scopes", async ({ app, page }) => {
  await app.demo();
  const all = ["Freelancer trial", "Partner recruiting", "Shop conversions", "Catalog upload", "Nightly reporting", "Old warehouse sync"];
  await expect(app.names()).toHaveText(all);
  await app.field("Sort by").selectOption("Name");
  await expect(app.names()).toHaveText([...all].sort());
  await app.field("Sort by").selectOption("Last used");
  await expect(app.names().first()).toHaveText("Shop conversions");
  await expect(app.names().last()).toHaveText("Freelancer trial");
  await app.field("Sort by").selectOption("Scope count");
  await expect(app.names().first()).not.toHaveText("Shop conversions");
  const cards = await page.getByRole("list", { name: "API Access Tokens" }).getByRole("listitem").allInnerTexts();
  const counts = cards.map((text) => Number(/(\d+) of 114 scopes/.exec(text)[1]));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test("the address keeps the filters: a reload, a way back, a new tab", async ({ app, page, context }) => {
  await app.demo();
  const before = page.url();
  await app.field(SEARCH).fill("r");
  await app.field("State").selectOption("Disabled");
  await app.field("Sort by").selectOption("Name");
  await expect(page).toHaveURL(/name=r&.*state=/);
  const kept = async (at) => {
    await expect(at.getByLabel(SEARCH, { exact: true })).toHaveValue("r");
    await expect(at.getByRole("list", { name: "API Access Tokens" }).getByRole("link")).toHaveText(["Freelancer trial", "Old warehouse sync"]);
  };
  await page.reload();
  await kept(page);
  await app.open("Old warehouse sync");
  await page.goBack();
  await kept(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await kept(other);
  await other.close();
  // Typing makes no history: the way back leads to where one came from.
  await page.goBack();
  await expect(page).not.toHaveURL(/state=/);
  expect(page.url()).not.toBe(before);
});

test("filters leave the legacy card alone, and it is not counted", async ({ app, page }) => {
  await app.demo();
  await app.field(SEARCH).fill("no such token");
  await expect(page.getByText("No token matches")).toBeVisible();
  await expect(app.link("Legacy Account Tokens")).toBeVisible();
  await app.field(SEARCH).fill("Legacy");
  await count(page, "0 of 6 tokens");
  await expect(app.link("Legacy Account Tokens")).toBeVisible();
});

test("where there is little room the filters fold, and tell how many are set", async ({ app, page }) => {
  await app.demo();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(app.field("State")).toBeHidden();
  await app.button("Filters").click();
  await app.field("State").selectOption("Disabled");
  await app.field("Created On").selectOption("Last 7 days");
  await app.button("Filters").click();
  await expect(page.getByText("2 set")).toBeVisible();
  await expect(app.field("State")).toBeHidden();
  await count(page, "1 of 6 tokens");
});

test("a filter that was typed just before a link was followed is there on the way back", async ({ app, page }) => {
  await app.demo();
  await app.field(SEARCH).fill("shop");
  await app.open("Shop conversions");
  await page.goBack();
  await expect(app.field(SEARCH)).toHaveValue("shop");
  await count(page, "1 of 6 tokens");
});
