// @ts-check
// Servers the writer added (Mastodon on another host). What is kept is the browser's own permission and nothing else: the
// content script runs where it was given, and stops where it was taken away.

import { sites } from "./sites/index.js";

const ID = "servers";
const known = new Set(sites.flatMap(({ hosts }) => hosts));

/** What somebody types as the address of a server, as a host; null when it is none. @param {string} typed */
export function hostOf(typed) {
  const name = typed.trim().replace(/^@?[^@/]*@(?=[^@]+$)/, ""); // @jeugd@mastodon.example
  try {
    const { hostname, protocol } = new URL(name.includes("://") ? name : `https://${name}`);
    return protocol === "https:" && hostname.includes(".") ? hostname : null;
  } catch {
    return null;
  }
}

/** @param {string} host */
const origins = (host) => ({ origins: [`https://${host}/*`] });

/** The hosts that were added. @returns {Promise<string[]>} */
export async function servers() {
  const given = (await chrome.permissions.getAll()).origins ?? [];
  return given.flatMap((origin) => origin.match(/^https:\/\/([^*/]+)\/\*$/)?.[1] ?? []).filter((host) => !known.has(host)).sort();
}

/** Call it in the click itself: the browser asks the writer. @param {string} host @returns {Promise<boolean>} whether they agreed */
export const addServer = (host) => chrome.permissions.request(origins(host));

/** @param {string} host */
export const removeServer = (host) => chrome.permissions.remove(origins(host));

/** Lets the content script run on the servers that were added, and only there. */
export async function syncServers() {
  const matches = (await servers()).map((host) => `https://${host}/*`);
  const [registered] = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  const script = { id: ID, matches, js: ["content.js"], runAt: /** @type {const} */ ("document_idle") };
  if (!matches.length) return registered && chrome.scripting.unregisterContentScripts({ ids: [ID] });
  return registered ? chrome.scripting.updateContentScripts([script]) : chrome.scripting.registerContentScripts([script]);
}

/** For the background: at every change, and after an update of the extension, which forgets what was registered. */
export function watchServers() {
  let last = Promise.resolve(); // one after the other: an update and a start may come together
  const sync = () => void (last = last.then(syncServers).catch(() => {}));
  for (const change of [chrome.permissions.onAdded, chrome.permissions.onRemoved, chrome.runtime.onInstalled, chrome.runtime.onStartup]) {
    change.addListener(sync);
  }
}
