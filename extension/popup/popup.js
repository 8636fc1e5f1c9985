// @ts-check
// What one wants at hand: is it there, does it look along on this site, in whose house style.

import { fillProfiles, speak, testConnection } from "../src/connection.js";
import { siteName } from "../src/names.js";
import { readSettings, writeSettings } from "../src/settings.js";
import { wordsIn } from "../src/words.js";

/** @template {HTMLElement} T @param {string} id @returns {T} */
const part = (id) => /** @type {T} */ (document.getElementById(id));
/** @type {HTMLSelectElement} */
const profile = part("profile");
/** @type {HTMLInputElement} */
const on = part("on");

/** The site in front, as its own content script knows it; null where there is none. @returns {Promise<string | null>} */
async function siteInFront() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  try {
    return (await chrome.tabs.sendMessage(/** @type {number} */ (tab?.id), { ask: "site" }, { frameId: 0 }))?.site ?? null;
  } catch {
    return null;
  }
}

async function show() {
  const settings = await readSettings();
  const words = wordsIn(settings.language);
  document.documentElement.lang = settings.language;
  speak(words.popup);
  part("write").setAttribute("href", settings.address);
  const state = part("state");
  state.textContent = words.settings.testing;
  const site = await siteInFront();
  part("here").hidden = site === null;
  part("elsewhere").hidden = site !== null;
  if (site) {
    part("here-name").textContent = words.popup.here(siteName(site));
    on.checked = !settings.off.includes(site);
    on.onchange = async () => {
      const { off } = await readSettings();
      await writeSettings({ off: on.checked ? off.filter((each) => each !== site) : [...off, site] });
    };
  }
  const found = await testConnection();
  part("styles").hidden = !found.ok;
  part("advice").hidden = found.ok;
  state.dataset.mood = found.ok ? "good" : "bad";
  if (found.ok) {
    state.textContent = words.settings.works;
    fillProfiles(profile, found.profiles, settings.profile);
  } else {
    state.textContent = found.trouble === "blocked" ? words.settings.advice.blocked : words.offlineTitle[found.trouble];
    part("advice").textContent = found.trouble === "blocked" ? "" : words.settings.advice[found.trouble];
  }
}

profile.addEventListener("change", () => writeSettings({ profile: profile.value }));
part("settings").addEventListener("click", async () => {
  await chrome.runtime.openOptionsPage();
  close();
});

void show();
