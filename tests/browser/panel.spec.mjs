// The panel: what it shows, what stays away, what it puts in, and where it stands.
import assert from "node:assert/strict";
import { hasAccessiblePanel } from "./accessible.mjs";
import { compose } from "./compose.mjs";
import { until, world } from "./harness.mjs";
import { holds, underlined, writing } from "./writing.mjs";

const text = "Tot op het bal, breng iemand mee!";

/** A finding no rule makes, about the first `word` in the text; without a word about all of it. */
const finding = (word, given) => (text) => {
  const start = text.indexOf(word);
  if (word && start < 0) return null;
  return { id: `${given.rule}:${word}`, rule: "test-rule", level: "warning", span: word ? { start, end: start + word.length } : null, text: word,
    message: `Over ${word}.`, why: "", because: {}, guidelines: [], fixes: [], ...given };
};

/** During `body` the service finds just these, and asks these questions. */
async function finds(makers, body, reminders = []) {
  const { front } = await world();
  front.amend((report, { text }) => ({ ...report, findings: makers.map(make => make(text)).filter(Boolean), reminders }));
  try {
    return await body();
  } finally {
    front.amend(null);
  }
}

/** Opens the list with the mouse. */
async function open(box) {
  await box.clickInPanel("button", { label: "Postwijzer" });
  await box.until(state => state.open === "list", "the list opens");
}
const inPanel = (box, look, what) => until(() => box.inPanel(look), async () => `${what}:\n${await box.inPanel(root => root.innerHTML)}`);

writing("groups by level, and says what is about the same word in one place", "x", {}, box => finds([
  finding("bal", { rule: "one", level: "hint", message: "Zo zeggen wij het niet." }),
  finding("iemand", { rule: "two", level: "error", message: "Dat kan niet." }),
  finding("bal", { rule: "three", level: "warning", message: "En ook nog dit." }),
  finding("Tot", { rule: "four", level: "hint", message: "Kleine tip." }),
], async () => {
  await box.type(text);
  await box.ready();
  await open(box);
  const shown = await box.inPanel(root => [...root.querySelectorAll(".group")].map(group => ({
    level: group.dataset.level, heading: group.querySelector("h2").textContent,
    articles: [...group.querySelectorAll("article")].map(article => [article.ariaLabel, ...[...article.querySelectorAll(".message")].map(each => each.textContent)]),
  })));
  assert.deepEqual(shown, [
    { level: "error", heading: "Fouten1", articles: [["Fout: “iemand”", "Dat kan niet."]] },
    { level: "warning", heading: "Let op1", articles: [["Let op: “bal”", "Zo zeggen wij het niet.", "En ook nog dit."]] },
    { level: "hint", heading: "Tips1", articles: [["Tip: “Tot”", "Kleine tip."]] },
  ]);
}));

for (const [how, label, elsewhere] of [["always", "Negeer altijd", 0], ["on this channel", "Negeer alleen op", 1]])
  writing(`a remark ignored ${how} stays away the next time`, "x", {}, async box => {
    const word = `uitverkoren${elsewhere}`; // no other spec has this word: what is ignored stays so for the whole run
    await finds([finding(word, { rule: "test-ignored" })], async () => {
      const words = `Dit is ${word} voor jou.`;
      await box.type(words);
      await box.ready();
      assert.deepEqual((await box.marks()).map(mark => mark.text), [word]);
      await open(box);
      await box.clickInPanel("summary", { label: "Voortaan negeren" });
      await box.clickInPanel("button", { label });
      await until(async () => (await box.marks()).length === 0, "the line goes");
      assert.equal((await box.state()).findings, "0");
      await box.type(" Nog iets.");
      await box.ready();
      assert.equal((await box.marks()).length, 0, "also when it is asked anew");
      for (const [page, expected] of [["x", 0], ["mastodon", elsewhere]]) {
        const other = await compose(page);
        await other.type(words);
        await other.ready();
        assert.equal((await other.marks()).length, expected, page);
        await other.close();
      }
    });
  });

writing("a word of one's own is no spelling mistake any more", "x", {}, async box => {
  const { front } = await world();
  const words = "We zoeken nog begelijders voor onze zomerkampen.";
  await box.type(words);
  await box.ready();
  assert.ok((await box.marks()).some(mark => mark.text === "begelijders"));
  await open(box);
  await inPanel(box, root => [...root.querySelectorAll("article .fix")].some(each => each.textContent.includes("begeleiders")), "what may be meant is offered");
  await box.clickInPanel("button", { label: "Voeg toe aan mijn woordenlijst: “begelijders”" });
  await until(async () => !(await box.marks()).some(mark => mark.text === "begelijders"), "the line goes");
  await box.type(" Doe mee!");
  await box.ready();
  assert.ok(!(await box.marks()).some(mark => mark.text === "begelijders"));
  assert.ok(JSON.parse(front.log.findLast(knock => knock.path === "/v1/check").body).words.includes("begelijders"));
});

writing("what may be meant by a misspelling is put in with one press", "x", {}, async box => {
  const words = "We zoeken nog vrijwilliggers voor onze zomerkampen.";
  await box.type(words);
  await box.ready();
  assert.ok((await box.marks()).some(mark => mark.text === "vrijwilliggers"));
  await open(box);
  await box.clickInPanel("article button", { label: "vrijwilligers" });
  await holds(box, words.replace("vrijwilliggers", "vrijwilligers"));
});

writing("what may be meant is asked again when nobody answered", "x", {}, async box => {
  const { front } = await world();
  await box.type("We zoeken nog vrijwilliggers voor onze zomerkampen.");
  await box.ready();
  await front.behave("stopped");
  try {
    await open(box);
    await new Promise(passed => setTimeout(passed, 500)); // by now it was asked in vain
  } finally {
    await front.behave("service");
  }
  await box.type(" Doe mee!");
  await inPanel(box, root => [...root.querySelectorAll("article .fix")].some(each => each.textContent.includes("vrijwilligers")), "what may be meant is offered");
});

for (const page of ["x", "mastodon"]) writing("no word is found wrong before it is finished, however slowly it is typed", page, {}, async box => {
  const lined = new Set();
  await box.type("Op zaterdag verwachten we jullie in het lokaal voor een ");
  for (const letter of "verassing") { // "vera" and "verass" are no words either
    await box.page.keyboard.type(letter);
    await new Promise(passed => setTimeout(passed, 350));
    for (const mark of await box.marks()) lined.add(mark.text);
  }
  await box.page.keyboard.type(" ");
  await box.until(({ findings }) => findings === "1", "the word is told once it ended");
  assert.deepEqual((await box.marks()).map(mark => mark.text), ["verassing"]);
  assert.deepEqual([...lined], []);
});

writing("a hashtag that is missing is a chip that puts it in", "x", {}, box => finds([
  (text) => finding("", { rule: "hashtag-missing", level: "hint", message: "Een hashtag helpt.", fixes: [
    { label: "", edits: [{ start: text.length, end: text.length, text: " #KSAinbeeld" }] }, { label: "", edits: [{ start: text.length, end: text.length, text: " #KSA" }] }] })(text),
], async () => {
  await box.type(text);
  await box.ready();
  await open(box);
  await until(() => box.inPanel(root => root.querySelector(".chip") !== null), "the chips, once the writer rests");
  assert.deepEqual(await box.inPanel(root => [...root.querySelectorAll(".chip")].map(each => [each.textContent, each.ariaLabel])), [["#KSAinbeeld", "Voeg “#KSAinbeeld” toe"], ["#KSA", "Voeg “#KSA” toe"]]);
  await box.clickInPanel(".chip", { label: "#KSAinbeeld" });
  await holds(box, `${text} #KSAinbeeld`);
}));

const questions = ["Staat er alcohol op de foto?", "Mag iedereen in beeld?"].map(text => ({ text, because: { text: "", document: "Ons beleid" }, guidelines: [] }));
writing("what was looked at stays ticked while one writes on, and a new post starts anew", "x", {}, box => finds([], async () => {
  const ticks = () => box.inPanel(root => [...root.querySelectorAll(".reminders input")].map(each => each.checked));
  const progress = () => box.inPanel(root => root.querySelector(".progress").textContent);
  await box.type(text);
  await box.ready();
  await open(box);
  await box.clickInPanel(".reminders label", { label: "Mag iedereen" });
  assert.deepEqual(await ticks(), [false, true]);
  assert.equal(await progress(), "1 van 2");
  await box.type(" En tot dan.");
  await box.ready();
  assert.deepEqual(await ticks(), [false, true]);
  await box.send();
  await box.type(text);
  await box.ready();
  assert.deepEqual(await ticks(), [false, false]);
}, questions));

writing("says whom the channel is for and whether the text fits elsewhere, asked once the card is open", "x", {}, async box => {
  const { front } = await world();
  const start = front.log.length;
  const asked = () => front.log.slice(start).filter(({ path, body }) => path === "/v1/profiles" || body.includes('"platforms"'));
  await box.type("Samen ".repeat(44).trim());
  await box.ready();
  assert.deepEqual(asked(), [], "nothing is asked while the card is closed");
  await open(box);
  const told = await inPanel(box, root => {
    const [channel, elsewhere] = root.querySelectorAll(".fold");
    return !channel.hidden && !elsewhere.hidden && { channel: channel.textContent, elsewhere: elsewhere.textContent };
  }, "the channel card and the other channels");
  assert.match(told.channel, /Over X.*Voor wie.*partners, pers/);
  assert.match(told.elsewhere, /te lang voor Snapchat/);
  assert.match(told.elsewhere, /Facebook/);
});

writing("tells what counts for more than one sees", "x", {}, async box => {
  await box.type("Feest 🎉 en nog eens 🎉 op www.ksa.be");
  await box.ready();
  await open(box);
  const note = await inPanel(box, root => root.querySelector(".note")?.textContent, "the note");
  assert.match(note, /een link telt voor 23/);
  assert.match(note, /🎉 telt voor 2 \(2 keer\)/);
});

const pillOf = box => box.inPanel(root => {
  const { x, y, width, height } = root.querySelector(".pill").getBoundingClientRect();
  return { x, y, width, height };
});

writing("the button goes where it is dragged, without opening, and is there again the next time; Home puts it back", "x", { text: "Hallo daar" }, async box => {
  await box.focus();
  await box.ready();
  const own = await pillOf(box);
  const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
  const seen = await box.page.evaluateHandle(() => {
    const seen = [];
    for (const type of ["pointerdown", "pointermove", "pointerup", "click"]) document.addEventListener(type, event => event.target.localName === "postwijzer-panel" && seen.push(type), true);
    return seen;
  });
  await box.page.mouse.move(x, y);
  await box.page.mouse.down();
  await box.page.mouse.move(x - 60, y + 100, { steps: 6 });
  await box.page.mouse.move(x - 120, y + 220, { steps: 6 });
  await box.page.mouse.up();
  const put = await pillOf(box);
  assert.deepEqual([Math.round(put.x - own.x), Math.round(put.y - own.y)], [-120, 220]);
  assert.equal((await box.state()).open, "no");
  assert.deepEqual(await seen.evaluate(seen => seen), [], "the page notices nothing");
  assert.equal(await box.text(), "Hallo daar");

  const again = await compose("x", { text: "Hallo daar" });
  await again.focus();
  await again.ready();
  assert.deepEqual(await pillOf(again), put, "remembered for this site");
  await again.inPanel(root => root.querySelector(".pill").focus());
  await again.press("ArrowDown");
  assert.equal(Math.round((await pillOf(again)).y - put.y), 16);
  await again.press("Home");
  assert.deepEqual(await pillOf(again), own, "back where it was");
  await again.close();
});

/** Opens the card at a word, with a press on it; where both are then. */
async function openAt(box, word) {
  const mark = (await box.marks()).find(({ text }) => text === word);
  await box.page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
  await box.until(({ open }) => open === "one", "the card at the word");
  const card = await box.inPanel(root => root.querySelector(".card").getBoundingClientRect().toJSON());
  return { mark, card };
}
const overlap = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

writing("the card at a word goes when one types on, presses Escape or presses elsewhere", "x", {}, async box => {
  await underlined(box, "Dat was cringe, echt waar.", "x");
  const gone = what => box.until(({ open }) => open === "no", what);
  await openAt(box, "cringe");
  await box.press("Escape");
  await gone("after Escape");
  await openAt(box, "cringe");
  await box.page.mouse.click(5, 700);
  await gone("after a press on the page");
  await openAt(box, "cringe");
  await box.press("Control+End");
  await box.page.keyboard.type("!");
  const { findings } = await gone("after a letter");
  assert.equal(findings, "1", "though there is still something to say");
});

for (const [name, send, size] of [["x", "[data-testid=tweetButtonInline]", { width: 1280, height: 800 }], ["x", null, { width: 640, height: 400 }], ["mastodon", ".send", { width: 1100, height: 700 }]])
  writing(`the card leaves its word${send ? " and the button that sends" : ""} free, ${size.width} by ${size.height}`, name, {}, async box => {
    await box.page.setViewport(size);
    await underlined(box, "Wat een feest was het weer.\nEn de quiz was cringe, maar de taart was op. We zoeken nog leiding.", name);
    const { mark, card } = await openAt(box, "cringe");
    assert.equal(overlap(card, mark), false, "the word");
    if (send) assert.equal(overlap(card, await (await box.page.$(send)).boundingBox()), false, "the button");
    assert.ok(card.y >= 0 && card.y + card.height <= size.height && card.x >= 0 && card.x + card.width <= size.width, "inside the window");
  });

for (const theme of ["light", "dark"])
  writing(`has nothing axe objects to, ${theme}`, "x", { theme }, async box => {
    const words = "🎉 Dag 1 #KSAinbeeld, dag 2 #ksa_in_beeld, echt chill. We zoeken nog begelijderzz.";
    await underlined(box, words, "x");
    await hasAccessiblePanel(box, "the button alone");
    await open(box);
    await inPanel(box, root => !root.querySelector(".fold").hidden, "the channel card");
    await hasAccessiblePanel(box, "the list");
    await box.press("Escape");
    const mark = (await box.marks())[0];
    await box.page.mouse.click(mark.x + 4, mark.y + 4);
    await box.until(({ open }) => open === "one", "one finding");
    await hasAccessiblePanel(box, "one finding");
    const { front } = await world();
    await front.behave("stopped");
    try {
      await box.type("!");
      await box.until(({ state }) => state === "offline", "offline");
      await box.clickInPanel("button", { label: "Postwijzer" });
      await hasAccessiblePanel(box, "without the service");
    } finally {
      await front.behave("service");
    }
    await box.ready();
  });
