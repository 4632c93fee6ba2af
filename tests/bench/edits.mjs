// Storing one edit: a token is disabled, from the key that confirms it to the picture of the message that it is done.
import { press, samples, watch } from "./presses.mjs";

/** The samples of as many edits in the page with these options. */
export async function edits(browser, options, address, count) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  const menus = page.locator(".card:has(.state.on) .menu > button");
  await menus.first().waitFor();
  await watch(page, "dialog button", [".dock"]);
  // The first two warm up and are not counted.
  const all = [];
  for (let number = -2; number < count; number++) {
    await menus.first().click();
    await page.getByRole("menuitem", { name: "Disable", exact: true }).click();
    // Once it is open it takes the focus; not before we give it to the button.
    await page.locator("dialog[open] button:focus").waitFor();
    await page.locator("dialog .button.grave").focus();
    await press(page, "Enter");
    await page.waitForFunction(() => window.presses.length);
    const made = await samples(page);
    if (number >= 0) all.push(...made);
  }
  await page.context().close();
  if (all.length !== count || !all.every(({ seen }) => seen.includes("disabled"))) {
    throw new Error(`${all.length} of ${count} edits were seen: ${all[0]?.seen}`);
  }
  return all;
}
