// @ts-check
// Finds the compose box somebody types in. By event, never by scanning: on a page where nobody writes this does nothing.

import { attend } from "./compose.js";
import { editableOf } from "./editors/index.js";
import { initial, readSettings } from "./settings.js";
import { boxOf, siteOf } from "./sites/index.js";
import { wordsIn } from "./words.js";

/** @type {import("./settings.js").Settings} */
let settings = { ...initial };
/** @type {ReturnType<typeof attend> | null} */
let attended = null;

/** @param {string} question @param {object} draft @param {boolean} [again] @returns {Promise<import("./wire.js").Reply>} */
async function ask(question, draft, again = true) {
  try {
    return await chrome.runtime.sendMessage({ ask: question, draft });
  } catch {
    // The background was stopped in the middle: asking again wakes it. After an update of the extension nothing answers
    // any more, and this old copy takes its things and goes.
    if (!chrome.runtime?.id) stop();
    else if (again) return ask(question, draft, false);
    return { ok: false, reason: "away", message: "" };
  }
}

/** The inside of a closed shadow root, which only an extension may see. @param {Element} host @returns {ShadowRoot | null} */
function shadowOf(host) {
  try {
    return /** @type {any} */ (host).openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(/** @type {HTMLElement} */ (host)) ?? null;
  } catch {
    return null;
  }
}

/** @param {EventTarget | null | undefined} target */
function notice(target) {
  let element = target instanceof Element ? target : null;
  if (!element || element.localName.startsWith("postwijzer-")) return;
  let root = editableOf(element);
  for (let depth = 0; !root && element && depth < 8; depth++) {
    const inner = /** @type {Element | null | undefined} */ (shadowOf(element)?.activeElement);
    if (!inner) return;
    element = inner;
    root = editableOf(element);
  }
  if (!root || attended?.root === root) return;
  const site = siteOf(location.hostname || document.referrer.split("/")[2] || "", document);
  if (!site || settings.off.includes(site.id)) return;
  const draft = boxOf(site, root, location.pathname);
  if (!draft || (draft.surface === "direct-message" && !settings.messages)) return;
  attended?.leave();
  attended = attend(root, { ask: (question, about) => ask(question, about), draft, words: wordsIn(settings.language), delay: settings.delay, gone: () => { attended = null; } });
}

/** @param {Event} event */
const onEvent = (event) => notice(event.composedPath()[0]);

function stop() {
  attended?.leave();
  document.removeEventListener("focusin", onEvent, true);
  document.removeEventListener("input", onEvent, true);
}

for (const left of document.querySelectorAll("postwijzer-panel, postwijzer-mirror")) left.remove(); // of a copy that was updated away

readSettings().then((stored) => {
  settings = stored;
  document.addEventListener("focusin", onEvent, true);
  document.addEventListener("input", onEvent, true); // focus that moves inside one shadow root is not seen from here
  notice(document.activeElement);
});

chrome.storage.onChanged.addListener((_, area) => {
  if (area !== "local") return;
  readSettings().then((stored) => {
    settings = stored;
    const { root } = attended ?? {};
    attended?.leave();
    notice(root);
  });
});
