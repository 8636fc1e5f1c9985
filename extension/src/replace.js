// @ts-check
// Applying a fix: select, let the editor notice, put the new text in with the one technique its family accepts, and read
// again. When the text is not exactly what it should be, stop and say so: a second technique on top is what doubles text.

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });

/** @typedef {import("./editors/index.js").Editor} Editor */
/** @typedef {import("./wire.js").Edit} Edit */

const SETTLED = 25; // milliseconds
const PATIENCE = 300;

/** @param {number} ms */
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Editors learn of a selection by an event that comes later. @param {number} settle milliseconds */
async function selectionSeen(settle) {
  await Promise.race([
    new Promise((done) => document.addEventListener("selectionchange", done, { once: true, capture: true })),
    wait(30),
  ]);
  await wait(settle);
}

/**
 * The edit, one grapheme wider where there is one on the same line: some editors ignore an empty replacement.
 * @param {string} text @param {Edit} edit @returns {Edit}
 */
export function widen(text, { start, end, text: own }) {
  const after = graphemes.segment(text.slice(end))[Symbol.iterator]().next().value?.segment;
  if (after && after !== "\n") return { start, end: end + after.length, text: own + after };
  const before = [...graphemes.segment(text.slice(Math.max(0, start - 64), start))].at(-1)?.segment;
  if (before && before !== "\n") return { start: start - before.length, end, text: before + own };
  return { start, end, text: own };
}

/** @param {string} text @param {Edit} edit */
export const applied = (text, { start, end, text: own }) => text.slice(0, start) + own + text.slice(end);

/** Where a caret goes when the text around it changes. @param {number} caret @param {Edit} edit */
export function carried(caret, { start, end, text }) {
  if (caret <= start) return caret;
  return caret >= end ? caret + text.length - (end - start) : start + text.length;
}

/**
 * @param {Editor} editor
 * @param {readonly Edit[]} edits on `text`, not overlapping
 * @param {string} text what the editor must hold now; anything else and nothing is done
 * @param {number | null} caret where the writer was; null: after the last replacement
 * @returns {Promise<boolean>} whether the text is now what it should be
 */
export async function replace(editor, edits, text, caret) {
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    let reading = editor.read();
    if (reading.text !== text) return false;
    const expected = applied(text, edit);
    const { start, end, text: own } = edit.text === "" && editor.widens ? widen(text, edit) : edit;
    editor.select(reading, start, end);
    await selectionSeen(editor.settle);
    reading = editor.read(); // selecting may have made the editor draw itself anew
    if (reading.text !== text) return false;
    editor.put(reading, start, end, own);
    const until = performance.now() + PATIENCE;
    do {
      await wait(SETTLED); // the DOM may show the new text a moment before the editor's own model has taken it over
      if (performance.now() > until) return false;
    } while (editor.read().text !== expected);
    caret = caret === null ? edit.start + edit.text.length : carried(caret, edit);
    text = expected;
  }
  if (caret !== null) {
    editor.select(editor.read(), caret, caret);
    await selectionSeen(0);
  }
  return true;
}
