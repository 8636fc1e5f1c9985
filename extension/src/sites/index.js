// @ts-check
// Which platform and kind of post a box belongs to. A site is data: hosts, and boxes told by marks that do not depend on
// the language of the page, strongest first. Whatever a renamed mark leaves unknown is still a post on that platform.

import { parentOf } from "../highlight.js";
import { readText } from "../text-map.js";
import * as all from "./all.js";

/**
 * @typedef {object} Box
 * @property {string} surface
 * @property {string[]} at selectors of the editor
 * @property {string} [within] selector of something around it, also outside its shadow root
 * @property {string} [path] what the page's path looks like, as a regular expression
 * @property {"title"} [field] the draft's own field this is; without it, its text
 * @property {{title?: string, content_warning?: string}} [beside] selectors of other fields of the same draft
 * @property {Answered[]} [answers] where to read what it answers; the first that is there
 */
/**
 * @typedef {object} Answered the post stands before the box in the page, both inside the same `within`
 * @property {string} within
 * @property {string} text selector; the last one before the box
 * @property {string} [author] selector of the author's name; the last one before the text's end
 */
/**
 * @typedef {object} Site
 * @property {string} id
 * @property {string[]} hosts
 * @property {string} [platform] whose rules hold, when it is not called like the site
 * @property {string} [mark] selector that tells the site on any other host
 * @property {string} [limits] path of the server's own limits, as Mastodon tells them
 * @property {string[]} [except] selectors of what is never a compose box there
 * @property {Box[]} boxes
 */
/**
 * @typedef {object} Draft everything the service is told, but the text
 * @property {string} platform
 * @property {string} surface
 * @property {"title"} [field]
 * @property {string} [title]
 * @property {string} [content_warning]
 * @property {{text: string, author?: string}} [reply_to]
 * @property {import("../instance.js").Instance} [instance]
 */

/** @type {readonly Site[]} */
export const sites = Object.values(all);

const NEVER = '[role="searchbox"], [role="combobox"], [type="search"], [type="password"], [role="search"] *, [aria-readonly="true"], [readonly], [disabled]';
const SMALLEST = 24; // pixels high: one line of a field is no compose box
const LONGEST_ANSWERED = 5000; // UTF-16 units of a post that is answered
const LONGEST_NAME = 200;

/** Cut, but not through a character. @param {string} text @param {number} most */
const cut = (text, most) => text.trim().slice(0, most).replace(/[\uD800-\uDBFF]$/, "");

/** @param {string} host @param {ParentNode} page */
export const siteOf = (host, page) =>
  sites.find(({ hosts }) => hosts.includes(host)) ?? sites.find(({ mark }) => mark && page.querySelector(mark));

/** The elements around that match, nearest first, the element itself too. @param {Element | null} element @param {string} selector */
function* around(element, selector) {
  for (let at = element; at; at = parentOf(at)) if (at.matches(selector)) yield at;
}

/**
 * What one writes in this element; null when it is no compose box.
 * @param {Site} site @param {HTMLElement} root @param {string} path the page's
 * @returns {Draft | null}
 */
export function boxOf(site, root, path) {
  if (root.matches(NEVER) || site.except?.some((selector) => root.matches(selector))) return null;
  const platform = site.platform ?? site.id;
  const box = site.boxes.find(({ at, within, path: like }) =>
    at.some((selector) => root.matches(selector)) && (!within || !around(root, within).next().done) && (!like || new RegExp(like).test(path)));
  if (!box) return looksLikeABox(root) ? { platform, surface: "post" } : null;
  const { surface, field, beside = {}, answers = [] } = box;
  const others = Object.entries(beside).map(([name, selector]) => [name, fieldText(root, selector)]).filter(([, text]) => text);
  const answered = answers.map((where) => answeredBy(root, where)).find(Boolean);
  return { platform, surface, ...(field && { field }), ...Object.fromEntries(others), ...(answered && { reply_to: answered }) };
}

/** @param {HTMLElement} root */
function looksLikeABox(root) {
  if (root instanceof HTMLInputElement) return false;
  if (root instanceof HTMLTextAreaElement) return root.rows >= 2 || root.clientHeight > 2 * SMALLEST;
  return root.isContentEditable && (root.getAttribute("role") === "textbox" || root.clientHeight > SMALLEST);
}

/** @param {HTMLElement} root @param {string} selector */
function fieldText(root, selector) {
  const field = /** @type {Document | ShadowRoot} */ (root.getRootNode()).querySelector(selector);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return field ? readText(field).text : "";
}

/** @param {Element} scope @param {string} selector @param {Element} mark */
const lastBefore = (scope, selector, mark) =>
  [...scope.querySelectorAll(selector)].findLast((each) => each.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);

/** @param {HTMLElement} root @param {Answered} where @returns {{text: string, author?: string} | null} */
function answeredBy(root, { within, text, author }) {
  for (const scope of around(root, within)) {
    const post = lastBefore(scope, text, root);
    if (!post) continue;
    const name = author && lastBefore(scope, author, post)?.textContent;
    return { text: cut(readText(post).text, LONGEST_ANSWERED), ...(name && { author: cut(name, LONGEST_NAME) }) };
  }
  return null;
}
