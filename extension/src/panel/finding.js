// @ts-check
// One finding as the writer sees it: how serious, about which words, what and why, whose guideline, and what to do.

import { element, icon } from "./dom.js";

/** @typedef {import("../wire.js").Finding} Finding */
/** @typedef {import("../wire.js").Fix} Fix */

/** Does the fix put one other text where the finding is? @param {Finding} finding @param {Fix} fix */
const replacesAll = ({ span }, { edits: [only, ...others] }) =>
  Boolean(span && only && !others.length && only.start === span.start && only.end === span.end && only.text !== "");

/** What a fix's button says, and what it is called for who cannot see the words it stands under.
 * @param {Finding} finding @param {Fix} fix @param {import("../words.js").Words} words @returns {{label: string, name: string}} */
export function fixWords(finding, fix, words) {
  const { label, edits: [only, ...others] } = fix;
  const { text, span } = finding;
  if (replacesAll(finding, fix)) {
    return { label: label && label !== only.text ? label : words.replaceBy(only.text), name: words.replace(text, only.text) };
  }
  const removes = span && only?.text === "" && !others.length && only.start <= span.start && only.end >= span.end;
  if (removes) return { label: words.removeIt, name: words.remove(text) };
  const said = label || words.mend;
  return { label: said, name: said };
}

/**
 * @param {Finding} finding
 * @param {{words: import("../words.js").Words, failed: string | null, current: boolean, expanded: boolean,
 *   apply: (fix: number) => void, ignore: () => void, point: () => void}} means
 *   failed: what a fix that did not take would have put; apply: with the fix's index
 */
export function findingArticle(finding, { words, failed, current, expanded, apply, ignore, point }) {
  const { id, level, text, span, message, why, because, fixes } = finding;
  const subject = span && text ? text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text : words.wholeText;
  const choice = fixes.length > 1 && fixes.every((fix) => replacesAll(finding, fix));
  const more = why && why !== message ? why : "";
  return element("article", {
    "data-id": id, "data-level": level, class: current ? "current" : null,
    "aria-label": `${words.levels[level]}: ${words.quote(subject)}`, pointerenter: point,
  },
    element("div", { class: "level" }, icon(level), words.levels[level],
      element("span", { class: "dot" }, "·"), element("span", { class: "where", dir: "auto" }, span ? words.quote(subject) : subject)),
    element("p", { class: "message", dir: "auto" }, message),
    because && (because.text || because.document) && element("p", { class: "because", title: words.source }, icon("book"),
      element("span", {}, because.text, because.document && element("cite", {}, because.document))),
    failed !== null && element("p", { class: "failed", role: "alert" }, words.failed),
    (fixes.length > 0 || failed !== null) && element("div", { class: "actions" },
      choice && failed === null && element("span", { class: "choose" }, words.replaceByOne),
      ...(failed !== null ? [copyButton(failed, words)] : fixes.map((fix, index) => {
        const { label, name } = fixWords(finding, fix, words);
        return element("button", { class: "fix", type: "button", "aria-label": name, click: () => apply(index) }, choice ? words.quote(fix.edits[0].text) : label);
      }))),
    more && expanded && element("p", { class: "why" }, more),
    element("div", { class: "minor" },
      element("button", { class: "quiet", type: "button", "aria-label": words.ignoreThis(subject), click: ignore }, words.ignore),
      more && !expanded && element("details", {}, element("summary", {}, words.why), element("p", {}, more))),
  );
}

/** @param {string} text @param {import("../words.js").Words} words */
function copyButton(text, words) {
  const button = element("button", {
    class: "fix", type: "button",
    click: async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = words.copied;
    },
  }, words.copy(text.length > 40 ? `${text.slice(0, 38)}…` : text));
  return button;
}
