// @ts-check
// Which platform and kind of post a box belongs to. A site is data: hosts, and boxes told by marks that do not depend on
// the language of the page, strongest first. Whatever a renamed mark leaves unknown is still a post on that platform.

import { parentOf } from "../highlight.js";
import { bluesky } from "./bluesky.js";
import { linkedin } from "./linkedin.js";
import { mastodon } from "./mastodon.js";
import { x } from "./x.js";

/**
 * @typedef {object} Box
 * @property {string} surface
 * @property {string[]} at selectors of the editor
 * @property {string} [within] selector of something around it, also outside its shadow root
 * @property {string} [path] how the page's path begins
 */
/**
 * @typedef {object} Site
 * @property {string} id the platform's
 * @property {string[]} hosts
 * @property {string} [mark] selector that tells the platform on any other host
 * @property {string[]} [except] selectors of what is never a compose box there
 * @property {Box[]} boxes
 */

/** @type {readonly Site[]} */
export const sites = [x, linkedin, bluesky, mastodon];

const NEVER = '[role="searchbox"], [role="combobox"], [type="search"], [role="search"] *, [aria-readonly="true"], [readonly], [disabled]';
const SMALLEST = 24; // pixels high: one line of a field is no compose box

/** @param {string} host @param {ParentNode} page */
export const siteOf = (host, page) =>
  sites.find(({ hosts }) => hosts.includes(host)) ?? sites.find(({ mark }) => mark && page.querySelector(mark));

/** @param {Element | null} element @param {string} selector */
function around(element, selector) {
  for (let at = element; at; at = parentOf(at)) if (at.matches(selector)) return true;
  return false;
}

/**
 * What one writes in this element; null when it is no compose box.
 * @param {Site} site @param {HTMLElement} root @param {string} path the page's
 * @returns {{platform: string, surface: string} | null}
 */
export function boxOf(site, root, path) {
  if (root.matches(NEVER) || site.except?.some((selector) => root.matches(selector))) return null;
  const box = site.boxes.find(({ at, within, path: begin }) =>
    at.some((selector) => root.matches(selector)) && (!within || around(root, within)) && (!begin || path.startsWith(begin)));
  if (box) return { platform: site.id, surface: box.surface };
  return looksLikeABox(root) ? { platform: site.id, surface: "post" } : null;
}

/** @param {HTMLElement} root */
function looksLikeABox(root) {
  if (root instanceof HTMLInputElement) return false;
  if (root instanceof HTMLTextAreaElement) return root.rows >= 2 || root.clientHeight > 2 * SMALLEST;
  return root.isContentEditable && (root.getAttribute("role") === "textbox" || root.clientHeight > SMALLEST);
}
