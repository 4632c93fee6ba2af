// axe finds nothing on any screen, in either theme and either language.
import { expect, test } from "./app.mjs";

const WORDS = {
  "en-US": { enable: "Enable API Access", create: "Create Access Token", next: "Next", make: "Create", name: "Token Name", contact: "Primary Contact", profile: "User profile", tasks: "Tasks", presets: "Presets" },
  "zh-CN": { enable: "启用 API 访问", create: "创建访问令牌", next: "下一步", make: "创建", name: "令牌名称", contact: "主要联系人", profile: "用户资料", tasks: "任务", presets: "预设" },
};

for (const [locale, words] of Object.entries(WORDS)) {
  for (const colorScheme of ["light", "dark"]) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });
      test("every screen", async ({ app, page }) => {
        test.setTimeout(90_000);
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
    });
  }
}
