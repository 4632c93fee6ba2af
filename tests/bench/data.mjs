// Pages of the sample data: a filtered page of 100,000 actions beside an unfiltered one of about 230, and what many actions cost
// of memory.

/** Runs in the page. Times pages in turns, and measures the memory of WebAssembly before and after there are many actions. */
async function measure({ rounds, slice }) {
  const { default: load, Gate, Answers } = await import("./gate.js");
  const { memory } = await load({ module_or_path: "gate_bg.wasm" });
  const [demo, samples] = await Promise.all(["demo.json", "samples.json"].map(async (name) => (await fetch(name)).text()));
  const [small, large] = [new Answers(demo, samples), new Answers(demo, samples)];
  // A token that may read actions.
  const text = (answers, sid, header, query) => new TextDecoder().decode(answers.get(`/Advertisers/${sid}/Actions.json?PageSize=100${query}`, header));
  const tokens = new Gate(demo).list().split("\n").map((line) => line.split("\t"));
  const [, sid, header] = tokens.find(([kind, sid, header]) => kind === "brand" && text(small, sid, header, "").includes("@total"));
  const page = (answers, query) => JSON.parse(text(answers, sid, header, query));
  const first = page(small, "");
  const before = memory.buffer.byteLength;
  large.reset(true);
  const many = page(large, "");
  const bytes = memory.buffer.byteLength - before;
  const filter = `&State=APPROVED&CampaignId=${first.Actions[0].CampaignId}`;
  const filtered = page(large, filter);
  if (many["@total"] < 100_000 || filtered.Actions.length !== 100 || filtered["@total"] >= many["@total"]) throw new Error("These are not the pages that are meant.");
  const time = (answers, query) => {
    const target = `/Advertisers/${sid}/Actions.json?PageSize=100${query}`;
    let count = 0;
    const begin = performance.now();
    let now = begin;
    for (; now - begin < slice; now = performance.now(), count++) answers.get(target, header);
    return (now - begin) / count;
  };
  time(small, ""), time(large, filter);
  return { bytes, samples: Array.from({ length: rounds }, () => [time(large, filter), time(small, "")]) };
}

/** Milliseconds a page, filtered and not, in turns; and the bytes that many actions cost. */
export async function dataPages(browser, options, address, rounds = 9) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  const { bytes, samples } = await page.evaluate(measure, { rounds, slice: 200 });
  await page.context().close();
  return { bytes, times: [0, 1].map((place) => samples.map((sample) => sample[place])) };
}
