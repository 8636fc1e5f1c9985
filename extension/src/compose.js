// @ts-check
// One compose box attended: the editor is read, the box asks, the highlighter and the panel show. Used by the content
// script in other people's pages and by the service's own page, with another way to the service.

import { createBox } from "./box.js";
import { editorOf, focus } from "./editors/index.js";
import { canHighlight, createHighlighter, isDark } from "./highlight.js";
import { createMedia } from "./media.js";
import { createPanel } from "./panel/panel.js";
import { replace } from "./replace.js";

/** @typedef {import("./wire.js").Finding} Finding */
/** @typedef {import("./panel/panel.js").Open} Open */

/** @type {import("./box.js").Clock} */
const clock = { now: () => performance.now(), set: (run, ms) => setTimeout(run, ms), clear: (timer) => clearTimeout(timer) };
const HOVER = 300; // milliseconds on a word before its finding opens, and off it before that closes

/**
 * @param {HTMLElement} root the element that is typed in
 * @param {object} means
 * @param {import("./box.js").Ask} means.ask
 * @param {{platform: string, surface: string}} means.draft
 * @param {import("./words.js").Words} means.words
 * @param {number} means.delay
 * @param {import("./desk.js").Desk | null} [means.desk]
 * @param {import("./media.js").Look} means.look
 * @param {Element | null} [means.docked]
 * @param {() => void} [means.gone] called when the element has left the page
 */
export function attend(root, { ask, look, draft, words, delay, desk = null, docked = null, gone = () => {} }) {
  const editor = editorOf(root);
  let about = draft;
  const dark = isDark(docked ?? root);
  const highlighter = canHighlight() ? createHighlighter(editor, isDark(root)) : null;
  const stop = new AbortController();
  const listen = { signal: stop.signal, capture: true, passive: true };
  let reading = editor.read();
  /** @type {Open} */
  let open = "no";
  /** @type {string | null} */
  let current = null;
  /** @type {{id: string, text: string} | null} */
  let failed = null;
  let sticky = false; // opened on purpose: it does not close by itself
  let applying = false;
  /** Where the writer was before they went to the card, by pressing a marked word or by key. @type {{start: number, end: number} | null} */
  let caret = null;
  /** @type {{finding: Finding, range: any}[]} */
  let drawn = [];
  let painted = 0;
  let paintedCheck = 0;
  /** @type {number | null} */
  let frame = null;
  /** @type {any} */
  let hovering = null;

  const panel = createPanel({
    words, dark, desk, docked, root,
    pressed: {
      toggle: () => (open === "list" ? close() : show("list", null, true)),
      close,
      all: () => show("list", current, true),
      again: () => box.again(),
      remove: (id) => media.remove(id),
      apply,
      ignore: ({ id }) => {
        box.ignore(id);
        if (open === "one") close();
      },
      point: ({ id }) => {
        if (open !== "list" && !docked) return;
        current = id;
        draw();
      },
      hover: (inside) => (inside ? clearTimeout(hovering) : closeSoon()),
    },
  });
  const box = createBox({ ask, clock, draft, delay, changed: draw });
  const media = createMedia({ look, about: () => about, changed: () => box.about(asked()) });
  /** What goes along with the text. Nobody knows of attachments that were there before, so none seen is none said. */
  const asked = () => ({ ...about, ...(media.all.length && { media: media.known }) });
  panel.mark({ "data-platform": draft.platform, "data-surface": draft.surface, "data-family": editor.family, "data-painted": 0 });

  function draw() {
    const { state } = box;
    if (current && !state.findings.some(({ id }) => id === current)) {
      current = null;
      if (open === "one") open = "no";
    }
    if (highlighter && reading.text === state.text) {
      const marked = state.findings.filter(({ span }) => span && span.end > span.start);
      const marks = marked.map(({ span, level }) => ({ span: /** @type {any} */ (span), kind: level }));
      const active = marked.find(({ id }) => id === current && open !== "no");
      const ranges = highlighter.paint(reading, [...marks, ...(active ? [{ span: /** @type {any} */ (active.span), kind: /** @type {const} */ ("active") }] : [])]);
      drawn = marked.map((finding, index) => ({ finding, range: ranges[index] }));
    }
    panel.show({ state, pictures: media.all, platform: about.platform, open, current, failed });
    place();
    if (state.checkedSequence && state.checkedSequence !== paintedCheck) {
      paintedCheck = state.checkedSequence;
      const { askedAt } = state;
      requestAnimationFrame(() => setTimeout(() => panel.mark({ "data-painted": ++painted, "data-painted-ms": (performance.now() - askedAt).toFixed(1) })));
    }
  }

  function place() {
    const range = open === "one" ? drawn.find(({ finding }) => finding.id === current)?.range : null;
    panel.place(range?.getClientRects()[0] ?? null, reading.text.trim() === "" && !hasFocus() && !media.all.length);
  }

  function read() {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    if (stop.signal.aborted) return;
    if (!root.isConnected) return leave();
    const before = reading.text;
    reading = editor.read();
    if (reading.text === before && box.state.sequence > 0) return draw(); // the editor drew the same text anew
    if (!applying) {
      if (open === "one") open = "no"; // whoever types on has read it
      caret = null;
      failed = null;
      panel.mark({ "data-applied": null });
    }
    if (before.trim() && !reading.text.trim()) media.clear(); // it was sent, or begun anew
    box.read(reading.text);
  }

  function readSoon() {
    frame ??= requestAnimationFrame(read);
  }

  /** @param {Open} how @param {string | null} id @param {boolean} onPurpose */
  function show(how, id, onPurpose) {
    clearTimeout(hovering);
    open = how;
    current = id;
    sticky = onPurpose;
    draw();
    if (id && onPurpose) panel.reveal(id);
  }

  function close() {
    clearTimeout(hovering);
    const back = document.activeElement === panel.host;
    open = "no";
    current = null;
    draw();
    if (back) giveBack();
  }

  function closeSoon() {
    clearTimeout(hovering);
    if (open === "one" && !sticky) hovering = setTimeout(close, HOVER);
  }

  /** The focus goes back to the box, the caret to where it was. */
  function giveBack() {
    if (caret) editor.select(reading, caret.start, caret.end);
    else focus(root);
    caret = null;
  }

  /** @param {Finding} finding @param {import("./wire.js").Fix} fix */
  async function apply(finding, fix) {
    const { state } = box;
    if (applying || state.text !== reading.text) return;
    applying = true;
    const where = caret ?? selection();
    const done = await replace(editor, fix.edits, state.text, where ? where.end : null);
    caret = null;
    failed = done ? null : { id: finding.id, text: fix.edits.length === 1 ? fix.edits[0].text : fix.label };
    if (done && open === "one") {
      open = "no";
      current = null;
    }
    read();
    applying = false;
    panel.mark({ "data-applied": done ? "ok" : "failed" });
    draw();
  }

  const hasFocus = () => /** @type {any} */ (root.getRootNode()).activeElement === root;
  const selection = () => (hasFocus() ? editor.selection(reading) : null);

  /** @param {number} x @param {number} y in the window */
  function findingAt(x, y) {
    const on = (/** @type {DOMRect} */ { left, right, top, bottom }) => x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 3;
    return drawn.find(({ range }) => [...(range?.getClientRects() ?? [])].some(on))?.finding;
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key === "Escape" && open !== "no" && !docked) {
      event.stopImmediatePropagation(); // this Escape closes our card, not the page's composer
      event.preventDefault();
      return close();
    }
    if (event.key !== "Enter" || !event.altKey || event.isComposing) {
      caret = null; // the writer moves on
      return;
    }
    event.stopImmediatePropagation();
    event.preventDefault();
    caret ??= selection();
    const at = caret?.end ?? -1;
    const here = box.state.findings.find(({ span }) => span && span.start <= at && at <= span.end);
    show(here ? "one" : "list", here?.id ?? null, true);
    panel.focus();
  }

  // Also of a field: React writes what it puts into one into its children as well.
  const observer = new MutationObserver(readSoon);
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  // A page that empties its field after posting sends no `input`; but the caret has to move.
  if (editor.family === "field") {
    root.addEventListener("selectionchange", () => /** @type {HTMLTextAreaElement} */ (root).value !== reading.text && readSoon(), listen);
  }
  const sized = new ResizeObserver(() => (root.isConnected ? place() : leave()));
  sized.observe(root);

  root.addEventListener("input", readSoon, listen);
  root.addEventListener("compositionstart", () => box.compose(true), listen);
  root.addEventListener("compositionend", () => {
    box.compose(false);
    readSoon();
  }, listen);
  root.addEventListener("keydown", onKey, { ...listen, passive: false });
  root.addEventListener("focusout", () => {
    caret ??= editor.selection(reading);
    placeSoon();
  }, listen);
  root.addEventListener("focusin", placeSoon, listen);
  root.addEventListener("pointerdown", ({ clientX, clientY }) => {
    caret = findingAt(clientX, clientY) ? caret ?? selection() : null; // pressing a marked word is pressing a button
  }, listen);
  root.addEventListener("pointermove", ({ clientX, clientY, buttons }) => {
    if (buttons || !drawn.length) return;
    const finding = findingAt(clientX, clientY);
    if (!finding) return closeSoon();
    if (open !== "no" && current === finding.id) return clearTimeout(hovering);
    if (open === "list" || (open === "one" && sticky)) return;
    clearTimeout(hovering);
    hovering = setTimeout(() => show("one", finding.id, false), HOVER);
  }, listen);
  root.addEventListener("pointerleave", closeSoon, listen);
  root.addEventListener("click", ({ clientX, clientY }) => {
    const finding = findingAt(clientX, clientY);
    if (finding) show(docked ? "list" : "one", finding.id, true);
    else if (open === "one") close();
  }, listen);
  window.addEventListener("pointerdown", (event) => { // elsewhere on the page
    if (open === "one" && ![panel.host, root].some((own) => event.composedPath().includes(own))) close();
  }, listen);
  for (const type of ["scroll", "resize"]) {
    window.addEventListener(type, () => {
      if (!root.isConnected) return leave();
      placeSoon();
    }, listen);
  }
  let placing = 0;
  function placeSoon() {
    cancelAnimationFrame(placing);
    placing = requestAnimationFrame(place);
  }

  function leave() {
    if (stop.signal.aborted) return;
    stop.abort();
    observer.disconnect();
    sized.disconnect();
    clearTimeout(hovering);
    box.close();
    media.close();
    highlighter?.remove();
    panel.remove();
    gone();
  }

  box.read(reading.text);
  draw();

  return {
    root,
    leave,
    /** Files that somebody adds to the post. @param {File[]} files */
    see: (files) => media.add(files),
    /** Another platform, surface or profile. @param {{platform: string, surface: string}} next */
    about(next) {
      about = next;
      panel.mark({ "data-platform": next.platform, "data-surface": next.surface });
      box.about(asked());
    },
  };
}
