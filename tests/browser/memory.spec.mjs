// A composer that is opened and closed leaves nothing behind. Counted is what is alive after a collection of garbage: objects, functions,
// texts, nodes, listeners. Bytes of the whole say less: for some hundreds of rounds they grow by what the engine compiles for itself, which is
// told apart. `CYCLES=3000 B=chrome node --test tests/browser/memory.spec.mjs` takes longer to be surer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compose } from "./compose.mjs";
import { inFrame, inWindow, isFirefox, until } from "./harness.mjs";

const CYCLES = Number(process.env.CYCLES ?? 1000), WARM = 100, WHOLE = 20;
const FEW = CYCLES / WHOLE; // one for every composer that stayed until it was checked

test(`generic: nothing is left of a composer that is opened and closed ${CYCLES} times`, { timeout: 60_000 + CYCLES * 100 }, async t => {
  const box = await compose("generic");
  try {
    const census = isFirefox ? firefoxCensus : await chromiumCensus(box.page);
    await openAndClose(box, WARM);
    const before = await census();
    await openAndClose(box, CYCLES);
    const after = await census();
    const more = [...after.alive].map(([kind, count]) => [kind, count - (before.alive.get(kind) ?? 0)]).filter(([, more]) => more > 0);
    t.diagnostic(`more than after ${WARM} rounds: ${more.sort(([, one], [, other]) => other - one).slice(0, 6).map(([kind, count]) => `${kind} ${Number(count.toFixed(1))}`).join(", ") || "nothing"}`);
    t.diagnostic(`compiled code: ${((after.code - before.code) / 1024).toFixed(0)} KiB more`);
    assert.ok(before.alive.size > 3 && [...before.alive.values()].every(count => count > 0), "the census sees page and extension");
    assert.deepEqual(more.filter(([, count]) => count >= FEW), []);
    assert.deepEqual(await box.errors(), [], "no errors in the page");
  } finally {
    await box.close();
  }
});

/** In every `WHOLE`th round the composer stays until its text is checked and underlined; the others are closed while being asked about. */
async function openAndClose(box, times) {
  for (let done = 0; done < times; done += WHOLE) {
    await box.page.evaluate(async times => {
      window.compose = () => {
        const composer = Object.assign(document.createElement("div"), { id: "composer", contentEditable: "true", role: "textbox" });
        document.querySelector("main").prepend(composer);
        composer.focus();
        document.execCommand("insertText", false, "Het kamp was cringe.");
      };
      window.discard = () => {
        document.querySelector("#composer").remove();
        return new Promise(done => requestAnimationFrame(() => setTimeout(done)));
      };
      for (let round = 1; round < times; round++) {
        window.compose();
        await window.discard();
      }
      window.compose();
    }, WHOLE);
    await until(async () => (await box.marks()).length, "underlined");
    await box.page.evaluate(() => window.discard());
    await until(async () => await box.state() === null, "the panel is gone");
  }
}

/** @typedef {{alive: Map<string, number>, code: number}} Census how many of each kind are alive, and bytes of compiled code */

async function chromiumCensus(page) {
  const devtools = await page.createCDPSession();
  const engine = /^(code|object shape|hidden|synthetic|number) |^native (system|blink|cppgc|\w*Timing)/; // the browser's own, no script made it
  /** @returns {Promise<Census>} */
  return async () => {
    const chunks = [];
    const add = ({ chunk }) => void chunks.push(chunk);
    devtools.on("HeapProfiler.addHeapSnapshotChunk", add);
    await devtools.send("HeapProfiler.collectGarbage");
    await devtools.send("HeapProfiler.takeHeapSnapshot");
    devtools.off("HeapProfiler.addHeapSnapshotChunk", add);
    const { snapshot: { meta: { node_fields: fields, node_types: [types] } }, nodes, strings } = JSON.parse(chunks.join(""));
    const alive = new Map();
    let code = 0;
    for (let at = 0; at < nodes.length; at += fields.length) {
      const type = types[nodes[at]];
      const kind = type.includes("string") ? "string" : `${type} ${strings[nodes[at + 1]]}`;
      if (type === "code") code += nodes[at + fields.indexOf("self_size")];
      if (!engine.test(kind)) alive.set(kind, (alive.get(kind) ?? 0) + 1);
    }
    return { alive, code };
  };
}

/** Firefox tells bytes: so many attended composers as they would make, one taking 16 KiB of objects and 56 KiB of nodes. @returns {Promise<Census>} */
async function firefoxCensus() {
  await inFrame("browser[primary=true]", () => {
    for (let round = 0; round < 4; round++) { // what lets go of the one may be held by the other
      Cu.forceGC();
      Cu.forceCC();
    }
  });
  const reports = await inWindow(async () => {
    const { osPid } = gBrowser.selectedBrowser.frameLoader.remoteTab;
    const reports = [];
    const add = (process, path, kind, units, amount) => process.includes(`pid ${osPid}`) && reports.push([path, amount]);
    await new Promise(done => Cc["@mozilla.org/memory-reporter-manager;1"].getService(Ci.nsIMemoryReporterManager).getReports(add, null, done, null, false));
    return reports;
  });
  const sum = path => reports.reduce((sum, [each, amount]) => (path.test(each) ? sum + amount : sum), 0);
  return {
    alive: new Map([
      ["composers by their objects", sum(/Content Script "Postwijzer".*\/classes\/.*\/gc-heap$/) / 16_384],
      ["composers by their nodes", sum(/^explicit\/window-objects\/.*\/dom\/(element|text|orphan)-nodes$/) / 57_344],
      ["event targets", sum(/^event-counts\/window-objects\/.*\/dom\/event-targets$/)],
      ["event listeners", sum(/^event-counts\/window-objects\/.*\/dom\/event-listeners$/)],
    ]),
    code: sum(/\/(scripts\/.*|code\/.*|cacheir-stubs|jit-.*)$/),
  };
}
