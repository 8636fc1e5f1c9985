// The compose box the service itself shows at /: typed text gets findings, no extension needed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browserName, until, world } from "./harness.mjs";
import { read } from "./compose.mjs";

test("page: typed text gets its findings at /, without any extension", { timeout: 60_000 }, async () => {
  const { browser, service } = await world();
  const page = await browser.newPage();
  const thrown = [], asked = [];
  page.on("pageerror", error => thrown.push(String(error?.stack ?? error)));
  page.on("request", request => asked.push(new URL(request.url())));
  try {
    await page.goto(`http://127.0.0.1:${service.port}/`, { waitUntil: "load", timeout: 40_000 });
    const seen = read(page);
    // One types straight away: the box has the focus.
    await page.keyboard.type("Het kamp was cringe.");
    await until(async () => { const state = await seen.state(); return state?.state === "ready" && state.checkedSequence === state.sequence; },
      async () => JSON.stringify(await seen.state()));
    assert.ok((await seen.marks()).some(mark => mark.text === "cringe"), JSON.stringify(await seen.marks()));
    assert.ok(asked.some(({ pathname }) => pathname === "/v1/check"), "the page asks by itself");
    assert.deepEqual(asked.filter(({ host, protocol }) => protocol !== "data:" && host !== `127.0.0.1:${service.port}`), [], "and asks nobody else");
    assert.deepEqual(thrown, [], browserName);
  } finally {
    await page.close();
  }
});
