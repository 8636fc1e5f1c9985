// @ts-check
// What kind of editor an element is, told from its own marks, never from the address of the page.

import { locate, offsetOf, rangeOf, readText } from "../text-map.js";
import { draft } from "./draft.js";
import { field } from "./field.js";
import { lexical } from "./lexical.js";
import { plain } from "./plain.js";
import { prosemirror } from "./prosemirror.js";
import { quill } from "./quill.js";
import { slate } from "./slate.js";

/**
 * @typedef {object} Family
 * @property {string} id
 * @property {string} marker selector of the editor or what it stands in
 * @property {import("./techniques.js").Technique} chromium
 * @property {import("./techniques.js").Technique} firefox
 * @property {boolean} [widens] deletes by replacing one character more: an empty replacement does nothing here
 * @property {number} [settle] milliseconds it needs to notice a selection
 */
/** @typedef {{text: string, segments?: import("../text-map.js").Segment[], root: Element}} Reading */
/**
 * @typedef {object} Editor
 * @property {string} family
 * @property {HTMLElement} root the element that is typed in
 * @property {() => Reading} read
 * @property {(reading: any, start: number, end: number) => AbstractRange | null} range null: nothing to draw on
 * @property {(reading: any) => {start: number, end: number} | null} selection in the text; null: not in this editor
 * @property {(reading: any, start: number, end: number) => void} select also focuses
 * @property {(reading: any, start: number, end: number, text: string) => void} put text over what is selected
 * @property {boolean} widens
 * @property {number} settle
 */

const FAMILIES = [draft, lexical, slate, quill, prosemirror, plain];
const FIREFOX = "mozInnerScreenX" in globalThis;

/** The element one types in, from whatever inside it an event came from. @param {Element | null} element @returns {HTMLElement | null} */
export function editableOf(element) {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element;
  let root = element instanceof HTMLElement && element.isContentEditable ? element : null;
  while (root?.parentElement?.isContentEditable) root = root.parentElement;
  return root;
}

/** @param {HTMLElement} root an editable element @returns {Editor} */
export function editorOf(root) {
  if (root instanceof HTMLTextAreaElement || root instanceof HTMLInputElement) return field(root);
  const family = /** @type {Family} */ (FAMILIES.find(({ marker }) => root.closest(marker)));
  return {
    family: family.id,
    root,
    read: () => readText(root),
    range: rangeOf,
    selection: (reading) => selectionIn(root, reading),
    select(reading, start, end) {
      const place = locate(reading, start, end);
      focus(root);
      if (place) document.getSelection()?.setBaseAndExtent(...place.start, ...place.end);
    },
    put(reading, start, end, text) {
      const place = locate(reading, start, end);
      if (place) (FIREFOX ? family.firefox : family.chromium)(root, text, place);
    },
    widens: family.widens ?? false,
    settle: family.settle ?? 0,
  };
}

/** @param {HTMLElement} root */
export function focus(root) {
  const { activeElement } = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  if (activeElement !== root) root.focus({ preventScroll: true });
}

/** @param {HTMLElement} root @param {import("../text-map.js").TextMap} reading */
function selectionIn(root, reading) {
  const tree = root.getRootNode();
  const selection = /** @type {any} */ (document.getSelection());
  if (!selection?.rangeCount) return null;
  let range = selection.getRangeAt(0);
  if (tree instanceof ShadowRoot) {
    const shadow = /** @type {any} */ (tree);
    if (selection.getComposedRanges) [range] = selection.getComposedRanges({ shadowRoots: [tree] });
    else if (shadow.getSelection?.().rangeCount) range = shadow.getSelection().getRangeAt(0);
  }
  const start = offsetOf(reading, range.startContainer, range.startOffset);
  const end = offsetOf(reading, range.endContainer, range.endOffset);
  return start === null || end === null ? null : { start, end };
}
