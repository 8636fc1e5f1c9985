// @ts-check
// What is said about the same words, as the writer sees it: about which words, what and why, whose guideline, what to do.

import { element, icon } from "./dom.js";

/** @typedef {import("../wire.js").Finding} Finding */
/** @typedef {import("../wire.js").Fix} Fix */

const LONGEST = 60; // characters of the words it is about

/** Does the fix put one other text where the finding is? @param {Finding} finding @param {Fix} fix */
const replacesAll = ({ span }, { edits: [only, ...others] }) =>
  Boolean(span && only && !others.length && only.start === span.start && only.end === span.end && only.text !== "");

/** Does it only put something in, such as a hashtag that is missing? @param {Fix} fix */
const inserts = ({ label, edits: [only, ...others] }) => Boolean(only && !label && !others.length && only.start === only.end && only.text.trim());

/** What a fix's button says, and what it is called for who cannot see the words it stands under.
 * @param {Finding} finding @param {Fix} fix @param {import("../words.js").Words} words @returns {{label: string, name: string}} */
export function fixWords(finding, fix, words) {
  const { label, edits: [only, ...others] } = fix;
  const { text, span } = finding;
  if (replacesAll(finding, fix)) {
    return { label: label && label !== only.text ? label : words.replaceBy(only.text), name: words.replace(text, only.text) };
  }
  if (inserts(fix)) return { label: only.text.trim(), name: words.panel.add(only.text.trim()) };
  const removes = span && only?.text === "" && !others.length && only.start <= span.start && only.end >= span.end;
  if (removes) return { label: words.removeIt, name: words.remove(text) };
  const said = label || words.mend;
  return { label: said, name: said };
}

/** Findings about the same words together, in the order of the first of each. @param {readonly Finding[]} findings @returns {Finding[][]} */
export function together(findings) {
  /** @type {Map<string, Finding[]>} */
  const groups = new Map();
  for (const finding of findings) {
    const { span, id } = finding;
    const place = span ? `${span.start} ${span.end}` : id;
    groups.set(place, [...(groups.get(place) ?? []), finding]);
  }
  return [...groups.values()];
}

const LOUDNESS = { error: 0, warning: 1, hint: 2 };

/** The level that counts for all of them. @param {readonly Finding[]} findings */
export const loudest = (findings) => [...findings].sort((a, b) => LOUDNESS[a.level] - LOUDNESS[b.level])[0]?.level;

/**
 * @param {Finding[]} findings about the same words
 * @param {{words: import("../words.js").Words, failed: {id: string, text: string} | null, current: boolean, expanded: boolean, channel: string,
 *   suggestions: (finding: Finding) => Fix[], apply: (finding: Finding, fix: number, suggested: boolean) => void,
 *   ignore: (how: import("../ignored.js").How) => void, keep: ((word: string) => void) | null, remembers: boolean, point: () => void}} means
 *   failed: the fix that did not take and what it would have put; suggestions: what may have been meant, where no rule knows;
 *   keep: for a word the dictionary lacks; remembers: whether anything can be ignored for longer than once
 */
export function findingArticle(findings, { words, failed, current, expanded, channel, suggestions, apply, ignore, keep, remembers, point }) {
  const [{ id, text, span }] = findings;
  const level = /** @type {import("../wire.js").Level} */ (loudest(findings));
  const subject = span && text ? (text.length > LONGEST ? `${text.slice(0, LONGEST - 3).trimEnd()}…` : text) : words.pictures.subject(findings[0].media);
  const offered = new Set();

  /** @param {Finding} finding */
  function said(finding) {
    const { message, why, because, fixes: known } = finding;
    const suggested = known.length === 0;
    const all = suggested ? suggestions(finding) : known;
    const fixes = all.filter((fix) => {
      const same = JSON.stringify(fix.edits); // two rules may mend the same thing in the same way
      return !offered.has(same) && offered.add(same);
    });
    const missed = failed?.id === finding.id ? failed.text : null;
    const choice = fixes.length > 1 && fixes.every((fix) => replacesAll(finding, fix));
    return element("div", { class: "said-of" },
      element("p", { class: "message", dir: "auto" }, message),
      because && (because.text || because.document) && element("p", { class: "because", title: words.source }, icon("book"),
        element("span", {}, because.text, because.document && element("cite", {}, because.document))),
      missed !== null && element("p", { class: "failed", role: "alert" }, words.failed),
      (fixes.length > 0 || missed !== null) && element("div", { class: "actions" },
        (choice || suggested) && missed === null && element("span", { class: "choose" }, suggested ? words.panel.meant : words.replaceByOne),
        ...(missed !== null ? [copyButton(missed, words)] : fixes.map((fix) => {
          const { label, name } = fixWords(finding, fix, words);
          const adds = inserts(fix);
          return element("button", { class: adds ? "fix chip" : "fix", type: "button", "aria-label": name, click: () => apply(finding, all.indexOf(fix), suggested) },
            adds && icon("plus"), choice || suggested ? words.quote(fix.edits[0].text) : label);
        }))),
      expanded && reason(finding) && element("p", { class: "why" }, reason(finding)),
      !expanded && findings.length > 1 && whyFold(finding),
    );
  }

  /** @param {Finding} finding */
  const reason = ({ why, message }) => (why !== message ? why : "");
  /** @param {Finding} finding */
  const whyFold = (finding) => reason(finding) && element("details", { class: "more-why" }, element("summary", {}, words.why), element("p", {}, reason(finding)));

  const where = element("span", { class: "where", dir: "auto" }, span ? words.quote(subject) : subject);
  const unknown = keep && text && findings.some(({ rule }) => rule === "misspelling");
  return element("article", {
    "data-id": id, "data-level": level, class: current ? "current" : null,
    "aria-label": `${words.levels[level]}: ${words.quote(subject)}`, pointerenter: point,
  },
    expanded && element("div", { class: "level" }, icon(level), words.levels[level], element("span", { class: "dot" }, "·"), where),
    !expanded && span && !findings[0].message.includes(text) && element("div", { class: "level" }, where),
    ...findings.map(said),
    element("div", { class: "minor" },
      unknown && element("button", { class: "quiet", type: "button", "aria-label": words.panel.keepWordThis(text), click: () => keep(text) }, words.panel.keepWord),
      element("button", { class: "quiet", type: "button", "aria-label": words.ignoreThis(subject), click: () => ignore("once") }, words.ignore),
      remembers && element("details", {},
        element("summary", { "aria-label": words.panel.ignoreMoreThis(subject) }, words.panel.ignoreMore),
        element("div", { class: "how" },
          element("button", { class: "small", type: "button", "aria-label": words.panel.alwaysThis(subject), click: () => ignore("always") }, words.panel.always),
          element("button", { class: "small", type: "button", "aria-label": words.panel.hereThis(subject, channel), click: () => ignore("here") }, words.panel.here(channel)),
          element("span", {}, words.panel.undone))),
      !expanded && findings.length === 1 && whyFold(findings[0])),
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
