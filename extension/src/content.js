// @ts-check
// Finds the compose box somebody types in. By event, never by scanning: on a page where nobody writes this does nothing.

import { attend } from "./compose.js";
import { extensionDesk } from "./desk.js";
import { editableOf } from "./editors/index.js";
import { lookByBackground } from "./hand-over.js";
import { askInstance } from "./instance.js";
import { watchFiles } from "./media.js";
import { QUIET, initial, readSettings } from "./settings.js";
import { boxOf, siteOf } from "./sites/index.js";
import { wordsIn } from "./words.js";

/** @typedef {import("./sites/index.js").Draft} Draft */

/** @type {import("./settings.js").Settings} */
let settings = { ...initial };
/** @type {ReturnType<typeof attend> | null} */
let attended = null;
/** What was told about the attended box, to see whether it became another. */
let told = "";
/** The last element something was typed in: typing on in it asks for no second look. @type {HTMLElement | null} */
let seen = null;
/** Files chosen before anybody wrote a word, and when. @type {{files: File[], at: number}} */
let waiting = { files: [], at: 0 };
const WAIT = 120_000; // milliseconds
/** The limits of the page's own server, asked once. @type {Promise<import("./instance.js").Instance | null> | null} */
let limits = null;

/** @param {string} question @param {object} draft @param {boolean} [again] @returns {Promise<import("./wire.js").Reply>} */
async function send(question, draft, again = true) {
  try {
    return await chrome.runtime.sendMessage({ ask: question, draft });
  } catch {
    // The background was stopped in the middle: asking again wakes it. After an update of the extension nothing answers
    // any more, and this old copy takes its things and goes.
    if (!chrome.runtime?.id) stop();
    else if (again) return send(question, draft, false);
    return { ok: false, reason: "away", message: "" };
  }
}

/**
 * A title is checked as a text but counted as a title, and what is to be said of the whole draft is said at its text.
 * @param {string} question @param {any} draft
 */
async function ask(question, { field, ...draft }) {
  const reply = await send(question, field ? { ...draft, [field]: draft.text } : draft);
  if (!field || !reply.ok) return reply;
  const { counts, findings = [] } = reply.answer;
  const own = counts.filter((/** @type {import("./wire.js").Count} */ count) => count.field === field);
  return { ...reply, answer: {
    ...reply.answer, reminders: [], skipped: [],
    counts: own.map((/** @type {import("./wire.js").Count} */ count) => ({ ...count, field: "text" })),
    findings: findings.filter((/** @type {import("./wire.js").Finding} */ { span }) => span),
  } };
}

const { dom } = chrome; // Chromium's; Firefox has a property of every element instead

/** The inside of a closed shadow root, which only an extension may see. @param {Element} host @returns {ShadowRoot | null} */
function shadowOf(host) {
  try {
    return /** @type {any} */ (host).openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(/** @type {HTMLElement} */ (host)) ?? null;
  } catch {
    return null;
  }
}

/** The element one types in, also inside shadow roots that are closed to the page's event. @param {EventTarget | null | undefined} target */
function rootOf(target) {
  let element = target instanceof Element ? target : null;
  if (!element || element.localName.startsWith("postwijzer-")) return null;
  let root = editableOf(element);
  for (let depth = 0; !root && depth < 8; depth++) {
    const inner = /** @type {Element | null | undefined} */ (shadowOf(element)?.activeElement);
    if (!inner) return null;
    element = inner;
    root = editableOf(element);
  }
  return root;
}

/** A frame without an address of its own belongs to the page it stands in. */
const host = () => [location.origin, self.origin, location.ancestorOrigins?.[0], document.referrer].map((place) => place?.split("/")[2]).find(Boolean) ?? "";

/** @param {EventTarget | null | undefined} target @param {boolean} typed */
function notice(target, typed) {
  const root = rootOf(target);
  if (!root || (typed && root === seen)) return;
  const site = siteOf(host(), document);
  const draft = site && !settings.off.includes(site.id) ? boxOf(site, root, location.pathname) : null;
  seen = site && !draft ? null : root; // what is no box yet may grow into one
  if (!site || !draft || (draft.surface === "direct-message" && !settings.messages)) return;
  if (site.limits) void (limits ??= askInstance(site.limits)).then((instance) => attended?.root === root && tell({ ...draft, ...(instance && { instance }) }));
  if (attended?.root === root) return site.limits || tell(draft);
  attended?.leave();
  told = JSON.stringify(draft);
  attended = attend(root, { ask, look: (file, about) => lookByBackground(file, about, send), desk: extensionDesk(send, host(), settings), draft, words: wordsIn(settings.language), delay: settings.delay, gone: () => { attended = seen = null; } });
  if (performance.now() - waiting.at < WAIT) attended.see(waiting.files);
  waiting = { files: [], at: 0 };
}

const noFiles = new AbortController();
/** @param {File[]} files */
function see(files) {
  if (attended) return attended.see(files);
  const site = siteOf(host(), document);
  if (site && !settings.off.includes(site.id)) waiting = { files, at: performance.now() };
}

/** The box may have become another one meanwhile: a reply, say. @param {Draft} draft */
function tell(draft) {
  const now = JSON.stringify(draft);
  if (now !== told) attended?.about(draft);
  told = now;
}

/** @param {Event} event */
const onEvent = (event) => void notice(event.composedPath()[0], event.type === "input");

function stop() {
  attended?.leave();
  noFiles.abort();
  document.removeEventListener("focusin", onEvent, true);
  document.removeEventListener("input", onEvent, true);
}

for (const left of document.querySelectorAll("postwijzer-panel, postwijzer-mirror")) left.remove(); // of a copy that was updated away

readSettings().then((stored) => {
  settings = stored;
  document.addEventListener("focusin", onEvent, true);
  watchFiles(see, noFiles.signal);
  document.addEventListener("input", onEvent, true); // focus that moves inside one shadow root is not seen from here
  notice(document.activeElement, false);
});

chrome.storage.onChanged.addListener((changes, area) => {
  if (area !== "local") return;
  readSettings().then((stored) => {
    settings = stored;
    if (Object.keys(changes).every((key) => QUIET.has(key))) return;
    const { root } = attended ?? {};
    attended?.leave();
    notice(root, false);
  });
});

// The popup asks which site this is; a frame inside it is not asked.
if (window === window.top) {
  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id === chrome.runtime.id && message?.ask === "site") reply({ site: siteOf(host(), document)?.id ?? null });
  });
}
