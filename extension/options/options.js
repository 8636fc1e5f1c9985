// @ts-check
// The settings: where the service is, whose house style, in which language, on which sites. The toolbar button opens them too.

import { ADDRESS, readSettings, writeSettings } from "../src/settings.js";
import { sites } from "../src/sites/index.js";
import { wordsIn } from "../src/words.js";

/** @template {HTMLElement} T @param {string} id @returns {T} */
const part = (id) => /** @type {T} */ (document.getElementById(id));
/** @type {HTMLInputElement} */
const address = part("address");
/** @type {HTMLSelectElement} */
const profile = part("profile");
/** @type {HTMLSelectElement} */
const language = part("language");
/** @type {HTMLInputElement} */
const messages = part("messages");
/** Only asked for when the service runs and the browser still keeps us from it. */
const LOCAL = { origins: ["http://127.0.0.1/*"] };

/** @param {{id: string, name: string}} site @param {string[]} off @returns {Element} a tick box */
function tick({ id, name }, off) {
  const label = document.createElement("label");
  label.className = "tick";
  const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: !off.includes(id), value: id });
  box.addEventListener("change", async () => {
    const { off: before } = await readSettings();
    await writeSettings({ off: box.checked ? before.filter((each) => each !== id) : [...before, id] });
  });
  label.append(box, name);
  return label;
}

/** @param {string} text @param {boolean} good */
function say(text, good) {
  part("state").textContent = text;
  part("state").dataset.mood = good ? "good" : "bad";
}

async function test() {
  const settings = await readSettings();
  const words = wordsIn(settings.language);
  say(words.settings.testing, true);
  /** @type {[import("../src/wire.js").Reply, import("../src/wire.js").Reply]} */
  const [profiles, platforms] = await Promise.all([chrome.runtime.sendMessage({ ask: "profiles" }), chrome.runtime.sendMessage({ ask: "platforms" })]);
  /** @type {Map<string, string>} */
  const names = new Map(platforms.ok ? platforms.answer.platforms.map((/** @type {any} */ { id, name }) => [id, name]) : []);
  part("sites").replaceChildren(...sites.map(({ id }) => tick({ id, name: names.get(id) ?? id }, settings.off)));
  part("allow").hidden = profiles.ok || profiles.reason !== "away" || (await chrome.permissions.contains(LOCAL));
  if (!profiles.ok) return say(`${words.offlineTitle[profiles.reason]}. ${words.offlineAdvice[profiles.reason]}`, false);
  say(words.settings.works, true);
  const own = profiles.answer.profiles.find((/** @type {any} */ { isDefault }) => isDefault)?.id ?? "";
  profile.replaceChildren(...profiles.answer.profiles.map((/** @type {any} */ { id, name }) => new Option(name, id)));
  profile.value = settings.profile || own;
}

async function show() {
  const settings = await readSettings();
  const words = wordsIn(settings.language);
  document.documentElement.lang = settings.language;
  for (const labelled of document.querySelectorAll("[data-words]")) {
    labelled.textContent = /** @type {any} */ (words.settings)[/** @type {HTMLElement} */ (labelled).dataset.words ?? ""];
  }
  address.value = settings.address;
  language.value = settings.language;
  messages.checked = settings.messages;
  part("page").setAttribute("href", settings.address);
  await test();
}

part("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const typed = address.value.trim().replace(/\/$/, "").replace("//localhost:", "//127.0.0.1:");
  const { language: spoken } = await readSettings();
  if (!ADDRESS.test(typed)) return say(wordsIn(spoken).settings.badAddress, false);
  await writeSettings({ address: typed });
  await show();
});
part("allow").addEventListener("click", async () => {
  if (await chrome.permissions.request(LOCAL)) await show();
});
profile.addEventListener("change", () => writeSettings({ profile: profile.value }));
messages.addEventListener("change", () => writeSettings({ messages: messages.checked }));
language.addEventListener("change", async () => {
  await writeSettings({ language: language.value === "en" ? "en" : "nl" });
  await show();
});

void show();
