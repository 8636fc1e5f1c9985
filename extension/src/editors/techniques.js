// @ts-check
// The three ways to put text where the selection is. Which one an editor accepts without losing its model or its undo
// history was measured per family and browser; each family names its own, and none is ever tried after another.

/** @typedef {(root: HTMLElement, text: string, place: {start: [Node, number], end: [Node, number]}) => void} Technique */

/** As if typed. The only deprecated call here; it alone keeps the browser's undo. @type {Technique} */
export function type(root, text) {
  if (text === "") root.ownerDocument.execCommand("delete");
  else root.ownerDocument.execCommand("insertText", false, text);
}

/** As if pasted. Firefox hands pages an empty clipboard here: never use it there. @type {Technique} */
export function paste(root, text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  root.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }));
}

/** As if a spelling correction was chosen. @type {Technique} */
export function correct(root, text, { start, end }) {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/plain", text);
  const target = new StaticRange({ startContainer: start[0], startOffset: start[1], endContainer: end[0], endOffset: end[1] });
  root.dispatchEvent(new InputEvent("beforeinput", {
    inputType: "insertReplacementText", data: text, dataTransfer, targetRanges: [target],
    bubbles: true, cancelable: true, composed: true,
  }));
}
