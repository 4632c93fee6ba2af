// A passphrase: what is stored is sealed with it, in all pages at once, and can be opened by it alone.
import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { App, expect, test } from "./app.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const PASSPHRASE = "correct horse battery 夜";
const LOCK = "meta/lock";
/** What is never sealed: revisions, and the lock itself. */
const isPlain = (name) => name === "meta/head" || name === LOCK;
const isSealed = (text) => text.split(" ")[3].startsWith("!");

/** From the list: everything is sealed from now on. */
async function seal(app, passphrase = PASSPHRASE) {
  await app.goto("settings/data");
  await app.field("New passphrase").fill(passphrase);
  await app.field("New passphrase, once more").fill(passphrase);
  await app.button("Seal with a passphrase").click();
  await expect(app.page.getByText("Everything that is stored is sealed, drafts too.")).toBeVisible();
}

async function unlock(app, passphrase = PASSPHRASE) {
  await expect(app.heading("Locked")).toBeVisible();
  await app.field("Passphrase").fill(passphrase);
  await app.button("Unlock").click();
}

async function another(context, app) {
  const page = await context.newPage();
  await page.goto(app.page.url());
  return new App(page, app.home);
}

const allSealed = async (app) => {
  const texts = Object.entries(await app.stored()).filter(([name]) => !isPlain(name));
  return texts.length > 0 && texts.every(([, text]) => isSealed(text));
};
const noneSealed = async (app) => {
  const stored = await app.stored();
  return stored[LOCK] === undefined && Object.values(stored).every((text) => !isSealed(text));
};

/** Another implementation of the same: Node's, which is OpenSSL. */
function opener(stored, passphrase) {
  const gcm = (key, nonce, associated, sealed) => {
    const cipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(associated)).setAuthTag(sealed.subarray(-16));
    return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  };
  const [, , , ...row] = stored[LOCK].split(" ");
  const [phase, iterations, salt, nonce, wrapped] = JSON.parse(row.join(" "));
  const bytes = (text) => Buffer.from(text, "base64");
  const outer = pbkdf2Sync(passphrase, bytes(salt), Number(iterations), 32, "sha256");
  const key = gcm(outer, bytes(nonce), "scopeyard records", bytes(wrapped));
  const open = (name) => {
    const [version, revision, , data] = stored[name].split(" ");
    const sealed = bytes(data.slice(1));
    return JSON.parse(gcm(key, sealed.subarray(0, 12), `${name} ${version} ${revision}`, sealed.subarray(12)).toString());
  };
  return { phase, iterations: Number(iterations), key, open };
}

test("everything at rest is sealed, and another implementation opens it with the passphrase", async ({ app, page }) => {
  await app.demo();
  const plain = await app.stored();
  await seal(app);
  const stored = await app.stored();
  expect(await allSealed(app)).toBe(true);
  expect(await app.holds("Nightly reporting")).toBe(false);
  expect(await app.holds("sbx_")).toBe(false);
  expect(Object.keys(stored).filter((name) => !isPlain(name)).sort()).toEqual(Object.keys(plain).filter((name) => !isPlain(name)).sort());
  const { phase, iterations, open } = opener(stored, PASSPHRASE);
  expect([phase, iterations]).toEqual(["closed", 600_000]);
  for (const [name, text] of Object.entries(plain).filter(([name]) => !isPlain(name))) {
    expect(open(name)).toEqual(JSON.parse(text.slice(text.indexOf("["))));
  }
  // What is done from now on is sealed as well: also what is being typed.
  await app.goto("tokens");
  await app.button("Create Access Token").click();
  await app.field("Token Name").fill("A secret plan");
  await expect.poll(async () => Object.keys(await app.stored()).filter((name) => name.startsWith("draft/"))).toHaveLength(1);
  await page.reload();
  await expect(app.heading("Locked")).toBeVisible();
  expect(await allSealed(app)).toBe(true);
  expect(await app.holds("A secret plan")).toBe(false);
  const locked = await app.stored();
  await unlock(app, "correct horse");
  await expect(page.getByText("That is not the passphrase.")).toBeVisible();
  await expect(app.field("Passphrase")).toBeFocused();
  await expect(app.field("Passphrase")).toHaveAccessibleDescription(/That is not the passphrase/);
  expect(await app.stored()).toEqual(locked);
  await unlock(app);
  // One is where one was.
  await expect(app.field("Token Name")).toHaveValue("A secret plan");
});

test("another passphrase rewrites one record, and what another implementation seals is opened here", async ({ app, page }) => {
  await app.demo();
  await seal(app);
  const before = await app.stored();
  await page.getByText("Change the passphrase").first().click();
  await app.field("Present passphrase").first().fill("wrong");
  await app.field("New passphrase").fill("another passphrase");
  await app.field("New passphrase, once more").fill("another passphrase");
  await app.button("Change the passphrase").click();
  await expect(page.getByText("That is not the passphrase.")).toBeVisible();
  expect(await app.stored()).toEqual(before);
  await app.field("Present passphrase").first().fill(PASSPHRASE);
  await app.button("Change the passphrase").click();
  await expect(page.getByText("The passphrase was changed.")).toBeVisible();
  const after = await app.stored();
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([LOCK]);
  expect(opener(after, "another passphrase").key).toEqual(opener(before, PASSPHRASE).key);

  // A token that Node has sealed, with a name of its own.
  const { key, open } = opener(after, "another passphrase");
  const name = Object.keys(after).find((name) => name.startsWith("token/") && open(name)[1] === "Nightly reporting");
  const row = open(name);
  row[1] = "Sealed elsewhere";
  const [version, revision] = after[name].split(" ");
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(`${name} ${version} ${revision}`));
  const sealed = Buffer.concat([nonce, cipher.update(JSON.stringify(row)), cipher.final(), cipher.getAuthTag()]);
  const data = `!${sealed.toString("base64")}`;
  const sum = crc32(`${name} ${version} ${revision} ${data}`).toString(16).padStart(8, "0");
  await page.goto("about:blank");
  await page.goto(app.home);
  await expect(app.heading("Locked")).toBeVisible();
  await page.evaluate(([name, text]) => localStorage.setItem(`${location.pathname}scopeyard/1/${name}`, text), [name, `${version} ${revision} ${sum} ${data}`]);
  await unlock(app, "another passphrase");
  await app.at("Fernweh Outdoor");
  await expect(app.card("Sealed elsewhere")).toBeVisible();
  await expect(app.card("Nightly reporting")).toHaveCount(0);
});

test("the passphrase is taken away again, by who knows it", async ({ app, page }) => {
  await app.demo();
  await seal(app);
  await page.getByText("Remove the passphrase").first().click();
  await app.field("Present passphrase").last().fill("wrong");
  await app.button("Remove the passphrase").click();
  await expect(page.getByText("That is not the passphrase.")).toBeVisible();
  expect(await allSealed(app)).toBe(true);
  await app.field("Present passphrase").last().fill(PASSPHRASE);
  await app.button("Remove the passphrase").click();
  await expect(page.getByText("What is stored is not sealed any more.")).toBeVisible();
  expect(await noneSealed(app)).toBe(true);
  await page.reload();
  await expect(app.button("Seal with a passphrase")).toBeVisible();
  await app.goto("tokens");
  await expect(app.card("Nightly reporting")).toBeVisible();
});

/** From the n-th write on nothing is written any more, as when the power goes. */
const stopAt = (page, left) =>
  page.evaluate((left) => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (key.includes("/scopeyard/1/") && --left < 0) throw new DOMException("gone", "UnknownError");
      return write.call(this, key, text);
    };
  }, left);

test("sealing and opening that is interrupted goes on at the next start", async ({ app, page }) => {
  test.slow();
  await app.demo();
  await app.goto("settings/data");
  for (const left of [1, 7]) {
    await stopAt(page, left);
    await app.field("New passphrase").fill(PASSPHRASE);
    await app.field("New passphrase, once more").fill(PASSPHRASE);
    await app.button("Seal with a passphrase").click();
    await expect(page.getByText("not everything that was there before is sealed yet")).toBeVisible();
    expect(Object.values(await app.stored()).filter(isSealed)).toHaveLength(left - 1);
    await page.reload();
    await unlock(app);
    await expect(page.getByText("Everything that is stored is sealed, drafts too.")).toBeVisible();
    expect(await allSealed(app)).toBe(true);

    const sealed = Object.values(await app.stored()).filter(isSealed).length;
    await stopAt(page, left);
    await page.getByText("Remove the passphrase").first().click();
    await app.field("Present passphrase").last().fill(PASSPHRASE);
    await app.button("Remove the passphrase").click();
    await expect(page.getByText("not everything is opened yet")).toBeVisible();
    expect(Object.values(await app.stored()).filter(isSealed)).toHaveLength(sealed - left + 1);
    await page.reload();
    await unlock(app);
    await expect(app.button("Seal with a passphrase")).toBeVisible();
    expect(await noneSealed(app)).toBe(true);
  }
  await app.goto("tokens");
  await expect(app.card("Nightly reporting")).toBeVisible();
});

test("sealing for which there is no room can be taken back", async ({ app, page }) => {
  await app.demo();
  await app.goto("settings/data");
  const before = await app.stored();
  await page.evaluate(() => {
    const write = Storage.prototype.setItem;
    let left = 5;
    Storage.prototype.setItem = function (key, text) {
      if (/ !/.test(text) && --left < 0) throw new DOMException("full", "QuotaExceededError");
      return write.call(this, key, text);
    };
  });
  await app.field("New passphrase").fill(PASSPHRASE);
  await app.field("New passphrase, once more").fill(PASSPHRASE);
  await app.button("Seal with a passphrase").click();
  await expect(page.getByText("not everything that was there before is sealed yet")).toBeVisible();
  await expect(page.getByText("The browser's storage is full.")).toBeVisible();
  expect(Object.values(await app.stored()).filter(isSealed)).toHaveLength(5);
  await page.getByText("Remove the passphrase").first().click();
  await app.field("Present passphrase").fill(PASSPHRASE);
  await app.button("Remove the passphrase").click();
  await expect(app.button("Seal with a passphrase")).toBeVisible();
  expect(await app.stored()).toEqual(before);
});

test("sealing that was told and never stored is done by the next page that leads", async ({ app, context, page }) => {
  await app.demo();
  const other = await another(context, app);
  await expect(other.card("Nightly reporting")).toBeVisible();
  // The browser says that it has stored it, and loses it with the page.
  await page.evaluate(() => {
    const kept = new Map();
    const { setItem, getItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      if (key.includes("/scopeyard/1/")) kept.set(key, text);
      else setItem.call(this, key, text);
    };
    Storage.prototype.getItem = function (key) {
      return kept.get(key) ?? getItem.call(this, key);
    };
  });
  // What the page itself sees of its storage is all sealed; the storage is not.
  await app.goto("settings/data");
  await app.field("New passphrase").fill(PASSPHRASE);
  await app.field("New passphrase, once more").fill(PASSPHRASE);
  await app.button("Seal with a passphrase").click();
  await expect(page.getByText("Everything that is stored is sealed, drafts too.")).toBeVisible();
  expect((await other.stored())[LOCK]).toBeUndefined();
  await page.close();
  await expect.poll(() => allSealed(other), { timeout: 10_000 }).toBe(true);
  await other.page.reload();
  await unlock(other);
  await expect(other.card("Nightly reporting")).toBeVisible();
});

test("all pages have the key, and who follows seals too when it leads", async ({ app, context }) => {
  await app.demo();
  const other = await another(context, app);
  await expect(other.card("Nightly reporting")).toBeVisible();
  // The one that does not store sets it; nothing of what is on the other is lost.
  await seal(other);
  expect(await allSealed(app)).toBe(true);
  await app.choose("Nightly reporting", "Disable");
  await app.answer("Disable");
  await expect(app.card("Nightly reporting")).toContainText("Disabled");
  await app.page.close();
  await other.goto("tokens");
  await expect(other.card("Nightly reporting")).toContainText("Disabled");
  await other.choose("Catalog upload", "Disable");
  await other.answer("Disable");
  await expect(other.card("Catalog upload")).toContainText("Disabled");
  expect(await allSealed(other)).toBe(true);
  const { open } = opener(await other.stored(), PASSPHRASE);
  expect(open(Object.keys(await other.stored()).find((name) => name.startsWith("token/") && open(name)[1] === "Catalog upload"))).toBeTruthy();
  // A page that comes later asks for it, and follows then.
  const third = await another(context, other);
  await unlock(third);
  await expect(third.card("Catalog upload")).toContainText("Disabled");
});

test("locked by hand, in all pages, and what is being typed is kept", async ({ app, context, page }) => {
  await app.demo();
  await seal(app);
  const other = await another(context, app);
  await unlock(other);
  await other.goto("tokens");
  await other.button("Create Access Token").click();
  await other.field("Token Name").fill("Half a name");
  await app.button("Lock now").click();
  for (const it of [app, other]) await expect(it.heading("Locked")).toBeVisible();
  await expect(page.getByText("Nightly reporting")).toHaveCount(0);
  expect(await allSealed(app)).toBe(true);
  await unlock(other);
  await expect(other.field("Token Name")).toHaveValue("Half a name");
  // Each page asks for itself.
  await expect(app.heading("Locked")).toBeVisible();
});

test("locked once nobody has done anything for as long as is set", async ({ app, context, page }) => {
  await app.demo();
  await seal(app);
  await expect(app.field("Lock by itself")).toHaveValue("15");
  await app.field("Lock by itself").selectOption("After 5 minutes");
  await expect.poll(async () => JSON.parse((await app.stored())[LOCK].split(" ").slice(3).join(" "))[5]).toBe("5");
  await page.clock.install();
  await page.reload();
  await unlock(app);
  await expect(app.field("Lock by itself")).toHaveValue("5");
  await page.clock.fastForward("04:50");
  await page.mouse.move(10, 10);
  await page.clock.fastForward("04:50");
  await expect(app.button("Lock now")).toBeVisible();
  await page.clock.fastForward("00:20");
  await expect(app.heading("Locked")).toBeVisible();
  await unlock(app);
  await expect(app.button("Lock now")).toBeVisible();
  // A device that slept: no timer has looked, and the first thing that happens is somebody at the mouse.
  await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + 3_600_000);
  await page.mouse.move(200, 200);
  await expect(app.heading("Locked")).toBeVisible();
  await unlock(app);
  await app.field("Lock by itself").selectOption("Never");
  await expect.poll(async () => JSON.parse((await app.stored())[LOCK].split(" ").slice(3).join(" "))[5]).toBe("0");
  await page.clock.fastForward("59:00");
  await expect(app.button("Lock now")).toBeVisible();
  expect(context.pages()).toHaveLength(1);
});

test.describe("with calls that are refused", () => {
  test.use({ expected: ["503"] });
  test("a sandbox that is locked answers 503, unless another page has it open", async ({ app, context, home, page }) => {
    await app.demo();
    await app.goto("tokens");
    const { sid, auth } = await app.pair("Nightly reporting");
    await seal(app);
    const client = await context.newPage();
    await client.goto(`${home}export.schema.json`);
    const call = () =>
      client.evaluate(
        async ([sid, auth]) => {
          const response = await fetch(`sandbox/Advertisers/${sid}/Campaigns`, { headers: { Authorization: `Basic ${btoa(`${sid}:${auth}`)}` } });
          return [response.status, response.headers.get("Sandbox-Reason")];
        },
        [sid, auth],
      );
    await expect.poll(async () => (await call())[0]).toBe(200);
    await page.reload();
    await expect(app.heading("Locked")).toBeVisible();
    expect(await call()).toEqual([503, "locked"]);
    const other = await another(context, app);
    await unlock(other);
    await expect(other.button("Lock now")).toBeVisible();
    expect((await call())[0]).toBe(200);
  });
});

test("who has forgotten it starts afresh, with the sealed data in hand; not while another page has it open", async ({ app, context, page }) => {
  await app.demo();
  await seal(app);
  const other = await another(context, app);
  await expect(other.heading("Locked")).toBeVisible();
  await other.page.getByText("Passphrase forgotten?").click();
  await other.button("Start afresh").click();
  await other.answer("Start afresh");
  await expect(other.page.getByText("It is unlocked in another tab")).toBeVisible();
  await page.close();
  const stored = await other.stored();
  const [download] = await Promise.all([other.page.waitForEvent("download"), other.button("Download the sealed data").click()]);
  const file = await readFile(await download.path(), "utf8");
  expect(JSON.parse(file)).toEqual(stored);
  await other.button("Start afresh").click();
  await other.answer("Start afresh");
  await expect(other.button("Enable API Access")).toBeVisible();
  expect((await other.stored())[LOCK]).toBeUndefined();
  expect(await other.holds("Nightly")).toBe(false);
  // It comes back to them after all.
  await other.goto("settings/data");
  await other.page.getByLabel("File to import").setInputFiles({ name: "sealed.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await other.page.locator("#import-passphrase").fill("another");
  await other.button("Open").click();
  await expect(other.page.getByText("That is not the passphrase, or the file was changed.").last()).toBeVisible();
  await other.page.locator("#import-passphrase").fill(PASSPHRASE);
  await other.button("Open").click();
  await other.page.getByRole("region", { name: "Import" }).getByRole("button", { name: "Import", exact: true }).click();
  await expect(other.page.getByText("The file was imported")).toBeVisible();
  const { open } = opener(stored, PASSPHRASE);
  const now = await other.stored();
  for (const name of Object.keys(stored).filter((name) => /^(token|account|user|legacy|usage)\//.test(name))) {
    expect(JSON.parse(now[name].slice(now[name].indexOf("[")))).toEqual(open(name));
  }
});

test("a lock that something else has changed opens nothing, and nothing is touched", async ({ app, page }) => {
  await app.demo();
  await seal(app);
  const put = (name, text) => page.evaluate(([name, text]) => localStorage.setItem(`${location.pathname}scopeyard/1/${name}`, text), [name, text]);
  const good = (await app.stored())[LOCK];
  const [version, revision, , ...rest] = good.split(" ");
  const reseal = (data) => `${version} ${revision} ${crc32(`${LOCK} ${version} ${revision} ${data}`).toString(16).padStart(8, "0")} ${data}`;
  // It is whole, but was not made by anyone who has the key: the next start would have opened everything.
  await put(LOCK, reseal(rest.join(" ").replace('"closed"', '"opening"')));
  await page.reload();
  const stored = await app.stored();
  await unlock(app);
  await expect(page.getByText("changed by something other than this app")).toBeVisible();
  expect(await app.stored()).toEqual(stored);
  // Damaged, and gone.
  await put(LOCK, good.replace('"closed"', '"cl0sed"'));
  await page.reload();
  await expect(app.heading("Locked")).toBeVisible();
  await expect(page.getByText("so that nothing can be opened")).toBeVisible();
  await expect(app.field("Passphrase")).toHaveCount(0);
  await page.evaluate((key) => localStorage.removeItem(location.pathname + key), `scopeyard/1/${LOCK}`);
  await page.reload();
  await expect(page.getByText("so that nothing can be opened")).toBeVisible();
  // Back as it was, with one record that is not.
  await put(LOCK, good);
  const [name] = Object.keys(await app.stored()).filter((name) => name.startsWith("token/"));
  await put(name, (await app.stored())[name].replace(/.{9}$/, "AAAAAAAA="));
  await page.reload();
  await unlock(app);
  await expect(page.getByText("1 stored record could not be read and was set aside.")).toBeVisible();
  await expect(page.getByText("Everything that is stored is sealed")).toBeVisible();
});

test("what could not be read stands in the way, and is said", async ({ app, page }) => {
  await app.enable();
  await page.evaluate(() => localStorage.setItem(`${location.pathname}scopeyard/1/strange/thing`, "hello"));
  await page.reload();
  await app.goto("settings/data");
  await expect(page.getByText("No passphrase can be set now.")).toBeVisible();
  await app.button("Discard").first().click();
  await expect(app.button("Seal with a passphrase")).toBeVisible();
  // Too short, and not the same: said beside the field.
  await app.button("Seal with a passphrase").click();
  await expect(app.field("New passphrase")).toBeFocused();
  await expect(app.field("New passphrase")).toHaveAccessibleDescription(/fewer than 8 characters/);
  await app.field("New passphrase").fill(PASSPHRASE);
  await app.button("Seal with a passphrase").click();
  await expect(app.field("New passphrase, once more")).toBeFocused();
  expect((await app.stored())[LOCK]).toBeUndefined();
});

test("the lock screen in both languages, narrow, and by the keyboard", async ({ app, page }) => {
  await app.demo();
  await seal(app);
  await app.isAccessible();
  await page.reload();
  await expect(app.field("Passphrase")).toBeFocused();
  await page.getByText("Passphrase forgotten?").click();
  await app.isAccessible();
  await app.button("Language").click();
  await page.getByRole("menuitemradio", { name: "简体中文" }).click();
  await expect(app.heading("已锁定")).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await app.isAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await app.field("密码短语").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  // What was chosen for a locked page is not what is stored.
  await expect(app.heading("Data")).toBeVisible();
  await expect(app.heading("Data")).toBeFocused();
});
