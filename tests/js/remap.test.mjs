// Findings move along with the text while the writer types, or go.
import assert from "node:assert/strict";
import { test } from "node:test";
import { change, move, remap } from "../../extension/src/remap.js";

const finding = (text, word, fixText = "nieuw") => {
  const start = text.indexOf(word);
  const span = { start, end: start + word.length };
  return { id: word, rule: "r", level: "hint", span, text: word, message: "", why: "", because: null, guidelines: [], fixes: [{ label: "", edits: [{ ...span, text: fixText }] }] };
};
const after = (before, word, now) => remap([finding(before, word)], before, now);

test("a change is the smallest single edit between two texts", () => {
  assert.equal(change("zelfde", "zelfde"), null);
  assert.deepEqual(change("een kamp", "een leuk kamp"), { from: 4, to: 4, grown: 5, text: "leuk " });
  assert.deepEqual(change("aaa", "aa"), { from: 2, to: 3, grown: -1, text: "" });
  assert.deepEqual(change("abc", ""), { from: 0, to: 3, grown: -3, text: "" });
});

test("typing in front moves a finding and its fix", () => {
  const [moved] = after("Dat is cringe.", "cringe", "Ja! Dat is cringe.");
  assert.deepEqual(moved.span, { start: 11, end: 17 });
  assert.deepEqual(moved.fixes[0].edits, [{ start: 11, end: 17, text: "nieuw" }]);
});

test("typing behind leaves it where it is", () => {
  assert.deepEqual(after("Dat is cringe.", "cringe", "Dat is cringe. Echt.")[0].span, { start: 7, end: 13 });
});

test("typing in the word makes it go", () => {
  assert.deepEqual(after("Dat is cringe.", "cringe", "Dat is crinnge."), []);
});

test("a letter glued to the word makes another word of it", () => {
  assert.deepEqual(after("hun", "hun", "hunk"), []);
  assert.deepEqual(after("een os", "os", "een bos"), []);
});

test("a space or full stop behind the word leaves it a word", () => {
  assert.equal(after("Dat is cringe", "cringe", "Dat is cringe ").length, 1);
  assert.equal(after("Dat is cringe", "cringe", "Dat is cringe.").length, 1);
});

test("deleting the text around it keeps it, deleting it makes it go", () => {
  assert.deepEqual(after("Ja. Dat is cringe.", "cringe", "Dat is cringe.")[0].span, { start: 7, end: 13 });
  assert.deepEqual(after("Dat is cringe.", "cringe", "Dat is ."), []);
});

test("a finding about the whole draft stays", () => {
  const whole = { ...finding("tekst", "tekst"), span: null, text: "", fixes: [] };
  assert.equal(remap([whole], "tekst", "heel andere woorden")[0].span, null);
});

test("a fix that also changes something else goes when that was touched", () => {
  const text = "#een en #twee";
  const both = { ...finding(text, "#een"), fixes: [{ label: "", edits: [{ start: 0, end: 4, text: "#x" }, { start: 8, end: 13, text: "#x" }] }] };
  const [kept] = remap([both], text, "#een en #twe");
  assert.deepEqual(kept.span, { start: 0, end: 4 });
  assert.deepEqual(kept.fixes, []);
});

test("whatever is typed anywhere, what is kept slices to its own text", () => {
  const pieces = ["a", "é", "🎉", " ", "\n", "#", "cringe", "👩‍👩‍👧", "e\u0301", ""];
  let seed = 42;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 20_000; round++) {
    const before = Array.from({ length: random(9) }, () => pieces[random(pieces.length)]).join("");
    const start = random(before.length + 1), end = start + random(before.length + 1 - start);
    const text = before.slice(start, end);
    const from = random(before.length + 1), to = from + random(before.length + 1 - from);
    const now = before.slice(0, from) + pieces[random(pieces.length)] + before.slice(to);
    const one = { ...finding(before, ""), span: { start, end }, text, fixes: [{ label: "", edits: [{ start, end, text: "x" }] }] };
    for (const { span, fixes } of remap([one], before, now)) {
      assert.equal(now.slice(span.start, span.end), text, JSON.stringify({ before, now }));
      for (const { edits } of fixes) assert.equal(now.slice(edits[0].start, edits[0].end), text);
    }
    const moved = move({ start, end }, change(before, now));
    if (moved) assert.equal(moved.end - moved.start, end - start);
  }
});
