// @ts-check
import { focus } from "./index.js";
import { type } from "./techniques.js";

/**
 * A textarea or text input. Typing through the browser keeps its undo and tells React; setting `.value` does neither.
 * @param {HTMLTextAreaElement | HTMLInputElement} root
 * @returns {import("./index.js").Editor}
 */
export function field(root) {
  return {
    family: "field",
    root,
    read: () => ({ text: root.value, root }),
    // The field may hold another text by now, of which nobody has heard yet: then there is no line to draw.
    range: ({ text }, start, end) => root.value === text ? /** @type {any} */ (root).createValueRange?.(start, end) ?? null : null,
    selection: () => ({ start: root.selectionStart ?? 0, end: root.selectionEnd ?? 0 }),
    select(_, start, end) {
      focus(root);
      root.setSelectionRange(start, end);
    },
    put: (_, start, end, text) => type(root, text, { start: [root, start], end: [root, end] }),
    widens: false,
    settle: 0,
  };
}
