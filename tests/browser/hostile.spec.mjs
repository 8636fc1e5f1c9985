// What pages and input methods do to a compose box.
import assert from "node:assert/strict";
import { ask, until, world } from "./harness.mjs";
import { read, shadowOf } from "./compose.mjs";
import { colouredPixels, holds, mend, underlined, undoTo, writing } from "./writing.mjs";

const slang = "Het kamp was cringe.";
const words = marks => marks.map(({ text }) => text);

writing("a box in a closed shadow root is underlined and mended", "closed", {}, async box => {
  await box.type(slang);
  const state = await box.ready();
  assert.equal(state.family, "plain");
  const [mark] = await box.marks();
  assert.equal(mark.text, "cringe");
  assert.ok(await colouredPixels(box, mark) > 10, "the line is really painted");
  await box.clickInPanel("button", { label: "Postwijzer" });
  const fix = (await ask(slang, "x")).findings.find(({ text }) => text === "cringe").fixes[0].edits[0].text;
  await box.clickInPanel("article button", { label: fix });
  await holds(box, slang.replace("cringe", fix));
  await undoTo(box, slang);
});

writing("a box in a modal dialog has its panel inside that dialog, and can be mended there", "modal", {}, async box => {
  const mended = await mend(box, slang, "x", "cringe", { at: "list" });
  assert.equal(await box.page.evaluate(() => document.querySelector("postwijzer-panel").closest("dialog")?.id), "modal");
  await undoTo(box, slang);
  assert.notEqual(mended, slang);
});

for (const [name, family] of [["rtl", "plain"], ["rtl-field", "field"]])
  writing("a box that is written from right to left is underlined under its word", name, {}, async box => {
    const { marks: [mark], state } = await underlined(box, slang, "x");
    assert.equal(state.family, family);
    assert.ok(await colouredPixels(box, mark) > 10);
    const room = await box.box.boundingBox();
    assert.ok(mark.x > room.x + room.width / 2, "at the right, where the text is");
  });

writing("an editor the page puts another in the place of is let go, and the new one is attended", "doomed", {}, async box => {
  await underlined(box, slang, "x");
  for (let turn = 0; turn < 3; turn++) {
    await box.page.evaluate(() => window.fixture.replaceEditor("doomed"));
    await box.page.keyboard.type("!");
    const text = slang + "!".repeat(turn + 1);
    await box.until(({ state, textLength }) => state === "ready" && Number(textLength) === text.length, `“${text}” on screen`);
    await until(async () => words(await box.marks()).includes("cringe"), "its word underlined");
    assert.equal(await box.page.evaluate(() => document.querySelectorAll("postwijzer-panel").length), 1);
  }
});

for (const id of ["srcdoc", "sandboxed"])
  writing(`a box in a ${id} frame is attended there`, "frames", {}, async box => {
    const frame = await until(async () => (await box.page.$(`#${id}`)).contentFrame(), "the frame");
    const editor = await frame.waitForSelector("[contenteditable]");
    await editor.click();
    await box.page.keyboard.type(slang);
    const inside = read(frame);
    await until(async () => words(await inside.marks()).join() === "cringe", async () => JSON.stringify([await inside.state(), await inside.marks()]));
    const state = await inside.state();
    assert.deepEqual([state.platform, state.surface, Number(state.used)], ["x", "post", slang.length]);
  });

for (const [name, what] of [["x", "Draft"], ["facebook", "Lexical"], ["linkedin", "Quill"], ["linkedin-comment", "ProseMirror"], ["buffer", "Slate"], ["generic", "a plain box"], ["x-mobile", "a field"]])
  writing(`an input method composes undisturbed in ${what}`, name, {}, async box => {
    const { front } = await world();
    await box.type("Dat was cringe, ");
    await box.ready();
    const before = front.log.length;
    const heard = await box.composes(["ㅎ", "하", "한"]);
    assert.deepEqual(heard, ["compositionstart", "compositionend 한"], "in one go");
    await holds(box, "Dat was cringe, 한");
    await box.page.keyboard.type("!");
    await box.ready();
    assert.equal(await box.text(), "Dat was cringe, 한!");
    assert.deepEqual(words(await box.marks()), ["cringe"]);
    assert.equal(front.log.slice(before).some(({ body }) => /[ㅎ하]/.test(body)), false, "nothing was asked in the middle");
  });

writing("under a strict policy and Trusted Types, underlines, panel and mirror show and mend", "studio-description", { policy: "strict" }, async box => {
  const { marks: [mark] } = await underlined(box, slang, "youtube");
  assert.ok(await colouredPixels(box, mark) > 10, "the line is really painted");
  await mendAgain(box);
});
writing("under a strict policy a field is underlined and mended too", "x-mobile", { policy: "strict" }, async box => {
  const { marks: [mark] } = await underlined(box, slang, "x");
  assert.ok(await colouredPixels(box, mark) > 10, "the line is really painted");
  await mendAgain(box);
});

async function mendAgain(box) {
  await box.clickInPanel("button", { label: "Postwijzer" });
  await box.clickInPanel("article button", { label: "Vervang" });
  await box.until(({ applied }) => applied === "ok", "the fix is verified");
  const styled = await box.inPanel(root => getComputedStyle(root.querySelector(".card")).position);
  assert.ok(["fixed", "absolute"].includes(styled), "the panel has its looks");
}
