// Every platform, the same demands: the box is known for what it is, read, counted, underlined, composed in, mended, undone and typed on in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { boxes } from "./boxes.mjs";
import { compose } from "./compose.mjs";
import { applied, ask, until, world } from "./harness.mjs";
import { answerPermission, withSettings } from "./own.mjs";
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
  writing("is known, read, counted, underlined, composed in, mended, undone and typed on in", name, {}, box => allOf(name, box));

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

  test(`${name}: private messages are looked at when the writer wants that`, { timeout: 60_000 }, () => withSettings({ messages: true }, async () => {
    const box = await compose(name);
    await allOf(name, box).finally(box.close);
  }));
}

test("added-server: a Mastodon server is looked at once the writer added it, and no longer when it was taken away", { timeout: 60_000 }, () => withSettings({}, async settings => {
  const withBox = async body => {
    const box = await compose("added-server");
    await body(box).finally(box.close);
  };
  const untouched = async box => {
    await box.type("Dat was cringe.");
    assert.equal(await box.text(), "Dat was cringe.");
    assert.equal(await box.state(), null);
  };
  await withBox(untouched);
  await settings.bringToFront();
  await until(() => settings.evaluate(() => document.querySelector("#state").dataset.mood === "good"), "the settings stand still");
  await settings.type("#server", "jeugdwerk.example");
  await settings.click("#server-form .button");
  await answerPermission(true);
  await until(() => settings.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length), "the script is let in");
  await withBox(box => allOf("added-server", box));
  await settings.bringToFront();
  await settings.click("#server-list button");
  await until(() => settings.evaluate(async () => !(await chrome.scripting.getRegisteredContentScripts()).length), "the script is kept out");
  await withBox(untouched);
}));

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

    assert.deepEqual(await box.composes(["ㅎ", "한"]), ["compositionstart", "compositionend 한"], "an input method is not disturbed");
    await holds(box, `${typed}한`);
    await box.press("Backspace");
    await holds(box, typed);
    await box.ready();

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
