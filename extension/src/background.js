// @ts-check
// The only place that fetches. Pages and content scripts may not reach this machine's ports; an extension's background
// may. It keeps nothing: the browser may stop it between any two questions.

import { houseOf } from "./desk.js";
import { unignored } from "./ignored.js";
import { NOT_HANDED_OVER } from "./hand-over.js";
import { limitsFrom } from "./instance.js";
import { watchServers } from "./servers.js";
import { readSettings } from "./settings.js";
import { ask, seen } from "./wire.js";

const QUESTIONS = new Set(["check", "count"]);
const LISTS = new Set(["platforms", "profiles"]);
const MOST_ELSEWHERE = 20;
const MOST_MEDIA = 20;
const LARGEST_PICTURE = 20_000_000; // bytes, the service's own bound
/** @type {Record<string, string>} */
const COLOURS = { error: "#b81f2a", warning: "#855500", hint: "#1558a8" };
const means = { client: "extension", fetch: fetch.bind(globalThis) };
/** @type {import("./wire.js").Reply} */
const refused = { ok: false, reason: "refused", message: "" };
/** @type {import("./wire.js").Reply} */
const done = { ok: true, answer: null };
const WORD = /^[a-z][a-z-]{0,39}$/;
const LONGEST = 100_000; // UTF-16 units, the service's own bound

/**
 * What a content script may ask about, and nothing else of what it sent; null when it makes no sense.
 * @param {any} draft
 */
function draftFrom(draft) {
  if (typeof draft !== "object" || draft === null) return null;
  const { text, platform, surface, title, content_warning: warning, reply_to: replyTo, instance, media } = draft;
  if (typeof text !== "string" || text.length > LONGEST || !WORD.test(platform) || !WORD.test(surface)) return null;
  const short = (/** @type {unknown} */ value, /** @type {number} */ most) => typeof value === "string" && value.length <= most;
  return {
    text, platform, surface,
    ...(short(title, LONGEST) && { title }),
    ...(short(warning, LONGEST) && { content_warning: warning }),
    ...(short(replyTo?.text, LONGEST) && { reply_to: { text: replyTo.text, ...(short(replyTo.author, 500) && { author: replyTo.author }) } }),
    ...(instance && { instance: limitsFrom(instance) }),
    ...(Array.isArray(media) && media.length && { media: media.slice(0, MOST_MEDIA).map((each) => seen(each, "media")) }),
  };
}

/** A file as it came: itself where the browser hands files over, else in base64. @param {any} given */
function bytesFrom({ file, base64 }) {
  if (file instanceof Blob) return file;
  if (typeof base64 !== "string") return null;
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return new Blob([bytes]);
}

/** What is asked besides about drafts, each with what it may be asked about. @type {Record<string, (given: any, settings: import("./settings.js").Settings) => Promise<import("./wire.js").Reply>>} */
const others = {
  async house({ platform }, { address, profile }) {
    const [profiles, platforms] = await Promise.all([ask(address, "profiles", null, means), ask(address, "platforms", null, means)]);
    if (!profiles.ok) return profiles;
    if (!platforms.ok) return platforms;
    return { ok: true, answer: houseOf(profiles.answer.profiles, platforms.answer.platforms, profile, String(platform)) };
  },
  async elsewhere({ text, platforms }, { address, profile }) {
    const known = Array.isArray(platforms) ? platforms.filter((each) => WORD.test(each)).slice(0, MOST_ELSEWHERE) : [];
    if (typeof text !== "string" || text.length > LONGEST || !known.length) return refused;
    return ask(address, "count", { text, platforms: known, ...(profile && { profile }) }, means);
  },
  async picture(given, { address, profile, language }) {
    const { platform, surface, name } = given;
    const bytes = bytesFrom(given);
    if (!bytes) return { ok: false, reason: "foreign", message: NOT_HANDED_OVER };
    if (!WORD.test(platform) || !WORD.test(surface) || bytes.size > LARGEST_PICTURE) return refused;
    const query = { platform, surface, messages: language, ...(profile && { profile }), ...(name && { name: String(name).slice(0, 200) }) };
    return ask(address, "media", bytes, { ...means, query, patience: 10_000 });
  },
  async suggest({ word }, { address }) {
    return typeof word === "string" && word.length <= 60 ? ask(address, "suggest", { word }, means) : refused;
  },
};

/** @param {any} message @param {chrome.runtime.MessageSender} sender @returns {Promise<import("./wire.js").Reply>} */
async function answer(message, sender) {
  if (sender.id !== chrome.runtime.id || typeof message !== "object" || message === null) return refused;
  const { ask: question } = message;
  if (question === "badge") return badge(message.draft, sender.tab?.id);
  if (question === "settings") return chrome.runtime.openOptionsPage().then(() => done);
  const settings = await readSettings();
  const { address, profile, language, strictness, words, ignored } = settings;
  if (LISTS.has(question)) return ask(address, question, null, means);
  if (Object.hasOwn(others, question)) return others[question](message.draft ?? {}, settings);
  const draft = QUESTIONS.has(question) && draftFrom(message.draft);
  if (!draft) return refused;
  const own = question === "check" ? { ...(words.length && { words }), ...(strictness && { strictness }) } : {};
  const reply = await ask(address, question, { ...draft, ...(profile && { profile }), ...own, messages: language }, means);
  if (reply.ok && question === "check") reply.answer.findings = unignored(reply.answer.findings, draft.platform, ignored);
  return reply;
}

/** How many remarks the page in this tab has, on the toolbar's button. @param {any} found @param {number | undefined} tabId */
async function badge(found, tabId) {
  const { findings = 0, level = "" } = found ?? {};
  const text = Number.isSafeInteger(findings) && findings > 0 ? String(Math.min(findings, 99)) : "";
  await Promise.all([
    chrome.action.setBadgeText({ tabId, text }),
    chrome.action.setBadgeBackgroundColor({ tabId, color: COLOURS[level] ?? COLOURS.hint }),
    chrome.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
  ]).catch(() => {}); // the tab is gone
  return done;
}

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  answer(message, sender).then(reply, () => reply(refused)); // a page's script has no way in, but a mistake must not leave anybody waiting
  return true; // the reply comes later
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
});

watchServers();
