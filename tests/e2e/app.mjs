// What every story stands on: the release build on a plain static server, under a path of its own, in a fresh profile.
// A violated policy, an error in the console or a request to anywhere else fails the story.
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

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

  /** From the list to the step with the scopes. */
  async toScopes(name) {
    await this.button("Create Access Token").click();
    await this.field("Token Name").fill(name);
    await this.next();
    await this.field("Primary Contact").selectOption({ index: 1 });
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

  async isAccessible() {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
  }
}
