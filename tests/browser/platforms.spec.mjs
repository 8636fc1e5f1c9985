// Every platform, the same demands: the box is known for what it is, read, counted, underlined, mended, undone and typed on in.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { boxes } from "./boxes.mjs";
import { compose } from "./compose.mjs";
import { applied, ask, isFirefox, until, world } from "./harness.mjs";
import { holds, undoTo, writing } from "./writing.mjs";

const text = "Dag 1 #KSAinbeeld was cringe.\n🎉 Ook #ksa_x hier, tot dan!";
/** Inside a word's node, over the edges of a hashtag, in a later paragraph behind an emoji, and a deletion. */
const changes = [["cringe", "leuk"], ["1 #KSAinbeeld was", "één #KSA is"], ["hier", "dáár"], [" dan", ""]];

/** The findings of a rule that wants just these changes. */
const findingsIn = text => changes.filter(([word]) => text.includes(word)).map(([word, own]) => {
  const span = { start: text.indexOf(word), end: text.indexOf(word) + word.length };
  return { id: `house-terms:${word}`, rule: "house-terms", level: "warning", span, text: word, message: "Zo schrijven wij het.", why: "", because: {},
    guidelines: [], fixes: [{ label: own, edits: [{ ...span, text: own }] }] };
});

const common = Object.entries(boxes).filter(([, { apart }]) => !apart);
const isPrivate = ([, { surface }]) => surface === "direct-message";

for (const [name] of common.filter(box => !isPrivate(box)))
  writing("is known, read, counted, underlined, mended, undone and typed on in", name, {}, box => allOf(name, box));

for (const [name] of common.filter(isPrivate)) {
  writing("private messages are not read", name, {}, async box => {
    const { front } = await world();
    await box.type("cringe geheim 4712");
    await box.send();
    assert.deepEqual(await box.posted(), ["cringe geheim 4712"]);
    assert.equal(await box.state(), null);
    assert.equal((await box.marks()).length, 0);
    assert.equal(front.log.some(knock => knock.body.includes("4712")), false);
  });

  if (!isFirefox) // which lets no driver into the settings
    test(`${name}: private messages are looked at when the writer wants that`, { timeout: 60_000 }, () => withSettings({ messages: true }, async () => {
      const box = await compose(name);
      await allOf(name, box).finally(box.close);
    }));
}

if (!isFirefox)
  // Nobody can press the browser's own question without a screen; a copy that was given the host at once stands in for that.
  test("added-server: a Mastodon server the writer added is looked at", { timeout: 60_000 }, async () => {
    const { browser, extension } = await world();
    const look = async () => {
      const box = await compose("added-server");
      await box.type("cringe");
      const state = await until(async () => await box.state() ?? "nothing", "a state");
      await box.close();
      return state;
    };
    assert.equal(await look(), "nothing", "not before it was added");
    const copy = await mkdtemp(join(tmpdir(), "postwijzer-"));
    try {
      await cp(extension, copy, { recursive: true });
      const { key: _, ...manifest } = JSON.parse(await readFile(join(copy, "manifest.json"), "utf8"));
      manifest.host_permissions.push("https://jeugdwerk.example/*");
      await writeFile(join(copy, "manifest.json"), JSON.stringify(manifest));
      const id = await browser.installExtension(copy);
      await until(async () => (await look()).platform === "mastodon", "the box is attended");
      await browser.uninstallExtension(id);
    } finally {
      await rm(copy, { recursive: true });
    }
  });

/** With the writer's settings changed, which are as they were afterwards. */
async function withSettings(change, body) {
  const { browser } = await world();
  const settings = await browser.newPage();
  await settings.goto(`chrome-extension://${await extensionId()}/options.html`);
  const kept = await settings.evaluate(() => chrome.storage.local.get());
  await settings.evaluate(change => chrome.storage.local.set(change), change);
  try {
    await body();
  } finally {
    await settings.evaluate(async kept => { await chrome.storage.local.clear(); await chrome.storage.local.set(kept); }, kept);
    await settings.close();
  }
}

async function extensionId() {
  const { browser } = await world();
  return [...await browser.extensions()].find(([, { name }]) => name === "Postwijzer")[0];
}

async function allOf(name, box) {
  const { platform, surface, family, told = {}, oneLine } = boxes[name];
  const { front } = await world();
  const typed = oneLine ? text.replace("\n", " ") : text;
  front.amend((report, { text }) => ({ ...report, findings: findingsIn(text), reminders: [], skipped: [] }));
  try {
    await box.type(typed);
    const state = await box.ready();
    assert.equal(await box.text(), typed, "the editor holds what was typed");
    assert.deepEqual([state.platform, state.surface, state.family], [platform, surface, family]);
    const question = JSON.parse(front.log.findLast(({ path }) => path === "/v1/check").body);
    const besides = Object.fromEntries(["title", "content_warning", "reply_to", "instance"].flatMap(name => name in question ? [[name, question[name]]] : []));
    assert.deepEqual([question.text, besides], [typed, oneLine ? { title: typed } : told], "the service is told what can be seen");
    const { counts } = await ask(typed, platform, { surface, ...besides });
    assert.equal(Number(state.used), counts.find(({ field }) => field === (oneLine ? "title" : "text")).used, "counted as the platform does");
    assert.deepEqual((await box.marks()).map(mark => mark.text).sort(), changes.map(([word]) => word).sort(), "every line lies under its words");

    await box.clickInPanel("button", { label: "Postwijzer" });
    await box.until(({ open }) => open === "list", "the list opens");
    let now = typed;
    for (const [word, own] of changes) {
      const [{ fixes: [fix] }] = findingsIn(now).filter(({ text }) => text === word);
      await box.clickInPanel("article button", { label: own || `Verwijder “${word}”` });
      now = applied(now, fix);
      await holds(box, now);
      await box.until(({ applied }) => applied === "ok", "the fix is verified");
      await box.ready();
    }
    await box.page.keyboard.type("?");
    assert.equal(await box.text(), `${now}?`, "typing goes on where it was");
    await undoTo(box, typed);
  } finally {
    front.amend(null);
  }
}
