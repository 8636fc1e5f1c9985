// Every order of typing, answering and failing, on a clock that only moves when told to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createBox } from "../../extension/src/box.js";

const counted = (text) => [{ platform: "x", unit: "utf16", used: text.length, limit: 280, houseLimit: null, field: "text" }];
const found = (text, word) => {
  const start = text.indexOf(word);
  if (start < 0) return [];
  const span = { start, end: start + word.length };
  return [{ id: `r:${word}`, rule: "r", level: "hint", span, text: word, message: "", why: "", because: null, guidelines: [], fixes: [] }];
};
const ok = (answer) => ({ ok: true, answer });
const failed = (reason, message = "") => ({ ok: false, reason, message });

/** A writer, a service that answers when told, and a clock. */
function desk({ delay = 150 } = {}) {
  let now = 0;
  const timers = new Map();
  const questions = [];
  const states = [];
  const box = createBox({
    draft: { platform: "x", surface: "post" },
    delay,
    ask: (question, draft) => new Promise((answer) => questions.push({ question, draft, answer, at: now })),
    clock: {
      now: () => now,
      set: (run, ms) => { const timer = Symbol(); timers.set(timer, { run, at: now + ms }); return timer; },
      clear: (timer) => timers.delete(timer),
    },
    changed: (state) => states.push(state),
  });
  const settle = () => new Promise((done) => setImmediate(done));
  const open = (kind) => questions.filter(({ question, done }) => question === kind && !done);
  return {
    box, states, questions, open,
    timers,
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due[0]);
        now = due[1].at;
        due[1].run();
        await settle();
      }
      now = end;
      await settle();
    },
    /** Answers the oldest open question of this kind. */
    async reply(kind, reply) {
      const [asked] = open(kind);
      assert.ok(asked, `a ${kind} is under way`);
      asked.done = true;
      asked.answer(reply ?? ok(kind === "count"
        ? { counts: counted(asked.draft.text) }
        : { counts: counted(asked.draft.text), findings: found(asked.draft.text, "cringe"), reminders: [], skipped: [] }));
      await settle();
    },
  };
}

/** A box in which a first text is fully answered. */
async function settled(text = "cringe hier") {
  const it = desk();
  it.box.read(text);
  await it.reply("count");
  await it.reply("check");
  assert.equal(it.box.state.status, "ready");
  return it;
}

test("a text that was there already is counted and checked at once", async () => {
  const { box } = await settled();
  assert.deepEqual(box.state.findings.map(({ text }) => text), ["cringe"]);
  assert.equal(box.state.counts[0].used, 11);
});

test("at every keystroke one count is under way at most, and the newest text wins", async () => {
  const it = await settled();
  for (const letter of "abcde") it.box.read(`${it.box.state.text}${letter}`);
  assert.equal(it.open("count").length, 1);
  await it.reply("count");
  assert.equal(it.open("count").length, 1);
  assert.equal(it.open("count")[0].draft.text, "cringe hierabcde");
  await it.reply("count");
  assert.equal(it.open("count").length, 0);
  assert.equal(it.box.state.counts[0].used, 16);
});

test("advice waits for a pause", async () => {
  const it = await settled();
  it.box.read("cringe hier!");
  await it.pass(149);
  it.box.read("cringe hier!!");
  await it.pass(149);
  assert.equal(it.open("check").length, 0);
  await it.pass(1);
  assert.deepEqual(it.open("check").map(({ draft }) => draft.text), ["cringe hier!!"]);
});

test("a word is left alone while it is typed: advice comes when it ends, or after a second's rest", async () => {
  const it = desk();
  let text = "";
  for (const letter of "een feest voor het gezin") {
    it.box.read(text += letter);
    await it.pass(300); // a slow typist
    if (it.open("count").length) await it.reply("count");
    if (it.open("check").length) await it.reply("check");
  }
  const asked = () => it.questions.filter(({ question }) => question === "check").map(({ draft }) => draft.text);
  assert.deepEqual(asked(), ["een ", "een feest ", "een feest voor ", "een feest voor het "]);
  await it.pass(699);
  assert.equal(asked().length, 4);
  await it.pass(1);
  assert.equal(asked().at(-1), "een feest voor het gezin");
});

test("a letter deleted in a word is part of typing it; a word that ends needs no rest", async () => {
  const it = await settled("een cringe feestt");
  it.box.read("een cringe feest");
  await it.pass(999);
  assert.equal(it.open("check").length, 0);
  it.box.read("een cringe feest!");
  await it.pass(150);
  assert.deepEqual(it.open("check").map(({ draft }) => draft.text), ["een cringe feest!"]);
});

test("what comes in at once, a paste or a fix, is whole and waits for no rest", async () => {
  for (const whole of ["cringe hier en daar", "hier", "cringe daar"]) {
    const it = await settled();
    it.box.read(whole);
    await it.pass(150);
    assert.deepEqual(it.open("check").map(({ draft }) => draft.text), [whole]);
  }
});

test("what the whole post lacks is told when the writer rests, and stays until it is mended", async () => {
  const lacking = (text, level = "hint") => text.includes("#") ? [] : [{ ...found(text, text[0])[0], id: `lack:${level}`, span: null, media: null, text: "", level }];
  const answered = (it, ...findings) => it.reply("check", ok({ counts: counted("…"), findings: findings.flat(), reminders: [], skipped: [] }));
  const shown = (it) => it.box.state.findings.map(({ id }) => id);
  const it = desk();
  let text = "";
  const type = async (more) => {
    for (const letter of more) it.box.read(text += letter);
    await it.pass(150);
    await answered(it, lacking(text), lacking(text, "error"));
  };
  await type("Een ");
  assert.deepEqual(shown(it), ["lack:error"], "what stops the post is told at once");
  await type("feest! ");
  await it.pass(1849);
  assert.deepEqual(shown(it), ["lack:error"]);
  await it.pass(1);
  assert.deepEqual(shown(it), ["lack:hint", "lack:error"]);
  await type("Kom ");
  assert.deepEqual(shown(it), ["lack:hint", "lack:error"], "it does not come and go");
  await type("je? #feest ");
  assert.deepEqual(shown(it), []);
});

test("a text is called good when the writer rests and all was answered, not before", async () => {
  const it = await settled("Een feest!");
  assert.equal(it.box.state.done, true, "it was there already");
  it.box.read("Een feest! ");
  await it.pass(150);
  await it.reply("count");
  await it.reply("check");
  assert.deepEqual([it.box.state.status, it.box.state.done], ["ready", false]);
  await it.pass(1850);
  assert.equal(it.box.state.done, true);
  it.box.read("Een feest! K");
  assert.equal(it.box.state.done, false);
});

test("an answer to an older text is moved over the edit", async () => {
  const it = desk();
  it.box.read("wat cringe");
  it.box.read("nee wat cringe");
  await it.reply("check");
  assert.deepEqual(it.box.state.findings[0].span, { start: 8, end: 14 });
  assert.equal(it.box.state.status, "checking");
  assert.equal(it.box.state.checkedSequence, 1);
});

test("an answer about words that are gone is dropped", async () => {
  const it = desk();
  it.box.read("wat cringe");
  it.box.read("wat leuk");
  await it.reply("check");
  assert.deepEqual(it.box.state.findings, []);
});

test("a finding that does not slice to its own text is dropped", async () => {
  const it = desk();
  it.box.read("wat cringe");
  const [wrong] = found("cringe", "cringe");
  await it.reply("check", ok({ counts: [], findings: [wrong], reminders: [], skipped: [] }));
  assert.deepEqual(it.box.state.findings, []);
});

test("an empty text is counted, never checked, and has no findings", async () => {
  const it = await settled();
  it.box.read("");
  assert.deepEqual(it.box.state.findings, []);
  await it.reply("count");
  await it.pass(1000);
  assert.equal(it.open("check").length, 0);
  assert.equal(it.box.state.status, "ready");
});

test("while an input method composes, nothing is asked and nothing changes", async () => {
  const it = await settled();
  const before = it.states.length;
  it.box.compose(true);
  it.box.read("cringe hierに");
  await it.pass(1000);
  assert.equal(it.states.length, before);
  assert.equal(it.questions.filter(({ done }) => !done).length, 0);
  it.box.compose(false);
  it.box.read("cringe hier日本");
  assert.equal(it.open("count").length, 1);
});

test("without the service there is no number and no line", async () => {
  const it = await settled();
  it.box.read("cringe hier!");
  await it.reply("count", failed("away"));
  const { status, reason, counts, findings } = it.box.state;
  assert.deepEqual({ status, reason, counts, findings }, { status: "offline", reason: "away", counts: [], findings: [] });
});

test("it tries again by itself, ever calmer, and never waits longer than a second and a half", async () => {
  const it = desk();
  it.box.read("cringe");
  await it.reply("check", failed("away"));
  await it.reply("count", failed("away"));
  const waits = [];
  for (let round = 0; round < 6; round++) {
    const [next] = it.timers.values();
    const before = it.questions.length;
    for (let ms = 0; it.questions.length === before; ms += 50) { await it.pass(50); if (it.questions.length > before) waits.push(ms + 50); }
    for (const kind of ["count", "check"]) if (it.open(kind).length) await it.reply(kind, failed("away"));
    assert.ok(next);
  }
  assert.ok(Math.max(...waits) <= 1500, String(waits));
  assert.ok(waits.at(-1) > waits[0], String(waits));
});

test("it comes back by itself", async () => {
  const it = desk();
  it.box.read("cringe");
  await it.reply("count", failed("slow"));
  await it.reply("check", failed("slow"));
  await it.pass(1500);
  await it.reply("count");
  assert.equal(it.box.state.reason, null);
  await it.reply("check");
  assert.equal(it.box.state.status, "ready");
  assert.equal(it.box.state.findings.length, 1);
});

test("typing tries again at once", async () => {
  const it = desk();
  it.box.read("cringe");
  await it.reply("count", failed("away"));
  await it.reply("check", failed("away"));
  it.box.read("cringe!");
  assert.equal(it.open("count").length, 1);
});

test("what was refused is not asked again until the text changes", async () => {
  const it = desk();
  it.box.read("cringe");
  await it.reply("count", failed("refused", "Te lang."));
  await it.reply("check", failed("refused", "Te lang."));
  await it.pass(60_000);
  assert.equal(it.questions.filter(({ done }) => !done).length, 0);
  assert.equal(it.box.state.message, "Te lang.");
  it.box.read("cring");
  assert.equal(it.open("count").length, 1);
});

test("an ignored finding stays away while the writer goes on", async () => {
  const it = await settled();
  it.box.ignore("r:cringe");
  assert.deepEqual(it.box.state.findings, []);
  it.box.read("cringe hier ook");
  await it.pass(150);
  await it.reply("check");
  assert.deepEqual(it.box.state.findings, []);
});

test("an answer for the former platform is of no use", async () => {
  const it = desk();
  it.box.read("wat cringe");
  it.box.about({ platform: "threads", surface: "post" });
  await it.reply("check");
  await it.reply("count");
  assert.deepEqual(it.box.state.counts, []);
  assert.equal(it.open("check")[0].draft.platform, "threads");
  await it.reply("check");
  await it.reply("count");
  assert.equal(it.box.state.status, "ready");
});

test("after it is closed nothing happens any more", async () => {
  const it = desk();
  it.box.read("cringe");
  const before = it.states.length;
  it.box.close();
  await it.reply("count");
  await it.reply("check");
  await it.pass(10_000);
  assert.equal(it.states.length, before);
});
