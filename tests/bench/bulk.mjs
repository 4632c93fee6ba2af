// Acts on all records of a large workspace, in milliseconds for each 1,000 tokens.
import { median } from "./figures.mjs";

const shown = (page, selector) => page.locator(selector).first().waitFor();

/** From the moment that something is done until something is so. */
async function time(act, until) {
  const begin = performance.now();
  const done = until();
  await act();
  await done;
  return performance.now() - begin;
}

async function goto(page, screen, selector) {
  await page.evaluate((screen) => (location.hash = location.hash.replace(/^(#\/a\/\w+\/).*/, `$1${screen}`)), screen);
  await shown(page, selector);
}

/** The samples of one round: export, reading the file, importing it into an empty workspace, disabling all, and a passphrase. */
async function round(browser, full, empty, address) {
  const times = {};
  const page = await (await browser.newContext({ ...full, acceptDownloads: true })).newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(address);
  await shown(page, ".card");
  await goto(page, "settings/data", "#export-title");
  let file;
  const download = page.locator("[aria-labelledby=export-title] button").first();
  times.export = await time(() => download.click(), async () => (file = await (await page.waitForEvent("download")).path()));
  await goto(page, "tokens", ".card");
  await page.locator(".several input[type=checkbox]").check();
  await page.locator(".several-do button").first().click();
  const confirm = page.locator("dialog .dialog-do button").last();
  await confirm.waitFor();
  times.bulk = await time(() => confirm.click(), () => page.locator(".dock").getByText("disabled").waitFor());
  await goto(page, "settings/data", "#vault-new");
  for (const id of ["#vault-new", "#vault-again"]) await page.locator(id).fill("three plain words");
  times.passphrase = await time(() => page.locator("[aria-labelledby=vault-title] button[type=submit]").click(), () => shown(page, "#vault-idle"));
  const other = await (await browser.newContext(empty)).newPage();
  other.setDefaultTimeout(120_000);
  await other.goto(address);
  await shown(other, "#main .page-do .button.primary");
  await goto(other, "settings/data", "#import-file");
  times.preview = await time(() => other.locator("#import-file").setInputFiles(file), () => shown(other, "#import-do:enabled"));
  times.import = await time(() => other.locator("#import-do").click(), () => other.locator(".dock").getByText("was imported").waitFor());
  for (const one of [page, other]) await one.context().close();
  return times;
}

/** The medians: `{ export, bulk, passphrase, preview, import }`. */
export async function bulk(browser, full, empty, address, rounds = 3) {
  const all = [];
  for (let number = 0; number < rounds; number++) all.push(await round(browser, full, empty, address));
  return Object.fromEntries(Object.keys(all[0]).map((name) => [name, median(all.map((times) => times[name]))]));
}
