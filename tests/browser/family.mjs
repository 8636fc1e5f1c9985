// What every compose box must do, whatever editor it is made of.
import assert from "node:assert/strict";
import { until } from "./harness.mjs";
import { colouredPixels, fixOf, holds, mend, mendWith, underlined, undoTo, writing } from "./writing.mjs";

const slang = "Het kamp was cringe en de taart was op.";
const hashtags = "Dag 1 #KSAinbeeld was leuk, dag 2 #ksa_in_beeld ook.";
const emoji = "🎉🎉 Feest bij ons!\nMet 🎈 en een facebook pagina voor jou.\nTot dan.";

/**
 * @param {string} page
 * @param {{platform: string, family: string, options?: object}} what
 */
export function family(page, { platform, family, options = {} }) {
  const write = (title, body) => writing(title, page, options, body);

  write("underlines what the service found, and nothing else", async box => {
    const { marks, state } = await underlined(box, slang, platform);
    assert.equal(state.family, family);
    assert.equal(state.platform, platform);
    const mark = marks.find(mark => mark.text === "cringe");
    assert.ok(mark, "“cringe” is found");
    const beside = { ...mark, x: mark.x + mark.width + 12 };
    assert.ok(await colouredPixels(box, mark) > 10, "the line is really painted");
    assert.equal(await colouredPixels(box, beside), 0, "and not under the words beside it");
  });

  write("a click in the list mends a word, typing goes on where it was, and Ctrl+Z takes all of it back", async box => {
    const mended = await mend(box, slang, platform, "cringe", { at: "list" });
    await box.page.keyboard.type("!");
    assert.equal(await box.text(), `${mended}!`, "the caret is where the writer left it");
    await undoTo(box, slang);
  });

  write("a click on the word mends over the edges of a hashtag", async box => {
    const mended = await mend(box, hashtags, platform, "#ksa_in_beeld", { at: "word" });
    await box.page.keyboard.type("!");
    assert.equal(await box.text(), `${mended}!`, "clicking an underlined word does not count as moving the caret");
    await undoTo(box, hashtags);
  });

  write("mends in a later paragraph, behind emoji", async box => {
    const mended = await mend(box, emoji, platform, "facebook pagina", { at: "list" });
    await box.page.keyboard.type("🎈 x");
    assert.equal(await box.text(), `${mended}🎈 x`);
    await undoTo(box, emoji);
  });

  const bal = "Tot op het #KSAinbeeld bal, breng iemand mee!";
  for (const [title, word, changes] of [
    ["mends from before a hashtag to behind it", "het #KSAinbeeld bal", { "het #KSAinbeeld bal": "ons #KSAbal" }],
    ["deletes what a fix deletes", " bal", { " bal": "" }],
    ["makes both changes of a fix at once", "Tot op het", { "Tot op": "Zien we je op", "iemand": "een vriend 🎈" }],
  ])
    write(title, async box => {
      const mended = await mendWith(box, bal, word, changes);
      await box.page.keyboard.type("x");
      assert.equal(await box.text(), `${mended}x`);
      await undoTo(box, bal);
    });

  write("moves the lines along while the writer types in front of them", async box => {
    await underlined(box, slang, platform);
    await box.press("Control+Home");
    await box.page.keyboard.type("Ja! ");
    await box.ready();
    assert.equal(await box.text(), `Ja! ${slang}`);
    assert.ok((await box.marks()).some(mark => mark.text === "cringe"));
  });

  write("opens and mends with the keyboard alone", async box => {
    const { findings } = await underlined(box, slang, platform);
    const { mended } = fixOf(findings, slang, "cringe");
    await box.press("Control+Home");
    for (let step = 0; step < slang.indexOf("cringe") + 2; step++) await box.press("ArrowRight");
    await box.press("Alt+Enter");
    await box.until(({ open }) => open === "one", "the finding opens");
    await box.press("Enter");
    await holds(box, mended);
    await undoTo(box, slang);
  });

  write("lets go of a post that was sent", async box => {
    await underlined(box, slang, platform);
    await box.send();
    assert.deepEqual(await box.posted(), [slang]);
    await until(async () => (await box.marks()).length === 0, async () => JSON.stringify(await box.marks()));
    await box.type("Nieuw");
    assert.equal(await box.text(), "Nieuw");
  });
}
