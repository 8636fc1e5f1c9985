// Whatever stands on the port, the extension only believes an answer of Postwijzer, and says what else it was.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Foreign, answers, ask } from "../../extension/src/wire.js";

const count = { platform: "x", unit: "x_weighted", used: 3, limit: 280, house_limit: null, field: "text", left: 277, visible: null, certainty: "hard" };
const finding = {
  id: "youth-slang:chill", rule: "youth-slang", level: "warning", span: { start: 0, end: 5 }, text: "chill", message: "m", why: "w",
  because: { text: "", document: "d" }, guidelines: ["S2-025"], fixes: [{ label: "leuk", edits: [{ start: 0, end: 5, text: "leuk" }] }],
};
const report = { counts: [count], findings: [finding], reminders: [{ text: "t", because: {}, guidelines: [] }], skipped: ["slow-rule"] };

test("a whole answer is read", () => {
  const read = answers.check(report);
  assert.deepEqual(read.findings[0].fixes[0].edits, [{ start: 0, end: 5, text: "leuk" }]);
  assert.equal(read.counts[0].houseLimit, null);
  assert.deepEqual(read.reminders[0].because, null);
  assert.deepEqual(read.skipped, ["slow-rule"]);
});

const broken = {
  "no object": [[], null, 7, "text", true],
  "no findings": [{ counts: [] }],
  "counts in words": [{ ...report, counts: "veel" }],
  "a span backwards": [{ ...report, findings: [{ ...finding, span: { start: 5, end: 0 } }] }],
  "a span before the text": [{ ...report, findings: [{ ...finding, span: { start: -1, end: 5 } }] }],
  "half a character": [{ ...report, findings: [{ ...finding, span: { start: 0.5, end: 5 } }] }],
  "an unknown level": [{ ...report, findings: [{ ...finding, level: "panic" }] }],
  "an edit without text": [{ ...report, findings: [{ ...finding, fixes: [{ label: "", edits: [{ start: 0, end: 1 }] }] }] }],
  "a count in words": [{ ...report, counts: [{ ...count, used: "3" }] }],
};
for (const [what, bodies] of Object.entries(broken))
  test(`refuses ${what}`, () => { for (const body of bodies) assert.throws(() => answers.check(body), Foreign); });

test("what comes out holds nothing of what came in but its values", () => {
  const sly = JSON.parse(JSON.stringify(report).replace('"why":"w"', '"why":"w","__proto__":{"polluted":1},"constructor":2,"innerHTML":"<img>"'));
  const [read] = answers.check(sly).findings;
  assert.equal(/** @type {any} */ (read).polluted, undefined);
  assert.equal(Object.getPrototypeOf(read), Object.prototype);
  assert.deepEqual(Object.keys(read).sort(), ["because", "fixes", "guidelines", "id", "level", "media", "message", "rule", "span", "text", "why"]);
});

const json = (body, init = {}) => async () => new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json" }, ...init });
const asked = (fetch, patience) => ask("http://127.0.0.1:1", "count", { text: "" }, { client: "test", fetch, patience });

test("an answer is handed on", async () => {
  assert.deepEqual(await asked(json({ counts: [] })), { ok: true, answer: { counts: [] } });
});

test("each way to fail has its name", async () => {
  const reason = async (fetch, patience) => {
    const reply = await asked(fetch, patience);
    return reply.ok ? "ok" : reply.reason;
  };
  assert.equal(await reason(async () => { throw new TypeError("Failed to fetch"); }), "away");
  assert.equal(await reason((_, { signal }) => new Promise((_, no) => signal.addEventListener("abort", () => no(signal.reason))), 1), "slow");
  assert.equal(await reason(async () => new Response("<h1>Router</h1>", { headers: { "Content-Type": "text/html" } })), "foreign");
  assert.equal(await reason(async () => new Response('{"counts": [', { headers: { "Content-Type": "application/json" } })), "foreign");
  assert.equal(await reason(json({ counts: "veel" })), "foreign");
  assert.equal(await reason(async () => new Response(new ReadableStream({ start: (stream) => stream.error(new Error("gone")) }), { headers: { "Content-Type": "application/json" } })), "foreign");
  assert.equal(await reason(json({ error: { code: "busy", message: "", where: "" } }, { status: 503 })), "slow");
  assert.equal(await reason(json({ error: { code: "broken", message: "", where: "" } }, { status: 500 })), "stumbled");
  assert.equal(await reason(json({ nothing: "of ours" }, { status: 500 })), "foreign");
});

test("what the service refused comes with its own words", async () => {
  const error = { code: "invalid", message: "Dit veld bestaat niet.", where: "tekst" };
  assert.deepEqual(await asked(json({ error }, { status: 422 })), { ok: false, reason: "refused", message: "Dit veld bestaat niet." });
});

test("the question goes out as the service wants it", async () => {
  let seen;
  await asked(async (...request) => { seen = request; return json({ counts: [] })(); });
  const [address, { method, headers, body, credentials, redirect }] = seen;
  assert.equal(address, "http://127.0.0.1:1/v1/count");
  assert.deepEqual([method, body, credentials, redirect], ["POST", '{"text":""}', "omit", "error"]);
  assert.deepEqual(headers, { "Content-Type": "application/json", "X-Postwijzer-Client": "test" });
});
