// @ts-check
// What the writer does not want to see again: everywhere or on one channel, and always undone in the settings.

/** @typedef {import("./settings.js").Ignored} Ignored */
/** @typedef {import("./wire.js").Finding} Finding */
/** @typedef {"once" | "always" | "here"} How "here" is on this channel */

const LONGEST = 300; // characters of a text that are kept; two that begin the same that far are the same
const kept = (/** @type {string} */ text) => text.slice(0, LONGEST).toLowerCase();

/** @param {Finding} finding @param {string} platform @param {How} how @returns {Ignored} */
export const ignoring = ({ rule, text, message }, platform, how) =>
  ({ rule, text: text.slice(0, LONGEST), platform: how === "here" ? platform : "", message: message.slice(0, LONGEST) });

/** @param {Ignored} one @param {Ignored} other */
const isSame = (one, other) => one.rule === other.rule && kept(one.text) === kept(other.text) && one.platform === other.platform;

/** The list with one more, which stands there once. @param {readonly Ignored[]} ignored @param {Ignored} more */
export const withIgnored = (ignored, more) => [...ignored.filter((each) => !isSame(each, more)), more];

/** @param {readonly Ignored[]} ignored @param {Ignored} less */
export const withoutIgnored = (ignored, less) => ignored.filter((each) => !isSame(each, less));

/** What is left of the findings on a channel. @template {{rule: string, text: string}} T
 * @param {readonly T[]} findings @param {string} platform @param {readonly Ignored[]} ignored @returns {T[]} */
export const unignored = (findings, platform, ignored) =>
  findings.filter((finding) => !ignored.some((each) =>
    each.rule === finding.rule && kept(each.text) === kept(finding.text) && (each.platform === "" || each.platform === platform)));
