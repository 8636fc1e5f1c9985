// @ts-check
// Lines under words, by the CSS Custom Highlight API: the page's own elements are not touched. The registry belongs to
// the page as well, so only our own names are set and taken away, and put back when the page cleared them.

import { createMirror } from "./mirror.js";

/** @typedef {"hint" | "warning" | "error" | "active"} Kind */
/** @type {Kind[]} */
const KINDS = ["hint", "warning", "error", "active"];
const name = (/** @type {Kind} */ kind) => `postwijzer-${kind}`;

/** Form as well as colour tells the levels apart; the browser's own spelling line is a red wave, so none of ours is.
 * @param {boolean} dark */
const style = (dark) => {
  const [hint, warning, error, active] = dark
    ? ["#6cb2ff", "#f0b429", "#ff6b6b", "rgb(108 178 255 / 26%)"]
    : ["#1668c7", "#b97500", "#cf222e", "rgb(22 104 199 / 15%)"];
  return `
    ::highlight(postwijzer-hint) { text-decoration: underline dotted ${hint} 2.5px; }
    ::highlight(postwijzer-warning) { text-decoration: underline wavy ${warning} 2px; }
    ::highlight(postwijzer-error) { text-decoration: underline double ${error} 2px; background-color: ${dark ? "rgb(255 107 107 / 16%)" : "rgb(207 34 46 / 8%)"}; }
    ::highlight(postwijzer-active) { background-color: ${active}; }`;
};

export const canHighlight = () => "highlights" in CSS && typeof Highlight === "function";

/**
 * @param {import("./editors/index.js").Editor} editor
 * @param {boolean} dark the page's own background
 */
export function createHighlighter(editor, dark) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style(dark));
  const tree = /** @type {Document | ShadowRoot} */ (editor.root.getRootNode());
  const highlights = new Map(KINDS.map((kind, priority) => [kind, Object.assign(new Highlight(), { priority })]));
  /** @type {ReturnType<typeof createMirror> | null} */
  let mirror = null;
  /** @type {(AbstractRange | null)[]} */
  let drawn = [];

  function present() {
    // A document's rules do not reach into a shadow root in Firefox: they go where the editor is.
    if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets.push(sheet);
    for (const [kind, highlight] of highlights) {
      if (CSS.highlights.get(name(kind)) !== highlight) CSS.highlights.set(name(kind), highlight);
    }
  }

  return {
    /**
     * @param {any} reading of the editor
     * @param {{span: import("./remap.js").Span, kind: Kind}[]} marks
     * @returns {(AbstractRange | null)[]} where each mark is drawn
     */
    paint(reading, marks) {
      for (const highlight of highlights.values()) highlight.clear();
      for (const range of drawn) /** @type {any} */ (range)?.disconnect?.();
      const needsMirror = editor.family === "field" && !("createValueRange" in editor.root);
      if (needsMirror && marks.length) {
        mirror ??= createMirror(/** @type {HTMLTextAreaElement} */ (editor.root), sheet);
        mirror.sync();
      } else if (mirror && !marks.length) {
        mirror.remove();
        mirror = null;
      }
      if (marks.length) present();
      drawn = marks.map(({ span, kind }) => {
        const range = mirror ? mirror.range(span.start, span.end) : editor.range(reading, span.start, span.end);
        if (range) highlights.get(kind)?.add(range);
        return range;
      });
      return drawn;
    },

    remove() {
      for (const [kind, highlight] of highlights) {
        highlight.clear();
        if (CSS.highlights.get(name(kind)) === highlight) CSS.highlights.delete(name(kind));
      }
      const at = tree.adoptedStyleSheets.indexOf(sheet);
      if (at >= 0) tree.adoptedStyleSheets.splice(at, 1);
      mirror?.remove();
    },
  };
}

/** Does the page show light text on dark here? Its own colours say so, not what the system prefers. @param {Element} element */
export function isDark(element) {
  for (let at = /** @type {Element | null} */ (element); at; at = parentOf(at)) {
    const [r, g, b, a = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (a > 0.5) return 0.299 * r + 0.587 * g + 0.114 * b < 128;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches && getComputedStyle(document.documentElement).colorScheme.includes("dark");
}

/** The element around, out of shadow roots too. @param {Element} element @returns {Element | null} */
export function parentOf(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
