// A platform that renamed everything: the box is still found, everything else is still left alone.
import assert from "node:assert/strict";
import { family } from "./family.mjs";
import { world } from "./harness.mjs";
import { underlined, writing } from "./writing.mjs";

family("generic", { platform: "x", family: "plain" });

const field = { editor: "#field", send: "#reply", model: "field" };
writing("underlines in a textarea it does not know", "generic", field, async box => {
  const { state } = await underlined(box, "Dit is echt cringe, zegt de buurvrouw.", "x");
  assert.equal(state.family, "field");
});

writing("lets go of a reply that was sent, though its field was emptied without an event", "generic", field, async box => {
  await underlined(box, "Dit is echt cringe, zegt de buurvrouw.", "x");
  await box.send();
  await box.until(({ textLength, findings }) => textLength === "0" && findings === "0", "the field is empty");
  assert.deepEqual(await box.marks(), []);
});

for (const [editor, what] of [["[type=search]", "a search box"], ["[type=password]", "a password"]])
  writing(`never reads ${what}`, "generic", { editor }, async box => {
    const { front } = await world();
    await box.type("cringe geheim 4711");
    assert.equal(await box.state(), null);
    await underlined(await box.at("#box"), "Dat is chill.", "x"); // by now everything was asked that would be
    assert.equal(front.log.some(knock => knock.body.includes("4711")), false);
  });
