// @ts-check
// What happens in our panel is none of the page's business: a composer that closes on "click outside", a focus trap or a
// keyboard shortcut must not notice it. And the editor keeps its focus and selection while one presses our buttons.

const UNSEEN = [
  "pointerdown", "pointermove", "pointerup", "pointercancel", "mousedown", "mouseup", "touchstart", "touchend", "contextmenu", "dblclick", "auxclick",
  "keydown", "keyup", "keypress", "focusin", "focusout",
];
const KEPT = ["click", "beforeinput", "input", "change", "wheel", "copy", "cut", "paste"];

/**
 * @param {HTMLElement} host @param {ShadowRoot} shadow closed
 * @param {(event: KeyboardEvent) => void} onKey gets the keys pressed inside, which nothing else does
 * @param {(event: PointerEvent) => void} onPointer the same for the pointer
 * @param {() => boolean} isClick whether what ends now was a click and no drag
 * @returns {() => void} takes the shield away
 */
export function shield(host, shadow, onKey, onPointer, isClick) {
  /** @param {Event} event */
  const onAny = (event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (event.type === "mousedown") event.preventDefault();
    if (event.type === "keydown") onKey(/** @type {KeyboardEvent} */ (event));
    if (event.type.startsWith("pointer")) onPointer(/** @type {PointerEvent} */ (event));
  };
  // A real click is kept from the page's capturing listeners too, and given to what lies under the pointer in here. One
  // made by the keyboard or a screen reader goes on to where it belongs.
  /** @param {MouseEvent} event */
  const onClick = (event) => {
    if (event.target !== host || !event.isTrusted || event.detail === 0) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (!isClick()) return;
    const inside = /** @type {HTMLElement | null | undefined} */ (shadow.elementFromPoint(event.clientX, event.clientY)?.closest("button, summary, input, label"));
    inside?.click();
  };
  /** @param {Event} event */
  const stop = (event) => event.stopPropagation();

  for (const type of UNSEEN) window.addEventListener(type, onAny, { capture: true });
  window.addEventListener("click", onClick, { capture: true });
  for (const type of KEPT) host.addEventListener(type, stop);
  return () => {
    for (const type of UNSEEN) window.removeEventListener(type, onAny, { capture: true });
    window.removeEventListener("click", onClick, { capture: true });
  };
}
