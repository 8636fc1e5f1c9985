// @ts-check
// A textarea has no nodes to draw under. Where the browser has no OpaqueRange, the same text is laid out invisibly over
// the textarea, in a closed shadow root of our own, and the lines are drawn there.

const COPIED = [
  "font-family", "font-size", "font-style", "font-weight", "font-stretch", "font-variant", "font-feature-settings", "font-kerning",
  "font-optical-sizing", "font-size-adjust", "font-variation-settings", "letter-spacing", "word-spacing", "line-height", "text-indent",
  "text-transform", "text-align", "text-align-last", "text-rendering", "direction", "unicode-bidi", "writing-mode", "tab-size",
  "word-break", "overflow-wrap", "line-break", "hyphens", "padding-top", "padding-right", "padding-bottom", "padding-left",
];

/**
 * @param {HTMLTextAreaElement | HTMLInputElement} field
 * @param {CSSStyleSheet} lines the rules of the highlights
 */
export function createMirror(field, lines) {
  const host = document.createElement("postwijzer-mirror");
  host.setAttribute("aria-hidden", "true");
  const shadow = host.attachShadow({ mode: "closed" });
  const own = new CSSStyleSheet();
  own.replaceSync(`
    :host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important;
      pointer-events: none !important; z-index: 2147483646 !important; }
    #clip { position: fixed; overflow: hidden; contain: strict; transform-origin: 0 0; }
    #text { position: absolute; box-sizing: border-box; margin: 0; border: 0; color: transparent; white-space: pre-wrap; }`);
  shadow.adoptedStyleSheets = [own, lines];
  const clip = document.createElement("div");
  const box = document.createElement("div");
  const text = document.createTextNode("");
  clip.id = "clip";
  box.id = "text";
  box.append(text);
  clip.append(box);
  shadow.append(clip);
  (field.closest("dialog[open]") ?? document.documentElement).append(host);

  function place() {
    const rect = field.getBoundingClientRect();
    const scale = rect.width / field.offsetWidth || 1;
    // CSS `zoom` on a scrolled field cannot be followed to the pixel: rather no line than one under the wrong word.
    const visible = /** @type {any} */ (field).currentCSSZoom === undefined || /** @type {any} */ (field).currentCSSZoom === 1;
    clip.style.display = visible ? "block" : "none";
    clip.style.left = `${rect.left + field.clientLeft * scale}px`;
    clip.style.top = `${rect.top + field.clientTop * scale}px`;
    clip.style.width = `${field.clientWidth}px`;
    clip.style.height = `${field.clientHeight}px`;
    clip.style.transform = scale === 1 ? "" : `scale(${scale})`;
    box.style.left = `${-field.scrollLeft}px`;
    box.style.top = `${-field.scrollTop}px`;
    box.style.width = `${field.clientWidth}px`;
  }

  function sync() {
    const from = getComputedStyle(field);
    for (const property of COPIED) box.style.setProperty(property, from.getPropertyValue(property));
    const value = field.value.endsWith("\n") ? `${field.value}\u200B` : field.value;
    if (text.data !== value) text.data = value;
    place();
  }

  const resized = new ResizeObserver(sync);
  resized.observe(field);
  field.addEventListener("scroll", place, { passive: true });
  window.addEventListener("scroll", place, { passive: true, capture: true });
  window.addEventListener("resize", sync, { passive: true });

  return {
    sync,
    /** @param {number} start @param {number} end */
    range(start, end) {
      const range = document.createRange();
      range.setStart(text, Math.min(start, text.length));
      range.setEnd(text, Math.min(end, text.length));
      return range;
    },
    remove() {
      resized.disconnect();
      field.removeEventListener("scroll", place);
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", sync);
      host.remove();
    },
  };
}
