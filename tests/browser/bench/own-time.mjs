// What the extension costs the page it stands in, measured in Chromium with the sampling profiler (every 0.1 ms):
//   B=chrome node --test tests/browser/bench/own-time.mjs
// Counted is every sample with a function of content.js on its stack, also when the browser was doing something for it.
// Not counted: what the browser does later of itself because of us (style, layout, paint).
import { test } from "node:test";
import { compose } from "../compose.mjs";
import { isFirefox, world } from "../harness.mjs";

const STROKES = 500, APART = 100, LINES = 20, NODES = 1000, SECONDS = 5;
const skip = isFirefox && "Chromium's profiler";
const wait = ms => new Promise(resolve => setTimeout(resolve, ms));
const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

/** Starts the profiler; the function it gives ends it and tells when the extension ran: [[microseconds on performance.now() of the page, length], …]. */
async function profile(page) {
  const devtools = await page.createCDPSession();
  await devtools.send("Performance.enable", { timeDomain: "timeTicks" });
  await devtools.send("Profiler.enable");
  await devtools.send("Profiler.setSamplingInterval", { interval: 100 });
  await devtools.send("Profiler.start");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const zero = metrics.find(({ name }) => name === "Timestamp").value * 1e6 - await page.evaluate(() => performance.now()) * 1e3;
  return async () => {
    const { profile: { nodes, samples, timeDeltas, startTime } } = await devtools.send("Profiler.stop");
    const ours = new Set();
    const byId = new Map(nodes.map(node => [node.id, node]));
    const mark = (id, inside) => {
      const node = byId.get(id);
      const own = inside || /^chrome-extension:.*content\.js/.test(node.callFrame.url);
      if (own) ours.add(id);
      for (const child of node.children ?? []) mark(child, own);
    };
    mark(nodes[0].id, false);
    const cost = new Map();
    let at = startTime - zero;
    const ran = samples.flatMap((id, index) => {
      at += timeDeltas[index];
      const length = timeDeltas[index + 1] ?? 0;
      if (!ours.has(id)) return [];
      const { functionName } = byId.get(id).callFrame;
      cost.set(functionName, (cost.get(functionName) ?? 0) + length);
      return [[at, length]];
    });
    await devtools.detach();
    return { ran, cost: [...cost].sort(([, one], [, other]) => other - one).slice(0, 12).map(([name, µs]) => `${name || "(anonymous)"} ${(µs / 1000).toFixed(0)}`).join(", ") };
  };
}

test(`${STROKES} keys, ${APART} ms apart, in a Lexical editor with ${LINES} findings`, { skip, timeout: 300_000 }, async t => {
  const { front } = await world();
  const box = await compose("facebook");
  front.amend((report, { text }) => ({ ...report, findings: [...text.matchAll(/cringe/g)].map(({ index }) => ({
    id: `house-terms:${index}`, rule: "house-terms", level: "warning", span: { start: index, end: index + 6 }, text: "cringe", message: "Zo schrijven wij het.",
    why: "", because: {}, guidelines: [], fixes: [{ label: "leuk", edits: [{ start: index, end: index + 6, text: "leuk" }] }] })) }));
  try {
    await box.type(Array.from({ length: LINES }, (_, line) => `Dag ${line} was cringe in #groep${line}: `.padEnd(99, "wij vonden het leuk. ")).join("\n"));
    await box.ready();
    const { length } = await box.text();
    await box.page.evaluate(() => { window.strokes = []; addEventListener("keydown", () => window.strokes.push(performance.now()), true); });
    const end = await profile(box.page);
    const words = "en toen gingen wij nog zingen bij het vuur ";
    for (let stroke = 0, at = performance.now(); stroke < STROKES; stroke++) {
      await box.page.keyboard.type(words[stroke % words.length]);
      await wait(Math.max(0, (at += APART) - performance.now()));
    }
    await wait(1000);
    const { ran, cost } = await end();
    const strokes = await box.page.evaluate(() => window.strokes);
    const own = strokes.map((from, index) => {
      const begin = from * 1e3 - 2000, until = (strokes[index + 1] ?? from + APART) * 1e3 - 2000; // 2 ms: how exact the two clocks are set equal
      return ran.reduce((sum, [at, length]) => (at >= begin && at < until ? sum + length : sum), 0) / 1e3;
    }).sort((one, other) => one - other);
    t.diagnostic(`${length} characters, ${(await box.marks()).length} lines under words: own time per key median ${quantile(own, 0.5).toFixed(1)} ms, p95 ${quantile(own, 0.95).toFixed(1)} ms, most ${own.at(-1).toFixed(1)} ms (wanted: 5 and 16)`);
    t.diagnostic(`where, in ms of the whole: ${cost}`);
  } finally {
    front.amend(null);
    await box.close();
  }
});

test(`no box focused, ${NODES} new nodes a second for ${SECONDS} s`, { skip, timeout: 120_000 }, async t => {
  const box = await compose("generic");
  const end = await profile(box.page);
  await box.page.evaluate((nodes, seconds) => new Promise(done => {
    let left = seconds * 10;
    const timer = setInterval(() => {
      for (let node = 0; node < nodes / 10; node++) document.querySelector("main").append(Object.assign(document.createElement("p"), { textContent: "nieuw" }));
      if (!--left) { clearInterval(timer); done(); }
    }, 100);
  }), NODES, SECONDS);
  const { ran } = await end();
  t.diagnostic(`own time: ${(ran.reduce((sum, [, length]) => sum + length, 0) / 1e3).toFixed(1)} ms (wanted: 0)`);
  await box.close();
});
