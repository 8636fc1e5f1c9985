// axe-core's own rules on what stands on screen. The panel lives in a closed shadow root, where axe cannot look: it is put,
// with its own style sheet, in an open one on a page of the same colours.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { world } from "./harness.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** No violation in the page, as axe sees it. @param {any} page @param {string} what */
export async function isAccessible(page, what) {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n    ${failureSummary}`).join("\n  ")}`);
  });
  assert.deepEqual(violations, [], what);
}

/** No violation in the panel beside this compose box. @param {any} box @param {string} what */
export async function hasAccessiblePanel(box, what) {
  const { html, css } = await box.inPanel(root => ({
    html: root.innerHTML,
    css: [...root.adoptedStyleSheets].flatMap(sheet => [...sheet.cssRules]).map(({ cssText }) => cssText).join("\n"),
  }));
  const { browser } = await world();
  const page = await browser.newPage();
  try {
    await page.setContent(`<!doctype html><html lang="nl"><title>panel</title><main><h1>panel</h1></main></html>`);
    await page.evaluate((html, css) => {
      const host = document.querySelector("main").appendChild(document.createElement("postwijzer-panel"));
      const root = host.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      root.innerHTML = html;
      for (const fold of root.querySelectorAll("details")) fold.open = true;
      for (const animation of root.getAnimations()) animation.finish(); // half faded in, every colour is too pale
    }, html, css);
    await isAccessible(page, what);
  } finally {
    await page.close();
  }
}
