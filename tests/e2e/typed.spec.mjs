// What people type and paste: with input methods, in full-width characters, as mail programs copy it, and credentials in every written form.
import { expect, test } from "./app.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** Composes a text as an input method does: each stage is an input of its own, and only the last one counts. */
async function compose(page, stages) {
  const client = await page.context().newCDPSession(page);
  for (const text of stages) await client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  return { commit: (text) => client.send("Input.insertText", { text }) };
}

test("Nothing filters while a composition runs", async ({ app, page }) => {
  await app.demo();
  await app.field("Search by Name").focus();
  const { commit } = await compose(page, ["b", "ba", "bao"]);
  await expect(app.field("Search by Name")).toHaveValue("bao");
  await expect(page.getByText("6 of 6 tokens")).toBeVisible();
  await expect(page).not.toHaveURL(/name=/);
  await commit("报");
  await expect(page.getByText("0 of 6 tokens")).toBeVisible();
});

test("Nothing is validated while a composition runs", async ({ app, page }) => {
  await app.enable();
  await app.button("Create Access Token").click();
  await app.next();
  await expect(app.field("Token Name")).toHaveAttribute("aria-invalid", "true");
  await app.field("Token Name").focus();
  const { commit } = await compose(page, ["b", "ba"]);
  await expect(app.field("Token Name")).toHaveAttribute("aria-invalid", "true");
  await commit("报告");
  await expect(app.field("Token Name")).not.toHaveAttribute("aria-invalid");
  await app.next();
  await expect(app.heading("Contact Information")).toBeVisible();
});

test("Full-width characters count as half-width ones in addresses, numbers and searches", async ({ app, page }) => {
  await app.demo();
  await app.field("Search by Name").fill("Ｎｉｇｈｔｌｙ");
  await expect(page.getByText("1 of 6 tokens")).toBeVisible();
  await app.goto("catalogue");
  await page.getByRole("searchbox").fill("ＡＣＴＩＯＮＳ");
  await expect(page.getByRole("main").getByText("/Actions").first()).toBeVisible();
  await app.goto("settings/accounts/new");
  await app.field("Name").fill("Weit");
  await app.field("Account id").fill("４８２９");
  await app.button("Save").click();
  await expect(page.getByRole("button", { name: /^Account: Weit/ })).toBeVisible();
  await app.goto("settings/accounts");
  await expect(page.getByText("4829")).toBeVisible();
});

test("Lists of mail programs are read, and a name that no address follows is named", async ({ app, page }) => {
  await app.enable();
  await app.toContacts("Mail");
  const field = app.field("Developer e-mails");
  await field.fill('Lindgren, Maya <maya@acme.example>; "Okafor, Tom" <tom@acme.example>, jo@acme.example (Jo); mailto:kim＠acme．example');
  await expect(page.getByText("4 of 20")).toBeVisible();
  await app.next();
  await app.next();
  await expect(page.getByText("maya@acme.example\ntom@acme.example\njo@acme.example\nkim@acme.example")).toBeVisible();
  await app.button("Back").click();
  await app.button("Back").click();
  await field.fill("Maya Lindgren, tom@acme.example");
  await app.next();
  await expect(field).toHaveAccessibleDescription(/^Not an e-mail address: Maya, Lindgren/);
});

test("A credential is recognised in every written form, and what was undone is told", async ({ app, page }) => {
  await app.demo();
  const { sid, auth } = await app.pair("Nightly reporting");
  await app.goto("identify");
  const base64 = btoa(`${sid}:${auth}`);
  const verdict = page.getByRole("main");
  for (const [text, undone] of [
    [`Authorization: Basic ${base64}`, "base64, other text around it"],
    [base64, "base64, other text around it"],
    [`curl https://x.example -H 'authorization: Basic ${base64}'`, "base64"],
    [`https://${sid}%3A${auth}@host/`, "other text around it"],
    [`${auth.slice(0, 9)}\u200b${auth.slice(9)}`, "invisible characters"],
    [`${auth.slice(0, 9)}\u00ad${auth.slice(9)}`, "invisible characters"],
    [auth.replace("_", "=5F"), "quoted-printable"],
  ]) {
    await app.field("The string").fill(text);
    await expect(verdict.getByRole("heading", { name: "An Auth Token of the sandbox, its checksum is right" })).toBeVisible();
    await expect(verdict.getByText(`Read after this was undone: `)).toContainText(undone);
    await expect(app.field("The string")).toHaveValue(text);
    await app.field("The string").fill("");
  }
});

const HASHES = ["4bf92f3577b34da6a3ce929d0e0e4736", "9E107D9D372BB6826BD81D3542A419D6"];

for (const hash of HASHES) {
  test(`${hash} may be a credential or a hash, and stays`, async ({ app, page }) => {
    await app.demo();
    await app.field("Search by Name").fill(hash);
    await expect(app.field("Search by Name")).toHaveValue(hash);
    await expect(page.getByText("0 of 6 tokens")).toBeVisible();
    await expect(app.field("Search by Name")).toHaveValue(hash);
    await app.goto("identify");
    await app.field("The string").fill(hash);
    await expect(page.getByText("It may be a credential or a hash").first()).toBeVisible();
    await expect(app.field("The string")).toHaveValue(hash);
    await app.goto("requests");
    await app.field("Headers").fill(`Accept: application/json\ntraceparent: 00-${hash.toLowerCase()}-00f067aa0ba902b7-01`);
    await app.field("Body").fill(`CustomerEmail=${hash}`);
    await app.button("Send").click();
    await expect(page.getByRole("region", { name: "Response" })).toContainText("200 OK");
    await expect(page.getByRole("textbox", { name: "Body" })).toHaveValue(`CustomerEmail=${hash}`);
  });
}

test("A live credential in base64 is neither sent nor kept", async ({ app, page }) => {
  await app.demo();
  const live = btoa(`IR${"k2".repeat(16)}:${"aB3".repeat(10)}x9`);
  await app.goto("requests");
  await app.field("Headers").fill(`X-Upstream: Basic ${live}`);
  await expect(app.button("Send")).toBeDisabled();
  await expect(page.getByText("may be a live one")).toBeVisible();
});

test("That a live credential was taken off the page is said until something else is typed", async ({ app, page }) => {
  await app.demo();
  await app.goto("identify");
  const field = app.field("The string");
  await field.fill("x");
  await field.fill(`IR${"k2".repeat(16)}`);
  await expect(field).toHaveValue("");
  await field.blur();
  await expect(page.getByRole("heading", { name: "It may be a live credential" })).toBeVisible();
});

test("A credential among developer e-mails is warned of", async ({ app, page }) => {
  await app.enable();
  await app.toContacts("Mail");
  await app.field("Developer e-mails").fill(`sbx_${"a".repeat(28)}@x.example`);
  await app.next();
  await app.next();
  await expect(page.getByText("looks like a credential")).toBeVisible();
});
