// The harness itself: what must never happen would be noticed if it did.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compose } from "./compose.mjs";
import { until, world } from "./harness.mjs";

test("harness: a content script or a page that asks this machine something is seen", { timeout: 60_000 }, async () => {
  const { browser, front } = await world();
  const nosy = fileURLToPath(new URL(`./built/nosy-${front.port}/`, import.meta.url));
  await mkdir(nosy, { recursive: true });
  await writeFile(`${nosy}manifest.json`, JSON.stringify({
    manifest_version: 3, name: "Nosy", version: "1", browser_specific_settings: { gecko: { id: "nosy@example.org" } },
    content_scripts: [{ matches: ["https://bsky.app/*"], js: ["content.js"] }],
  }));
  await writeFile(`${nosy}content.js`, `fetch("http://127.0.0.1:${front.port}/from-a-content-script", { mode: "no-cors" }).catch(() => {});`);
  const id = await browser.installExtension(nosy);
  const box = await compose("bluesky");
  try {
    await box.page.evaluate(port => { new Image().src = `http://127.0.0.1:${port}/from-a-page`; }, front.port);
    const seen = path => box.requests.some(url => url.endsWith(path));
    await until(() => seen("/from-a-content-script") && seen("/from-a-page"), () => box.requests.join("\n"));
  } finally {
    await box.close();
    await browser.uninstallExtension(id);
    await rm(nosy, { recursive: true, force: true });
  }
});
