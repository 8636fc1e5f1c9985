// The small decisions: what the ring shows, how a fix is applied, what a box is taken for.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { inShort, inWords, tightest } from "../../extension/src/panel/ring.js";
import { fixWords, loudest, together } from "../../extension/src/panel/finding.js";
import { field } from "../../extension/src/editors/field.js";
import { applied, carried, widen } from "../../extension/src/replace.js";
import { settingsFrom, initial } from "../../extension/src/settings.js";
import { sites } from "../../extension/src/sites/index.js";
import { wordsIn } from "../../extension/src/words.js";

const nl = wordsIn("nl");
const count = (given) => ({ platform: "x", unit: "x_weighted", used: 0, limit: 280, houseLimit: null, field: "text", ...given });
const shown = (counts) => { const length = tightest(counts, "x"); return length && [inShort(length, nl), inWords(length, nl), length.mood]; };

test("the ring says what is left, in a number and in words", () => {
  assert.deepEqual(shown([count({ used: 238 })]), ["42", "nog 42 tekens", "calm"]);
  assert.deepEqual(shown([count({ used: 279 })]), ["1", "nog 1 teken", "near"]);
  assert.deepEqual(shown([count({ used: 292 })]), ["12 te veel", "12 tekens te veel", "over"]);
});

test("of several limits the ring shows the one that is full first", () => {
  const bluesky = [count({ unit: "graphemes", used: 100, limit: 300 }), count({ unit: "utf8_bytes", used: 2900, limit: 3000 })];
  assert.deepEqual(shown(bluesky), ["100", "nog 100 bytes", "calm"]);
});

test("the organisation's own limit counts when it is lower", () => {
  const length = tightest([count({ used: 130, houseLimit: 140 })], "x");
  assert.deepEqual([length.limit, length.house, length.left], [140, true, 10]);
});

test("far from a large limit the number is what was written", () => {
  assert.equal(shown([count({ used: 173, limit: 63206 })])[0], "173");
});

test("a large number stands in groups of three, wherever it stands", () => {
  assert.deepEqual([nl.left(62930, false), nl.used(276, 63206, false)], ["nog 62\u202f930 tekens", "276 van 63\u202f206"]);
  assert.deepEqual([nl.used(1962, 2200, false), nl.overShort(12000)], ["1962 van 2200", "12\u202f000 te veel"]);
  assert.equal(wordsIn("en").used(276, 63206, false), "276 of 63\u202f206");
});

test("without a count there is no number", () => {
  assert.equal(tightest([], "x"), null);
  assert.equal(tightest([count({ platform: "threads" })], "x"), null);
});

const finding = { text: "chill", span: { start: 3, end: 8 } };
test("a fix says what it does", () => {
  const words = (edits, label = "") => fixWords(finding, { label, edits }, nl);
  assert.deepEqual(words([{ start: 3, end: 8, text: "leuk" }]), { label: "Vervang door “leuk”", name: "Vervang door “leuk” (nu “chill”)" });
  assert.deepEqual(words([{ start: 3, end: 8, text: "" }]), { label: "Verwijder", name: "Verwijder “chill”" });
  assert.deepEqual(words([{ start: 0, end: 0, text: "#x" }], "Zet #x vooraan"), { label: "Zet #x vooraan", name: "Zet #x vooraan" });
});

test("what only puts something in says what, so that it can be a chip", () => {
  assert.deepEqual(fixWords({ text: "", span: null }, { label: "", edits: [{ start: 9, end: 9, text: " #KSAinbeeld" }] }, nl), { label: "#KSAinbeeld", name: "Voeg “#KSAinbeeld” toe" });
});

test("findings about the same words stand together, the loudest level counts", () => {
  const of = (id, level, span) => ({ id, level, span });
  const groups = together([of("a", "hint", { start: 3, end: 8 }), of("b", "error", null), of("c", "warning", { start: 3, end: 8 }), of("d", "hint", { start: 3, end: 9 }), of("e", "hint", null)]);
  assert.deepEqual(groups.map((group) => group.map(({ id }) => id).join("")), ["ac", "b", "d", "e"]);
  assert.equal(loudest(groups[0]), "warning");
});

test("large numbers are readable", () => {
  assert.equal(nl.units(63014, false), "63\u202f014 tekens");
  assert.equal(nl.units(2008, false), "2008 tekens");
});

test("both languages have the same labels", () => {
  const keys = (value, at = "") => Object.entries(value).flatMap(([key, each]) => (typeof each === "object" ? keys(each, `${at}${key}.`) : [`${at}${key}:${typeof each}`]));
  assert.deepEqual(keys(wordsIn("en")), keys(nl));
});

test("a deletion is widened by one whole character of the same line", () => {
  const text = "Feest 👩‍👩‍👧 nu";
  assert.deepEqual(widen(text, { start: 0, end: 6, text: "" }), { start: 0, end: 14, text: "👩‍👩‍👧" });
  assert.deepEqual(widen("een twee\ndrie", { start: 4, end: 8, text: "" }), { start: 3, end: 8, text: " " });
  assert.deepEqual(widen("weg", { start: 0, end: 3, text: "" }), { start: 0, end: 3, text: "" });
  for (const edit of [{ start: 0, end: 6, text: "" }, { start: 5, end: 6, text: "" }]) assert.equal(applied(text, widen(text, edit)), applied(text, edit));
});

test("the caret stays with its words", () => {
  const edit = { start: 4, end: 8, text: "vijf!" };
  assert.deepEqual([0, 4, 6, 8, 20].map((caret) => carried(caret, edit)), [0, 4, 9, 9, 21]);
});

test("settings that make no sense are as if never set", () => {
  assert.deepEqual(settingsFrom({}), { ...initial });
  for (const address of ["http://evil.example:8787", "http://127.0.0.1:8787/x", "http://127.0.0.1.evil.example:1", "https://127.0.0.1:8787", 7, null])
    assert.equal(settingsFrom({ address }).address, initial.address, String(address));
  assert.equal(settingsFrom({ address: "http://127.0.0.1:9000" }).address, "http://127.0.0.1:9000");
  assert.equal(settingsFrom({ delay: -5 }).delay, 0);
});

test("every site file is in use, and a site is data", async () => {
  const files = (await readdir(new URL("../../extension/src/sites/", import.meta.url))).filter((name) => !["all.js", "index.js"].includes(name)).map((name) => name.replace(".js", ""));
  assert.deepEqual(sites.map(({ id }) => id).sort(), files.sort());
  assert.deepEqual(JSON.parse(JSON.stringify(sites)), sites);
  for (const { hosts, boxes } of sites) {
    assert.ok(hosts.every((host) => /^[a-z0-9.-]+\.[a-z]{2,}$/.test(host)), String(hosts));
    assert.ok(!JSON.stringify(boxes).includes("aria-label"), "labels are in the language of the page");
  }
});

test("no line is drawn in a field whose text has changed since it was read", () => {
  const root = { value: "Dat was cringe.", createValueRange(start, end) {
    if (end > this.value.length) throw new DOMException("Start or end offset exceeds value length.", "IndexSizeError"); // as Chromium does
    return { start, end };
  } };
  const editor = field(root);
  const reading = editor.read();
  assert.deepEqual(editor.range(reading, 8, 14), { start: 8, end: 14 });
  root.value = "";
  assert.equal(editor.range(reading, 8, 14), null);
});
