// axe finds nothing on any screen, in either theme and either language.
import { expect, test } from "./app.mjs";

const WORDS = {
  "en-US": { enable: "Enable API Access", create: "Create Access Token", next: "Next", make: "Create", name: "Token Name", contact: "Primary Contact", profile: "User profile", tasks: "Tasks", presets: "Presets", demo: "Load Demo", refusal: "See a call refused", cancel: "Cancel", save: "Save", remove: "Delete", update: "Update" },
  "zh-CN": { enable: "启用 API 访问", create: "创建访问令牌", next: "下一步", make: "创建", name: "令牌名称", contact: "主要联系人", profile: "用户资料", tasks: "任务", presets: "预设", demo: "加载演示", refusal: "查看一次被拒的调用", cancel: "取消", save: "保存", remove: "删除", update: "更新" },
};

for (const [locale, words] of Object.entries(WORDS)) {
  test.describe(locale, () => {
    // A colour on its way from one theme to the other is no colour of either.
    test.use({ locale, contextOptions: { reducedMotion: "reduce" } });
    test("every screen", async ({ app, page }) => {
      test.setTimeout(180_000);
      await expect(app.button(words.enable)).toBeVisible();
      await app.isAccessible();
      await app.button(words.profile).click();
      await expect(page.getByRole("menu")).toBeVisible();
      await app.isAccessible();
      await page.keyboard.press("Escape");
      await app.button(words.enable).click();
      await expect(app.button(words.create)).toBeVisible();
      await app.isAccessible();
      await app.button(words.create).click();
      await app.button(words.next).click();
      await expect(app.field(words.name)).toHaveAttribute("aria-invalid", "true");
      await app.isAccessible();
      await app.field(words.name).fill("Nightly");
      await app.button(words.next).click();
      await app.button(words.next).click();
      await expect(app.field(words.contact)).toHaveAttribute("aria-invalid", "true");
      await app.isAccessible();
      await app.field(words.contact).selectOption({ index: 1 });
      await app.button(words.next).click();
      await page.getByRole("switch", { name: words.tasks, exact: true }).click();
      await page.getByRole("checkbox").last().check();
      await app.isAccessible();
      await app.button(words.presets).click();
      await page.getByRole("menuitem").first().click();
      await app.isAccessible();
      await app.button(words.next).click();
      await expect(page.locator(".review").first()).toBeVisible();
      await app.isAccessible();
      await app.button(words.make).click();
      await expect(page.locator(".credential").first()).toBeVisible();
      await app.isAccessible();
      await page.goto(app.home);
      await expect(page.locator(".card")).toBeVisible();
      await app.isAccessible();
      const list = page.url();
      for (const [screen, part] of [["settings", ".columns"], ["settings/appearance", ".choices"], ["about", ".prose"], ["nowhere", ".lead"]]) {
        await page.goto(list.replace(/tokens$/, screen));
        await expect(page.locator(part).first()).toBeVisible();
        await app.isAccessible();
      }
    });

    const cards = (page) => page.getByRole("main").getByRole("listitem");
    const follow = async (page, screen) => {
      const before = await page.getByRole("heading", { level: 1 }).elementHandle();
      await page.goto(page.url().replace(/(#\/a\/\w+\/).*$/, `$1${screen}`));
      await page.waitForFunction((heading) => !heading.isConnected, before);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    };
    test.beforeEach(({}, info) => info.setTimeout(180_000));

    test("every screen about tokens", async ({ app, page }) => {
      await app.button(words.demo).click();
      await expect(app.link("Nightly reporting")).toBeVisible();
      const select = page.getByRole("main").getByRole("checkbox");
      await select.nth(2).check();
      await select.nth(4).check();
      await page.getByRole("searchbox").fill("re");
      await app.isAccessible();
      // The menu of a card, and a dialog from it.
      await page.getByRole("main").locator("[aria-haspopup=menu]").last().click();
      await expect(page.getByRole("menu")).toBeVisible();
      await app.isAccessible();
      await page.getByRole("menuitem").last().click();
      await expect(app.dialog).toBeVisible();
      await app.isAccessible();
      await app.answer(words.remove);
      await page.getByRole("searchbox").fill("nothing is called this");
      await expect(cards(page).filter({ has: select })).toHaveCount(0);
      await app.isAccessible();
      await page.getByRole("searchbox").fill("");

      await app.link("Catalog upload").click();
      const parts = page.getByRole("main").getByRole("navigation").nth(1).getByRole("link");
      await expect(parts).toHaveCount(4);
      for (const part of [0, 1, 2, 3]) {
        await parts.nth(part).click();
        await expect(parts.nth(part)).toHaveAttribute("aria-current", "page");
        await app.isAccessible();
      }
      await parts.nth(0).click();
      await app.field(words.name).fill("Nightly reporting");
      await app.button(words.update).click();
      await expect(app.field(words.name)).toHaveAttribute("aria-invalid", "true");
      await app.isAccessible();
      await app.field(words.name).fill("Catalogue");
      await page.getByRole("main").getByRole("combobox").selectOption("14");
      await app.button(words.update).click();
      await expect(app.dialog).toBeVisible();
      await app.isAccessible();
      await app.answer(words.update);
      for (const screen of ["legacy", "legacy/credentials", "bin", "activity", "safe"]) {
        if (screen === "legacy/credentials") await parts.nth(1).click();
        else await follow(page, screen);
        await app.isAccessible();
      }
    });

    test("a call and its decision", async ({ app, page }) => {
      await app.button(words.refusal).click();
      await expect(page.locator(".chain-link.refused")).toBeVisible();
      await app.isAccessible();
      await page.locator(".chain-link.refused button").click();
      await expect(page.locator(".chain-link.passed")).toHaveCount(11);
      await app.isAccessible();
    });

    test("every screen of the settings", async ({ app, page }) => {
      await app.button(words.demo).click();
      await expect(app.link("Nightly reporting")).toBeVisible();
      for (const screen of ["catalogue", "reach", "identify", "settings", "settings/accounts", "settings/accounts/new", "settings/account", "settings/data", "settings/users/new"]) {
        await follow(page, screen);
        await app.isAccessible();
      }
      await app.button(words.save).click();
      await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
      await app.isAccessible();
      await follow(page, "settings/users");
      await app.isAccessible();
      await cards(page).first().getByRole("link").click();
      await expect(page.getByRole("textbox").first()).not.toHaveValue("");
      await app.isAccessible();
      await page.getByRole("main").getByRole("button").last().click();
      await expect(app.dialog).toBeVisible();
      await app.isAccessible();
    });
  });
}
