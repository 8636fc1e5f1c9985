// Whatever happens to the service: typing and posting go on, the panel says calmly what is wrong, and it comes back by itself.
import assert from "node:assert/strict";
import { world } from "./harness.mjs";
import { underlined, writing } from "./writing.mjs";

const faults = { stopped: "away", slow: "slow", broken: "stumbled", html: "foreign", garbage: "foreign", dying: "foreign" };
const platforms = { x: "x", linkedin: "linkedin", bluesky: "bluesky", mastodon: "mastodon" };
const text = "Dat was cringe.";

/** The service misbehaves during `body` and is itself again afterwards, also when the test fails. */
async function during(fault, body) {
  const { front } = await world();
  await front.behave(fault);
  try {
    return await body(front);
  } finally {
    await front.behave("service");
  }
}

for (const page of Object.keys(platforms))
  writing("typing and posting work whatever the service does", page, {}, async box => {
    await underlined(box, text, platforms[page]);
    await box.send();
    for (const fault of Object.keys(faults))
      await during(fault, async () => {
        const words = `Ook nu (${fault}) 🎈\ngewoon typen`;
        await box.type(words);
        assert.equal(await box.text(), words, fault);
        await box.send();
        assert.equal((await box.posted()).at(-1), words, fault);
        assert.equal(await box.text(), "", fault);
      });
  });

for (const [fault, reason] of Object.entries(faults))
  writing(`says what is wrong when the service is ${fault}, and recovers within 5 s`, "x", {}, async (box, t) => {
    await underlined(box, text, "x");
    const end = await during(fault, async () => {
      await box.page.keyboard.type(" Echt chill");
      const state = await box.until(({ state, reason: why }) => state === "offline" && why === reason, `offline because ${reason}`);
      assert.equal(await box.text(), `${text} Echt chill`);
      assert.equal(state.used, undefined, "no number rather than an old one");
      return performance.now();
    });
    const state = await box.ready();
    const seconds = (performance.now() - end) / 1000;
    t.diagnostic(`${fault}: back after ${seconds.toFixed(1)} s`);
    assert.ok(seconds < 5, `back after ${seconds.toFixed(1)} s`);
    assert.ok(Number(state.used) > 0);
    assert.deepEqual((await box.marks()).map(mark => mark.text), ["cringe", "chill"]);
  });

writing("keeps the old lines under the right words while the service is slow", "x", {}, async box => {
  await underlined(box, text, "x");
  await during("slow", async () => {
    await box.press("Control+Home");
    await box.page.keyboard.type("Zeg: ");
    await box.until(({ state }) => state !== "ready", "a question under way");
    for (const mark of await box.marks()) assert.equal(mark.text, "cringe");
  });
  await box.ready();
});
