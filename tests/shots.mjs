// Takes a screenshot of every screen, narrow and wide, light and dark, in both languages, for a look by eye.
// usage (after make dist): node shots.mjs [folder]
import { chromium } from "@playwright/test";
import { mkdirSync, rmSync } from "node:fs";
import { argv } from "node:process";
import { serve } from "../scripts/serve.mjs";

const folder = argv[2] ?? "results/shots";
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { address, close } = await serve("../dist");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

const WORDS = {
  en: { enable: "Enable API Access", create: "Create Access Token", next: "Next", make: "Create", name: "Token Name", about: "Description", contact: "Primary Contact", mails: "Developer e-mails", ads: "Ads", actions: "Actions", show: "Show Auth Token", profile: "User profile", demo: "Load Demo", dismiss: "Dismiss", more: "More: ", upgrade: "Upgrade Version", remove: "Delete", undo: "Undo", scopes: "API Scopes", update: "Update", send: "Send" },
  zh: { enable: "启用 API 访问", create: "创建访问令牌", next: "下一步", make: "创建", name: "令牌名称", about: "描述", contact: "主要联系人", mails: "开发人员电子邮件地址", ads: "广告", actions: "操作", show: "显示 Auth 令牌", profile: "用户资料", demo: "加载演示", dismiss: "关闭", more: "更多：", upgrade: "升级版本", remove: "删除", undo: "撤销", scopes: "API 范围", update: "更新", send: "发送" },
};

for (const [language, words] of Object.entries(WORDS)) {
  for (const theme of ["light", "dark"]) {
    for (const width of [360, 1440]) {
      const context = await browser.newContext({ locale: language === "zh" ? "zh-CN" : "en-US", colorScheme: theme, reducedMotion: "reduce", viewport: { width, height: width === 360 ? 740 : 900 } });
      const page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && console.log("console:", message.text()));
      page.on("pageerror", (error) => console.log("page:", error.message));
      const shot = async (name) => page.screenshot({ path: `${folder}/${name}-${language}-${theme}-${width}.png`, fullPage: !/menu|scopes/.test(name) });
      const button = (name) => page.getByRole("button", { name, exact: true });
      await page.goto(address);
      await button(words.enable).waitFor();
      await shot("01-api-off");
      await button(words.profile).click();
      await shot("02-menu");
      await page.keyboard.press("Escape");
      await button(words.enable).click();
      await button(words.create).waitFor();
      await shot("03-empty");
      await button(words.create).click();
      await page.getByLabel(words.name, { exact: true }).waitFor();
      await button(words.next).click();
      await shot("04-setup-error");
      await page.getByLabel(words.name, { exact: true }).fill("Nightly reporting");
      await page.getByLabel(words.about, { exact: true }).fill("Pulls actions and clicks for the finance sheet");
      await shot("05-setup");
      await button(words.next).click();
      await page.getByLabel(words.contact, { exact: true }).selectOption({ index: 1 });
      await page.getByLabel(words.mails, { exact: true }).fill("dev@acme.example, ops@acme.example");
      await shot("06-contact");
      await button(words.next).click();
      await page.getByRole("switch", { name: words.ads, exact: true }).click();
      await page.getByRole("switch", { name: words.actions, exact: true }).click();
      await page.getByRole("checkbox", { name: /GET .*\/Ads$/ }).check();
      await page.getByRole("checkbox", { name: /DELETE .*\/Actions$/ }).check();
      await shot("07-scopes");
      await button(words.next).click();
      await page.locator(".review").first().waitFor();
      await shot("08-review");
      await button(words.make).click();
      await button(words.show).click();
      await shot("09-credentials");
      // The rest with the demo, which has something on every screen.
      await page.goto(`${address}#/`);
      await page.locator(".card").waitFor();
      await shot("10-list");
      await page.goto(page.url().replace(/tokens.*$/, "settings/data"));
      await button(words.demo).click();
      await page.locator(".card").nth(3).waitFor();
      await button(words.dismiss).click();
      await shot("11-demo");
      await page.getByRole("checkbox").nth(1).check();
      await page.getByRole("checkbox").nth(2).check();
      await button(words.more + "Catalog upload").click();
      await page.getByRole("menu").waitFor();
      await shot("12-list-menu");
      await page.getByRole("menuitem", { name: words.upgrade, exact: true }).click();
      await page.getByRole("dialog").waitFor();
      await shot("13-upgrade-menu");
      await page.keyboard.press("Escape");
      await button(words.more + "Nightly reporting").click();
      await page.getByRole("menuitem", { name: words.remove, exact: true }).click();
      await page.getByRole("dialog").getByRole("button", { name: words.remove, exact: true }).click();
      await button(words.undo).waitFor();
      await shot("14-undo-menu");
      const home = page.url().replace(/\/tokens.*$/, "");
      await page.getByRole("link", { name: "Shop conversions", exact: true }).click();
      await page.getByLabel(words.name, { exact: true }).fill("Shop conversions (EU)");
      await shot("15-overview");
      await page.getByRole("link", { name: words.scopes, exact: true }).click();
      await page.getByRole("switch").nth(3).click();
      await page.getByRole("checkbox").nth(2).check();
      await shot("16-scopes-edit");
      await button(words.update).click();
      await page.getByRole("dialog").waitFor();
      await shot("17-update-menu");
      await page.getByRole("dialog").getByRole("button", { name: words.update, exact: true }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
      const screens = ["legacy", "legacy/credentials", "bin", "activity", "safe", "settings", "settings/users", "settings/users/new", "settings/accounts", "settings/accounts/new", "settings/account", "settings/data", "settings/appearance", "about", "catalogue", "reach", "identify", "requests", "nowhere"];
      for (const [place, screen] of screens.entries()) {
        await page.goto(`${home}/${screen}`);
        await page.locator("h1").waitFor();
        await shot(`${20 + place}-${screen.replaceAll("/", "-")}`);
      }
      // A call that is refused, with its repair; and a string that is told what it is.
      await page.goto(`${home}/requests`);
      await page.locator("#operation").click();
      for (const key of ["Home", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
      await shot("49-operation-menu");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: words.send, exact: true }).click();
      await page.locator(".repair").first().waitFor();
      await shot("50-refused");
      const { auth } = await page.evaluate(() => {
        const key = Object.keys(localStorage).find((key) => /\/token\//.test(key) && localStorage[key].includes("Catalog upload"));
        return { auth: /sbx_\w{28}/.exec(localStorage[key])[0] };
      });
      await page.goto(`${home}/identify`);
      await page.locator("#string").fill(auth);
      await page.locator(".verdict").waitFor();
      await shot("51-identified");
      // A file that is about to be imported; a passphrase, and the screen that asks for it.
      await page.goto(`${home}/settings/data`);
      const [file] = await Promise.all([page.waitForEvent("download"), page.locator("[aria-labelledby=export-title] button").first().click()]);
      await page.locator("#import-file").setInputFiles(await file.path());
      await page.locator("#import-beside").waitFor();
      await shot("53-import");
      for (const id of ["#vault-new", "#vault-again"]) await page.locator(id).fill("three plain words");
      await page.locator("[aria-labelledby=vault-title] button[type=submit]").click();
      await page.locator("#vault-idle").waitFor();
      await shot("54-protection");
      await page.reload();
      await page.locator("#passphrase").waitFor();
      await page.locator("summary").click();
      await shot("55-locked");
      await page.goto(`${address}client/`);
      await page.locator("h1").waitFor();
      await shot("52-client");
      await context.close();
    }
  }
}
await browser.close();
close();
console.log(`Screenshots are in ${folder}.`);
