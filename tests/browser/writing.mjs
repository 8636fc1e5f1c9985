// A test in which somebody writes: opens the box, and afterwards demands what every test demands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applied, ask, until, world } from "./harness.mjs";
import { compose } from "./compose.mjs";

/** @param {string} title @param {string} page @param {object} options see `compose` @param {(box: Awaited<ReturnType<typeof compose>>, t: any) => Promise<void>} body */
export const writing = (title, page, options, body) => test(`${page}: ${title}`, { timeout: 60_000 }, async t => {
  const { front } = await world();
  const before = front.log.length;
  const box = await compose(page, options);
  try {
    await body(box, t);
    assert.deepEqual(await box.errors(), [], "no errors in the page");
    assert.deepEqual(box.requests.filter(url => url.includes("127.0.0.1") || url.includes("localhost")), [], "neither page nor content script asks this machine anything");
    assert.deepEqual(front.log.slice(before).filter(knock => !fromBackground(knock)), [], "only the extension's background asks the service");
  } finally {
    await box.close();
  }
});

/** A POST carries the extension's origin. A GET carries none, but says that no site is behind it. */
const fromBackground = ({ method, origin, site }) =>
  origin === undefined ? method === "GET" && ["none", "same-origin"].includes(site) : /^(chrome|moz)-extension:\/\//.test(origin);

const spanned = findings => findings.filter(finding => finding.span);

/** Types the text and waits for its lines; they must lie under exactly what the service found. */
export async function underlined(box, text, platform) {
  await box.type(text);
  const state = await box.ready();
  assert.equal(await box.text(), text, "the editor holds what was typed");
  assert.equal(Number(state.textLength), text.length, "and the extension reads just that");
  const { findings, counts } = await ask(text, platform);
  const marks = await box.marks();
  assert.deepEqual(marks.map(mark => mark.text).sort(), spanned(findings).map(finding => finding.text).sort(), "every underline lies under its finding's text");
  assert.deepEqual(marks.map(mark => mark.level).sort(), spanned(findings).map(finding => finding.level).sort());
  assert.equal(Number(state.used), counts.find(count => (count.field ?? "text") === "text").used, "the ring counts as the platform does");
  return { findings, marks, state };
}

/** What the text is after the service's first fix for the word. */
export function fixOf(findings, text, word) {
  const fix = findings.find(finding => finding.text === word)?.fixes[0];
  assert.ok(fix, `the service mends “${word}” in “${text}”`);
  return { label: fix.edits[0].text || word, mended: applied(text, fix) };
}

/** With the mouse: opens the finding at its word, or the list at the pill; clicks the fix there. Returns the mended text. */
export async function mend(box, text, platform, word, { at }) {
  const { findings, marks } = await underlined(box, text, platform);
  const { label, mended } = fixOf(findings, text, word);
  const mark = marks.find(mark => mark.text === word);
  if (at === "word") await box.page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
  else await box.clickInPanel("button", { label: "Postwijzer" });
  await box.until(state => state.open === (at === "word" ? "one" : "list"), "the card opens");
  await box.clickInPanel("button", { label });
  await holds(box, mended);
  await box.until(({ applied }) => applied === "ok", "the fix is verified");
  return mended;
}

/** As `mend`, for a fix no rule makes yet: the service finds `word` and offers these edits, each of one stretch of the text. */
export async function mendWith(box, text, word, changes) {
  const { front } = await world();
  const edits = Object.entries(changes).map(([old, own]) => ({ start: text.indexOf(old), end: text.indexOf(old) + old.length, text: own }));
  const span = { start: text.indexOf(word), end: text.indexOf(word) + word.length };
  const finding = { id: `house-terms:${word}`, rule: "house-terms", level: "warning", span, text: word, message: "Zo schrijven wij het.",
    why: "", because: {}, guidelines: [], fixes: [{ label: edits.length > 1 ? "Alles in één keer" : edits[0].text, edits }] };
  front.amend((report, question) => question.text === text ? { ...report, findings: [finding] } : report);
  try {
    await box.type(text);
    await box.ready();
    assert.deepEqual((await box.marks()).map(mark => mark.text), [word]);
    await box.clickInPanel("button", { label: "Postwijzer" });
    await box.clickInPanel("article button", { label: edits.length > 1 ? "Alles in één keer" : edits[0].text || "Verwijder" });
    const mended = applied(text, { edits });
    await holds(box, mended);
    await box.until(({ applied }) => applied === "ok", "the fix is verified");
    return mended;
  } finally {
    front.amend(null);
  }
}

/** Until the editor's own model holds just this text; an editor may take a moment to commit. */
export const holds = (box, text) =>
  until(async () => await box.text() === text, async () => `“${text}”, but the editor holds “${await box.text()}”; panel ${JSON.stringify(await box.state())}`, 3000);

/** Undoes step by step: how much one Ctrl+Z takes back is the editor's own affair. */
export async function undoTo(box, text) {
  for (let step = 0; step < 16 && await box.text() !== text; step++) {
    const before = await box.text();
    await box.undo();
    await until(async () => await box.text() !== before, `Ctrl+Z changes “${before}”`, 2000);
  }
  assert.equal(await box.text(), text, "Ctrl+Z brings back what was typed");
}

/** How many pixels under the word have a colour; plain text on a plain page has none. */
export async function colouredPixels(box, { x, y, width, height }) {
  const { PNG } = await import("pngjs");
  const shot = await box.page.screenshot({ clip: { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) + 4 } });
  const { data } = PNG.sync.read(Buffer.from(shot));
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = data.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 60) count++;
  }
  return count;
}
