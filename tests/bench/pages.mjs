// Every page in a large workspace: opening it, one key in its search, and one act on one record.
import { choose } from "../e2e/app.mjs";
import { median } from "./figures.mjs";

// In the page: from an event to the first frame after which something is so. `window.from(so)` waits for the next key press on the
// page; `window.opening(hash, selector)` goes to an address, until its heading and the selected are there. Both give milliseconds from the browser's stamp on it to the end of the frame.
const install = () => {
  const painted = (begin, so, done) => {
    const look = () => {
      if (!so()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - begin);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
  const shown = (selector) => [...document.querySelectorAll(selector)].find((element) => element.getClientRects().length);
  const text = (selector) => document.querySelector(selector)?.textContent ?? "";
  // What is waited for: an element that is shown, one that has gone, or a text of an element that is no longer what it was.
  const conditions = {
    shown: (selector) => () => shown(selector),
    gone: (selector) => () => !shown(selector),
    changed: (selector) => ((before) => () => text(selector) !== before)(text(selector)),
    value: (selector) => ((before) => () => document.querySelector(selector)?.value !== before)(document.querySelector(selector)?.value),
  };
  const condition = ([kind, selector]) => conditions[kind](selector);
  window.opening = (hash, selector) => new Promise((done) => {
    const [isOther, isShown] = [condition(["changed", "h1"]), condition(["shown", selector])];
    const begin = performance.now();
    location.hash = hash;
    painted(begin, () => isOther() && isShown(), done);
  });
  window.from = (until) => {
    const so = condition(until);
    window.took = undefined;
    addEventListener("keydown", (event) => painted(event.timeStamp, so, (time) => (window.took = time)), { capture: true, once: true });
  };
};

/** Milliseconds from the press of a key until something is painted. */
async function press(page, key, until) {
  await page.evaluate((until) => window.from(until), until);
  await page.keyboard.press(key);
  return (await page.waitForFunction(() => window.took)).jsonValue();
}

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** Opens the menu of the first enabled token, and asks for something. The button that confirms has the focus afterwards. */
async function ask(page, item) {
  await page.locator(".card:has(.state.on) .menu > button").first().click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
  await page.locator("dialog[open] button:focus").waitFor();
  await page.locator("dialog .dialog-do button").last().focus();
}

const DONE = ["changed", ".dock"];
/** No message is there that an act's own could be taken for. */
async function quiet(page) {
  if (await button(page, "Dismiss").count()) await button(page, "Dismiss").click();
}

/** From the list to the last step of a new token. */
async function fillWizard(page) {
  await button(page, "Create Access Token").click();
  await page.getByLabel("Token Name", { exact: true }).fill(`Measured ${Math.random()}`);
  await button(page, "Next").click();
  await choose(page, "Primary Contact");
  await button(page, "Next").click();
  await page.getByRole("switch").first().click();
  await page.getByRole("checkbox").last().check();
  await button(page, "Next").click();
  await button(page, "Create").focus();
}

/** What a token's page is: that of a token in the middle. */
const TOKEN = "tokens/<token>";

/**
 * The pages: what shows that one is open; `key`: where to type what, and what changes then; `act`: what leads to the key press that
 * does it, and what shows that it is done.
 */
export const PAGES = [
  { name: "tokens", hash: "tokens", shown: ".cards .card", key: ["#search", "e", ["changed", ".count"]],
    act: ["disable", async (page) => (await quiet(page), ask(page, "Disable")), DONE] },
  { name: "new token", hash: "tokens", shown: ".cards .card",
    before: async (page) => {
      await page.evaluate(() => (location.hash = location.hash.replace(/(#\/a\/\w+\/).*/, "$1settings")));
      await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    },
    act: ["create", fillWizard, ["shown", ".credential-line"]] },
  { name: "token: overview", hash: TOKEN, shown: "#name", key: ["#name", "x", ["changed", ".bar-note"]],
    act: ["update", async (page) => {
      await quiet(page);
      await page.locator("#name").fill(`Measured ${Math.random()}`);
      await button(page, "Update").click();
      await page.locator("dialog[open] button:focus").waitFor();
      await page.locator("dialog .dialog-do button").last().focus();
    }, DONE] },
  { name: "token: credentials", hash: `${TOKEN}/credentials`, shown: "#contact",
    act: ["disable", async (page) => {
      const [enable, disable] = ["Enable", "Disable"].map((name) => page.locator(".wizard-do").getByRole("button", { name, exact: true }));
      // The round before has disabled it.
      if (await enable.count()) await enable.click();
      await disable.waitFor();
      await quiet(page);
      await disable.click();
      await page.locator("dialog[open] button:focus").waitFor();
      await page.locator("dialog .dialog-do button").last().focus();
    }, DONE] },
  { name: "token: scopes", hash: `${TOKEN}/scopes`, shown: ".picker, [role=switch]", key: ["[type=search]", "e", ["changed", ".side-body"]],
    act: ["check one", async (page) => {
      await page.locator("[type=search]").fill("GET");
      await page.getByRole("checkbox").nth(2).focus();
    }, ["changed", ".side-body"], "Space"] },
  { name: "token: activity", hash: `${TOKEN}/activity`, shown: ".side-body .activity, .side-body p" },
  { name: "legacy tokens", hash: "legacy", shown: "h1" },
  { name: "bin", hash: "bin", shown: "h1",
    before: async (page) => {
      await page.evaluate(() => (location.hash = location.hash.replace(/(#\/a\/\w+\/).*/, "$1tokens")));
      await page.locator(".card").first().waitFor();
      await quiet(page);
      await ask(page, "Delete");
      await page.keyboard.press("Enter");
      await page.locator(".dock button").first().waitFor();
    },
    act: ["restore", async (page) => (await quiet(page), page.getByRole("button", { name: /^Restore/ }).first().focus()), DONE] },
  { name: "activity", hash: "activity", shown: "h1" },
  { name: "requests", hash: "requests", shown: "#who", key: ["#who", "k", ["changed", "#who-list"]],
    act: ["send", (page) => button(page, "Send").focus(), ["changed", ".past .activity"]] },
  { name: "requests: operation", hash: "requests", shown: "#operation", key: ["#operation", "p", ["changed", "#operation-list"]],
    act: ["choose", async (page) => {
      await page.locator("#operation").click();
      await page.keyboard.press("ArrowDown");
    }, ["value", "#operation"]] },
  { name: "catalogue", hash: "catalogue", shown: ".catalogue-row", key: ["[type=search]", "deals", ["shown", ".catalogue-group[hidden], .catalogue:has([hidden])"]] },
  { name: "reach", hash: "reach", shown: ".reach table, .empty" },
  { name: "identify", hash: "identify", shown: "#string", key: ["#string", "x", ["shown", ".verdict"]] },
  { name: "safe", hash: "safe", shown: "h1" },
  { name: "settings", hash: "settings", shown: "h1" },
  { name: "users", hash: "settings/users", shown: "h1" },
  { name: "user", hash: "settings/user/<user>", shown: "form",
    act: ["rename", async (page) => {
      await quiet(page);
      await page.locator("form input").first().fill(`Person ${Math.random()}`);
      await page.locator("form button[type=submit]").focus();
    }, ["gone", "form"]] },
  { name: "accounts", hash: "settings/accounts", shown: "h1" },
  { name: "account", hash: "settings/account", shown: "form",
    act: ["rename", async (page) => {
      await quiet(page);
      await page.locator("form input").first().fill(`Brand ${Math.random()}`);
      await page.locator("form button[type=submit]").focus();
    }, DONE] },
  { name: "data", hash: "settings/data", shown: "#export-title" },
  { name: "appearance", hash: "settings/appearance", shown: "[name=theme]",
    act: ["theme", async (page) => page.locator("[name=theme]:not(:checked)").first().focus(), ["shown", "body"], "Space"] },
  { name: "about", hash: "about", shown: "h1" },
];

/** The page to come from: one that holds nothing, and is none of those that are measured. */
const NEUTRAL = "nowhere";

async function measured(page, base, ids, { hash, shown, key, act, before }, rounds) {
  const to = (screen) => `${base}${screen.replace("<token>", ids.token).replace("<user>", ids.user)}`;
  const open = (hash, shown) => page.evaluate(([hash, shown]) => window.opening(hash, shown), [to(hash), shown]);
  const times = { open: [], key: [], act: [] };
  // The first round warms up and is not counted.
  for (let round = -1; round < rounds; round++) {
    const count = (what, time) => round >= 0 && times[what].push(time);
    await before?.(page);
    await open(NEUTRAL, "h1");
    await page.waitForTimeout(50);
    count("open", await open(hash, shown));
    if (key) {
      const [where, text, until] = key;
      const field = page.locator(where).first();
      await field.click();
      await page.waitForTimeout(50);
      for (const letter of text.slice(0, -1)) await page.keyboard.press(letter);
      count("key", await press(page, text.at(-1), until));
      // As it was.
      if ((await field.getAttribute("role")) === "combobox") await page.keyboard.press("Escape");
      else for (const _ of text) await page.keyboard.press("Backspace");
    }
    if (act) {
      const [, prepare, until, pressed = "Enter"] = act;
      await prepare(page);
      await page.waitForTimeout(50);
      count("act", await press(page, pressed, until));
      // What follows from it (an Effect, a record of use) is not the next one's.
      await page.waitForTimeout(100);
      const discard = button(page, "Discard changes");
      if (await discard.count()) await discard.click();
    }
  }
  return times;
}

/** The medians of all pages in one workspace: `{ name: { open, key, act } }`. */
export async function pages(browser, options, address, rounds = 5, wanted = PAGES) {
  const page = await (await browser.newContext(options)).newPage();
  // A dialog that asks before one leaves is none of what is measured.
  await page.addInitScript(install);
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await page.locator(".card").first().waitFor();
  await page.waitForTimeout(1_000);
  const base = await page.evaluate(() => location.hash.replace(/^(#\/a\/\w+\/).*/, "$1"));
  const ids = await page.evaluate((account) => {
    const of = (kind) => Object.entries({ ...localStorage }).filter(([name, text]) => name.includes(`/${kind}/`) && text.includes(account)).map(([name]) => name.split("/").at(-1)).sort();
    return { token: of("token").at(20), user: of("user").at(0) };
  }, base.split("/")[2]);
  const result = {};
  for (const one of wanted) {
    const times = await measured(page, base, ids, one, rounds).catch((error) => {
      throw new Error(`${one.name}: ${error.message}`);
    });
    result[one.name] = Object.fromEntries(Object.entries(times).map(([what, all]) => [what, all.length ? median(all) : undefined]));
  }
  await page.context().close();
  return result;
}
