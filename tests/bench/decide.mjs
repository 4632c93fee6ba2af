// Decisions: the gate beside Cedar, in one page, called from JavaScript one request at a time.

/** Runs in the page. Gives decisions a second of each, round by round. */
async function measure({ rounds, slice }) {
  const { default: load, Gate } = await import("./gate.js");
  await load({ module_or_path: "gate_bg.wasm" });
  const { default: loadCedar, preparsePolicySet, statefulIsAuthorized } = await import("./cedar_wasm.js");
  await loadCedar({ module_or_path: "cedar_wasm_bg.wasm" });

  const gate = new Gate(await (await fetch("demo.json")).text());
  const tokens = gate.list().split("\n").map((line) => line.split("\t")).map(([kind, sid, header, scopes]) => ({ kind, sid, header, scopes: scopes ? scopes.split(",") : [] }));
  // The same grants as policies, one a token: parsed beforehand, as Cedar would have one do.
  const policies = Object.fromEntries(tokens.map(({ sid, scopes }, place) => [
    `token${place}`,
    `permit(principal == Token::"${sid}", action in [${scopes.map((scope) => `Action::"${scope}"`).join(", ")}], resource) when { context.enabled };`,
  ]));
  const parsed = preparsePolicySet("demo", { staticPolicies: policies });
  if (parsed.type !== "success") throw new Error(JSON.stringify(parsed));

  const brand = tokens.filter(({ kind }) => kind === "brand");
  // "Retrieve ads" (16) and "Create ad" (17). Cedar is told which operation it is: it need not find it by its path, nor read the
  // credentials.
  const calls = brand.flatMap(({ sid, header, scopes }) => [["GET", "16"], ["POST", "17"]].map(([method, id]) => ({
    ours: [method, `/Advertisers/${sid}/Ads.json?PageSize=20`, header],
    theirs: { principal: { type: "Token", id: sid }, action: { type: "Action", id }, resource: { type: "Account", id: "a" }, context: { enabled: true }, preparsedPolicySetId: "demo", entities: [] },
    isGranted: scopes.includes(id),
  })));
  // Links 9 and 10, what Cedar is asked as well; all others are decided too.
  const ours = ({ ours: [method, target, header] }) => (gate.decide(method, target, header) & 0b11_0000_0000) === 0;
  const theirs = (call) => statefulIsAuthorized(call.theirs).response.decision === "allow";
  for (const call of calls) {
    if (ours(call) !== call.isGranted || theirs(call) !== call.isGranted) throw new Error("They do not agree.");
  }
  const rate = (decide) => {
    let count = 0;
    const begin = performance.now();
    let now = begin;
    for (; now - begin < slice; now = performance.now()) {
      for (const call of calls) decide(call);
      count += calls.length;
    }
    return (count * 1000) / (now - begin);
  };
  rate(ours), rate(theirs);
  return Array.from({ length: rounds }, () => [rate(ours), rate(theirs)]);
}

/** Decisions a second: the gate's and Cedar's, in turns. */
export async function decisions(browser, options, address, rounds = 9) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  const samples = await page.evaluate(measure, { rounds, slice: 200 });
  await page.context().close();
  return [0, 1].map((place) => samples.map((sample) => sample[place]));
}
