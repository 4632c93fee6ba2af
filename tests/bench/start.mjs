// The start of a page with nothing in any cache: each in a browser profile of its own, which has a process of its own.

// In the page: looks at each frame whether `selector` is there. If so, that frame shows it; what is posted then comes after it
// has been painted. Times count from the start of the navigation. Frame by frame costs both pages the same; an observer of
// the document would cost that one more which builds more.
const watch = (selector) => {
  const look = () => {
    const there = document.querySelector(selector)?.getClientRects().length;
    if (!there) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (window.usable = performance.now());
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
};

/** A line of 1.6 Mbit/s each way, with 150 ms until an answer begins. */
export const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };

/** Milliseconds until what `selector` names is painted. `check`, if given, looks at the page afterwards; `line` is the network, if it is to be slower than it is. */
export async function start(browser, options, address, selector, check, line) {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, selector);
    if (line) await (await context.newCDPSession(page)).send("Network.emulateNetworkConditions", line);
    await page.goto(address);
    const usable = await (await page.waitForFunction(() => window.usable, undefined, { timeout: 60_000 })).jsonValue();
    await check?.(page);
    return usable;
  } finally {
    await context.close();
  }
}

/** Starts each of `pages` ([options, address, selector, check, line]) in turn, several times: the times of each. */
export async function alternate(browser, pages, rounds) {
  const times = pages.map(() => []);
  // The first round warms up the machine and is not counted.
  for (let round = -1; round < rounds; round++) {
    for (const [place, page] of pages.entries()) {
      const time = await start(browser, ...page);
      if (round >= 0) times[place].push(time);
    }
  }
  return times;
}
