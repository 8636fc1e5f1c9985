// @ts-check
// The pill, moved out of the way by the writer: dragged, or with the arrow keys. Where it stands is kept in relation to
// the editor's lower end corner, because composers move over the page.

/** @typedef {import("../settings.js").Place} Place */

const THRESHOLD = 5; // pixels a press may shake before it is a drag
const STEP = 16; // pixels of an arrow key; with Shift four times that
const ARROWS = /** @type {Record<string, [number, number]>} */ ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] });

/**
 * @param {HTMLElement} pill
 * @param {HTMLElement} root the editor
 * @param {{place: Place | null, moved: (place: Place | null) => void, drawn: () => void}} means moved: to be kept; drawn: it stands elsewhere now
 */
export function carry(pill, root, { place, moved, drawn }) {
  /** @type {{x: number, y: number, left: number, top: number, going: boolean} | null} */
  let held = null;
  let carried = false; // the click that ends a drag is none

  /** @param {number} left @param {number} top */
  function put(left, top) {
    const { right, bottom } = root.getBoundingClientRect();
    place = { right: Math.round(right - left - pill.offsetWidth), bottom: Math.round(top - bottom) };
    drawn();
  }

  return {
    get held() {
      return held?.going ?? false;
    },
    get wasCarried() {
      return carried;
    },

    /** Where it belongs now, inside the window; null when the writer never moved it. @returns {{left: number, top: number} | null} */
    get at() {
      if (!place) return null;
      const { right, bottom } = root.getBoundingClientRect();
      const within = (/** @type {number} */ value, /** @type {number} */ most) => Math.max(0, Math.min(value, most));
      return {
        left: within(right - place.right - pill.offsetWidth, innerWidth - pill.offsetWidth),
        top: within(bottom + place.bottom, innerHeight - pill.offsetHeight),
      };
    },

    /** @param {PointerEvent} event */
    onPointer({ type, clientX: x, clientY: y, button, pointerId }) {
      if (type === "pointerdown") {
        const { left, top, right, bottom } = pill.getBoundingClientRect();
        carried = false;
        if (button !== 0 || x < left || x > right || y < top || y > bottom) return;
        held = { x, y, left, top, going: false };
        try {
          pill.setPointerCapture(pointerId);
        } catch {
          // the press is over already, or it was a script's
        }
      } else if (type === "pointermove" && held) {
        held.going ||= Math.hypot(x - held.x, y - held.y) > THRESHOLD;
        if (held.going) put(held.left + x - held.x, held.top + y - held.y);
      } else if (type === "pointerup" || type === "pointercancel") {
        carried = held?.going ?? false;
        held = null;
        if (carried) moved(place);
      }
    },

    /** @param {KeyboardEvent} event @returns {boolean} whether the key moved it */
    onKey({ key, shiftKey }) {
      if (key === "Home") place = null;
      const [x, y] = ARROWS[key] ?? [0, 0];
      if (x || y) {
        const { left, top } = pill.getBoundingClientRect();
        const far = shiftKey ? 4 * STEP : STEP;
        put(left + x * far, top + y * far);
      } else if (key !== "Home") return false;
      moved(place);
      drawn();
      return true;
    },
  };
}
