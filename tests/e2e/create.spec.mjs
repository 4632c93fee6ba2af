// Create a token in each account type, copy its credentials, come back tomorrow and find everything.
import { crc32 } from "node:zlib";
import { expect, test } from "./app.mjs";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function base62(number) {
  let text = "";
  for (let rest = number; text.length < 6; rest = Math.floor(rest / 62)) text = DIGITS[rest % 62] + text;
  return text;
}

const ACCOUNTS = [
  { type: "Brand", number: "48213", category: "Ads", scope: "Retrieve ads, GET /Advertisers/{AccountSID}/Ads", of: 114, call: "/Advertisers/$ACCOUNT_SID/Ads" },
  { type: "Partner", number: "730155", category: "Stores", scope: "Retrieve stores, GET /Mediapartners/{AccountSID}/Stores", of: 72, call: "/Mediapartners/$ACCOUNT_SID/Stores" },
  {
    type: "Agency",
    number: "9046",
    category: "On behalf of advertisers: Ads",
    scope: "Retrieve ads, GET /Agencies/{AccountSID}/Advertisers/{AdvertiserId}/Ads",
    of: 128,
    call: "/Agencies/$ACCOUNT_SID/Advertisers/{AdvertiserId}/Ads",
  },
];

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

for (const { type, number, category, scope, of, call } of ACCOUNTS) {
  test(`${type}: create, copy, reload, find`, async ({ app, page }) => {
    if (type !== "Brand") await app.account(type);
    await app.enable();
    await app.create("Nightly reporting", category, [scope]);

    const sid = await app.copied("Copy Account SID");
    await expect(page.getByText("Copied", { exact: true })).toBeVisible();
    expect(sid).toMatch(/^IRSANDBOX[0-9A-Za-z]{24}1$/);
    expect(sid).toContain(number);
    expect(sid).toHaveLength(34);
    const secret = await app.copied("Copy Auth Token");
    expect(secret).toMatch(/^sbx_[0-9A-Za-z]{28}$/);
    expect(secret.slice(26)).toBe(base62(crc32(secret.slice(0, 26))));

    await expect(page.getByText(secret)).toHaveCount(0);
    await app.button("Show Auth Token").click();
    await expect(page.getByText(secret)).toBeVisible();
    await app.button("Hide Auth Token").click();
    await expect(page.getByText(secret)).toHaveCount(0);
    await expect(page.getByText(`https://api.impact.com${call}`)).toBeVisible();
    expect(page.url()).not.toContain(secret);

    await page.reload();
    await expect(app.heading("Nightly reporting")).toBeVisible();
    expect(await app.copied("Copy Auth Token")).toBe(secret);

    await page.goto(app.home);
    if (type !== "Brand") await app.account(type);
    const card = app.card("Nightly reporting");
    await expect(card).toContainText(`1 of ${of} scopes · read only`);
    await expect(card).toContainText(sid);
    await expect(card).toContainText("Enabled");
    await app.link("Nightly reporting").click();
    await expect(page).toHaveURL(/#\/a\/\w+\/tokens\/\w+$/);
    await expect(app.field("Token Name")).toHaveValue("Nightly reporting");
    await app.link("API Credentials").click();
    await expect(page.getByText(sid)).toBeVisible();
  });
}

test("a half-filled form survives a reload, and Cancel leaves nothing", async ({ app, page }) => {
  await app.enable();
  await app.button("Create Access Token").click();
  await app.field("Token Name").fill("Half a token");
  await app.field("Description").fill("for later");
  await app.field("API Version").selectOption("12");
  await app.next();
  await app.field("Primary Contact").selectOption({ label: "Tom Okafor · Implementation Specialist" });
  await app.field("Developer e-mails").fill("dev@x.example");
  await app.next();
  await page.getByRole("switch", { name: "Notes", exact: true }).click();
  await page.getByRole("checkbox", { name: "Select all: Notes" }).check();
  await expect(page.getByText("5 of 114 scopes: 2 read, 3 write")).toBeVisible();

  await page.reload();
  await expect(page.getByText("5 of 114 scopes: 2 read, 3 write")).toBeVisible();
  await app.button("Back").click();
  await expect(app.field("Developer e-mails")).toHaveValue("dev@x.example");
  await expect(app.field("Primary Contact").locator("option:checked")).toHaveText("Tom Okafor · Implementation Specialist");
  await app.link("Setup").click();
  await expect(app.field("Token Name")).toHaveValue("Half a token");
  await expect(app.field("Description")).toHaveValue("for later");
  await expect(app.field("API Version")).toHaveValue("12");

  await app.link("API Access Tokens").click();
  await expect(page.getByText("Half a token")).toBeVisible();
  await app.link("Continue: Half a token").click();
  await expect(app.field("Token Name")).toHaveValue("Half a token");
  await app.button("Cancel").click();
  await expect(page.getByText("Nothing was created.")).toBeVisible();
  await expect(page.getByText("No access tokens yet")).toBeVisible();
  const kinds = Object.keys(await app.stored()).map((key) => key.split("/")[0]);
  expect(kinds).not.toContain("draft");
  expect(kinds).not.toContain("token");
});

test("the review shows everything, and leads back to each part", async ({ app, page }) => {
  await app.enable();
  await app.toScopes("Reviewed");
  await app.next();
  await expect(app.heading("Create")).toBeVisible();
  await expect(page.getByText("This token has no scopes")).toBeVisible();
  await expect(page.getByText("Maya Lindgren")).toBeVisible();
  await app.link("Edit: Setup").click();
  await expect(app.field("Token Name")).toHaveValue("Reviewed");
  await page.goBack();
  await expect(app.heading("Create")).toBeVisible();
  await app.button("Create").click();
  await expect(app.heading("Reviewed")).toBeVisible();
  await expect(page.getByText("Without scopes this token can call nothing")).toBeVisible();
  const { [Object.keys(await app.stored()).find((key) => key.startsWith("token/"))]: text } = await app.stored();
  expect(text).toContain('"Reviewed"');
});

test("pressing Create twice makes one token", async ({ app, page }) => {
  await app.enable();
  await app.toScopes("Only one");
  await app.next();
  await app.button("Create").dblclick();
  await expect(app.heading("Only one")).toBeVisible();
  const tokens = Object.keys(await app.stored()).filter((key) => key.startsWith("token/"));
  expect(tokens).toHaveLength(1);
});

test("a form that nobody touched is no unfinished one, and is taken up again", async ({ app, page }) => {
  await app.enable();
  for (let n = 0; n < 2; n++) {
    await app.button("Create Access Token").click();
    await expect(app.heading("Setup")).toBeVisible();
    await page.goBack();
    await expect(app.heading("API Access Tokens")).toBeVisible();
  }
  await expect(page.getByRole("link", { name: /^Continue/ })).toHaveCount(0);
  expect(Object.keys(await app.stored()).filter((key) => key.startsWith("draft/"))).toHaveLength(1);
});

test("addresses as mail programs write them, and a token that only writes", async ({ app, page }) => {
  await app.enable();
  await app.button("Create Access Token").click();
  await app.field("Token Name").fill("Writer");
  await app.next();
  await app.field("Primary Contact").selectOption({ index: 1 });
  await app.field("Developer e-mails").fill("Bob Smith <bob@acme.example>; eve@acme.example");
  await app.next();
  await page.getByRole("switch", { name: "Conversions", exact: true }).click();
  await page.getByRole("checkbox", { name: /POST .*\/Conversions$/ }).check();
  await app.next();
  await expect(page.getByText("bob@acme.example\neve@acme.example")).toBeVisible();
  await app.button("Create").click();
  await app.link("API Access Tokens").click();
  await expect(page.getByText("1 of 114 scopes · write only")).toBeVisible();
});
