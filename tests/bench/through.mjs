// A call through the worker, beside a static file through the same worker.

/** Runs in a page under the app's folder. */
async function measure({ target, header, rounds }) {
  const headers = { Authorization: header, Accept: "application/json" };
  const time = async (address, init) => {
    const begin = performance.now();
    const response = await fetch(address, init);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return performance.now() - begin;
  };
  const samples = [];
  for (let round = -5; round < rounds; round++) {
    const call = await time(`sandbox${target}`, { headers });
    const file = await time("licences.txt", { cache: "no-store" });
    if (round >= 0) samples.push([call, file]);
  }
  return samples;
}

/** Milliseconds of calls and of files, in turns; an open console answers. */
export async function through(browser, options, app, rounds = 60) {
  const context = await browser.newContext(options);
  const console = await context.newPage();
  await console.goto(app);
  await console.getByRole("button", { name: "Load Demo" }).click();
  await console.getByRole("link", { name: "Nightly reporting", exact: true }).waitFor();
  await console.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const [sid, auth] = await console.evaluate(() => {
    const rows = Object.entries({ ...localStorage }).filter(([key]) => key.includes("/token/")).map(([, text]) => JSON.parse(text.slice(text.indexOf("["))));
    return rows.find((row) => row[1] === "Nightly reporting").slice(7, 9);
  });
  const page = await context.newPage();
  await page.goto(`${app}licences.txt`);
  const header = `Basic ${Buffer.from(`${sid}:${auth}`).toString("base64")}`;
  const samples = await page.evaluate(measure, { target: `/Advertisers/${sid}/Actions.json?PageSize=20`, header, rounds });
  await context.close();
  return [0, 1].map((place) => samples.map((sample) => sample[place]));
}
