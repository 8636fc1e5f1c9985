// @ts-check
// What the writer chose, as it is kept in storage.local, and what holds before anybody chose.

/** Filled in by build.mjs. @type {number} */
// @ts-ignore
const port = typeof DEFAULT_PORT === "undefined" ? 8787 : DEFAULT_PORT;

/**
 * @typedef {object} Settings
 * @property {string} address of the service, on this machine
 * @property {string} profile the house style; "" is the service's own choice
 * @property {"nl" | "en"} language of the labels and messages
 * @property {number} delay pause in typing before advice is asked, milliseconds
 * @property {boolean} messages look along with private messages too
 * @property {string[]} off ids of the sites that are switched off
 */

/** @type {Readonly<Settings>} */
export const initial = Object.freeze({ address: `http://127.0.0.1:${port}`, profile: "", language: "nl", delay: 150, messages: false, off: [] });

/** The service only ever lives on this machine; nothing else may be set. */
export const ADDRESS = /^http:\/\/127\.0\.0\.1:\d{2,5}$/;

/** What storage holds, with anything unusable replaced by what holds initially. @param {Record<string, any>} stored @returns {Settings} */
export function settingsFrom(stored) {
  const { address, profile, language, delay, messages, off } = stored;
  return {
    address: ADDRESS.test(address) ? address : initial.address,
    profile: typeof profile === "string" ? profile : initial.profile,
    language: language === "en" ? "en" : "nl",
    delay: Number.isFinite(delay) ? Math.max(0, Math.min(5000, delay)) : initial.delay,
    messages: messages === true,
    off: Array.isArray(off) ? off.filter((id) => typeof id === "string") : [],
  };
}

const keys = Object.keys(initial);

/** @returns {Promise<Settings>} */
export const readSettings = async () => settingsFrom(await chrome.storage.local.get(keys));

/** @param {Partial<Settings>} change */
export const writeSettings = (change) => chrome.storage.local.set(change);
