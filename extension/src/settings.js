// @ts-check
// What the writer chose, as it is kept in storage.local, and what holds before anybody chose.

/** Filled in by build.mjs. @type {number} */
// @ts-ignore
const port = typeof DEFAULT_PORT === "undefined" ? 8787 : DEFAULT_PORT;

/** What the writer never wants to see again. @typedef {{rule: string, text: string, platform: string, message: string}} Ignored
 *   text: the finding's own, "" for the whole draft; platform: "" is everywhere; message: what it said, to know it by */
/** How far the pill stands from the lower end corner of the editor, in pixels. @typedef {{right: number, bottom: number}} Place */
/**
 * @typedef {object} Settings
 * @property {string} address of the service, on this machine
 * @property {string} profile the house style; "" is the service's own choice
 * @property {"nl" | "en"} language of the labels and messages
 * @property {"" | "streng" | "normaal" | "vlot"} strictness "" is the house style's own
 * @property {number} delay pause in typing before advice is asked, milliseconds
 * @property {boolean} messages look along with private messages too
 * @property {string[]} off ids of the sites that are switched off
 * @property {string[]} words that are no spelling mistakes
 * @property {Ignored[]} ignored
 * @property {Record<string, Place>} places where the pill was put, by host
 */

/** @type {Readonly<Settings>} */
export const initial = Object.freeze({
  address: `http://127.0.0.1:${port}`, profile: "", language: "nl", strictness: "", delay: 150, messages: false,
  off: [], words: [], ignored: [], places: {},
});

/** What may change while somebody writes, without the box being attended anew. @type {ReadonlySet<string>} */
export const QUIET = new Set(["words", "ignored", "places"]);

/** The service only ever lives on this machine; nothing else may be set. */
export const ADDRESS = /^http:\/\/127\.0\.0\.1:\d{2,5}$/;
const MOST = 1000; // of each list; the service takes no more words
const LONGEST = { word: 60, text: 300 };

/** @param {any} value @returns {value is string} */
const isWord = (value) => typeof value === "string" && value.trim() !== "" && value.length <= LONGEST.word;
/** @param {any} value @param {(each: any) => boolean} sound @returns {any[]} */
const listed = (value, sound) => (Array.isArray(value) ? [...new Set(value.filter(sound))].slice(0, MOST) : []);
/** @param {any} place @returns {place is Place} */
const isPlace = (place) => [place?.right, place?.bottom].every((each) => Number.isFinite(each) && Math.abs(each) < 10_000);

/** @param {any} value @returns {Ignored | null} */
function ignoredFrom(value) {
  const { rule, text, platform = "", message = "" } = value ?? {};
  if (![rule, text, platform, message].every((each) => typeof each === "string") || !rule) return null;
  return { rule, text: text.slice(0, LONGEST.text), platform, message: message.slice(0, LONGEST.text) };
}

/** What storage holds, with anything unusable replaced by what holds initially. @param {Record<string, any>} stored @returns {Settings} */
export function settingsFrom(stored) {
  const { address, profile, language, strictness, delay, messages, off, words, ignored, places } = stored;
  return {
    address: ADDRESS.test(address) ? address : initial.address,
    profile: typeof profile === "string" ? profile : initial.profile,
    language: language === "en" ? "en" : "nl",
    strictness: ["streng", "normaal", "vlot"].includes(strictness) ? strictness : "",
    delay: Number.isFinite(delay) ? Math.max(0, Math.min(5000, delay)) : initial.delay,
    messages: messages === true,
    off: listed(off, (id) => typeof id === "string"),
    words: listed(words, isWord),
    ignored: Array.isArray(ignored) ? ignored.map(ignoredFrom).filter((each) => each !== null).slice(-MOST) : [],
    places: Object.fromEntries(Object.entries(typeof places === "object" && places ? places : {}).filter(([, place]) => isPlace(place)).slice(-MOST)),
  };
}

const keys = Object.keys(initial);

/** @returns {Promise<Settings>} */
export const readSettings = async () => settingsFrom(await chrome.storage.local.get(keys));

/** @param {Partial<Settings>} change */
export const writeSettings = (change) => chrome.storage.local.set(change);

const MARK = "postwijzer-settings"; // what an exported file is known by

/** All settings as a file's text, to keep or to give to a colleague. @param {Settings} settings */
export const exported = (settings) => JSON.stringify({ [MARK]: 1, ...settings }, null, 2) + "\n";

/** The settings of such a file; null when it is none, whatever it is instead. Nothing is half taken over.
 * @param {string} text @returns {Settings | null} */
export function imported(text) {
  try {
    const found = JSON.parse(text);
    if (typeof found !== "object" || found?.[MARK] !== 1) return null;
    const { [MARK]: _, ...given } = found;
    const settings = settingsFrom(given);
    const kept = /** @type {Record<string, unknown>} */ (settings);
    return Object.entries(given).every(([name, value]) => name in kept && JSON.stringify(value) === JSON.stringify(kept[name])) ? settings : null;
  } catch {
    return null;
  }
}
