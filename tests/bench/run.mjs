// `make bench`: what the app is measured by, in one browser, as ratios to something that runs beside it. Prints, and judges
// nothing: the same figures are worth less on a busy machine. See "Measuring" in docs/architecture.md.
import { chromium } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import config from "../playwright.config.mjs";
import { binaryen } from "../../scripts/binaryen.mjs";
import { bulk } from "./bulk.mjs";
import { edits } from "./edits.mjs";
import { decisions } from "./decide.mjs";
import { App } from "../e2e/app.mjs";
import { print } from "../../scripts/size.mjs";
import { compare, head, line, median, p95, table } from "./figures.mjs";
import { folder, serve } from "./host.mjs";
import { keys } from "./keys.mjs";
import { PAGES, pages } from "./pages.mjs";
import { dataPages } from "./data.mjs";
import { SLOW, alternate } from "./start.mjs";
import { through } from "./through.mjs";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const ROOT = path("../..");
const SWAGGER = path("../node_modules/swagger-ui-dist/");
const CEDAR = path("../node_modules/@cedar-policy/cedar-wasm/web/");
const GATE = `${ROOT}target/bench-gate/`;

const example = (...call) =>
  execFileSync("cargo", ["run", "--quiet", "--locked", "-p", "scopeyard-core", "--example", ...call], { cwd: ROOT, encoding: "utf8", maxBuffer: 1e8 });

/** What the peer shows, made of what the app stores. */
function tokens(stored, document) {
  const operations = Object.values(document.paths).flatMap(Object.entries);
  const reads = new Set(operations.filter(([method]) => method === "get").map(([, { operationId }]) => Number(operationId.slice(9))));
  const names = Object.keys(stored).filter((name) => name.startsWith("token/"));
  return names.map((name) => {
    const row = JSON.parse(stored[name].split(" ").slice(3).join(" "));
    const [, title, description, version, , emails, scopes, sid, , enabled, created] = row;
    const bytes = [...Buffer.from(scopes, "base64url")];
    const ids = bytes.flatMap((byte, place) => [...Array(8).keys()].filter((bit) => byte & (1 << bit)).map((bit) => place * 8 + bit));
    const read = ids.filter((id) => reads.has(id)).length;
    const reach = ids.length === 0 ? "calls nothing" : read === ids.length ? "read only" : read === 0 ? "write only" : "reads and writes";
    return {
      id: name.slice(6), name: title, description, version, emails: emails.split("\n"), sid, enabled: enabled === "1", created: Number(created),
      reach: `${ids.length} of 114 scopes · ${reach}`,
    };
  });
}

execFileSync("cargo", ["build", "--quiet", "--locked", "--release", "--target", "wasm32-unknown-unknown", "-p", "scopeyard-gate-bench"], { cwd: ROOT });
execFileSync("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", GATE, "--out-name", "gate", `${ROOT}target/wasm32-unknown-unknown/release/scopeyard_gate_bench.wasm`]);
// As the release is made (scripts/release.mjs).
await binaryen("wasm-opt", `${GATE}gate_bg.wasm`, "-Oz", "-o", `${GATE}gate_bg.wasm`);

const openapi = example("openapi");
// Tokens, or tokens in accounts.
const WORKSPACES = ["0", "50", "5000", "5000 50"];
const stored = Object.fromEntries(WORKSPACES.map((numbers) => [numbers, JSON.parse(example("fill", "--", ...numbers.split(" ")))]));

const html = readFileSync(`${ROOT}dist/index.html`, "utf8");
const styles = readdirSync(`${ROOT}dist`, { recursive: true }).filter((name) => name.endsWith(".css") && !name.startsWith("client"));
// In the order of the app's own page: the layers of the cascade are named in the first.
const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, name]) => name);
if (links.length !== styles.length) throw new Error("The stylesheets of dist/index.html are not those of dist/.");

const host = await serve({
  ...folder("/app/", `${ROOT}dist`),
  // The same app, which fetches nothing before it is needed.
  ...folder("/quiet/", `${ROOT}dist`),
  "/quiet/index.html": html.replace("<html ", '<html data-prefetch="off" '),
  "/swagger/index.html": readFileSync(path("swagger.html")),
  "/swagger/swagger-ui.css": readFileSync(`${SWAGGER}swagger-ui.css`),
  "/swagger/swagger-ui-bundle.js": readFileSync(`${SWAGGER}swagger-ui-bundle.js`),
  "/swagger/openapi.json": openapi,
  "/gate/index.html": "<!doctype html><title>Decisions</title>",
  "/gate/gate.js": readFileSync(`${GATE}gate.js`),
  "/gate/gate_bg.wasm": readFileSync(`${GATE}gate_bg.wasm`),
  "/gate/cedar_wasm.js": readFileSync(`${CEDAR}cedar_wasm.js`),
  "/gate/cedar_wasm_bg.wasm": readFileSync(`${CEDAR}cedar_wasm_bg.wasm`),
  "/gate/demo.json": readFileSync(`${ROOT}static/demo.json`),
  "/gate/samples.json": readFileSync(`${ROOT}static/samples.json`),
  "/peer/index.html": readFileSync(path("peer.html"), "utf8").replace("<!-- styles -->", links.map((name) => `<link rel="stylesheet" href="../app/${name}">`).join("")),
  "/peer/peer.js": readFileSync(path("peer.js")),
  "/peer/tokens.json": JSON.stringify(tokens(stored[5000], JSON.parse(openapi))),
});
const [app, quiet, swagger, peer] = ["/app/", "/quiet/", "/swagger/", "/peer/"].map((place) => host.address + place);
const { viewport, locale, timezoneId, launchOptions } = config.use;
const empty = { viewport, locale, timezoneId };
const filled = (count) => {
  const localStorage = Object.entries(stored[count]).map(([name, value]) => ({ name: `/app/scopeyard/1/${name}`, value }));
  return { ...empty, storageState: { cookies: [], origins: [{ origin: host.address, localStorage }] } };
};
const shows = (text) => (page) => page.getByText(text, { exact: true }).waitFor();
const summed = (samples, name) => median(samples.map((sample) => sample[name]));
const worked = (samples) => median(samples.map(({ script, frame }) => script + frame));

/** What a key press consists of. Waiting is left out of the first line: the busier the machine, the more of it there is. */
function parts(ours, theirs) {
  line("without waiting for the frame", worked(ours), worked(theirs), "ms");
  line("of that script", summed(ours, "script"), summed(theirs, "script"), "ms");
  line("of that style, layout, paint", summed(ours, "frame"), summed(theirs, "frame"), "ms");
}

const browser = await chromium.launch(launchOptions);
console.log(`Chromium ${browser.version()}, medians`);
try {
  // All of them, or those that are named: node bench/run.mjs deciding
  const sections = { start, filter, storing, deciding, large, all };
  for (const [name, measure] of Object.entries(sections)) if (argv.length < 3 || argv.includes(name)) await measure();
} finally {
  await browser.close();
  host.close();
}

/** A person comes for the first time and makes a token: the bytes that this takes, and the profile before the token's name is typed. */
async function firstToken() {
  const context = await browser.newContext({ ...empty, serviceWorkers: "block" });
  const page = await context.newPage();
  host.sent();
  await page.goto(quiet);
  const person = new App(page, quiet);
  await person.enable();
  await person.button("Create Access Token").click();
  await person.field("Token Name").waitFor();
  const profile = { storageState: await context.storageState(), address: page.url() };
  await page.goBack();
  await person.create("Nightly reporting", "Ads", ["Retrieve ads, GET /Advertisers/{AccountSID}/Ads"]);
  await page.waitForLoadState("networkidle");
  await context.close();
  return { bytes: host.sent(), ...profile };
}

async function start() {
  const { bytes, storageState, address } = await firstToken();
  const sent = [];
  const all = async (page) => {
    // Whatever it asks for late.
    await page.waitForLoadState("networkidle");
    sent.push(host.sent());
    // Swagger UI draws only the operations in sight, so it is asked how many it has.
    const count = await page.evaluate(() => window.ui.specSelectors.operations().size);
    if (count !== 201) throw new Error(`Swagger UI has ${count} operations.`);
  };
  const blocked = { ...empty, serviceWorkers: "block" };
  const clear = async (page) => (await shows("Enable API Access")(page), host.sent());
  const [times, others] = await alternate(browser, [[blocked, app, "#main .button.primary", clear], [blocked, swagger, ".opblock", all]], 7);
  const wizard = [{ ...blocked, storageState }, address, "#name", undefined, SLOW];
  const [fields, swaggers] = await alternate(browser, [wizard, [blocked, swagger, ".opblock", undefined, SLOW]], 5);
  head("Start, beside Swagger UI", "app", "Swagger UI");
  line("bytes to the first token, brotli", bytes / 1000, sent.at(-1) / 1000, "kB", { ours: 320 });
  compare("first screen usable", times, others, "ms", 0.25);
  compare("wizard usable, 1.6 Mbit/s, 150 ms", fields, swaggers, "ms", 1);
  console.log("\nEverything that can be loaded: bytes, and bytes of brotli");
  print(`${ROOT}dist`);
}

async function filter() {
  const [ours, theirs] = await keys(browser, [[filled(5000), app], [empty, peer]], 2);
  head(`A key in the filter of 5,000 (${ours.length})`, "app", "by hand");
  const all = (samples) => samples.map((sample) => sample.all);
  line("key to paint, median", median(all(ours)), median(all(theirs)), "ms", 1.2);
  line("key to paint, 95th of 100", p95(all(ours)), p95(all(theirs)), "ms", 1.5);
  parts(ours, theirs);
}

async function storing() {
  const many = await edits(browser, filled(5000), app, 12);
  const few = await edits(browser, filled(50), app, 12);
  head("With many tokens", "5,000", "50");
  line("one edit, key to paint", summed(many, "all"), summed(few, "all"), "ms", 1.1);
  parts(many, few);
  const usable = "#main .page-do .button.primary";
  const pages = [[filled(5000), app, usable, shows("5,000 of 5,000 tokens")], [filled(0), app, usable, shows("Create Access Token")]];
  const [full, none] = await alternate(browser, pages, 5);
  head("", "5,000", "none");
  line("start, nothing cached", median(full), median(none), "ms", 2);
}

async function deciding() {
  const [ours, theirs] = await decisions(browser, empty, `${host.address}/gate/`);
  head("Decisions of the gate", "gate", "Cedar");
  line("decisions, thousands a second", median(ours) / 1000, median(theirs) / 1000, "", { atLeast: 25 });
  const data = await dataPages(browser, empty, `${host.address}/gate/`);
  head("Sample data", "100,000", "230");
  compare("a page of 100, filtered and not", ...data.times, "ms", 3);
  head("", "used", "allowed");
  line("memory of 100,000 actions", data.bytes / 1e6, 60, "MB", { ours: 60 });
  const [calls, files] = await through(browser, empty, app);
  head("Through the worker", "call", "file");
  line("a call, decided and answered", median(calls), median(files), "ms", 3);
}

/** Every page, with 5,000 tokens in one account and in 50, beside the same with 50 tokens. */
async function large() {
  const names = ["50", "5000", "5000 50"];
  const of = {};
  for (const name of names) of[name] = await pages(browser, { ...filled(name), serviceWorkers: "block" }, app);
  const rows = PAGES.flatMap(({ name, act }) =>
    ["open", "key", "act"]
      .filter((what) => of["50"][name][what] !== undefined)
      .map((what) => [`${name}: ${what === "act" ? act[0] : what}`, ...names.map((workspace) => of[workspace][name][what])]),
  );
  table("Every page, in ms to paint", ["50", "5,000", "in 50 accounts"], rows, 1.5);
}

/** Acts on all records. */
async function all() {
  const times = await bulk(browser, filled(5000), filled(0), app);
  console.log("\nActs on all of 5,000 tokens, in ms for each 1,000");
  const names = { export: "export", preview: "read a file, and say what importing it does", import: "import", bulk: "disable all", passphrase: "set a passphrase" };
  for (const [name, words] of Object.entries(names)) console.log(`  ${words.padEnd(46)}${(times[name] / 5).toFixed(0).padStart(6)}`);
}
