// @ts-check
// How much room is left, as a ring that fills up. The number beside it says the same in words.

import { drawing, set } from "./dom.js";

/** @typedef {import("../wire.js").Count} Count */
/** @typedef {{unit: string, bytes: boolean, used: number, limit: number | null, house: boolean, left: number | null, mood: "calm" | "near" | "over", costs: import("../wire.js").Cost[]}} Length */

/** @param {string} unit */
const isBytes = (unit) => /byte|utf-?8/i.test(unit);

/** The lower of both limits. @param {Count} count */
const limitOf = ({ limit, houseLimit }) => (limit === null || (houseLimit !== null && houseLimit < limit) ? houseLimit : limit);

/**
 * The count that will be full first: what the ring shows. Null when nothing is known.
 * @param {readonly Count[]} counts @param {string} platform
 * @returns {Length | null}
 */
export function tightest(counts, platform) {
  const own = counts.filter((count) => count.platform === platform && count.field === "text");
  const fullness = (/** @type {Count} */ count) => count.used / (limitOf(count) || Infinity);
  const count = own.sort((a, b) => fullness(b) - fullness(a) || (limitOf(a) ?? Infinity) - (limitOf(b) ?? Infinity))[0];
  if (!count) return null;
  const limit = limitOf(count);
  const left = limit === null ? null : limit - count.used;
  const mood = left === null ? "calm" : left < 0 ? "over" : left <= Math.min(20, /** @type {number} */ (limit) / 10) ? "near" : "calm";
  return { unit: count.unit, bytes: isBytes(count.unit), used: count.used, limit, house: limit !== null && limit === count.houseLimit && limit !== count.limit, left, mood, costs: count.costs ?? [] };
}

/** @param {Length} length @param {import("../words.js").Words} words */
export function inWords({ left, used, bytes }, words) {
  if (left === null) return words.units(used, bytes);
  return left < 0 ? words.over(-left, bytes) : words.left(left, bytes);
}

/** The short form: the number that matters now. @param {Length} length @param {import("../words.js").Words} words */
export function inShort({ left, used, limit }, words) {
  if (left === null || (limit !== null && limit > 1000 && left > limit / 5)) return String(used);
  return left < 0 ? words.overShort(-left) : String(left);
}

const RADIUS = 8;
const AROUND = 2 * Math.PI * RADIUS;

/** @returns {{element: SVGElement, show: (length: Length | null) => void}} */
export function createRing() {
  const fill = drawing("circle", { class: "fill", cx: "10", cy: "10", r: String(RADIUS), "stroke-dasharray": `0 ${AROUND}` });
  const element = /** @type {SVGElement} */ (drawing("svg", { class: "ring", viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" },
    drawing("circle", { class: "track", cx: "10", cy: "10", r: String(RADIUS) }), fill));
  return {
    element,
    show(length) {
      const share = !length || length.limit === null ? 0 : length.limit === 0 ? 1 : Math.min(1, length.used / length.limit);
      // A round cap would leave a dot where nothing is written.
      set(fill, { "stroke-opacity": share ? "1" : "0", "stroke-dasharray": `${(share * AROUND).toFixed(2)} ${AROUND.toFixed(2)}` });
      set(element, { "data-mood": length?.mood ?? "unknown" });
    },
  };
}
