// @ts-check
// The first page, shown once when the extension is new: four steps, each ticked off when it works.

import { LOCAL, fillProfiles, speak, testConnection } from "../src/connection.js";
import { readSettings, writeSettings } from "../src/settings.js";
import { wordsIn } from "../src/words.js";

/** @template {HTMLElement} T @param {string} id @returns {T} */
const part = (id) => /** @type {T} */ (document.getElementById(id));
/** @type {HTMLSelectElement} */
const profile = part("profile");

let words = wordsIn("nl");

/** @param {string} step @param {boolean} done */
function tick(step, done) {
  const number = part(`step-${step}`).querySelector(".number");
  part(`step-${step}`).toggleAttribute("data-done", done);
  if (number) number.textContent = done ? "✓" : String(["start", "test", "style", "write"].indexOf(step) + 1);
}

/** @param {boolean} aloud whether to say what is wrong, too */
async function test(aloud) {
  const state = part("state");
  state.hidden = !aloud;
  state.textContent = words.settings.testing;
  state.dataset.mood = "";
  const { profile: chosen } = await readSettings();
  const found = await testConnection();
  tick("start", found.ok);
  tick("test", found.ok);
  tick("style", found.ok && chosen !== "");
  profile.hidden = !found.ok;
  part("style-wait").hidden = found.ok;
  state.hidden = !found.ok && !aloud;
  state.dataset.mood = found.ok ? "good" : "bad";
  state.textContent = found.ok ? words.settings.works : words.settings.advice[found.trouble];
  if (found.ok) fillProfiles(profile, found.profiles, chosen);
  return found;
}

async function show() {
  const { language, address } = await readSettings();
  words = wordsIn(language);
  document.documentElement.lang = language;
  document.title = words.welcome.title;
  speak(words.welcome);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.language === language));
  }
  part("page").setAttribute("href", address);
  await test(false);
}

for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", async () => {
    await writeSettings({ language: /** @type {HTMLElement} */ (button).dataset.language === "en" ? "en" : "nl" });
    await show();
  });
}
part("test").addEventListener("click", async () => {
  const found = await test(true);
  if (!found.ok && found.trouble === "blocked" && (await chrome.permissions.request(LOCAL))) await test(true);
});
profile.addEventListener("change", async () => {
  await writeSettings({ profile: profile.value });
  tick("style", true);
});
part("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText(part("command").textContent ?? "");
  part("copy").textContent = words.welcome.copied;
});

void show();
