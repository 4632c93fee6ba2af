import { defineConfig } from "@playwright/test";
import { existsSync } from "node:fs";

const browsers = [process.env.HEADLESS ?? "/usr/bin/chromium-headless-shell", process.env.CHROMIUM ?? "/usr/bin/chromium"];

export default defineConfig({
  testDir: "e2e",
  outputDir: "results/e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [["list"]],
  timeout: 30_000,
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    timezoneId: "UTC",
    launchOptions: {
      executablePath: browsers.find(existsSync),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
    screenshot: "only-on-failure",
  },
});
