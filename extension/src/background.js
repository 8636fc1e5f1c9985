// @ts-check
// The only place that fetches. Pages and content scripts may not reach this machine's ports; an extension's background
// may. It keeps nothing: the browser may stop it between any two questions.

import { readSettings } from "./settings.js";
import { ask } from "./wire.js";

const QUESTIONS = new Set(["check", "count"]);
const LISTS = new Set(["platforms", "profiles"]);
const WORD = /^[a-z][a-z-]{0,39}$/;
const LONGEST = 100_000; // UTF-16 units, the service's own bound

/**
 * What a content script may ask about, and nothing else of what it sent; null when it makes no sense.
 * @param {any} draft
 */
function draftFrom(draft) {
  if (typeof draft !== "object" || draft === null) return null;
  const { text, platform, surface, reply_to: replyTo } = draft;
  if (typeof text !== "string" || text.length > LONGEST || !WORD.test(platform) || !WORD.test(surface)) return null;
  const reply = typeof replyTo?.text === "string" ? { reply_to: { text: replyTo.text.slice(0, LONGEST) } } : {};
  return { text, platform, surface, ...reply };
}

/** @param {any} message @param {chrome.runtime.MessageSender} sender */
async function answer(message, sender) {
  const refused = { ok: false, reason: "refused", message: "" };
  if (sender.id !== chrome.runtime.id || typeof message !== "object" || message === null) return refused;
  const { ask: question } = message;
  const { address, profile, language } = await readSettings();
  const means = { client: "extension", fetch: fetch.bind(globalThis) };
  if (LISTS.has(question)) return ask(address, question, null, means);
  const draft = QUESTIONS.has(question) && draftFrom(message.draft);
  if (!draft) return refused;
  return ask(address, question, { ...draft, ...(profile && { profile }), messages: language }, means);
}

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  answer(message, sender).then(reply);
  return true; // the reply comes later
});
