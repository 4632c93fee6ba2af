// What every story stands on: the release build on a plain static server, under a path of its own, in a fresh profile.
// A violated policy, an error in the console or a request to anywhere else fails the story.
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = `${ROOT}dist`;

export const test = base.extend({
  home: [
    async ({}, use) => {
      const server = await serve(DIST, 0, "/some/path/");
      await use(server.address);
      server.close();
    },
    { scope: "worker" },
  ],
  // Errors that a story expects: texts that they contain.
  expected: [[], { option: true }],
  watched: [
    async ({ context, home, expected }, use) => {
      const faults = [];
      const watch = (page) => {
        page.on("console", (message) => {
          if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
        });
        page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
        page.on("request", (request) => {
          const url = request.url();
          if (!url.startsWith(home) && !url.startsWith("blob:") && !url.startsWith("data:")) faults.push(`request: ${url}`);
        });
      };
      context.on("page", watch);
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(faults);
      expect(faults.filter((fault) => !expected.some((text) => fault.includes(text)))).toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page, home, watched }, use) => {
    await page.goto(home);
    await use(new App(page, home));
  },
});

export { expect };

/** Starts the app with a workspace of so many tokens, in so many accounts, with so many users more (core/examples/fill.rs). */
export async function fill(app, ...numbers) {
  const call = ["run", "--quiet", "--locked", "-p", "scopeyard-core", "--example", "fill", "--", ...numbers.map(String)];
  const made = execFileSync("cargo", call, { cwd: ROOT, encoding: "utf8", maxBuffer: 1e8 });
  await app.page.goto(`${app.home}licences.txt`);
  await app.page.evaluate((made) => {
    localStorage.clear();
    const folder = location.pathname.replace(/[^/]*$/, "");
    for (const [name, text] of Object.entries(JSON.parse(made))) localStorage.setItem(`${folder}scopeyard/1/${name}`, text);
  }, made);
  await app.page.goto(app.home);
}

/** Chooses the option of this name in the combobox or the native select of that name. Without a name, the first user that there is. */
export async function choose(page, field, name) {
  const control = page.getByLabel(field, { exact: true });
  await control.waitFor();
  if ((await control.getAttribute("role")) !== "combobox") return void (await control.selectOption(name === undefined ? { index: 1 } : { label: name }));
  await control.click();
  if (name !== undefined) await control.fill(name);
  const option = page.getByRole("listbox").getByRole("option", name === undefined ? {} : { name, exact: true }).first();
  await option.click();
  await expect(option).toHaveCount(0);
}

/** The app as a person sees it. */
export class App {
  constructor(page, home) {
    this.page = page;
    this.home = home;
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  link(name) {
    return this.page.getByRole("link", { name, exact: true });
  }

  field(name) {
    return this.page.getByLabel(name, { exact: true });
  }

  heading(name) {
    return this.page.getByRole("heading", { level: 1, name, exact: true });
  }

  async enable() {
    await this.button("Enable API Access").click();
    await expect(this.button("Create Access Token")).toBeVisible();
  }

  async account(type) {
    await this.page.getByRole("button", { name: /^Account/ }).click();
    await this.page.getByRole("menuitemradio", { name: type }).click();
    await expect(this.page.getByRole("button", { name: new RegExp(`^Account: .*${type}`) })).toBeVisible();
  }

  async next() {
    await this.button("Next").click();
  }

  /** From the list to the step with the contacts. The primary one is chosen. */
  async toContacts(name) {
    await this.button("Create Access Token").click();
    await this.field("Token Name").fill(name);
    await this.next();
    await this.field("Primary Contact").selectOption({ index: 1 });
  }

  /** From the list to the step with the scopes. */
  async toScopes(name) {
    await this.toContacts(name);
    await this.next();
    await expect(this.heading("API Scopes")).toBeVisible();
  }

  /** From the list to the credentials of a new token with these scopes (check-boxes by their names). */
  async create(name, category, scopes) {
    await this.toScopes(name);
    await this.page.getByRole("switch", { name: category, exact: true }).click();
    for (const scope of scopes) await this.page.getByRole("checkbox", { name: scope, exact: true }).check();
    await this.next();
    await this.button("Create").click();
    await expect(this.heading(name)).toBeVisible();
  }

  /** Loads the demo from the first screen, and goes to one of its accounts. */
  async demo(account = "Fernweh Outdoor") {
    await this.button("Load Demo").click();
    await expect(this.link("Nightly reporting")).toBeVisible();
    if (account !== "Fernweh Outdoor") await this.at(account);
  }

  /** Switches to the account of this name. */
  async at(account) {
    await this.page.getByRole("button", { name: /^Account/ }).click();
    await this.page.getByRole("menuitemradio", { name: account }).click();
    await expect(this.page.getByRole("button", { name: `Account: ${account}` })).toBeVisible();
    await expect(this.heading("API Access Tokens")).toBeVisible();
  }

  /** Acts as the user of this name. */
  async as(user) {
    await this.button("User profile").click();
    await this.page.getByRole("menuitemradio", { name: user }).click();
    await expect(this.page.getByRole("menu")).toHaveCount(0);
  }

  /** One of the screens of the account that one is in, by the end of its address. */
  async goto(screen) {
    await expect(this.page).toHaveURL(/#\/a\//);
    await this.page.goto(this.page.url().replace(/(#\/a\/\w+\/).*$/, `$1${screen}`));
  }

  /** The way back to the list. */
  async list() {
    await this.link("API Access Tokens").click();
    await expect(this.heading("API Access Tokens")).toBeVisible();
  }

  /** The names of the tokens that are shown, in their order. */
  names() {
    return this.page.getByRole("list", { name: "API Access Tokens" }).getByRole("link");
  }

  card(name) {
    return this.page.getByRole("listitem").filter({ has: this.link(name) });
  }

  more(name) {
    return this.button(`More: ${name}`);
  }

  item(name) {
    return this.page.getByRole("menuitem", { name, exact: true });
  }

  /** Chooses from the menu of a card. */
  async choose(name, item) {
    await this.more(name).click();
    await this.item(item).click();
  }

  get dialog() {
    return this.page.getByRole("dialog");
  }

  /** Presses a button of the open dialog, which closes it. */
  async answer(name) {
    await this.dialog.getByRole("button", { name, exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** A part of the page of a token. */
  async part(name) {
    await this.page.getByRole("navigation", { name: "Parts of this token" }).getByRole("link", { name, exact: true }).click();
    await expect(this.page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
  }

  /** From the list to a part of a token. */
  async open(name, part = "Overview") {
    await this.link(name).click();
    await expect(this.heading(name)).toBeVisible();
    if (part !== "Overview") await this.part(part);
  }

  /** What a copy button copies. */
  async copied(name) {
    await this.page.evaluate(() => navigator.clipboard.writeText(""));
    await this.button(name).click();
    const text = () => this.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(text).not.toBe("");
    return text();
  }

  /** From the list to a token's pair of credentials. */
  async pair(name) {
    await this.open(name, "API Credentials");
    return { sid: await this.copied("Copy Account SID"), auth: await this.copied("Copy Auth Token") };
  }

  /** Whether a text is stored anywhere. */
  async holds(text) {
    return Object.values(await this.stored()).some((stored) => stored.includes(text));
  }

  /** What is stored, by key without the path of the app. */
  stored() {
    return this.page.evaluate(() => {
      const prefix = `${location.pathname}scopeyard/1/`;
      return Object.fromEntries(
        Object.entries({ ...localStorage })
          .filter(([key]) => key.startsWith(prefix))
          .map(([key, text]) => [key.slice(prefix.length), text]),
      );
    });
  }

  /** axe finds nothing, in either theme. Of the themes only the colours differ: in dark, they are what is asked for. */
  async isAccessible() {
    const ground = () => this.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await this.check();
    // Without motion, so that no colour is on its way from one theme to the other.
    await this.page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    expect(await ground()).not.toBe(light);
    await this.check("color-contrast");
    await this.page.emulateMedia({ colorScheme: "light", reducedMotion: null });
  }

  async check(...rules) {
    // The other mode opens a page for each check, for the sake of frames of other origins: there are none.
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode();
    const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
  }
}
