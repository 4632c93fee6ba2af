// The gate: calls that meet a real check, from the request page and from other pages of this browser.
import { App, choose, expect, test } from "./app.mjs";

const REFUSED = "Failed to load resource";

/** The pair of a token of the demo, read where the app keeps it. */
async function pair(app, name) {
  const stored = await app.stored();
  const rows = Object.entries(stored).filter(([key]) => key.startsWith("token/")).map(([key, text]) => [key, JSON.parse(text.slice(text.indexOf("[")))]);
  const [key, row] = rows.find(([, row]) => row[1] === name);
  return { id: key.slice("token/".length), sid: row[7], auth: row[8] };
}

/** The legacy pair of the account that one is in, which reaches everything. */
async function legacy(app) {
  const account = /#\/a\/(\w+)/.exec(app.page.url())[1];
  const text = (await app.stored())[`legacy/${account}`];
  const [sid, auth] = JSON.parse(text.slice(text.indexOf("[")));
  return { sid, auth };
}

/** Another page under the app's folder, and a client in it. */
async function client(context, app) {
  const page = await context.newPage();
  await page.goto(`${app.home}licences.txt`);
  const call = (path, { sid, auth }, init = {}) =>
    page.evaluate(
      async ([path, sid, auth, init]) => {
        const headers = { Authorization: `Basic ${btoa(`${sid}:${auth}`)}`, Accept: "application/json", ...init.headers };
        const response = await fetch(`sandbox${path}`, { ...init, headers });
        return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
      },
      [path, sid, auth, init],
    );
  return { page, call };
}

const ready = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
const send = (app) => app.button("Send").click();
const region = (page, name) => page.getByRole("region", { name, exact: true });

test("one press on the first screen leads to a refusal, its reason and its repair", async ({ app, page }) => {
  await app.button("See a call refused").click();
  await expect(region(page, "Response")).toContainText("403 Access Denied");
  const decision = region(page, "Decision");
  await expect(decision.getByRole("listitem")).toHaveCount(11);
  await expect(decision.getByRole("listitem").filter({ hasText: "Refused" })).toHaveCount(1);
  await expect(decision).toContainText("Nightly reporting may not call: Update company information.");
  // What it changes stands there before it is pressed.
  const refused = decision.getByRole("listitem").filter({ hasText: "Refused" });
  await expect(refused.getByRole("deletion")).toHaveText("Scope not granted");
  await expect(refused.getByRole("insertion")).toHaveText("Scope granted");
  await app.button("Grant this scope").click();
  await expect(page.getByText("Nightly reporting was updated")).toBeVisible();
  // Tried again at once: what the operation needs is missing now, not the scope.
  await expect(region(page, "Response")).not.toContainText("403");
  await expect(decision.getByRole("listitem").filter({ hasText: "Refused" })).toHaveCount(0);
});

test.describe("from another page", () => {
  test.use({ expected: [REFUSED] });

  test("a client is let through, refused, and let through again as the console changes", async ({ app, page, context }) => {
    await app.demo();
    await ready(page);
    const nightly = await pair(app, "Nightly reporting");
    const { call } = await client(context, app);
    const actions = `/Advertisers/${nightly.sid}/Actions.json?PageSize=2`;
    const first = await call(actions, nightly);
    expect(first.status).toBe(200);
    expect(first.headers["x-ratelimit-remaining"]).toBe("999");
    expect(JSON.parse(first.text).Actions).toHaveLength(2);
    expect(JSON.parse((await call(JSON.parse(first.text)["@nextpageuri"], nightly)).text)["@page"]).toBe("2");
    await app.choose("Nightly reporting", "Disable");
    await app.answer("Disable");
    await expect(app.card("Nightly reporting")).toContainText("Disabled");
    const refused = await call(actions, nightly);
    expect(refused.status).toBe(403);
    expect(refused.headers["sandbox-reason"]).toBe("token-disabled");
    await app.button("Undo").click();
    await expect(app.card("Nightly reporting")).toContainText("Enabled");
    expect((await call(actions, nightly)).status).toBe(200);
    // The call is told of as use of the token, and stands in the history as another page's.
    await expect(app.card("Nightly reporting")).toContainText("Last used just now");
    await app.goto("requests");
    await expect(page.getByText("from another page")).toHaveCount(4);
  });

  test("what was written is read back, and never runs", async ({ app, page, context, browser }) => {
    await app.demo();
    await ready(page);
    const writer = await legacy(app);
    const { call } = await client(context, app);
    const hostile = "<script>document.title='run'</script><svg xmlns='http://www.w3.org/2000/svg' onload=\"document.title='run'\"><?xml version='1.0'?>";
    const body = new URLSearchParams({ Name: hostile }).toString();
    const list = await call(`/Advertisers/${writer.sid}/Campaigns.json`, writer);
    const campaign = JSON.parse(list.text).Campaigns?.[0]?.Id;
    expect(list.status).toBe(200);
    const target = `/Advertisers/${writer.sid}/Campaigns/${campaign}/MediaPartnerGroups`;
    const made = await call(target, writer, { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded" } });
    expect(made.status, made.text).toBe(200);
    const { Uri } = JSON.parse(made.text);
    const read = await call(Uri, writer);
    expect(JSON.parse(read.text).Name).toBe(hostile);
    for (const accept of ["application/json", "application/xml", "text/html"]) {
      const answer = await call(Uri, writer, { headers: { Accept: accept } });
      expect(answer.headers["content-type"]).toMatch(/^(application\/json|text\/xml)/);
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
      expect(answer.headers["content-security-policy"]).toBe("sandbox; default-src 'none'");
      if (!answer.headers["content-type"].includes("json")) expect(answer.text).not.toContain("<script");
    }
    // Each answer as a page of its own: the same bytes under the same headers. The last one is a control: without the headers it runs.
    const documents = await browser.newContext({ serviceWorkers: "block" });
    const ran = async (headers, body) => {
      const page = await documents.newPage();
      await page.route("**/frame", (route) => route.fulfill({ headers, body }));
      await page.goto(`${app.home}frame`);
      const title = await page.title();
      await page.close();
      return title === "run";
    };
    for (const accept of ["application/json", "application/xml"]) {
      const answer = await call(Uri, writer, { headers: { Accept: accept } });
      expect(await ran(answer.headers, answer.text), accept).toBe(false);
      expect(await ran({ ...answer.headers, "content-type": "text/html" }, hostile), "held by the policy alone").toBe(false);
    }
    expect(await ran({ "content-type": "text/html" }, hostile), "the control").toBe(true);
    await documents.close();
  });

  test("a page that is opened first is answered without being loaded again", async ({ app, page, context }) => {
    // The other page is there before the worker is.
    await page.goto("about:blank");
    const { call, page: other } = await client(context, app);
    await page.goto(app.home);
    await app.button("Load Demo").click();
    await expect(app.link("Nightly reporting")).toBeVisible();
    await other.waitForFunction(() => navigator.serviceWorker.controller);
    const nightly = await pair(app, "Nightly reporting");
    expect((await call(`/Advertisers/${nightly.sid}/Actions`, nightly)).status).toBe(200);
  });

  test("without a console the answer says so", async ({ app, page, context }) => {
    await app.demo();
    await ready(page);
    const nightly = await pair(app, "Nightly reporting");
    const { call } = await client(context, app);
    await page.close();
    for (const [accept, form] of [["application/json", /^\{"Status":"ERROR"/], ["*/*", /^<ImpactRadiusResponse>/]]) {
      const absent = await call(`/Advertisers/${nightly.sid}/Actions`, nightly, { headers: { Accept: accept } });
      expect([absent.status, absent.headers["sandbox-reason"]]).toEqual([503, "console-absent"]);
      expect(absent.text).toMatch(form);
    }
  });

  test("a console that is closed in the middle of a call leaves no client waiting", async ({ app, page, context }) => {
    await app.demo();
    await ready(page);
    const nightly = await pair(app, "Nightly reporting");
    const { call } = await client(context, app);
    // What answers are made of never comes: the call is at work until its console goes.
    await page.evaluate(() => {
      const { fetch } = window;
      window.fetch = (...asked) => {
        if (!String(asked[0]).includes("samples")) return fetch(...asked);
        window.isAtWork = true;
        return new Promise(() => {});
      };
    });
    const answer = call(`/Advertisers/${nightly.sid}/Actions.json`, nightly);
    await page.waitForFunction(() => window.isAtWork);
    await page.close();
    expect((await answer).headers["sandbox-reason"]).toBe("console-absent");
  });

  test("a call updates a card and leaves its open menu alone", async ({ app, page, context }) => {
    await app.demo();
    await ready(page);
    const nightly = await pair(app, "Nightly reporting");
    const { call } = await client(context, app);
    const card = app.card("Nightly reporting");
    await expect(card).toContainText("Last used 1 hour ago");
    await app.more("Nightly reporting").click();
    await expect(app.item("Delete")).toBeVisible();
    expect((await call(`/Advertisers/${nightly.sid}/Actions`, nightly)).status).toBe(200);
    await expect(card).toContainText("Last used just now");
    await expect(app.item("Delete")).toBeVisible();
  });

  test("calls stand in a token's Activity, and do not take the focus from what they change", async ({ app, page, context }) => {
    await app.demo();
    await ready(page);
    const nightly = await pair(app, "Nightly reporting");
    const { call } = await client(context, app);
    await app.goto("identify");
    await app.field("The string").fill(nightly.auth);
    await app.button("Disable").focus();
    const usage = async () => (await app.stored())[`usage/${nightly.id}`];
    const before = await usage();
    expect((await call(`/Advertisers/${nightly.sid}/Actions`, nightly)).status).toBe(200);
    await expect.poll(usage).not.toBe(before);
    await expect(app.button("Disable")).toBeFocused();
    await app.link("To the token").click();
    await app.part("Activity");
    const calls = region(page, "Calls so far").getByRole("listitem");
    await expect(calls).toHaveCount(1);
    await expect(calls).toContainText(`200 OK GET /Advertisers/${nightly.sid}/Actions`);
  });

  test("of several consoles one answers; when it is closed, the next one does", async ({ app, page, context }) => {
    await app.demo();
    await ready(page);
    const second = await context.newPage();
    await second.goto(app.home);
    const elsewhere = new App(second, app.home);
    await elsewhere.at("Fernweh Outdoor");
    const nightly = await pair(app, "Nightly reporting");
    const { call } = await client(context, app);
    const target = `/Advertisers/${nightly.sid}/Actions`;
    expect((await call(target, nightly)).headers["x-ratelimit-remaining"]).toBe("999");
    // Whichever console was used last: calls are counted in one place, and changes of any count for the next call.
    await elsewhere.choose("Nightly reporting", "Disable");
    await elsewhere.answer("Disable");
    expect((await call(target, nightly)).status).toBe(403);
    await elsewhere.button("Undo").click();
    await expect(app.card("Nightly reporting")).toContainText("Enabled");
    expect((await call(target, nightly)).headers["x-ratelimit-remaining"]).toBe("998");
    await page.close();
    expect((await call(target, nightly)).status).toBe(200);
  });

  test("every method and every form of body gets an answer", async ({ app, page, context }) => {
    await app.demo();
    await ready(page);
    const all = await legacy(app);
    const { call, page: other } = await client(context, app);
    const target = `/Advertisers/${all.sid}/Ads`;
    for (const [method, status] of [["GET", 200], ["HEAD", 200], ["POST", 400], ["PUT", 405], ["PATCH", 405], ["DELETE", 405], ["OPTIONS", 405]]) {
      const answer = await call(target, all, { method });
      expect(answer.status, method).toBe(status);
      if (status === 405) expect(answer.headers.allow).toBe("GET, HEAD, POST");
      if (method === "HEAD") expect(answer.text).toBe("");
    }
    const statuses = await other.evaluate(
      async ([sid, auth]) => {
        const headers = { Authorization: `Basic ${btoa(`${sid}:${auth}`)}` };
        const form = new FormData();
        form.append("CampaignId", "7");
        form.append("File", new Blob(["a,b"]), "items.csv");
        const bodies = [new URLSearchParams({ CampaignId: "7" }), form, "x".repeat(1_048_577), new Blob(["{"], { type: "application/json" })];
        const post = async (body) => (await fetch(`sandbox/Advertisers/${sid}/Conversions`, { method: "POST", headers, body })).status;
        return Promise.all(bodies.map(post));
      },
      [all.sid, all.auth],
    );
    expect(statuses).toEqual([400, 400, 413, 400]);
  });
});

test.describe("the request page", () => {
  test("credentials that are typed are checked, and live ones are not taken", async ({ app, page }) => {
    await app.demo();
    const nightly = await pair(app, "Nightly reporting");
    await app.goto("requests");
    await choose(page, "Token", "Type credentials");
    await app.field("Account SID").fill(nightly.sid);
    await app.field("Auth Token").fill("aB3xY9".repeat(5) + "k7");
    await expect(page.getByText("may be a live one")).toBeVisible();
    await expect(app.field("Auth Token")).toHaveValue("");
    await app.field("Headers").fill(`X-Key: ${"aB3xY9".repeat(5) + "k7"}`);
    await expect(app.button("Send")).toBeDisabled();
    await app.field("Headers").fill("Accept: application/json");
    const mistyped = nightly.auth.slice(0, 10) + (nightly.auth[10] === "a" ? "b" : "a") + nightly.auth.slice(11);
    await app.field("Auth Token").fill(mistyped);
    // The SID that was typed is in the path already.
    await expect(app.field("Path")).toHaveValue(new RegExp(`^/Advertisers/${nightly.sid}/`));
    await app.field("Path").fill(`/Advertisers/${nightly.sid}/Actions`);
    await send(app);
    await expect(region(page, "Response")).toContainText("401 Unauthorized");
    await expect(region(page, "Decision")).toContainText("Its checksum is wrong");
    expect(await app.holds(mistyped)).toBe(false);
    await app.button("Take the current credentials").click();
    await expect(region(page, "Response")).toContainText("200 OK");
  });

  test("an Auth Token that was reset is recognised", async ({ app, page }) => {
    await app.demo();
    const before = await pair(app, "Nightly reporting");
    await app.choose("Nightly reporting", "Reset");
    await app.answer("Reset Token");
    await expect(app.button("Hide Auth Token")).toBeVisible();
    await app.goto("requests");
    await choose(page, "Token", "Type credentials");
    await app.field("Account SID").fill(before.sid);
    await app.field("Auth Token").fill(before.auth);
    await app.field("Path").fill(`/Advertisers/${before.sid}/Actions`);
    await send(app);
    await expect(region(page, "Decision")).toContainText(/This was the Auth Token of Nightly reporting until .+, when it was reset\./);
    expect(await app.holds(before.auth)).toBe(false);
  });

  test("what stands in the way is mended by one press each, and tried again", async ({ app, page }) => {
    await app.demo();
    const nightly = await pair(app, "Nightly reporting");
    const change = () => region(page, "Decision").locator(".repair").first();
    const passes = () => expect(region(page, "Response")).toContainText("200 OK");
    await app.goto(`requests?token=${nightly.id}&operation=8`);
    const target = `/Advertisers/${nightly.sid}/Actions?PageSize=2`;
    await app.field("Path").fill(target.replace("Advertisers", "Agencies"));
    await send(app);
    await expect(change().getByRole("insertion")).toHaveText(target);
    // One repair for both links that it stands in the way of.
    await expect(app.button("Put the token's own path")).toHaveCount(1);
    await app.button("Put the token's own path").click();
    await passes();
    // What was pressed is gone: one goes on reading at the answer.
    await expect(page.getByRole("heading", { name: "Response" })).toBeFocused();
    await app.field("Path").fill(`https://api.impact.com${target.replace("Advertisers", "advertisers")}`);
    await send(app);
    await expect(change().getByRole("insertion")).toHaveText(target);
    // What is said of a call stays as it was, whoever is chosen next; and what was typed stays but for the SID.
    await choose(page, "Token", "Without credentials");
    await expect(change().getByRole("deletion")).toHaveText(/^https:/);
    await expect(app.field("Path")).toHaveValue(/^https:.*advertisers\/\{AccountSID\}\/Actions/);
    await choose(page, "Token", "Nightly reporting");
    await app.field("Path").fill(`${target}&IrVersion=99`);
    await send(app);
    await expect(change().getByRole("deletion")).toHaveText("99");
    await app.button("Take the token's version").click();
    await passes();
    await expect(app.field("Path")).toHaveValue(target);
    // Deleted, it is unknown, until it is restored.
    await app.goto("tokens");
    await app.choose("Nightly reporting", "Delete");
    await app.answer("Delete");
    await app.goto("requests");
    await choose(page, "Token", "Type credentials");
    await app.field("Account SID").fill(nightly.sid);
    await app.field("Auth Token").fill(nightly.auth);
    await app.field("Path").fill(target);
    await send(app);
    await expect(change().getByRole("deletion")).toHaveText("Bin: Nightly reporting");
    await app.button("Restore").click();
    await passes();
  });

  test("an operation of a later version is reached by an upgrade", async ({ app, page }) => {
    await app.enable();
    await app.toScopes("Old");
    await app.button("Back").click();
    await app.button("Back").click();
    await app.field("API Version").selectOption("11");
    await app.next();
    await app.next();
    await page.getByRole("searchbox", { name: "Search scopes" }).fill("Retrieve promo code exception list items");
    await page.getByRole("checkbox", { name: /^Retrieve promo code exception list items/ }).check();
    await app.next();
    await app.button("Create").click();
    await expect(app.heading("Old")).toBeVisible();
    await app.goto("requests");
    await choose(page, "Operation", "GET Retrieve promo code exception list items");
    await send(app);
    await expect(region(page, "Response")).toContainText("404");
    await expect(region(page, "Decision").getByRole("deletion")).toHaveText("v11");
    await expect(region(page, "Decision").getByRole("insertion")).toHaveText("v13");
    await app.button("Upgrade Version").click();
    await expect(region(page, "Response")).toContainText("200 OK");
  });

  test("a used-up limit is rehearsed with the clock", async ({ app, page }) => {
    await app.demo("Kitchen Notes");
    await app.goto("requests");
    await choose(page, "Operation", "GET Export clicks");
    await send(app);
    await expect(region(page, "Response")).toContainText("200 OK");
    for (let sent = 1; sent < 10; sent++) {
      await send(app);
      await expect(page.getByRole("button", { name: /ClickExport/ })).toHaveCount(sent + 1);
    }
    await send(app);
    await expect(region(page, "Response")).toContainText("429 Too Many Requests");
    await app.button("Move the clock to the reset").click();
    await expect(region(page, "Response")).toContainText("200 OK");
    await expect(page.getByText("The sandbox's clock is ahead")).toBeVisible();
    await app.button("Reset sandbox").click();
    await expect(page.getByText("The sandbox's clock is this device's.")).toBeVisible();
  });

  test("a call is copied in the words of programs", async ({ app, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await app.demo();
    const nightly = await pair(app, "Nightly reporting");
    await app.goto(`requests?token=${nightly.id}&operation=8`);
    const fetch = await app.copied("Copy as fetch");
    expect(fetch).toContain(`${app.home}sandbox/Advertisers/${nightly.sid}/Actions`);
    expect(fetch).toContain(nightly.auth);
    for (const name of ["Copy as curl", "Copy as Python"]) {
      const text = await app.copied(name);
      expect(text).toContain("https://api.impact.com");
      expect(text).not.toContain(nightly.sid);
      expect(text).not.toContain(nightly.auth);
    }
  });
});

test("the catalogue finds operations and says who reaches them", async ({ app, page }) => {
  await app.demo();
  await app.link("Catalogue").click();
  const rows = page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("link", { name: /^Try/ }) });
  await expect(rows).toHaveCount(114);
  await page.getByRole("searchbox", { name: "Search operations" }).fill("delete deals");
  await expect(rows.filter({ visible: true })).toHaveCount(1);
  await expect(rows.filter({ visible: true })).toContainText("reached by Legacy Account Tokens · Read/Write");
  await page.getByRole("searchbox", { name: "Search operations" }).fill("no such thing");
  await expect(page.getByText("No operation matches")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search operations" }).fill("");
  await app.field("Account type").selectOption("Agency");
  await expect(page.getByText("On behalf of advertisers: Ads")).toBeVisible();
  await page.getByRole("navigation", { name: "Parts of the catalogue" }).getByRole("link", { name: "Reach" }).click();
  const table = page.getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveCount(7);
  await expect(table.getByRole("row", { name: /Retrieve actions\b/ }).first()).toContainText("reaches it");
  await app.field("Show operations").selectOption("Only by legacy tokens");
  await expect(table.getByRole("row", { name: /Retrieve legal entities/ })).toBeVisible();
  await expect(table.getByRole("row", { name: /GET \/Advertisers\/\{AccountSID\}\/Actions$/ })).toHaveCount(0);
});

test("a string that turned up is told what it is, and stopped", async ({ app, page }) => {
  await app.demo();
  const nightly = await pair(app, "Nightly reporting");
  await app.goto("identify");
  // The first thing that is pasted is a live one.
  await app.field("The string").fill(`IR${"k2".repeat(16)}`);
  await expect(page.getByRole("heading", { name: "It may be a live credential" })).toBeVisible();
  await expect(app.field("The string")).toHaveValue("");
  await app.field("The string").fill(nightly.auth);
  await expect(page.getByText("It is that of Nightly reporting, in Fernweh Outdoor (Brand).", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "It reaches 17 operations" })).toBeVisible();
  // As the app copies it.
  await app.field("The string").fill(`Basic ${btoa(`${nightly.sid}:${nightly.auth}`)}`);
  await expect(page.getByRole("heading", { name: "It reaches 17 operations" })).toBeVisible();
  await app.button("Disable").click();
  await expect(page.getByText("It reaches nothing now")).toBeVisible();
  await app.button("Undo").click();
  await expect(page.getByRole("heading", { name: "It reaches 17 operations" })).toBeVisible();
  const live = `IR${"k2".repeat(16)}`;
  await app.field("The string").fill(live);
  await expect(page.getByRole("heading", { name: "It may be a live credential" })).toBeVisible();
  await expect(app.field("The string")).toHaveValue("");
  expect(await app.holds(live)).toBe(false);
  // Half of a legacy pair is stopped by another Auth Token.
  await app.goto("tokens");
  const { auth } = await legacy(app);
  await app.goto("identify");
  await app.field("The string").fill(auth);
  await app.button("Reset (Read/Write)").click();
  await app.answer("Reset Token");
  await expect(app.button("Hide Auth Token (Read/Write)")).toBeVisible();
  await app.goto("identify");
  await app.field("The string").fill(auth);
  await expect(page.getByText(/It was that of Legacy Account Tokens until .+, when it was reset/).first()).toBeVisible();
  for (const [text, told] of [[nightly.auth.slice(0, 30), "A damaged credential of the sandbox"], ["hello", "Not recognised"]]) {
    await app.field("The string").fill(text);
    await expect(page.getByRole("heading", { name: told })).toBeVisible();
  }
});

test.describe("sample data", () => {
  test("a filter is filled in by its name, and the answer holds only what matches", async ({ page, app }) => {
    await app.demo();
    const nightly = await pair(app, "Nightly reporting");
    await app.goto(`requests?token=${nightly.id}&operation=8`);
    await page.getByLabel("State", { exact: true }).fill("REVERSED");
    await page.getByLabel("PageSize", { exact: true }).fill("1");
    await expect(app.field("Path")).toHaveValue(`/Advertisers/${nightly.sid}/Actions?State=REVERSED&PageSize=1`);
    await send(app);
    await expect(region(page, "Response")).toContainText("REVERSED");
    await page.getByLabel("ActionDateStart", { exact: true }).fill("2001-01-01");
    await send(app);
    await expect(region(page, "Response")).toContainText("400 Bad Request");
    await expect(region(page, "Response")).toContainText("ActionDateStart");
    await app.isAccessible();
  });

  test("there is little of it, much or none", async ({ page, app }) => {
    await app.demo();
    const nightly = await pair(app, "Nightly reporting");
    await app.goto(`requests?token=${nightly.id}&operation=8`);
    await app.field("Path").fill(`/Advertisers/${nightly.sid}/Actions?PageSize=1`);
    const total = async (size) => {
      await page.getByLabel("Sample data").selectOption(size);
      await send(app);
      const text = await region(page, "Response").textContent();
      return Number(/"@total": ?"(\d+)"/.exec(text)[1]);
    };
    expect(await total("Empty")).toBe(0);
    expect(await total("Large")).toBeGreaterThanOrEqual(100_000);
    const small = await total("Small");
    expect(small).toBeGreaterThan(200);
    expect(small).toBeLessThan(300);
  });

  test("the catalogue tells parameters, and operations of older versions apart", async ({ page, app }) => {
    await app.demo();
    await app.goto("catalogue");
    await expect(page.getByText(/^Parameters: ActionDateStart, ActionDateEnd/).first()).toBeVisible();
    const older = page.getByRole("listitem").filter({ hasText: "/UniqueUrls" });
    await expect(older).toContainText("Replaced by GET /Advertisers/{AccountSID}/TrackingValueRequests");
    await app.isAccessible();
  });
});

test.describe("the example client", () => {
  test.use({ expected: [REFUSED] });

  test("shows calls succeed and fail, and is accessible", async ({ app, page, context }) => {
    await app.demo();
    await ready(page);
    const nightly = await pair(app, "Nightly reporting");
    const client = await context.newPage();
    await client.goto(`${app.home}client/`);
    await client.getByLabel("Account SID").fill(nightly.sid);
    await client.getByLabel("Auth Token").fill(nightly.auth);
    await client.getByRole("button", { name: "Run" }).click();
    const lines = client.getByRole("list", { name: "What it did" }).getByRole("listitem");
    await expect(lines).toHaveCount(4);
    await expect(lines.nth(1)).toContainText(/2\d\d in all\./);
    await expect(lines.nth(2)).toContainText("Reason: scope-not-granted.");
    await expect(lines.nth(3)).toContainText("404");
    await new App(client, app.home).isAccessible();
  });
});
