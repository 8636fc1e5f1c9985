// @ts-check
// Where the pill and the card may stand: outside the composer, inside the window, and never over something of the page
// that one can press.

import { parentOf } from "../highlight.js";

/** @typedef {{left: number, top: number, width: number, height: number}} Area */

const GAP = 8; // pixels from whatever we stand beside
const NARROWEST = 300; // a list narrower than this reads badly
const TALLEST = 560; // pixels of a list that is longer and scrolls
const LOWEST = 280; // with less room than this the list stands over the composer after all
const SHORTEST = 160; // pixels of a card that scrolls
const PRESSABLE = "button, a[href], input, textarea, select, summary, [role=button], [role=link], [role=menuitem], [role=tab], [contenteditable=true]";

/** The composer the editor belongs to, as far as it is smaller than the window. @param {HTMLElement} root @returns {DOMRect} */
export function composerRect(root) {
  const own = root.getBoundingClientRect();
  for (let at = /** @type {Element | null} */ (root); at; at = parentOf(at)) {
    if (!at.matches('dialog, [role="dialog"], form')) continue;
    const rect = at.getBoundingClientRect();
    const whole = rect.width > innerWidth * 0.9 && rect.height > innerHeight * 0.9;
    return whole || rect.height === 0 ? own : rect;
  }
  return own;
}

/** @param {Area} area */
const inWindow = ({ left, top, width, height }) => left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight;

/** What of the page is there, through open shadow roots. @param {number} x @param {number} y @param {Element} host our own */
function elementAt(x, y, host) {
  let found = document.elementsFromPoint(x, y).find((each) => each !== host);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** @param {Area} area @param {Element} host our own, which does not count */
function isFree({ left, top, width, height }, host) {
  for (const across of [0.02, 0.25, 0.5, 0.75, 0.98]) {
    for (const down of [0.1, 0.5, 0.9]) {
      if (elementAt(left + across * width, top + down * height, host)?.closest(PRESSABLE)) return false;
    }
  }
  return true;
}

/**
 * The first free place for the pill around the composer.
 * @param {HTMLElement} root the editor @param {{width: number, height: number}} size @param {Element} host
 * @returns {{left: number, top: number}}
 */
export function placePill(root, { width, height }, host) {
  const own = root.getBoundingClientRect();
  const around = [composerRect(root), own];
  const places = around.flatMap(({ left, right, top, bottom }) => [
    { left: right - width, top: bottom + GAP },
    { left, top: bottom + GAP },
    { left: right + GAP, top: bottom - height },
    { left: right - width, top: top - GAP - height },
    { left: left - GAP - width, top: bottom - height },
    { left: right + GAP, top },
  ]);
  places.push(
    { left: own.right - width - GAP, top: own.bottom - height - GAP },
    { left: innerWidth - width - 2 * GAP, top: innerHeight - height - 2 * GAP },
    { left: 2 * GAP, top: innerHeight - height - 2 * GAP },
  );
  const areas = places.map((place) => ({ ...place, width, height })).filter(inWindow);
  return areas.find((area) => isFree(area, host)) ?? areas.at(-1) ?? { left: GAP, top: GAP };
}

/**
 * The whole list beside the composer, where it hides neither the text nor the page's buttons; without room there, at the
 * pill. Where it stands does not depend on how much is in it: what one is about to press must not move away.
 * @param {HTMLElement} root the editor @param {Area} pill @param {number} wanted its width
 * @returns {{left: number, width: number, height: number, top?: number, bottom?: number}} height: the most it may have
 */
export function placeList(root, pill, wanted) {
  const { left, right, top } = composerRect(root);
  const height = Math.min(TALLEST, innerHeight - 2 * GAP);
  const down = Math.max(GAP, Math.min(top, innerHeight - height - GAP));
  const after = innerWidth - right - 2 * GAP;
  const before = left - 2 * GAP;
  if (after >= NARROWEST) return { left: right + GAP, top: down, width: Math.min(wanted, after), height };
  if (before >= NARROWEST) return { left: left - GAP - Math.min(wanted, before), top: down, width: Math.min(wanted, before), height };
  const at = { left: Math.max(GAP, Math.min(pill.left + pill.width - wanted, innerWidth - wanted - GAP)), width: wanted };
  const under = pill.top + pill.height + GAP;
  const below = innerHeight - GAP - under;
  const above = pill.top - 2 * GAP;
  if (below >= height || (below >= LOWEST && below >= above)) return { ...at, top: under, height: Math.min(height, below) };
  if (above >= LOWEST) return { ...at, bottom: innerHeight - pill.top + GAP, height: Math.min(height, above) };
  return { ...at, top: innerHeight - GAP - height, height };
}

/**
 * The button a composer ends with, which is the one that sends: the last one, beside or under the text.
 * @param {HTMLElement} root the editor @returns {DOMRect | null}
 */
function sendRect(root) {
  const own = root.getBoundingClientRect();
  for (let at = /** @type {Element | null} */ (root); at; at = parentOf(at)) {
    const rects = [...at.querySelectorAll("button, [role=button], input[type=submit]")].map((each) => each.getBoundingClientRect());
    const after = rects.filter(({ width, bottom }) => width && bottom > own.top).sort((one, other) => other.right + other.bottom - one.right - one.bottom);
    if (after.length) return after[0];
  }
  return null;
}

/**
 * The card at what it belongs to: under it, else above it, always inside the window and never over the word itself; where it can,
 * it leaves the button that sends free.
 * @param {HTMLElement} root the editor @param {Area} anchor the word @param {{width: number, height: number}} size
 * @returns {{left: number, top: number, height: number}} height: the most it may have
 */
export function placeCard(root, anchor, { width, height }) {
  const under = anchor.top + anchor.height + GAP;
  const below = innerHeight - GAP - under;
  const above = anchor.top - 2 * GAP;
  const goesUnder = height <= below || below >= above;
  const most = Math.max(SHORTEST, goesUnder ? below : above);
  const tall = Math.min(height, most);
  const top = Math.max(GAP, goesUnder ? Math.min(under, innerHeight - GAP - tall) : anchor.top - GAP - tall);
  const left = Math.max(GAP, Math.min(anchor.left, innerWidth - width - GAP));
  const send = sendRect(root);
  if (!send || send.top >= top + tall || send.bottom <= top) return { left, top, height: most };
  const free = [left, send.left - GAP - width, send.right + GAP].find((at) =>
    at >= GAP && at + width <= innerWidth - GAP && Math.abs(at - left) < width && (at >= send.right || at + width <= send.left));
  return { left: free ?? left, top, height: most };
}
