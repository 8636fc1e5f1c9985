// The extension's own pages: settings, popup, first page; and the number on the toolbar.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { isAccessible } from "./accessible.mjs";
import { compose } from "./compose.mjs";
import { until, world } from "./harness.mjs";
import { answerPermission, badge, downloadInto, ownPage, popupOver, prefer, withSettings } from "./own.mjs";

const options = { timeout: 60_000 };
const themes = ["light", "dark"];

/** Opens a page of the extension as if nothing was chosen yet; afterwards it keeps what it kept before. */
const page = (name, body, looks) => withSettings({}, async () => {
  const opened = await ownPage(name, looks);
  const thrown = [];
  opened.on("pageerror", error => thrown.push(String(error?.stack ?? error)));
  opened.on("console", message => message.type() === "error" && thrown.push(message.text()));
  const self = {
    page: opened,
    text: selector => opened.$eval(selector, each => each.textContent),
    shows: (selector, wanted) => until(async () => (await opened.$eval(selector, each => each.textContent)).includes(wanted), () => opened.$eval(selector, each => each.outerHTML)),
    stored: () => opened.evaluate(() => chrome.storage.local.get()),
  };
  try {
    await body(self);
    assert.deepEqual(thrown, []);
  } finally {
    await opened.close();
  }
});

const faults = { stopped: "Op dit adres antwoordt niets", html: "ander programma", garbage: "ander programma" };
for (const [fault, advice] of Object.entries(faults))
  test(`settings: says in plain words what to do when the service is ${fault}`, options, async () => {
    const { front } = await world();
    await page("options", async ({ page, shows }) => {
      await shows("#state", "Verbonden");
      await front.behave(fault);
      try {
        await page.click("#form .button");
        await shows("#state", advice);
        assert.equal(await page.$eval("#state", each => each.dataset.mood), "bad");
      } finally {
        await front.behave("service");
      }
      await page.click("#form .button");
      await shows("#state", "Verbonden");
    });
  });

test("settings: an address elsewhere is not taken", options, () => page("options", async ({ page, shows, stored }) => {
  await shows("#state", "Verbonden");
  for (const typed of ["http://evil.example:8787", "https://127.0.0.1:8787", "127.0.0.1"]) {
    await page.$eval("#address", (each, typed) => { each.value = typed; }, typed);
    await page.click("#form .button");
    await shows("#state", "ziet eruit als");
    assert.equal((await stored()).address, undefined, typed);
  }
}));

test("settings: what is chosen holds for the next check", options, async () => {
  const { front } = await world();
  await page("options", async ({ page, shows, stored }) => {
    await shows("#state", "Verbonden");
    await page.select("#profile", "gemeente");
    await page.select("#delay", "700");
    await page.type("#word", "schoffelclub");
    await page.click("#word-form .button");
    await shows("#word-list", "schoffelclub");
    const { profile, delay, words } = await stored();
    assert.deepEqual({ profile, delay, words }, { profile: "gemeente", delay: 700, words: ["schoffelclub"] });
    const box = await compose("x");
    await box.type("Dag allemaal");
    await box.ready();
    await box.close();
    const asked = JSON.parse(front.log.findLast(({ path }) => path === "/v1/check").body);
    assert.deepEqual([asked.profile, asked.words], ["gemeente", ["schoffelclub"]]);
    await page.bringToFront();
    await page.click("#word-list button");
    await until(async () => (await stored()).words.length === 0, "the word is gone");
  });
});

test("settings: what was ignored is listed and shown again", options, () => page("options", async ({ page, shows, stored }) => {
  await page.evaluate(() => chrome.storage.local.set({ ignored: [
    { rule: "youth-slang", text: "chill", platform: "", message: "“chill” is jongerentaal." },
    { rule: "no-question", text: "", platform: "facebook", message: "Er staat geen vraag in." },
  ] }));
  await shows("#ignored-list", "jongerentaal");
  await shows("#ignored-list", "op Facebook");
  await page.click("#ignored-list li:first-child button");
  await until(async () => (await stored()).ignored.length === 1, "one is left");
  await shows("#ignored-list", "overal");
  await page.click("#ignored-list button");
  await shows("#ignored-list", "Nog niets");
}));

test("settings: a site that is switched off is left alone, and the other way around", options, () => page("options", async ({ page, shows, stored }) => {
  await shows("#state", "Verbonden");
  await page.click("#sites input[value=x]");
  await until(async () => (await stored()).off?.includes("x"), "stored");
  const box = await compose("x");
  await box.type("cringe");
  assert.equal(await box.text(), "cringe");
  assert.equal(await box.state(), null, "no panel");
  await page.bringToFront();
  await page.click("#sites input[value=x]");
  await until(async () => !(await stored()).off.length, "stored");
  await box.page.bringToFront();
  await box.type("!");
  await box.ready();
  await box.close();
}));

test("settings: go into a file, come out of it, and a wrong file changes nothing", options, async () => {
  const folder = await mkdtemp(join(tmpdir(), "postwijzer-"));
  try {
    await page("options", async ({ page, shows, stored }) => {
      await shows("#state", "Verbonden");
      await downloadInto(folder);
      await page.evaluate(() => chrome.storage.local.set({ words: ["schoffelclub"], messages: true, places: { "x.com": { right: 3, bottom: 4 } } }));
      await shows("#word-list", "schoffelclub"); // what follows it on the page has moved
      await page.click("#export");
      const file = join(folder, "postwijzer-instellingen.json");
      const saved = await until(() => readFile(file, "utf8").catch(() => ""), "the file");
      assert.deepEqual(JSON.parse(saved).words, ["schoffelclub"]);
      await page.evaluate(() => chrome.storage.local.clear());

      const input = await page.$("#file");
      const wrong = join(folder, "wrong.json");
      for (const text of ["{}", "geen json", saved.replace('"messages": true', '"messages": "ja"')]) {
        await writeFile(wrong, text);
        await input.uploadFile(wrong);
        await shows("#kept", "Er is niets veranderd");
        assert.deepEqual(await stored(), {}, text.slice(0, 20));
        await page.$eval("#kept", each => { each.textContent = ""; });
      }
      await input.uploadFile(file);
      await shows("#kept", "overgenomen");
      const { words, messages, places } = await stored();
      assert.deepEqual({ words, messages, places }, { words: ["schoffelclub"], messages: true, places: { "x.com": { right: 3, bottom: 4 } } });
      await shows("#word-list", "schoffelclub");
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("settings: a server's address that is none is not asked for", options, () => page("options", async ({ page, shows }) => {
  await page.type("#server", "geen adres");
  await page.click("#server-form .button");
  await shows("#server-said", "geen adres van een server");
}));

test("settings: a server is added when the browser may look there, left out when it may not, and taken away again", options, () => page("options", async ({ page, shows, text }) => {
  await shows("#state", "Verbonden"); // nothing moves any more
  const add = async agree => {
    await page.bringToFront();
    await page.$eval("#server", each => { each.value = ""; });
    await page.type("#server", "@els@schoffelclub.example"); // Chromium asks only once about a server, though it was taken away
    await page.click("#server-form .button");
    await answerPermission(agree);
  };
  await add(false);
  await shows("#server-said", "Zonder je toestemming");
  assert.equal(await text("#server-list"), "");
  await add(true);
  await shows("#server-list", "schoffelclub.example");
  assert.deepEqual([await text("#server-said"), await page.$eval("#server", each => each.value)], ["", ""]);
  await page.click("#server-list button");
  await until(async () => await text("#server-list") === "", "the server goes");
}));

test("settings: speaks English when asked", options, () => page("options", async ({ page, shows }) => {
  await shows("#state", "Verbonden");
  await page.select("#language", "en");
  await shows("#state", "Connected");
  assert.equal(await page.$eval("html", each => each.lang), "en");
  assert.ok(!/\bundefined\b/.test(await page.$eval("body", each => each.innerText)));
}));

test("first page: comes by itself when the extension is new", options, async () => {
  assert.equal((await world()).firstPage, "welcome");
});

test("first page: each step is ticked off when it works", options, async () => {
  const { front } = await world();
  await front.behave("stopped");
  try {
    await page("welcome", async ({ page, shows, stored }) => {
      const ticked = () => page.$$eval("li", steps => steps.map(step => step.hasAttribute("data-done")));
      await page.click("#test");
      await shows("#state", "Op dit adres antwoordt niets");
      assert.deepEqual(await ticked(), [false, false, false, false]);
      await front.behave("service");
      await page.click("#test");
      await shows("#state", "Verbonden");
      await page.select("#profile", "publieke-dienst");
      await until(async () => (await ticked()).join() === "true,true,true,false", async () => String(await ticked()));
      assert.equal((await stored()).profile, "publieke-dienst");
      assert.equal(await page.$eval("#step-write a", each => each.href), "https://x.com/home");
    });
  } finally {
    await front.behave("service");
  }
});

test("toolbar: the number of remarks in this tab, and none without", options, async () => {
  const box = await compose("x");
  await box.page.bringToFront();
  await box.type("Dat was cringe.");
  const { findings } = await box.ready();
  assert.equal(findings, "1");
  await until(async () => await badge() === "1", badge);
  await box.send();
  await until(async () => await badge() === "", badge);
  await box.close();
});

test("popup: switches this site off and on", options, () => withSettings({}, async () => {
  const box = await compose("x");
  await box.page.bringToFront();
  await box.type("cringe");
  await box.ready();
  const popup = await popupOver(box.page);
  const shown = selector => popup.evaluate(selector => document.querySelector(selector).innerText, selector);
  assert.match(await shown("#state"), /^Verbonden/);
  assert.equal(await shown("#here"), "Meekijken op X");
  await isAccessible(popup, "popup on a site");
  await popup.click("#on");
  await until(async () => await box.state() === null, "the panel goes");
  await popup.click("#on");
  await until(async () => popup.evaluate(async () => !(await chrome.storage.local.get()).off.length), "on again");
  await popup.close();
  await box.close();
}));

for (const theme of themes)
  for (const [name, width] of [["options", 900], ["options", 320], ["popup", 320], ["welcome", 900], ["welcome", 320]])
    test(`${name}: has nothing axe objects to, ${theme}, ${width} wide`, options, () => page(name, async ({ page, shows }) => {
      await page.evaluate(() => chrome.storage.local.set({ words: ["schoffelclub"], ignored: [{ rule: "youth-slang", text: "chill", platform: "x", message: "“chill” is jongerentaal." }] }));
      await shows("#state", "Verbonden");
      assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), theme === "dark");
      await isAccessible(page, name);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing sticks out");
    }, { theme, width }));

for (const theme of themes)
  test(`the page at /: has nothing axe objects to, ${theme}`, options, async () => {
    const { browser, service } = await world();
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => { // so that axe sees the panel, too
      const attach = Element.prototype.attachShadow;
      localStorage.clear(); // what other specs chose
      Element.prototype.attachShadow = function (how) { return attach.call(this, { ...how, mode: "open" }); };
    });
    try {
      await page.goto(`http://127.0.0.1:${service.port}/`);
      await prefer(page, theme);
      await page.reload(); // the panel looks at the colours when it comes
      await isAccessible(page, "empty");
      await page.keyboard.type("🎉 Dag 1 #KSAinbeeld, dag 2 #ksa_in_beeld, echt chill. We zoeken nog begelijderzz.");
      await until(() => page.evaluate(() => document.querySelector("postwijzer-panel").shadowRoot.querySelectorAll("article").length > 1 && !document.querySelector("postwijzer-panel").shadowRoot.querySelector(".fold").hidden), "remarks and the channel card");
      await page.evaluate(() => document.querySelector("postwijzer-panel").shadowRoot.querySelectorAll("details").forEach(fold => { fold.open = true; }));
      await isAccessible(page, "with remarks");
    } finally {
      await page.close();
    }
  });
