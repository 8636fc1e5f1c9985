// @ts-check
// An answer belongs to the text it was asked for. When the writer types on, its spans are moved over the edit; what the
// edit touched is dropped, because nobody knows whether it still holds.

/** @typedef {{start: number, end: number}} Span UTF-16 code units, half-open */
/** @typedef {{from: number, to: number, grown: number}} Change `before[from:to]` was replaced by something `grown` longer */

const WORD = /[\p{L}\p{N}\p{M}_#@]/u;
const IN_WORD = /[\p{L}\p{N}\p{M}_#@'’‑-]/u; // foto's, e-mail

/**
 * The smallest single edit that turns one text into the other, or null when nothing changed.
 * @param {string} before
 * @param {string} after
 * @returns {Change & {text: string} | null}
 */
export function change(before, after) {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const text = after.slice(head, after.length - tail);
  return { from: head, to: before.length - tail, grown: after.length - before.length, text };
}

/**
 * Whether somebody typed or deleted one letter and stands in a word, or behind one that may go on. What comes in at
 * once, such as a paste, is whole.
 * @param {ReturnType<typeof change>} edit
 * @param {string} after
 */
export function isWithinWord(edit, after) {
  if (!edit) return false;
  const { from, to, text } = edit;
  const letter = text ? text.length === 1 : to - from === 1;
  return letter && IN_WORD.test(after[from + text.length - 1] ?? "");
}

/**
 * The span after the edit, or null when the edit touched it. Typing a letter against a word touches that word:
 * "hun" is another word than "hunk".
 * @param {Span} span
 * @param {ReturnType<typeof change>} edit
 * @returns {Span | null}
 */
export function move(span, edit) {
  if (!edit) return span;
  const { from, to, grown, text } = edit;
  if (span.end <= from) {
    const glued = span.end === from && (text ? WORD.test(text[0]) : false);
    return glued ? null : span;
  }
  if (span.start >= to) {
    const glued = span.start === to && text !== "" && WORD.test(text[text.length - 1]);
    return glued ? null : { start: span.start + grown, end: span.end + grown };
  }
  return null;
}

/**
 * The findings of an answer for `before`, as they stand in `after`. Each that is kept slices to its own text there.
 * @template {import("./wire.js").Finding} F
 * @param {readonly F[]} findings
 * @param {string} before
 * @param {string} after
 * @returns {F[]}
 */
export function remap(findings, before, after) {
  const edit = change(before, after);
  const kept = [];
  for (const finding of findings) {
    const span = finding.span && move(finding.span, edit);
    if (finding.span && (!span || after.slice(span.start, span.end) !== finding.text)) continue;
    const fixes = finding.fixes.flatMap((fix) => {
      const edits = fix.edits.map((each) => ({ each, to: move(each, edit) }));
      const whole = edits.every(({ each, to }) => to && after.slice(to.start, to.end) === before.slice(each.start, each.end));
      return whole ? [{ ...fix, edits: edits.map(({ each, to }) => ({ .../** @type {Span} */ (to), text: each.text })) }] : [];
    });
    kept.push({ ...finding, span: span ?? null, fixes });
  }
  return kept;
}
