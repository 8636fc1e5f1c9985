// What the writer keeps: settings in a file, remarks that stay away, the place of the pill.
import assert from "node:assert/strict";
import { test } from "node:test";
import { houseOf } from "../../extension/src/desk.js";
import { ignoring, unignored, withIgnored, withoutIgnored } from "../../extension/src/ignored.js";
import { carry } from "../../extension/src/panel/carry.js";
import { exported, imported, initial, settingsFrom } from "../../extension/src/settings.js";

const chill = { rule: "youth-slang", text: "Chill", message: "“chill” is jongerentaal." };
const finding = (given) => ({ ...chill, ...given });

test("a remark that is always ignored stays away on every channel, in capitals or not", () => {
  const ignored = withIgnored([], ignoring(chill, "x", "always"));
  assert.deepEqual(unignored([finding({ text: "chill" }), finding({ text: "vet" }), finding({ rule: "other" })], "facebook", ignored).map(({ rule, text }) => `${rule} ${text}`),
    ["youth-slang vet", "other Chill"]);
});

test("a remark that is ignored on one channel is made on the others", () => {
  const ignored = withIgnored([], ignoring(chill, "x", "here"));
  assert.equal(unignored([chill], "x", ignored).length, 0);
  assert.equal(unignored([chill], "facebook", ignored).length, 1);
});

test("what is ignored twice stands in the list once, and is undone at once", () => {
  const once = ignoring(chill, "x", "here");
  const twice = withIgnored(withIgnored([], once), ignoring(finding({ text: "chill" }), "x", "here"));
  assert.equal(twice.length, 1);
  assert.deepEqual(withoutIgnored([...twice, ignoring(chill, "x", "always")], once).map(({ platform }) => platform), [""]);
});

test("a remark on the whole draft is ignored by its rule alone", () => {
  const ignored = withIgnored([], ignoring(finding({ text: "", rule: "no-question" }), "x", "always"));
  assert.deepEqual(unignored([finding({ text: "", rule: "no-question" }), finding({ text: "" })], "x", ignored).map(({ rule }) => rule), ["youth-slang"]);
});

const full = settingsFrom({
  address: "http://127.0.0.1:9000", profile: "gemeente", language: "en", delay: 700, messages: true, off: ["x"], words: ["schoffelclub"],
  ignored: [ignoring(chill, "x", "here")], places: { "x.com": { right: 10, bottom: -4 } },
});

test("settings go into a file and come out of it the same", () => {
  assert.deepEqual(imported(exported(full)), full);
  assert.deepEqual(imported(exported({ ...initial })), { ...initial });
});

test("a file that holds anything else changes nothing", () => {
  const file = JSON.parse(exported(full));
  const broken = [
    "", "niets", "[]", "null", "7", "{}", JSON.stringify({ ...full }), exported(full).slice(0, -10),
    ...[{ address: "http://evil.example:1" }, { words: "schoffelclub" }, { words: [7] }, { ignored: [{ text: "x" }] }, { places: { "x.com": { right: "9" } } }, { delay: "snel" }, { more: 1 }, { messages: 1 }]
      .map((change) => JSON.stringify({ ...file, ...change })),
    '{"postwijzer-settings": 1, "__proto__": {"messages": true}}',
  ];
  for (const text of broken) assert.equal(imported(text), null, text);
});

test("an older file without the newer settings is taken over", () => {
  assert.deepEqual(imported('{"postwijzer-settings": 1, "profile": "gemeente"}'), { ...initial, profile: "gemeente" });
});

test("what storage holds that makes no sense is left out, and the rest kept", () => {
  const { words, ignored, places } = settingsFrom({
    words: ["goed", "", 7, "goed", "x".repeat(61)], ignored: [null, 3, { rule: 1, text: "" }, { rule: "r", text: "t" }], places: { a: { right: 1, bottom: 2 }, b: { right: NaN, bottom: 0 }, c: null },
  });
  assert.deepEqual(words, ["goed"]);
  assert.deepEqual(ignored, [{ rule: "r", text: "t", platform: "", message: "" }]);
  assert.deepEqual(places, { a: { right: 1, bottom: 2 } });
});

test("the house says whom a channel is for, and which others there are", () => {
  const card = (platform) => ({ platform, audience: ["ouders"], goal: "", tone: "", use: "", identity: "" });
  const profiles = [{ id: "een", isDefault: true, channels: [card("x")] }, { id: "twee", isDefault: false, channels: [card("facebook"), card("x")] }];
  const platforms = [{ id: "x", name: "X" }, { id: "facebook", name: "Facebook" }];
  assert.deepEqual(houseOf(profiles, platforms, "twee", "x"), { name: "X", channel: card("x"), others: [{ id: "facebook", name: "Facebook" }] });
  assert.deepEqual(houseOf(profiles, platforms, "", "facebook"), { name: "Facebook", channel: null, others: [{ id: "x", name: "X" }] });
  assert.deepEqual(houseOf([], [], "", "nieuw"), { name: "nieuw", channel: null, others: [] });
});

/** A pill of 100 by 36 and an editor, as far as carrying looks at them. */
function carried(place) {
  let kept = "nothing";
  const at = { left: 300, top: 310 };
  const pill = { offsetWidth: 100, offsetHeight: 36, getBoundingClientRect: () => ({ ...at, right: at.left + 100, bottom: at.top + 36 }), setPointerCapture() {} };
  Object.assign(globalThis, { innerWidth: 1000, innerHeight: 800 });
  const carrying = carry(pill, { getBoundingClientRect: () => ({ right: 400, bottom: 300 }) }, { place, moved: (place) => { kept = place; }, drawn: () => Object.assign(at, carrying.at) });
  const pointer = (type, clientX, clientY) => carrying.onPointer({ type, clientX, clientY, button: 0, pointerId: 1 });
  return { carrying, pointer, kept: () => kept };
}

test("a press that hardly moves is a click, not a drag", () => {
  const { carrying, pointer, kept } = carried(null);
  pointer("pointerdown", 350, 320);
  pointer("pointermove", 352, 321);
  pointer("pointerup", 352, 321);
  assert.equal(carrying.wasCarried, false);
  assert.equal(carrying.at, null);
  assert.equal(kept(), "nothing");
});

test("a dragged pill keeps its distance to the editor's corner", () => {
  const { carrying, pointer, kept } = carried(null);
  pointer("pointerdown", 350, 320);
  pointer("pointermove", 450, 360);
  pointer("pointerup", 450, 360);
  assert.equal(carrying.wasCarried, true);
  assert.deepEqual(kept(), { right: -100, bottom: 50 });
  assert.deepEqual(carrying.at, { left: 400, top: 350 });
});

test("a pill that was put somewhere stays inside a smaller window", () => {
  assert.deepEqual(carried({ right: -2000, bottom: 2000 }).carrying.at, { left: 900, top: 764 });
  assert.deepEqual(carried({ right: 2000, bottom: -2000 }).carrying.at, { left: 0, top: 0 });
});

test("arrow keys move the pill, Home forgets where it was put, other keys do nothing", () => {
  const { carrying, kept } = carried(null);
  assert.equal(carrying.onKey({ key: "ArrowRight", shiftKey: false }), true);
  assert.deepEqual(kept(), { right: -16, bottom: 10 });
  carrying.onKey({ key: "ArrowUp", shiftKey: true });
  assert.deepEqual(kept(), { right: -16, bottom: -54 });
  assert.equal(carrying.onKey({ key: "Enter", shiftKey: false }), false);
  assert.equal(carrying.onKey({ key: "Home", shiftKey: false }), true);
  assert.equal(kept(), null);
});
