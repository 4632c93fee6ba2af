// Users, roles, accounts, API access, and what leads outside.
import { expect, test } from "./app.mjs";

const person = (page, name) => page.getByRole("list", { name: "Users" }).getByRole("listitem").filter({ hasText: name });

async function users(app) {
  await app.goto("settings/users");
  await expect(app.heading("Users")).toBeVisible();
}

test.describe("users", () => {
  test("one is added, changed, and can be chosen as a contact at once", async ({ app, page }) => {
    await app.enable();
    await users(app);
    await app.link("Add User").click();
    await app.button("Save").click();
    await expect(app.field("Name")).toBeFocused();
    await expect(app.field("Name")).toHaveAttribute("aria-invalid", "true");
    await app.field("Name").fill("Zoë Ωmega");
    await app.field("E-mail").fill("MAYA.lindgren@acme.example");
    await app.button("Save").click();
    await expect(app.field("E-mail")).toHaveAccessibleDescription(/Another user of this account has this address/);
    await app.field("E-mail").fill("zoe@acme.example");
    await app.field("Role").selectOption("Analyst");
    await app.button("Save").click();
    await expect(person(page, "Zoë Ωmega")).toContainText("Analyst");

    await app.link("Edit: Zoë Ωmega").click();
    await app.field("Role").selectOption("Implementation Specialist");
    await app.button("Save").click();
    await expect(person(page, "Zoë Ωmega")).toContainText("Implementation Specialist");
    await page.reload();
    await expect(person(page, "Zoë Ωmega")).toContainText("zoe@acme.example");
    await app.goto("tokens");
    await app.button("Create Access Token").click();
    await app.field("Token Name").fill("One");
    await app.next();
    await app.field("Primary Contact").selectOption("Zoë Ωmega · Implementation Specialist");
    await app.as("Zoë Ωmega");
    await expect(app.heading("Contact Information")).toBeVisible();
  });

  test("who is nobody's contact is removed after a question, and comes back by Undo", async ({ app, page }) => {
    await users(app);
    await app.link("Edit: Priya Nair").click();
    await app.button("Remove User").click();
    await expect(app.dialog.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();
    await expect(app.dialog.getByLabel("New primary contact")).toHaveCount(0);
    await app.answer("Remove User");
    await expect(app.heading("Users")).toBeVisible();
    await expect(person(page, "Priya Nair")).toHaveCount(0);
    await app.button("Undo").click();
    await expect(person(page, "Priya Nair")).toBeVisible();
  });

  test("whose tokens need another contact goes only with one named", async ({ app, page }) => {
    await app.demo();
    await users(app);
    await app.link("Edit: Diego Ramos").click();
    await app.button("Remove User").click();
    await expect(app.dialog).toContainText("4 tokens");
    await app.dialog.getByLabel("New primary contact").selectOption("Mei Kato");
    await app.answer("Remove User");
    await expect(person(page, "Diego Ramos")).toHaveCount(0);
    await app.goto("tokens");
    await app.open("Shop conversions", "API Credentials");
    await expect(app.field("Primary Contact").locator("option:checked")).toContainText("Mei Kato");
    await app.button("Undo").click();
    await app.list();
    await app.open("Shop conversions", "API Credentials");
    await expect(app.field("Primary Contact").locator("option:checked")).toContainText("Diego Ramos");
  });

  test("the last Account Administrator is neither demoted nor removed", async ({ app, page }) => {
    await users(app);
    const before = await app.stored();
    await app.link("Edit: Maya Lindgren").click();
    await app.field("Role").selectOption("Analyst");
    await app.button("Save").click();
    await expect(app.field("Role")).toHaveAccessibleDescription(/An account needs an Account Administrator/);
    await app.field("Role").selectOption("Account Administrator");
    await app.button("Remove User").click();
    await expect(app.dialog).toHaveCount(0);
    await expect(page.getByText("An account needs an Account Administrator, and this is its last one.")).toBeVisible();
    expect(await app.stored()).toEqual(before);
  });

  test("leaving a half-filled user asks", async ({ app }) => {
    await users(app);
    await app.link("Add User").click();
    await app.field("Name").fill("Somebody");
    await app.link("Cancel").click();
    await app.answer("Cancel");
    await expect(app.field("Name")).toHaveValue("Somebody");
    await app.link("Cancel").click();
    await app.answer("Leave");
    await expect(app.heading("Users")).toBeVisible();
  });
});

test.describe("roles", () => {
  for (const role of ["Analyst", "Finance", "Custom"]) {
    test(`${role}: every page about tokens is refused, and says who can`, async ({ app, page }) => {
      const [account, user, able] = {
        Analyst: ["Fernweh Outdoor", "Mei Kato", "Hanna Vogel"],
        Finance: ["Kitchen Notes", "Lin Yue", "Amara Diallo"],
        Custom: ["Harbor & Pine", "Nadia Petrova", "Sofia Lindqvist"],
      }[role];
      await app.demo(account);
      await app.names().first().click();
      const token = /#\/a\/\w+\/(.*)$/.exec(page.url())[1];
      await app.as(user);
      for (const screen of [token, `${token}/credentials`, "tokens", "legacy/credentials", "bin", "activity"]) {
        await app.goto(screen);
        await expect(page.getByText("Your role can't see access tokens"), screen).toBeVisible();
        await expect(app.button("Copy Auth Token"), screen).toHaveCount(0);
      }
      await expect(app.button(`Act as ${user}`)).toHaveCount(0);
      await app.button(`Act as ${able}`).click();
      await expect(page.getByText("Your role can't see access tokens")).toHaveCount(0);
    });
  }

  test("an Implementation Specialist manages tokens, but neither users nor accounts", async ({ app, page }) => {
    await app.as("Tom Okafor");
    await app.enable();
    await users(app);
    await expect(app.link("Add User")).toHaveCount(0);
    await expect(app.link("Edit: Priya Nair")).toHaveCount(0);
    for (const [screen, words] of [["settings/users/new", "Somebody"], ["settings/accounts/new", "Another"], ["settings/account", "Renamed"]]) {
      await app.goto(screen);
      await expect(page.getByText("Only an Account Administrator edits users and accounts.")).toBeVisible();
      const before = await app.stored();
      // There is a form all the same: it changes nothing.
      await app.field("Name").fill(words);
      if (screen.includes("users")) await app.field("E-mail").fill("somebody@acme.example");
      await app.button("Save").click();
      await expect(page.getByText("Your role does not allow this. Nothing was changed.")).toBeVisible();
      expect(await app.stored()).toEqual(before);
      await page.goto("about:blank");
      await page.goto(app.home);
    }
  });

  test("whom one acts as is kept for each account", async ({ app, page }) => {
    await app.as("Tom Okafor");
    await app.account("Partner");
    await app.button("User profile").click();
    await expect(page.getByRole("menuitemradio", { name: /Jonas Weber/ })).toBeChecked();
    await page.keyboard.press("Escape");
    await app.account("Brand");
    await app.button("User profile").click();
    await expect(page.getByRole("menuitemradio", { name: /Tom Okafor/ })).toBeChecked();
  });
});

test.describe("accounts", () => {
  const add = async (app, type, name, id) => {
    await app.goto("settings/accounts");
    await app.link("Add Account").click();
    await app.field("Account type").selectOption(type);
    await app.field("Name").fill(name);
    await app.field("Account id").fill(id);
    await app.button("Save").click();
  };

  for (const [type, id] of [["Brand", "123456"], ["Partner", ""], ["Agency", "99999999"]]) {
    test(`a ${type} is added ${id ? "with an id" : "and given an id"}, which stands in its Account SIDs`, async ({ app, page }) => {
      await add(app, type, `My ${type}`, id);
      await expect(page.getByRole("button", { name: `Account: My ${type} ${type}` })).toBeVisible();
      await app.enable();
      await app.button("Enable Legacy Tokens").click();
      await app.goto("settings/accounts");
      const card = page.getByRole("listitem").filter({ has: app.link(`My ${type}`) });
      const number = /\b[1-9]\d{3,7}\b/.exec(await card.innerText())[0];
      if (id) expect(number).toBe(id);
      await app.goto("tokens");
      await expect(page.getByText(new RegExp(`^IR\\w*${number}\\w*$`))).toBeVisible();
    });
  }

  test("an id that is taken or none is told beside its field", async ({ app, page }) => {
    await add(app, "Brand", "Twin", "48213");
    await expect(app.field("Account id")).toHaveAccessibleDescription(/Another account has this id/);
    for (const id of ["123", "123456789", "12a45"]) {
      await app.field("Account id").fill(id);
      await expect(app.field("Account id")).toHaveAttribute("aria-invalid", "true");
    }
    await app.field("Account id").fill("4821");
    await app.button("Save").click();
    await expect(page.getByRole("button", { name: "Account: Twin Brand" })).toBeVisible();
  });

  test("one is renamed, everywhere at once", async ({ app, page }) => {
    await app.goto("settings/account");
    await app.field("Name").fill("极致 Acme");
    await app.button("Save").click();
    await expect(app.link("极致 Acme")).toBeVisible();
    await expect(page.getByRole("button", { name: "Account: 极致 Acme Brand" })).toBeVisible();
    await app.goto("settings/account");
    await app.field("Name").fill(" ");
    await app.button("Save").click();
    await expect(app.field("Name")).toHaveAttribute("aria-invalid", "true");
  });

  test("one is removed with all that is in it, and comes back by Undo", async ({ app, page }) => {
    await app.enable();
    await app.create("Mine", "Tasks", []);
    const before = Object.keys(await app.stored()).filter((key) => /^(account|user|token)\//.test(key)).sort();
    await app.goto("settings/account");
    await app.button("Remove Account").click();
    await expect(app.dialog.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();
    await app.answer("Remove Account");
    await expect(page.getByRole("button", { name: /^Account: (Daily Finds|Northlight Media)/ })).toBeVisible();
    expect(await app.holds("48213")).toBe(false);
    expect(await app.holds("maya.lindgren")).toBe(false);
    await app.button("Undo").click();
    await app.at("Acme");
    await expect(app.link("Mine")).toBeVisible();
    const after = Object.keys(await app.stored()).filter((key) => /^(account|user|token)\//.test(key)).sort();
    expect(after).toEqual(before);
  });

  test("the last account stays", async ({ app, page }) => {
    for (const left of [2, 1]) {
      await app.goto("settings/account");
      await app.button("Remove Account").click();
      await app.answer("Remove Account");
      await expect.poll(async () => Object.keys(await app.stored()).filter((key) => key.startsWith("account/")).length).toBe(left);
      await expect(page.getByRole("button", { name: /^Account/ })).toBeVisible();
      await expect(page).toHaveURL(/#\/a\/\w+\/tokens$/);
    }
    await app.goto("settings/account");
    await app.button("Remove Account").click();
    await app.answer("Remove Account");
    await expect(page.getByText("This is the last account. Nothing was changed.")).toBeVisible();
  });
});

test("Disable API Access asks, shuts the page, and is taken back by Undo", async ({ app, page }) => {
  await app.demo();
  await app.button("Disable API Access").click();
  await expect(app.dialog.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();
  await expect(app.dialog).toContainText("Fernweh Outdoor");
  await app.answer("Cancel");
  await expect(app.link("Shop conversions")).toBeVisible();
  await app.button("Disable API Access").click();
  await app.answer("Disable API Access");
  await expect(app.button("Enable API Access")).toBeVisible();
  await expect(app.link("Shop conversions")).toHaveCount(0);
  await app.button("Undo").click();
  await expect(app.link("Shop conversions")).toBeVisible();
});

for (const [type, href] of [
  ["Brand", "https://integrations.impact.com/impact-brand/"],
  ["Partner", "https://integrations.impact.com/impact-publisher/"],
  ["Agency", "https://integrations.impact.com/impact-agency/"],
]) {
  test(`${type}: the list leads to Keeping tokens safe and to the provider's reference`, async ({ app, page }) => {
    if (type !== "Brand") await app.account(type);
    await app.enable();
    const outbound = async () => {
      const link = page.getByRole("link", { name: /impact\.com/ });
      await expect(link).toHaveAttribute("href", new RegExp(`^${href}`));
      await expect(link).toHaveAttribute("rel", /noopener/);
      await expect(link).toHaveAttribute("rel", /noreferrer/);
      await expect(link).toHaveAttribute("target", "_blank");
    };
    await outbound();
    await app.link("Keeping tokens safe").click();
    await expect(app.heading("Keeping tokens safe")).toBeVisible();
    await outbound();
    expect(await page.getByRole("heading", { level: 2 }).count()).toBeGreaterThanOrEqual(6);
  });
}

test("Keeping tokens safe is linked wherever tokens are shown", async ({ app }) => {
  await app.demo();
  await app.open("Shop conversions", "API Credentials");
  await expect(app.link("Keeping tokens safe")).toBeVisible();
  await app.goto("legacy/credentials");
  await expect(app.link("Keeping tokens safe")).toBeVisible();
});
