// Typing into the name filter, in two pages with the same tokens.
import { press, samples, watch } from "./presses.mjs";

const WORDS = ["finance", "catalog sync", "export", "DE", "tracking 1", "zz"];

async function open(browser, options, address) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  await page.getByText("5,000 of 5,000 tokens").waitFor();
  await watch(page, "#search", [".count", ".card bdi"]);
  return page;
}

/** Types each word and deletes it again, in turns. Gives the samples of each page. */
export async function keys(browser, pages, rounds) {
  const opened = [];
  for (const page of pages) opened.push(await open(browser, ...page));
  const all = pages.map(() => []);
  // The first round warms up and is not counted.
  for (let round = -1; round < rounds; round++) {
    for (const word of WORDS) {
      for (const [place, page] of opened.entries()) {
        await page.bringToFront();
        await page.locator("#search").focus();
        for (const key of word) await press(page, key);
        for (const _ of word) await press(page, "Backspace");
        const made = (await samples(page)).filter(isNew);
        if (round >= 0) all[place].push(...made);
      }
    }
  }
  for (const page of opened) await page.context().close();
  agree(...all.map((presses) => presses.map(({ seen }) => seen)));
  return all;
}

/** Whether a press has changed what is seen. The app leaves the page alone then; the peer need not. */
const isNew = ({ seen }, place, all) => seen !== all[place - 1]?.seen;

/** What is compared must be the same work. */
function agree(ours, theirs) {
  const place = ours.findIndex((seen, place) => seen !== theirs[place]);
  if (ours.length !== theirs.length || place >= 0) {
    throw new Error(`The pages do not show the same: ${ours.length} and ${theirs.length} pictures; "${ours[place]}" and "${theirs[place]}"`);
  }
}
