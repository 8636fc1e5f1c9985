// @ts-check
// Is the service there? For the settings, the popup and the first page.

/** Only asked for when the service runs and the browser still keeps us from it. */
export const LOCAL = { origins: ["http://127.0.0.1/*"] };

/** @typedef {import("./wire.js").Reason | "blocked"} Trouble */
/** @typedef {{id: string, name: string, isDefault: boolean}} Profile */

/** @returns {Promise<{ok: true, profiles: Profile[]} | {ok: false, trouble: Trouble}>} */
export async function testConnection() {
  /** @type {import("./wire.js").Reply} */
  const reply = await chrome.runtime.sendMessage({ ask: "profiles" });
  if (reply.ok) return { ok: true, profiles: reply.answer.profiles };
  const blocked = reply.reason === "away" && !(await chrome.permissions.contains(LOCAL));
  return { ok: false, trouble: blocked ? "blocked" : reply.reason };
}

/** The house styles in a list to choose from, the chosen one chosen. @param {HTMLSelectElement} select @param {Profile[]} profiles @param {string} chosen */
export function fillProfiles(select, profiles, chosen) {
  select.replaceChildren(...profiles.map(({ id, name }) => new Option(name, id)));
  const own = profiles.find(({ id }) => id === chosen) ?? profiles.find(({ isDefault }) => isDefault);
  select.value = own?.id ?? "";
}

/** Every element with data-words says its words. @param {Record<string, any>} words */
export function speak(words) {
  for (const labelled of document.querySelectorAll("[data-words]")) {
    labelled.textContent = words[/** @type {HTMLElement} */ (labelled).dataset.words ?? ""];
  }
}
